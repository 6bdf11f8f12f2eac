"""Days of the calendar: months, quarters, seasons, weeks and their parts, as runs of whole UTC days."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dateutil.relativedelta import relativedelta

from rag import words

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Days:
    """Days from the first to the last, both included."""

    first: date
    last: date


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {name: number for number, name in enumerate(words.WEEKDAYS)}
_UNITS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "weekend": relativedelta(weeks=1),
    "fortnight": relativedelta(weeks=2),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, three whole months long (meteorological, northern half of the Earth)."""
_ONES = words.in_order("one two three four five six seven eight nine")
_TEENS = words.in_order("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = words.in_order("twenty thirty forty fifty sixty seventy eighty ninety")
COUNTS = (*_ONES, *_TEENS, *(word for ten in _TENS for word in (ten, *(f"{ten}-{one}" for one in _ONES))))
"""The numbers from one to ninety-nine in words, in their order."""
NUMBERS = {word: number for number, word in enumerate(COUNTS, start=1)} | {
    "a": 1,
    "an": 1,
    "the": 1,
    "couple": 2,
    "few": 3,
    "several": 7,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}


def number_of(word: str) -> int:
    """The number that digits or a number word stand for ("12", "three", "a couple of")."""
    word = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word.lower()).removeprefix("a ").removesuffix(" of").strip()
    return int(word) if word.isdigit() else NUMBERS[word]


def month_of(name: str) -> int:
    """The number of a month from its name or abbreviation, with or without a full stop."""
    return MONTHS[name.lower().rstrip(".")]


def day_days(day: date) -> Days:
    """One day."""
    return Days(day, day)


def months_days(year: int, month: int, length: int = 1) -> Days:
    """Whole months from `month` of `year`."""
    first = date(year, month, 1)
    return Days(first, shifted(first, "month", length) - timedelta(days=1))


def year_days(year: int, length: int = 1) -> Days:
    """Whole years."""
    return Days(date(year, 1, 1), date(year + length - 1, 12, 31))


def season_days(name: str, year: int) -> Days:
    """A season of a year; a winter is named by the year that its December falls in."""
    return months_days(year, SEASONS[name.lower()], 3)


def week_days(day: date) -> Days:
    """The week, Monday to Sunday, that a day falls in."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def weekend_days(day: date) -> Days:
    """Saturday and Sunday of the week, Monday to Sunday, that a day falls in."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday + timedelta(days=5), monday + timedelta(days=6))


def unit_days(unit: str, day: date) -> Days:
    """The calendar day, week, month, quarter, year or decade that a day falls in."""
    if unit == "day":
        return day_days(day)
    if unit in ("week", "fortnight"):  # "a fortnight ago" is "two weeks ago": one week
        return week_days(day)
    if unit == "weekend":
        return weekend_days(day)
    if unit == "month":
        return months_days(day.year, day.month)
    if unit == "quarter":
        return months_days(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    return year_days(day.year) if unit == "year" else year_days(day.year // 10 * 10, 10)


def shifted(day: date, unit: str, count: int) -> date:
    """The day `count` units later, earlier when negative."""
    later: date = day + _UNITS[unit] * count
    return later


def in_calendar(build: Callable[[], _Made | None]) -> _Made | None:
    """What `build` makes of days; None where that leads before the year 1 or beyond 9999.

    Every rule of date arithmetic may lead there, from "250 decades ago" to "yesterday" on the first day of all.
    """
    try:
        return build()
    except (OverflowError, ValueError):  # what `date` and `timedelta` raise beyond the calendar
        return None


def part_days(part: str, whole: Days) -> Days:
    """The early, middle or late third of a run of days.

    A month is cut after its 10th and 20th day, a decade after its fourth and seventh year; the rest is cut by
    whole months where it can be.
    """
    first, last = whole.first, whole.last
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 120:  # "the mid-1990s" are 1994 to 1996
        tens = (first, *(shifted(first, "year", years) for years in (4, 7, 10)))
    elif months == 1:
        tens = (first, first.replace(day=11), first.replace(day=21), last + timedelta(days=1))
    else:
        third = months // 3
        tens = (
            first,
            shifted(first, "month", third),
            shifted(first, "month", 2 * third),
            last + timedelta(days=1),
        )
    index = {"early": 0, "mid": 1, "late": 2}[part]
    return Days(tens[index], tens[index + 1] - timedelta(days=1))


def valid_day(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def nearest_year(month: int, day: int, anchor: date, *, ahead: bool = False) -> int:
    """The year of the most recent such day on or before `anchor`; with `ahead`, of the next on or after."""
    # 29 February is counted as the 28th, so that the year found may be moved to a leap year by the caller.
    here = (month, day) <= (anchor.month, anchor.day)
    if ahead:
        return anchor.year if (month, day) >= (anchor.month, anchor.day) else anchor.year + 1
    return anchor.year if here else anchor.year - 1


def week_before(day: date) -> date:
    """The first of the seven days before a day; the first day of all where there are not so many."""
    days = in_calendar(lambda: Days(min(week_days(day).first, day - timedelta(days=7)), day))
    return days.first if days else date.min
