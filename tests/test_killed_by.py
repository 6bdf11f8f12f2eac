"""Who killed somebody is told in a fixed form, where the reader marked no answer."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.fitting.can_answer import fitting_first
from rag.answer.fitting.who.killed_by import killer
from rag.reader import Reading


def told(question: str, text: str) -> str | None:
    """What the text says."""
    best = killer(question, [Read(text, Reading(1.0, ()))], None)
    return best.text if best else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The killing of General Orlo Vench in the recent Verian air strike angered many.",
            "Verian air strike",
        ),
        ("Vench, an officer of the Guards, was killed on Friday in a Verian raid.", "Verian raid"),
        ("Orlo Vench was shot dead by masked gunmen near Omra.", "masked gunmen"),
        ("Orlo Vench was killed in an attack.", None),
        ("Ida Lund was killed in a Verian raid. Vench mourned her.", None),
        ("The killing of friends in a Verian raid angered Vench.", None),
    ],
)
def test_the_text_says_who_killed_them(text, wanted):
    """By whose raid or by whom; a raid of nobody and another's death say nothing."""
    assert told("Who killed Vench?", text) == wanted
    assert told("What killed General Vench?", text) == wanted
    assert told("Who carried out the raid that killed Orlo Vench?", text) == wanted
    assert told("Who praised Vench?", text) is None


def test_where_no_span_can_answer_the_form_does():
    """The reader marked what Vench was; whose raid it was comes in front of it."""
    text = "Vench, an officer of the Guards, was killed. The death of Vench in a Verian raid angered many."
    start = text.index("the Guards")
    marked = Found("the Guards", 0.9, ((0, start, start + 10),), 1)
    best, *_ = fitting_first("Who killed Vench?", [Read(text, Reading(1.0, ()))], [marked])
    assert best.text == "Verian raid"


@pytest.mark.parametrize(("marked", "wanted"), [("the Dune Front", "Verian raid"), ("riders of Omra", None)])
def test_an_answer_told_of_another_death_gives_way(marked, wanted):
    """Whoever made a raid in a sentence without Vench did not kill Vench by it."""
    text = "A raid by the Dune Front failed. Vench fled riders of Omra. The death of Vench in a Verian raid followed."
    start = text.index(marked)
    first = Found(marked, 0.9, ((0, start, start + len(marked)),), 1)
    best = killer("Who killed Vench?", [Read(text, Reading(1.0, ()))], first)
    assert (best.text if best else None) == wanted
