"""Whoever is told to have replaced the holder of an office holds it."""

from dataclasses import replace
from datetime import date

import pytest
from readings import EVEN, hit, span

from rag.answer.picking.choose import choose
from rag.reader import Reading
from rag.records.articles import Hit, Published

SPOKE = "The port minister, Ines Reed, denied it."


def told(text: str, day: date, at: str) -> Hit:
    """A hit of an article published on a day."""
    one = hit(text, at)
    return replace(one, article=replace(one.article, title="", published=Published(day, day, "")))


def holder(
    news: str, day: date = date(2022, 5, 9), question: str = "Who is the port minister?"
) -> str | None:
    """The short answer where an article has Reed in office and the news, where nothing is marked, tells more."""
    hits = [told(SPOKE, date(2022, 5, 3), "a"), told(news, day, "b")]
    readings = [Reading(3.0, (span(SPOKE, "Ines Reed", 5.0),)), Reading(3.0, ())]
    return choose(question, hits, readings, EVEN).short_answer


@pytest.mark.parametrize(
    "news",
    [
        "Port minister Ines Reed resigned on Friday after a leak. She was replaced by Bo O'Stone, a diver.",
        "Ines Reed, the port minister, quit last week and was replaced by the diver Bo O'Stone.",
        "The new minister, Bo O'Stone, who replaced Ines Reed, was pleased.",
    ],
)
def test_whoever_replaced_the_holder_is_the_answer(news):
    """Told in one sentence or the next, and with the share of the one who left."""
    assert holder(news) == "Bo O'Stone"


@pytest.mark.parametrize(
    "news",
    [
        "Ines Reed resigned on Friday. The pier was replaced by Bo O'Stone.",
        "Ines Reed resigned on Friday. She was replaced by Bo O'Stone's deputy.",
        "Ines Reed resigned on Friday. She will be replaced by Bo O'Stone.",
        "Ines Reed resigned on Friday and was replaced by Bo O'Stone. In May O'Stone resigned.",
    ],
)
def test_nobody_else_is_taken_for_a_successor(news):
    """No thing replaced, no name of whose somebody is, nobody still to come and nobody who has left as well."""
    assert holder(news) == "Ines Reed"


def test_a_succession_of_before_or_not_asked_for_leaves_the_holder():
    """An older article tells of another change, and who was the minister is no question of who is."""
    news = "Ines Reed resigned on Friday. She was replaced by Bo O'Stone."
    assert holder(news, date(2019, 5, 9)) == "Ines Reed"
    assert holder(news, question="Who was the port minister?") == "Ines Reed"


def test_a_title_told_with_the_leaving_does_not_bring_the_holder_back():
    """Whom a text calls the minister in the sentence that says she resigned is not the minister."""
    news = "Port minister Ines Reed resigned on Friday. She was replaced by Bo O'Stone."
    assert holder(news, question="Who's the port minister?") == "Bo O'Stone"
