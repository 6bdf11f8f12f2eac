"""Whether an answer is told to have claimed an attack alone, where who did something peaceable is asked."""

import re

from rag.answer.marked import Marked
from rag.words import in_order, words

# How verbs begin that nobody tells of by claiming an attack. What is not here may be: who "hit" or "planned" it.
_PEACEABLE = in_order(
    r"insur buil own(?!ed\s+up) pa(?:ys?|id)\b fund financ design repair open(?!\w*\s+fire) clos visit b(?:uy|ought)"
    " s(?:ell|old) guard protect inspect clean investigat evacuat treat secur negotiat mediat rent leas suppl invest"
    " manag found head chair host sponsor supervis audit approv authori[sz] rescu help warn witness surviv mourn praise"
    " donat restor renovat maintain employ hir train photograph film"
)
_ASKED = re.compile(rf"^who(?: else)? (?:has |have |had )?(?:{'|'.join(_PEACEABLE)})[a-z]*\b", re.IGNORECASE)
_CLAIMED = re.compile(
    r"[^.;,]{0,30}? (?:has |have |had |also |later |since |yet )*claim(?:ed|s)? "
    r"(?:(?:only|sole) )?(?:(?:responsibility|credit) )?(?P<what>[^.;,]{0,60})"
)
_ATTACKS = frozenset(("attack", "explode", "kill", "shoot", "ambush", "missile", "abduct", "respons"))


def claims_an_attack(question: str, marked: Marked) -> bool:
    """Whether "Who insured the airport?" is answered by the group that "has claimed the strike on the airport".

    Args:
        question: What was asked; False for all but who did something that no attack is.
        marked: The answer in its sentence.
    """
    if _ASKED.match(question) is None:
        return False
    told = marked.followed_by(_CLAIMED)
    return told is not None and any(word.idea in _ATTACKS for word in words(told[0]))
