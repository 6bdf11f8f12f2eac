"""The year of a day whose year is not given, from the weekday and from who is said to hold office."""

import json
import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from ingest.dates import WEEKDAYS, Named, named_days

_WEEKDAY = "|".join(day.capitalize() for day in WEEKDAYS)
_BEFORE = re.compile(rf"\b({_WEEKDAY})\b[\s,(]{{1,3}}(?:the\s+)?$")
_YEAR = re.compile(r"(?<![\d.,$€£/-])((?:19|20)\d\d)(?![\d%]|[.,]\d|-\d)")
_AHEAD = re.compile(r"\b(?:by|until|till|through|beyond|before|for|to|target|of)\s+(?:\w+\s+)?$", re.I)
_NO_LONGER = re.compile(
    r"\b(?:former|then|ex|late|previous|predecessor|past|under|during)\b[\s,\w-]{0,24}$", re.I
)


def weekday_of(text: str, named: Named) -> int | None:
    """The weekday (Monday is 0) written before a day, "Thursday (February 25)"; None when there is none."""
    match = _BEFORE.search(text[max(0, named.start - 20) : named.start])
    return WEEKDAYS.index(match.group(1).lower()) if match else None


def worked_out_day(text: str, *, within: int = 1500) -> tuple[date, str] | None:
    """The first "Thursday (February 25)" of a text as a full date, and how its year was found.

    A year counts when the weekday fits it. It must lie in the terms of those whom the text calls
    president or prime minister; where nobody is, it must be the latest year that the text names.
    None when no year, or more than one, is left.
    """
    for named in named_days(text[:within]):
        weekday = weekday_of(text, named)
        if weekday is None or named.year is not None:
            continue
        terms, holders = _terms_in(text)
        years = years_in(text)
        if terms is not None:
            past = [year for year in years if year <= terms[1].year]
            candidates: Sequence[int] = range(max([terms[0].year, *past]), terms[1].year + 1)
            how = f"weekday and day in the text, year from the office of {holders}"
        else:
            candidates, how = [max(years)] if years else [], "weekday and day in the text, latest year named"
        days = [day for year in candidates if (day := named.on(year)) and day.weekday() == weekday]
        if terms is not None:
            days = [day for day in days if terms[0] <= day <= terms[1]]
        return (days[0], how) if len(days) == 1 else None
    return None


def years_in(text: str) -> list[int]:
    """Years that the text looks back on; deadlines and plans ("by 2030") are left out."""
    return [
        int(match.group(1))
        for match in _YEAR.finditer(text)
        if not _AHEAD.search(text[max(0, match.start() - 24) : match.start()])
    ]


def _terms_in(text: str) -> tuple[tuple[date, date] | None, str]:
    """The days on which all whom the text calls by their office held it, and their names."""
    first, last = date.min, date.max
    names: list[str] = []
    for name, pattern, begin, end in _offices():
        if any(not _NO_LONGER.search(text[max(0, at - 40) : at]) for at in _places(pattern, text)):
            first, last = max(first, begin), min(last, end)
            names.append(name)
    if not names or first > last or last == date.max:
        return None, ""
    return (first, last), " and ".join(names)


def _places(pattern: re.Pattern[str], text: str) -> list[int]:
    """Where the office holder is named as such."""
    return [match.start() for match in pattern.finditer(text)]


@cache
def _offices() -> tuple[tuple[str, re.Pattern[str], date, date], ...]:
    """Heads of state and government with one unbroken term, from `data/offices.json`."""
    rows = json.loads((Path(__file__).parent / "data" / "offices.json").read_text(encoding="utf-8"))
    return tuple(
        (
            row["name"],
            _pattern(row["name"], row["title"]),
            date.fromisoformat(row["from"]),
            date.fromisoformat(row["until"]) if row["until"] else date.max,
        )
        for row in rows
    )


def _pattern(name: str, title: str) -> re.Pattern[str]:
    """Matches "President (Joe) Biden", "Joe Biden became president", "the Biden administration"."""
    *first, last = name.split()
    given = rf"(?:{re.escape(' '.join(first))}\s+)?" if first else ""
    whole = re.escape(name)
    return re.compile(
        rf"(?:{title})\s+{given}{re.escape(last)}\b"
        rf"|\b{whole},? (?:became|took office as|was sworn in as) {title}"
        rf"|\b{re.escape(last)} (?:administration|government)\b",
        re.I,
    )
