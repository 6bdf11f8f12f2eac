"""A figure that its sentence dates to another day than the one asked for is no answer."""

import pytest
from readings import EVEN, hit, holds_of, span

from rag.answer.fitting.days.other_day import dates_another_deed, is_of_another_day
from rag.answer.picking.choose import choose
from rag.reader import Reading

LATER = "The council had counted 70 flooded cellars on June 10."
EARLIER = "On 1 June, 70 cellars were flooded."


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("How many cellars had been flooded by June 3?", LATER, True),
        ("How many cellars were flooded as of 3 June?", LATER, True),
        ("How many cellars were flooded on June 3?", LATER, True),
        ("How many cellars were flooded on June 3?", EARLIER, True),
        ("How many cellars had been flooded by June 3?", EARLIER, False),
        ("How many cellars had been flooded by Jan. 3?", "On December 20, 70 cellars were flooded.", False),
        ("How many cellars had been flooded by June 10?", LATER, False),
        ("How many cellars were flooded by June 3?", "It was 70 cellars and two barns on June 10.", True),
        ("How many cellars were flooded by June 3?", "There were 70 and it rained on June 10.", False),
        ("How many cellars were flooded?", LATER, False),
        ("When were the cellars flooded, on June 3?", LATER, False),
        ("How many owners were fined over the flood on June 3?", "On June 10, 70 were fined.", False),
        ("How many cellars were flooded on June 3?", "The council said on June 10 that 70 were.", False),
        ("How many cellars were flooded on June 3?", "There were 70, and it will meet on June 10.", False),
        ("How many cellars were flooded on June 3?", "It was 70 on June 3, and 90 by June 10.", False),
    ],
)
def test_another_day_dates_another_figure(question, sentence, another):
    """Asked for a figure by or on a day, one of a later day, or of any other, is told apart."""
    assert holds_of(is_of_another_day, question, sentence, "70") is another


def test_a_day_within_the_answer_dates_it():
    """What is marked as the answer may hold the day, or be a piece of it."""
    question = "How many cellars were flooded on June 3?"
    assert holds_of(is_of_another_day, question, LATER, "70 flooded cellars on June 10")
    assert holds_of(is_of_another_day, question, LATER, "10")


def test_a_figure_of_a_later_day_alone_is_no_answer():
    """The articles don't say how many it was by a day where they count for a later one only."""
    reading = Reading(4.0, (span(LATER, "70", 6.0),))
    assert not choose("How many cellars had been flooded by June 3?", [hit(LATER)], [reading], EVEN).answered
    assert choose("How many cellars had been flooded by June 10?", [hit(LATER)], [reading], EVEN).answered


@pytest.mark.parametrize(
    ("question", "answer", "another"),
    [
        ("When were the clerks freed?", "July", True),
        ("When were the clerks freed?", "Tuesday", False),
        ("When were the clerks seized?", "July", False),
        ("When were the seized clerks freed?", "July", False),
        ("Where were the clerks freed?", "July", False),
    ],
)
def test_the_day_that_ends_a_clause_is_of_what_the_clause_tells(question, answer, another):
    """In "clerks who were seized in July were freed on Tuesday" each deed has its day."""
    sentence = "Two clerks who were seized at Omra in July were freed on Tuesday."
    assert holds_of(dates_another_deed, question, sentence, answer) is another
