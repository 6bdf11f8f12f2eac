"""What is told of another name is no answer about the one asked."""

import pytest
from readings import holds_of, marked

from rag.answer.ballot import Read
from rag.answer.fitting.who.appointed import names_the_holder
from rag.answer.fitting.who.other_name import did_it_to_another, is_anothers, is_of_anothers_deed
from rag.reader import Reading


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "anothers"),
    [
        ("Who praised Anna Quill?", "Senator Ines Marl praised Loft on Monday.", "Ines Marl", True),
        ("Who praised Anna Quill?", "Ines Marl has praised Mayor Ada Loft.", "Ines Marl", True),
        ("Who praised Anna Quill?", "Ines Marl praised Quill.", "Ines Marl", False),
        ("Who praised Anna Quill?", "Ines Marl praised the mayor.", "Ines Marl", False),
        ("Who praised Anna Quill?", "Ines Marl met Ada Loft.", "Ines Marl", False),
        ("Who praised Quill?", "Ines Marl praised Loft.", "Ines Marl", False),
        ("Who beat Port Omra United?", "Larnow beat Omra.", "Larnow", False),
        ("Who praised Anna Quill?", "Ines Marl praised France on Monday.", "Ines Marl", False),
    ],
)
def test_who_did_it_to_another_is_not_who_did_it_to_the_one_asked_about(question, sentence, answer, anothers):
    """A person named in full: bodies and places go by two names, and one without a name may be anybody."""
    assert did_it_to_another(question, sentence, marked(sentence, answer)) is anothers


MARL = "Who is Carl Marl's lawyer?"
HERS = "Her lawyer, Ines Vale, said so."
OWN = "Marl's lawyer, Jon Quist, will appeal."


@pytest.mark.parametrize(
    ("question", "before", "other", "anothers"),
    [
        (MARL, "Ada Loft asked for 212 votes.", OWN, True),
        ("Who is the lawyer for Carl Marl?", "Ada Loft asked for 212 votes.", OWN, True),
        (MARL, "Vale asked for 212 votes.", f"On Monday Jon Vale spoke. {OWN}", True),
        (MARL, "Lawyers asked for 212 votes.", OWN, False),
        (MARL, "Ada Loft asked Marl for 212 votes.", OWN, False),
        (MARL, "Ada Loft said that he had asked for it.", OWN, False),
        (MARL, "The town asked for it.", OWN, False),
        (MARL, "Ada Loft asked for 212 votes.", "Marl will appeal.", False),
        ("Who is Carl Marl's brother?", "Ada Loft asked for 212 votes.", OWN, False),
    ],
)
def test_her_lawyer_is_of_whom_the_sentence_before_names(question, before, other, anothers):
    """And is the asked one's where nobody else is named, or where no passage tells of that one's."""
    read = [Read(f"{before} {HERS}", Reading(0.0, ())), Read(other, Reading(0.0, ()))]
    assert is_anothers(question, read, before, marked(HERS, "Ines")) is anothers


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "names"),
    [
        ("Who will run Castrin?", "Norvane named Ada Loft to run Castrin.", "Norvane", True),
        ("Who will lead the mill?", "Norvane, its owner, has hired former guard Jon Quist.", "Norvane", True),
        ("Who is Ada Loft?", "Norvane named Ada Loft to run Castrin.", "Norvane", True),
        ("Who will run Castrin?", "Norvane named Ada Loft to run Castrin.", "Ada Loft", False),
        ("Who named Ada Loft?", "Norvane named Ada Loft to run Castrin.", "Norvane", False),
        ("Who will run Castrin?", "Norvane will run Castrin.", "Norvane", False),
        ("Who is Ines Vale?", "Norvane named Ada Loft to run Castrin.", "Norvane", False),
    ],
)
def test_whoever_names_somebody_to_an_office_is_not_whom_they_name(question, sentence, answer, names):
    """The firm that names its head does not run it, nor is it who the head is."""
    assert holds_of(names_the_holder, question, sentence, answer) is names


@pytest.mark.parametrize(
    ("question", "sentence", "anothers"),
    [
        ("Why did Ada Loft resign?", "Loft follows Bo Sarn, who resigned in May after a row.", True),
        ("Why did Ada Loft resign?", "Loft, who resigned in May after a row, left.", False),
        ("Why did Ada Loft resign?", "Loft met Bo Sarn, who sang, and resigned after a row.", False),
        ("Why did Bo Sarn resign?", "Loft follows Bo Sarn, who resigned in May after a row.", False),
        ("Who resigned?", "Loft follows Bo Sarn, who resigned in May after a row.", False),
        ("Why did Chile play?", "Bo Sarn, who played for Chile after a row, is old.", False),
        ("Why did Prince Bo resign?", "The Prince of Omra, who resigned after a row, is old.", False),
    ],
)
def test_why_another_did_the_same_is_no_answer(question, sentence, anothers):
    """A clause of another name tells of that one's deed."""
    assert holds_of(is_of_anothers_deed, question, sentence, "a row") is anothers
