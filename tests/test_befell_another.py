"""Where and when something befell another person is no answer."""

import pytest

from rag.answer.fitting.who.befell_another import befell_another

LED = "Vench had led the post since May, when his predecessor, Bo Quill, was shot by a rider in Omra."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Where was Vench shot?", LED),
        ("When was Orlo Vench shot?", LED),
        ("Who shot Vench?", LED),
        ("Where was Orlo Vench killed?", "Bo Vench was executed in Omra."),
        ("How was Vench killed?", "Vench founded it after his brother, Bo Vench, was executed in Omra."),
        ("Where was Vench born?", "Quill, a clerk who was born in May, founded it in Omra."),
        ("Where was General al-Vench shot?", "Bo Quill, a clerk of the port, was shot in Omra."),
    ],
)
def test_what_befell_a_person_of_another_name_tells_nothing_of_the_one_asked_about(question, sentence):
    """Every word for the deed in the sentence is of somebody else with a name."""
    assert befell_another(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Where was Quill shot?", LED),
        ("When did Vench lead the post?", LED),
        ("Where was Vench buried?", LED),
        ("Where was Vench killed?", "Bo Vench was executed in Omra."),
        ("Where was Bo Vench killed?", "Vench was executed in Omra."),
        ("How was Bo Vench killed?", "Vench founded it after his brother, Bo Vench, was executed in Omra."),
        ("Where was Vench shot?", "Vench was shot in Omra, where Bo Quill was shot in May."),
        ("Where was Mussawi shot?", "Razi Musavi was shot in Omra."),
        ("Where was Vench shot?", "Abu Quill, known as Vench, was shot in Omra."),
        ("Where was Vench shot?", "His driver was shot in Omra."),
        ("Where was Vench shot?", "A general who had served in Syria was shot in Omra."),
        ("When was Iran's man shot?", "Bo Quill was shot in Omra in May."),
        ("Where was Vench shot?", "Bo Quill was hurt in the shooting of Omra."),
    ],
)
def test_what_may_have_befallen_the_one_asked_about_stays(question, sentence):
    """Another spelling, another name of theirs, a deed without a name, and another deed."""
    assert not befell_another(question, sentence)
