"""An age or a relative's name is no answer about somebody else."""

import pytest
from readings import EVEN, hit, holds_of, span

from rag.answer.fitting.deeds.not_there import is_only_where_of, is_rest_of_asked_place
from rag.answer.fitting.who.asked_name import is_already_named, is_only_whose
from rag.answer.fitting.who.whose import is_of_another, tells_of_no_kin
from rag.answer.picking.choose import choose
from rag.reader import Reading

MOTHER = "She spoke of his brother, Georg; his mother, Maria; and his father, Joseph."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "anothers"),
    [
        ("How many years was Lena Mohr given?", "Mohr, 51, was sent to prison.", "51", True),
        ("How old is Lena Mohr?", "Lena Mohr, 51, was sent to prison.", "51", False),
        ("How old is Lena Mohr?", "Mohr, 51, was sent to prison.", "51", False),
        ("How old is Lena Mohr?", "Karl Mohr, 71, hopes that she is freed.", "71", True),
        ("When was Karl Mohr born?", "Karl Mohr, 71, a nephew of Lena Mohr, left.", "71, a nephew", True),
        ("When was Karl Mohr born?", "Karl Mohr, born in 1953, left.", "1953", False),
        ("How old is the teacher?", "Karl Mohr, 71, teaches at Omra.", "71", False),
        ("At what age did Lena Mohr retire?", "Lena Mohr, 51, retired.", "51", False),
        ("How many years had Karl Mohr driven?", "The driver, 52-year-old Karl Mohr, lived.", "52", True),
        ("How old is Karl Mohr?", "The driver, 52-year-old Karl Mohr, lived.", "52", False),
        ("How many came from Rome?", "From Rome, 12, and from Omra, 7, came.", "12", False),
        ("How many seats did the Greens win?", "Of 21 seats the Greens, 12, have most.", "12", False),
        ("Who was hurt?", "A 17-year-old was hurt.", "17-year-old", False),
        ("How long has the ban been there?", "They lifted the 12-year-old ban.", "12-year-old", False),
        ("How many years was Mohr given?", "Mohr, now 51, was led away.", "51", True),
        ("How many did Mohr kill?", "Lena Mohr (43) was led away.", "43", True),
        ("How many goals did Mohr score?", "Mohr, 14, and Vale, 11, scored.", "14", False),
        ("How old is Senator Mohr?", "Lena Mohr, 90, has died.", "90", False),
        ("How old is Joe Mohr?", "Joseph Mohr, 90, has died.", "90", False),
        ("How old is Yusuf Mohr?", "Josuf Mohr, 90, has died.", "90", True),
        ("Who was charged with killing his mother?", "They charged her son, Karl Mohr.", "Karl Mohr", False),
        ("Who is Vale's daughter married to?", "She and her husband, Karl Mohr, moved.", "Karl Mohr", False),
        ("Who is Vale's daughter?", "Her husband, Karl Mohr, moved.", "Karl Mohr", True),
        ("How many people died in Omra?", "In Omra, 1,200 people died.", "1", False),
        ("How many people came on May 5?", "On May 5, 71, by the count of the town, came.", "5", False),
        ("What was the name of his mother?", MOTHER, "Joseph", True),
        ("What was the name of his mother?", MOTHER, "Maria", False),
        ("What was his mum called?", MOTHER, "Maria", False),
        ("Who was there beside Maria?", MOTHER, "Joseph", False),
    ],
)
def test_an_age_and_a_relative_are_of_whom_they_stand_beside(question, sentence, answer, anothers):
    """Another's age, an age where none is asked for, and the name of another relative are told apart."""
    assert holds_of(is_of_another, question, sentence, answer) is anothers


def test_an_age_gives_way_to_what_is_asked_for():
    """The likelier age is not shown where a number of years that was asked for is at hand."""
    text = "Mohr, 51, was sent to prison. She was given 31 years in all."
    read = Reading(4.0, (span(text, "51", 6.0), span(text, "31 years", 5.0)))
    choice = choose("How many years was Mohr given?", [hit(text)], [read], EVEN)
    assert choice.short_answer == "31 years"


@pytest.mark.parametrize(
    ("question", "sentence", "named"),
    [
        ("Who took over from Halloway?", "Quentin Halloway said that he regretted it.", True),
        ("Who replaced Quentin Halloway?", "Quentin Halloway said that he regretted it.", True),
        ("Who replaced Ines Halloway?", "Quentin Halloway said that he regretted it.", False),
        ("Who took over from Halloway?", "Quentin Halloway took over in 2008.", False),
        ("Who founded Halloway?", "Quentin Halloway set it up in 1903.", False),
        ("Who will run the fund after Halloway leaves?", "Quentin Halloway has run it for years.", True),
        ("Who led it once Quentin Halloway was there?", "Quentin Halloway has run it for years.", False),
        ("Who leads it when Halloway steps down?", "Quentin Halloway has run it for years.", True),
        ("Who will run it after Ines Halloway quits?", "Quentin Halloway has run it for years.", False),
        ("Who wept after Halloway spoke?", "Quentin Halloway has run it for years.", False),
        ("Who is Halloway?", "Quentin Halloway is an envoy.", False),
        ("Who took over from Vale?", "Quentin Halloway said that he regretted it.", False),
    ],
)
def test_whom_the_question_names_did_not_take_over_from_himself(question, sentence, named):
    """The full name of somebody in the question does not tell who came after, unless it is said to."""
    assert holds_of(is_already_named, question, sentence, "Quentin Halloway") is named


