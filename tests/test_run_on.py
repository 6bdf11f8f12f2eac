"""A short answer that runs from one figure to the next is cut to the one asked for."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.picking.run_on import without_run_on
from rag.answer.picking.several import asks_for_several
from rag.reader import Reading

EMPLOYS = "Norvane employs 6,300 people, 1,200 of them at its mill in Omra."
COST = "The repair cost $86,000, the clerk, Ines Vale, said, more than the $40,000 she had foreseen."
TOLD = "$86,000, the clerk, Ines Vale, said, more than the $40,000"
SPENT = "Loft had spent $1.1 million by May 15 and Quill $1.4 million, filings say."
BOTH = "$1.1 million by May 15 and Quill $1.4 million"


def found(text: str, answer: str, share: float = 0.9) -> Found:
    """The answer where it first stands in the first passage."""
    start = text.index(answer)
    return Found(answer, share, ((0, start, start + len(answer)),), 1)


@pytest.mark.parametrize(
    ("question", "text", "answer", "cut"),
    [
        ("How many people work at the Omra mill?", EMPLOYS, "6,300 people, 1,200", "1,200"),
        ("How many people does Norvane employ?", EMPLOYS, "6,300 people, 1,200", "6,300"),
        ("How many have been in hospital?", "Of the 71, 64 have been in hospital.", "71, 64", "64"),
        ("How much did it cost?", COST, TOLD, "$86,000"),
        ("How much had the clerk foreseen?", COST, TOLD, "$40,000"),
        ("How much did Quill spend?", SPENT, BOTH, "$1.4 million"),
        ("How much did Loft spend?", SPENT, BOTH, "$1.1 million"),
        ("How much did the two spend?", SPENT, BOTH, BOTH),
        ("How many came?", "In 2030 came 12, 14 and 16.", "12, 14", "12, 14"),
        ("Who came?", EMPLOYS, "6,300 people, 1,200", "6,300 people, 1,200"),
    ],
)
def test_of_two_figures_that_run_on_the_one_asked_for_is_left(question, text, answer, cut):
    """The second where the question's words stand with it alone; a list and what is left open stay whole."""
    (best,) = without_run_on(question, [Read(text, Reading(0.0, ()))], [found(text, answer)])
    assert best.text == cut
    assert text[best.places[0][1] : best.places[0][2]] == cut


def test_which_of_the_two_asks_for_one():
    """A list is asked for by "which two", not by "which of the two"."""
    assert not asks_for_several("Which of the two judges named Loft tried Marl?")
    assert asks_for_several("Which two judges tried Marl?")
