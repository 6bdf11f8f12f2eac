"""Finds the days named by their place in a month or year, and those whose year or month is said in few words.

"The first Monday of June", "the last three months of 2024", "the first half of July", "the third of March",
"12 March last year", "3 May '22", "on the 14th".
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from dateutil.relativedelta import relativedelta, weekday

from rag.question.date_readers import Context, read_month
from rag.question.date_spans import DAY, MONTH, YEAR
from rag.question.periods import (
    WEEKDAYS,
    Days,
    day_days,
    in_calendar,
    month_of,
    months_days,
    nearest_year,
    number_of,
    season_days,
    shifted,
    valid_day,
    year_days,
)
from rag.question.span import DateSpan
from rag.words import in_order

_Reader = Callable[[re.Match[str], Context], Days | None]
_Cut = Callable[[re.Match[str], Days], Days | None]

_UP_TO_NINTH = in_order("first second third fourth fifth sixth seventh eighth ninth")
_TEENS = in_order(
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TWENTIES = tuple(f"twenty-{word}" for word in _UP_TO_NINTH)
_ORDINALS = {
    word: number
    for number, word in enumerate((*_UP_TO_NINTH, *_TEENS, *_TWENTIES, "thirtieth", "thirty-first"), start=1)
}
_NUMBER = r"(?P<number>\d\d?|two|three|four|five|six|seven|eight|nine|ten|few)"
_IN_MONTH = (
    rf"(?P<month>{MONTH})(?!\w|['’]s| (?-i:[A-Z]))"
    rf"(?:,? (?:of )?(?:(?P<year>{YEAR})|(?P<said_year>last|this) year\b))?"
)
_IN_WHOLE = rf"(?:{_IN_MONTH}|(?P<whole>{YEAR})(?!\w)|(?P<said>last|this) year\b)"


def _placed(cut: _Cut) -> _Reader:
    """A reader of what `cut` takes of a month or year; in a month without a year it has begun."""

    def read(match: re.Match[str], context: Context) -> Days | None:
        groups = match.groupdict()
        if groups.get("whole") or groups.get("said"):
            number = int(groups["whole"]) if groups["whole"] else _said_year(groups["said"], context)
            return cut(match, year_days(number))
        if groups["said_year"]:
            return cut(match, months_days(_said_year(groups["said_year"], context), month_of(match["month"])))
        month = read_month(match, context)
        days = cut(match, month)
        if days and days.first > context.anchor and not (groups["year"] or context.ahead):
            return cut(match, months_days(month.first.year - 1, month.first.month))
        return days

    return read


def _said_year(word: str, context: Context) -> int:
    return context.anchor.year - (word.lower() == "last")


def _weekday_of(match: re.Match[str], whole: Days) -> Days:
    """The first to fourth such weekday, or the last."""
    return day_days(_nth(WEEKDAYS[match["weekday"].lower()], match["place"].lower(), whole))


def _weekend_of(match: re.Match[str], whole: Days) -> Days:
    """The first to fourth weekend that begins in the month, or the last."""
    saturday = _nth(WEEKDAYS["saturday"], match["place"].lower(), whole)
    return Days(saturday, saturday + timedelta(days=1))


def _nth(day: int, place: str, whole: Days) -> date:
    from_end = place in ("last", "final")
    count = -1 if from_end else number_of(place)
    found: date = (whole.last if from_end else whole.first) + relativedelta(weekday=weekday(day, count))
    return found


def _half_of(match: re.Match[str], whole: Days) -> Days:
    """A month's days to the 15th, or those after it."""
    middle = whole.first.replace(day=15)
    if match["place"].lower() == "first":
        return Days(whole.first, middle)
    return Days(middle + timedelta(days=1), whole.last)


def _units_of(match: re.Match[str], whole: Days) -> Days | None:
    """The first or last day, weeks or months."""
    count = number_of(match["number"]) if match["number"] else 1
    unit, day = match["unit"].lower(), timedelta(days=1)
    if match["place"].lower() == "first":
        days = Days(whole.first, shifted(whole.first, unit, count) - day)
    else:
        days = Days(shifted(whole.last + day, unit, -count), whole.last)
    return days if whole.first <= days.first and days.last <= whole.last else None


def _ordinal_day(match: re.Match[str], context: Context) -> Days | None:
    """A day of a month, its number in words."""
    month, day = month_of(match["month"]), _ORDINALS[match["ordinal"].lower()]
    if match["said_year"]:
        year = _said_year(match["said_year"], context)
    else:
        year = int(match["year"] or nearest_year(month, day, context.anchor, ahead=context.ahead))
    return _day(year, month, day)


def _day_of_said_year(match: re.Match[str], context: Context) -> Days | None:
    """A day and month of "last year" or "this year"."""
    day = int(re.sub(r"\D", "", match["before"] or match["after"]))
    return _day(_said_year(match["said_year"], context), month_of(match["month"]), day)


def _day_to_day(match: re.Match[str], context: Context) -> Days | None:
    """From a day to one of another month, both in the year said or the most recent."""
    first_month, month = month_of(match["first_month"]), month_of(match["month"])
    first, last = (int(re.sub(r"\D", "", match[name])) for name in ("first", "last"))
    year = int(match["year"] or nearest_year(month, last, context.anchor, ahead=context.ahead))
    since = valid_day(year - ((first_month, first) > (month, last)), first_month, first)
    until = valid_day(year, month, last)
    return Days(since, until) if since and until else None


def _short_year(match: re.Match[str], context: Context) -> Days | None:
    """A month, its day or a season with the last two digits of a year: the latest that ends so, up to the next."""
    latest = context.anchor.year + 1
    year = latest - (latest - int(match["short"])) % 100
    if match.groupdict().get("season"):
        return season_days(match["season"], year)
    day = match["before"] or match["after"]
    month = month_of(match["month"])
    return _day(year, month, int(re.sub(r"\D", "", day))) if day else months_days(year, month)


