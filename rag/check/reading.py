"""A sentence read once: its words, figures, days, actions and who is quoted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rag.check.actions import Action, actions
from rag.check.dates import days
from rag.check.day import Day
from rag.check.names import capitals
from rag.check.numbers import Quantity, quantities
from rag.check.speech import Speech, speeches
from rag.sentences import sentence_spans
from rag.words import Word, words

_PARTED_FIGURE = re.compile(r"\d\.\s\d+\s(?:per|percent|million|billion|trillion|miles|km)\b")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """What a sentence of passage `source` says; `text` is its slice from `start` to `end`."""

    source: int
    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    stems: frozenset[str]
    ideas: frozenset[str]
    quantities: tuple[Quantity, ...]
    days: tuple[Day, ...]
    actions: tuple[Action, ...]
    speeches: tuple[Speech, ...]
    names: tuple[int, ...]
    """Positions in `words` of the words that are names."""
    dated: frozenset[int]
    """Positions in `words` of the words that name days."""


def read(text: str, published: date | None = None, source: int = 0, start: int = 0) -> ReadSentence:
    """Read one sentence."""
    found = tuple(words(text))
    named = tuple(days(text, published))
    dated = frozenset(
        n for n, word in enumerate(found) if any(day.start <= word.start < day.end for day in named)
    )
    return ReadSentence(
        source=source,
        start=start,
        end=start + len(text),
        text=text,
        words=found,
        stems=frozenset(word.stem for word in found),
        ideas=frozenset(word.idea for word in found),
        quantities=tuple(quantities(found, dated)),
        days=named,
        actions=tuple(actions(found)),
        speeches=tuple(speeches(found)),
        names=tuple(n for n in capitals(found) if n not in dated),
        dated=dated,
    )


def read_all(passages: Sequence[str], published: Sequence[date | None] = ()) -> list[ReadSentence]:
    """Read every sentence of every passage, in order; each with the day that its passage was published, if given."""
    return [
        read(passage[start:end], day, source, start)
        for source, (passage, day) in enumerate(
            zip(passages, published or [None] * len(passages), strict=True)
        )
        for start, end in _mended(passage, sentence_spans(passage))
    ]


def _mended(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences with those made one that only a figure taken apart had parted ("rose by 2. 4 per cent")."""
    mended: list[tuple[int, int]] = []
    for start, end in spans:
        if mended and _PARTED_FIGURE.match(text, mended[-1][1] - 2):
            mended[-1] = (mended[-1][0], end)
        else:
            mended.append((start, end))
    return mended
