"""What something else did is no answer about what the question names."""

import pytest
from readings import EVEN, hit, holds_of, marked, span

from rag.answer.fitting.deeds.subject import (
    counts_all_it_has,
    counts_what_another_has,
    is_of_another_body,
    is_of_another_subject,
    tells_of_no_base,
)
from rag.answer.picking.choose import choose
from rag.reader import Reading

SKYLARK = "Skylark was launched in May and cost 1.1 billion marks."


@pytest.mark.parametrize(
    ("question", "title", "around", "answer", "another"),
    [
        ("How much did Wagtail cost?", "", SKYLARK, "1.1 billion marks", True),
        ("How much did Skylark cost?", "", SKYLARK, "1.1 billion marks", False),
        ("How much did it cost?", "", SKYLARK, "1.1 billion marks", False),
        ("How much did Wagtail cost?", "Wagtail, too dear", SKYLARK, "1.1 billion marks", False),
        ("How much did Wagtail cost?", "", f"Wagtail is lost. {SKYLARK}", "1.1 billion marks", False),
        (
            "How much did Wagtail cost?",
            "",
            "Engineers said that 1.1 billion marks were spent.",
            "1.1 billion",
            False,
        ),
        ("Which probe did the Omra Agency launch?", "", SKYLARK, "Skylark", False),
        (
            "How much did Wagtail cost?",
            "",
            "It was launched in May and cost 1.1 billion marks.",
            "1.1 billion",
            False,
        ),
        ("Skylark failed. What did the Omra Agency pay?", "", SKYLARK, "1.1 billion marks", False),
    ],
)
def test_a_sentence_that_begins_with_another_name_is_of_that(question, title, around, answer, another):
    """Where no name of the question is near, a sentence whose subject is another name tells of that."""
    sentence = around[around.rindex("Skylark was") :] if "Skylark was" in around else around
    assert is_of_another_subject(question, title, around, marked(sentence, answer)) is another


def test_the_cost_of_another_probe_is_not_quoted_as_the_answer():
    """Asked of one probe, the articles don't say where they tell what another cost."""
    reading = Reading(4.0, (span(SKYLARK, "1.1 billion marks", 6.0),))
    assert choose("How much did Skylark cost?", [hit(SKYLARK)], [reading], EVEN).answered
    assert not choose("How much did Wagtail cost?", [hit(SKYLARK)], [reading], EVEN).answered


@pytest.mark.parametrize(
    ("question", "around", "another"),
    [
        ("What did the High Court decide?", "The Omra Tax Court ruled that the fee stays.", True),
        ("How did the Reds rule?", "The Blues ruled that the fee stays.", True),
        ("What did the High Court decide?", "The Court ruled that the fee stays.", False),
        ("What did the High Court decide?", "Judge Vale ruled that the fee stays.", False),
        ("What did the High Court decide?", "It ruled that the fee stays.", False),
        ("What did the Omra Tax Court decide?", "The Omra Tax Court ruled that the fee stays.", False),
        ("How did the Democrats rule?", "The Democratic Party ruled that the fee stays.", False),
        ("What did the OTC decide?", "The Omra Tax Court ruled that the fee stays.", False),
        ("What did the court decide?", "The Omra Tax Court ruled that the fee stays.", False),
        ("What did the Blues say?", "The Reds ruled that the fee stays.", False),
    ],
)
def test_what_another_body_ruled_is_of_that(question, around, another):
    """Asked what one body decided, the ruling of a body of another name is told apart."""
    assert is_of_another_body(question, around, marked(around, "the fee")) is another


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("How many mills does the Dune Trust own?", "New Harbour owns 58 mills.", True),
        ("How many mills does New Harbour own?", "New Harbour owns 58 mills.", False),
        ("How many mills does the Dune Trust own?", "New Harbour owns 58 mills, the Dune Trust none.", False),
        ("How many mills does the DT own?", "Dune Trust owns 58 mills.", False),
        ("How many mills are there?", "New Harbour owns 58 mills.", False),
    ],
)
def test_what_another_has_is_not_counted(question, sentence, another):
    """Asked how many one has, the number that a sentence gives another is none."""
    assert holds_of(counts_what_another_has, question, sentence, "58") is another


@pytest.mark.parametrize(
    ("question", "sentence", "all_of_them"),
    [
        ("How many workers did Norvane fire?", "Norvane had about 9,000 workers in May.", True),
        ("How many workers did Norvane fire?", "Norvane had about 9,000 workers, and fired many.", False),
        ("How many workers does Norvane have?", "Norvane has 9,000 workers.", False),
        ("How many ferries were cancelled?", "With 9,000 ferries scheduled on Monday, Omra waits.", True),
        (
            "How many ferries were cancelled?",
            "Of 9,000 ferries scheduled on Monday all were cancelled.",
            False,
        ),
        ("How many ferries were scheduled?", "With 9,000 ferries scheduled on Monday, Omra waits.", False),
        ("How many workers did Norvane have?", "Norvane had 9,000 workers.", False),
        ("How many workers did Norvane fire?", "Norvane laid off 9,000 workers.", False),
        ("How many games did Norvane win?", "Norvane has 9,000 wins.", False),
        ("How many workers did Norvane take on?", "Norvane has 9,000 workers.", False),
    ],
)
def test_all_that_somebody_has_is_not_what_something_was_done_to(question, sentence, all_of_them):
    """How many were fired, a sentence that tells only how many there were does not say."""
    answer = "about 9,000" if "about" in sentence else "9,000"
    assert holds_of(counts_all_it_has, question, sentence, answer) is all_of_them


@pytest.mark.parametrize(
    ("question", "around", "none"),
    [
        ("Where is Norvane based?", "Norvane.\nNorvane has Sarne Ferries in a vice.", True),
        ("Where is Norvane based?", "Norvane.\nOmra-based Norvane shut.", False),
        ("Who broke it?", "Loft runs.\nLoft of Omra has a great season.", False),
    ],
)
def test_where_a_firm_is_based_no_text_tells_that_does_not_speak_of_it(question, around, none):
    """Title, sentence and the one before count."""
    assert tells_of_no_base(question, around) is none


def test_whoever_is_in_a_vice_is_no_base():
    """The rule is among those that an answer is held against."""
    text = "Norvane has Sarne Ferries in a vice."
    marked = Reading(3.0, (span(text, "Sarne Ferries", 3.0),))
    assert not choose("Where is Norvane based?", [hit(text)], [marked], EVEN).answered
