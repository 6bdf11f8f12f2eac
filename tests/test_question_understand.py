"""The whole reading of a question, with the user's filters."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.question.names import NameBook
from rag.question.understand import understand
from rag.records.questions import Filters, NameMatch, Turn, Understood, Window

TODAY = date(2024, 4, 10)
BOOK = NameBook({"Hizbullah": 3, "Hezbollah": 9, "Erbil": 4})
OUTLETS = ("AFP", "Reuters", "CNN")


def read(question: str, filters: Filters | None = None, covers: Window | None = None, turns=()) -> Understood:
    """The reading with the parts of this file."""
    return understand(
        question,
        turns=turns,
        filters=filters or Filters(),
        today=TODAY,
        outlets=OUTLETS,
        names=BOOK,
        covers=covers or Window(),
    )


def test_everything_in_a_question_is_understood_together():
    """Dates, outlet, names and parts are all read from one question."""
    understood = read("What did AFP report about Hizballah in Arbil last week?")
    assert understood.asked == understood.standalone
    assert understood.window == understood.days == Window(date(2024, 4, 1), date(2024, 4, 7))
    assert understood.outlets == ("AFP",)
    assert understood.names == (
        NameMatch("Hizballah", ("Hezbollah", "Hizbullah")),
        NameMatch("Arbil", ("Erbil",)),
    )
    assert understood.parts == understood.notes == ()


def test_names_can_be_switched_off():
    """With names off, no other spelling is searched."""
    assert read("Who leads Hizballah?", Filters(names=False)).names == ()


def test_a_source_of_a_fact_is_preferred_and_not_required():
    """Other outlets print what AFP reports."""
    understood = read("According to AFP, how many died?")
    assert understood.outlets == ()
    assert understood.preferred_outlets == ("AFP",)


def test_relative_words_count_from_the_as_of_of_the_user():
    """The user's "as of" is the day of asking."""
    understood = read("What happened last week?", Filters(as_of=date(2021, 3, 3)))
    assert understood.window == Window(date(2021, 2, 22), date(2021, 2, 28))
    assert understood.as_of == date(2021, 3, 3)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [(None, date(2018, 5, 31)), (date(2017, 1, 5), date(2017, 1, 5)), (date(2024, 1, 1), date(2018, 5, 31))],
    ids=["question alone", "user earlier", "question earlier"],
)
def test_the_earlier_as_of_counts(chosen, expected):
    """Neither the user nor the question can make the other's "as of" later."""
    assert read("Who held Raqqa as of 31 May 2018?", Filters(as_of=chosen)).as_of == expected


def test_outlets_of_the_user_are_never_widened():
    """An outlet that the user did not choose is named in a note, not searched."""
    understood = read("What did Reuters report?", Filters(outlets=("AFP",)))
    assert understood.outlets == ("AFP",)
    assert understood.notes == ("Reuters is not among the outlets you chose.",)
    both = read("What did Reuters report?", Filters(outlets=("AFP", "Reuters")))
    assert both.outlets == ("Reuters",)


def test_dates_outside_those_of_the_user_are_said_and_not_used():
    """Where question and filter exclude each other, the user's own dates are searched."""
    understood = read("What happened last week?", Filters(since=date(2020, 1, 1), until=date(2020, 12, 31)))
    assert understood.window == Window(date(2020, 1, 1), date(2020, 12, 31))
    assert understood.notes


def test_words_that_count_from_today_do_not_empty_an_old_library():
    """The words "this week" restrict nothing, and a note says so, where the newest article is years old."""
    covers = Window(date(2022, 1, 1), date(2022, 12, 31))
    understood = read("Which star died this week?", covers=covers)
    assert understood.window == Window()
    assert "this week" in understood.notes[0]
    assert read("What happened in May 2023?", covers=covers).window.since == date(2023, 5, 1)


def test_a_follow_up_keeps_the_dates_of_the_conversation():
    """The completed question is the one that is read."""
    turns = (Turn("Who was killed in Erbil in February 2021?", "A contractor was killed. [1]"),)
    assert read("how many were wounded?", turns=turns).window.since == date(2021, 2, 1)


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        pytest.param("who leads hezbollah?", True, id="a name without its capital"),
        pytest.param("how many were wounded?", False, id="no name"),
        pytest.param("and who leads hezbollah?", False, id="opens as a follow-up"),
    ],
)
def test_a_question_with_a_name_of_its_own_stands_alone(question, alone):
    """Typed without capitals, a name that the articles have is a subject as good as one with."""
    turns = (Turn("Who was killed in Erbil?", "A contractor was killed. [1]"),)
    assert ("(about:" not in read(question, turns=turns).standalone) is alone


def test_a_follow_up_of_two_parts_is_asked_in_two():
    """Where "he" has become a name; what the conversation was about, put behind a question, is of no part."""
    turns = (Turn("Who was shot in Erbil?", "Bo Vench was shot. [1]", "Bo Vench"),)
    asked = read("When and where was he shot?", turns=turns)
    assert asked.parts == ("When was Bo Vench shot?", "Where was Bo Vench shot?")
    about = read("When did it and its owner leave?", turns=turns)
    assert "(about:" in about.standalone
    assert about.parts == ()


QUESTIONS = st.sampled_from(
    [
        "What happened last week?",
        "Who won in May 2023?",
        "Who died after October 7?",
        "As of 2021, who leads?",
        "Why?",
    ]
)
DAYS = st.none() | st.dates(date(2018, 1, 1), date(2024, 12, 31))


@settings(max_examples=80)
@given(QUESTIONS, DAYS, DAYS, DAYS)
def test_filters_are_never_widened(question, since, until, as_of):
    """Whatever the question says, nothing outside the user's filters is searched."""
    if since and until and since > until:
        since, until = until, since
    understood = read(question, Filters(since=since, until=until, as_of=as_of))
    assert since is None or (understood.window.since is not None and understood.window.since >= since)
    assert until is None or (understood.window.until is not None and understood.window.until <= until)
    assert as_of is None or (understood.as_of is not None and understood.as_of <= as_of)


def test_a_follow_up_with_an_outlet_of_its_own_is_searched_there():
    """What about AFP, after a question about Reuters, is of AFP."""
    turns = (Turn("What did Reuters report about the raid near Albu Kamal?", "Nothing."),)
    asked = read("What about AFP?", turns=turns)
    assert asked.outlets == ("AFP",)
    assert "Albu Kamal" in asked.standalone


def test_a_question_about_a_report_is_searched_everywhere():
    """Others tell how a story was answered."""
    asked = read("How did Vale respond to the Reuters story on his taxes?")
    assert asked.outlets == ()


def test_a_follow_ups_own_outlets_are_read_as_any():
    """All that it names count, and a word that is an outlet's name as well is none without its capital."""
    turns = (Turn("What did Reuters report about the raid near Albu Kamal?", "Nothing."),)
    assert set(read("And what did AFP and CNN report?", turns=turns).outlets) == {"AFP", "CNN"}
    assert read("And how did it happen?", turns=turns).outlets == ("Reuters",)


def test_a_follow_up_to_a_question_of_two_parts_is_one_question():
    """What the conversation adds is not taken apart again."""
    turns = (Turn("How many people were wounded and how many were killed near Albu Kamal?", "At least 22."),)
    assert read("What did Iran say about it?", turns=turns).parts == ()
