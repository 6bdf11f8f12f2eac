"""A short answer that runs from one figure to the next is cut to the one asked for."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.picking.run_on import without_run_on
from rag.answer.picking.several import asks_for_several
from rag.reader import Reading

EMPLOYS = "Norvane employs 6,300 people, 1,200 of them at its mill in Omra."
COST = "The repair cost $86,000, the clerk, Ines Vale, said, more than the $40,000 she had foreseen."
TOLD = "$86,000, the clerk, Ines Vale, said, more than the $40,000"
SPENT = "Loft had spent $1.1 million by May 15 and Quill $1.4 million, filings say."
FEE = "The fee rose to 71 crowns a week from 64 crowns."
LINE = "OMRA (Tarn Wire) - Feb. 6, 2031 - A roof fell in Omra late on Friday, killing a clerk."
LINED = "Feb. 6, 2031 - A roof fell in Omra late on Friday"
BOTH = "$1.1 million by May 15 and Quill $1.4 million"


def found(text: str, answer: str, share: float = 0.9) -> Found:
    """The answer where it first stands in the first passage."""
    start = text.index(answer)
    return Found(answer, share, ((0, start, start + len(answer)),), 1)


RATES = "3.2%, down sharply from April 2030’s 8.5%"
PICTURE = "Bo Sarn/Omra Images/Getty Images Ada Loft scores for Harrow."


@pytest.mark.parametrize(
    ("question", "text", "answer", "cut"),
    [
        ("How many people work at the Omra mill?", EMPLOYS, "6,300 people, 1,200", "1,200"),
        ("How many people does Norvane employ?", EMPLOYS, "6,300 people, 1,200", "6,300"),
        ("How many have been in hospital?", "Of the 71, 64 have been in hospital.", "71, 64", "64"),
        ("How much did it cost?", COST, TOLD, "$86,000"),
        ("How much had the clerk foreseen?", COST, TOLD, "$40,000"),
        ("How much did Quill spend?", SPENT, BOTH, "$1.4 million"),
        ("How much did Loft spend?", SPENT, BOTH, "$1.1 million"),
        ("How much did the two spend?", SPENT, BOTH, BOTH),
        ("How many came?", "In 2030 came 12, 14 and 16.", "12, 14", "12, 14"),
        ("How many people work at the Omra mill?", EMPLOYS, "6,300", "1,200"),
        ("How many people work in Omra?", EMPLOYS, "6,300", "1,200"),
        ("How many people does Norvane employ?", EMPLOYS, "6,300", "6,300"),
        (
            "How many were hurt in the fire?",
            "Some 61 men were hurt, 12 of them badly in the fire.",
            "61",
            "61",
        ),
        ("What is the fee?", FEE, "71 crowns a week from 64 crowns", "71 crowns a week"),
        ("What was the rate in May?", "It rose 3.2%, down sharply from April 2030’s 8.5%.", RATES, "3.2%"),
        ("How much is the fee?", FEE, "71 crowns a week from 64 crowns", "71 crowns a week"),
        (
            "How much did the fee change?",
            FEE,
            "71 crowns a week from 64 crowns",
            "71 crowns a week from 64 crowns",
        ),
        (
            "How far did it fall?",
            "It fell 9 percent to 4.10 crowns.",
            "9 percent to 4.10 crowns",
            "9 percent",
        ),
        (
            "How much will it fall?",
            "It will fall 9 percent to 11 percent.",
            "9 percent to 11 percent",
            "9 percent to 11 percent",
        ),
        ("When did the roof fall in Omra?", LINE, LINED, "late on Friday"),
        ("What happened in Omra?", LINE, LINED, "A roof fell in Omra late on Friday"),
        (
            "How long was it shut?",
            "Shut May 5, 2031 - June 3, 2031.",
            "May 5, 2031 - June 3, 2031",
            "May 5, 2031 - June 3, 2031",
        ),
        ("Who sang?", "The rise of Ada Loft began.", "The rise of Ada Loft", "Ada Loft"),
        ("Who served?", "Ada Loft once served.", "Ada Loft once", "Ada Loft"),
        ("When did she serve?", "Ada Loft once served.", "once", "once"),
        ("What began?", "The rise of Ada Loft began.", "The rise of Ada Loft", "The rise of Ada Loft"),
        ("Who sang?", "The mayor of Omra sang.", "The mayor of Omra", "The mayor of Omra"),
        ("Who scored?", PICTURE, "Bo Sarn/Omra Images/Getty Images Ada Loft", "Ada Loft"),
        (
            "Who took the photo?",
            PICTURE,
            "Bo Sarn/Omra Images/Getty Images Ada",
            "Bo Sarn/Omra Images/Getty Images Ada",
        ),
        ("Who told of it?", "Reuters Business told of it.", "Reuters Business", "Reuters Business"),
        ("Who came?", EMPLOYS, "6,300 people, 1,200", "6,300 people, 1,200"),
    ],
)
def test_of_two_figures_that_run_on_the_one_asked_for_is_left(question, text, answer, cut):
    """The second where the question's words stand with it alone; a list and what is left open stay whole."""
    (best,) = without_run_on(question, [Read(text, Reading(0.0, ()))], [found(text, answer)])
    assert best.text == cut
    assert text[best.places[0][1] : best.places[0][2]] == cut


def test_which_of_the_two_asks_for_one():
    """A list is asked for by "which two", not by "which of the two"."""
    assert not asks_for_several("Which of the two judges named Loft tried Marl?")
    assert asks_for_several("Which two judges tried Marl?")
