"""Turns a matched calendar expression into the days it names: one reader for each kind of expression.

Absolute days are read by dateutil once a pattern has cut them out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from dateutil import parser as dateutil_parser

from rag.question.periods import (
    WEEKDAYS,
    Days,
    day_days,
    month_of,
    months_days,
    nearest_year,
    number_of,
    part_days,
    season_days,
    valid_day,
    year_days,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against: the day of asking, and where it leaves a choice."""

    anchor: date
    ahead: bool = False
    """The sentence looks forward ("will", "due"): a day without a year is the next one, not the last."""
    day_first: bool = False


Reader = Callable[[re.Match[str], Context], Days | None]

_PART = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
_BOUNDING = re.compile(r"\b(?:through|until|till|by) $", re.IGNORECASE)
_HALVES = {"first": 0, "second": 1, "1": 0, "2": 1}


def read_written_day(match: re.Match[str], context: Context) -> Days | None:
    """A day with its year, read by dateutil."""
    text = re.sub(r"\bSept\b", "Sep", re.sub(r"\bthe ", "", match["date"]), flags=re.I)
    day_first = context.day_first or "." in re.sub(r"[A-Za-z]+\.", "", text)
    year_first = bool(re.match(r"\d{4}", text))
    try:
        found = dateutil_parser.parse(
            text, dayfirst=day_first and not year_first, yearfirst=year_first, default=datetime(2000, 1, 1)
        )
    except (ValueError, OverflowError):  # 31 April, month 13
        return None
    return day_days(found.date())


def read_yearless_day(match: re.Match[str], context: Context) -> Days | None:
    """A day and month without a year: the most recent, or the next where the sentence looks ahead.

    A weekday beside it says the year: "Thursday (February 25)" is of the last year that had it.
    """
    month, day = month_of(match["month"]), int(re.sub(r"\D", "", match["day"]))
    ahead = context.ahead or _soon_over(match, month, day, context.anchor)
    year = nearest_year(month, day, context.anchor, ahead=ahead)
    step = 1 if ahead else -1
    # 29 February exists in one year of four, and not in 1900; a weekday comes back within eleven years.
    found = [d for k in range(12) if (d := valid_day(year + step * k, month, day))]
    weekday = (match.groupdict().get("weekday") or "").lower()
    agreeing = [d for d in found if WEEKDAYS.get(weekday, d.weekday()) == d.weekday()]
    return day_days((agreeing or found)[0]) if found else None


def _soon_over(match: re.Match[str], month: int, day: int, anchor: date) -> bool:
    """Whether the day bounds something ("through July 4") and comes within the next month."""
    if not _BOUNDING.search(match.string[: match.start()]):
        return False
    coming = valid_day(nearest_year(month, day, anchor, ahead=True), month, day)
    return coming is not None and (coming - anchor).days <= 31


def read_day_range(match: re.Match[str], context: Context) -> Days | None:
    """Two days of one month: "October 7-9", "7 to 9 October 2023"."""
    month = month_of(match["month"])
    first, last = int(re.sub(r"\D", "", match["first"])), int(re.sub(r"\D", "", match["last"]))
    year = match.groupdict().get("year")
    number = int(year) if year else nearest_year(month, first, context.anchor, ahead=context.ahead)
    since, until = valid_day(number, month, first), valid_day(number, month, last)
    return Days(since, until) if since and until and since < until else None


def read_month_range(match: re.Match[str], context: Context) -> Days | None:
    """A range of months, "December to February" or "March and April 2021": the year goes for both."""
    first, last = month_of(match["first"]), month_of(match["last"])
    end = int(match["year"]) if match["year"] else nearest_year(last, 1, context.anchor)
    start = int(match["first_year"]) if match["first_year"] else end - (first > last)
    since, until = months_days(start, first).first, months_days(end, last).last
    return Days(since, until) if since and until and since < until else None


def read_year_range(match: re.Match[str], _: Context) -> Days | None:
    """Whole years, first to last."""
    first, last = int(match["first"]), int(match["last"])
    return year_days(first, last - first + 1) if first < last else None


def read_short_year_range(match: re.Match[str], _: Context) -> Days | None:
    """Years of which the last is short, "2022-23"; "2010-11" is a month as well, and no range with a hyphen."""
    first, last = int(match["first"]), int(match["first"][:2] + match["last"])
    if first >= last or ("-" in match[0] and int(match["last"]) <= 12):
        return None
    return year_days(first, last - first + 1)