def test_half_a_name_is_whose_the_whole_is():
    """Where only the front of a name is marked, what stands behind it is read with it."""
    sentence = "Dame Ines Halloway has run it for years."
    assert holds_of(is_already_named, "Who will run it after Halloway leaves?", sentence, "Dame Ines")


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "whose"),
    [
        ("Who signed the pact?", "It was signed by Veria's new trade minister, Ada Loft.", "Veria", True),
        ("Who is Ada Loft?", "Veria's president, Ada Loft, spoke.", "Veria", True),
        (
            "Who did Ada Loft replace?",
            "Karn's finance director, Orlo Vench, left for Ada Loft.",
            "Karn",
            True,
        ),
        ("Who bought the mill?", "Karn's finance director, Orlo Vench, said it had the mill.", "Karn", False),
        ("What is the mill tax?", "It fell with Veria's “mill tax” of May.", "Veria", True),
        ("Who announced Loft's death?", "It rained after Orlo Vench's death.", "Orlo Vench", True),
        ("Who announced Loft's death?", "Orlo Vench's radio told of it.", "Orlo Vench", False),
        ("Who announced Loft's death?", "Veria's radio announced her death.", "Veria", False),
        ("Who announced a retirement?", "Orlo Vench's retirement began.", "Orlo Vench", False),
        ("Who condemned the raid?", "Veria's anger at the raid was plain.", "Veria", False),
        ("Who wrote the book?", "It rained on Orlo Vench's book.", "Orlo Vench", False),
        ("What is the mill tax?", "It fell with Veria's ferry tolls of May.", "Veria", False),
        ("Which country is she from?", "Veria's president, Ada Loft, spoke.", "Veria", False),
        ("Who hit the port?", "Veria's army hit it.", "Veria", False),
        ("Who signed the pact?", "Veria's minister, Ada Loft, signed.", "Ada Loft", False),
    ],
)
def test_a_country_is_not_who_its_minister_is(question, sentence, answer, whose):
    """Whoever acts or is described is the minister who is named, and not whose minister they are."""
    assert holds_of(is_only_whose, question, sentence, answer) is whose


@pytest.mark.parametrize(("answer", "anothers"), [("Joseph", True), ("Maria", False)])
def test_a_relative_is_asked_for_with_of_as_well(answer, anothers):
    """Who the mother of somebody is, no father tells."""
    assert holds_of(is_of_another, "Who is the mother of Georg Mohr?", MOTHER, answer) is anothers


@pytest.mark.parametrize(
    ("question", "around", "none"),
    [
        (
            "Who was Orlo Vench's wife?",
            "Vench fled.\nAfter the fire a pilot, Orlo Vench, 40, saved a child.",
            True,
        ),
        ("Who was Orlo Vench's wife?", "Vench fled.\nVench married the pilot Ada Loft.", False),
        ("Who is the father of the steam loom?", "Looms.\nIt was built by Karl Mohr.", False),
        ("Who is the uncle of Orlo Vench?", "Vench fled.\nHe was replaced by Karl Mohr.", True),
        ("Who is Orlo Vench's father?", "Vench fled.\nKarl Mohr said his son was alive.", False),
        ("Who was Orlo Vench?", "Vench fled.\nAfter the fire a pilot, Orlo Vench, 40, left.", False),
    ],
)
def test_a_relative_is_told_where_kin_is_told_of(question, around, none):
    """Who somebody's wife is, no text tells that speaks of no marriage; of other relatives any kin may tell."""
    assert tells_of_no_kin(question, around) is none


@pytest.mark.parametrize(
    ("question", "answer", "rest"),
    [
        ("Where did the people who left Omra go?", "ferry port", True),
        ("What happened in Omra?", "ferry port", True),
        ("What is Omra?", "ferry port", False),
        ("Where in Omra did it burn?", "ferry port", False),
        ("Where did it burn?", "ferry port", False),
        ("Where was the Omra fire?", "ferry port", False),
        ("Where did the people who left Omra go?", "Sarne", False),
        ("Where did the people live in Omra?", "ferry port", False),
    ],
)
def test_what_goes_on_with_the_asked_place_s_name_is_no_other_place(question, answer, rest):
    """Where they went from Omra, and what happened there, "ferry port" of "Omra ferry port" does not tell."""
    sentence = "Rebels left the Omra ferry port for Sarne."
    assert holds_of(is_rest_of_asked_place, question, sentence, answer) is rest


@pytest.mark.parametrize(
    ("question", "sentence", "only"),
    [
        ("Where did Ada Loft speak?", "Veria Gov. Ada Loft will speak on a ferry.", True),
        ("Where did Loft speak?", "Veria's president Ada Loft spoke on a ferry.", True),
        ("Where did Bo Sarn speak?", "In Veria Gov. Ada Loft met Bo Sarn.", False),
        ("Who spoke?", "Veria Gov. Ada Loft will speak on a ferry.", False),
    ],
)
def test_where_somebody_governs_is_not_where_they_spoke(question, sentence, only):
    """The country in a title tells whose the office is."""
    assert holds_of(is_only_where_of, question, sentence, "Veria") is only


def test_what_somebody_did_happened_there():
    """Behind the name that is asked about stands what its own deed was, and no rest of it."""
    sentence = "On Sunday Norvane cut 900 jobs."
    assert not holds_of(is_rest_of_asked_place, "What happened at Norvane?", sentence, "cut 900 jobs")
