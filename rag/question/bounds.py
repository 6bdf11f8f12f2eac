"""Applies the words around a date to it: "before", "the week after", "between … and", "either … or"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from rag.question.periods import in_calendar, number_of, shifted, week_days, weekend_days
from rag.question.span import DateSpan
from rag.records.questions import Window

ANY_DAY = Window()


@dataclass(frozen=True, slots=True)
class Bound:
    """A span with the word before it applied."""

    start: int
    end: int
    days: Window
    bounded: bool
    """The word before it ("until", "between") closes the window for events too."""
    span: DateSpan


_BEFORE = re.compile(
    r"\b(?:before|prior to|ahead of|run-up to|(?:leading|running) up to|earlier than)(?: the)? $",
    re.IGNORECASE,
)
_LEADING_UP = re.compile(r"\b(?:run-up|(?:leading|running) up) to(?: the)? $", re.IGNORECASE)
_BOTH_SIDES = re.compile(r"\b(?:before (?:and|or) after|after (?:and|or) before)(?: the)? $", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|following|(?<!no )(?<!not )later than)(?: the)? $", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|starting|beginning|as early as)(?: (?:in|on|from))?(?: the)? $", re.IGNORECASE
)
_OPEN_FROM = re.compile(r"^ (?:on|onwards?)\b", re.IGNORECASE)
# "Since the coup in July 2023", "after the vote on 3 May": from the event on; not "after midnight on 3 May".
_SINCE_EVENT = re.compile(
    r"\b(?:since|(?:(?<!look )(?<!looked )(?<!looking )after|following) (?:the(?! other)|his|her|its|their))"
    r"(?: (?!(?:who|what|when|where|which|how|why|did|does|do|has|have|had|will)\b)[^\W\d][\w'’-]*){1,6}"
    r" (?:in|on|of) (?:the )?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:(?:until|till|up to|up until|(?<!all )through)(?: and including)?|by|not? later than)(?: (?:in|on))?"
    r"(?: the end of)?(?: the)? $",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|from)(?: the)? $", re.IGNORECASE)
_JOINED = re.compile(r"^ ?(?:and|to|until|till|through|-|–)(?: the)? ?$", re.IGNORECASE)
_COUNT = r"(?P<number>the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_BESIDE = re.compile(
    rf"(?P<within>\b(?:in|within|during|over|throughout) (?:the (?:first |last )?)?)?\b{_COUNT} "
    r"(?P<unit>day|night|week|fortnight|month)(?P<several>s?) (?P<side>before|after|following|preceding)"
    # "The day after the vote on 3 May".
    r"(?:(?: the)?|(?: the(?: [^\W\d][\w'’-]*){1,3}) (?:on|of)) $",
    re.IGNORECASE,
)
_WITHIN_OF = re.compile(
    rf"\bwithin {_COUNT} (?P<unit>day|week|fortnight|month)s? of(?: the)? $", re.IGNORECASE
)
_ON_OR = re.compile(
    r"\b(?:on or (?P<side>before|after)|(?P<first>before|after) or on)(?: the)? $", re.IGNORECASE
)
_EVE_OF = re.compile(r"\beve of(?: the)? $", re.IGNORECASE)
_START_OF = re.compile(r"(?:the )?(?:beginning|start) of\b", re.IGNORECASE)
_END_OF = re.compile(r"(?:the )?end of\b", re.IGNORECASE)
# "Before the October 2023 walkout": the date is part of an event's name, and later articles tell of before it.
_NAMES_EVENT = re.compile(
    r" (?!(?:and|or|but|in|on|at|by|of|to|for|from|with|as|until|till|through|after|before|during|if|while|when"
    r"|where|who|what|which|that|how|why|did|does|do|was|were|is|are|has|have|had|will|would|could|can|should"
    r"|onwards?)\b)[^\W\d_]",
    re.IGNORECASE,
)
_ITS_EVENT = re.compile(r"['’]s \w")
_THE = re.compile(r"\bthe $", re.IGNORECASE)
EITHER = re.compile(r",? (?:or|and)(?: (?:in|on|during))?(?: the)? ", re.IGNORECASE)
_SIDE = {"before": -1, "preceding": -1, "after": 1, "following": 1}
_WEEK_OF = re.compile(r"\bweek (?:of|beginning|starting)(?: on)?(?: the)? $", re.IGNORECASE)
_RUN_TO = re.compile(
    r"\b(?:the|in|over|during)(?: (?P<number>two|three|four|five|six|seven|eight|nine|ten|twelve|\d\d?))? "
    r"(?P<unit>day|week|fortnight|month|quarter|year)s? (?:ending|ended|(?:up )?to)(?: on| in)?(?: the)? $",
    re.IGNORECASE,
)
_WEEKEND_OF = re.compile(r"\bweekend of(?: the)? $", re.IGNORECASE)
_DAY = timedelta(days=1)


def bounded(question: str, spans: list[DateSpan], *, events: bool = False) -> list[Bound]:
    """The spans of a question with the words around them applied; two that those words join are one.

    Args:
        question: The question.
        spans: Its dates.
        events: Whether it asks for an event: "before the October 2023 walkout" then bounds no days.
    """
    bounds: list[Bound] = []
    rest = list(spans)
    while rest:
        span = rest.pop(0)
        before = question[: span.start]
        joined = rest and _JOINED.match(question[span.end : rest[0].start])
        if joined and (_BETWEEN.search(before) or joined[0].strip() != "and"):
            bound = in_calendar(partial(_joined, span, rest.pop(0)))
        elif rest and EITHER.fullmatch(question[span.end : rest[0].start]) and not _bounds_it(before):
            bound = _either(span, rest.pop(0))
        else:
            bound = in_calendar(partial(_one_bound, question, span, events=events))
        bounds += [bound] if bound else []
    return bounds


def _joined(first: DateSpan, last: DateSpan) -> Bound:
    """From the first day of one span to the last of another; the year of the last goes for both."""
    since, until = first.days.first, last.days.last
    if first.relative and since.year != until.year and since.replace(year=until.year, day=1) <= until:
        since = in_year(since, until.year)
    elif last.relative and until < since:
        until = in_year(until, since.year)
    if last.relative and (since - until).days > 180:
        until = in_year(until, until.year + 1)  # "Between Christmas and New Year this year"
    if until < since and since == first.days.last and (since - until).days < 7:
        since -= timedelta(weeks=1)  # "Between Monday and Friday" asked on a Wednesday
    if until < since:
        since, until = min(since, until), max(since, until)
    return Bound(first.start, last.end, Window(since, until), True, first if first.relative else last)


def _either(first: DateSpan, second: DateSpan) -> Bound:
    """What is told of either of two spans is of the days from one to the other: "in 2014 or in 2021"."""
    since = min(first.days.first, second.days.first)
    until = max(first.days.last, second.days.last)
    return Bound(first.start, second.end, Window(since, until), False, first if first.relative else second)


def _bounds_it(before: str) -> bool:
    """Whether the words before a span say on which side of it the days lie."""
    sides = (_BEFORE, _AFTER, _SINCE, _UNTIL, _BOTH_SIDES, _BESIDE)
    return any(pattern.search(before) for pattern in sides)


def in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _one_bound(question: str, span: DateSpan, *, events: bool) -> Bound:
    """The span with "before", "after", "since" or "until" in front of it applied."""
    before = question[: span.start]
    one_day = span.days.first == span.days.last
    named = _run_to(before, span) or (_days_beside(before, span.days.first) if one_day else None)
    if named is not None:
        return Bound(span.start, span.end, named, False, span)
    if span.ranged:
        whole = Window(span.days.first, span.days.last)
        return Bound(span.start, span.end, whole, _BETWEEN.search(before) is not None, span)
    window = _beside_event(question, span, events=events) or _on_a_side(question, span)
    # What was held "in the days leading up to Christmas" may be told of later, unlike what was over by then.
    bounded = window is not None and not _LEADING_UP.search(before)
    return Bound(span.start, span.end, window or Window(span.days.first, span.days.last), bounded, span)


def _days_beside(before: str, day: date) -> Window | None:
    """The days that words before a day name by it: "the week after", "within a week of", "the eve of"."""
    if beside := _BESIDE.search(before):
        return _beside(day, beside)
    if near := _WITHIN_OF.search(before):
        return Window(day, shifted(day, near["unit"], number_of(near["number"])))
    if _EVE_OF.search(before):
        return Window(day - _DAY, day - _DAY)
    return _week_around(before, day)


def _run_to(before: str, span: DateSpan) -> Window | None:
    """The days "in the three months to March 2024", "in the week ending 5 July": they end with the span's."""
    run = _RUN_TO.search(before)
    one_day = span.days.first == span.days.last
    if not run or not (one_day or run["unit"].lower() in ("month", "quarter", "year")):
        return None
    day_after = span.days.last + _DAY
    return Window(shifted(day_after, run["unit"].lower(), -number_of(run["number"] or "one")), span.days.last)


