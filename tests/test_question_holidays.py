"""Holidays and decades, however a reporter says them, and what else bears their names."""

from datetime import date

import pytest
from said_days import ASKED, days, said

from rag.question.dates import find_window
from rag.records.questions import Window


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Who fell over Christmas?", "2024-12-24", "2024-12-26"),
        ("Who fell during Christmas 2022?", "2022-12-24", "2022-12-26"),
        ("Who fell at Christmas last year?", "2024-12-25", "2024-12-25"),
        ("Who fell before Christmas?", None, "2024-12-24"),
        ("Who fell between Christmas and New Year?", "2024-12-25", "2025-01-01"),
        ("Who fell between Christmas and New Year's last year?", "2024-12-25", "2025-01-01"),
        ("Who fell on Labor Day weekend in 2023?", "2023-09-04", "2023-09-04"),
        ("Who fell over New Year?", "2024-12-31", "2025-01-01"),
        ("Who fell over the Easter weekend?", "2025-04-18", "2025-04-21"),
        ("Who fell on Easter?", "2025-04-20", "2025-04-20"),
        ("Who fell on Palm Sunday 2024?", "2024-03-24", "2024-03-24"),
        ("Who fell on Labor Day?", "2025-09-01", "2025-09-01"),
        ("Who fell on Memorial Day?", "2025-05-26", "2025-05-26"),
        ("Who fell on Martin Luther King Jr. Day 2024?", "2024-01-15", "2024-01-15"),
        ("Who fell on Black Friday 2023?", "2023-11-24", "2023-11-24"),
        ("Who fell on St. Patrick's Day?", "2025-03-17", "2025-03-17"),
        ("Who fell the night before Halloween?", "2024-10-30", "2024-10-30"),
        ("Who fell on the eve of Good Friday?", "2025-04-17", "2025-04-17"),
        ("Who fell last Christmas?", "2024-12-25", "2024-12-25"),
        ("Who will sing on Christmas Day?", "2025-12-25", "2025-12-25"),
        ("Who will sing this Christmas?", "2025-12-25", "2025-12-25"),
    ],
)
def test_a_holiday_is_its_days(question, since, until):
    """Over a holiday are its days from the eve on; at, on, before and after one count from its day."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    "question",
    [
        "Who spends most on Christmas lights?",
        "Who fought over Christmas Island?",
        "Who sailed to Easter Island?",
        "Who starred in Halloween?",
        "Who wrote of Halloween costumes?",
        "Who quit over the Good Friday Agreement?",
        "Who marched in the Christmas parade?",
        "What do shops sell on Black Friday?",
        "Who is the Queen of Christmas?",
        "What is another name given to Juneteenth?",
    ],
)
def test_what_bears_the_name_of_a_holiday_is_no_day(question):
    """Lights, islands, films, treaties and sales have no day."""
    assert said(question) == Window()


def test_a_holiday_beside_another_year_is_not_the_last_one():
    """The year of the sentence stands, and the holiday is not read as that of the day of asking."""
    assert said("Who fell on Christmas Day in the war of 1914?") == days("1914-01-01", "1914-12-31")


def test_what_led_up_to_a_day_may_be_told_of_after_it():
    """The days before Christmas bound what happened, and not when it was printed."""
    reading = find_window("Who gave parties in the days leading up to Christmas?", ASKED)
    assert reading.said == days(None, "2024-12-24")
    assert reading.window == Window()


def test_a_holiday_that_moves_is_not_moved_by_its_day_of_the_month():
    """Thanksgiving of one year is no Thanksgiving in another: only holidays on a fixed day take the articles' year."""
    covers = Window(date(2022, 1, 1), date(2022, 12, 31))
    assert said("Who sang on Halloween?", covers=covers) == days("2022-10-31", "2022-10-31")
    assert said("Who sang on Thanksgiving?", covers=covers) == days("2024-11-28", "2024-11-28")


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Which mills shut in the eighties?", "1980-01-01", "1989-12-31"),
        ("Which mills shut in the 1980's?", "1980-01-01", "1989-12-31"),
        ("Which mills shut during the '90s?", "1990-01-01", "1999-12-31"),
        ("Which mills shut in the noughties?", "2000-01-01", "2009-12-31"),
        ("Which mills shut in the late nineties?", "1997-01-01", "1999-12-31"),
        ("Which mills shut in the mid-1990s?", "1994-01-01", "1996-12-31"),
        ("Which mills shut in the sixties and seventies?", "1960-01-01", "1979-12-31"),
        ("Which mills have shut since the nineties?", "1990-01-01", None),
        ("Which mills ran until the 1950s?", None, "1959-12-31"),
        ("Which mills shut in the 1970's and 1980's?", "1970-01-01", "1989-12-31"),
    ],
)
def test_a_decade_is_read_in_figures_and_in_words(question, since, until):
    """Its early, middle and late part are whole years."""
    assert said(question) == days(since, until)


@pytest.mark.parametrize(
    "question",
    [
        "Did temperatures reach the eighties in Oslo?",
        "How many in their eighties voted?",
        "Who owns the Eighties Cafe?",
        "Who bought the 1960s-style house?",
        "Who wore the 90s-inspired coat?",
    ],
)
def test_degrees_ages_and_styles_are_no_decade(question):
    """What is warm, old or dressed like a decade is of no year."""
    assert said(question) == Window()
