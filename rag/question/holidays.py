"""The days of holidays: those that have their fixed day, and those that move with Easter or a weekday."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import TH, relativedelta

from rag.question.date_readers import Context
from rag.question.periods import Days, day_days, nearest_year

NAMING_HOLIDAY = (
    r"(?:Good Friday|Easter (?:Sunday|Monday)|Thanksgiving(?: Day)?|May Day|Bastille Day|Armistice Day)"
)
"""Holidays that treaties and attacks are named by too."""
_FIXED = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}


def _thanksgiving(year: int) -> date:
    """The fourth Thursday of November, as in the United States."""
    day: date = date(year, 11, 1) + relativedelta(weekday=TH(4))
    return day


_MOVING: dict[str, Callable[[int], date]] = {
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "thanksgiving": _thanksgiving,
    "thanksgiving day": _thanksgiving,
}


def read_holiday(match: re.Match[str], context: Context) -> Days | None:
    """A holiday's day in the year said, or the most recent."""
    name, year = match["holiday"].lower().replace("’", "'"), match["year"]
    if name in _FIXED:
        month, day = _FIXED[name]
        return day_days(date(int(year) if year else nearest_year(month, day, context.anchor), month, day))
    on = _MOVING[name]
    if year:
        return day_days(on(int(year)))
    this_year = on(context.anchor.year)
    return day_days(this_year if this_year <= context.anchor else on(context.anchor.year - 1))
