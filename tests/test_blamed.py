"""Who is blamed stands where blame is told."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.blamed import is_not_blamed

ACCUSED = "The port's spokeswoman, Ada Loft, accused the Dune Front, which has raided it twice."
BLAMES = "Orlo Vench died in a blaze that the port blames on Karsia."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "not_blamed"),
    [
        ("Who was blamed for the raid?", ACCUSED, "Ada Loft", True),
        ("Who was blamed for the raid?", ACCUSED, "the Dune Front", False),
        ("Who was accused of the blaze?", BLAMES, "Orlo Vench", True),
        ("Who was accused of the blaze?", BLAMES, "Karsia", False),
        ("Who was blamed for the blaze?", "Orlo Vench survived the blaze in Omra.", "Orlo Vench", True),
        ("Who was blamed for the blaze?", "Orlo Vench was blamed for it.", "Orlo Vench", False),
        ("Who was accused?", "Orlo Vench, accused of arson, accused Loft.", "Orlo Vench", False),
        ("Who was accused?", "Police said Orlo Vench was behind it.", "Orlo Vench", False),
        ("Who blamed the Front?", ACCUSED, "Ada Loft", False),
    ],
)
def test_neither_who_blames_nor_anybody_without_blame_is_blamed(question, sentence, answer, not_blamed):
    """An accuser stands before "accused", the accused behind it, or before "was accused"."""
    assert holds_of(is_not_blamed, question, sentence, answer) is not_blamed
