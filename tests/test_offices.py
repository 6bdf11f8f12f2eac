"""Who holds one office is no answer to who holds another."""

import pytest

from rag.answer.offices import holds_another_office

TELAVI = "Karsia's defence minister, Giorgan Telavi, denied that."
VALE = "The council has appointed Ingrid Vale, a well-known engineer, to lead the inquiry."


@pytest.mark.parametrize(
    ("question", "sentence", "name", "another"),
    [
        ("Who is the president of Karsia?", TELAVI, "Giorgan Telavi", True),
        ("Who is the prime minister of Karsia?", TELAVI, "Giorgan Telavi", True),
        ("Who is the defence minister of Karsia?", TELAVI, "Giorgan Telavi", False),
        ("What is the name of the town's mayor?", VALE, "Ingrid Vale", True),
        ("Who leads the inquiry?", VALE, "Ingrid Vale", False),
        ("Who is the mayor?", "The mayor, a doctor, is Ingrid Vale.", "Ingrid Vale", False),
        ("Who is the mayor?", "Ingrid Vale won the vote.", "Ingrid Vale", False),
    ],
)
def test_another_office_is_told_apart(question, sentence, name, another):
    """A name that stands beside one office alone answers nothing about another."""
    start = sentence.index(name)
    assert holds_another_office(question, sentence, start, start + len(name)) is another
