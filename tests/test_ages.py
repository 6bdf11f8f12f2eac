"""A person's age stands right behind the name; a span of years is none."""

import pytest
from readings import holds_of

from rag.answer.ballot import Found, Read
from rag.answer.fitting.who.ages import age_told, is_age_of_another_deed, is_no_age
from rag.reader import Reading


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "none"),
    [
        ("How old is Carl Marl?", "Marl is serving 14 years at Stonehill.", "14 years", True),
        ("How old was Carl Marl?", "Loft said 14 years was too long.", "14", True),
        ("How old is Carl Marl?", "Marl was 14 years old then.", "14", False),
        ("How old is Carl Marl?", "Marl is 61 years, he said.", "61 years", False),
        ("How old is Carl Marl?", "Marl, 61, was led away.", "61", False),
        ("How old is Carl Marl?", "Marl came with his wife, 61-year-old Ada.", "61", True),
        ("How old is Carl Marl?", "So 61-year-old Carl was led away.", "61", False),
        ("How old is Carl Marl?", "If he wins, Marl would be 86 years old at the end.", "86", True),
        ("How old will Carl Marl be?", "If he wins, Marl would be 86 years old at the end.", "86", False),
        ("How old is Carl Marl?", "Marl won. The 61-year-old Verian wept.", "61", False),
        ("How old is Carl Marl?", "Marl won, and 61-year-old American or not, he wept.", "61", False),
        ("How old was Orlo Finch, the driver of Carl Marl?", "Carl Marl, 61, was shot dead.", "61", True),
        ("How old was Carl Marl’s driver?", "Carl Marl, 61, was shot dead.", "61", True),
        ("How old was Carl Marl’s driver?", "The driver, Orlo Finch, 40, was hurt.", "40", False),
        ("How old is Jon Finch?", "Ada Marl has died at age 89, said her son, Jon Finch.", "89", True),
        ("How old was Ada Marl?", "Ada Marl has died at age 89, said her son, Jon Finch.", "89", False),
        ("How old was Ada Marl?", "Jon, who had it at the age of 34, left it to Ada Marl.", "34", True),
        ("How old was Ada Marl?", "Who had it at the age of 34? Ada Marl.", "34", False),
        ("How old is the mill?", "The mill has stood for 90 years.", "90 years", False),
    ],
)
def test_a_span_of_years_is_no_persons_age(question, sentence, answer, none):
    """Years that somebody serves are no age, nor is another's; of a thing they may be one."""
    assert holds_of(is_no_age, question, sentence, answer) is none


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How old is Carl Marl?", "Her rival, Carl Marl, 44, a former guard, left.", True),
        ("How old is Carl Marl?", "Carl Marl left. Marl, 44, said so.", True),
        ("How old is Carl Marl?", "Carl Marl left his son Jon Marl. Marl, 44, said so.", False),
        ("How old is Carl Marl?", "Jon Marl, 44, left.", False),
        ("How old is Carl Marl?", "Marl, 44, left.", False),
        ("How many years did Carl Marl get?", "Carl Marl, 44, left.", False),
    ],
)
def test_a_number_right_behind_the_very_name_is_that_persons_age(question, text, told):
    """Behind the family name alone only where the passage knows one person of it."""
    start = text.index("44")
    found = Found("44", 0.001, ((0, start, start + 2),), 1)
    assert (age_told(question, [Read(text, Reading(0.0, ()))], [found]) is found) is told


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("How old was Carl Marl when he died?", "Marl took to the sea at age 61.", True),
        ("How old was he? (about: Carl Marl die)", "Marl took to the sea at the age of 61.", True),
        ("How old was Carl Marl when he died?", "Marl died at the age of 61.", False),
        ("How old was Carl Marl when he died?", "Marl was 61.", False),
        ("How old was Carl Marl when he died?", "Marl, first to land, was hanged at the age of 61.", False),
        ("How old was Carl Marl when he died?", "A fever carried Marl off at the age of 61.", False),
        ("How old was Carl Marl when he died?", "Marl drowned at the age of 61.", False),
        ("How old was Carl Marl when he was killed?", "Marl was shot at age 61.", False),
        ("How old was Carl Marl when he died?", "Marl lost his life at the age of 61.", False),
        ("How old was Carl Marl when his father died?", "Marl took over the mill at age 61.", False),
        ("How old was Carl Marl when he went to sea?", "Marl took to the sea at age 61.", False),
    ],
)
def test_an_age_at_another_deed_is_not_the_age_at_death(question, sentence, another):
    """What was done "at age 61" goes with what its sentence tells."""
    assert holds_of(is_age_of_another_deed, question, sentence, "61") is another


def test_an_age_at_another_deed_may_be_marked_with_its_word():
    """The answer "age 61" is the same as "61" behind "age"."""
    sentence = "Marl took to the sea at age 61."
    assert holds_of(is_age_of_another_deed, "How old was Carl Marl when he died?", sentence, "age 61")
