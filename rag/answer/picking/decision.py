"""What comes of trials, votes, inquiries and talks: the words that tell how they were decided."""

import re
from functools import cache

from rag.answer.picking.deed import deed_of
from rag.words import listed, words

_DECISIONS = (
    (
        listed("trial case lawsuit suit sentencing hearing inquest prosecution appeal"),
        r"guilty|convicted|acquitt(?:ed|al)|cleared|sentenced to|ordered to pay|should pay|must pay|mistrial|threw out"
        r"|dismissed(?! (?:[^ ]+ ){0,4}as\b)|settled|settlement|dropped|awarded|ending (?:a|an|the|his|her)|ruled"
        r"|overturned|upheld|liable|rejected|won|lost",
    ),
    (
        listed("vote referendum ballot motion poll"),
        r"voted|passed|rejected|approved|backed|defeat(?:ed)?|won|lost|margin|by [\d,]+ (?:votes )?to [\d,]+|\d+-\d+",
    ),
    (
        listed("inquiry investigation probe review commission report"),
        r"found|concluded|clear(?:ed|ing)|blamed|recommended|no evidence|ruled",
    ),
    (
        listed("talks negotiations summit meeting attempt effort bid"),
        r"agreed|signed|collapsed|failed|broke (?:up|down|off)|ended|without (?:a|an|any) (?:deal|agreement)|succeeded"
        r"|reached|rejected|turned down|accepted",
    ),
)
# What a trial may bring has not come of it.
_OPEN = re.compile(
    r"\b(?:if (?:convicted|found)|awaiting|face[sd]? (?:up to|a|the|life)|could (?:face|be)|jury selection"
    r"|gets? underway|begins?|is set|scheduled|upcoming|expected to|needs?|will|due to"
    r"|plead(?:s|ed)? (?:not )?guilty)\b",
    re.IGNORECASE,
)


def is_decided(event: str) -> bool:
    """Whether an event is one that a verdict, a count or an agreement comes of: "the trial of Orlo Vench"."""
    return _told_of(deed_of(event)) is not None


def tells_decision(event: str, sentence: str) -> bool:
    """Whether a sentence tells how such an event was decided, and not how it may be."""
    told = _told_of(deed_of(event))
    return told is not None and told.search(sentence) is not None and _OPEN.search(sentence) is None


@cache
def _told_of(deed: str) -> re.Pattern[str] | None:
    """The words that tell how things of a kind are decided; None for what is of no such kind."""
    for things, told in _DECISIONS:
        if deed in {word.idea for word in words(" ".join(things))}:
            return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
    return None
