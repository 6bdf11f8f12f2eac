"""Finds the expressions that count from the day of asking: "yesterday", "last Thursday", "two weeks ago"."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from rag.question.date_readers import Context
from rag.question.periods import (
    NUMBERS,
    WEEKDAYS,
    Days,
    day_days,
    in_calendar,
    number_of,
    part_days,
    shifted,
    unit_days,
    weekend_days,
)
from rag.question.span import DateSpan

Builder = Callable[[re.Match[str], date], Days]

_UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade)"
_STRETCH = r"(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade)"
_NUMBER = (
    r"(?P<number>\d{1,3}|(?:a )?(?:couple|few)(?: of)?|several|"
    + "|".join(
        word for word, number in NUMBERS.items() if word not in {"the", "first", "second", "third", "fourth"}
    )
    + ")"
)
_WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
# "Expected to last three days" counts no days back.
_NO_VERB = "".join(
    f"(?<!{word} )" for word in ("to", "will", "would", "could", "might", "may", "can", "it", "they")
)
_NAMED_DAYS = (
    r"(?<!black )(?<!good )(?<!easter )(?<!bloody )(?<!super )(?<!ash )(?<!cyber )(?<!palm )(?<!giving )"
    r"(?<!holy )(?<!whit )(?<!shrove )(?<!sheffield )(?<!freaky )(?<!maundy )"
)
# "Today's vote" is of the day, "today's youth" of the age.
_ON_ONE_DAY = (
    r"(?:news|headlines?|articles|stories|coverage|reports?|announcement|attacks?|ballot|blast|blaze|bombings?|briefing"
    r"|ceremony|clashes|conference|crash|debate|decision|demonstration|earthquake|election|explosion|final|fire|game"
    r"|hearing|incident|launch|march|match|meeting|outage|parade|protests?|race|raid|rally|referendum|ruling|session"
    r"|shooting|speech|statement|storm|strikes?|summit|talks|trial|verdict|vote)\b"
)
_ONE_DAY = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def _one_day(match: re.Match[str], anchor: date) -> Days:
    return day_days(anchor + timedelta(days=_ONE_DAY[match[0].lower()]))


def _latest_weekday(match: re.Match[str], anchor: date) -> Days:
    """The most recent such weekday; "last" is never today."""
    back = (anchor.weekday() - WEEKDAYS[match["weekday"].lower()]) % 7
    if (match.groupdict().get("which") or "").lower() in ("last", "past"):
        back = back or 7
    return day_days(anchor - timedelta(days=back))


def _weekday_of_week(match: re.Match[str], anchor: date) -> Days:
    week = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=week)
    return day_days(monday + timedelta(days=WEEKDAYS[match["weekday"].lower()]))


def _weekday_ago(match: re.Match[str], anchor: date) -> Days:
    day = _latest_weekday(match, anchor).first
    return day_days(day - timedelta(weeks=1))


def _weekend(match: re.Match[str], anchor: date) -> Days:
    """The weekend that has most recently begun; "last" never the one that is going on."""
    which = (match.groupdict().get("which") or "").lower()
    saturday = weekend_days(anchor).first
    if which == "this":
        return weekend_days(anchor)
    if which == "next":
        return weekend_days(anchor + timedelta(weeks=1))
    begun = saturday <= anchor and which != "last"
    return weekend_days(anchor if begun else anchor - timedelta(weeks=1))


def _calendar_unit(match: re.Match[str], anchor: date) -> Days:
    unit = match["unit"].lower()
    return unit_days(unit, shifted(anchor, unit, _STEPS[match["which"].lower()]))


def _before_last(match: re.Match[str], anchor: date) -> Days:
    unit = match["unit"].lower()
    return unit_days(unit, shifted(anchor, unit, -2))


def _rolling(match: re.Match[str], anchor: date) -> Days:
    """From the day that was three days ago for "the past three days", to the day of asking."""
    number = number_of(match["number"]) if match.groupdict().get("number") else 1
    return Days(shifted(anchor, match["unit"].lower(), -number), anchor)


def _rolling_hours(match: re.Match[str], anchor: date) -> Days:
    return Days(anchor - timedelta(days=-(-number_of(match["number"]) // 24)), anchor)


def _hours_ago(match: re.Match[str], anchor: date) -> Days:
    return day_days(anchor - timedelta(days=number_of(match["number"]) // 24))


def _coming(match: re.Match[str], anchor: date) -> Days:
    number = number_of(match["number"]) if match.groupdict().get("number") else 1
    return Days(anchor, shifted(anchor, match["unit"].lower(), number))


def _ago(match: re.Match[str], anchor: date) -> Days:
    """The day, calendar week, month or year that lies so far back."""
    unit = match["unit"].lower()
    return unit_days(unit, shifted(anchor, unit, -number_of(match["number"])))


def _weekday_of_week_ago(match: re.Match[str], anchor: date) -> Days:
    week = _ago(match, anchor)
    return day_days(week.first + timedelta(days=WEEKDAYS[match["weekday"].lower()]))


def _ago_today(match: re.Match[str], anchor: date) -> Days:
    return day_days(shifted(anchor, match["unit"].lower(), -number_of(match["number"])))


def _part(match: re.Match[str], anchor: date) -> Days:
    whole = unit_days(
        match["unit"].lower(), shifted(anchor, match["unit"].lower(), _STEPS[match["which"].lower()])
    )
    part = match["part"].lower().split()[-2 if match["part"].endswith("of") else -1]
    return part_days(
        {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}.get(part, part), whole
    )


_RULES: tuple[tuple[str, Builder], ...] = (
    (r"\b(?:the day (?:before yesterday|after tomorrow)|yesterday|tomorrow|tonight|last night)\b", _one_day),
    (r"\bthis (?:morning|afternoon|evening)\b", _one_day),
    (rf"(?<!USA )(?<!-)\btoday\b(?!['’]s (?!(?:[\w-]+ ){{0,2}}{_ON_ONE_DAY}))", _one_day),
    (rf"\b(?:on )?{_WEEKDAY} (?:of )?(?P<which>last|this|next) week\b", _weekday_of_week),
    (rf"\b(?P<which>last|this|next) week,? (?:on )?{_WEEKDAY}\b", _weekday_of_week),
    (rf"\b{_WEEKDAY} before last\b", _weekday_ago),
    (r"\bthe (?P<unit>week|weekend|month|year) before last\b", _before_last),
    (rf"\b(?P<which>last|past) {_WEEKDAY}\b", _latest_weekday),
    (
        rf"\b(?P<which>this|next) {_WEEKDAY}\b",
        _weekday_of_week,
    ),
    (
        rf"\b(?P<cue>on|since|until|till|by|before|after|early|late|from|of|for|between|and) "
        rf"{_WEEKDAY}\b(?!s)",
        _latest_weekday,
    ),
    (
        rf"(?<=[a-z,] ){_NAMED_DAYS}{_WEEKDAY}\b(?! (?-i:[A-Z])|-| the 13th)",
        _latest_weekday,
    ),
    (rf"^{_WEEKDAY}(?:,|['’]s)(?! (?-i:[A-Z]))", _latest_weekday),
    (
        r"\b(?:(?P<which>last|this|next) weekend|(?:this |the )?past weekend"
        r"|(?:over|during|at|on|since) the (?:past )?weekend(?! of\b))\b",
        _weekend,
    ),
    (
        r"\b(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of) "
        r"(?P<which>last|this|next) (?P<unit>month|year|decade)\b",
        _part,
    ),
    (
        rf"\b(?:the (?=current|coming))?(?P<which>last|previous|this|current|next|coming) {_UNIT}\b(?!-)",
        _calendar_unit,
    ),
    (rf"{_NO_VERB}\b(?:the |these )?(?:past|last|previous) {_NUMBER} {_STRETCH}s?\b", _rolling),
    (rf"{_NO_VERB}\b(?:the )?(?:past|last) {_NUMBER}[ -]hours?\b", _rolling_hours),
    (rf"\b{_NUMBER} hours? ago\b", _hours_ago),
    (rf"\b(?:the )?past {_STRETCH}\b", _rolling),
    (r"\b(?:the )?(?:last|previous) (?P<unit>fortnight)\b", _rolling),
    (r"\bthe last (?P<unit>week|month|year)\b", _rolling),
    (rf"\b(?:the )?(?:next|coming) {_NUMBER} {_STRETCH}s?\b", _coming),
    (r"\b(?:the )?(?:next|coming) (?P<unit>fortnight)\b", _coming),
    (rf"\b{_NUMBER} {_STRETCH}s? ago\b", _ago),
    (rf"\b{_NUMBER} (?P<unit>week|fortnight)s? ago,? (?:on )?{_WEEKDAY}\b", _weekday_of_week_ago),
    (rf"\b{_NUMBER} {_STRETCH}s? ago (?:today|to the day)\b", _ago_today),
    (r"\b(?P<which>this) (?P<unit>month)\b", _calendar_unit),
)
# "The last day of the talks", "the first Monday of the strike", "over the weekend of the vote": counted within
# something else, not from the day of asking.
_OF_ANOTHER = re.compile(
    r"\b(?:(?:the |its |their |his |her )(?:first|second|third|fourth|last|final|next|previous) "
    r"(?:(?:\w+day|day|weekend) of\b|(?:week|month|quarter|year|decade) of (?=(?:the|a|an|his|her|its|their)\b))"
    r"|the weekend of\b)",
    re.IGNORECASE,
)
# "More than ten years ago" says on which side of that year, and no day; "half a year ago" is not a year.
_SOME_TIME = re.compile(
    r"\b(?:half|more than|at least|(?<!just )(?<!took )(?<!taken )(?<!take )(?<!handed )over)"
    r"(?: a)? $",
    re.IGNORECASE,
)
_LOWER_WORD_BEFORE = re.compile(r"(?:^|\s)[a-z]\w* $")
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), builder) for pattern, builder in _RULES)


def relative_spans(sentence: str, context: Context) -> Iterator[DateSpan]:
    """Every expression that counts from the day of asking, overlaps included."""
    within = [one.span() for one in _OF_ANOTHER.finditer(sentence)]
    for pattern, builder in _COMPILED:
        for match in pattern.finditer(sentence):
            if any(match.start() < end and start < match.end() for start, end in within):
                continue
            if builder in (_ago, _hours_ago) and _SOME_TIME.search(sentence[: match.start()]):
                continue
            if builder is _one_day and _is_title(sentence, match):
                continue
            days = in_calendar(partial(builder, match, context.anchor))
            if days is None:
                continue
            start = match.start("weekday") if match.groupdict().get("cue") else match.start()
            loose = match[0].lower() == "this week"
            yield DateSpan(start, match.end(), days, relative=True, loose=loose)


def _is_title(sentence: str, match: re.Match[str]) -> bool:
    """Whether it has a capital that no day has where it stands: "the song Yesterday", "the Today show"."""
    return match[0][0].isupper() and _LOWER_WORD_BEFORE.search(sentence[: match.start()]) is not None
