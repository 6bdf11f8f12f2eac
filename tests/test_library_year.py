"""A day or month without its year is of the only year that the articles reach."""

from datetime import date

import pytest

from rag.question.names import NameBook
from rag.question.understand import understand
from rag.records.questions import Filters, Understood, Window

TODAY = date(2024, 11, 20)
YEAR = Window(date(2023, 2, 10), date(2024, 1, 5))


def read(question: str, covers: Window = YEAR, filters: Filters = Filters()) -> Understood:
    """The question as a library of these days understands it."""
    return understand(
        question, turns=(), filters=filters, today=TODAY, outlets=(), names=NameBook({}), covers=covers
    )


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("How many boats had sunk by May 12?", None, "2023-05-12"),
        ("How many boats sank on May 12?", "2023-05-12", "2023-05-12"),
        ("What happened in June?", "2023-06-01", "2023-06-30"),
        ("What happened in late June?", "2023-06-21", "2023-06-30"),
        ("How many sailed between May 3 and June 9?", "2023-05-03", "2023-06-09"),
        ("What happened in the spring?", "2023-03-01", "2023-05-31"),
    ],
)
def test_the_only_year_that_the_articles_reach_is_meant(question, since, until):
    """The clock's own May is one that no article tells of; a note names the year, once."""
    understood = read(question)
    assert understood.days == Window(date.fromisoformat(since) if since else None, date.fromisoformat(until))
    assert not understood.relative_days
    (note,) = understood.notes
    assert "2023, the only such year that the articles reach" in note


@pytest.mark.parametrize(
    ("question", "covers"),
    [
        ("How many boats sank in May?", Window(date(2022, 1, 1), date(2024, 1, 5))),
        ("How many boats sank in May?", Window()),
        ("How many boats sank last May?", YEAR),
        ("How many boats sank in May of this year?", YEAR),
        ("How many boats sank in November?", Window(date(2023, 11, 2), date(2024, 10, 31))),
        ("How many boats will sail in May?", YEAR),
    ],
)
def test_else_the_year_is_of_the_clock(question, covers):
    """Two such months, an open library, words that count from today and a library kept up to date leave it there."""
    understood = read(question, covers)
    assert understood.days == read(question, Window()).days
    assert not any("only such year" in note for note in understood.notes)


def test_a_year_told_beside_it_goes_for_both():
    """A date with its year gives it to the one without."""
    assert read("How many sailed between May 3 and June 9, 2021?").days.since == date(2021, 5, 3)


def test_as_of_a_day_stands_in_the_year_of_the_articles():
    """What is asked as of May 12 uses nothing later than that day of the year which the articles reach."""
    assert read("As of May 12, how many boats had sunk?").as_of == date(2023, 5, 12)


def test_the_days_that_the_reader_sets_choose_the_year_too():
    """Of two Mays only the one that the reader's own days leave is meant."""
    filters = Filters(since=date(2023, 1, 1), until=date(2023, 12, 31))
    understood = read("What happened in May?", Window(date(2022, 1, 1), date(2024, 9, 9)), filters)
    assert understood.window == Window(date(2023, 5, 1), date(2023, 5, 31))
