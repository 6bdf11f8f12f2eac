"""The figure of the one party or place that the question names: Norway's 45 million, not what all promised together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read, home
from rag.answer.fitting.kind import HOW_MANY
from rag.sentences import sentence_at
from rag.words import MONTH_NAMES, fold, words

# "How much did Norway pledge", "how many homes in Omra": whose figure it is, or where.
_NAME = rf"(?-i:(?!(?:{MONTH_NAMES})\b)[A-Z][\w’-]*)"
_OF_WHOM = re.compile(
    rf"^how (?:much|many)\b[^?]*?\b(?:(?:did|does|has|have|will) (?:the )?(?P<name>{_NAME})(?= [a-z])"
    rf"|in (?:the )?(?P<place>{_NAME}))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_AHEAD = 4  # words behind a count that say what is counted


def figure_of_the_named(question: str, read: Sequence[Read], first: Found, others: Sequence[Found]) -> Found:
    """The figure in a sentence of the article that names whom it is asked of, in the place of one of them all.

    Args:
        question: What was asked; the first stays for all but how much or how many of somebody, or in some place.
        read: The passages and what was read in them.
        first: The best answer; it stays where its title, or its passage up to there, speaks of the named one.
        others: All that can be answers, best first.
    """
    asked = _OF_WHOM.match(question)
    if asked is None or not _NUMBER.search(first.text):
        return first
    name = re.compile(rf"\b{re.escape(fold(asked['name'] or asked['place']))}\b")
    number, start, _ = first.places[0]
    one = read[number]
    sentences, at = sentence_at(one.text, start)
    if name.search(fold(f"{one.title}\n{one.text[: sentences[at][1]]}")):
        return first
    rivals = (
        other
        for other in others
        if read[other.places[0][0]].article == one.article
        and _NUMBER.search(other.text)
        and name.search(fold(home(read, other).sentence))
        and _counts_alike(question, read, first, other)
    )
    best = next(rivals, None)
    return replace(best, share=max(best.share, first.share)) if best else first


def _counts_alike(question: str, read: Sequence[Read], first: Found, other: Found) -> bool:
    """Whether two figures may be of one thing: of two counts, where the same word stands in or behind both."""
    if not HOW_MANY.search(question):
        return True
    behind = [
        {word.idea for word in words(home(read, one).after)[:_AHEAD] if word.content}
        | {word.idea for word in words(one.text) if word.content}
        for one in (first, other)
    ]
    return bool(behind[0] & behind[1])
