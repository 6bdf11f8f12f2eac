"""The words store alone: its own filters leave out what a search may not find, before the library is asked."""

from datetime import date

import pytest

from rag.index.facts import NEVER_FIRST, Facts, Scope
from rag.index.words import WordEntry, WordStore

MARCH, MAY = date(2021, 3, 2), date(2021, 5, 2)


@pytest.fixture
def store(tmp_path):
    """Three passages with one word in common: of two outlets and days, and one of no day and no outlet."""
    words = WordStore(tmp_path / "words")
    facts = {
        "march": Facts(MARCH.toordinal(), MARCH.toordinal(), ("Ledger",)),
        "may": Facts(MAY.toordinal(), MAY.toordinal(), ("Courier", "Harbour Post")),
        "undated": Facts(NEVER_FIRST, 0, ()),
    }
    words.write([WordEntry(name, f"A {name} flood", "", one) for name, one in facts.items()])
    return words


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        (Scope(), {"march", "may", "undated"}),
        (Scope(outlets=("Ledger",)), {"march"}),
        (Scope(outlets=("Harbour Post",)), {"may"}),
        (Scope(outlets=("Ledger", "Courier")), {"march", "may"}),
        (Scope(outlets=("Harbour",)), set()),
        (Scope(until=MARCH), {"march"}),
        (Scope(since=MAY), {"may"}),
        (Scope(since=MARCH, until=MAY), {"march", "may"}),
        (Scope(since=MAY, undated=True), {"may", "undated"}),
        (Scope(since=MAY, outlets=("Ledger",)), set()),
    ],
)
def test_outlets_and_days_filter_inside_the_store(store, scope, found):
    """An outlet is its whole name, both ends of the days count, and what has no day needs leave."""
    assert {one.id for one in store.search("flood", 10, scope)} == found
