"""A slice that is nothing but a heading, "5. Omra", with the sentence below it, which says what of it."""

import re
from collections.abc import Sequence

from rag.words import words

_HEADING = re.compile(r"(?:\d{1,2}[.)] )?(?P<name>[^.!?\n]+)[:.]?")
_LONGEST_NAME = 3
"""Words of a heading: more of them may well say something."""
_LONGEST = 450
"""Characters that a slice may come to."""


def below_heading(text: str, sentences: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The slice of `text` with the sentence below it, where it is only a name on a line of its own.

    As it is when it says anything, when nothing stands below it, and when it would grow too long to read at a glance.

    Args:
        text: A passage.
        sentences: Its sentences, in order.
        start: Of the slice, where a sentence begins.
        end: Of the slice, exclusive.
    """
    heading = _HEADING.fullmatch(text[start:end].strip())
    named = [word for word in words(heading["name"]) if word.content] if heading else []
    if not named or len(named) > _LONGEST_NAME or not all(word.capital for word in named):
        return start, end
    below = next(((left, right) for left, right in sentences if left >= end), None)
    if below is None or "\n" not in text[end : below[0]] or below[1] - start > _LONGEST:
        return start, end
    return start, below[1]
