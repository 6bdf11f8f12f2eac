"""Finds the calendar expressions of a sentence: days, months, years, quarters, seasons, and their parts.

The patterns decide what counts as a date at all, because a date parser alone takes "may", "march", "sat"
and bare numbers for dates.
"""

import re
from collections.abc import Iterator
from functools import partial

from rag.question.date_readers import (
    Context,
    Reader,
    read_day_range,
    read_half,
    read_iso_month,
    read_month,
    read_month_range,
    read_part_of,
    read_quarter,
    read_season,
    read_season_pair,
    read_short_year_range,
    read_typed_year,
    read_week_of_month,
    read_written_day,
    read_year,
    read_year_range,
    read_yearless_day,
)
from rag.question.decades import BEFORE_DECADE, DECADE, read_decade
from rag.question.periods import in_calendar
from rag.question.span import DateSpan
from rag.words import MONTH_NAMES, SURE_MONTH_NAMES, WEEKDAY_NAMES

_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH = rf"(?:{MONTH_NAMES}|(?:{_SHORT})\b\.?)"
_SURE_MONTH = rf"(?:{SURE_MONTH_NAMES}|(?:{_SHORT})\b\.?)"
_NOBODYS_MONTH = (
    r"(?:\b(?:January|February|July|September|October|November|December)"
    r"|\b(?<=in |er |ce |om |ng )(?:March|April|June|August))"
)
YEAR = r"(?:19|20)\d\d(?!\d|,\d|\.\d|%|-\d|–\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|,\d|[.:/]\d)"
_WEEKDAY = f"(?:{WEEKDAY_NAMES})"
_IN = (
    r"(?:in|during|since|before|after|until|till|throughout|between|from|late|early|mid|by|for|of|last|next"
    r"|this)"
)
_YEAR_IN = (
    r"(?:in|during|since|before|after|until|till|throughout|by|from|through|to|of|and|late|early|mid"
    r"|in the year)"
)
_COUNTED = (
    r"(?:people|troops|men|women|children|dead|killed|wounded|injured|civilians|meters|metres|feet|miles|km"
    r"|kilometers|kilometres|tons|tonnes|dollars|euros|pounds|percent|per|[a-z]+(?:ers|ors|ists|ians|nts|ses"
    r"|les|des|mes|tes|ies|sts|ths|rds|ads|ens|ors))"
)
_PART_WORD = r"(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -]"
_YEAR_PHRASE = rf"(?P<year>{YEAR}|(?:last|this|next) year)"
_SURE_SEASON = r"(?P<season>spring|summer|autumn|winter)"
_MONTH_YEAR = rf"(?P<month>{MONTH}),?(?: of)?(?: in)? (?P<year>{YEAR})"

