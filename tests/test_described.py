"""Who somebody is and what something is, where a text says it beside the name."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.fitting.can_answer import fitting_first
from rag.answer.fitting.who.described import described
from rag.reader import Reading


def told(question: str, *texts: str, marked: str | None = None) -> str | None:
    """What the texts say of the one asked about, where the reader marked something in the first text or nothing."""
    read = [Read(text, Reading(1.0, ()), article=str(at)) for at, text in enumerate(texts)]
    first = None
    if marked:
        start = texts[0].index(marked)
        first = Found(marked, 0.3, ((0, start, start + len(marked)),), 1)
    best = described(question, read, first)
    return best.text if best else None


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("Who is Ada Loft?", "Dame Ada Loft, 44, a baker from Omra, spoke.", "a baker from Omra"),
        ("Who was Loft?", "Bo met Ada Loft, Veria’s envoy to Sarne.", "Veria’s envoy to Sarne"),
        ("Who is Ada Loft?", "On Friday former trade minister Ada Loft spoke.", "former trade minister"),
        ("Who is Loft?", "Bo Sarn and Verian Secretary of State Ada Loft met.", "Verian Secretary of State"),
        (
            "Who is Ada Loft?",
            "They wrote to its ambassador in Sarne, Ada Loft, who left.",
            "ambassador in Sarne",
        ),
        (
            "What is the Dune Front?",
            "The Dune Front -- a militia led by Loft -- fled.",
            "a militia led by Loft",
        ),
        ("What is Sar al-Dune?", "A small band calling itself Sar al-Dune fled.", "A small band"),
        (
            "Who is Ada Loft?",
            "Ada Loft, director of the port of Omra, spoke.",
            "director of the port of Omra",
        ),
        ("Who is Loft?", "Ada Loft, Omra House chief, is a fan.", "Omra House chief"),
        ("Who is Ada Loft?", "Verian gubernatorial nominee Ada Loft spoke.", "Verian gubernatorial nominee"),
        ("Who is Ada Loft?", "Veria’s new President Ada Loft spoke.", "Veria’s new President"),
        ("Who is Ada Loft?", "Ada Loft, a baker best known as “Birdie”, spoke.", "a baker"),
        ("What is grippe?", "Grippe, a fever of birds, spread.", "a fever of birds"),
        ("What is mill fever?", "They caught mill fever, a cough of weavers, in May.", "a cough of weavers"),
        ("Who is Ada Loft?", "Rookie quarterback Ada Loft threw.", "Rookie quarterback"),
        ("Who is Ada Loft?", "On Friday Veria Republican Gov. Ada Loft won.", "Veria Republican Gov."),
        (
            "Who is Ada Loft?",
            "Ada Loft, a former aide to Sen. Bo Sarn, won.",
            "a former aide to Sen. Bo Sarn",
        ),
        ("Who is Ada Loft?", "Brothers of Omra leader Ada Loft won.", "Brothers of Omra leader"),
        ("What is the Mill Act?", "A tax law called the Mill Act passed.", "A tax law"),
        ("What is Omra?", "They met in Omra, a town on the coast, and left.", "a town on the coast"),
        ("What is Wagtail?", "Wagtail is a ferry of Omra.", "a ferry of Omra"),
    ],
)
def test_what_stands_beside_the_name_says_who_or_what(question, text, wanted):
    """Behind the name, before it as a title, or by a verb that names; whatever the reader marked."""
    assert told(question, text) == wanted
    assert told(question, text, marked=text.split()[0]) == wanted


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is Omra?", "In Omra, a mill burnt on Friday."),
        ("Who is Ada Loft?", "Ada Loft, the council said, had left."),
        ("Who is Ada Loft?", "Ada Loft’s brother, a baker, had left."),
        ("Who met Ada Loft?", "Ada Loft, a baker, met Bo Sarn."),
        ("Who is Ada Loft?", "Ida Lund, a baker, met Ada Loft."),
        ("Who is Ada Loft?", "Ada Loft, the man who met Bo Sarn, left."),
        ("Who is Ada Loft?", "Rep. Ada Loft left."),
        ("What is the Mill Act?", "She said in the Dune Hall that the law, called the Mill Act, passed."),
        ("What is wrong?", "Wrong, a town, is in Veria."),
        ("What is grippe?", "Veria had grippe in May."),
        ("Who is Ada Loft?", "Ada Loft, who runs marathons, spoke."),
        ("Who is Ada Loft?", "Ada Loft, who leads the field by two shots, spoke."),
        ("What is grippe?", "Grippe is a growing threat to birds."),
        ("What is Omra?", "The deal with Omra, the biggest in years, failed."),
        ("What is Sarne?", "Envoys of Veria and Sarne spoke."),
    ],
)
def test_what_is_beside_the_name_and_tells_of_others_is_none(question, text):
    """Where a mill burnt, who heard of it, a brother's trade, another's, "the man": none says who or what it is."""
    assert told(question, text) is None
    assert told(question, text, marked=text.split()[0]) == text.split()[0]


def test_the_description_around_the_answer_comes_first():
    """Of two descriptions the one that the reader marked a part of is told whole."""
    text = "Mayor Ada Loft spoke. Ada Loft, a baker of bread, was chosen in May."
    assert told("Who is Ada Loft?", text, marked="baker") == "a baker of bread"
    assert told("Who is Ada Loft?", text, marked="Mayor") == "Mayor"
    assert told("Who is Ada Loft?", "It rained in May.", text, marked="May") == "Mayor"


def test_a_description_answers_where_no_span_can():
    """What was marked cannot be an answer: the text's own words come in front of it."""
    text = "Norvane said it burnt. Norvane, a maker of lamps, is shut."
    start = text.index("it burnt")
    read = [Read(text, Reading(1.0, ()))]
    marked = Found("it burnt", 0.9, ((0, start, start + 8),), 1)
    best, *_ = fitting_first("What is Norvane?", read, [marked])
    assert best.text == "a maker of lamps"


def test_what_somebody_heads_says_who_they_are():
    """Behind the name, "who heads ..." tells who it is, whatever the reader marked in it; but not who another is."""
    text = "Gen. Ada Loft, who heads the Verian Coast Guard (VCG), on Friday warned of Bo Sarn."
    assert told("Who is Ada Loft?", text, marked="VCG") == "heads the Verian Coast Guard (VCG)"
    assert told("Who is Bo Sarn?", text, marked="VCG") == "VCG"


def test_a_calling_before_the_name_says_who_they_are():
    """With "the" before it and whatever says of what kind; a thing before the name is none."""
    assert (
        told("Who is Ada Loft?", "The shipping magnate Ada Loft spoke.", marked="Loft")
        == "The shipping magnate"
    )
    assert told("Who is Ada Loft?", "The letter Ada Loft wrote is lost.", marked="Loft") == "Loft"
