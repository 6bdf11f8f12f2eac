"""How many there are does not tell which; one thing is not the two that were asked for."""

import pytest
from readings import EVEN, hit, holds_of, span

from rag.answer.fitting.figures.only_counted import only_counts
from rag.answer.picking.choose import choose
from rag.reader import Reading

OFFERED = "Veria offered money to three island states if they voted for it, and two lions escaped."
TRADED = "The last swap was in 1988, when two pilots were traded for a defector on a ferry."
NAMED = "The pilots, Ada Loft and Orlo Finch, were traded on a ferry."


@pytest.mark.parametrize(
    ("question", "answer", "only"),
    [
        ("Which island nations were offered money?", "three", True),
        ("Which island nations were offered money?", "three island states", True),
        ("Which three nations were offered money?", "three", True),
        ("Which animals escaped?", "two lions", False),
        ("How many nations were offered money?", "three", False),
        ("Which nation was offered money?", "three", False),
        ("In which years was it offered?", "three", False),
        ("Which numbers came up?", "three", False),
    ],
)
def test_a_number_alone_does_not_tell_which(question, answer, only):
    """Nor with the word that was asked about."""
    assert holds_of(only_counts, question, OFFERED, answer) is only


@pytest.mark.parametrize(
    ("question", "text", "answer", "answered"),
    [
        ("Who were the two pilots that were traded?", TRADED, "a defector", False),
        ("Who were the two pilots that were traded?", NAMED, "Ada Loft", True),
        ("Which other four pilots were traded?", TRADED, "a defector", False),
        ("What was traded for the two pilots?", TRADED, "a defector", True),
    ],
)
def test_one_thing_is_not_the_two_that_were_asked_for(question, text, answer, answered):
    """Unless others are joined to it where it stands."""
    readings = [Reading(4.0, (span(text, answer, 6.0),))]
    assert choose(question, [hit(text)], readings, EVEN).answered is answered
