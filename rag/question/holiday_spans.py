"""Finds holidays: "on Christmas Day", "over Easter", "before Thanksgiving 2022", "last Halloween"."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from rag.question.date_readers import Context
from rag.question.date_spans import YEAR
from rag.question.holidays import FIXED, MOVING, SALES, holiday_days
from rag.question.periods import Days, in_calendar
from rag.question.span import DateSpan

# What nothing else is named by.
_SURE = r"(?P<sure>(?:New Year|Valentine)['’]s (?:Day|Eve)|Fourth of July|Boxing Day|Christmas (?:Day|Eve))"
# Treaties, attacks, islands, films and markets are named by such days too.
_ALSO_NAMES = r"(?P<named>{})".format(
    "|".join(
        re.escape(name)
        .replace("'", "['’]?")
        .replace("st\\ p", r"st\.?\ p")
        .replace("king", r"king(?:,? jr\.?)?")
        for name in sorted({*FIXED, *MOVING}, key=len, reverse=True)
        if not re.fullmatch(_SURE, name, re.IGNORECASE)
    )
)
_YEAR = (
    rf"(?:(?: weekend| morning| evening| night)?,? (?:of |in )?(?P<year>{YEAR})"
    r"|,? (?:of )?(?P<said_year>last|this) year\b(?!['’]s))"
)
# Nothing that the day would only describe: "on Christmas lights".
_ENDS = (
    r"(?=\W*$|[,;:?!.)]| (?:time|morning|afternoon|evening|night|weekend|and|or|but|in|at|on|by|of|to|for|from|with|as"
    r"|until|till|through|after|before|during|if|while|when|where|who|what|which|that|how|why|did|does|do|was|were"
    r"|is|are|has|have|had|will|would|could|can|should|onwards?)\b)"
)
_CUE = (
    r"(?:(?P<over>over|during) (?:the )?|(?P<at>at) |(?P<which>last|this|next) "
    r"|(?:on|since|(?<!nightmare )before|after|by|until|till|through|between"
    r"|(?:day|eve|night|morning|evening|week|weekend|up) (?:of|to)) (?:the )?)"
)
_A_YEAR = re.compile(rf"\b{YEAR}")
"""Beside another year, a holiday is not that of the day of asking: "the holiday that dates from June 19, 1865"."""
_RULES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:(?P<which>last|this|next) )?{_SURE}(?!\w)(?:{_YEAR})?",
        rf"\b(?:(?P<over>over|during) )?(?P<found>{_ALSO_NAMES}{_YEAR})",
        rf"\b{_CUE}(?P<found>{_ALSO_NAMES}(?!\w)(?:{_YEAR})?){_ENDS}",
        rf"\bbetween (?:[\w'’,]+ ){{1,5}}and (?P<found>{_ALSO_NAMES}(?!\w)(?:{_YEAR})?){_ENDS}",
    )
)


def holiday_spans(sentence: str, context: Context) -> Iterator[DateSpan]:
    """Every holiday of the sentence, overlaps included."""
    for pattern in _RULES:
        for match in pattern.finditer(sentence):
            groups = match.groupdict()
            days = in_calendar(partial(_read, match, context))
            if days is None:
                continue
            which = groups.get("which")
            start = match.start("found") if groups.get("found") and not which else match.start()
            yearless = not (groups["year"] or groups["said_year"] or which)
            # A holiday that moves is on another day in each year, so that its year stays.
            moves = _name(match) in MOVING
            yield DateSpan(start, match.end(), days, not groups["year"], yearless=yearless and not moves)


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    written = re.sub(r",? jr\b|[.'’]", "", (groups.get("sure") or groups["named"]).lower())
    return next(name for name in (*FIXED, *MOVING) if name.replace("'", "") == written)


def _read(match: re.Match[str], context: Context) -> Days | None:
    """The holiday in the year said; without one, the last, or the next where the sentence looks ahead."""
    groups, year, name = match.groupdict(), context.anchor.year, _name(match)
    over = bool(groups.get("over")) or (bool(groups.get("at")) and name in ("new year", "easter"))
    if groups["year"]:
        return holiday_days(name, int(groups["year"]), over=over)
    if name in SALES or (not groups["said_year"] and _A_YEAR.search(match.string)):
        return None
    if groups["said_year"]:
        return holiday_days(name, year - (groups["said_year"].lower() == "last"), over=over)
    around = [holiday_days(name, year + step, over=over) for step in (-1, 0, 1)]
    return _nearest(around, context, (groups.get("which") or "").lower())


def _nearest(around: list[Days], context: Context, which: str) -> Days:
    """Of the holiday last year, this year and next year the one that is meant; "last" and "next" are not today."""
    if which == "this":
        return around[1]
    today = context.anchor - timedelta(days=which == "last")
    if which == "next" or (context.ahead and which != "last"):
        return next(days for days in around if days.first >= context.anchor + timedelta(days=which == "next"))
    return next(days for days in reversed(around) if days.first <= today)
