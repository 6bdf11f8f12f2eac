"""An age or a relative's name is no answer about somebody else."""

import pytest
from readings import EVEN, hit, span

from rag.answer.pick import choose
from rag.answer.whose import is_already_named, is_of_another
from rag.reader import Reading

MOTHER = "She spoke of his brother, Georg; his mother, Maria; and his father, Joseph."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "anothers"),
    [
        ("How many years was Lena Mohr given?", "Mohr, 51, was sent to prison.", "51", True),
        ("How old is Lena Mohr?", "Lena Mohr, 51, was sent to prison.", "51", False),
        ("How old is Lena Mohr?", "Mohr, 51, was sent to prison.", "51", False),
        ("How old is Lena Mohr?", "Karl Mohr, 71, hopes that she is freed.", "71", True),
        ("How old is the teacher?", "Karl Mohr, 71, teaches at Omra.", "71", False),
        ("At what age did Lena Mohr retire?", "Lena Mohr, 51, retired.", "51", False),
        ("How many years had Karl Mohr driven?", "The driver, 52-year-old Karl Mohr, lived.", "52", True),
        ("How old is Karl Mohr?", "The driver, 52-year-old Karl Mohr, lived.", "52", False),
        ("How many came from Rome?", "From Rome, 12, and from Omra, 7, came.", "12", False),
        ("How many seats did the Greens win?", "Of 21 seats the Greens, 12, have most.", "12", False),
        ("Who was hurt?", "A 17-year-old was hurt.", "17-year-old", False),
        ("How many people died in Omra?", "In Omra, 1,200 people died.", "1", False),
        ("How many people came on May 5?", "On May 5, 71, by the count of the town, came.", "5", False),
        ("What was the name of his mother?", MOTHER, "Joseph", True),
        ("What was the name of his mother?", MOTHER, "Maria", False),
        ("What was his mum called?", MOTHER, "Maria", False),
        ("Who was there beside Maria?", MOTHER, "Joseph", False),
        ("Who was the father of his wife?", MOTHER, "Maria", False),
    ],
)
def test_an_age_and_a_relative_are_of_whom_they_stand_beside(question, sentence, answer, anothers):
    """Another's age, an age where none is asked for, and the name of another relative are told apart."""
    start = sentence.index(answer)
    assert is_of_another(question, sentence, start, start + len(answer)) is anothers


def test_an_age_gives_way_to_what_is_asked_for():
    """The likelier age is not shown where a number of years that was asked for is at hand."""
    text = "Mohr, 51, was sent to prison. She was given 31 years in all."
    read = Reading(4.0, (span(text, "51", 6.0), span(text, "31 years", 5.0)))
    choice = choose("How many years was Mohr given?", [hit(text)], [read], EVEN)
    assert choice.short_answer == "31 years"


@pytest.mark.parametrize(
    ("question", "name", "named"),
    [
        ("Who took over from Halloway?", "Quentin Halloway", True),
        ("Who took over from Quentin Halloway?", "Quentin Halloway", True),
        ("Who took over from Ines Halloway?", "Quentin Halloway", False),
        ("Who is Halloway?", "Quentin Halloway", False),
        ("Who is Halloway's deputy?", "Quentin Halloway", False),
        ("Who is the brother of Halloway?", "Quentin Halloway", False),
        ("Which member of the Halloway cabinet fell ill?", "Quentin Halloway", False),
        ("Who took over from Vale?", "Quentin Halloway", False),
    ],
)
def test_whom_the_question_names_is_not_whom_it_asks_for(question, name, named):
    """The full name of somebody in the question answers nothing, but for namesakes and relatives."""
    assert is_already_named(question, name, 0, len(name)) is named
