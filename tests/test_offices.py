"""Who holds one office is no answer to who holds another."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.offices import holds_another_ministry, holds_another_office

TELAVI = "Karsia's defence minister, Giorgan Telavi, denied that."
STONE = "Wendmark's chief executive, Bo Stone, praised the sale of Harrow."
REED = "Selmouth's manager, Ines Reed, blamed the referee."
CALLED = "Verian President Edda Stone told Karsia's prime minister so."
VALE = "Ingrid Vale, the governor of Mirov, will lead the inquiry."


@pytest.mark.parametrize(
    ("question", "sentence", "name", "another"),
    [
        ("Who is the president of Karsia?", TELAVI, "Giorgan Telavi", True),
        ("Who is the prime minister of Karsia?", TELAVI, "Giorgan Telavi", True),
        ("Who is the defence minister of Karsia?", TELAVI, "Giorgan Telavi", False),
        (
            "Who is the finance minister of Karsia?",
            "Veria's finance minister, Bo Stone, left.",
            "Bo Stone",
            True,
        ),
        (
            "Who is the foreign minister?",
            "The foreign ministry's spokesman, Bo Stone, left.",
            "Bo Stone",
            True,
        ),
        ("What is the name of Mirov's mayor?", VALE, "Ingrid Vale", True),
        ("Who leads the inquiry?", VALE, "Ingrid Vale", False),
        ("Who is running for mayor of Mirov?", VALE, "Ingrid Vale", False),
        ("Who was fired by the mayor?", VALE, "Ingrid Vale", False),
        ("Who is the mayor?", "The mayor is Ingrid Vale.", "Ingrid Vale", False),
        ("Who is the mayor?", "Ingrid Vale won the vote.", "Ingrid Vale", False),
        ("Who is the president?", "Ingrid Vale, a former governor, took the oath.", "Ingrid Vale", False),
        ("Who is the president?", "Former governor Ingrid Vale took the oath.", "Ingrid Vale", False),
        ("Who is the president?", "Ingrid Vale, a lawyer, took the oath.", "Ingrid Vale", False),
        ("Who is the coach of Omra?", "Omra appointed manager Ingrid Vale.", "Ingrid Vale", False),
        (
            "Who is the coach of Omra?",
            "Omra's general manager Bo Stone and head coach Ida Lund met.",
            "Bo Stone",
            True,
        ),
        ("Who is Harrow's chief executive?", STONE, "Bo Stone", True),
        ("Who is Wendmark's chief executive?", STONE, "Bo Stone", False),
        ("Who is the chief executive of the Wendmark Group?", STONE, "Bo Stone", False),
        ("Who is the chief executive?", STONE, "Bo Stone", False),
        ("Who is Wendmark's finance director?", STONE, "Bo Stone", True),
        ("Who is Wendmark's chairman?", STONE, "Bo Stone", False),
        ("Who is Harrow's CEO?", "Bo Stone, Wendmark's chief executive, spoke.", "Bo Stone", True),
        ("Who is the president of Karsia?", "The Karsian's president, Bo Stone, spoke.", "Bo Stone", False),
        ("Who is Harrow's chief executive?", STONE, "Wendmark's chief executive, Bo Stone", True),
        ("Who is Wendmark's chief executive?", STONE, "Wendmark's chief executive, Bo Stone", False),
        ("Who is Harrow's chief executive?", STONE, "Wendmark", True),
        ("Who is the prime minister of Karsia?", CALLED, "Edda Stone", True),
        ("Who is the president of Veria?", CALLED, "Edda Stone", False),
        ("Who is the president of Karsia?", "Turkish President Edda Stone met Orlo Bo.", "Edda Stone", True),
        ("Who is the president of Turkey?", "Turkish President Edda Stone met Orlo Bo.", "Edda Stone", False),
        ("Who is the president?", "Turkish President Edda Stone met Orlo Bo.", "Edda Stone", False),
        ("Who is the president of Veria?", "New President Edda Stone met Orlo Bo.", "Edda Stone", False),
        ("Who is the president of Karsia?", "Karsia's opposition leader, Bo Stone, left.", "Bo Stone", True),
        (
            "Who is the defence minister of Karsia?",
            "Veria's trade minister, Ada Loft, met Karsia's national security adviser, Bo Stone.",
            "Bo Stone",
            True,
        ),
        ("Who is Karsia's adviser?", "Karsia's security advisor, Bo Stone, left.", "Bo Stone", False),
        ("Who is the president?", "Governor Bo Stone was elected president.", "Bo Stone", False),
        ("Who was the referee?", REED, "Ines Reed", True),
        ("Who is Selmouth's coach?", REED, "Ines Reed", False),
        ("Who is the president?", "Mirov's mayor, Bo Stone, was elected president.", "Bo Stone", False),
        ("Who was the referee?", "Selmouth's Bo Stone was the referee.", "Bo Stone", False),
    ],
)
def test_another_office_is_told_apart(question, sentence, name, another):
    """A name that stands beside one office alone answers nothing about another."""
    assert holds_of(holds_another_office, question, sentence, name) is another


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Who is the defence minister of Karsia?", "Karsia's foreign minister, Bo Stone, spoke.", True),
        ("Who is Karsia's defense minister?", "Defence Minister Bo Stone spoke.", False),
        ("Who is the foreign minister of Karsia?", "Deputy Foreign Minister Bo Stone spoke.", True),
        ("Who is the deputy foreign minister?", "Deputy Foreign Minister Bo Stone spoke.", False),
        ("Who is the trade minister?", "The foreign and trade minister, Bo Stone, spoke.", False),
        ("Who is the trade minister?", "Bo Stone, the Karsian foreign minister, spoke.", True),
        ("Who is the trade minister?", "Bo Stone, the former foreign minister, spoke.", False),
        ("Who is the trade minister?", "Foreign Minister Bo Stone also became trade minister.", False),
        ("Who met the trade minister?", "Foreign Minister Bo Stone spoke.", False),
    ],
)
def test_another_ministry_and_a_deputy_are_told_apart(question, sentence, another):
    """A minister of one thing, or a deputy, is no answer to who is minister of another."""
    assert holds_of(holds_another_ministry, question, sentence, "Bo Stone") is another
