"""A count over time: the toll that each article gives, by the day it was published."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rag.answer.coverage import coverage
from rag.answer.picking.asides import is_aside
from rag.answer.picking.choice import Choice, Quoted
from rag.answer.picking.on_topic import in_one
from rag.answer.picking.quotable import quotable
from rag.answer.picking.tolls import toll_in
from rag.answer.same_event import Setting, same_event, same_place, setting_of
from rag.check.day import Day
from rag.check.numbers import as_written
from rag.check.reading import ReadSentence, read_all
from rag.question.course import Course, Point, course_asked
from rag.records.articles import Hit
from rag.records.questions import Understood
from rag.words import words

_ENOUGH = 0.7  # of an event's words, by rarity, that the passage, its title and the article's opening hold
_SOME = 0.35  # of them, where all its names are held and another article that holds enough tells of the same event
_MOST = 6  # counts that are quoted: the first, and the last ones
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG_AGO = re.compile(
    r"\b(?:years?|decades?|generations?|century) (?:ago|earlier|before)\b|\blast year\b", re.IGNORECASE
)
_LATELY = timedelta(days=31)  # before the first report: an event is told of within days
_OPENING = 400  # characters of an article that say what it is about


@dataclass(frozen=True, slots=True)
class _Given:
    """A count as an article gives it."""

    value: float
    written: str
    published: date
    story: str
    quoted: Quoted
    setting: Setting
    near: float
    """The share of the event's words that its passage, its title and the article's opening hold."""
    day: Day | None
    """The day that its sentence names nearest to it."""
    named: bool
    """Whether its own sentence has a name of the event: one without may be of a wider place."""

    @property
    def order(self) -> tuple[bool, bool, float]:
        """Which of an article's counts is the event's: the highest."""
        return self.named, self.near >= _ENOUGH, self.value


def told_course(understood: Understood, hits: Sequence[Hit]) -> Choice | None:
    """The first, the latest or every count of one fate that articles give of an event; None where none is asked for.

    Counts of a day's reports are no rivals: the toll of Sunday and that of Wednesday are both right. What decides is
    the day of each article. An article counts once, with its last count called a toll or else its largest. None too
    where no article gives a count and the first or the latest is asked for: it may be told in other words.

    Args:
        understood: The question.
        hits: What was found, best first.
    """
    course = course_asked(understood)
    if course is None:
        return None
    given = _changed(_of_one_event(_of_each_story(_of_its_days(_all_counts(course, hits)))))
    if course.point is not Point.ALL:
        at = 0 if course.point is Point.FIRST else -1
        return _choice([given[at]], given[at].written) if given else None
    if len(given) < 2:
        quotes = tuple(one.quoted for one in given)
        why = "One count alone was found, and no other to compare it with." if given else ""
        return Choice(quotes, None, 0.0, answered=False, why=why)
    shown = given if len(given) <= _MOST else [given[0], *given[1 - _MOST :]]
    first, *later = (one.written for one in shown)
    return _choice(shown, ", then ".join([first, *(_inside(one) for one in later)]))


def _inside(count: str) -> str:
    """A count as it is written inside a sentence."""
    return f"{count[:1].lower()}{count[1:]}"


def _choice(given: Sequence[_Given], short: str) -> Choice:
    return Choice(tuple(one.quoted for one in given), short, 1.0, answered=True, over_time=True)


def _of_each_story(given: Sequence[_Given]) -> list[_Given]:
    """The count that each story gives, oldest first; of several the largest of those that name the event."""
    best: dict[str, _Given] = {}
    for one in given:
        kept = best.get(one.story)
        if kept is None or one.order > kept.order:
            best[one.story] = one
    return sorted(best.values(), key=lambda one: (one.published, one.value))


def _all_counts(course: Course, hits: Sequence[Hit]) -> list[_Given]:
    """Every count in the hits that may be of the event."""
    openings = {hit.article.id: hit.passage.text[:_OPENING] for hit in hits if hit.passage.start == 0}
    return [
        one
        for at, hit in enumerate(hits)
        for one in _counts(course, at, hit, openings.get(hit.article.id, ""))
    ]


def _counts(course: Course, at: int, hit: Hit, opening: str) -> list[_Given]:
    """The counts of a passage that are of the event."""
    published, text = hit.article.published, hit.passage.text
    about = f"{hit.article.title}\n{opening}\n{text}"
    (near,) = coverage(f"What {course.event}", [about])
    if published is None or near.names < 1.0 or near.words < _SOME or not in_one(course.event, about):
        return []
    sentences = read_all([text], [published.latest])
    names = _names(course)
    found = []
    for place, sentence in enumerate(sentences):
        toll = toll_in(sentence, course.fate)
        aside = is_aside(sentence.text) or not _is_of_those_years(course, sentence, published.earliest)
        if toll is None or aside:
            continue
        around = sentences[max(0, place - 1) : place + 1]
        setting = setting_of(sentence, around, hit.article.title, sentence.days, published.latest)
        named = bool(names & {word.folded for word in sentence.words})
        if names and setting.places and not named:
            continue  # elsewhere
        start = sentence.words[toll.first].start
        found.append(
            _Given(
                value=toll.value,
                written=as_written(sentence.text, sentence.words, toll),
                published=published.latest,
                story=hit.article.one_story,
                quoted=Quoted(at, *quotable(text, sentence.start)),
                setting=setting,
                near=near.words,
                day=_day_near(start, sentence.days),
                named=named,
            )
        )
    return found


def _day_near(start: int, days: Sequence[Day]) -> Day | None:
    """The day named nearest to a character of a sentence."""
    return min(days, key=lambda day: abs(day.start - start), default=None)


def _names(course: Course) -> set[str]:
    """The words of the event's names."""
    return {word.folded for word in words(f"what {course.event}")[1:] if word.capital}


