"""Finds the days counted within the week, month or year of asking: "so far this year", "the end of the month".

And the same day of another year: "this time last year".
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial

from rag.question.bounds import in_year
from rag.question.date_readers import Context
from rag.question.date_spans import YEAR
from rag.question.part_spans import OTHER_DATE
from rag.question.periods import Days, day_days, in_calendar, months_days, part_days, shifted, unit_days
from rag.question.span import DateSpan

_Reader = Callable[[re.Match[str], Context], Days]

_UNIT = r"(?P<unit>week|month|quarter|year|decade)"


def _running(match: re.Match[str], context: Context) -> Days:
    return unit_days(match["unit"].lower(), context.anchor)


def _so_far(match: re.Match[str], context: Context) -> Days:
    """From the start of the running week, month or year to the day of asking."""
    return Days(_running(match, context).first, context.anchor)


def _later(match: re.Match[str], context: Context) -> Days:
    """What is left of the running week, month or year."""
    last = _running(match, context).last
    return Days(min(context.anchor + timedelta(days=1), last), last)


def _start_of(match: re.Match[str], context: Context) -> Days:
    return day_days(_running(match, context).first)


def _end_of(match: re.Match[str], context: Context) -> Days:
    """The late part of the running month or year; of a week, Friday to Sunday."""
    whole = _running(match, context)
    if match["unit"].lower() == "week":
        return Days(whole.last - timedelta(days=2), whole.last)
    return part_days("late", whole)


def _half_of(match: re.Match[str], context: Context) -> Days:
    """The half of this year; the second of last year while this year's is still to come."""
    year = context.anchor.year
    if match["place"].lower() == "first":
        return months_days(year, 1, 6)
    return months_days(year - (context.anchor.month < 7 and not context.ahead), 7, 6)


def _same_day(match: re.Match[str], context: Context) -> Days:
    """The day of asking, a week, month or year ago, or in the year said."""
    if match["year"]:
        return day_days(in_year(context.anchor, int(match["year"])))
    return day_days(shifted(context.anchor, match["unit"].lower(), -1))


# (pattern, reader). "The month" may be another's, "this month" is not.
_OF_THIS: tuple[tuple[str, _Reader], ...] = (
    (rf"\b(?:earlier|so far|thus far) this {_UNIT}\b", _so_far),
    (rf"\bthis {_UNIT} (?:so|thus) far\b", _so_far),
    (rf"\blater this {_UNIT}\b", _later),
    (
        r"\b(?:at |on )?this (?:very )?(?:time|day|date|point) "
        rf"(?:last (?P<unit>week|month|year)\b|(?:back )?in (?P<year>{YEAR}))",
        _same_day,
    ),
)
_OF_THE: tuple[tuple[str, _Reader], ...] = (
    (rf"\bthe (?:start|beginning) of the {_UNIT}\b(?! of\b|-)", _start_of),
    (rf"\b(?:the )?end of the {_UNIT}\b(?! of\b|-)", _end_of),
    (
        r"(?<=\bby )(?P<unit>week|month|quarter|year)(?:['’]s)?[- ]end(?=\W*$|[,;]| (?:in|as|to|for|and|or|if)\b)",
        _end_of,
    ),
    (rf"\b(?:earlier|so far|thus far) in the {_UNIT}\b(?! of\b|-)", _so_far),
    (rf"(?<=\bthe ){_UNIT} to date\b", _so_far),
    (rf"\blater in the {_UNIT}\b(?! of\b|-)", _later),
    (r"\b(?:the )?(?P<place>first|second) half of the year\b(?!-)", _half_of),
)
_SURE, _OPEN = (
    tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in rules)
    for rules in (_OF_THIS, _OF_THE)
)


def running_spans(sentence: str, context: Context) -> Iterator[DateSpan]:
    """Every such expression of the sentence; those of "the month" only where it names no other date."""
    for pattern, reader in _SURE if OTHER_DATE.search(sentence) else (*_SURE, *_OPEN):
        for match in pattern.finditer(sentence):
            days = in_calendar(partial(reader, match, context))
            if days is not None:
                yield DateSpan(match.start(), match.end(), days, relative=True)
