"""Whether a sentence tells of the other end of what is asked: the fewest cases, asked for the most."""

import re

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


def is_the_other_end(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether the question asks for one end of a scale and the sentence names the other alone, of the same thing.

    "Which region had the largest share of cases?" is not answered by "The South saw the fewest cases".

    Args:
        question: What was asked.
        sentence: Where the answer stands.
        start: Of the answer in the sentence; what is told of others behind a "while" is not told of it.
        end: Of the answer in the sentence, exclusive.
    """
    asked = words(question)
    parts = [0, *(one.start() for one in _PART.finditer(sentence)), len(sentence)]
    left = max(one for one in parts if one <= start)
    told = words(sentence[left : min(one for one in parts if one >= end)])
    things = {word.idea for word in asked if word.content}
    wanted, named = {word.folded for word in asked}, {word.folded for word in words(sentence)}
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
