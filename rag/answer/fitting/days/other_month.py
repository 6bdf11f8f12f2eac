"""Whether a sentence tells of another month than the one that a question names without its year."""

import re

from rag.answer.fitting.kind import asks_when
from rag.answer.marked import Marked
from rag.words import MONTH_NAMES, SURE_MONTH_NAMES

# "in August", "the August clashes", "August clashes"; not "after the August clashes", nor "August 2021".
_ASKED = re.compile(
    rf"(?<!after )(?<!before )(?<!since )(?<!following )\b(?:(?:[Ii]n|[Dd]uring|of) (?:the )?(?P<inside>{MONTH_NAMES})"
    rf"|(?:the|last|this) (?P<that>{MONTH_NAMES})(?= [a-z])|(?<!the )(?P<bare>{SURE_MONTH_NAMES})(?= [a-z]))\b(?! \d)"
)
_LOOKS_BACK = re.compile(r"\b(?:after|before|since|following|until|from|by|than)\b|\d", re.IGNORECASE)
# "in April", "on 3 April", "April's storm"; when something was said dates nothing.
_DATED = re.compile(
    r"(?<!said )(?<!reported )(?<!told )\b(?:[Ii]n|[Dd]uring|[Oo]n \d{1,2}|[Oo]n|[Ll]ast|[Tt]he|[Tt]his)"
    rf" (?P<month>{MONTH_NAMES})\b"
)
_APART = re.compile(
    r"[,;:—–]|\b(?:and|but|while|whereas|than|against|from|compared|since|after|before|said)\b", re.IGNORECASE
)


def is_of_another_month(question: str, marked: Marked) -> bool:
    """Whether "How many were killed in the August clashes?" is answered by "Clashes in April killed 46".

    Args:
        question: What was asked; False where it asks when, or names a year, two months or what came after a month.
        marked: The answer in its sentence; False where it names the month asked for too.
    """
    asked = {one["inside"] or one["that"] or one["bare"] for one in _ASKED.finditer(question)}
    if len(asked) != 1 or asks_when(question) or _LOOKS_BACK.search(question):
        return False
    (month,) = asked
    if re.search(rf"\b{month[:3]}", marked.sentence):
        return False
    return any(stands_with(one, marked) for one in _DATED.finditer(marked.sentence))


def stands_with(told: re.Match[str], marked: Marked) -> bool:
    """Whether a date stands in the clause of the answer, and not within it."""
    if told.end() <= marked.start:
        between = marked.sentence[told.end() : marked.start]
        opens = marked.sentence[: told.start()].strip() == ""
        return _APART.search(between.lstrip(",") if opens else between) is None
    return marked.end <= told.start() and _APART.search(marked.sentence, marked.end, told.start()) is None
