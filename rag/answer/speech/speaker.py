"""Which sentences to quote so that a statement never stands without its speaker."""

import re
from collections.abc import Sequence

from rag.answer.speech.quotation import opened, outside

_SPEAKS = re.compile(
    r"\b(?:said|says|say|saying|told|tells|according to|added|adds|wrote|writes|tweeted|posted|stated|states"
    r"|announced|claimed|claims|reported|reports|warned|argued|insisted|explained|noted|declared|asked|replied"
    r"|continued|recalled|confirmed|denied|testified|quoted)\b",
    re.IGNORECASE,
)
# Words that stand for a speaker named before, and those that join what is said.
_NOBODY = frozenset(
    ["he", "she", "they", "it", "we", "i", "you", "who", "and", "but", "also", "then", "that", "so"]
)
_FEW_WORDS = 3
_FAR = 3  # sentences that a quotation may run on, or that a "he" may stand behind its name


def with_speaker(text: str, sentences: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """The slice of `text` to quote for sentence `at`, as far as the sentence that names who speaks, if need be.

    A sentence that is nothing but words in quotation marks takes what follows up to the end of the quotation, or
    else what comes before from its start, when it is said there by whom. One that ends in "he said" takes the
    sentences before it from the nearest that names a speaker. As it is when nobody is named near it.
    """
    start, end = sentences[at]
    said = outside(text, start, end)
    quoted = len(said) < end - start
    if not quoted or _names_speaker(said):
        return start, end
    if _SPEAKS.search(said):
        places = [at - step for step in range(1, _FAR)]
    elif len(_words(said)) < _FEW_WORDS:
        places = [*_until_closed(text, sentences, at), *_from_opening(text, sentences, at)]
    else:
        return start, end
    for place in places:
        if 0 <= place < len(sentences) and _names_speaker(outside(text, *sentences[place])):
            return min(start, sentences[place][0]), max(end, sentences[place][1])
    return start, end


def _until_closed(text: str, sentences: Sequence[tuple[int, int]], at: int) -> list[int]:
    """The sentences behind one, as far as a quotation that is open there runs; one at least."""
    places = [at + 1]
    while places[-1] < len(sentences) - 1 and len(places) < _FAR and opened(text, sentences[places[-1]][1]):
        places.append(places[-1] + 1)
    return places if opened(text, sentences[at][1]) else places[:1]


def _from_opening(text: str, sentences: Sequence[tuple[int, int]], at: int) -> list[int]:
    """The sentences before one, back to where a quotation that runs into it began, and the one before that."""
    places = [at - 1]
    while places[-1] > 0 and len(places) < _FAR and opened(text, sentences[places[-1] + 1][0]):
        places.append(places[-1] - 1)
    return places


def _names_speaker(said: str) -> bool:
    """Whether words outside quotation marks say that somebody speaks, and who."""
    others = _words(_SPEAKS.sub(" ", said))
    return bool(_SPEAKS.search(said)) and any(word.lower() not in _NOBODY for word in others)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
