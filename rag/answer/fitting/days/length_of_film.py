"""The length of a film beside its title is no time of day: "Watch how the crane fell 02:29"."""

import re

from rag.answer.fitting.kind import asks_when
from rag.answer.marked import Marked

_CLOCK = re.compile(r"\d{1,2}:\d\d")
_TELLS_TIME = re.compile(
    r"\b(?:at|by|around|about|until|till|from|since|before|after|between|and|to|near|nearly|the|time|exactly"
    r"|past|of|or|is|was|shortly|just)\W*$|[-–,(]\s*$",
    re.IGNORECASE,
)
# "Watch how the crane fell 02:29", "the crane falls 2:26 • Source: Wire"; "kick-off 19:45." tells when.
_FILM_BEFORE = re.compile(r"\b(?:watch|see|video|clip|footage|moment)\b", re.IGNORECASE)
_FILM_BEHIND = re.compile(r"\s*(?:[•·|]|[-–] source\b|source\b)", re.IGNORECASE)
_FEW_MINUTES = re.compile(r"0\d:\d\d$")
_TIMED = re.compile(
    r"(?:day|\d|\b(?:opens?|clos(?:e|es)|starts?|begins?|ends?|kick-?off|runs?|early|late|roughly"
    r"|approximately|stamped|marked)) $",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\W{0,2}(?:[ap]\.?m\b|hours?\b|hrs\b|local\b|o’clock|o'clock|[A-Z]{2,4}\b|on\b|\()")


def is_length_of_film(question: str, marked: Marked) -> bool:
    """Whether "when" is answered by bare minutes and seconds.

    Args:
        question: What was asked; False for all but "when".
        marked: The answer in its sentence; False where words before it ("at 02:29") or behind it ("2:29 p.m.") make it
            a time.
    """
    return (
        asks_when(question)
        and _CLOCK.fullmatch(marked.text) is not None
        and _TELLS_TIME.search(marked.before) is None
        and _ZONE.match(marked.after) is None
        and _stands_by_a_film(marked)
    )


def _stands_by_a_film(marked: Marked) -> bool:
    """Whether a word or mark of a film stands by a length, or it ends a title that has no full stop."""
    if marked.preceded_by(_TIMED):
        return False
    if marked.preceded_by(_FILM_BEFORE) or marked.followed_by(_FILM_BEHIND):
        return True
    return not marked.after.strip() and _FEW_MINUTES.match(marked.text) is not None
