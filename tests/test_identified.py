"""Who is described first and named next is answered by the name."""

import pytest
from readings import EVEN, hit, span

from rag.answer.ballot import Found, Read
from rag.answer.fitting.who.identified import named_behind, named_instead
from rag.answer.picking.choose import choose
from rag.reader import Reading

TOLD = (
    "Colonel from the Border Corps shot in Ostrel\n\nA colonel who led the northern posts was shot on Friday. "
    "State radio identified him as Orlo Vench and said the rider fled. Ida Lund saw it."
)


def found(answer: str, share: float, text: str = TOLD) -> Found:
    """The answer where it first stands."""
    start = text.index(answer)
    return Found(answer, share, ((0, start, start + len(answer)),), 1)


def named(question: str, first: str, text: str = TOLD) -> Found:
    """What is answered in the place of the first."""
    return named_instead(question, [Read(text, Reading(1.0, ()))], found(first, 0.3, text))


def test_a_description_gives_way_to_the_name_told_next():
    """The colonel is whom the radio "identified … as Orlo Vench", with the vote of the description."""
    best = named("Who was shot in Ostrel?", "A colonel")
    assert best.text == "Orlo Vench"
    assert best.share == 0.3
    assert named("Who was shot?", "Colonel from the Border Corps").text == "Orlo Vench"


@pytest.mark.parametrize(
    ("question", "marked", "name"),
    [
        ("Which colonel was shot on Friday?", "colonel", "Orlo Vench"),
        ("Which clerk was shot on Friday?", "colonel", None),
        ("Which colonel was shot on Friday?", "northern posts", None),
        ("How was the colonel shot?", "colonel", None),
        ("Which colonel saw it?", "Ida Lund", None),
    ],
)
def test_which_colonel_it_was_is_told_by_the_name_next(question, marked, name):
    """The reader marked the one whom the sentence opens with, in the very word that is asked for."""
    text = TOLD[TOLD.index("A colonel") :]
    best = named_behind(question, [Read(text, Reading(1.0, ()))], found(marked, 0.9, text))
    assert (best.text if best else None) == name


def test_it_is_named_in_many_words():
    """By whom and of whom the name is given may stand between."""
    for told in (
        "A clerk was freed. The victim was named by the police as Orlo Vench, 31.",
        "A clerk was freed. Police named the man as Orlo Vench.",
        "A clerk, identified as Orlo Vench, was freed.",
    ):
        assert named("Who was freed?", "A clerk", text=told).text == "Orlo Vench"


def test_nobody_else_is_named_instead():
    """Neither who stands near, nor where a name or no "who" is asked for, nor what is told much later."""
    beside = "A colonel was shot. Ida Lund saw it and named the street as well."
    assert named("Who was shot in Ostrel?", "A colonel", text=beside).text == "A colonel"
    assert named("Which officer was shot?", "A colonel").text == "A colonel"
    assert named("Who saw it?", "Ida Lund").text == "Ida Lund"
    late = "A clerk was freed. It rained. It snowed. It thawed. Police identified him as Orlo Vench."
    assert named("Who was freed?", "A clerk", text=late).text == "A clerk"


def test_the_name_is_quoted_with_the_deed_beside_it():
    """The sentence that names him stands behind the one that says what befell him, in one quote."""
    one = hit(TOLD)
    spans = (span(TOLD, "Colonel from the Border Corps", 3.0), span(TOLD, "A colonel", 2.5))
    choice = choose("Who was shot in Ostrel?", [one], [Reading(4.0, spans)], EVEN)
    quotes = [TOLD[quote.start : quote.end] for quote in choice.quotes]
    assert choice.short_answer == "Orlo Vench"
    assert quotes == [TOLD[TOLD.index("A colonel who led") : TOLD.index(" Ida Lund")]]


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ("Verian rider Ada Loft wins the Omra race.", "Ada Loft"),
        ("Verian rider Ada Loft likes cake.", "Verian rider"),
        (
            "Verian rider Ada Loft wins the Omra race. Verian rider Bo Sarn loses the Omra race.",
            "Verian rider",
        ),
        ("A rider wins the Omra race.", "Verian rider"),
    ],
)
def test_whoever_has_no_name_in_one_text_is_named_by_another(other, name):
    """The same description before one name, in a sentence of what was asked, is the same person's."""
    text = "This Verian rider won the Omra race."
    start = text.index("Verian rider")
    read = [Read(text, Reading(1.0, ())), Read(other, Reading(1.0, ()))]
    found = Found("Verian rider", 0.9, ((0, start, start + 12),), 1)
    assert named_instead("Who won the Omra race?", read, found).text == name


@pytest.mark.parametrize(
    ("question", "text", "name"),
    [
        ("Who built the mill?", "Orvel Works, a Verian firm that built the mill, shut it.", "Orvel Works"),
        ("Who built the mill?", "In Omra, a Verian firm built the mill.", "a Verian firm"),
        ("Who is Orvel Works?", "Orvel Works, a Verian firm, shut it.", "a Verian firm"),
        ("What built the mill?", "Orvel Works, a Verian firm, built it.", "a Verian firm"),
    ],
)
def test_what_stands_behind_its_name_is_answered_by_the_name(question, text, name):
    """Whoever did it is told by name, but where just what they are is asked; a place in front is no name of theirs."""
    start = text.index("a Verian firm")
    answer = Found("a Verian firm", 0.9, ((0, start, start + 13),), 1)
    assert named_instead(question, [Read(text, Reading(1.0, ()))], answer).text == name
