"""Who came in another place than the one asked for: who won, asked who came second."""

import re

from rag.answer.marked import Marked

_RANK = r"first|second|third|fourth|fifth|sixth|seventh|eighth|last"
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
    rf"(?:{_CAME} (?:in |home |a |the )?(?P<rank>{_RANK})\b|(?P<won>won|wins)\b)"
)


def came_in_another_place(question: str, marked: Marked) -> bool:
    """Whether "Who came second?" is answered by "Ada Loft" of "Ada Loft finished first" or "Ada Loft won".

    Args:
        question: What was asked; False for all but who came in which place.
        marked: The answer in its sentence; False where nothing of a place is told right behind it.
    """
    asked, told = _ASKS.match(question), _TOLD.match(marked.after)
    if asked is None or told is None:
        return False
    place = "first" if told["won"] else told["rank"].lower()
    return place not in (asked["rank"].lower(), (asked["too"] or "").lower())
