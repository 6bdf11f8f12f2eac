"""A heading that is nothing but a name is quoted with the sentence below it."""

import pytest
from readings import EVEN, hit, span

from rag.answer.picking.choose import choose
from rag.reader import Reading

BELOW = "Voters chose a leftist for the first time. It rained."


@pytest.mark.parametrize(
    ("heading", "quoted"),
    [
        ("5. Omra", "5. Omra\n\nVoters chose a leftist for the first time."),
        ("Port of Omra", "Port of Omra\n\nVoters chose a leftist for the first time."),
        ("Omra votes", "Omra votes"),
    ],
)
def test_a_bare_heading_is_quoted_with_the_sentence_below(heading, quoted):
    """The name alone supports nothing; a heading that says something stays as it is."""
    text = f"{heading}\n\n{BELOW}"
    marked = Reading(3.0, (span(text, "Omra", 3.0),))
    (quote,) = choose("Which town chose a leftist?", [hit(text)], [marked], EVEN).quotes
    assert text[quote.start : quote.end] == quoted


@pytest.mark.parametrize(
    "below", ["", " Voters chose a leftist.", f"\n\n{'Voters rode on and on ' * 30}home."]
)
def test_where_nothing_short_stands_below_the_name_is_quoted_alone(below):
    """At the end of a passage, on the same line, and before a sentence too long to read at a glance."""
    text = f"5. Omra{below}"
    marked = Reading(3.0, (span(text, "Omra", 3.0),))
    (quote,) = choose("Which town chose a leftist?", [hit(text)], [marked], EVEN).quotes
    assert text[quote.start : quote.end].startswith("5. Omra")
    assert not text[quote.start : quote.end].endswith("home.")
