"""The outlet of an article, from its by-line, its dateline's agency, its imprint or its address."""

import re
from urllib.parse import urlsplit

from ingest.dateline import dateline
from ingest.dates import named_days
from ingest.titles import MASTHEAD, by_line, is_heading

_AGENCIES = {
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters", "afp": "AFP",
    "cnn": "CNN", "upi": "UPI", "tass": "TASS", "xinhua": "Xinhua", "dpa": "dpa", "efe": "EFE",
    "ani": "ANI", "bbc": "BBC", "bbc news": "BBC", "al jazeera": "Al Jazeera", "anadolu": "Anadolu",
    "aa": "Anadolu", "sana": "SANA", "irna": "IRNA", "kyodo": "Kyodo", "yonhap": "Yonhap", "pti": "PTI",
    "ians": "IANS", "cnbc": "CNBC", "npr": "NPR", "nbc news": "NBC News", "cbs news": "CBS News",
    "abc news": "ABC News", "fox news": "Fox News", "interfax": "Interfax", "bloomberg": "Bloomberg",
    "prnewswire": "PR Newswire", "globe newswire": "GlobeNewswire", "business wire": "Business Wire", "kuna": "KUNA",
    "wam": "WAM", "petra": "Petra", "bernama": "Bernama", "antara": "Antara", "jiji": "Jiji", "ansa": "ANSA",
    "voa": "VOA", "rfe/rl": "RFE/RL", "cnn business": "CNN Business", "cnn politics": "CNN",
}  # fmt: skip
_ORGANISATION = re.compile(
    r"\b(?:news|times|post|press|agency|agence|media|tv|radio|journal|herald|tribune|guardian|monitor|today|daily|"
    r"gazette|observer|telegraph|network|broadcasting|wire|magazine|online|staff|desk|team)\b"
    r"|^(?-i:[A-Z]{2,6})$|^al-\w+|\w/\w",
    re.I,
)
_STAFF = re.compile(r"\b(?:staff|desk|team|editors?|correspondents?|reporters?|writers?)\b", re.I)
_DATELINE_AGENCY = re.compile(r"^[^\n]{0,60}?\((?P<name>[A-Za-z][A-Za-z/ ]{1,20})\)\s*[-–—]")
_LEADING_AGENCY = re.compile(r"^(?P<name>[A-Z][A-Za-z/ ]{1,20})\s+[–—]+\s")
_DAY_AND_AGENCY = re.compile(r"^[^\n]{0,60}?\d \((?P<name>[A-Za-z][A-Za-z/ ]{1,20})\):?\s+(?=[A-Z\"“‘'])")
_CITY_CNN = re.compile(r"^(?:[A-Z][\w.’' ]{2,40}? )?(?P<name>CNN(?: Business)?)\s+[–—]+\s")
_IMPRINT = re.compile(
    r"(?:(?:Source|From|Via):?\s+|[A-Z][^|•·\n]{2,40}\s[|•·]\s+)?"
    r"(?!(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[,.])"  # "Sun, March 14, 2023" is a day
    r"(?P<name>(?:[A-Z][\w’'&.-]*\s){0,4}[A-Z][\w’'&.-]*)(?:,|\s+[|•·–—-])\s+"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?P<day>(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2}),?\s+\d{4})"
)
_LAST_OF_A_NAME = re.compile(
    r"(?:news|press|agency|wire|daily|weekly|radio|tv|broadcasting|magazine|review"
    r"|echo|argus|advertiser|ledger|inquirer|enquirer|advocate|sentinel|courant|express|statesman|scotsman)$",
    re.I,
)
# Lines on top among which an imprint stands, and the shortest paragraph of a story, which ends them.
_TOP = 5
_PARAGRAPH = 60
_ADDRESS = re.compile(r"[A-Za-z][\w+.-]*://[^\s/]")
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "gov", "ac", "edu"))


def outlet_of(text: str, url: str) -> tuple[str, str]:
    """The outlet and how it was found; two empty strings when nothing says it."""
    first, _, rest = text.lstrip().partition("\n")
    if MASTHEAD.match(first.strip()) and is_heading(rest.lstrip().split("\n", 1)[0]):
        return first.strip(), "masthead"
    named = by_line_outlet(text)
    if named:
        return named, "by-line"
    agency = _dateline_agency(text)
    if agency:
        return agency, "dateline"
    name, _ = imprint(text)
    if name:
        return name, "imprint"
    site = domain(url)
    return (site, "web address") if site else ("", "")


