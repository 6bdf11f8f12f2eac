"""Whether anything is asked: a question needs a word that says what it is about, or a day."""

from rag.errors import UsageError
from rag.words import Word, listed, words

ONLY_ASKING = listed(
    "who whom whose what which when where why how many much say tell name call kind time week month day year "
    "recent recently according"
)
"""Ideas of the words that ask, and of those that only introduce what is asked."""


def refuse_blank(written: str, what: str = "question") -> None:
    """Stops where nothing is written; `what` says what it should have been.

    Raises:
        UsageError: the text is empty or blank.
    """
    if not written.strip():
        raise UsageError(
            f"the {what} is {written!r}: write in words what to look for, such as a name, a place or an event"
        )


def asks_something(question: str) -> bool:
    """Whether a question that stands alone says what it is about.

    "Why?" and "Who is he?" do not. A name that is written like a word that asks does: "What did the WHO say?"
    """
    named = _names(question)
    return any((word.content and word.idea not in ONLY_ASKING) or word in named for word in words(question))


def _names(question: str) -> list[Word]:
    """Words behind the first that are written as names; none where everything is in capitals."""
    if question.isupper():
        return []
    return [word for word in words(question)[1:] if word.capital and len(word.written) > 1]
