"""Days counted within the week, month or year of asking, and the side in time of a day without its year."""

from datetime import date

import pytest
from said_days import days, said

from rag.question.dates import find_window
from rag.records.questions import Window


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("How many boats have sunk so far this year?", "2025-01-01", "2025-09-17"),
        ("How many boats have sunk this month so far?", "2025-09-01", "2025-09-17"),
        ("How many boats have sunk in the year to date?", "2025-01-01", "2025-09-17"),
        ("Which boat sank earlier in the week?", "2025-09-15", "2025-09-17"),
        ("Which boat sank earlier this month?", "2025-09-01", "2025-09-17"),
        ("Which boat will sail later in the month?", "2025-09-18", "2025-09-30"),
        ("How many boats must be sold by the end of the month?", None, "2025-09-30"),
        ("How many boats must be sold by the end of the week?", None, "2025-09-21"),
        ("How many boats must be sold before the end of the quarter?", None, "2025-09-30"),
        ("How many boats must be sold by year-end?", None, "2025-12-31"),
        ("How many boats must be sold by month's end?", None, "2025-09-30"),
        ("How many boats have sunk since the start of the month?", "2025-09-01", None),
        ("How many boats sank in the first half of the year?", "2025-01-01", "2025-06-30"),
        ("How many boats sank in the second half of the year?", "2025-07-01", "2025-12-31"),
        ("What did a boat cost this time last year?", "2024-09-17", "2024-09-17"),
        ("What did a boat cost at this time last month?", "2025-08-17", "2025-08-17"),
        ("Which boat sank on this day in 2019?", "2019-09-17", "2019-09-17"),
    ],
)
def test_the_running_week_month_and_year_are_those_of_asking(question, since, until):
    """What is over of them, what is left of them, their ends and halves, and the same day of another year are exact."""
    assert said(question) == days(since, until)


def test_the_second_half_of_the_year_is_the_last_one_begun():
    """In May it is that of the year before, unless the sentence looks ahead."""
    asked = date(2025, 5, 2)
    half = Window(date(2024, 7, 1), date(2024, 12, 31))
    assert find_window("How many sank in the second half of the year?", asked).said == half
    ahead = find_window("How many will sail in the second half of the year?", asked).said
    assert ahead == Window(date(2025, 7, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who died on 3 March 2021 after a fall earlier in the week?", "2021-03-03", "2021-03-03"),
        ("What was left of the harbour in 2021 by the end of the year?", "2021-01-01", "2021-12-31"),
        ("Who fled by the end of the month of truce?", None, None),
    ],
)
def test_the_week_beside_another_date_is_not_that_of_asking(question, since, until):
    """With a month or year in the sentence, "the week" and "the year" are its own."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Which targets were hit in November?", "2024-11-01", "2024-11-30"),
        ("How many goals did the side score in November?", "2024-11-01", "2024-11-30"),
        ("Who scored both goals on 3 November?", "2024-11-03", "2024-11-03"),
        ("Who died due to the floods in November?", "2024-11-01", "2024-11-30"),
        ("What did the bank forecast in November?", "2024-11-01", "2024-11-30"),
        ("Who was expected at the funeral on 3 November?", "2024-11-03", "2024-11-03"),
        ("Which plan failed in November?", "2024-11-01", "2024-11-30"),
        ("What did Will Smith do in November?", "2024-11-01", "2024-11-30"),
        ("Will it open in November?", "2025-11-01", "2025-11-30"),
        ("What will open in November?", "2025-11-01", "2025-11-30"),
        ("Which trial is due to start in November?", "2025-11-01", "2025-11-30"),
        ("What is planned for 3 November?", "2025-11-03", "2025-11-03"),
        ("Which match is scheduled for November?", "2025-11-01", "2025-11-30"),
        ("What did the mayor say will open in November?", "2025-11-01", "2025-11-30"),
        ("Which town could run dry by November?", None, "2025-11-30"),
        ("What must the town repay by the end of November?", None, "2025-11-30"),
    ],
)
def test_only_what_lies_ahead_has_the_next_such_day(question, since, until):
    """A target, a goal, a plan and what was expected then are of the last such month; what is due is of the next."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who fell in the past twenty-four hours?", "2025-09-16", "2025-09-17"),
        ("Who fell in the last thirty days?", "2025-08-18", "2025-09-17"),
        ("Who fell fifteen years ago?", "2010-01-01", "2010-12-31"),
        ("Who fell 24 hours ago?", "2025-09-16", "2025-09-16"),
        ("Who fell three hours ago?", "2025-09-17", "2025-09-17"),
        ("Who took over two weeks ago?", "2025-09-01", "2025-09-07"),
        ("Who fell over two weeks ago?", None, None),
        ("What was said to last several hours?", None, None),
        ("Who fell in the last several hours?", "2025-09-16", "2025-09-17"),
        ("Who fell all through last week?", "2025-09-08", "2025-09-14"),
        ("Who fell before or on 3 May 2025?", None, "2025-05-03"),
        ("Who fell not later than 3 May 2025?", None, "2025-05-03"),
        ("Who fell the night before 3 May 2025?", "2025-05-02", "2025-05-02"),
    ],
)
def test_counts_in_words_hours_and_sides_are_read(question, since, until):
    """Any number up to ninety-nine counts back in words; "took over" is no measure, and "all through" is no end."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote the song Yesterday?",
        "Who presents the Today programme?",
        "Who was the host of Tonight?",
    ],
)
def test_a_title_is_no_day(question):
    """A capital inside a sentence makes a name of "yesterday" and "today"."""
    assert said(question) == Window()


def test_a_capital_where_all_words_have_one_is_no_title():
    """A headline's words are read as days."""
    assert said("What Happened Yesterday In Oslo?") == days("2025-09-16", "2025-09-16")
    assert said("Yesterday, who fell?") == days("2025-09-16", "2025-09-16")


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("What has happened in Niger since the coup in July 2023?", "2023-07-01", None),
        ("What has happened in Niger since soldiers took power in July 2023?", "2023-07-01", None),
        ("What did Reuters report after the attack on 3 June 2022?", "2022-06-03", None),
        ("What was the wettest day since records began in 1961?", "1961-01-01", None),
        ("What happened two days after the vote on 3 May 2023?", "2023-05-05", "2023-05-05"),
        ("What happened in the week after the fall of Kabul on 15 August 2021?", "2021-08-16", "2021-08-22"),
        ("What happened the week before Christmas?", "2024-12-18", "2024-12-24"),
        ("What happened a week after 7 October 2023?", "2023-10-14", "2023-10-14"),
        ("What happened after midnight on 3 May 2023?", "2023-05-03", "2023-05-03"),
        ("Who looked after the sick in May 2023?", "2023-05-01", "2023-05-31"),
        ("Since the vote, who has sung in May 2023?", "2023-05-01", "2023-05-31"),
    ],
)
def test_the_date_of_an_event_opens_what_is_since_or_after_it(question, since, until):
    """Since a coup in July are the days from July on, not July alone; the week before a day is its seven days."""
    assert said(question) == days(since, until)
