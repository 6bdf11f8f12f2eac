"""What "it", "there", "the year before" and "no, I meant" of a follow-up mean."""

import pytest

from rag.question.followup import complete
from rag.question.opening import corrected
from rag.question.provenance import asks_of_answer
from rag.question.thing_meant import thing_told
from rag.records.questions import Turn


def asked(question: str, *turns: tuple[str, str | None]) -> str:
    """The question as it stands on its own after questions with their short answers."""
    return complete(
        question, [Turn(one, f"“{short or 'Nothing of it'}.” [1]", short) for one, short in turns]
    )


@pytest.mark.parametrize(
    ("last", "short", "question", "whole"),
    [
        (
            "Which country is to overtake Veria as the largest?",
            "Omra",
            "When?",
            "When is Omra to overtake Veria as the largest?",
        ),
        ("Which bank pulled out of the deal?", "Tern", "why?", "Why? (about: Tern pulled out of the deal)"),
        (
            "Who was sent off in the cup final?",
            "Bo Vale",
            "What for?",
            "Why was Bo Vale sent off in the cup final?",
        ),
        (
            "Who was suspended by the league?",
            "Bo Vale",
            "For how long?",
            "For how long was Bo Vale suspended by the league?",
        ),
        ("Which town is the farm in?", "Torrin", "why?", "Why? (about: town is the farm in)"),
        ("Which app did Tern release?", "Skylark", "why?", "Why? (about: app did Tern release)"),
    ],
)
def test_a_word_alone_is_asked_of_what_the_last_question_was_told(last, short, question, whole):
    """Of whom or what the last question asked for, where that did or suffered something."""
    assert asked(question, (last, short)) == whole


@pytest.mark.parametrize(
    ("last", "question", "whole"),
    [
        ("How much did Tern lose in 2021?", "And the year before?", "How much did Tern lose in 2020?"),
        (
            "How much did Tern lose in 2021?",
            "what about the following year",
            "How much did Tern lose in 2022?",
        ),
        ("Which film won in 2022?", "And the year before, which film won?", "In 2021, which film won?"),
        ("How much did Tern lose in 2021?", "And next year?", "Next year? (about: Tern lose in 2021)"),
        ("How much did Tern lose?", "And the year before?", "The year before? (about: Tern lose)"),
        (
            "Did the dams of 2009 and 2011 burst?",
            "And the year before?",
            "The year before? (about: the dams of 2009 and 2011 burst)",
        ),
    ],
)
def test_the_year_before_is_counted_from_the_one_year_of_the_last_question(last, question, whole):
    """Without a year, or with two, it stays in words."""
    assert asked(question, (last, "19 million")) == whole


@pytest.mark.parametrize(
    ("last", "question", "whole"),
    [
        (
            "Who speaks for Veria at the Lisbon summit?",
            "Will Ada Loft be there?",
            "Will Ada Loft be at the Lisbon summit?",
        ),
        ("Who won the vote in Torrin in May 2023?", "What happened there?", "What happened in Torrin?"),
        (
            "Which probe landed on Mars?",
            "When did it land there?",
            "When did it land on Mars? (about: probe landed on Mars)",
        ),
        (
            "Who flew from Torrin to Omra?",
            "Was Ada Loft there?",
            "Was Ada Loft there? (about: flew from Torrin to Omra)",
        ),
        (
            "Did Vale land in Torrin or in Omra?",
            "Was Ada Loft there?",
            "Was Ada Loft there? (about: Vale land in Torrin or in Omra)",
        ),
        (
            "Who won in Torrin?",
            "How many parties are there?",
            "How many parties are there? (about: won in Torrin)",
        ),
    ],
)
def test_there_is_the_one_place_that_the_last_question_named(last, question, whole):
    """Where it named a place to be in; "how many are there" points at none."""
    assert asked(question, (last, "Skylark")) == whole


def test_a_place_told_for_there_is_kept_for_the_next_name():
    """After "Will Ada Loft be there?", "and Vale?" asks of the same place."""
    turns = (("Who speaks at the Lisbon summit?", "Bo Finch"), ("Will Ada Loft be there?", None))
    assert asked("and Vale?", *turns) == "Will Vale be at the Lisbon summit?"


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        ("No, I meant Ada Loft", "and Ada Loft"),
        ("no, i mean what does he do now", "what does he do now"),
        ("Sorry, I meant the second trial", "and the second trial"),
        ("No, the captain", "and the captain"),
        ("No one was hurt, right?", "No one was hurt, right?"),
        ("No, I'd rather ask of Vale", "No, I'd rather ask of Vale"),
        ("Who said no, I meant it?", "Who said no, I meant it?"),
        ("No, I meant", "No, I meant"),
    ],
)
def test_what_corrects_the_last_question_is_a_follow_up_to_it(question, follow_up):
    """Without the words that say so; a "no" that says something else stays."""
    assert corrected(question) == follow_up


