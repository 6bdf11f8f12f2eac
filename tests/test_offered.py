"""Money that was only offered."""

import pytest
from readings import holds_of

from rag.answer.fitting.figures.offered import is_only_offered

PAID = "How much did the guild pay for the mill?"


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "only"),
    [
        (PAID, "A bid of about £6m from the guild was turned down.", "£6m", True),
        (PAID, "The owner rejected the guild's offer of £6m.", "£6m", True),
        (PAID, "The guild made a £6 million opening bid for the mill.", "£6 million", True),
        (PAID, "A bid for the mill of £6m came from the guild.", "£6m", True),
        (PAID, "The guild paid £8m after a bid of £6m was turned down.", "£8m", False),
        (PAID, "The guild paid £8m after a bid of £6m was turned down.", "£6m", True),
        (PAID, "The guild's offer of £6m was accepted.", "£6m", False),
        (PAID, "After the council rejected the plan the guild spent £6m on it.", "£6m", False),
        (PAID, "The guild bought the mill for £6m.", "£6m", False),
        ("How much did the guild bid for the mill?", "A bid of £6m was turned down.", "£6m", False),
        ("How much was the guild willing to pay?", "A bid of £6m was turned down.", "£6m", False),
        ("How much did the guild earn?", "It turned down an offer of £6m.", "£6m", False),
        (
            "How much did Orvel sell for?",
            "Bo Sarn tried to sell Orvel for an asking price of £6m.",
            "£6m",
            True,
        ),
        (
            "How much did Orvel sell for?",
            "Bo Sarn tried to sell Orvel at an asking price of £6m.",
            "asking price of £6m",
            True,
        ),
    ],
)
def test_a_bid_is_not_what_was_paid(question: str, sentence: str, answer: str, only: bool) -> None:
    """What was bid or turned down answers "how much did it pay" only where it was taken; asked for the bid, it does."""
    assert holds_of(is_only_offered, question, sentence, answer) is only
