"""Small words that turn a claim around: how many, for or against, before or after."""

from collections import defaultdict
from pathlib import Path

import pytest

from rag.check.verify import verify

PAIRS: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
for line in (Path(__file__).parent / "data" / "check_sides.tsv").read_text(encoding="utf-8").splitlines()[1:]:
    kind, told, evidence = line.split("\t")
    PAIRS[kind].append((told, evidence))

TALKS = (
    "Some of the hostages were freed on Sunday, the ministry said. Norland voted against the resolution, and "
    "twelve states voted for it. The minister resigned before the election in May. Some 300 people marched. "
    "Every school in Velden was closed on Friday. The court ruled that many pensions had been cut."
)
SPLIT = "Ten members voted for the budget and five against it, the clerk said on Monday."


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        pytest.param("All of the hostages were freed on Sunday.", "“Some”, not “All”", id="all for some"),
        pytest.param("Every hostage was freed on Sunday.", "“Some”, not “Every”", id="every for some"),
        pytest.param(
            "Norland voted for the resolution.", "“against”, not “for”", id="for instead of against"
        ),
        pytest.param("Norland voted in favour of the resolution.", "against", id="in favour of"),
        pytest.param("The minister resigned after the election in May.", "before", id="after for before"),
        pytest.param("All pensions had been cut, the court ruled.", "many", id="all for many"),
    ],
)
def test_a_small_word_that_turns_a_claim_around_contradicts_it(claim: str, reason: str) -> None:
    """The words that a claim is about are all there, and it says the opposite."""
    found = verify(claim, [TALKS])
    assert found.verdict == "not_supported"
    assert reason in found.reason
    assert found.score < 0.5


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Some of the hostages were freed on Sunday.", id="some"),
        pytest.param("Norland voted against the resolution.", id="against"),
        pytest.param("Twelve states voted for the resolution.", id="for"),
        pytest.param("The minister resigned before the election in May.", id="before"),
        pytest.param("About 300 people marched.", id="some as about"),
        pytest.param("Some schools in Velden were closed on Friday.", id="less than was said"),
    ],
)
def test_the_same_small_word_is_supported(claim: str) -> None:
    """As the evidence has it; who says some of what all did says nothing wrong."""
    assert verify(claim, [TALKS]).verdict == "supported"


@pytest.mark.parametrize(
    "claim", ["Ten members voted for the budget.", "Five members voted against the budget."]
)
def test_a_vote_told_with_both_sides_contradicts_neither(claim: str) -> None:
    """Which side is whose cannot be read off one sentence that has both."""
    assert "not “" not in verify(claim, [SPLIT]).reason


@pytest.mark.parametrize(("claim", "evidence"), PAIRS["true"])
def test_the_same_word_said_of_something_else_contradicts_nothing(claim: str, evidence: str) -> None:
    """Two mentions of one noun are no statement of one thing: a true claim called contradicted is the worst."""
    assert "not “" not in verify(claim, [evidence]).reason


@pytest.mark.parametrize(("claim", "evidence"), PAIRS["false"])
def test_the_claimed_word_said_of_something_else_supports_nothing(claim: str, evidence: str) -> None:
    """Only a clause that says the claim keeps its side."""
    assert verify(claim, [evidence]).verdict == "not_supported"
