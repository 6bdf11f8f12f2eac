"""Who came before somebody is told in fixed forms."""

import pytest

from rag.answer.ballot import Read
from rag.answer.fitting.who.predecessor import predecessor
from rag.reader import Reading

LED = "Al-Vench had led the port since May, when his predecessor, Capt. Ada Loft, was shot in Omra."


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Who led the port before al-Vench?", LED, "Ada Loft"),
        ("Who did Orlo al-Vench succeed?", LED, "Ada Loft"),
        ("Who was Vench's predecessor?", "The port thanked Vench's predecessor, Ada Loft.", "Ada Loft"),
        ("Who was replaced by Vench?", "Ada Loft was succeeded by General Orlo Vench.", "Ada Loft"),
        ("Who did Vench replace as captain?", "In May Vench replaced Ada Loft.", "Ada Loft"),
        ("Who led the port before Vench?", "Vench thanked Bo Quill and his predecessor, Ada Loft.", None),
        ("Who led the port before Quill?", LED, None),
        ("Who succeeded al-Vench?", LED, None),
        ("Who led the port before the war?", LED, None),
    ],
)
def test_who_came_before_is_told_outright(question, text, told):
    """As "his predecessor" where nobody else is named before it, and as who was replaced."""
    found = predecessor(question, [Read(text, Reading(1.0, ()))])
    assert (found.text if found else None) == told
