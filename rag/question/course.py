"""A count asked for over time: how the death toll changed, what it was first said to be, what it is now."""

import re
from dataclasses import dataclass
from enum import Enum

from rag.question.opening import without_opening
from rag.records.questions import Understood
from rag.words import DATE_WORDS, is_place, words


class Point(Enum):
    """Which of the counts that articles give from day to day is asked for."""

    FIRST = "the first"
    LAST = "the latest"
    ALL = "how it changed"


@dataclass(frozen=True, slots=True)
class Course:
    """A count of people that is asked for over time."""

    point: Point
    fate: str
    """What befell those counted, as an idea of `rag.check.outcomes`: "kill", "wound", "miss" or "displace"."""
    event: str
    """What is left of the question: the event."""

    @property
    def sought(self) -> str:
        """What is searched for it: the event, in the words that reports count its people in."""
        return f"{_SOUGHT[self.fate]} {self.event}".strip()


_FATES = {
    "kill": r"death toll|toll|dead|deaths?|died|killed|fatalities|lives lost|lost their lives",
    "wound": r"injured|wounded|hurt|injuries",
    "miss": r"missing|unaccounted for",
    "displace": r"displaced|homeless|evacuated",
}
_SOUGHT = {
    "kill": "people killed, death toll",
    "wound": "people injured, number of wounded",
    "miss": "people missing",
    "displace": "people displaced, left homeless",
}
_ANY = "|".join(_FATES.values())
_NUMBER = r"(?:counts?|numbers?|tally|tallies|tolls?|figures?|totals?|estimates?)"
_PEOPLE = r"(?:(?:the |all )?(?:people|persons|victims|residents|passengers|civilians|those|others) )?(?:who |that )?"
_BE = r"(?:(?:have|had|has|were|was|are|is) )?(?:been )?(?:still )?(?:known to have |listed as |reported |found )?"
_COUNT = re.compile(
    r"\b(?:the )?(?:official |confirmed |reported |known |overall |total )?"
    rf"(?:death toll|toll of (?:the )?(?:dead|injured|wounded|missing)|(?:death|casualty|injury) {_NUMBER}"
    rf"|{_NUMBER} (?:of|for) {_PEOPLE}{_BE}(?:the |[a-z]+ (?=deaths|fatalities|injuries))?(?:{_ANY})"
    r"|toll\b(?! road| booth| bridge)"
    rf"|how many {_PEOPLE}{_BE}(?:{_ANY}))\b",
    re.IGNORECASE,
)
_MOVED = (
    r"(?:chang|gr[eo]w|r[io]s|climb|evolv|develop|increas|f[ae]ll|drop|declin|jump|revis|rais|updat|mount|correct)\w*"
    r"|g(?:o|one|oes) (?:up|down)|went (?:up|down)|move[ds]?"
)
_ALL = re.compile(
    rf"^how (?:much )?(?:did|has|have|had|was|were)\b.*\b(?:{_MOVED})\b"
    rf"|^(?:did|has|have|was|were)\b.*\b(?:{_MOVED})\b"
    rf"|\b(?:first|initial|original)\b.*\b(?:and|then)\b.*\b(?:{_MOVED}|later|final|last|latest|end|now)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"\b(?:first|initial|original|earliest) (?:[a-z-]+ ){{0,2}}?(?:{_NUMBER}|report)\b"
    r"|\b(?:first|initially|originally) (?:reported|said|put|given|announced|thought|believed|known|counted)\b"
    r"|\b(?:reported|said|put|announced|known|counted) (?:at first|initially|originally)\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:latest|newest|most recent|current|final|updated|last known|last reported) (?:[a-z-]+ ){0,2}?"
    rf"{_NUMBER}\b|\b(?:so far|to date|currently|at last count|as it stands|in the end|by now|ultimately|finally)\b"
    r"|\bnow\b(?=\W*$)|\b(?:is|are|stands?) (?:[a-z]+ ){0,3}now\b|\bare still missing\b"
    rf"|\bhow many {_PEOPLE}ha(?:ve|s) (?:now )?(?:died|been (?:killed|injured|wounded|hurt))\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    rf"\b(?:{_MOVED})\b|\b(?:first|initial|initially|original|originally|earliest|latest|newest|most recent|current"
    r"|currently|final|finally|updated|so far|to date|at last count|in the end|now|still|change|over time|later)\b"
    r"|^(?:how|what|did|has|have|was|were|is)\b|\b(?:did|does|was|were|is|are|has|have|been)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r",? and (?:what|how|then)\b.*$|,.*$| (?:or down|(?:after|since) the first \w+)\b", re.IGNORECASE
)
_LEADING = re.compile(r"^(?:(?:the|of|in|from|at|on|by|a|an|after) )+", re.IGNORECASE)


def course_asked(understood: Understood) -> Course | None:
    """The count over time that a question asks for; None where it asks for none, or for other things too.

    It may say so in words that are left out where it is searched.
    """
    return (
        None
        if understood.parts
        else course_of(understood.searched) or course_of(understood.respelled(understood.asked))
    )


def course_of(question: str) -> Course | None:
    """The count that a question asks for over time; None where it asks for none, or for one of any day.

    Args:
        question: As it is asked, whole.
    """
    asked = without_opening(question.strip())
    counted = _COUNT.search(asked)
    point = _point(asked)
    if counted is None or point is None:
        return None
    fate = next(fate for fate, forms in _FATES.items() if re.search(rf"\b(?:{forms})\b", counted[0], re.I))
    rest = _THEN.sub("", f"{asked[: counted.start()]} {asked[counted.end() :]}")
    event = " ".join(_POINTS.sub(" ", rest.strip(" ?.")).split())
    event = _LEADING.sub("", f"{event} ").strip()
    return None if _is_of_a_land(event) else Course(point, fate, event)


def _is_of_a_land(event: str) -> bool:
    """Whether a place that all know is named without an event: "killed in Ukraine so far" is of no one attack."""
    said = [word for word in words(event) if word.content and word.folded not in DATE_WORDS]
    return bool(said) and all(word.capital and is_place(word.folded) for word in said)


def _point(asked: str) -> Point | None:
    if _ALL.search(asked):
        return Point.ALL
    if _FIRST.search(asked):
        return Point.FIRST
    return Point.LAST if _LAST.search(asked) else None
