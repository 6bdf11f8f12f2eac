"""What somebody paid for a thing is not what they sold it for."""

import pytest
from readings import holds_of

from rag.answer.fitting.deeds.bought_not_sold import is_what_was_paid

SIGNED = "Salt Rovers signed Bo Vench from Torrin for 24 million crowns."
SOLD = "Torrin, who had signed Bo Vench for three million, sold him for 24 million crowns."


@pytest.mark.parametrize(
    ("question", "sentence", "paid"),
    [
        ("For how much did Salt Rovers sell Bo Vench?", SIGNED, True),
        ("What did they sell him for?", SIGNED, True),
        ("What has Rovers sold him for?", SIGNED, True),
        ("For how much did Torrin sell Bo Vench?", SOLD, False),
        ("How much did Salt Rovers pay for Bo Vench?", SIGNED, False),
        ("For how much was Bo Vench sold?", SIGNED, False),
        ("For how much did Rovers sell Bo Vench?", "He left Rovers for 24 million crowns.", False),
    ],
)
def test_a_purchase_tells_nothing_of_a_sale_by_the_buyer(question, sentence, paid):
    """Asked who sold without a seller, a purchase may tell it."""
    assert holds_of(is_what_was_paid, question, sentence, "24 million") == paid
