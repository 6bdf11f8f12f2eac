"""The claim check tells a true sentence from the same sentence with one thing wrong."""

import pytest

from rag.check.verify import verify
from tests.check_pairs import PAIRS, Pair

_IDS = [f"{pair.kind}-{number}" for number, pair in enumerate(PAIRS)]


@pytest.mark.parametrize("pair", PAIRS, ids=_IDS)
def test_a_true_sentence_is_supported(pair: Pair) -> None:
    """A sentence that says what the evidence says, in other words, is supported."""
    found = verify(pair.true, [pair.evidence], pair.published)
    assert found.verdict == "supported", found.reason


@pytest.mark.parametrize("pair", PAIRS, ids=_IDS)
def test_a_sentence_with_one_thing_wrong_is_not_supported(pair: Pair) -> None:
    """The same sentence with one thing wrong is not supported, and the reason says something."""
    found = verify(pair.false, [pair.evidence], pair.published)
    assert found.verdict != "supported"
    assert found.reason


@pytest.mark.parametrize("pair", PAIRS, ids=_IDS)
def test_the_quote_is_verbatim(pair: Pair) -> None:
    """The quote is a slice of the evidence."""
    assert verify(pair.true, [pair.evidence], pair.published).quote in pair.evidence
