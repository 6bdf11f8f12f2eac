"""The outlet that a claim names as its source: its article, which does not name it, is that source."""

import re
from dataclasses import replace

from rag.check.reading import ReadSentence
from rag.words import listed

_PARTS = re.compile(r"\s*(?:,|/|;|\band\b|\bvia\b)\s*", re.IGNORECASE)
_WITH_IT = listed("report articl stori account correspond newspap broadcast agenc news outlet accord earlier")
# What may stand between an outlet and the day of its report: "CNN's report of 11 November", "AFP (3 May)".
_TO_ITS_DAY = re.compile(
    r"\s*(?:['’]s\s+)?(?:\w+\s+)?(?:report|article|story)?\s*(?:of|on|from|dated)?\s*\(?", re.IGNORECASE
)


def without_outlet(claim: ReadSentence, outlet: str) -> ReadSentence:
    """A claim in which the name of its outlet, and what is said of its reporting, stands for nothing to be found."""
    names = [
        re.escape(part.strip()) for part in _PARTS.split(re.sub(r"(?i)^the\s+", "", outlet)) if part.strip()
    ]
    found = [one.span() for one in re.finditer(rf"\b(?:{'|'.join(names)})\b", claim.text)] if names else []
    if not found:
        return claim
    spans = [*found, *(_day_behind(claim, end) for _, end in found)]
    passed = {
        n for n, word in enumerate(claim.words) if any(start <= word.start < end for start, end in spans)
    }
    passed |= {n for n, word in enumerate(claim.words) if word.stem in _WITH_IT}
    said = {claim.words[n].idea for n in passed}
    return replace(
        claim,
        words=tuple(
            replace(word, content=word.content and n not in passed) for n, word in enumerate(claim.words)
        ),
        names=tuple(n for n in claim.names if n not in passed),
        days=tuple(day for day in claim.days if not any(start <= day.start < end for start, end in spans)),
        speeches=tuple(speech for speech in claim.speeches if not speech.speakers <= said),
        quantities=tuple(each for each in claim.quantities if each.first not in passed),
    )


def _day_behind(claim: ReadSentence, end: int) -> tuple[int, int]:
    """Where the day of a report is named behind its outlet; nowhere when it is not."""
    for day in claim.days:
        if day.start >= end and _TO_ITS_DAY.fullmatch(claim.text[end : day.start]):
            return day.start, day.end
    return end, end
