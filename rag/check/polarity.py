"""Whether a text says that something is so, is not so, may be so, or is still to come."""

from collections.abc import Sequence
from typing import Literal

from rag.check.words import Word

Mood = Literal["fact", "possible", "future"]

_NOT = frozenset(
    "not no never neither nor without nobody none nothing hardly unlikely cannot deny refuse fail reject avoid "
    "prevent lack rule".split()
)
_NOT_STEMS = frozenset("deni deny refus fail reject avoid prevent lack".split())
_POSSIBLE = frozenset(
    "may might could possibly perhaps allegedly suspected alleged potentially maybe".split()
)
_FUTURE = frozenset("will would shall".split())
_FUTURE_STEMS = frozenset(
    "plan intend vow threaten expect schedul prepar consid propos hope want seek urg demand aim promis pledg due".split()
)
_BREAKS = frozenset(". ; : ! ? , but – — ( ) because although though while".split())
_REACH = 6


def negated(sentence: Sequence[Word], position: int) -> bool:
    """Whether the word at `position` is in reach of a "not", "no one", "denied" or the like."""
    count = 0
    crossed = 0
    for index in range(position - 1, max(-1, position - 1 - _REACH), -1):
        word = sentence[index]
        if word.folded in _BREAKS or crossed > 1:
            break
        if word.folded in _NOT and word.folded != "rule" or word.stem in _NOT_STEMS:
            count += not _only(sentence, index)
        elif word.stem == "rule" and index + 1 < len(sentence) and sentence[index + 1].folded == "out":
            count += 1
        elif word.content:
            crossed += 1
    return count % 2 == 1


def _only(sentence: Sequence[Word], index: int) -> bool:
    """Whether a "not" negates nothing: "not only", "no fewer than", "no later than"."""
    following = sentence[index + 1].folded if index + 1 < len(sentence) else ""
    return following in ("only", "just", "fewer", "less", "more", "later", "least", "long", "longer") and (
        following != "longer"
    )


def mood(sentence: Sequence[Word], position: int) -> Mood:
    """Whether the word at `position` is told as a fact, as possible or as still to come."""
    crossed = 0
    for index in range(position - 1, max(-1, position - 1 - _REACH), -1):
        word = sentence[index]
        if word.folded in _BREAKS or crossed > 1:
            break
        if word.folded in _POSSIBLE and not (word.folded == "may" and word.capital):
            return "possible"
        if word.folded in _FUTURE or word.stem in _FUTURE_STEMS:
            return "future"
        crossed += word.content
    return "fact"


def heads(sentence: Sequence[Word]) -> list[int]:
    """Positions of the words that a "not", "may" or "will" is about: the first to carry meaning after it."""
    found: list[int] = []
    waiting = 0
    for position, word in enumerate(sentence):
        if (
            word.folded in _NOT
            or word.folded in _POSSIBLE
            or word.folded in _FUTURE
            or word.stem in _NOT_STEMS
        ):
            waiting = 5
        elif waiting:
            waiting -= 1
            if word.folded in _BREAKS:
                waiting = 0
            elif word.content and not word.folded.endswith("ly") and word.folded[:1].isalpha():
                found.append(position)
                waiting = 0
    return found
