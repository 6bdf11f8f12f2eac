"""The year of a day or month that a question names without one: where the articles have only one such, theirs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rag.question.bounds import in_year
from rag.question.periods import Days, months_days
from rag.question.span import DateSpan
from rag.records.questions import Window

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_KEPT_UP = timedelta(days=31)
"""From the newest article to the day of asking: articles of this month are still to come."""


def of_library(question: str, spans: Sequence[DateSpan], covers: Window, asked: date) -> list[DateSpan]:
    """The spans, each without a year moved to the only year whose month the articles reach.

    Counted back from the clock, "in April" is an April that articles of last year never tell of. A question that
    names a year, or days that count from today, is left as it is; so is what lies past the newest article of a
    library that is kept up to date.

    Args:
        question: What was asked.
        spans: Its dates, read against the day of asking.
        covers: The first and last day that articles may be of; nothing is moved where an end is open.
        asked: The day of asking.
    """
    if _YEAR.search(question) or not all(span.yearless for span in spans):
        return list(spans)
    return [_moved(span, covers, asked) for span in spans]


def _moved(span: DateSpan, covers: Window, asked: date) -> DateSpan:
    first, last = span.days.first, span.days.last
    if covers.since is None or covers.until is None or (first.month, first.day) == (2, 29):
        return span
    if first > covers.until and asked - covers.until <= _KEPT_UP:
        return span
    years = range(covers.since.year - 1, covers.until.year + 1)
    reached = [year for year in years if covers.meets(*_whole_months(first, last, year))]
    if len(reached) != 1:
        return span
    return replace(span, days=_in(first, last, reached[0]), relative=False, of_library=True)


def _in(first: date, last: date, year: int) -> Days:
    """The same days that begin in another year; the end of a month stays one."""
    until = in_year(last, year + last.year - first.year)
    ends = (last + timedelta(days=1)).day == 1
    return Days(in_year(first, year), months_days(until.year, until.month).last if ends else until)


def _whole_months(first: date, last: date, year: int) -> tuple[date, date]:
    """The whole months that days reach into: articles of 3 to 20 April have an April, and no other."""
    days = _in(first, last, year)
    return days.first.replace(day=1), months_days(days.last.year, days.last.month).last
