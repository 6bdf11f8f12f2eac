"""The days a question names, and the publication dates of the articles that may answer it.

Three dates must be told apart. `said` holds exactly the days the words name: "in April 2024" is 1 to 30
April. `window` holds the days that an answering article may have been published on, which depends on what
the words speak of (`kind`):

- "published": the question is about articles ("What did Reuters report on 4 April?", "last week's news").
  The window is what was said.
- "period": the question asks for what happened in those days ("What happened in April 2024?"). The window
  is what was said too.
- "event": the date belongs to something that happened ("the attack on October 7"). Articles tell of it from
  its first day on and without an end, so the window opens with the first day said and stays open. Words that
  bound it ("before", "until", "by", "between", "from … to") do close it. Several events: all have happened
  when an article tells of all, so the latest first day opens the window. "This week" opens it seven days
  before the day of asking at the latest, as the week of news is not that of the calendar. An event that lies
  ahead ("will", "next year", "by 2050") was written about before it: no window, and none either where it
  lay ahead for those who wrote ("plan to merge in 2024").
- "none": no date, or only words that stay words ("since the ceasefire").

Decisions: days are UTC days and both ends count. A day or month without a year is the most recent one that
has begun ("October 7" asked on 4 April is last year's); 29 February is the last one there was. "On Thursday"
may be today, "last Thursday" is not. A month that the articles reach in one year only is of that year. Weeks
run from Monday to Sunday; "last week" is the one before this. "The past three days" reach back to the day
three days ago. "Two weeks ago" and "a fortnight ago" are the calendar week, "two months ago" the month; "more
than ten years ago" is no date. "On the 14th" is the last 14th there was. Early, mid and late are the days
1-10, 11-20 and 21 to the end of a month and the thirds of a year. Seasons are those of the northern half of
the Earth; a winter has the year of its December. Thanksgiving and Labor Day are the American ones; over
Christmas are the 24th to the 26th, over Easter Good Friday to Monday. The early, mid and late part of a
decade are its years 0-3, 4-6 and 7-9. "So far this year" ends with the day of asking; "this time last year"
is that day a year ago. A month without a year is the next one where the sentence looks ahead ("will", "is
due", "must"), not where it tells ("a target hit in November"). "Since the coup in July" and "after the vote
in July" begin with that July. 4/5/2024 is read the American way, as April 5, unless that is no date
(13/5/2024) or `day_first` says otherwise; 4.5.2024 is the European 4 May. A year alone counts only with a
word that makes it a date ("in 2021"): in "the 2022 World Cup" it is part of a name.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from rag.question.bounds import ANY_DAY, EITHER, Bound, bounded, in_year
from rag.question.date_kind import Kind, foretells, is_to_come, kind_of, looks_ahead
from rag.question.date_readers import Context
from rag.question.date_spans import MONTH, calendar_spans
from rag.question.holiday_spans import holiday_spans
from rag.question.library_year import of_library
from rag.question.part_spans import part_spans
from rag.question.periods import Days, week_before
from rag.question.relative_spans import relative_spans
from rag.question.running_spans import running_spans
from rag.question.span import DateSpan
from rag.records.questions import Window


@dataclass(frozen=True, slots=True)
class DateReading:
    """What the dates of a question ask for."""

    window: Window = ANY_DAY
    """Days that an answering article may have been published on."""
    said: Window = ANY_DAY
    """Exactly the days the words name."""
    kind: Kind = "none"
    matched: tuple[str, ...] = ()
    """The slices of the question that were read as dates, in their order."""
    as_of: date | None = None
    """The day the question asks to stand at ("as of 4 April 2024"): nothing later is to be used."""
    relative: bool = False
    """The days depend on the day of asking: "last week", or a date without its year."""
    of_library: tuple[tuple[str, int], ...] = ()
    """The slices that the articles gave their year, with that year: they reach only one such month."""


_AS_OF = re.compile(
    r"\b(?:as of|as at|as (?:things|it|matters|they|the situation|the case) (?:stood|stand|was|were)"
    r"(?: (?:in|on|at|by))?|given what was known (?:in|on|by|at))(?: (?:the )?end of)? ?(?:the )?$",
    re.IGNORECASE,
)
# "Wednesday morning, 3 May 2023", "the last Friday of March 2023": the exact date says what the other is.
_A_DAY = re.compile(r"day\b(?<!yesterday)(?<!today)", re.IGNORECASE)
_MONTH = re.compile(MONTH)
_NAMES_ONE = re.compile(
    r",?(?: (?:early|late) )?(?: (?:morning|afternoon|evening|night|noon))?,? ?(?:(?:of|in|on|the) )*",
    re.IGNORECASE,
)


def find_window(
    question: str, as_of: date, *, day_first: bool = False, covers: Window = ANY_DAY
) -> DateReading:
    """The days a question names, read against the day of asking.

    Args:
        question: the question, or any sentence.
        as_of: the day that relative words count from.
        day_first: read 4/5/2024 as 4 May.
        covers: the days that articles may be of; a day or month without its year is of the only year they reach.

    Returns:
        The reading; nothing in it is set when the question names no date.
    """
    ahead, to_come = looks_ahead(question), is_to_come(question)
    context = Context(as_of, ahead=to_come, day_first=day_first)
    spans = _apart(question, context)
    if not to_come:
        spans = of_library(question, spans, covers, as_of)
    moved = tuple((question[one.start : one.end], one.days.first.year) for one in spans if one.of_library)
    stands = _standpoint(question, spans, as_of)
    if stands is not None:
        # "This week" in a question that stands in May 2018 is a week of May 2018.
        rest = [
            span
            for span in _apart(question, Context(stands[1], to_come, day_first))
            if span.start > stands[0].end
        ]
        spans = [span for span in spans if span.end < stands[0].start] + rest
    anchor = stands[1] if stands else as_of
    bounds = bounded(question, spans)
    matched = [(b.start, b.end) for b in bounds] + ([(stands[0].start, stands[0].end)] if stands else [])
    slices = tuple(question[start:end] for start, end in sorted(matched))
    if not bounds:
        return DateReading(matched=slices, as_of=stands[1] if stands else None, of_library=moved)
    kind = kind_of(question, [(bound.start, bound.end) for bound in bounds])
    if kind == "event":
        bounds = bounded(question, spans, events=True)
    said = _said(bounds)
    foretold = foretells(question)
    window = said if kind != "event" else _event_window(bounds, anchor, ahead, foretold)
    relative = any(bound.span.relative for bound in bounds)
    return DateReading(window, said, kind, slices, stands[1] if stands else None, relative, moved)


def _apart(question: str, context: Context) -> list[DateSpan]:
    """Spans that do not overlap: the earliest first, the longest of those that begin together."""
    found = [
        *calendar_spans(question, context),
        *part_spans(question, context),
        *holiday_spans(question, context),
        *relative_spans(question, context),
        *running_spans(question, context),
    ]
    chosen: list[DateSpan] = []
    for span in sorted(found, key=lambda span: (-(span.end - span.start), span.start)):
        if all(span.end <= other.start or span.start >= other.end for other in chosen):
            chosen.append(span)
    return _with_their_years(question, sorted(chosen, key=lambda span: span.start))


def _with_their_years(question: str, spans: list[DateSpan]) -> list[DateSpan]:
    """Spans without a year beside one that has it: left out where both name one day, else of the same year."""
    kept: list[DateSpan] = []
    for span, after in zip(spans, [*spans[1:], None], strict=False):
        gap = question[span.end : after.start] if after else ""
        said = question[span.start : span.end]
        if after is None or not span.relative or after.relative:
            kept.append(span)
        elif EITHER.fullmatch(gap) and _MONTH.search(said):
            first, last = (in_year(day, after.days.last.year) for day in (span.days.first, span.days.last))
            kept.append(replace(span, days=Days(first, last), relative=False))
        elif not (_A_DAY.search(said) and _NAMES_ONE.fullmatch(gap)):
            kept.append(span)
    return kept


def _standpoint(question: str, spans: list[DateSpan], asked: date) -> tuple[DateSpan, date] | None:
    """The span after "as of" and the last day it names, never later than the day of asking."""
    for span in spans:
        if _AS_OF.search(question[: span.start]):
            return span, min(span.days.last, asked)
    return None


def _said(bounds: list[Bound]) -> Window:
    """What all expressions name together; the hull where no day is in all of them."""
    said = ANY_DAY
    for bound in bounds:
        said = said.narrowed(bound.days)
    if said.since and said.until and said.since > said.until:
        starts = [bound.days.since for bound in bounds]
        ends = [bound.days.until for bound in bounds]
        return Window(
            None if None in starts else min(day for day in starts if day),
            None if None in ends else max(day for day in ends if day),
        )
    return said


def _event_window(bounds: list[Bound], anchor: date, ahead: bool, foretold: bool) -> Window:
    """Publication days for events: from the latest first day on, closed only by words that close it."""
    # What a sentence that looks ahead places in days still running was written about before them.
    told = [bound for bound in bounds if not (ahead and bound.span.days.last >= anchor)]
    if foretold:
        told = [bound for bound in told if bound.bounded]
    starts = [week_before(anchor) if bound.span.loose else bound.days.since for bound in told]
    since = max((day for day in starts if day is not None and day <= anchor), default=None)
    ends = [bound.days.until for bound in bounds if bound.bounded and bound.days.until is not None]
    until = min(ends, default=None)
    if until is not None and (until >= anchor or ahead or (since is not None and until < since)):
        until = None
    return Window(since, until)
