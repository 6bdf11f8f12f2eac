"""Puts together what a question asks for: dates, outlets, names, parts, completed from the conversation."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rag.question.asked_anew import COMPLETED
from rag.question.bounds import ANY_DAY
from rag.question.course import Point, course_of
from rag.question.dates import DateReading, find_window
from rag.question.followup import complete
from rag.question.names import NameBook, match_names, mentions_name
from rag.question.opening import without_opening
from rag.question.outlets import OutletReading, find_outlets
from rag.question.parts import split_parts
from rag.question.reworded import in_news_words
from rag.records.questions import Filters, Turn, Understood, Window

_BARE = re.compile(r"^\W*(?:(?:and|but|what about|how about)\b\W*)*(?:the )?(?P<name>.+?)\W*$", re.IGNORECASE)
# Kinds of days on which something happened. An article without a date may tell of such a day; it cannot be known to
# have been published on one.
_EVENTS = frozenset({"event", "period"})


def understand(
    question: str,
    *,
    turns: Sequence[Turn],
    filters: Filters,
    today: date,
    outlets: Sequence[str],
    names: NameBook,
    covers: Window = ANY_DAY,
) -> Understood:
    """What the question asks for, as it is searched.

    The user's filters narrow the search and are never widened: dates in the question count only inside them.
    Relative words are read against the user's "as of", else `today`. "As of" in the question counts when it
    is earlier still.

    Args:
        question: what was asked.
        turns: the conversation before it, the oldest turn first.
        filters: what the user set beside the question.
        today: the day of asking.
        outlets: the outlets that the library holds.
        names: the names that occur in the articles.
        covers: the first and last day that articles were published on. Words that count from today ("this
            week") are not used as a filter when the articles end before; a note says so. A month without its
            year is of the only year that they reach; a note says so too.
    """
    typed = not any(sign.isupper() for sign in question[1:])
    named = bool(turns) and typed and mentions_name(question, names)
    worded = in_news_words(question)
    completed = complete(worded, turns, named=named)
    standalone = without_opening(completed)
    reach = covers.narrowed(Window(filters.since, filters.until)).narrowed(Window(None, filters.as_of))
    reading = find_window(standalone, filters.as_of or today, covers=reach)
    as_of = min(filter(None, (filters.as_of, reading.as_of)), default=None)
    window, notes = _window(reading, filters, covers, as_of)
    only, preferred, outlet_notes = _outlets(worded, completed, filters, outlets)
    return Understood(
        asked=question,
        standalone=standalone,
        window=window,
        as_of=as_of,
        outlets=only,
        names=match_names(standalone, names) if filters.names else (),
        parts=_parts(question, standalone, completed),
        days=reading.said,
        relative_days=reading.relative,
        undated=as_of is None and not (filters.since or filters.until) and reading.kind in _EVENTS,
        told_later=reading.kind == "period" and window.until is not None and window.until != filters.until,
        preferred_outlets=preferred,
        notes=_of_library(reading) + notes + outlet_notes,
    )


def told_later(understood: Understood, filters: Filters) -> Understood:
    """The same question searched in what was published after its days as well; a note says so."""
    window = understood.window
    note = f"No article is of {window}; what was published later was searched."
    return replace(
        understood,
        window=Window(window.since, filters.until),
        told_later=False,
        notes=(*understood.notes, note),
    )


def _parts(question: str, standalone: str, completed: str) -> tuple[str, ...]:
    """The sub-questions; none of what the conversation adds, nor of "the first toll, and what did it rise to?"."""
    course = course_of(question)
    one = COMPLETED.search(completed) is not None or (course is not None and course.point is Point.ALL)
    return () if one else split_parts(standalone)


def _of_library(reading: DateReading) -> tuple[str, ...]:
    """A note of each year that the articles gave to dates without one."""
    notes = []
    for year in sorted({year for _, year in reading.of_library}):
        said = [f"“{one}”" for one, its in reading.of_library if its == year]
        was = "was" if len(said) == 1 else "were"
        notes.append(
            f"{' and '.join(said)} {was} read as of {year}, the only such year that the articles reach."
        )
    return tuple(notes)


def _window(
    reading: DateReading, filters: Filters, covers: Window, as_of: date | None
) -> tuple[Window, tuple[str, ...]]:
    """The publication days to search, and what the reader must know of them."""
    own = Window(filters.since, filters.until)
    since = reading.window.since
    if as_of is None and reading.relative and since and covers.until and since > covers.until:
        said = " and ".join(reading.matched)
        note = f"The newest article is of {covers.until}, so “{said}” was not used to narrow the search."
        return own, (note,)
    window = reading.window.narrowed(own)
    if window.since and window.until and window.since > window.until:
        said = " and ".join(reading.matched)
        return own, (f"“{said}” lies outside the dates you set, which were used instead.",)
    return window, ()


def _outlets_of(question: str, standalone: str, known: Sequence[str]) -> OutletReading:
    """The outlets of a question; a follow-up's own replace those of its topic, and "what about AFP?" names one."""
    whole = find_outlets(standalone, known)
    own = find_outlets(question, known)
    if standalone == question or own.outlets:
        return own
    bare = _BARE.match(question)
    return (
        replace(whole, outlets=(bare["name"],)) if whole.outlets and bare and bare["name"] in known else whole
    )


def _outlets(
    question: str, standalone: str, filters: Filters, known: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Outlets to search only, outlets to prefer, and what the reader must know of them."""
    reading = _outlets_of(question, standalone, filters.outlets or known)
    if reading.mode == "only" and reading.outlets:
        return reading.outlets, (), ()
    outside = find_outlets(standalone, known).outlets if filters.outlets and not reading.outlets else ()
    notes = tuple(f"{outlet} is not among the outlets you chose." for outlet in outside)
    return filters.outlets, reading.outlets, notes