def _is_of_those_years(course: Course, sentence: ReadSentence, published: date) -> bool:
    """Whether a sentence tells of no earlier year than that of its article, unless the question names it."""
    if _LONG_AGO.search(sentence.text):
        return False
    years = set(map(int, _YEAR.findall(sentence.text))) - set(map(int, _YEAR.findall(course.event)))
    return all(year >= published.year for year in years)


def _of_its_days(given: Sequence[_Given]) -> list[_Given]:
    """The counts without those whose sentence tells of days long before anybody reported the event."""
    begins = min((one.published for one in given), default=date.max)
    return [one for one in given if not _are_before(one, begins)]


def _are_before(one: _Given, begins: date) -> bool:
    """Whether the day named nearest to a count is long before an event was first reported."""
    last = _last_of(one.day, one.published) if one.day else None
    return last is not None and last < begins - _LATELY


def _last_of(day: Day, published: date) -> date | None:
    """The last day that a text means, "in December" being the last one before it was published."""
    if day.last is None or day.last <= published or day.year is not None:
        return day.last
    return day.last - timedelta(days=365)


def _changed(given: Sequence[_Given]) -> list[_Given]:
    """The counts without those that say what the one before them said."""
    kept: list[_Given] = []
    for one in given:
        if not kept or one.value != kept[-1].value:
            kept.append(one)
    return kept


def _of_one_event(given: Sequence[_Given]) -> list[_Given]:
    """The counts that can be of the event of most of them, and those that are surely of the event of one of these."""
    sure = [one for one in given if one.near >= _ENOUGH]
    groups = [[other for other in sure if other is one or _is_placed_as(one, other)] for one in sure]
    chosen = max(groups, key=len, default=[])
    return [
        one
        for one in given
        if one in chosen
        or (
            one.near < _ENOUGH
            and any(same_event(one.setting, other.setting, frozenset(), fate=True) for other in chosen)
        )
    ]


def _is_placed_as(one: _Given, other: _Given) -> bool:
    """Whether two counts may be of one place: another place's dead are others."""
    return (one.named and other.named) or same_place(one.setting, other.setting, frozenset(), fate=True)
