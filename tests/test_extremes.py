"""The fewest is no answer to who has the most."""

import pytest

from rag.answer.extremes import is_the_other_end

SOUTH = "The South saw the fewest cases."


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Which region had the largest share of cases?", SOUTH, True),
        ("Which region had the fewest cases?", SOUTH, False),
        ("Which region had cases?", SOUTH, False),
        ("Which region had the most cases?", "The North had the most cases and the South the fewest.", False),
        ("What is the lowest pay on offer?", "In its largest market it offered $23 an hour.", False),
        ("Who is the youngest member?", "Ingrid Vale is the oldest member.", True),
    ],
)
def test_the_other_end_of_a_scale_is_no_answer(question, sentence, other):
    """A sentence that names only the opposite extreme of the same thing tells of others."""
    assert is_the_other_end(question, sentence, 0, 5) is other
