"""A headline tells little: a sentence that has all of it that was asked for, and more, goes before it."""

from collections.abc import Iterable, Sequence

from rag.answer.ballot import Found, Read, home
from rag.words import normalised, words

_NEAR = 0.3  # of the headline's share of the vote


def told_below(question: str, read: Sequence[Read], first: Found, others: Iterable[Found]) -> Found:
    """The answer that a sentence gives, where the first stands in a headline that has less of what was asked.

    Args:
        question: What was asked.
        read: The passages and what was read in them.
        first: The best answer; given back where it stands in no headline or nothing better is near.
        others: What fits the question as well, best first.
    """
    if not _in_headline(read, first):
        return first
    asked = {word.idea for word in words(question) if word.content and not word.capital}
    held = asked & _ideas(read, first)
    near = (
        one
        for one in others
        if one.share >= _NEAR * first.share
        and not _in_headline(read, one)
        and normalised(first.text) not in normalised(one.text)
    )
    return next((one for one in near if held < asked & _ideas(read, one)), first)


def _in_headline(read: Sequence[Read], answer: Found) -> bool:
    """Whether the sentence that gives an answer best is its article's title."""
    title = read[answer.places[0][0]].title
    return bool(title) and normalised(home(read, answer).sentence) == normalised(title)


def _ideas(read: Sequence[Read], answer: Found) -> set[str]:
    return {word.idea for word in words(home(read, answer).sentence)}
