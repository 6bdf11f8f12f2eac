"""Days that own what the question asks for: "2021's election", "last week's vote", "today's ruling"."""

import pytest
from said_days import days, said

from rag.records.questions import Window


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who won 2021's race?", "2021-01-01", "2021-12-31"),
        ("Who drowned in July's floods?", "2025-07-01", "2025-07-31"),
        ("Who drowned during August's floods?", "2025-08-01", "2025-08-31"),
        ("What did today's Supreme Court ruling say?", "2025-09-17", "2025-09-17"),
        ("2021's harvest was poor.", "2021-01-01", "2021-12-31"),
        ("Last year's drought ruined the crop.", "2024-01-01", "2024-12-31"),
        ("Who spoke at this week's summit?", "2025-09-15", "2025-09-21"),
        ("Who left after last week's vote?", "2025-09-08", None),
        ("Who left after Monday's vote?", "2025-09-15", None),
        ("What was printed after yesterday's vote?", "2025-09-16", None),
        ("What was said before Monday's vote?", None, "2025-09-14"),
        ("Who left the day after Monday's vote?", "2025-09-16", "2025-09-16"),
    ],
)
def test_the_day_of_an_event_is_its_owner(question, since, until):
    """It is read as the same days alone are; after an event is from its days on, not from when they are over."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    "question",
    [
        "Why did Theresa May's deal fail?",
        "Who married Augusta March's son?",
        "What is April's mother called?",
        "What do today's teenagers read?",
        "What is wrong with today's Iraq?",
        "How did Flight 2011's crew die?",
    ],
)
def test_a_person_and_an_age_own_no_day(question):
    """May, March and April may be persons, "today's youth" is of the age, and a flight has a number."""
    assert said(question) == Window()


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Which mills shut in 2022-23?", "2022-01-01", "2023-12-31"),
        ("Which mills shut in 2009/10?", "2009-01-01", "2010-12-31"),
        ("Which mills shut in 2010-11?", "2010-11-01", "2010-11-30"),
        ("Which mills shut in March or April?", "2025-03-01", "2025-04-30"),
        ("Which mills shut in spring last year?", "2024-03-01", "2024-05-31"),
        ("Which mills shut in the summer of last year?", "2024-06-01", "2024-08-31"),
        ("Which mills shut in early summer 2023?", "2023-06-01", "2023-06-30"),
        ("Which mills shut in the summer of '22?", "2022-06-01", "2022-08-31"),
        ("Which mills shut on May the 10th?", "2025-05-10", "2025-05-10"),
        ("Which mills shut on May the 10th, 2023?", "2023-05-10", "2023-05-10"),
        ("Which mills shut on May tenth?", "2025-05-10", "2025-05-10"),
        ("Which mills shut on Friday the 13th?", "2025-06-13", "2025-06-13"),
        ("Who directed Friday the 13th?", None, None),
        ("Who was in the 2022-23 season?", None, None),
        ("Did the well spring last year?", "2024-01-01", "2024-12-31"),
    ],
)
def test_two_years_seasons_and_spoken_days_are_exact(question, since, until):
    """A short second year makes a range, but for a month; a season takes the year beside it; a film is no day."""
    assert said(question) == days(since, until)
