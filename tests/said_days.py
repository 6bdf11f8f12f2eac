"""The days that questions name, for the tests of how they are read: all are asked on one Wednesday."""

from datetime import date

from rag.question.dates import find_window
from rag.records.questions import Window

ASKED = date(2025, 9, 17)  # a Wednesday


def said(question: str, **given: Window) -> Window:
    """The days that a question names, asked on that Wednesday."""
    return find_window(question, ASKED, **given).said


def days(since: str | None, until: str | None) -> Window:
    """A window from ISO days."""
    return Window(*(date.fromisoformat(day) if day else None for day in (since, until)))
