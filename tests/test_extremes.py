"""The fewest is no answer to who has the most."""

import pytest
from readings import holds_of

from rag.answer.fitting.figures.extremes import is_the_other_end

SOUTH = "The South saw the fewest cases."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "other"),
    [
        ("Which region had the largest share of cases?", SOUTH, "The South", True),
        ("Which region had the fewest cases?", SOUTH, "The South", False),
        ("Which region had cases?", SOUTH, "The South", False),
        (
            "Which region had the most cases?",
            "The North had 90, while the South had the fewest cases.",
            "The North",
            False,
        ),
        (
            "Which region had the most cases?",
            "The North had 90, while the South had the fewest cases.",
            "the South",
            True,
        ),
        ("Which region had the most cases?", "The North had the second-lowest cases.", "The North", False),
        (
            "What is the lowest pay on offer?",
            "In its largest market it offered $23 an hour.",
            "$23 an hour",
            False,
        ),
        ("Who won the most votes?", "Vale's party fell to its lowest vote ever.", "Vale", False),
        ("Who is the youngest member?", "Ingrid Vale is the oldest member.", "Ingrid Vale", True),
    ],
)
def test_the_other_end_of_a_scale_is_no_answer(question, sentence, answer, other):
    """What a sentence gives the opposite extreme of the same thing is not what was asked for."""
    assert holds_of(is_the_other_end, question, sentence, answer) is other
