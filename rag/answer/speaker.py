"""Which sentences to quote so that a statement never stands without its speaker."""

import re
from collections.abc import Sequence

_QUOTED = re.compile(r"[“\"«][^“”\"«»]*(?:[”\"»]|$)")
_SPEAKS = re.compile(
    r"\b(?:said|says|say|saying|told|tells|according to|added|adds|wrote|writes|tweeted|posted|stated|states"
    r"|announced|claimed|claims|reported|reports|warned|argued|insisted|explained|noted|declared|asked|replied"
    r"|continued|recalled|confirmed|denied|testified|quoted)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 3


def with_speaker(text: str, sentences: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """The slice of `text` to quote for sentence `at`: with the neighbour that names who speaks, if need be.

    A sentence that is nothing but words in quotation marks takes the next sentence, or else the one
    before, when that one says who said it.
    """
    start, end = sentences[at]
    if not _bare(text, start, end):
        return start, end
    for neighbour in (at + 1, at - 1):
        if 0 <= neighbour < len(sentences):
            left, right = sentences[neighbour]
            outside = _QUOTED.sub(" ", text[left:right])
            if _SPEAKS.search(outside):
                return min(start, left), max(end, right)
    return start, end


def _bare(text: str, start: int, end: int) -> bool:
    """Whether the sentence holds hardly a word outside quotation marks, its own or opened before it."""
    sentence = text[start:end]
    paragraph = text.rfind("\n\n", 0, start) + 1
    before = text[paragraph:start]
    if before.count("“") > before.count("”"):
        sentence = "“" + sentence
    elif "“" not in before + sentence and before.count('"') % 2:
        sentence = '"' + sentence
    outside = _QUOTED.sub(" ", sentence)
    quoted = len(outside) < len(sentence)
    return quoted and len(re.findall(r"\w+", outside)) < _FEW_WORDS