# (pattern, reader, depends on the day of asking). Earlier patterns win where two begin together.
_RULES: tuple[tuple[str, Reader, bool], ...] = (
    (
        r"\b(?P<date>(?:19|20)\d\d[-/](?:1[0-2]|0?[1-9])[-/](?:3[01]|[12]\d|0?[1-9]))(?![\d/-])",
        read_written_day,
        False,
    ),
    (r"(?<![\d/.])(?P<date>\d{1,2}([/.])\d{1,2}\2(?:19|20)\d\d)(?![\d/]|\.\d)", read_written_day, False),
    (
        rf"(?:\b{_WEEKDAY},? )?\b(?P<month>{MONTH}) (?P<first>{DAY})(?:, {DAY})*(?: ?[-–] ?| to |,? and "
        rf"| through )(?P<last>{DAY})(?! (?:of )?{MONTH})(?:,? (?P<year>{YEAR}))?",
        read_day_range,
        True,
    ),
    (
        rf"(?<![\d.,$£€])\b(?P<first>{DAY})(?:, {DAY})*(?: ?[-–] ?| to |,? and )(?:the )?(?P<last>{DAY}) (?:of )?"
        rf"(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        read_day_range,
        True,
    ),
    (rf"(?:\b{_WEEKDAY},? )?\b(?P<date>{MONTH} (?:the )?{DAY},? {YEAR})", read_written_day, False),
    (
        rf"(?:\b{_WEEKDAY},? (?:the )?)?(?<![\d.,$£€-])\b(?P<date>{DAY} (?:of )?{MONTH},? {YEAR})",
        read_written_day,
        False,
    ),
    (
        rf"(?:\b(?P<weekday>{_WEEKDAY}) ?[,(]? ?)?\b"
        rf"(?P<month>{_SURE_MONTH}|(?-i:March|May)|(?<=on )(?:march|may)) "
        rf"(?:the )?(?P<day>{DAY})\)?(?! (?:{_COUNTED}|million|billion|thousand)\b)",
        read_yearless_day,
        True,
    ),
    (
        rf"(?:\b(?P<weekday>{_WEEKDAY}),? (?:the )?)?(?<![\d.,$£€-])\b(?P<day>{DAY}) (?:of )?"
        rf"(?P<month>{_SURE_MONTH}|(?-i:March|May))\b(?!['’]s)",
        read_yearless_day,
        True,
    ),
    (
        rf"\b(?:the )?(?P<number>first|second|third|fourth|last) week (?:of|in) {_MONTH_YEAR}",
        read_week_of_month,
        False,
    ),
    (
        rf"\b(?:the )?(?P<number>first|second|third|fourth|last) week (?:of|in) (?P<month>{MONTH})\b",
        read_week_of_month,
        True,
    ),
    (
        rf"\b(?P<cue>between|from|in|during|of|for) (?P<first>{MONTH})(?: (?P<first_year>{YEAR}))?"
        rf"(?: ?[-–] ?| and | or | to | until | through )(?P<last>{MONTH})\b(?! \d\d?\b)"
        rf"(?:,? (?:of )?(?P<year>{YEAR}))?",
        read_month_range,
        True,
    ),
    (
        r"\b(?P<cue>between|from|in|during|of|for|the years) (?P<first>(?:19|20)\d\d)"
        rf"(?: ?[-–] ?| and | to | until | through )(?P<last>(?:19|20)\d\d)(?![\w%-]|[,.]\d)"
        rf"(?! {_COUNTED}\b)",
        read_year_range,
        False,
    ),
    (
        r"\b(?P<cue>in|during|since|for|from) (?P<first>(?:19|20)\d\d)[-–/](?P<last>\d\d)"
        rf"(?![\w/-]|[.,]\d| (?-i:[A-Z])| {_COUNTED}\b)",
        read_short_year_range,
        False,
    ),
    (rf"\b{_PART_WORD}{_MONTH_YEAR}", read_part_of(read_month), False),
    (
        rf"\b{_PART_WORD}(?P<month>{MONTH})\b (?:of )?(?P<said_year>(?:last|this) year)\b",
        read_part_of(read_month),
        True,
    ),
    (rf"\b{_PART_WORD}(?P<month>{MONTH})\b", read_part_of(read_month), True),
    (rf"\b{_PART_WORD}(?:the )?{DECADE}", read_part_of(read_decade), False),
    (rf"\b{_PART_WORD}(?P<year>{YEAR})", read_part_of(read_year), False),
    (rf"\b{_PART_WORD}{_SURE_SEASON}(?: of)? {_YEAR_PHRASE}", read_part_of(read_season), True),
    (rf"\b{_MONTH_YEAR}", read_month, False),
    (
        rf"\b(?P<cue>{_YEAR_IN}) (?P<first>(?P<year>(?:19|20)\d\d)-(?P<month>1[0-2]|0[1-9]))(?![\d-])",
        read_iso_month,
        False,
    ),
    (
        r"\b(?P<cue>in|during|since|before|after|until|till|by|from) "
        r"(?P<first>(?P<month>1[0-2]|0?[1-9])/(?P<year>(?:19|20)\d\d))(?![\d/]|\.\d| of\b)",
        read_iso_month,
        False,
    ),
    (rf"\b(?P<month>{MONTH}) (?:of )?(?P<said_year>(?:last|this) year)\b", read_month, True),
    (rf"\b(?P<which>last|next) (?P<month>{MONTH})(?!\w)", read_month, True),
    (
        rf"\b(?:the )?(?P<number>first|second|third|fourth|1st|2nd|3rd|4th) quarter"
        rf"(?: of {_YEAR_PHRASE}|(?P<none>)(?! of the))",
        read_quarter,
        True,
    ),
    (rf"\b(?:Q(?=\d )|(?=\dQ))(?P<number>[1-4])Q?(?: of| in)?,? {_YEAR_PHRASE}", read_quarter, True),
    (r"\bQ(?P<number>[1-4])(?P<year>)\b(?! \d)", read_quarter, True),
    (rf"\b(?:the )?(?P<number>first|second) half of {_YEAR_PHRASE}", read_half, True),
    (rf"\bH(?P<number>[12]),? {_YEAR_PHRASE}", read_half, True),
    (
        r"\b(?:the )?(?P<season>winter)(?: of)? (?P<year>(?:19|20)\d\d)[-–/](?:(?:19|20)?\d\d)\b",
        read_season_pair,
        False,
    ),
    (
        rf"\b(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of|,)? (?P<year>{YEAR})"
        rf"(?!(?<=fall \d{{4}}) {_COUNTED}\b)",
        read_season,
        False,
    ),
    (
        r"(?:\bthe |(?<=\bin )|(?<=\bsince )|(?<=\bduring ))"
        rf"{_SURE_SEASON} (?:of )?(?P<year>(?:last|this|next) year)\b",
        read_season,
        True,
    ),
    (r"\b(?P<which>this|last|next|past) (?P<season>spring|summer|autumn|fall|winter)\b", read_season, True),
    (
        r"\b(?P<cue>(?:in|over|during|since) the) (?P<season>spring|summer|autumn|winter)\b(?! of\b)",
        read_season,
        True,
    ),
    (
        rf"(?<=\b)(?P<cue>{_IN})(?: the month of)? (?P<month>{_SURE_MONTH})(?!\w| \d|['’]s (?-i:[A-Z]))"
        r"(?<!fourth of July)(?<!by April(?= (?-i:[A-Z])))(?<!by June(?= (?-i:[A-Z])))",
        read_month,
        True,
    ),
    (
        r"\b(?P<cue>in|during|since|until|till|throughout|this|month of)(?: the month of)? "
        r"(?P<month>March|May)"
        r"(?![\w-]| \d|['’]s [A-Z])",
        read_month,
        True,
    ),
    (rf"{BEFORE_DECADE}{DECADE}", read_decade, False),
    (
        rf"\b(?P<cue>{_YEAR_IN}) (?P<year>{YEAR})(?:(?= onwards?\b)|(?!(?: to \d{{4}})? {_COUNTED}\b))"
        r"(?! (?-i:[A-Z]))(?![-\w])",
        read_year,
        False,
    ),
    (rf"\((?P<year>{YEAR})\)", read_year, False),
    # "2021's election", "July's floods"; not "Theresa May's deal", and no month that a person may be called.
    (rf"\b(?P<year>{YEAR})(?=['’]s \w)", read_year, False),
    (rf"(?P<month>{_NOBODYS_MONTH})(?=['’]s (?-i:[a-z\d]))", read_month, True),
    # Typed keywords: "erbil airport attack 2021".
    (rf"\b(?P<cue>(?-i:[a-z])+) (?P<year>{YEAR})(?=\s*[?.!]?\s*$)", read_typed_year, False),
)
_AFTER_CUE = ("first", "season", "month", "year")
# "Last April", "April of last year", and "Thursday, April 4": of the year that has it on a Thursday.
_SAYS_YEAR = re.compile(rf"\b(?:last (?!week)|this|next|past)\b|\b{_WEEKDAY}", re.IGNORECASE)
_COMPILED = tuple(
    (re.compile(pattern, re.IGNORECASE), reader, relative) for pattern, reader, relative in _RULES
)
_NOT_A_YEAR = re.compile(
    r"\b(?:resolution|route|flight|model|room|article|section|chapter|unit|bus|channel|highway|number|boeing"
    r"|airbus|number of|total of|series|version|windows|order|bill|law|act|squadron|to"
    r"|class of|(?:plot|cast|author|director|stars?|ending) of|code|times|plus|minus"
    r"|(?:more|less|fewer|higher|lower) than) $",
    re.IGNORECASE,
)


def calendar_spans(sentence: str, context: Context) -> Iterator[DateSpan]:
    """Every calendar expression of the sentence, overlaps included, in the order of the rules."""
    for pattern, reader, relative in _COMPILED:
        for match in pattern.finditer(sentence):
            groups = match.groupdict()
            start, end = match.span()
            if groups.get("cue"):  # the cue proves that a date follows, and is no part of it
                start = next(match.start(name) for name in _AFTER_CUE if groups.get(name))
            if reader in (read_year, read_typed_year) and _NOT_A_YEAR.search(sentence[: match.start("year")]):
                continue
            days = in_calendar(partial(reader, match, context))
            if days is not None:
                depends = relative and not (groups.get("year") or "").isdigit()
                ranged = reader in (read_day_range, read_month_range, read_year_range)
                yield DateSpan(
                    start, end, days, depends, False, ranged, depends and not _SAYS_YEAR.search(match[0])
                )
