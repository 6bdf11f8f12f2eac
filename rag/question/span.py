"""A date expression of a question: where it stands, and the days that it names."""

from dataclasses import dataclass

from rag.question.periods import Days


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date expression: `sentence[start:end]`, the days it names, both ends set."""

    start: int
    end: int
    days: Days
    relative: bool = False
    """The days depend on the day of asking."""
    loose: bool = False
    """"This week": in news as often the last seven days as the calendar week."""
    ranged: bool = False
    """A range with both its ends inside the span ("October 7-9")."""
    yearless: bool = False
    """A day or month in the year that the day of asking gives it."""
    of_library: bool = False
    """The articles gave it its year."""
