"""Where a quotation begins and ends, so that what is quoted cuts none in two."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from rag.sentences import sentence_spans

_QUOTED = re.compile(r"[\"“«][^“”\"«»]*(?:[”\"»]|$)")
_MOST = 4  # sentences of a quotation that is quoted whole


def whole_quotation(text: str, start: int, end: int) -> tuple[int, int]:
    """A slice of `text` with the sentences before and behind it of a quotation that it would cut in two.

    As it is where the quotation is longer than four sentences or its other mark is missing.
    """
    sentences = sentence_spans(text)
    starts = [left for left, _ in sentences]
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
    begun, done = _opening(text, sentences, first), closing(text, sentences, last)
    if begun is None or done is None or (first - begun) + (done - last) >= _MOST:
        return start, end
    return min(start, sentences[begun][0]), max(end, sentences[done][1])


def _opening(text: str, sentences: Sequence[tuple[int, int]], at: int) -> int | None:
    """The sentence in which a quotation opens that is open where one begins; that one itself where none is open."""
    for n in range(at, max(-1, at - _MOST), -1):
        if not opened(text, sentences[n][0]):
            return n
    return None


def closing(text: str, sentences: Sequence[tuple[int, int]], at: int) -> int | None:
    """The sentence in which a quotation closes that is open where one ends; that one itself where none is open.

    None where it is longer than four sentences or its mark is missing. A quotation that goes on in the next
    paragraph, which has an opening mark of its own then, is whole with the paragraph.
    """
    for n in range(at, min(len(sentences), at + _MOST)):
        if not opened(text, sentences[n][1]):
            return n
        following = text[sentences[n][1] :]
        if not following.strip() or re.match(r"\s*\n\s*\n", following):
            return n if following.lstrip()[:1] in ("“", '"') else None
    return None


def outside(text: str, start: int, end: int) -> str:
    """What of a sentence stands outside quotation marks, its own or opened before it; a blank for each quotation."""
    return _QUOTED.sub(" ", opened(text, start) + text[start:end])


def opened(text: str, place: int) -> str:
    """The quotation mark that is open at a place, by what stands before it in the paragraph; else nothing."""
    before = text[text.rfind("\n\n", 0, place) + 1 : place]
    if before.count("“") > before.count("”"):
        return "“"
    return '"' if "“" not in before and before.count('"') % 2 else ""