def _week_around(before: str, day: date) -> Window | None:
    """The week or weekend "of" a day."""
    days = week_days(day) if _WEEK_OF.search(before) else None
    if _WEEKEND_OF.search(before):
        days = weekend_days(day)
    return Window(days.first, days.last) if days else None


def _beside_event(question: str, span: DateSpan, *, events: bool) -> Window | None:
    """Any day for "before the October 2023 walkout", from its days on for "after"; None where no event is named.

    "After last week's vote" is from that week on whatever is asked for.
    """
    before, after = question[: span.start], question[span.end :]
    if _ITS_EVENT.match(after) and _AFTER.search(before):
        return Window(span.days.first, None)
    named = _THE.search(before) and _NAMES_EVENT.match(after)
    if not events or not named or _BOTH_SIDES.search(before) or _ON_OR.search(before):
        return None
    if _BEFORE.search(before) or _UNTIL.search(before):
        return ANY_DAY
    return Window(span.days.first, None) if _AFTER.search(before) else None


def _on_a_side(question: str, span: DateSpan) -> Window | None:
    """The days on the side of a span that the words around it say; None where they say none."""
    before, after = question[: span.start], question[span.end :]
    first, last = span.days.first, span.days.last
    if _BOTH_SIDES.search(before):
        return ANY_DAY
    if side := _ON_OR.search(before):
        return (
            Window(first, None) if (side["side"] or side["first"]).lower() == "after" else Window(None, last)
        )
    if _AFTER.search(before):
        # "After October 7" and "after April" begin when the day or month is over, "after the start of 2023" with it.
        return Window(first if _START_OF.match(question, span.start) else last + _DAY, None)
    if _SINCE.search(before) or _SINCE_EVENT.search(before) or _OPEN_FROM.match(after):
        return Window(first, None)
    if _BEFORE.search(before):
        return Window(None, last if _END_OF.match(question, span.start) else first - _DAY)
    return Window(None, last) if _UNTIL.search(before) else None


def _beside(day: date, beside: re.Match[str]) -> Window:
    """The day "two weeks after" another, or the days "in the two weeks after" it, "the days after" it."""
    side = _SIDE[beside["side"].lower()]
    unit = "day" if beside["unit"].lower() == "night" else beside["unit"].lower()
    some = beside["number"].lower() == "the" and bool(beside["several"])
    if some:
        return Window(day + _DAY, None) if side > 0 else Window(None, day - _DAY)
    other = shifted(day, unit, side * number_of(beside["number"]))
    the_week = beside["number"].lower() == "the" and unit != "day"
    if the_week or (
        beside["within"] and not (unit == "day" and beside["number"].lower() in {"the", "a", "one"})
    ):
        return Window(day + _DAY, other) if side > 0 else Window(other, day - _DAY)
    return Window(other, other)
