"""The figure of another story that differs from the one an answer gives: both are quoted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answer.compare import differing
from rag.answer.picking.choice import Choice, Quoted
from rag.answer.quote import citations_of
from rag.answer.speech.speaker import with_speaker
from rag.check.reading import read_all
from rag.records.answers import Disagreement
from rag.records.articles import Hit
from rag.sentences import sentence_at

_MOST = 6
"""Passages of other stories that are looked through, in the order they were found."""


@dataclass(frozen=True, slots=True)
class Dissent:
    """A sentence to quote second, and the figures side by side: the answer's is of citation 1."""

    quoted: Quoted
    disagreement: Disagreement


def dissent(choice: Choice, hits: Sequence[Hit]) -> Dissent | None:
    """The first other story found whose count of the same people differs from the first quote's; else None.

    Whole passages are compared, since a sentence alone often names neither place nor day. Whether two figures
    are about the same thing of the same event is for `rag.answer.compare` to say; how well the other sentence
    matches the question does not count: one outlet's wording is often nearer to it than another's.
    """
    short = choice.short_answer or ""
    if not choice.quotes or not any(reading.quantities for reading in read_all([short])):
        return None
    first = choice.quotes[0]
    others = [at for at, hit in enumerate(hits) if hit.article.one_story != hits[first.hit].article.one_story]
    for at in others[:_MOST]:
        whole = tuple(Quoted(n, 0, len(hits[n].passage.text)) for n in (first.hit, at))
        citations = citations_of(whole, hits)
        for found in differing(citations, people_only=True):
            (mine, here), (_, there) = (
                (one.value, place)
                for number in (1, 2)
                for one, place in zip(found.disagreement.figures, found.places, strict=True)
                if one.citation == number
            )
            if first.start <= here < first.end and _says(short, mine):
                return Dissent(_sentence_at(there, at, hits), found.disagreement)
    return None


def _says(answer: str, value: str) -> bool:
    """Whether the short answer is the figure, or holds it as whole words."""
    shorter, longer = sorted((answer.lower(), value.lower()), key=len)
    return re.search(rf"(?<![\w.,]){re.escape(shorter)}(?![\w]|[.,]\d)", longer) is not None


def _sentence_at(place: int, at: int, hits: Sequence[Hit]) -> Quoted:
    """The sentence that holds a character of a passage, with its speaker."""
    text = hits[at].passage.text
    return Quoted(at, *with_speaker(text, *sentence_at(text, place)))
