"""When and where an article was published, and how each was found."""

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import PurePath
from urllib.parse import urlsplit

from ingest.dateline import dateline
from ingest.dates import MONTHS, WEEKDAYS, Named, day_or_none, likely_date, named_days, parse_date, week_from
from ingest.outlets import imprint
from ingest.records import RawArticle
from ingest.titles import by_line
from ingest.years import weekday_of, worked_out_day, years_in
from rag.records.articles import Published

_A_MONTH = timedelta(days=31)
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2]|[a-z]{3})[/_-](0?[1-9]|[12]\d|3[01])(?!\d)", re.I
)
_URL_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_DATE_LINE = re.compile(
    r"^(?:\W*(?:this (?:article|story|post) was (?:first |originally )?)?"
    r"(?:published|posted|updated|last updated|first published|date|issued|created|modified)\b"
    r"(?:\s+(?:on|at))?"
    r"\s*:?\s*)?(?P<rest>.{6,70})$",
    re.I,
)
_DATE_LINE_FILL = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:a\.?m|p\.?m|[ecmp][sd]?t|gmt|utc|at|on|ist|bst)\b"
    r"|\b(?:published|updated|posted|written|last|first|min|read|ago|(?:(?:leave )?a |no |leave )?comments?)\b"
    r"|[\d\s:.,|·•/()+–—-]",
    re.I,
)
# Who wrote it, within the line that says when: "Posted on 4 June 2021 by Ines Varga".
_WRITTEN_BY = re.compile(
    rf"\s*\b(?i:by)(?:,?\s+(?:and\s+|&\s+)?(?:(?:de|da|di|del|van|von|der|den|la|bin|ibn)\s+)*"
    rf"(?!(?i:{'|'.join([*MONTHS, *WEEKDAYS])})\b)[A-Z][\w.’'-]*){{1,8}}"
)
_PARAGRAPH = 60
# A picture's day, a life's: no day of printing.
_OF_SOMETHING_ELSE = re.compile(r"\b(?:file|photo|born|died|aged|picture|taken)\b", re.I)


def published_of(raw: RawArticle, text: str, prefix: str) -> tuple[Published | None, str]:
    """When the article was published, or None; and in words how it was found or why it is left open.

    Args:
        raw: What the reader found, a date field among it.
        text: The cleaned text.
        prefix: A machine's date line that the text opened with ("2023-12-26").
    """
    sources = (
        (raw.published, raw.published_from),
        (prefix, "first line"),
        (_date_line(text), "by-line"),
        (imprint(text)[1], "imprint"),
        (_dateline_day(text), "dateline"),
        (_address_day(raw.url), "web address"),
    )
    vague: Published | None = None
    for written, where in sources:
        found = likely_date(written, any_language=written == raw.published) if written else None
        if found is None:
            continue
        if where == "by-line" and found[1] - found[0] > _A_MONTH:
            vague = Published(*found, how=where)  # "© 2024" at the foot: the address may know the day
            continue
        return Published(*found, how=where), where
    return (vague, vague.how) if vague else _from_text(raw, text)


def _from_text(raw: RawArticle, text: str) -> tuple[Published | None, str]:
    """What the story itself, or failing that the file, says of its time."""
    named = _weekday_with_year(text)
    if named is not None and max(years_in(text), default=0) <= named.year:
        return Published(*week_from(named), how="weekday and day in the text"), "weekday and day in the text"
    worked_out = worked_out_day(text)
    if worked_out is not None:
        day, how = worked_out
        return Published(day, day + timedelta(days=7), how=how), how
    written = _address_day(PurePath(raw.path).name.replace(".", "-"))
    found = parse_date(written) if written and raw.row is None else None
    if found is not None:
        return Published(*found, how="file name"), "file name"
    if any(True for _ in named_days(text[:3000])):
        return None, "open, as days are named in the text but not their year"
    return None, "open, as no date was found"


def _date_line(text: str) -> str:
    """A line on top, or the last one, that holds a date and next to nothing else; the first such."""
    lines = [line.strip() for line in text[:3000].split("\n") if line.strip()][:9]
    last = text.rstrip().rsplit("\n", 1)[-1].strip()
    timeline = _is_timeline(text)
    for line in [*lines, last]:
        if len(line) > 140 or not any(c.isdigit() for c in line):
            continue
        credited = by_line(line)
        candidates = (
            re.split(r"\s*[|•·]\s*|,\s+(?=(?:mon|tue|wed|thu|fri|sat|sun)\w*\b)", credited, flags=re.I)
            if credited
            else [line, _WRITTEN_BY.sub(" ", line).strip()]
        )
        for candidate in candidates:
            match = _DATE_LINE.match(candidate)
            if match is None or _OF_SOMETHING_ELSE.search(candidate):
                continue
            day = parse_date(match["rest"])
            if day is None or (timeline and _bare_day(line)):
                continue
            named = next(named_days(match["rest"]), None)
            most = 12 if named else 2
            rest = match["rest"]
            if named is not None and candidate != line and not credited:
                # Nothing beside the day is told: not "Sunk by Storm Ada, June 4, 2021".
                rest, most = rest[: named.start] + rest[named.end :], 2
            if len(re.findall(r"[^\W\d_]", _DATE_LINE_FILL.sub("", rest))) <= most:
                return match["rest"]
    return ""


def _is_timeline(text: str) -> bool:
    """Whether several lines that are days stand above a paragraph each: entries, not the day of printing."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    days = {
        _bare_day(line)
        for line, below in pairwise(lines)
        if len(below) >= _PARAGRAPH and below[-1] in ".!?\"'”’" and _bare_day(line)
    }
    return len(days) > 1


def _bare_day(line: str) -> tuple[date, date] | None:
    """The day of a line that is a day and nothing else."""
    if not 6 <= len(line) <= 30 or not line[-1].isdigit() or not re.fullmatch(r"[\w.,\s]+", line):
        return None
    return parse_date(line)


def _dateline_day(text: str) -> str:
    """The day in the dateline, when it has its year."""
    match = dateline(text)
    if match is None:
        return ""
    day = match["day"]
    rest = match.string[match.end() : match.end() + 40]
    for written in (day or "", rest):
        first = next(named_days(written), None)
        if first is not None and first.year is not None and (day or first.start <= 2):
            return written[first.start : first.end]
    return ""


def place_of(text: str) -> str:
    """The place of the dateline, in ordinary letters; empty without one."""
    match = dateline(text)
    if match is None:
        return ""
    place = re.sub(r"\s+", " ", match["place"]).strip(" ,.-")
    if len(place) < 4:
        return ""
    return ", ".join(part.title() if part.isupper() and len(part) > 3 else part for part in place.split(", "))


def _weekday_with_year(text: str) -> date | None:
    """The latest "Thursday, April 4, 2024" of the opening, where weekday and day agree."""
    days = [
        day
        for named in named_days(text[:1500])
        if named.year is not None and (day := named.on(named.year)) is not None and _agrees(text, named, day)
    ]
    return max(days, default=None)


def _agrees(text: str, named: Named, day: date) -> bool:
    """Whether a weekday stands before the day and is the right one."""
    return weekday_of(text, named) == day.weekday()


def _address_day(address: str) -> str:
    """The day in a web address or a file name, in ISO form."""
    try:
        path = urlsplit(address).path if "://" in address else address
    except ValueError:
        return ""
    match = _URL_DAY.search(path) or _URL_COMPACT.search(path)
    if match is None:
        return ""
    year, month, day = match.groups()
    number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
    found = day_or_none(int(year), number, int(day)) if number else None
    return found.isoformat() if found else ""
