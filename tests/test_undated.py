"""A question that names a month is put to articles of that month without it."""

from datetime import date

import pytest
from readings import hit

from rag.answer.picking.pick import asked_of
from rag.records.questions import Understood, Window

MARCH = Window(date(2021, 3, 1), date(2021, 3, 31))
ASKED = "How many were hurt at Selmouth in March 2021?"


@pytest.mark.parametrize(
    ("question", "days", "text", "put"),
    [
        (ASKED, MARCH, "Two were hurt on Tuesday.", "How many were hurt at Selmouth?"),
        (ASKED, MARCH, "Two were hurt on March 2.", "How many were hurt at Selmouth?"),
        (ASKED, MARCH, "Of ten in March, two were hurt at Selmouth.", ASKED),
        (ASKED, Window(date(2021, 4, 1), date(2021, 4, 30)), "Two were hurt on Tuesday.", ASKED),
        (ASKED, Window(), "Two were hurt on Tuesday.", ASKED),
        ("Who was hurt in late March 2021?", MARCH, "Two were hurt.", "Who was hurt in late March 2021?"),
        ("When did it fall in March 2021?", MARCH, "It fell.", "When did it fall in March 2021?"),
        ("What was the budget of March 2021?", MARCH, "It fell.", "What was the budget of March 2021?"),
    ],
)
def test_an_article_of_the_month_is_asked_without_it(question, days, text, put):
    """An article of 2 March need not name March, unless it sets the month apart from others."""
    assert asked_of(Understood(question, question, days=days), [hit(text)]) == [put]
