"""Figures and places that a claim gives to each other's owners are not supported; the same in another order are."""

import pytest

from rag.check.verify import verify

TERMS = "Ada Vale got nine years and Bo Stone got three years."
COSTS = "The bridge cost 40 million crowns and the tunnel 75 million."
MEMBERS = "The union has 4,000 members and the league 2,500 members."
LIFE = "Vale was born in Omra and died in Selmouth."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Ada Vale got three years and Bo Stone got nine years.", TERMS),
        ("The tunnel cost 40 million crowns and the bridge 75 million.", COSTS),
        ("The union has 2,500 members and the league 4,000 members.", MEMBERS),
        ("Vale was born in Selmouth and died in Omra.", LIFE),
    ],
)
def test_two_that_changed_places_are_not_supported(claim, evidence):
    """Every word of the claim is in the evidence, and each figure or place is another's."""
    found = verify(claim, [evidence])
    assert found.verdict == "not_supported"
    assert "the other way round" in found.reason


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (TERMS, TERMS),
        ("Bo Stone got three years and Ada Vale got nine years.", TERMS),
        ("The tunnel cost 75 million crowns and the bridge 40 million.", COSTS),
        ("The league has 2,500 members and the union 4,000 members.", MEMBERS),
        ("Vale died in Selmouth and was born in Omra.", LIFE),
        (
            "Bo Stone got three years and Ada Vale got nine years.",
            "Three years went to Bo Stone, nine years to Ada Vale.",
        ),
        (
            "Omra had 12 fires and Selmouth had 8.",
            "There were 12 fires in Omra, 8 in Selmouth and 5 in Larnow.",
        ),
    ],
)
def test_the_same_in_another_order_is_not_called_swapped(claim, evidence):
    """Whose a figure is decides, not which comes first."""
    assert "the other way round" not in verify(claim, [evidence]).reason