def test_a_correction_asks_the_last_question_of_another():
    """The name takes the place of the one that was meant wrongly."""
    last = ("How many points did Bo Vale score in the final?", "8")
    assert asked("no, I meant Ada Loft", last) == "How many points did Ada Loft score in the final?"


def test_a_correction_that_stands_on_its_own_is_asked_as_it_is():
    """Without what it corrects."""
    last = ("When did the first trial of Bo Vale start?", "May 4")
    assert asked("no, I meant when did Ada Loft leave Torrin?", last) == "When did Ada Loft leave Torrin?"


@pytest.mark.parametrize(
    ("question", "short", "thing"),
    [
        ("What illness does Ada Loft have?", "river fever", "river fever"),
        ("From which yard was it launched?", "Tern Works", "Tern Works"),
        ("What did Ada Loft say?", "nothing new", ""),
        ("Which year was it?", "the last one", ""),
        ("Which ship sank?", "43 metres long", ""),
        ("Which ship sank?", None, ""),
    ],
)
def test_a_thing_is_told_where_one_was_asked_for(question, short, thing):
    """A figure is no thing, and "what did she say" asks for words."""
    assert thing_told(question, short) == thing


def test_it_may_be_the_thing_that_was_asked_for():
    """What the last question was told stands beside what it was about."""
    last = ("What illness does Ada Loft have?", "river fever")
    assert (
        asked("Can it be cured?", last) == "Can it be cured? (about: illness does Ada Loft have; river fever)"
    )


@pytest.mark.parametrize(
    ("last", "question", "whole"),
    [
        ("How much was Tern's first offer?", "And the second offer?", "How much was Tern's second offer?"),
        (
            "How much did Tern first offer?",
            "And the second offer?",
            "The second offer? (about: Tern first offer)",
        ),
    ],
)
def test_a_rank_with_its_noun_takes_the_place_of_another(last, question, whole):
    """Where the last question has that noun with a rank of its own."""
    assert asked(question, (last, "6 million")) == whole


@pytest.mark.parametrize(
    ("last", "short", "question", "whole"),
    [
        (
            "Which part did Ada Loft play in 'Doctor Vane'?",
            "a spy",
            "Where was she born?",
            "Where was Ada Loft born?",
        ),
        ("How many Olympic medals has Bo Vale won?", "eight", "How old is he?", "How old is Bo Vale?"),
        (
            "Who did Ada Loft play her last game against?",
            "New York Terns",
            "How many points did she get?",
            "How many points did Ada Loft get?",
        ),
        ("Who beat Ada Loft?", "Salt Rovers", "How old is she?", "How old is Ada Loft?"),
        ("Did Norway arrest Ada Loft?", None, "How old is she?", "How old is Ada Loft?"),
        (
            "Who met Ada Loft?",
            "Bo Vale of the Green Party",
            "How old is he?",
            "How old is he? (about: met Ada Loft; Bo Vale, Green)",
        ),
        (
            "Who met Ada Loft?",
            "Bo Vale and Orlo Finch",
            "How old is he?",
            "How old is he? (about: met Ada Loft; Bo Vale, Orlo Finch)",
        ),
    ],
)
def test_he_is_whom_the_question_names_where_no_person_was_asked_for(last, short, question, whole):
    """A title's name, "Olympic" and a team are nobody; of two who were told either may be he."""
    assert asked(question, (last, short)) == whole


def test_where_an_illness_came_from_is_asked_of_the_articles():
    """Where "that" comes from is asked of the answer."""
    assert not asks_of_answer("Where did it come from?")
    assert asks_of_answer("Where did that come from?")


def test_the_second_one_is_one_of_those_before():
    """It points back like "the other"."""
    last = ("When did the pilots Vale and Loft go missing?", "June 9")
    assert asked("Who is the second one's wife?", last).endswith(
        "(about: the pilots Vale and Loft go missing)"
    )
