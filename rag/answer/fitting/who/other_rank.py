"""Who came in another place than the one asked for: who won, asked who came second."""

import re

from rag.answer.marked import Marked
from rag.words import MONTH_NAMES

_RANK = r"first|second|third|fourth|fifth|sixth|seventh|eighth|last"
_FEW = r"(?:few|two|three|four|five|six|seven|eight|nine|ten)"
_CAME = (
    r"(?:finish(?:ed|es|ing)?|c[ao]m(?:e|es|ing)|plac(?:ed|es|ing)|rank(?:ed|s|ing)?|took|takes|was|is|were)"
)
_ASKS = re.compile(
    rf"^who (?:has |had )?(?:finished|finishes|came|comes|come|placed|ranked|took|was|is) "
    rf"(?:in |home )?(?P<rank>{_RANK})(?: place)?(?: and (?P<too>{_RANK}))?\b"
    r"(?= (?:in(?! command)|at|on|behind|to|when|after|overall)\b|\W*$|\?)",
    re.IGNORECASE,
)
# What stands behind a name, up to the next name: "finished in first place", "won".
_TOLD = re.compile(
    rf"^(?:,? who)?(?: (?!and\b)[a-z-]+){{0,4}}? "
    rf"(?:{_CAME} (?:in |home |a |the )?(?P<rank>{_RANK})\b"
    r"|(?P<won>won|wins)\b(?! (?:only |just |about |nearly |over |some |the |a )?"
    rf"(?:\d+|silver|bronze|{_FEW}|second|third|most|share)\b))"
)
# "Loft won last year and came second": behind no other name.
_TOLD_TOO = rf"(?:[^A-Z;]|(?:{MONTH_NAMES}|\w+day)\b)*\b(?P<rank>{_RANK}|won|wins)\b"


def came_in_another_place(question: str, marked: Marked) -> bool:
    """Whether "Who came second?" is answered by "Ada Loft" of "Ada Loft finished first" or "Ada Loft won".

    Args:
        question: What was asked; False for all but who came in which place.
        marked: The answer in its sentence; False where nothing of a place is told right behind it, or the one asked
            for is told of the same person further on.
    """
    asked, told = _ASKS.match(question), _TOLD.match(marked.after)
    if asked is None or told is None:
        return False
    ranks = {asked["rank"].lower(), (asked["too"] or "").lower()}
    too = re.match(_TOLD_TOO, marked.after[told.end() :])
    places = [one["rank"].lower() for one in (told, too) if one and one["rank"]] + ["first"] * bool(
        told["won"]
    )
    return ranks.isdisjoint("first" if place in {"won", "wins"} else place for place in places)