def _day_of_month(match: re.Match[str], context: Context) -> Days | None:
    """A day of this month or the last; without either, the latest such day that has come, on the weekday said."""
    day, said = int(re.sub(r"\D", "", match["day"])), (match.groupdict().get("which") or "").lower()
    # Nearly every day comes back on the same weekday within fourteen months.
    months = [shifted(context.anchor.replace(day=1), "month", -back) for back in range(15)]
    if said:
        month = months[said == "last"]
        return _day(month.year, month.month, day)
    on = WEEKDAYS.get((match.groupdict().get("weekday") or "").lower())
    found = (valid_day(month.year, month.month, day) for month in months)
    come = (one for one in found if one and one <= context.anchor)
    return next((day_days(one) for one in come if on in (None, one.weekday())), None)


def _day(year: int, month: int, day: int) -> Days | None:
    found: date | None = valid_day(year, month, day)
    return day_days(found) if found else None


_DAY_MAYBE = rf"(?:(?<![\d.,$£€-])\b(?P<before>{DAY}) (?:of )?)?"
_NTH = r"(?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))"
_RULES: tuple[tuple[str, _Reader], ...] = (
    (
        rf"\b(?:the )?(?P<place>first|second|third|fourth|last|final) (?P<weekday>{'|'.join(WEEKDAYS)}) "
        rf"(?:of|in) {_IN_MONTH}",
        _placed(_weekday_of),
    ),
    (
        rf"\b(?:the )?(?P<place>first|second|third|fourth|last|final) (?P<weekday>weekend) (?:of|in) {_IN_MONTH}",
        _placed(_weekend_of),
    ),
    (rf"\b(?:the )?(?P<place>first|second) half of {_IN_MONTH}", _placed(_half_of)),
    (
        rf"\b(?:the )?(?P<place>first|last|final) (?:{_NUMBER} (?=\w+s )|(?=\w+(?<!s) ))"
        rf"(?P<unit>day|week|month|quarter)s? (?:of|in) {_IN_WHOLE}",
        _placed(_units_of),
    ),
    (
        rf"\b(?P<cue>on|by|since|until|till|from|before|after|to) the (?P<ordinal>{'|'.join(_ORDINALS)}) of "
        rf"{_IN_MONTH}",
        _ordinal_day,
    ),
    (
        rf"\b(?P<cue>on|by|since|until|till|from|before|after|to) (?P<month>{MONTH}) (?:the )?"
        rf"(?P<ordinal>{'|'.join(_ORDINALS)})(?:,? (?P<year>{YEAR})|(?P<said_year>)(?=\W*$|[,;:?!.)]))",
        _ordinal_day,
    ),
    (
        rf"\b(?P<first_month>{MONTH}) (?P<first>{DAY})(?: ?[-–] ?| to | until | through )(?:the )?(?P<last>{DAY}) "
        rf"(?:of )?(?P<month>{MONTH})(?!\w)(?:,? (?P<year>{YEAR}))?",
        _day_to_day,
    ),
    (
        rf"{_DAY_MAYBE}\b(?P<month>{MONTH})(?(before)| (?P<after>{DAY})),? (?:of )?"
        r"(?P<said_year>last|this) year\b(?!['’]s)",
        _day_of_said_year,
    ),
    (
        rf"{_DAY_MAYBE}\b(?P<month>{MONTH})(?: (?P<after>{DAY}))?,? ['’](?P<short>\d\d)\b(?![\w'’]| (?-i:[A-Z]))",
        _short_year,
    ),
    (
        r"\b(?:the )?(?P<season>spring|summer|autumn|winter) (?:of )?['’](?P<short>\d\d)\b(?!['’])",
        _short_year,
    ),
    (rf"\b(?P<cue>on|since|until|till|by) the {_NTH} (?:of )?(?P<which>this|last) month\b", _day_of_month),
    # The film is "Friday the 13th" too.
    (
        rf"\b(?:(?<=\bon )|(?!Friday the 13th))(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?{_NTH}(?=\s*(?:[?.!,]|$))",
        _day_of_month,
    ),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in _RULES)
# "On the 14th" alone is a day where the sentence ends with it and names no other date: "on the 14th floor" is none.
_BARE = re.compile(rf"\b(?P<cue>on) the {_NTH}(?=\s*[?.!]?\s*$)", re.IGNORECASE)
OTHER_DATE = re.compile(rf"\b(?:{MONTH}|{YEAR}|(?:last|this) (?:month|year)|ago)(?!\w)")
"""A month, year or the like beside which "the month" is another's, and "on the 14th" no day of its own."""


def part_spans(sentence: str, context: Context) -> Iterator[DateSpan]:
    """Every such expression of the sentence, overlaps included."""
    rules = _COMPILED if OTHER_DATE.search(sentence) else (*_COMPILED, (_BARE, _day_of_month))
    for pattern, reader in rules:
        for match in pattern.finditer(sentence):
            days = in_calendar(partial(reader, match, context))
            if days is None:
                continue
            groups = match.groupdict()
            start = match.end("cue") + 1 if groups.get("cue") else match.start()
            relative = not any(groups.get(name) for name in ("year", "whole", "short"))
            # A weekday's place in a month falls on another day in each year, so that its year stays.
            fixed = groups.get("weekday") or "month" not in groups or groups.get("said_year")
            ranged, yearless = reader is _day_to_day, relative and not fixed
            yield DateSpan(start, match.end(), days, relative, ranged=ranged, yearless=yearless)
