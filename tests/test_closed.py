"""A short answer that opens a quotation ends with it."""

import pytest
from readings import EVEN, hit, span

from rag.answer.picking.choose import choose
from rag.reader import Reading


@pytest.mark.parametrize(
    ("question", "text", "marked", "whole"),
    [
        ("Who spoke?", 'Mayor Ada "Birdie" Loft Jr. spoke.', 'Ada "Birdie', 'Ada "Birdie" Loft Jr.'),
        ("Who spoke?", "Mayor Ada “Birdie” Loft spoke.", "Ada “Birdie", "Ada “Birdie” Loft"),
        (
            "What will be sold?",
            "She said “the mill, not Omra” will be sold.",
            "“the mill, not",
            "the mill, not",
        ),
        ("What burnt?", 'A mill called "Swan" burnt in Omra.', 'mill called "Swan', 'mill called "Swan"'),
        ("What burnt?", "A mill called “Swan burnt.", "mill called “Swan", "mill called “Swan"),
        ("What burnt?", "A mill burnt.", "A mill", "A mill"),
        ("What burst?", 'A 6" pipe and an 8" pipe burst.', 'A 6" pipe', 'A 6" pipe'),
        ("Who sang?", 'The "Swan" choir and "Duck" sang.', 'Swan" choir', 'Swan" choir'),
    ],
)
def test_a_quotation_that_is_opened_is_closed(question, text, marked, whole):
    """Behind a nickname comes the rest of the name; without a closing mark near, or an opening one, nothing changes."""
    reading = Reading(3.0, (span(text, marked, 3.0),))
    assert choose(question, [hit(text)], [reading], EVEN).short_answer == whole
