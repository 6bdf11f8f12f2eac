"""Chooses what answers a question from what the reader read: a vote over the candidates."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read
from rag.answer.coverage import coverage
from rag.answer.fitting.can_answer import can_answer, fitting_first
from rag.answer.fitting.days.told_when import named_days
from rag.answer.fitting.figures.later_figure import asks_latest
from rag.answer.fitting.giving_way import gives_way, leaves_open
from rag.answer.fitting.kind import asks_what_happened, has_short_answer
from rag.answer.fitting.of_kind import is_of_kind
from rag.answer.fitting.who.ages import age_told
from rag.answer.fitting.who.identified import named_instead
from rag.answer.fitting.who.titled import is_told_by_title
from rag.answer.picking.choice import Choice, Quoted, apart
from rag.answer.picking.closed import up_to_closing_mark
from rag.answer.picking.confidence import Calibration, signs_of
from rag.answer.picking.lead import lead_for
from rag.answer.picking.naming_article import from_naming_article
from rag.answer.picking.quotable import quotable
from rag.answer.picking.run_on import without_run_on
from rag.answer.picking.several import asks_for_several, lacks_others, most_answers, several
from rag.answer.picking.statements import said
from rag.answer.picking.undated import without_month
from rag.answer.picking.vote import vote
from rag.question.source import without_source
from rag.question.statement import statement_of
from rag.reader import Reader, Reading
from rag.records.articles import Hit
from rag.records.questions import Understood, Window
from rag.sentences import sentence_at

_CLEAR = 0.95  # share of the vote from which the best answer is quoted alone
_SECOND = 0.03  # share of the vote below which a second answer is no rival
_ALIKE = 0.4  # of what the best sentence holds of the question: a rival's with less is about something else
_SHORT = 0.15  # share of the vote below which no short answer is given
_READ = 0.1  # added to the score of the most relevant passage, less to the others by their odds
_RANKED = 6
"""Hits that are read for the order of a search: more of them move no article up, and a search has less time."""
_HAPPENED = 0.6  # of the threshold, where whatever happened is asked for and all names are there
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
            days = named_days(understood)
            latest = asks_latest(understood.asked)
            choice = choose(
                understood.searched, read, readings, self._calibration, asked, days=days, latest=latest
            )
        if not choice.answered and (lead := lead_for(understood, hits)):
            choice = Choice((lead,), None, choice.confidence, answered=True)
        return replace(choice, order=ranked(hits, readings))

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
        read = _all_read(hits, [*readings, *rest], asked_of(understood, hits))
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


def choose(
    question: str,
    hits: Sequence[Hit],
    readings: Sequence[Reading],
    calibration: Calibration,
    asked: Sequence[str] = (),
    *,
    days: Window = Window(),
    latest: bool = False,
) -> Choice:
    """The choice for hits that were read.

    Args:
        question: What was asked.
        hits: What was read.
        readings: In the order of `hits`.
        calibration: Weighs the vote and the signs.
        asked: The question as each hit's article spells its names; none where that is as it was asked.
        days: Those that the question names; open where it leaves them open.
        latest: Whether the latest figure is asked for, though the question as it is read does not say so.
    """
    passages = [hit.passage.text for hit in hits]
    read = _all_read(hits, readings, asked or [question] * len(hits), days)
    voted = vote(question, read, calibration.pull)
    fitting = fitting_first(question, read, voted, latest=latest)
    answers = up_to_closing_mark(read, without_run_on(question, read, fitting))
    if not answers:
        return Choice((), None, 0.0, answered=False)
    signs = signs_of(question, read, answers[0])
    confidence = calibration.confidence(signs)
    if confidence < calibration.threshold and (named := from_naming_article(question, read, answers)):
        first, signs = named
        answers = [first, *(one for one in answers if one is not first)]
        confidence = calibration.confidence(signs)
    chosen = several(answers, most_answers(question)) if asks_for_several(question) else answers[:1]
    quotes = apart([_quoted(passages, one) for one in chosen])
    if len(chosen) == 1:
        quotes = apart([*quotes, *_runner_up(question, read, answers)])
    lacking = lacks_others(question, passages[chosen[0].places[0][0]], chosen)
    if lacking or not can_answer(question, read, answers[0]):
        return Choice(tuple(quotes), None, confidence, answered=False)
    clear = chosen[0].share >= _SHORT and is_of_kind(question, chosen[0].text) and has_short_answer(question)
    clear = clear and not leaves_open(question, read, chosen[0])
    short = ", ".join(one.text for one in chosen) if clear else None
    enough = calibration.threshold
    if asks_what_happened(question) and _names_all(question, read, answers[0]):
        enough *= _HAPPENED  # any event there is one: little else can be wrong
    if age_told(question, read, answers[:1]):
        confidence, short = max(confidence, enough), answers[0].text  # a name and an age behind it say all
    return Choice(tuple(quotes), short, confidence, confidence >= enough)


def _names_all(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether all names of the question stand beside an answer: in its sentence, those next to it or the title."""
    number, start, _ = answer.places[0]
    one = read[number]
    sentences, at = sentence_at(one.text, start)
    near = one.text[sentences[max(0, at - 1)][0] : sentences[min(len(sentences) - 1, at + 1)][1]]
    return coverage(one.question or question, [f"{one.title}\n{near}"])[0].names == 1.0


def _all_read(
    hits: Sequence[Hit], readings: Sequence[Reading], asked: Sequence[str], days: Window = Window()
) -> list[Read]:
    return [
        Read(
            text=hit.passage.text,
            reading=reading,
            found=hit.score,
            article=hit.article.id,
            title=hit.article.title,
            question=own,
            outlet=hit.article.outlet,
            days=days,
            published=hit.article.published.earliest if hit.article.published else None,
        )
        for hit, reading, own in zip(hits, readings, asked, strict=True)
    ]


def ranked(hits: Sequence[Hit], readings: Sequence[Reading]) -> tuple[int, ...]:
    """Positions of the hits, best first: how they were found, and how relevant the first of them read.

    By relevance alone the article that answers comes first less often than as it was found; added to the score
    it does so a little more often (`python -m bench.retrieval --ablate`).
    """
    highest = max((one.relevance for one in readings), default=0.0)
    gain = {at: _READ * math.exp(one.relevance - highest) for at, one in enumerate(readings)}
    return tuple(sorted(range(len(hits)), key=lambda at: -(hits[at].score + gain.get(at, 0.0))))


def _runner_up(question: str, read: Sequence[Read], answers: Sequence[Found]) -> list[Quoted]:
    """The sentence of the next answer, where the vote is split and it speaks of what was asked as well."""
    first = answers[0]
    if is_told_by_title(question, read, first):
        return []
    others = [
        one
        for one in answers[1:]
        if is_of_kind(question, one.text)
        and can_answer(question, read, one)
        and not gives_way(question, read, one)
    ]
    if first.share >= _CLEAR or not others or others[0].share < _SECOND:
        return []
    texts = [one.text for one in read]
    quotes = [_quoted(texts, one) for one in (first, others[0])]
    spoken = [
        coverage(read[one.hit].question or question, [texts[one.hit][one.start : one.end]])[0].words
        for one in quotes
    ]
    if spoken[1] < _ALIKE * spoken[0]:
        return []
    # "A colonel was shot" says what befell whom the first quote names.
    same = named_instead(question, read, others[0]).text == first.text
    return [replace(quotes[1], instead=not same)]


def _quoted(passages: Sequence[str], answer: Found) -> Quoted:
    """The sentence of the answer's best span, as it can be quoted."""
    number, start, _ = answer.places[0]
    return Quoted(number, *quotable(passages[number], start))