def read_typed_year(match: re.Match[str], context: Context) -> Days | None:
    """A year at the end of typed keywords, not later than the day of asking."""
    year = int(match["year"])
    return year_days(year) if year <= context.anchor.year else None


def read_month(match: re.Match[str], context: Context) -> Days:
    """A month, with its year, with "last year" or the like, or the most recent that has begun."""
    month = month_of(match["month"])
    year = match.groupdict().get("year")
    if year:
        return months_days(int(year), month)
    if match.groupdict().get("said_year"):
        return months_days(context.anchor.year - (match["said_year"].lower() != "this year"), month)
    which = (match.groupdict().get("which") or "").lower()
    if which == "next":
        return months_days(context.anchor.year + (month <= context.anchor.month), month)
    anchor = context.anchor if which != "last" else context.anchor.replace(day=1)
    number = nearest_year(month, 1, anchor, ahead=context.ahead and month != anchor.month)
    # "Last April" asked in April is a year ago.
    return months_days(number - (which == "last" and month == anchor.month), month)


def read_iso_month(match: re.Match[str], _: Context) -> Days:
    """A month in ISO form."""
    return months_days(int(match["year"]), int(match["month"]))


def read_year(match: re.Match[str], _: Context) -> Days:
    """A whole year."""
    return year_days(int(match["year"]))


def _said_year(match: re.Match[str], context: Context) -> int | None:
    """The year in the group "year": a number, or "last year", "this year", "next year"."""
    text = (match["year"] or "").lower()
    if text[-4:].isdigit():
        return int(text[-4:])
    steps = {"last": -1, "this": 0, "next": 1}
    return next((context.anchor.year + step for word, step in steps.items() if text.startswith(word)), None)


def _months_in_year(match: re.Match[str], context: Context, length: int, index: int) -> Days:
    year = _said_year(match, context)
    first = index * length + 1
    if year is None:
        year = nearest_year(first, 1, context.anchor, ahead=context.ahead)
    return months_days(year, first, length)


def read_quarter(match: re.Match[str], context: Context) -> Days:
    """A quarter of a year."""
    number = match["number"]
    return _months_in_year(match, context, 3, number_of(number) - 1)


def read_half(match: re.Match[str], context: Context) -> Days:
    """A half of a year."""
    return _months_in_year(match, context, 6, _HALVES[match["number"].lower()])


def read_season(match: re.Match[str], context: Context) -> Days:
    """A season, of the year said or counted from the day of asking."""
    name, year = match["season"].lower(), match.groupdict().get("year")
    which = (match.groupdict().get("which") or "").lower()
    if year:
        return season_days(name, _said_year(match, context) or context.anchor.year)
    here = season_days(name, context.anchor.year)
    if which == "next":
        return (
            here if here.first and here.first > context.anchor else season_days(name, context.anchor.year + 1)
        )
    # "This winter" in January began last December; "last summer" in July is a year ago.
    before = season_days(name, context.anchor.year - 1)
    if which == "this" and not (before.last and before.last >= context.anchor):
        return here
    candidates = [season_days(name, context.anchor.year - k) for k in range(3)]
    limit = "last" if which == "last" else "first"
    return next(c for c in candidates if getattr(c, limit) <= context.anchor)


def read_season_pair(match: re.Match[str], _: Context) -> Days:
    """A winter named by both its years."""
    return season_days(match["season"], int(match["year"]))


def read_week_of_month(match: re.Match[str], context: Context) -> Days:
    """The first to fourth seven days of a month, or its last seven."""
    whole = read_month(match, context)
    first, last = whole.first, whole.last
    if match["number"].lower() == "last":
        return Days(last.replace(day=last.day - 6), last)
    start = 7 * (number_of(match["number"]) - 1) + 1
    return Days(first.replace(day=start), first.replace(day=start + 6))


def read_part_of(inner: Reader) -> Reader:
    """A reader of the early, middle or late part of what `inner` reads."""

    def build(match: re.Match[str], context: Context) -> Days | None:
        whole = inner(match, context)
        word = re.sub(r"^the | of$", "", match["part"].lower())
        return part_days(_PART[word], whole) if whole else None

    return build
