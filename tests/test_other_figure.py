"""A figure of something else in the sentence is no answer."""

import pytest
from readings import holds_of

from rag.answer.fitting.figures.other_figure import is_other_figure

WENT = "Of these, 81 went to Loft and 52 to Quill."
HURT = "At least 90 people were hurt, 12 of them badly, and 40 were killed, including nine children."
JURY = "The jury has seven women and five men."
PUT = "Norvane put savings at £80 million a year."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "other"),
    [
        ("How much is Norvane paying for Castrin?", PUT, "£80 million", True),
        ("What price did Norvane offer?", "Castrin has debts of about $3bn.", "3bn", True),
        ("How much would Norvane pay to make the savings?", PUT, "£80 million", False),
        ("How much will Norvane save?", PUT, "£80 million", False),
        ("How much did Norvane pay?", "Norvane paid £80 million.", "£80 million", False),
        ("How many votes went to Quill?", WENT, "81", True),
        ("How many votes went to Quill?", WENT, "81 went to Loft and 52", True),
        ("How many votes went to Quill?", WENT, "52", False),
        ("How many votes went to Loft?", WENT, "52", True),
        ("How many votes went to Loft?", WENT, "81", False),
        ("How many votes were there for Quill and Loft?", WENT, "81", False),
        ("How many people were hurt?", HURT, "12", True),
        ("How many people were hurt?", HURT, "90", False),
        ("How many people were hurt?", HURT, "At least 90 people were hurt, 12", True),
        ("How many people were badly hurt?", HURT, "12", False),
        ("How many people were killed?", HURT, "nine", True),
        ("How many people were killed?", HURT, "40", False),
        ("How many children were killed?", HURT, "nine", False),
        ("How many people were hurt?", "12 of them were hurt badly.", "12", False),
        ("How many people were hurt?", "Of the 90 on board 12 were hurt.", "12", False),
        ("How many jurors were women?", JURY, "five", True),
        ("How many women were chosen?", JURY, "five", True),
        ("How many women were chosen?", JURY, "seven women", False),
        ("How many jurors were chosen?", JURY, "five", False),
        ("How many stripes has it?", "It has 15 stripes and 15 stars.", "15", False),
        ("How many people died when trains met?", "Two trains and nine men were hit.", "nine", False),
        ("When did Loft promise to stay?", "Loft promised in May to stay until 2031.", "2031", True),
        ("When did Loft promise to stay?", "Loft promised in May to stay until 2031.", "May", False),
        (
            "When did Loft promise to stay?",
            "Loft promised in May to stay until 2031.",
            "May to stay until 2031",
            True,
        ),
        ("Until when did Loft promise to stay?", "Loft promised to stay until 2031.", "2031", False),
    ],
)
def test_a_figure_told_of_something_else_is_no_answer(question, sentence, answer, other):
    """Savings are no price, her votes are not his, and the end of a promise is not its day."""
    assert holds_of(is_other_figure, question, sentence, answer) is other
