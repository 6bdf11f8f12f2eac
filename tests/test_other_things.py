"""A figure answers how many of what it counts, and of whom."""

import pytest
from readings import holds_of

from rag.answer.fitting.figures.other_things import counts_other_things
from rag.answer.fitting.of_kind import is_of_kind
from rag.answer.fitting.who.asked_name import is_rest_of_asked_name
from rag.answer.fitting.who.definition import is_another_name


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("How many rockets were fired?", "Two further rocket attacks followed.", "Two"),
        (
            "How many rockets were fired?",
            "Two further rocket attacks followed.",
            "Two further rocket attacks",
        ),
        ("How many drones were lost?", "Three drone-strikes hit the port.", "Three"),
        ("How many Israeli soldiers died?", "Three American soldiers were killed in Jordan.", "Three"),
        ("How many guests came?", "The band Nine 4 Sorrow played on Friday.", "Nine"),
        ("How many guests came?", "The band Nine 4 Sorrow played on Friday.", "4"),
        ("How many people came?", "They sang in Seven Gables Hall.", "Seven"),
        ("How many towns has it reached?", "Cases of grippe have reached 900 in Veria.", "900"),
        ("How many French tourists were hurt?", "The 12 German tourists were unhurt.", "12"),
    ],
)
def test_what_counts_something_else_is_no_answer(question, sentence, answer):
    """Attacks are no rockets, and one people's soldiers are not another's."""
    assert holds_of(counts_other_things, question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("How many rockets were fired?", "Two rockets hit the port.", "Two"),
        ("How many rocket attacks were there?", "Two further rocket attacks followed.", "Two"),
        ("How many rockets were fired?", "They fired 40, the army said, in rocket attacks.", "40"),
        ("How many Israeli soldiers died?", "Three soldiers were killed in an Iranian raid.", "Three"),
        ("How many soldiers died?", "Three American soldiers were killed.", "Three"),
        ("How many guests came?", "Nine Norvanians came.", "Nine"),
        ("How many American soldiers died?", "Three US soldiers were killed.", "Three"),
        ("How many towns has it reached?", "Grippe has reached 900 towns.", "900"),
        ("How many cases are there?", "Cases of grippe have reached 900 in Veria.", "900"),
        ("How many victims are there?", "Deaths of grippe have reached 900 in Veria.", "900"),
        ("How many tickets were sold?", "Sales have topped 900.", "900"),
        ("How many Israeli soldiers died?", "Three were killed by a Lebanese shell.", "Three"),
    ],
)
def test_what_counts_the_same_may_answer(question, sentence, answer):
    """In other words, of all peoples or of nobody in particular."""
    assert not holds_of(counts_other_things, question, sentence, answer)


def test_the_rest_of_the_name_that_is_asked_about_is_no_answer():
    """Who killed Vench is not "Colonel Orlo" of "Colonel Orlo Vench"."""
    told = "Radio named him as Colonel Orlo Vench and blamed Ida Lund."
    assert holds_of(is_rest_of_asked_name, "Who killed Vench?", told, "Colonel Orlo")
    assert not holds_of(is_rest_of_asked_name, "Who killed Vench?", told, "Ida Lund")
    assert not holds_of(is_rest_of_asked_name, "What is Vench's first name?", told, "Orlo")
    assert not holds_of(is_rest_of_asked_name, "Who killed the colonel?", told, "Colonel Orlo")
    assert holds_of(is_rest_of_asked_name, "Who is Vench?", told, "Colonel Orlo")
    assert holds_of(is_rest_of_asked_name, "Who killed Orlo Vench?", told, "Colonel")
    assert not holds_of(is_rest_of_asked_name, "Who is Orlo Vench?", told, "Colonel")


def test_another_name_does_not_say_what_something_is():
    """What the Dune Front is, no town tells; a second name of it does, and so do common words."""
    told = "He named the Dune Front as the group he held responsible for Ostrel."
    assert holds_of(is_another_name, "What is the Dune Front?", told, "Ostrel")
    assert not holds_of(is_another_name, "What is the Dune Front?", told, "the group")
    assert not holds_of(is_another_name, "Where is the Dune Front?", told, "Ostrel")
    known = (
        "The Dune Front, or Guards of Sand, said so, and Bo Sarn of the ODA (Ostrel Dock Authority) agreed."
    )
    assert not holds_of(is_another_name, "What is the Dune Front?", known, "Guards of Sand")
    assert not holds_of(is_another_name, "What is the ODA?", known, "Ostrel Dock Authority")
    assert not holds_of(
        is_another_name, "What is OPEC?", "OPEC is the Organization of Oil.", "Organization of Oil"
    )


def test_the_name_of_a_person_has_no_common_words():
    """What the contractor's name is, "Ostrel airport complex" does not say; of a ship it might."""
    asked = "What is the name of the contractor killed in Ostrel?"
    assert not is_of_kind(asked, "Ostrel airport complex")
    assert is_of_kind(asked, "Bo van Sarn")
    assert is_of_kind(asked, "the Norvanian Bo Sarn")
    assert is_of_kind("What is the name of the complex?", "Ostrel airport complex")
