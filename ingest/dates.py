"""A date as sources write it, to the first and last day that it can mean."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import dateparser

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero janvier januar gennaio janeiro",
            "february feb febrero février februar febbraio",
            "march mar marzo mars märz março", "april apr abril avril aprile", "may mayo mai maggio maio",
            "june jun junio juin juni giugno junho", "july jul julio juillet juli luglio julho",
            "august aug agosto août", "september sep sept septiembre septembre settembre setembro",
            "october oct octubre octobre oktober ottobre outubro", "november nov noviembre novembre novembro",
            "december dec diciembre décembre dezember dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Month names and their short forms, lower case, in the languages of most wire copy."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?:-|/|\.)(?P<month>[01]?\d)(?:-|/|\.)(?P<day>[0-3]?\d)(?!\d)")
_COMPACT = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?:[0-2]\d(?:[0-5]\d){0,2})?(?!\d)"
)
_ISO_MONTH = re.compile(r"^\W*(?P<year>(?:19|20)\d\d)[-/](?P<month>[01]\d)\W*$")
_MONTH_FIRST = re.compile(rf"\b(?P<name>{_MONTH})\b\.?\s+{_DAY}(?!\d)(?:,?\s+{_YEAR}\b)?", re.I)
_DAY_FIRST = re.compile(
    rf"\b{_DAY}[\s-]+(?:de\s+)?(?P<name>{_MONTH})\b\.?(?:(?:,?\s+(?:de\s+)?|-){_YEAR}\b)?", re.I
)
_MONTH_YEAR = re.compile(rf"\b(?P<name>{_MONTH})\b\.?,?\s+(?:de\s+)?{_YEAR}\b", re.I)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<a>[0-3]?\d)(?P<mark>[/.-])(?P<b>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_SECONDS = re.compile(r"(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[0-2]\d$)\d{10}|\d{13}")
"""Since 1970, in thousandths too; not a day and hour in figures ("2024031412")."""
_YEAR_ALONE = re.compile(rf"^\W*{_YEAR}\W*$")


_EARLIEST = date(1800, 1, 1)
_NO_DATE = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Named:
    """A day named in a text; the year may be missing."""

    start: int
    end: int
    month: int
    day: int
    year: int | None

    def on(self, year: int) -> date | None:
        """The day in that year; None where there is no such day."""
        return day_or_none(year, self.month, self.day)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def parse_date(text: str, *, any_language: bool = False) -> tuple[date, date] | None:
    """First and last day that a date field can mean; None when it holds no date with a year.

    "04/05/2024" may be either order of day and month: both are within what is returned. With
    `any_language` a date in a language beyond the month table goes through `dateparser`, which is slow
    and is never let to fill in a part from today.
    """
    text = text.strip()[:200]
    for read in (_numeric, _worded, _month_or_year):
        found = read(text)
        if found is not None:
            return found
    if not any_language or text.isascii():
        return None
    settings = {
        "REQUIRE_PARTS": ["year", "month", "day"],
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],  # "3 days ago" would be counted from today
        "PREFER_DATES_FROM": "past",
    }
    parsed = dateparser.parse(text, settings=settings)
    return (parsed.date(), parsed.date()) if parsed is not None else None


def written_out(text: str) -> str:
    """The date as it is written; seconds or thousandths of them since 1970 are written out."""
    digits = re.sub(r"(?<=^\d{10})\.\d+$", "", text)
    if not _SECONDS.fullmatch(digits):
        return text
    seconds = int(digits) / (1000 if len(digits) == 13 else 1)
    return datetime.fromtimestamp(seconds, tz=UTC).isoformat()


def likely_date(text: str, *, any_language: bool = False) -> tuple[date, date] | None:
    """As `parse_date`; None for what programs write where they know no date, the year 1 and the first day of 1970."""
    found = parse_date(text, any_language=any_language)
    return None if found is None or found[0] < _EARLIEST or found == (_NO_DATE, _NO_DATE) else found


def _numeric(text: str) -> tuple[date, date] | None:
    """Dates in figures."""
    match = _ISO.search(text) or _COMPACT.search(text)
    if match is not None:
        day = day_or_none(int(match["year"]), int(match["month"]), int(match["day"]))
        return (day, day) if day else None
    match = _FIGURES.search(text)
    if match is None:
        return None
    year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
    readings = [day_or_none(year, b, a)]
    if match["mark"] in "/-":
        readings.append(day_or_none(year, a, b))
    days = sorted(day for day in readings if day)
    return (days[0], days[-1]) if days else None


def _worded(text: str) -> tuple[date, date] | None:
    """The first day with a month's name and a year."""
    for named in named_days(text):
        if named.year is not None:
            day = named.on(named.year)
            if day is not None:
                return day, day
    return None


def _month_or_year(text: str) -> tuple[date, date] | None:
    """A month or a year alone, as its first and last day."""
    match = _ISO_MONTH.match(text)
    month = int(match["month"]) if match else 0
    if match is None and (match := _MONTH_YEAR.search(text)) is not None:
        month = MONTHS[match["name"].lower()]
    if match is not None and 1 <= month <= 12:
        year = int(match["year"])
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    match = _YEAR_ALONE.match(text)
    return (date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)) if match else None


def named_days(text: str) -> Iterator[Named]:
    """Days with a month's name, in the order of the text, the year where it is given."""
    found: dict[int, Named] = {}
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            # "may" and "march" are verbs too: a month's name has a capital.
            if match["name"].isascii() and match["name"].islower() and not match["year"]:
                continue
            year = int(match["year"]) if match["year"] else None
            named = Named(match.start(), match.end(), MONTHS[match["name"].lower()], int(match["day"]), year)
            if 1 <= named.day <= 31:
                found[match.start("name")] = named
    for place in sorted(found):
        yield found[place]


def week_from(day: date) -> tuple[date, date]:
    """The day and the six after it."""
    return day, day + timedelta(days=6)
