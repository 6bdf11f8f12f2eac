"""Chooses what answers a question from what the reader read: a vote over the candidates."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.fitting.days.told_when import named_days
from rag.answer.fitting.figures.later_figure import asks_latest
from rag.answer.picking.choice import Choice, apart
from rag.answer.picking.choose import all_read, choose
from rag.answer.picking.confidence import Calibration
from rag.answer.picking.lead import lead_for
from rag.answer.picking.named_before import moved_back, named_before, tells_the_rest
from rag.answer.picking.statements import said
from rag.answer.picking.undated import without_month
from rag.question.source import without_source
from rag.question.statement import statement_of
from rag.reader import Reader, Reading
from rag.records.articles import Hit
from rag.records.questions import Understood

_READ = 0.1  # added to the score of the most relevant passage, less to the others by their odds
_RANKED = 6
"""Hits that are read for the order of a search: more of them move no article up, and a search has less time."""
_UNREAD = Reading(-20.0, ())
"""Of a passage that the reader was not given."""


class ReaderPicker:
    """Chooses by reading: what quotes mode uses where the reader's weights are installed."""

    def __init__(self, reader: Reader, calibration: Calibration) -> None:
        self._reader = reader
        self._calibration = calibration

    def pick(self, understood: Understood, hits: Sequence[Hit]) -> Choice:
        """The sentences that hold the best answer, and how sure the reader is of it.

        Raises:
            ModelError: The reader cannot be loaded.
        """
        read = hits[: self._calibration.candidates]
        asked = asked_of(understood, read)
        readings = self._read(asked, read)
        if statement_of(understood, understood.searched):
            choice = self._said(understood, hits, readings)
        else:
            choice = self._chosen(understood, read, readings, asked)
            if not choice.answered and choice.quotes:
                choice = self._in_context(understood, hits, readings, choice, asked)
        if not choice.answered and (lead := lead_for(understood, hits)):
            choice = Choice((lead,), None, choice.confidence, answered=True)
        return replace(choice, order=ranked(hits, readings))

    def _chosen(
        self, understood: Understood, read: Sequence[Hit], readings: Sequence[Reading], asked: Sequence[str]
    ) -> Choice:
        days, latest = named_days(understood), asks_latest(understood.asked)
        return choose(understood.searched, read, readings, self._calibration, asked, days=days, latest=latest)

    def _in_context(
        self,
        understood: Understood,
        hits: Sequence[Hit],
        readings: Sequence[Reading],
        choice: Choice,
        asked: Sequence[str],
    ) -> Choice:
        """The choice where the likeliest passage is read behind the sentence that names what it lacks, both cited."""
        first, read = choice.quotes[0], hits[: len(readings)]
        hit = hits[first.hit]
        question, text = asked[first.hit], hit.passage.text
        if not tells_the_rest(question, text[first.start : first.end]):
            return choice
        naming = named_before(question, hit, hits)
        if naming is None:
            return choice
        before = f"{hits[naming.hit].passage.text[naming.start : naming.end]}\n"
        (again,) = self._reader.read(question, [before + text])
        anew = [*readings]
        anew[first.hit] = moved_back(again, len(before))
        better = self._chosen(understood, read, anew, asked)
        if not better.answered or better.quotes[0].hit != first.hit:
            return choice
        return replace(better, quotes=tuple(apart([better.quotes[0], naming, *better.quotes[1:]])))

    def rank(self, understood: Understood, hits: Sequence[Hit]) -> tuple[int, ...]:
        """The hits with what reading the first of them says added to how they were found.

        Raises:
            ModelError: The reader cannot be loaded.
        """
        read = hits[:_RANKED]
        return ranked(hits, self._read(asked_of(understood, read), read))

    def _said(self, understood: Understood, hits: Sequence[Hit], readings: Sequence[Reading]) -> Choice:
        """The statements of whom the question names, in all hits; what was not read has none of the vote."""
        rest = [_UNREAD] * (len(hits) - len(readings))
        read = all_read(hits, [*readings, *rest], asked_of(understood, hits))
        return said(understood.searched, read, self._calibration)

    def _read(self, asked: Sequence[str], hits: Sequence[Hit]) -> tuple[Reading, ...]:
        """A reading of each hit for the question as its article would ask it; those asked alike together."""
        readings: dict[int, Reading] = {}
        for question in dict.fromkeys(asked):
            places = [at for at, one in enumerate(asked) if one == question]
            found = self._reader.read(question, [hits[at].passage.text for at in places])
            readings.update(zip(places, found, strict=True))
        return tuple(readings[at] for at in range(len(hits)))


def asked_of(understood: Understood, hits: Sequence[Hit]) -> list[str]:
    """The question of each hit: its names as the hit's article spells them in what was found of it.

    Passages then hold the question's own words, whatever words the reader used: asked of Albu Kamal, an article
    that writes al-Bukamal is asked of al-Bukamal. An article of AFP is not asked what was so "according to AFP", and
    one of the month that the question names is asked without it.
    """
    texts: defaultdict[str, str] = defaultdict(str)
    for hit in hits:
        texts[hit.article.id] += f"{hit.article.title}\n{hit.passage.text}\n"
    spelled = [understood.spelled_as_in(texts[hit.article.id]) for hit in hits]
    return [
        without_month(
            understood, without_source(question, hit.article.outlet), hit.article, texts[hit.article.id]
        )
        for question, hit in zip(spelled, hits, strict=True)
    ]


def ranked(hits: Sequence[Hit], readings: Sequence[Reading]) -> tuple[int, ...]:
    """Positions of the hits, best first: how they were found, and how relevant the first of them read.

    By relevance alone the article that answers comes first less often than as it was found; added to the score
    it does so a little more often (`python -m bench.retrieval --ablate`).
    """
    highest = max((one.relevance for one in readings), default=0.0)
    gain = {at: _READ * math.exp(one.relevance - highest) for at, one in enumerate(readings)}
    return tuple(sorted(range(len(hits)), key=lambda at: -(hits[at].score + gain.get(at, 0.0))))
