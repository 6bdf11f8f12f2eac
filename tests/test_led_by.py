"""Who leads something may be told by a word in front of it."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.fitting.can_answer import fitting_first
from rag.answer.fitting.who.led_by import leader
from rag.reader import Reading

TOLD = "Raids from Karsia led to a Verian-led naval mission that guards ships, and to a talk of the Omra-led league."


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Which country leads the naval mission?", "Verian"),
        ("Who leads the naval mission in the Sound?", "Verian"),
        ("Who is leading the league?", "Omra"),
        ("Who leads the land mission?", None),
        ("Which country left the naval mission?", None),
        ("Who leads?", None),
    ],
)
def test_the_word_before_it_says_who_leads(question, wanted):
    """Of a "Verian-led naval mission" the leader is Verian; of another mission nothing is told."""
    found = leader(question, [Read(TOLD, Reading(1.0, ()))])
    assert (found.text if found else None) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Who led the Karsian team?", "Bo al-Sarn"),
        ("Who headed the team of Veria?", None),
        ("Who leads the Karsian team?", None),
    ],
)
def test_the_head_of_it_led_it(question, wanted):
    """Of just what was asked about, and asked who led it then."""
    text = "The Verian team, led by Ada Loft, stayed. The head of the Karsian team, Bo al-Sarn, left."
    found = leader(question, [Read(text, Reading(1.0, ()))])
    assert (found.text if found else None) == wanted


def test_it_comes_before_what_the_reader_marked():
    """Whatever country stands nearby, which is not quoted as a second answer either."""
    marked = Found("Karsia", 0.9, ((0, 11, 17),), 1)
    best, *others = fitting_first(
        "Which country leads the naval mission?", [Read(TOLD, Reading(1.0, ()))], [marked]
    )
    assert best.text == "Verian"
    assert not others


def test_a_party_s_word_before_it_names_no_leader():
    """A "Republican-led committee" tells whose majority it has, and not who leads it."""
    read = [Read("The Republican-led port committee met.", Reading(1.0, ()))]
    assert leader("Who leads the port committee?", read) is None
