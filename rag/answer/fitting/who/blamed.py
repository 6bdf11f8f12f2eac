"""Who is blamed is told where blame is: neither who blames, nor who a sentence without any blame names."""

import re

from rag.answer.marked import Marked

_ASKS = re.compile(
    r"^who(?: else)? (?:was|were|is|are|has been|have been) (?:[a-z]+ly )?(?:blamed|accused)\b",
    re.IGNORECASE,
)
_BLAME = re.compile(
    r"\b(?:accus|blam|suspect|responsib|fault|alleg|charg|attribut|claim|culprit|perpetrat|indict|prosecut|condemn|denie|deny"
    r"|guilt)[a-z]*|\b(?:behind|finger|carried out|held|liable|at the hands|work of)\b",
    re.IGNORECASE,
)
# "Loft accused the Front", "which it blames on the Front"; not "Loft, accused of theft," nor "was blamed".
_ACTIVE = re.compile(
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )(?<!being )(?<!be )"
    r"\b(?:accus|blam)(?:ed|es|ing)\b(?! (?:of|for|by|in)\b)"
)
_PASSIVE = re.compile(r"\b(?:accused|blamed) (?:of|for|by)\b")


def is_not_blamed(question: str, marked: Marked) -> bool:
    """Whether "Who was blamed?" is answered by who does the blaming, or out of a sentence that tells of no blame.

    Args:
        question: What was asked; False for all but who was blamed or accused.
        marked: The answer in its sentence.
    """
    if not _ASKS.match(question):
        return False
    if not _BLAME.search(marked.sentence):
        return True
    blames = _ACTIVE.search(marked.sentence)
    return blames is not None and marked.start < blames.start() and not _PASSIVE.search(marked.sentence)
