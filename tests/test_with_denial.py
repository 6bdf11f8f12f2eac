"""A sentence that tells half is quoted with the one beside it that tells the rest."""

import pytest

from rag.answer.speech.with_denial import with_denial


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        pytest.param("Pike accused Holm of theft. Holm denied it. It rained.", 0, (0, 2), id="denied"),
        pytest.param("The guild alleged fraud. He has denied all charges.", 0, (0, 2), id="by the accused"),
        pytest.param("Pike accused Holm of theft. Holm left.", 0, (0, 1), id="not denied"),
        pytest.param("Pike accused Holm of theft.\n\nHolm denied it.", 0, (0, 1), id="another paragraph"),
        pytest.param("Pike met Holm. Holm denied it.", 0, (0, 1), id="no accusation"),
        pytest.param(
            "The firm had planned to sell the mill. Vale said the plan was off.", 0, (0, 2), id="off"
        ),
        pytest.param("The firm had planned to sell the mill. Vale said it was old.", 0, (0, 1), id="not off"),
        pytest.param(
            "Pike accused Holm of theft. Holm denied it. It rained.", 1, (0, 2), id="what was denied"
        ),
        pytest.param("It rained. Holm denied the theft.", 1, (1, 2), id="a denial that says of what"),
    ],
)
def test_an_accusation_goes_with_its_denial_and_a_plan_with_its_end(text, quote, wanted):
    """At most one sentence more, of the same paragraph."""
    parts = [one for paragraph in text.split("\n\n") for one in paragraph.replace(". ", ".|").split("|")]
    start = text.index(parts[quote])
    left, right = with_denial(text, start, start + len(parts[quote]))
    last = parts[wanted[1] - 1]
    assert text[left:right] == text[text.index(parts[wanted[0]]) : text.index(last) + len(last)]
