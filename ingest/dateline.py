"""The dateline that a story opens with: its place, day and agency."""

import re

_DAY = r"(?P<day>[A-Z][a-z]+\.?\s+\d{1,2}(?:,\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]+\.?(?:\s+\d{4})?)"
# In brackets, and between strokes for press releases: "/PRNewswire/".
_AGENCY = r"(?:[(/](?P<agency>[^()\n]{2,30})[)/])"
# AP's own copy has "_" for a dash.
_MARK = r"\s*[–—]|\s*--|\s+[-_](?=\s)"
_PLACE = re.compile(
    r"^(?P<place>[A-Z][A-Z.’'\- ]{2,40}?(?:,\s+[A-Z][A-Za-z.’'\- ]{1,25}?){0,2})\s*"
    rf"(?:,\s+{_DAY})?\s*{_AGENCY}?(?P<mark>{_MARK}|:)\s*"
)
_CITY_AGENCY = re.compile(
    r"^(?P<place>[A-Z][a-z’'.\-]+(?: [A-Z][a-z’'.\-]+){0,2}(?:, [A-Z][A-Za-z.’' ]{1,25}?)?)"
    rf"(?:,\s+{_DAY})?\s*"
    rf"(?:{_AGENCY}|(?P<cnn>CNN(?: Business)?))\s*[–—_-]{{1,2}}(?:\s|$)"
)
_NO_PLACES = "CNN,BBC,AFP,REUTERS,UPDATE,BREAKING,EXCLUSIVE,WATCH,NOTE,FILE,FACT CHECK,LIVE,ATTENTION"
_NOT_PLACES = frozenset(_NO_PLACES.split(","))


def dateline(text: str) -> re.Match[str] | None:
    """The dateline that one of the first paragraphs opens with ("DAMASCUS, Syria (AP) —")."""
    for line in [line.strip() for line in text[:4000].split("\n") if line.strip()][:8]:
        match = _PLACE.match(line)
        if match and _is_dateline(match) and len(line) > match.end() + 20:
            return match
        match = _CITY_AGENCY.match(line)
        if match:
            return match
    return None


def _is_dateline(match: re.Match[str]) -> bool:
    """Whether the place is in capitals, and a colon or a lower-case word has a day or an agency beside it."""
    place = match["place"].split(",")[0].strip()
    if place in _NOT_PLACES:
        return False
    # A colon ends a dateline only after a place and a day or an agency.
    return bool(match["day"] or match["agency"]) or (place.isupper() and match["mark"] != ":")
