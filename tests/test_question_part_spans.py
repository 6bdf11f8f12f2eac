"""Days named by their place in a month or year, by few words, or by a holiday that moves."""

from datetime import date

import pytest

from rag.question.dates import find_window
from rag.records.questions import Window

ASKED = date(2025, 9, 17)  # a Wednesday


def said(question: str) -> Window:
    """The days that a question names, asked on that Wednesday."""
    return find_window(question, ASKED).said


def days(since: str | None, until: str | None) -> Window:
    """A window from ISO days."""
    return Window(*(date.fromisoformat(day) if day else None for day in (since, until)))


@pytest.mark.parametrize(
    "question",
    [
        "Who lives on the 12th floor?",
        "Which of 11/2000 parts failed?",
        "Why did the index fall 2000 points?",
        "Who taught the class of 2019?",
        "Which town has the area code 2019?",
    ],
)
def test_ordinals_fractions_and_names_are_no_dates(question):
    """A floor, a share, a loss in points, a class and a code have no day."""
    assert said(question) == Window()


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who marched on Good Friday 2022?", "2022-04-15", "2022-04-15"),
        ("Who marched on Easter Monday?", "2025-04-21", "2025-04-21"),
        ("Who marched on Thanksgiving 2022?", "2022-11-24", "2022-11-24"),
        ("Who marched on Thanksgiving?", "2024-11-28", "2024-11-28"),
        ("Who marched on May Day?", "2025-05-01", "2025-05-01"),
        ("What does the Good Friday agreement say?", None, None),
        ("Who planned the Easter Sunday bombings?", None, None),
    ],
)
def test_holidays_that_move_have_their_day(question, since, until):
    """Read with "on" or a year; treaties and attacks that bear their names have no day."""
    assert said(question) == days(since, until)
