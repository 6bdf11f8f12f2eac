"""The days of decades, in figures or in words: "the 1990s", "the '80s", "the sixties"."""

import re

from rag.question.date_readers import Context
from rag.question.periods import Days, year_days

# The twenties and the tens may be of either century.
_WORDS = {
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
    "noughties": 2000,
}
DECADE = (
    rf"(?:(?P<year>(?:19|20)\d0)['’]?s|(?:['’]?(?P<short>[3-9]0)s|(?P<word>{'|'.join(_WORDS)}))(?! (?-i:[A-Z])))"
    r"(?![-\w]|['’]\w)"
)
"""A decade, and not what is named or dressed after it ("the 1960s-style house", "the Eighties Cafe")."""
BEFORE_DECADE = (
    "(?:"
    + "|".join(
        rf"(?<={word} )"
        for word in (
            r"\bthe",
            r"\bin",
            r"\bsince",
            r"\bduring",
            "0s and",
            "0['’]s and",
            "0s or",
            "0['’]s or",
            "ies and",
            "ies or",
        )
    )
    + ")"
)
_MEASURED = re.compile(
    r"\b(?:temperatures?|degrees|fahrenheit|celsius|thermometers?|mercury|heat|humidity|highs|lows|cold|hot|warm"
    r"|per ?cent|polled|polls?|scored?|shot)\b",
    re.IGNORECASE,
)


def read_decade(match: re.Match[str], _: Context) -> Days | None:
    """Ten years; none where "the eighties" are degrees or a score."""
    if match["year"]:
        return year_days(int(match["year"]), 10)
    if _MEASURED.search(match.string):
        return None
    return year_days(_WORDS[match["word"].lower()] if match["word"] else 1900 + int(match["short"]), 10)
