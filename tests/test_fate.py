"""Whose fate a question asks for is known by its form, and whether it is what a court gave them."""

import pytest

from rag.question.fate import Fate, fate_asked, whether_asked


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("What happened to Ada Loft?", "Ada Loft"),
        ("what has happened to the ferry since?", "the ferry"),
        ("What's happened to Ada Loft?", "Ada Loft"),
        ("What was done about the swings?", "the swings"),
        ("What became of the camp at Omra?", "the camp at Omra"),
        ("What is to become of the ferry?", "the ferry"),
        ("What was the fate of the plan?", "the plan"),
        ("What is Ada Loft's fate?", "Ada Loft"),
        ("What was done with the ransom money?", "the ransom money"),
        ("How did it end for Ada Loft?", "Ada Loft"),
        ("What happened to the dockers in May?", "the dockers"),
        ("What happened to Theresa May?", "Theresa May"),
        ("What happened to Flight 752 on 8 January 2020?", "Flight 752"),
        ("What happened to the ferry? (about: Omra; storm)", "the ferry"),
    ],
)
def test_whose_fate_is_asked_for_stands_in_the_question_without_its_days(question, whom):
    """Days narrow the search; they are no part of whom it is asked about."""
    assert fate_asked(question) == Fate(whom)


@pytest.mark.parametrize(
    "question",
    [
        "What was Ada Loft's sentence?",
        "What sentence did Ada Loft get?",
        "What was Ada Loft sentenced to?",
        "What was the punishment for Ada Loft?",
        "What was Ada Loft's sentence for killing Bo Vench?",
        "How long did Ada Loft get?",
    ],
)
def test_a_sentence_is_asked_for_as_what_a_court_gave(question):
    """Not any sentence of a text that is somebody's."""
    assert fate_asked(question) == Fate("Ada Loft", sentence=True)


@pytest.mark.parametrize(
    ("question", "whom", "deed"),
    [
        ("Was Ada Loft killed?", "Ada Loft", "death"),
        ("Is Ada Loft dead?", "Ada Loft", "death"),
        ("Did the minister step down?", "the minister", "leave"),
        ("Was Éva Kádár arrested?", "Éva Kádár", "arrest"),
        ("Has Ada Loft been charged?", "Ada Loft", "charge"),
        ("Is it true that Ada Loft was killed?", "Ada Loft", "death"),
    ],
)
def test_whether_something_befell_somebody_is_asked_of_them_and_of_that(question, whom, deed):
    """A yes needs that deed, not any."""
    assert fate_asked(question) == Fate(whom, deed=deed)


def test_what_stands_behind_the_deed_is_kept():
    """Where it was, or over what, is asked as well."""
    assert fate_asked("Was Ada Loft shot in Omra?") == Fate("Ada Loft", deed="wound", further="in Omra")


def test_whether_anybody_was_is_asked_of_nobody():
    """But it is asked whether somebody was."""
    assert fate_asked("Was anyone hurt in Omra?") is None
    assert whether_asked("Was anyone hurt?") == Fate("anyone", deed="wound")


@pytest.mark.parametrize(
    "question",
    [
        "What happened in Omra?",
        "Were civilians killed in Omra?",
        "Was the missile fired?",
        "Did Vench order that Loft be killed?",
        "What is the penalty for late filing?",
        "What happened to him?",
        "What happened after the storm?",
        "What did Ada Loft do?",
        "What was Ada Loft's last sentence about?",
    ],
)
def test_other_questions_ask_for_nobodys_fate(question):
    """Of a place, of what came after an event, of a pronoun that nothing stands for."""
    assert fate_asked(question) is None


def test_an_outlet_that_is_searched_alone_is_no_part_of_whom_it_is_asked_about():
    """It says where to look."""
    assert fate_asked("What happened to Ada Loft in the Coastal Wire?", ("Coastal Wire",)) == Fate("Ada Loft")
