"""Whether the figures of a claim are those of its evidence."""

import math
from collections.abc import Iterable

from rag.check.numbers import Quantity
from rag.check.outcomes import clash, person_ideas
from rag.words import excluding

_FIGHTING = frozenset(("rebel", "soldier", "gunman"))  # of whom a count is no count of civilians
_CLOSE = 0.005  # figures converted between units, and rounding in the third digit


def fits(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the evidence's figure makes the claim's true: same kind, and its range within the claim's."""
    if evidence.unit == "score" and not claim.unit:
        return claim.value in (int(evidence.value), round(evidence.value % 1 * 1000))
    if claim.unit != evidence.unit:
        return False
    if {claim.sign, evidence.sign} & {"less", "at most"} and {claim.sign, evidence.sign} & {
        "more",
        "at least",
    }:
        return False
    if near(claim.value, evidence.value, claim.unit) and "range" not in (claim.sign, evidence.sign):
        return True
    if evidence.sign in ("about", "nearly", "at most", "less") and claim.sign not in ("about", "nearly"):
        return claim.low <= evidence.low and evidence.high <= claim.high
    return (claim.low <= evidence.low and evidence.high <= claim.high) or _above(claim, evidence)


def _above(claim: Quantity, evidence: Quantity) -> bool:
    """Whether both are lower bounds and the evidence's is the higher one."""
    return claim.high == math.inf and evidence.low >= claim.low


def near(one: float, other: float, unit: str) -> bool:
    """Whether two figures are equal; converted units and fractions are given some room."""
    room = 0.02 if unit in ("length", "mass", "time", "percent", "area", "volume") else _CLOSE
    if unit in ("", "age", "time"):
        room = min(room, 1e-6) if max(one, other) < 1e4 and unit != "time" else room
    return abs(one - other) <= room * max(abs(one), abs(other), 1e-9)


def comparable(claim: Quantity, evidence: Quantity) -> bool:
    """Whether two figures are about the same thing, so that one of them can be wrong."""
    if claim.unit != evidence.unit:
        return False
    if claim.outcome and evidence.outcome:
        return claim.outcome == evidence.outcome and not _excluded(claim, evidence)
    if claim.unit not in ("",) and not (claim.nouns and evidence.nouns):
        return True
    return bool(set(claim.nouns) & set(evidence.nouns)) or claim.unit != ""


def same_thing(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the evidence's figure may count what the claim's counts: nothing says that it does not."""
    return not clash(claim.outcome, evidence.outcome) and not _excluded(claim, evidence)


def _excluded(claim: Quantity, evidence: Quantity) -> bool:
    """Whether what is counted differs in a way that excludes the same count (men and women)."""
    table = excluding()
    both = set(claim.nouns), set(evidence.nouns)
    if any(
        "civilian" in one and other & _FIGHTING and "civilian" not in other
        for one, other in (both, both[::-1])
    ):
        return True
    return any(
        other in table.get(noun, ()) for noun in claim.nouns for other in evidence.nouns if other != noun
    ) and not (set(claim.nouns) & set(evidence.nouns) - person_ideas())


def rival(claim: Quantity, evidence: Iterable[Quantity]) -> Quantity | None:
    """A figure of the evidence about the same thing that the claim's figure contradicts."""
    for quantity in evidence:
        if comparable(claim, quantity) and not fits(claim, quantity):
            return quantity
    return None
