"""The days of holidays: those that have their fixed day, and those that move with Easter or a weekday."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, SU, TH, relativedelta, weekday

from rag.question.periods import Days

_DayOf = Callable[[int], date]

FIXED: Mapping[str, tuple[int, int]] = {
    "new year's day": (1, 1),
    "epiphany": (1, 6),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "bonfire night": (11, 5),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "new year's": (1, 1),
}


def _of_month(month: int, on: weekday) -> _DayOf:
    """The day of each year that is such a weekday of a month."""
    first_day = 31 if on.n < 0 else 1

    def day_of(year: int) -> date:
        found: date = date(year, month, first_day) + relativedelta(weekday=on)
        return found

    return day_of


def _after_easter(days: int) -> _DayOf:
    return lambda year: easter(year) + timedelta(days=days)


_thanksgiving = _of_month(11, TH(4))
MOVING: Mapping[str, _DayOf] = {
    "martin luther king day": _of_month(1, MO(3)),
    "presidents' day": _of_month(2, MO(3)),
    "ash wednesday": _after_easter(-46),
    "palm sunday": _after_easter(-7),
    "maundy thursday": _after_easter(-3),
    "good friday": _after_easter(-2),
    "holy saturday": _after_easter(-1),
    "easter": easter,
    "easter sunday": easter,
    "easter monday": _after_easter(1),
    "whit monday": _after_easter(50),
    "memorial day": _of_month(5, MO(-1)),
    "labor day": _of_month(9, MO(1)),
    "columbus day": _of_month(10, MO(2)),
    "remembrance sunday": _of_month(11, SU(2)),
    "thanksgiving": _thanksgiving,
    "thanksgiving day": _thanksgiving,
    "black friday": lambda year: _thanksgiving(year) + timedelta(days=1),
    "cyber monday": lambda year: _thanksgiving(year) + timedelta(days=4),
}
SALES = frozenset({"black friday", "cyber monday"})
"""Days that are what is sold then as well, and so a date with their year only."""
_RUNS: Mapping[str, tuple[int, int]] = {
    "christmas": (-1, 1),
    "new year": (-1, 0),
    "new year's": (-1, 0),
    "easter": (-2, 1),
    "thanksgiving": (0, 3),
}
"""How far a holiday reaches around its day for what happens over it."""


def holiday_days(name: str, year: int, *, over: bool = False) -> Days:
    """A holiday's day in a year, or, for what happens over it, the days from its eve to its end."""
    day = date(year, *FIXED[name]) if name in FIXED else MOVING[name](year)
    before, after = _RUNS.get(name, (0, 0)) if over else (0, 0)
    return Days(day + timedelta(days=before), day + timedelta(days=after))
