"""Whether a sentence tells of the other end of what is asked: the fewest cases, asked for the most."""

import re

from rag.answer.marked import Marked
from rag.words import listed, words

_ENDS = (
    (listed("most largest biggest highest greatest"), listed("fewest smallest lowest")),
    (listed("longest tallest"), listed("shortest")),
    (listed("oldest eldest"), listed("youngest")),
    (listed("fastest quickest"), listed("slowest")),
    (listed("richest wealthiest"), listed("poorest")),
    (listed("hottest warmest"), listed("coldest coolest")),
)
_PART = re.compile(r";|,? \b(?:while|whereas|with the|and)\b", re.IGNORECASE)
_THROUGH_TIME = listed("ever since yet")  # "its lowest vote ever" is compared with itself, not with others
_BEHIND = 2
"""Words behind a superlative among which what it is said of stands."""


def is_the_other_end(question: str, marked: Marked) -> bool:
    """Whether the question asks for one end of a scale and the sentence names the other alone, of the same thing.

    "Which region had the largest share of cases?" is not answered by "The South saw the fewest cases".

    Args:
        question: What was asked.
        marked: The answer in its sentence; what is told of others behind a "while" is not told of it.
    """
    asked = words(question)
    parts = [0, *(one.start() for one in _PART.finditer(marked.sentence)), len(marked.sentence)]
    left = max(one for one in parts if one <= marked.start)
    told = words(marked.sentence[left : min(one for one in parts if one >= marked.end)])
    things = {word.idea for word in asked if word.content}
    wanted, named = {word.folded for word in asked}, {word.folded for word in words(marked.sentence)}
    spoken = {
        word.folded
        for at, word in enumerate(told)
        if not (at and told[at - 1].folded == "-")
        and not _THROUGH_TIME & {behind.folded for behind in told[at + 1 : at + 4]}
        and things & {behind.idea for behind in told[at + 1 : at + 1 + _BEHIND]}
    }
    return any(
        wanted & one and spoken & other and not (wanted & other or named & one)
        for high, low in _ENDS
        for one, other in ((high, low), (low, high))
    )
