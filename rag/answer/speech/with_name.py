"""A slice that opens with "She" or "The group" with the sentence before it, which says of whom it tells."""

import re
from collections.abc import Sequence

from rag.words import DATE_WORDS

_OPENS = re.compile(
    r"(?:He|She|They|His|Her|Their|The (?:group|company|firm|militia|organi[sz]ation|couple|pair|duo|trio|man|woman))\b"
    r"(?!['’]s\b)"
)
# "Ada Loft", "the Dune Front", "Vale": a capital that does not open the sentence, or the second of two that do.
_NAMES = re.compile(r"(?<=\w )[A-Z][\w’'-]+|(?<=, )[A-Z][\w’'-]+")
_ENDS = re.compile(r"[.!?][”\"’')]*$")
_FAR = 2  # sentences before the slice
_LONGEST = 450
"""Characters that a slice may come to: a longer one is harder to check than the name is to find."""


def with_name(text: str, sentences: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The slice of `text` from the sentence before it that opens with no pronoun, where it opens with one itself.

    As it is when it opens otherwise, when that sentence has no name or is none (a heading), and when it would grow
    beyond what is read at a glance.

    Args:
        text: A passage.
        sentences: Its sentences, in order.
        start: Of the slice, where a sentence begins.
        end: Of the slice, exclusive.
    """
    if not _OPENS.match(text, start):
        return start, end
    for left, right in [one for one in reversed(sentences) if one[1] <= start][:_FAR]:
        before = text[left:right]
        if end - left > _LONGEST or not _ENDS.search(before):
            break
        if not _OPENS.match(before):
            return (left, end) if _has_name(before) else (start, end)
    return start, end


def _has_name(sentence: str) -> bool:
    return any(one[0].lower() not in DATE_WORDS for one in _NAMES.finditer(sentence))
