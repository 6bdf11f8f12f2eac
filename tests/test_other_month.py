"""What happened in another month than the one asked about is no answer."""

import pytest
from readings import EVEN, hit, holds_of, span

from rag.answer.fitting.days.other_month import is_of_another_month
from rag.answer.picking.choose import choose
from rag.reader import Reading

FIRES = "Fires in June burnt 40 farms."


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("How many farms burnt in the October fires?", FIRES, True),
        ("How many farms burnt in October?", "In June, fires burnt 40 farms.", True),
        ("How many farms burnt in October?", "Fires burnt 40 farms on 3 June.", True),
        ("How many farms burnt in the June fires?", FIRES, False),
        ("How many farms burnt in the fires?", FIRES, False),
        ("How many farms burnt in October?", "Fires in June and October burnt 40 farms.", False),
        ("How many farms burnt in October?", "Fires burnt 40 farms, against 7 in June.", False),
        ("How many farms burnt in October?", "The council said in June that 40 farms burnt.", False),
        ("How many farms were sold after the October fires?", "In June, 40 farms were sold.", False),
        ("When did the October fires end?", "They ended after 40 days in June.", False),
    ],
)
def test_another_month_dates_another_event(question, sentence, another):
    """Where a bare month is asked about, what the sentence itself dates to another is told apart."""
    assert holds_of(is_of_another_month, question, sentence, "40") is another


def test_another_month_alone_is_no_answer():
    """The articles don't say what happened in a month where they tell of another only."""
    reading = Reading(4.0, (span(FIRES, "40", 6.0),))
    assert not choose("How many farms burnt in the October fires?", [hit(FIRES)], [reading], EVEN).answered
