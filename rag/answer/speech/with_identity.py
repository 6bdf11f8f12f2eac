"""A slice that tells of "a rider" and the sentence behind it that says who it was, "named him as Bo Vench", as one."""

import re
from collections.abc import Sequence
from itertools import pairwise

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w’'-]*)+)"
IDENTIFIED_AS = re.compile(
    r"\b(?:identified|named)(?: (?P<whom>him|her|the (?:[a-z-]+ ){0,2}?[a-z]+))?"
    r"(?: (?:on [A-Z][a-z]+|by [^.,;]{3,40}?))? as (?:[a-z]+[ -]){0,3}?" + _NAME
)
"""Who somebody is, told by those who found out; `name` is the name."""
_DESCRIBES = re.compile(r"\W*(?:[A-Z]\w+ \d+ )?(?i:an?|one) (?!of\b)[\w-]+")
_LONGEST = 450
"""Characters that a slice may come to, as in `with_name`."""


def identity_behind(text: str, sentences: Sequence[tuple[int, int]], at: int) -> re.Match[str] | None:
    """Who the person is whom a sentence describes, told in the sentence behind it; None where it tells nothing of that.

    Args:
        text: A passage.
        sentences: Its sentences, in order.
        at: Which of them describes somebody ("A rider was shot in Omra").
    """
    if at + 1 >= len(sentences) or not _DESCRIBES.match(text, sentences[at][0]):
        return None
    told = IDENTIFIED_AS.search(text, *sentences[at + 1])
    return told if told and told["whom"] else None


def with_identity(text: str, sentences: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The slice of `text` with the sentence behind it that says who is described in it, or the one before it.

    As it is where neither stands there, and where it would grow beyond what is read at a glance.

    Args:
        text: A passage.
        sentences: Its sentences, in order.
        start: Of the slice, where a sentence begins.
        end: Of the slice, where a sentence ends.
    """
    pairs = (
        (one[0], other[1])
        for at, (one, other) in enumerate(pairwise(sentences))
        if (one[1] == end or other[0] == start) and identity_behind(text, sentences, at)
    )
    left, right = next(pairs, (start, end))
    left, right = min(left, start), max(right, end)
    return (left, right) if right - left <= _LONGEST else (start, end)
