"""The events behind an answer in the order they happened, each in the words of its sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rag.answer.compare import exact_day
from rag.check.day import Day
from rag.check.reading import ReadSentence, read_all
from rag.check.told_past import as_past
from rag.check.weights import weight
from rag.records.answers import Citation, TimelineEntry
from rag.words import listed

_ALIKE = 0.5  # the share of the shorter sentence that another must have to tell of the same event
_LONGEST_PERIOD = 366
_NOUN = re.compile(r"\s+[^\W\d_]|['’-]")
# Words that make a year behind them a time.
_WHEN = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|to|through|throughout|during|before|after|around|about|early|mid|late|"
    r"of|between|and|or|year)\s+|[-–(,]\s*|^)$",
    re.IGNORECASE,
)
_SAYING = listed("say tell report announc add claim state")


@dataclass(slots=True)
class _Event:
    """Sentences of one event, gathered while citations are read."""

    day: str
    first: date
    text: str
    ideas: frozenset[str]
    citations: list[int]


def timeline(citations: Sequence[Citation]) -> tuple[TimelineEntry, ...]:
    """One line for each event whose day a quote names, oldest first.

    Days are worked out against the article's publication ("on Tuesday", "last month"); sentences that name
    no day are left out. Sentences of several outlets about one event on one day become one line, in the
    words of the first, with all their citation numbers.
    """
    events: list[_Event] = []
    for citation in citations:
        published = exact_day(citation)
        for sentence in read_all([citation.quote], [published]):
            found = _event(sentence, citation.number, published)
            if found is not None:
                _merge(events, found)
    events.sort(key=lambda event: (event.first, event.day))
    return tuple(TimelineEntry(event.day, event.text, tuple(event.citations)) for event in events)


def _event(sentence: ReadSentence, number: int, published: date | None) -> _Event | None:
    """The event of a sentence; None when it names no day that can be worked out."""
    known = [
        day
        for day in (as_past(sentence.text, named, published) for named in sentence.days)
        if day.first is not None and day.last is not None and not _describes(sentence.text, day)
    ]
    if not known:
        return None
    happened = next((day for day in known if not _of_saying(sentence, day)), known[0])
    if happened.first is None or happened.last is None:
        return None
    if (happened.last - happened.first).days > _LONGEST_PERIOD:
        return None
    ideas = frozenset(
        word.idea
        for n, word in enumerate(sentence.words)
        if word.content and n not in sentence.dated and word.folded[:1].isalpha()
    )
    return _Event(_iso(happened), happened.first, sentence.text, ideas, [number])


def _of_saying(sentence: ReadSentence, day: Day) -> bool:
    """Whether a day belongs to the words, not to the event: "officials said on Monday"."""
    position = next((n for n, word in enumerate(sentence.words) if word.start >= day.start), 0)
    return any(word.stem in _SAYING for word in sentence.words[max(0, position - 2) : position])


def _describes(text: str, day: Day) -> bool:
    """Whether a bare year only says which thing is meant: "a 2015 nuclear deal", "the 2022 World Cup"."""
    bare = text[day.start : day.end].isdigit()
    return bare and _NOUN.match(text, day.end) is not None and _WHEN.search(text, 0, day.start) is None


def _iso(day: Day) -> str:
    """The day, month or year in ISO form, as exactly as it is known; first/last where it is of two months."""
    first, last = day.first, day.last
    if first is None or last is None:
        return ""
    if first == last:
        return first.isoformat()
    whole_year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_year:
        return f"{first:%Y}"
    if (first.year, first.month) != (last.year, last.month):
        return f"{first.isoformat()}/{last.isoformat()}"
    return f"{first:%Y-%m}"


def _merge(events: list[_Event], found: _Event) -> None:
    """Add an event, or its citations to the one that it repeats."""
    for event in events:
        if event.day == found.day and _alike(event.ideas, found.ideas):
            event.citations.extend(n for n in found.citations if n not in event.citations)
            event.citations.sort()
            return
    events.append(found)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences share enough of their words, rare ones counting more."""
    least = min(sum(map(weight, one)), sum(map(weight, other)))
    return sum(map(weight, one & other)) >= _ALIKE * least
