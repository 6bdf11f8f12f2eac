"""One question asked and answered, as the conversation it leaves after each step; no Gradio here."""

import time
from collections.abc import Iterator

from rag.errors import DatelineError
from rag.records.answers import Answer
from ui.conversation import Conversation, Entry, turns, with_last
from ui.form import read_form
from ui.parts import Parts

# Seconds between two steps of a streamed answer: faster is not read, and costs both ends.
_PAUSE = 0.06
_LONGEST = 2000  # characters of a question


def exchange(parts: Parts, question: str, before: Conversation, form: str | None) -> Iterator[Conversation]:
    """The conversation as it grows; what went wrong is an entry's `problem`, and never raised."""
    question = question.strip()
    conversation = (*answered_only(before), Entry(question))
    if len(question) > _LONGEST:
        said = f"The question has {len(question):,} characters; ask it in {_LONGEST:,} or fewer."
        yield with_last(conversation, Entry(question[:200] + "…", problem=said))
        return
    yield conversation
    shown_at = time.monotonic()
    try:
        chosen = read_form(form, parts.models)
        model = parts.model(chosen.model or parts.models[-1])
        for step in parts.assistant.stream(question, chosen.filters, turns(before), model):
            if isinstance(step, Answer):
                yield with_last(conversation, Entry(question, answer=step, filters=chosen.filters))
            elif not step.text or time.monotonic() - shown_at >= _PAUSE:
                shown_at = time.monotonic()
                yield with_last(conversation, Entry(question, draft=step.text, found=len(step.hits)))
    except DatelineError as error:
        yield with_last(conversation, Entry(question, problem=sentence(error)))


def answered_only(conversation: Conversation) -> Conversation:
    """The conversation without a failed question at its end, which is being asked again or given up."""
    while conversation and conversation[-1].answer is None and not conversation[-1].draft:
        conversation = conversation[:-1]
    return conversation


def stopped(conversation: Conversation) -> Conversation:
    """The conversation after the reader pressed Stop."""
    if not conversation or conversation[-1].answer is not None:
        return conversation
    last = conversation[-1]
    return with_last(conversation, Entry(last.question, draft=last.draft, found=last.found, stopped=True))


def sentence(error: DatelineError) -> str:
    """An error as a sentence of its own: a capital first, a stop last."""
    text = " ".join(str(error).split()) or "Something could not be done."
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
