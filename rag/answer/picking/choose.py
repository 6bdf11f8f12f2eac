"""The choice among what was read: a vote over the passages, what can be an answer at all, and how sure it is."""

from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read
from rag.answer.coverage import coverage
from rag.answer.fitting.can_answer import can_answer, fitting_first
from rag.answer.fitting.giving_way import gives_way, leaves_open
from rag.answer.fitting.kind import asks_what_happened, has_short_answer
from rag.answer.fitting.of_kind import is_of_kind
from rag.answer.fitting.who.ages import age_told
from rag.answer.fitting.who.identified import named_instead
from rag.answer.fitting.who.titled import is_told_by_title
from rag.answer.picking.choice import Choice, Quoted, apart
from rag.answer.picking.closed import up_to_closing_mark
from rag.answer.picking.confidence import Calibration, signs_of
from rag.answer.picking.naming_article import from_naming_article
from rag.answer.picking.quotable import quotable
from rag.answer.picking.run_on import without_run_on
from rag.answer.picking.several import asks_for_several, lacks_others, most_answers, several
from rag.answer.picking.vote import vote
from rag.reader import Reading
from rag.records.articles import Hit
from rag.records.questions import Window
from rag.sentences import sentence_at

_CLEAR = 0.95  # share of the vote from which the best answer is quoted alone
_SECOND = 0.03  # share of the vote below which a second answer is no rival
_ALIKE = 0.4  # of what the best sentence holds of the question: a rival's with less is about something else
_SHORT = 0.15  # share of the vote below which no short answer is given
_HAPPENED = 0.6  # of the threshold, where whatever happened is asked for and all names are there


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
    read = all_read(hits, readings, asked or [question] * len(hits), days)
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


def all_read(
    hits: Sequence[Hit], readings: Sequence[Reading], asked: Sequence[str], days: Window = Window()
) -> list[Read]:
    """The hits as what was read, with what was asked of each and the days that the question names."""
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
