"""A count that is asked for over time is known by the form of the question."""

from datetime import date

import pytest

from rag.question.course import Course, Point, course_of
from rag.question.names import NameBook
from rag.question.understand import understand
from rag.records.questions import Filters


@pytest.mark.parametrize(
    ("question", "point", "fate", "event"),
    [
        ("How did the death toll of the Selmouth fire change?", Point.ALL, "kill", "Selmouth fire"),
        ("And how did the death toll change?", Point.ALL, "kill", ""),
        ("Did the number of missing in Selmouth go up or down?", Point.ALL, "miss", "Selmouth"),
        ("Has the count of injured in Selmouth been corrected?", Point.ALL, "wound", "Selmouth"),
        ("What was the first toll of the fire, and what did it rise to?", Point.ALL, "kill", "fire"),
        ("What was the first reported death toll in Selmouth?", Point.FIRST, "kill", "Selmouth"),
        ("What is the latest death toll of the Selmouth fire?", Point.LAST, "kill", "Selmouth fire"),
        ("How many people have died in the Selmouth fire so far?", Point.LAST, "kill", "Selmouth fire"),
        ("How many are still missing in Selmouth?", Point.LAST, "miss", "Selmouth"),
        ("What is the current number of people displaced by the war?", Point.LAST, "displace", "war"),
    ],
)
def test_the_form_tells_which_count_of_what_is_asked_for(question, point, fate, event):
    """How it changed, what it was first or is now; what is left is the event."""
    assert course_of(question) == Course(point, fate, event)


@pytest.mark.parametrize(
    "question",
    [
        "How many people died in the Selmouth fire?",
        "How many were killed in the first strike?",
        "How many people were killed in the final battle?",
        "Did the toll road prices rise?",
        "How many soldiers have been killed so far?",
        "How did the price of bread change?",
        "What is the latest news from Selmouth?",
    ],
)
def test_a_count_of_any_day_or_of_other_things_is_none(question):
    """They may say "first" and "final" of the event; soldiers are not all who died."""
    assert course_of(question) is None


def test_what_it_was_first_and_what_it_rose_to_are_one_question():
    """Asked apart, "what did it rise to?" would name nothing."""
    asked = "What was the first death toll in Selmouth, and what did it rise to?"
    one = understand(
        asked,
        turns=(),
        filters=Filters(),
        today=date(2024, 5, 3),
        outlets=(),
        names=NameBook({}, lambda _: 0.0),
    )
    assert one.parts == ()
