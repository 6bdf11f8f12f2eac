"""A day or period that a text names, and whether two texts name the same one."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Day:
    """A day or period named in a text: `text[start:end]` names it; what it leaves open is None.

    `first` and `last` are the days it covers, when the year and all that is needed are known.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    first: date | None = None
    last: date | None = None


def same_day(claim: Day, evidence: Day) -> bool | None:
    """Whether two texts name the same day: None when they name nothing that can be compared."""
    if claim.first and claim.last and evidence.first and evidence.last:
        if claim.weekday is not None and claim.day is not None and evidence.first == evidence.last:
            return claim.first == evidence.first
        if evidence.last < claim.first or evidence.first > claim.last:
            return False
        return True if claim.first <= evidence.first and evidence.last <= claim.last else None
    fields = [
        (mine, theirs)
        for mine, theirs in (
            (claim.year, evidence.year),
            (claim.month, evidence.month),
            (claim.day, evidence.day),
            (claim.weekday, evidence.weekday),
        )
        if mine is not None and theirs is not None
    ]
    if not fields:
        return None
    if any(mine != theirs for mine, theirs in fields):
        return False
    coarse = claim.day is not None and evidence.day is None and evidence.weekday is None
    return (
        None
        if coarse or (claim.month is not None and evidence.month is None and claim.weekday is None)
        else True
    )