def imprint(text: str) -> tuple[str, str]:
    """The outlet and the day of a line on top that holds them and nothing else ("Larnow Gazette, 14 March 2023").

    Two empty strings where there is none, or where others follow: then each heads a piece of its own.
    """
    lines = [line.strip() for line in text[:20_000].split("\n") if line.strip()]
    found = {place: pair for place, line in enumerate(lines) if (pair := _name_and_day(line)) is not None}
    story = next(
        (place for place, line in enumerate(lines) if len(line) >= _PARAGRAPH and line[-1] in '.”"'), _TOP
    )
    if len(set(found.values())) != 1 or min(found) >= min(story, _TOP):
        return "", ""
    return found[min(found)]


def _name_and_day(line: str) -> tuple[str, str] | None:
    """The two parts of a line that is an outlet's name and a whole day."""
    match = _IMPRINT.fullmatch(line) if len(line) <= 90 else None
    if match is None or not any(day.year is not None for day in named_days(match["day"])):
        return None
    return (match["name"], match["day"]) if is_publication(match["name"]) else None


def is_publication(name: str) -> bool:
    """Whether a name is a newspaper's, an agency's or a station's by its own words."""
    return bool(MASTHEAD.match(name) or name.lower() in _AGENCIES or _LAST_OF_A_NAME.search(name))


def by_line_outlet(text: str) -> str:
    """The outlet in a by-line on top ("By Al-Mashareq and AFP"); persons are no outlets."""
    lines = [line.strip() for line in text[:3000].split("\n") if line.strip()][:8]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        names = by_line(line)
        if not names or (line.endswith(".") and len(line.split()) > 8):
            continue
        below = following if len(following.split()) <= 4 and _is_outlet(following) else ""
        return _organisations(names) or below
    return ""


def _organisations(names: str) -> str:
    """Those parts of a by-line that name an outlet, as they are written."""
    after = re.split(r"\s*[|•·]\s*|,\s+|\s+for\s+|\s+-\s+", names)
    if len(after) == 1:
        parts = re.split(r"\s+and\s+|\s*&\s*", names)
        if all(_is_outlet(part) for part in parts):
            return names.strip()
        after = parts
    known = [part.strip() for part in after if part.strip(" .").lower() in _AGENCIES]
    return next((part.strip() for part in [*known, *reversed(after)] if _is_outlet(part)), "")


def _is_outlet(name: str) -> bool:
    """Whether a name in a by-line is an outlet and not a person or a job."""
    bare = name.strip(" .")
    if bare.lower() in _AGENCIES:
        return True
    if _STAFF.search(bare):
        return False
    return bool(bare) and _ORGANISATION.search(bare) is not None


def _dateline_agency(text: str) -> str:
    """The agency that a dateline names, "DAMASCUS, Syria (AP) —"."""
    placed = dateline(text)
    if placed is not None and (placed["agency"] or "").strip().lower() in _AGENCIES:
        return _AGENCIES[placed["agency"].strip().lower()]
    head = text.lstrip()[:4000]
    for line in [line for line in head.split("\n") if line.strip()][:6]:
        for pattern in (_DATELINE_AGENCY, _DAY_AND_AGENCY, _CITY_CNN, _LEADING_AGENCY):
            match = pattern.match(line.strip() + " ")
            if match is not None and match["name"].strip().lower() in _AGENCIES:
                return _AGENCIES[match["name"].strip().lower()]
        if line.strip() in {"CNN —", "CNN Business —"}:
            return line.strip(" —")
    return ""


def domain(url: str) -> str:
    """The site of an address without "www.", "m." or "edition."; empty when it has none."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    parts = [part for part in host.split(".") if part]
    if len(parts) < 2 or host.replace(".", "").isdigit():
        return ""
    while len(parts) > 2 and parts[0] in {"www", "m", "mobile", "amp", "edition", "news", "en", "www2"}:
        if len(parts) == 3 and parts[1] in _SECOND_LEVEL:
            break
        parts = parts[1:]
    return ".".join(parts)


def names_a_page(url: str) -> bool:
    """Whether an address names an article: a site's front page, which a row may give as its source, names none."""
    if not _ADDRESS.match(url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    return bool(parts.path.strip("/") or parts.query or parts.fragment)
