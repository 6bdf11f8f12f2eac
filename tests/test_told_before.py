"""When and where it befell somebody who is named only in the next sentence."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.fitting.who.told_before import told_before_name
from rag.reader import Reading

SHOT = (
    "A rider who had raced in Veria was shot by a guard in Omra late on Friday. "
    "Police identified him as Bo Vench. The race went on in Ostrel on Sunday."
)


def told(question: str, text: str, first: str | None = None) -> str | None:
    """What the text tells, where the reader marked something in it or nothing."""
    found = None
    if first:
        start = text.index(first)
        found = Found(first, 0.9, ((0, start, start + len(first)),), 1)
    answer = told_before_name(question, [Read(text, Reading(1.0, ()))], found)
    return answer.text if answer else None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When was Bo Vench shot?", "late on Friday"),
        ("On which day was Vench shot dead?", "late on Friday"),
        ("Where was Bo Vench shot?", "Omra"),
        ("When was Bo Vench arrested?", None),
        ("When was Orlo Quill shot?", None),
        ("When did Bo Vench race?", None),
        ("Who was shot in Omra?", None),
    ],
)
def test_when_and_where_are_told_of_whoever_is_named_next(question, answer):
    """The deed must be the one asked about, and the name in the next sentence that of the one asked about."""
    assert told(question, SHOT) == answer


@pytest.mark.parametrize(
    "text",
    [
        "A rider was shot in Omra, not in Ostrel. Police identified him as Bo Vench.",
        "A rider was shot in Omra. The race went on. Police identified him as Bo Vench.",
        "Loft was shot in Omra. Police identified him as Bo Vench.",
        "A rider was shot in December. Police identified him as Bo Vench.",
    ],
)
def test_what_is_not_told_for_sure_is_left_to_the_reader(text):
    """Two places, a sentence between, another name or a month for a place leave it open."""
    assert told("Where was Bo Vench shot?", text) is None


def test_what_the_reader_found_beside_the_name_stays():
    """Where the name stands with a time, that is when; words without a time are not."""
    text = f"{SHOT} Vench was shot on May 4 in a raid."
    assert told("When was Bo Vench shot?", text, "May 4") is None
    assert told("When was Bo Vench shot?", text, "in a raid") == "late on Friday"
