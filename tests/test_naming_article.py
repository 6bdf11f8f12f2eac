"""An article that does not name what was asked takes no answer away from one that does."""

from dataclasses import replace

import pytest
from readings import EVEN, hit, span

from rag.answer.picking.choose import choose
from rag.reader import Reading

ASKED = "How large was the herring catch in Selmouth?"
UNNAMED = "The herring catch was 410 tons, figures of the harbour office show."
NAMED = "Selmouth had calm seas. The herring catch was 430 tons, the harbour master said."
NAMES = replace(EVEN, relevance=0.5, names=4.0, bias=-3.5)
"""Asks for the names of the question, as the calibration that ships does."""


@pytest.mark.parametrize(
    ("score", "named", "short"),
    [
        pytest.param(2.7, NAMED, "430 tons", id="nearly as likely"),
        pytest.param(1.0, NAMED, None, id="far less likely"),
        pytest.param(2.7, NAMED.replace("Selmouth", "Port Arden"), None, id="names another town"),
        pytest.param(2.7, NAMED.replace("The herring catch", "It"), None, id="tells less of what was asked"),
    ],
)
def test_an_answer_where_all_is_named_stands_before_one_where_it_is_not(score, named, short):
    """Of two outlets that differ, the one whose article names the town answers, and the other is shown beside it."""
    readings = [
        Reading(1.5, (span(UNNAMED, "410 tons", 3.0),)),
        Reading(1.4, (span(named, "430 tons", score),)),
    ]
    choice = choose(ASKED, [hit(UNNAMED), hit(named, "b")], readings, NAMES)
    assert choice.answered is (short is not None)
    if choice.answered:
        assert choice.short_answer == short
        assert [(one.hit, one.instead) for one in choice.quotes] == [(1, False), (0, True)]


def test_how_sure_it_is_is_read_in_its_own_article():
    """An article that does not name the town lends the other none of its relevance."""
    readings = [
        Reading(4.0, (span(UNNAMED, "410 tons", 3.0),)),
        Reading(-2.0, (span(NAMED, "430 tons", 8.8),)),
    ]
    assert not choose(ASKED, [hit(UNNAMED), hit(NAMED, "b")], readings, NAMES).answered


def test_an_answer_that_is_sure_enough_stays_first():
    """Nothing changes where the likeliest answer is not refused."""
    readings = [
        Reading(1.5, (span(UNNAMED, "410 tons", 3.0),)),
        Reading(1.4, (span(NAMED, "430 tons", 2.9),)),
    ]
    choice = choose(ASKED, [hit(UNNAMED), hit(NAMED, "b")], readings, EVEN)
    assert choice.short_answer == "410 tons"
