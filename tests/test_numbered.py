"""A thing that a number names is no other thing of its kind: "Resolution 4417" is not "Resolution 4418"."""

import pytest
from readings import EVEN, reads, span

from rag.answer.ballot import Found
from rag.answer.fitting.can_answer import can_answer
from rag.answer.picking.statements import said
from rag.check.numbered import are_of_other_numbers, is_of_another_number, names_by_number
from rag.reader import Reading


@pytest.mark.parametrize(
    ("question", "told", "another"),
    [
        pytest.param("Who drafted Bill 61?", ["Bill 62 was drafted by Oda Finn."], True, id="another"),
        pytest.param("Who drafted Bill 61?", ["Bill 61 was drafted by Oda Finn."], False, id="the same"),
        pytest.param("Who drafted Bill 61?", ["Bills 60 and 61 are Oda Finn's."], False, id="one of two"),
        pytest.param("Who drafted Bill 61?", ["Oda Finn drafted it.", "Bill 62 passed."], True, id="before"),
        pytest.param(
            "Who drafted Bill 61?", ["Oda Finn drafted it.", "Bill 62 passed."][:1], False, id="open"
        ),
        pytest.param(
            "Who drafted Bill 61?", ["Unlike Bill 62, it was drafted by Oda Finn."], False, id="set beside it"
        ),
        pytest.param(
            "Who drafted Bill 61?",
            ["Oda Finn did, who wrote the text that replaces Bill 62.", "Bill 61 passed."],
            False,
            id="replaced by it",
        ),
        pytest.param("What is Measure 3?", ["It ends much of Measure 2."], False, id="much of another"),
        pytest.param("When will Pier 3 open?", ["A year after Pier 2, in May."], False, id="after another"),
        pytest.param("What fell on day 5?", ["From days 3 to 8 ash fell."], False, id="within a range"),
        pytest.param("What fell on the 5th day?", ["On day 6 ash fell."], True, id="an ordinal"),
        pytest.param("What fell on day five?", ["On day 5 ash fell."], False, id="in words"),
        pytest.param(
            "Which court ruled with the 2nd Circuit?", ["The 3rd Circuit ruled."], True, id="a court"
        ),
        pytest.param(
            "Who fell ill on flight 61?", ["On the flight 3 passengers fell ill."], False, id="a count"
        ),
        pytest.param("Who was hurt on day 3?", ["That day 12 were hurt."], False, id="that day"),
        pytest.param(
            "How many of the 12 died?", ["On day 4 two of them died."], False, id="no such thing asked"
        ),
    ],
)
def test_what_is_told_of_another_number_of_the_kind_asked_about_is_of_another_thing(question, told, another):
    """The nearest sentence that has a number of the kind says which one is meant; without one nothing tells."""
    assert is_of_another_number(question, told) == another


def test_an_answer_from_a_sentence_on_another_number_is_none():
    """However well it fits else: its title may tell of which one it is, too."""
    text = "Runway 4 at Selm will be closed until May. It needs new lights."
    (read,) = reads([text], [Reading(2.0, (span(text, "new lights", 3.0),))])
    start = text.index("new lights")
    found = Found("new lights", 1.0, ((0, start, start + 10),), 1)
    assert can_answer("What does Runway 4 at Selm need?", [read], found)
    assert not can_answer("What does Runway 5 at Selm need?", [read], found)


@pytest.mark.parametrize(("number", "answered"), [(8, True), (9, False)])
def test_a_statement_on_another_number_is_not_quoted(number, answered):
    """Asked of Proposition 9, what somebody said of Proposition 8 is left out."""
    text = "Mayor Ruth Ilmen spoke of Proposition 8. Ilmen said Proposition 8 would ruin the harbour."
    question = f"What did Ruth Ilmen say about Proposition {number}?"
    assert said(question, reads([text], [Reading(2.0, ())]), EVEN).answered == answered


def test_a_number_that_names_a_thing_is_a_place_in_the_text_and_tells_two_sentences_apart():
    """So that "day 3" and "day 4" are neither figures that differ nor one event."""
    assert names_by_number("On day 3 of the flood 40 fled.") == [(3, 8)]
    assert are_of_other_numbers("On day 3, 40 fled.", "On day 4, 60 fled.")
    assert not are_of_other_numbers("On day 3, 40 fled.", "By Monday 60 had fled.")
