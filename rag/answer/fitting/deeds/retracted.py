"""Whether what is marked is what an article takes back: "this article first said that 70 work there"."""

import re

from rag.answer.marked import Marked

_WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately)"
_TOLD = r"(?:said|stated|gave|given|put|reported|had|identified|named|described|listed|spelled|called)"
_WRITTEN = r"(?:article|story|report|column|headline|caption)\b"
_VERSION = r"\b(?:earlier|previous|original|first)\s+version\b"
# "An earlier version said", "this article first gave", "misstated the toll as", "was wrongly given as".
_TAKES_BACK = re.compile(
    rf"(?:^\W*correction\b.*?{_VERSION}|{_VERSION}\s+of\s+(?:this|our|the|an)\s+(?:\w+\s+)?{_WRITTEN})"
    rf"[^.;:]*?\b(?:{_TOLD}|mis\w{{4,}})\b"
    rf"|\b(?:this|our|an?\s+earlier)\s+{_WRITTEN}[^.;:]*?"
    rf"\b(?:(?:first|originally|initially|previously|{_WRONGLY})\s+{_TOLD}|mis(?:stated|identified|spelled|named))\b"
    rf"|\b(?:was|were)\s+{_WRONGLY}\s+(?:given|stated|reported|identified|listed|described)\b",
    re.IGNORECASE,
)
# "She had said she would leave on 3 May, but now".
_HAD_SAID = re.compile(r"\bhad (?:\w+ly )?(?:said|planned|announced|promised|hoped|expected|vowed)\b[^.;,]*$")
_BUT_NOW = re.compile(r"[^.;,]{0,40},? but (?:now|has since|have since|then|later)\b")
# "When did she promise to leave?"
_ASKS_SAID = re.compile(
    r"\b(?:said|say|plan|announce|promise|hope|expect|vow|deny|denied|claim)(?:s|d|ed|ned)?\b", re.IGNORECASE
)
# Behind these stands what is right.
_TURNS = re.compile(
    r"[;:—–]|,\s+(?:not|and)\b|\b(?:but|when|while|whereas|rather than|instead of|in fact|actually)\b",
    re.IGNORECASE,
)
_ASKS_FOR_IT = re.compile(
    r"\b(?:versions?|articles?|stor(?:y|ies)|correct\w*|errors?|mis(?:take\w*|stat\w+|identif\w+|spell\w*)|wrong\w*"
    r"|incorrect\w*|originally|initially|first\s+(?:said?|say|reported|reports?|gave|give))\b",
    re.IGNORECASE,
)


def is_taken_back(question: str, marked: Marked) -> bool:
    """Whether an answer is what a correction says was wrong: "an earlier version said that it employs 70".

    Or what was given up: "She had said that she would leave on 3 May, but now" tells no day on which she leaves.

    False where the question asks for the earlier version, and for what stands behind "rather than" or "but".

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    if _ASKS_FOR_IT.search(question):
        return False
    if not _ASKS_SAID.search(question) and marked.preceded_by(_HAD_SAID) and marked.followed_by(_BUT_NOW):
        return True
    return any(
        told.end() <= marked.start and _TURNS.search(marked.sentence, told.end(), marked.end) is None
        for told in _TAKES_BACK.finditer(marked.sentence)
    )
