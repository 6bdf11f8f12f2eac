"""Days named in a text, as exactly as it names them, worked out against the day it was published."""

import calendar
import re
from datetime import date, timedelta

from rag.check.day import Day
from rag.words import MONTHS, WEEKDAYS, in_order

_MONTH = r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"  # noqa: E501
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?P<year>1[5-9]\d\d|20\d\d)[-/.](?P<number>0[1-9]|1[0-2])[-/.](?P<day>[0-2]\d|3[01])\b",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?\b",
        rf"\b{_MONTH}\s+(?:the\s+)?{_DAY}(?!\d|[,.]\d|:)\b(?:,?\s+{_YEAR}\b)?",
        rf"\b{_MONTH}(?:\s+of)?,?\s+{_YEAR}\b",
        rf"\b(?:(?P<shift>last|next|past|this|previous|following)\s+)?{_WEEKDAY}\b",
        rf"\b(?:(?:in|since|until|during|by|of|early|late|mid|last|next|this|from|before|after|through)[\s-]+){_MONTH}\b(?!\s*\d)",
        rf"\b(?:the|an?|that|its|their|his|her)\s+{_MONTH}(?=\s+[a-z])",
        r"\b(?P<word>today|yesterday|tomorrow|tonight|day before yesterday|day after tomorrow)\b",
        r"\b(?P<shift>last|next|past|this|previous)\s+(?P<span>week|month|year|weekend)\b",
        r"\b(?P<count>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
        r"(?P<span>days?|weeks?|months?|years?)\s+(?P<way>ago|earlier|later)\b",
        r"\b(?P<decade>1[89]\d0|20\d0)s\b",
        rf"(?<![\d,.$£€])\b{_YEAR}\b"
        r"(?![,.]\d|\s*(?:people|dollars|%|per cent|percent|million|billion|km|miles|metres))",
    )
)
_CASED_MONTH = re.compile(r"\b(?:May|March|Mar|MAY|MARCH)\b")
_COUNTED = in_order("one two three four five six seven eight nine ten eleven twelve")
_COUNTS = {"a": 1, "an": 1, **{word: number for number, word in enumerate(_COUNTED, 1)}}
_WORDS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
_THE_LAST = re.compile(r"\bthe\s+last\s+week$", re.I)  # seven days, where "last week" is one of the calendar
_OF = re.compile(r"\s+of\b", re.I)  # "the last week of April" is told from nothing but April
_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|scheduled|expected|plan(?:s|ned|ning)?|set|is to|are to|going to|next|until|"
    r"upcoming)\b",
    re.I,
)


def days(text: str, published: date | None = None) -> list[Day]:
    """Every day and period named in `text`, in order; overlapping readings keep the longest, earliest one."""
    found: list[Day] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < day.end and day.start < match.end() for day in found):
                continue
            named = _named(text, match, published)
            if named is not None:
                found.append(named)
    return _joined(text, sorted(found, key=lambda day: day.start))


def _named(text: str, match: re.Match[str], published: date | None) -> Day | None:
    """The day that one match names; None when the words mean something else."""
    parts = {name: value for name, value in match.groupdict().items() if value}
    start, end = match.span()
    if "decade" in parts:
        year = int(parts["decade"])
        return Day(start, end, first=date(year, 1, 1), last=date(year + 9, 12, 31))
    if {"word", "way", "span"} & parts.keys():
        return _relative(text, start, end, parts, published)
    if "weekday" in parts:
        return _weekday(text, start, end, parts, published)
    month = _month(parts)
    if "day" not in parts and "number" not in parts and month and _doubtful(match):
        return None
    return _dated(start, end, parts, month, published)


def _relative(text: str, start: int, end: int, parts: dict[str, str], published: date | None) -> Day | None:
    """A day or period that is told from the day of publication."""
    if "word" in parts:
        return _near(start, end, published, _WORDS[parts["word"].lower()])
    if "way" in parts:
        return _counted(start, end, parts, published)
    if parts["span"].lower() == "week" and _OF.match(text, end):
        return None
    if parts["span"].lower() == "week" and (
        parts["shift"].lower() == "past" or _THE_LAST.search(text, 0, end)
    ):
        return _week_before(start, end, published)
    return _around(start, end, parts["shift"].lower(), parts["span"].lower(), published)


def _month(parts: dict[str, str]) -> int | None:
    if "number" in parts:
        return int(parts["number"])
    if "month" not in parts:
        return None
    return next(
        n for n, name in enumerate(MONTHS, 1) if name.startswith(parts["month"].lower().rstrip(".")[:3])
    )


def _doubtful(match: re.Match[str]) -> bool:
    """Whether "may" or "march" is more likely a verb here: it is not written as a name."""
    written = match.group("month")
    return written.lower() in ("may", "march", "mar") and not _CASED_MONTH.search(match.group())


def _dated(
    start: int, end: int, parts: dict[str, str], month: int | None, published: date | None
) -> Day | None:
    """A date by its parts; a missing year is the one that brings it closest to publication."""
    year = int(parts["year"]) if "year" in parts else None
    number = int(parts["day"]) if "day" in parts else None
    if month is not None and number is not None and number > calendar.monthrange(year or 2024, month)[1]:
        return None
    known = (
        year
        if year is not None
        else (_closest_year(month, number, published) if published and month else None)
    )
    first, last = _covered(known, month, number)
    weekday = first.weekday() if first is not None and first == last else None
    return Day(start, end, year, month, number, weekday, first, last)


