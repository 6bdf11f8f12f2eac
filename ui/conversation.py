"""A conversation as the page keeps it: entries in order, to JSON for the browser and back."""

from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from rag.errors import DatelineError, UsageError
from rag.records.answers import Answer
from rag.records.questions import Filters, Turn

# The follow-up of a question reads this many turns; what came before no longer matters to it.
_TURNS = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One question and what has come of it so far."""

    question: str
    answer: Answer | None = None
    draft: str = ""
    """The answer's text so far, its marks not yet checked."""
    found: int = 0
    """Passages found for it."""
    problem: str = ""
    """Why there is no answer, in one sentence."""
    stopped: bool = False
    filters: Filters = Filters()
    """What the reader had set when asking."""


Conversation = tuple[Entry, ...]

_STORED: TypeAdapter[Conversation] = TypeAdapter(Annotated[tuple[Entry, ...], Field(max_length=200)])
_LONGEST = 4_000_000  # characters of a stored conversation; a browser keeps about 5 million for a page


class ConversationError(DatelineError):
    """A stored conversation cannot be read."""


def turns(conversation: Conversation) -> tuple[Turn, ...]:
    """The answered questions that a follow-up may lean on, oldest first."""
    answered = [_turn(one.question, one.answer) for one in conversation if one.answer is not None]
    return tuple(answered[-_TURNS:])


def _turn(question: str, answer: Answer) -> Turn:
    """A question and what it was told; a refusal tells nothing, whatever names its text has."""
    return Turn(question, answer.text, answer.short_answer, answered=answer.status != "not_in_articles")


def with_last(conversation: Conversation, entry: Entry) -> Conversation:
    """The conversation with its last entry put in place of the one that was there."""
    return (*conversation[:-1], entry)


def stored(conversation: Conversation) -> str:
    """The answered entries as JSON, without the passages that were found but not cited."""
    kept = tuple(replace(one, answer=_cited_only(one.answer)) for one in conversation if one.answer)
    return _STORED.dump_json(kept).decode()


def restored(text: str) -> Conversation:
    """A conversation from what a browser kept: every field checked, nothing of it trusted.

    Raises:
        ConversationError: the text is not such a conversation.
    """
    if len(text) > _LONGEST:
        raise ConversationError("That conversation is too long to open again.")
    try:
        return _STORED.validate_json(text)
    except (ValidationError, UsageError) as error:
        raise ConversationError(
            "That conversation was kept by another version and cannot be opened."
        ) from error


def _cited_only(answer: Answer | None) -> Answer | None:
    if answer is None:
        return None
    cited = {citation.passage_id for citation in answer.citations}
    return replace(answer, hits=tuple(hit for hit in answer.hits if hit.passage.id in cited))
