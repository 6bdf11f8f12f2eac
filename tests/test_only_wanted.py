"""Whether something was done is not told by who wants it, or that it is to be decided."""

import pytest

from rag.answer.fitting.deeds.only_wanted import is_only_wanted
from rag.answer.marked import Marked


@pytest.mark.parametrize(
    ("question", "sentence", "wanted"),
    [
        pytest.param("Did Vench resign?", "Deputies demanded that she resign.", True, id="demanded"),
        pytest.param(
            "Did the bank renew its support?",
            "It would decide by May whether to renew its support.",
            True,
            id="whether",
        ),
        pytest.param("Did Vench get an apology?", "Vench demanded an apology.", True, id="a thing demanded"),
        pytest.param(
            "Did the family get damages?",
            "The family would ask a court for damages.",
            True,
            id="whose wish it is",
        ),
        pytest.param("Did Vench resign?", "Vench resigned on Monday.", False, id="done"),
        pytest.param("Did Vench resign?", "Vench refused to resign.", False, id="refused"),
        pytest.param("Did Vench resign?", "Asked to resign, and she did.", False, id="done after all"),
        pytest.param(
            "Did the states sign the gas deal?",
            "Asked about it, ministers said the states had signed the gas deal on Sunday.",
            False,
            id="asked about it",
        ),
        pytest.param(
            "Did police use tear gas?", "Police threatened the crowd, then used tear gas.", False, id="then"
        ),
        pytest.param(
            "Did Loft appear before the court?",
            "They demand that Loft appear before a court.",
            True,
            id="before",
        ),
        pytest.param("Did Vench resign?", "She left the post in May.", False, id="another word"),
        pytest.param(
            "Did the council approve the plan?",
            "The council approved the plan after the mayor had asked it to.",
            False,
            id="the deed before the wish",
        ),
        pytest.param(
            "Did deputies demand that she resign?", "Deputies demanded that she resign.", False, id="asked"
        ),
        pytest.param("Who demanded that she resign?", "Deputies demanded that she resign.", False, id="who"),
    ],
)
def test_a_wish_is_no_deed(question, sentence, wanted):
    """The words for the deed stand behind a wish or a doubt, each of them."""
    assert is_only_wanted(question, Marked(sentence, 0, len(sentence))) is wanted