def _closest_year(month: int, number: int | None, published: date) -> int | None:
    """The year that puts a day of a month closest to publication, the past before the future."""
    options = []
    for year in (published.year - 1, published.year, published.year + 1):
        if number is None or number <= calendar.monthrange(year, month)[1]:
            middle = date(year, month, number or 15)
            options.append((abs((middle - published).days), year))
    return min(options)[1] if options else None


def _covered(year: int | None, month: int | None, number: int | None) -> tuple[date | None, date | None]:
    """First and last day of a year, month or day."""
    if year is None:
        return None, None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if number is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if number > calendar.monthrange(year, month)[1]:
        return None, None
    return date(year, month, number), date(year, month, number)


def _near(start: int, end: int, published: date | None, offset: int) -> Day:
    """A day counted from publication."""
    if published is None:
        return Day(start, end)
    day = published + timedelta(days=offset)
    return Day(start, end, day.year, day.month, day.day, day.weekday(), day, day)


def _counted(start: int, end: int, parts: dict[str, str], published: date | None) -> Day:
    """A day for "two days ago"; for weeks and more a period around it."""
    written = parts["count"].lower()
    count = int(written) if written.isdigit() else _COUNTS[written]
    span = parts["span"].lower().rstrip("s")
    if published is None or parts["way"].lower() != "ago" or count > 400:
        return Day(start, end)
    if span == "day":
        return _near(start, end, published, -count)
    length = {"week": 7, "month": 30, "year": 365}[span]
    middle = published - timedelta(days=count * length)
    room = timedelta(days=length // 2)
    return Day(start, end, first=middle - room, last=middle + room)


def _week_before(start: int, end: int, published: date | None) -> Day:
    """From the day a week before publication to that of publication: "in the last week"."""
    if published is None:
        return Day(start, end)
    return Day(start, end, first=published - timedelta(days=7), last=published)


def _around(start: int, end: int, shift: str, span: str, published: date | None) -> Day:
    """The whole period of "last week", "next month", "this year"."""
    if published is None:
        return Day(start, end)
    step = {"last": -1, "past": -1, "previous": -1, "next": 1}.get(shift, 0)
    if span == "year":
        first, last = _covered(published.year + step, None, None)
        return Day(start, end, published.year + step, first=first, last=last)
    if span == "month":
        months = published.year * 12 + published.month - 1 + step
        first, last = _covered(months // 12, months % 12 + 1, None)
        return Day(start, end, months // 12, months % 12 + 1, first=first, last=last)
    monday = published - timedelta(days=published.weekday()) + timedelta(days=7 * step)
    if span == "weekend":
        return Day(start, end, first=monday + timedelta(days=5), last=monday + timedelta(days=6))
    return Day(start, end, first=monday - timedelta(days=1), last=monday + timedelta(days=6))


def _weekday(text: str, start: int, end: int, parts: dict[str, str], published: date | None) -> Day:
    """The weekday nearest to publication: before it, unless the words around look ahead."""
    weekday = WEEKDAYS.index(parts["weekday"].lower())
    if published is None:
        return Day(start, end, weekday=weekday)
    back = (published.weekday() - weekday) % 7
    around = text[max(0, start - 60) : start]
    if parts.get("shift", "").lower() in ("last", "past", "previous") and back == 0:
        back = 7
    elif parts.get("shift", "").lower() in ("next", "following") or (
        _AHEAD.search(around.rsplit(".", 1)[-1])
    ):
        back = back - 7 if back else 0
    day = published - timedelta(days=back)
    return Day(start, end, day.year, day.month, day.day, weekday, day, day)


def _joined(text: str, found: list[Day]) -> list[Day]:
    """Days with "Thursday (February 25)" and "Tuesday, 5 March" made one: the date, with its weekday."""
    joined: list[Day] = []
    for day in found:
        before = joined[-1] if joined else None
        gap = text[before.end : day.start] if before is not None else ""
        if before is not None and re.fullmatch(r"\s*[,(]?\s*(?:the\s+)?", gap) and _parts_of_one(before, day):
            exact = (
                day
                if day.month is not None and day.day is not None and not _is_weekday(text, day)
                else before
            )
            weekday = before.weekday if _is_weekday(text, before) else day.weekday
            joined[-1] = Day(
                before.start, day.end, exact.year, exact.month, exact.day, weekday, exact.first, exact.last
            )
        else:
            joined.append(day)
    return joined


def _is_weekday(text: str, day: Day) -> bool:
    return text[day.start : day.end].lower().rstrip("s").endswith("day") and day.weekday is not None


def _parts_of_one(before: Day, day: Day) -> bool:
    """Whether a weekday stands beside a date, so that both name one day."""
    kinds = (before.weekday is not None, day.month is not None and day.day is not None)
    turned = (day.weekday is not None, before.month is not None and before.day is not None)
    return all(kinds) or all(turned)
