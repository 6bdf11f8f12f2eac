"""Days named by their place in a month or year, by few words, or by a holiday that moves."""

import pytest
from said_days import days, said

from rag.records.questions import Window


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who was sworn in on the first Tuesday of July?", "2025-07-01", "2025-07-01"),
        ("Who was sworn in on the last Sunday in May 2024?", "2024-05-26", "2024-05-26"),
        ("Who played on the first weekend of June 2024?", "2024-06-01", "2024-06-02"),
        ("Who played on the last weekend of June?", "2025-06-28", "2025-06-29"),
        ("Which bridge shut on the last day of June?", "2025-06-30", "2025-06-30"),
        ("Which bridge shut on the first day of 2023?", "2023-01-01", "2023-01-01"),
        ("What closed in the last three months of 2022?", "2022-10-01", "2022-12-31"),
        ("What closed in the last week of 2022?", "2022-12-25", "2022-12-31"),
        ("What closed in the final quarter of last year?", "2024-10-01", "2024-12-31"),
        ("What closed in the first half of March?", "2025-03-01", "2025-03-15"),
        ("What closed in the second half of February 2024?", "2024-02-16", "2024-02-29"),
    ],
)
def test_a_place_in_a_month_or_year_names_its_days(question, since, until):
    """A weekday, day, half or last weeks of a month or year are those days, not the whole and not the last such day."""
    assert said(question) == days(since, until)


def test_a_place_in_a_month_without_a_year_has_begun():
    """The last Friday of a month that is still to come in it is that of the year before."""
    assert said("Who sang on the last Friday of September?") == days("2024-09-27", "2024-09-27")
    assert said("Who sang on the first Friday of September?") == days("2025-09-05", "2025-09-05")


@pytest.mark.parametrize(
    "question",
    [
        "Who bowled on the last day of the tournament?",
        "Who bowled on the last Friday of the tournament?",
        "Who bowled on the first Monday of Ramadan?",
        "Who quit in the last week of the campaign?",
        "Who quit over the weekend of the ballot?",
        "Who won in the second half of March Madness?",
    ],
)
def test_a_place_in_something_else_is_no_day_counted_from_today(question):
    """The last day of a tournament is not yesterday."""
    assert said(question) == Window()


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who spoke on the third of August?", "2025-08-03", "2025-08-03"),
        ("Who spoke on the twenty-first of August 2023?", "2023-08-21", "2023-08-21"),
        ("Who spoke on 8 August last year?", "2024-08-08", "2024-08-08"),
        ("Who spoke on August 8 of this year?", "2025-08-08", "2025-08-08"),
        ("Who spoke on 8 August '23?", "2023-08-08", "2023-08-08"),
        ("What opened in August ’98?", "1998-08-01", "1998-08-31"),
        ("What opened in 08/2021?", "2021-08-01", "2021-08-31"),
        ("Who spoke on the 12th?", "2025-09-12", "2025-09-12"),
        ("Who spoke on the 31st?", "2025-08-31", "2025-08-31"),
        ("Who spoke on the 2nd of last month?", "2025-08-02", "2025-08-02"),
        ("Who spoke on Tuesday the 9th?", "2025-09-09", "2025-09-09"),
        ("Who spoke on Monday the 4th?", "2025-08-04", "2025-08-04"),
        ("Who spoke on Friday, the 8th of August?", "2025-08-08", "2025-08-08"),
        ("What shut on 4, 5 and 6 August?", "2025-08-04", "2025-08-06"),
        ("What shut on August 4, 5, and 6, 2023?", "2023-08-04", "2023-08-06"),
        ("What shut from the 4th to the 9th of August?", "2025-08-04", "2025-08-09"),
        ("What shut from August 4 to 2 September?", "2025-08-04", "2025-09-02"),
        ("What shut from December 20 to the 4th of January 2024?", "2023-12-20", "2024-01-04"),
    ],
)
def test_a_day_is_read_in_every_way_of_saying_it(question, since, until):
    """Ordinals in words, years in two digits or in words, lists and ranges of days are all exact."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    "question",
    [
        "Who lives on the 12th floor?",
        "Which of 11/2000 parts failed?",
        "Why did the index fall 2000 points?",
        "What is 5 times 2000?",
        "Which of them had more than 2000?",
        "Who climbed from 1900 to 2000 metres?",
        "What is the plot of 1917?",
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


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("What sank over the past fortnight?", "2025-09-03", "2025-09-17"),
        ("What sank in the last fortnight?", "2025-09-03", "2025-09-17"),
        ("What sank a fortnight ago?", "2025-09-01", "2025-09-07"),
        ("What sank in the fortnight after 3 May 2024?", "2024-05-04", "2024-05-17"),
        ("What sank last week, Friday?", "2025-09-12", "2025-09-12"),
        ("What sank two weeks ago on Friday?", "2025-09-05", "2025-09-05"),
        ("What sank two weeks ago today?", "2025-09-03", "2025-09-03"),
        ("What sank half a year ago?", None, None),
        ("What sank more than ten years ago?", None, None),
    ],
)
def test_weeks_counted_back_are_exact(question, since, until):
    """A fortnight is two weeks, a weekday says which day; "more than ten years ago" names none."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("What sank in the week ending 6 July 2024?", "2024-06-30", "2024-07-06"),
        ("What sank in the week to Sunday?", "2025-09-08", "2025-09-14"),
        ("What did it earn in the three months to March 2024?", "2024-01-01", "2024-03-31"),
        ("What did it earn in the 12 months to 31 March 2024?", "2023-04-01", "2024-03-31"),
        ("Why was it put off by two months to June 2024?", "2024-06-01", "2024-06-30"),
        ("What sank on the weekend of June 7?", "2025-06-07", "2025-06-08"),
        ("What sank on the weekend of 7-8 June?", "2025-06-07", "2025-06-08"),
        ("What sank up to and including 6 July 2024?", None, "2024-07-06"),
        ("What sank in the days leading up to 6 July 2024?", None, "2024-07-05"),
        ("What sank in the run-up to March 2024?", None, "2024-02-29"),
    ],
)
def test_a_run_that_ends_with_a_day_or_month_is_that_run(question, since, until):
    """Words before a day say how many days end with it ("the three months to") or on which side they lie."""
    assert said(question) == days(since, until)
