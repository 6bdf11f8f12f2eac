"""What a terminal shows of an answer: real index, real reader."""

from dataclasses import replace

import pytest
from desk import indexed

from rag.in_lines import answer_lines
from rag.report import NEAREST

ARTICLES = {
    "ledger.md": "---\ntitle: Jets strike Kestrel Bay\noutlet: Ledger\npublished: 2021-02-26\n---\n"
    "American jets struck the outskirts of Kestrel Bay on Thursday. "
    "Medical workers in the town said 17 fighters were killed in the American strike on Kestrel Bay.",
    "wire.md": "---\ntitle: Raid at the coast\noutlet: Wire\npublished: 2021-02-26\n---\n"
    "American aircraft bombed a post on Thursday night. "
    "The Observatory said the raid near Kestrel Bay killed at least 22 fighters.",
}


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """Two articles that differ on a figure, in an index."""
    return indexed(tmp_path_factory.mktemp("lines"), ARTICLES)


def test_the_short_answer_comes_first_and_figures_that_differ_are_named(parts):
    """A terminal shows what the page shows: the short answer, and both figures with their sources."""
    answer = parts.assistant.ask("How many fighters were killed in the strike on Kestrel Bay?")
    lines = answer_lines(answer)
    assert answer.short_answer
    assert lines[0] == answer.short_answer
    (differ,) = [line for line in lines if line.startswith("Figures differ")]
    assert "17" in differ
    assert "at least 22" in differ
    assert all(f"[{one.number}]" in differ for one in answer.citations)


def test_a_refusal_has_no_short_answer_line(parts):
    """What the articles don't say begins with just that."""
    answer = parts.assistant.ask("Who won the 1998 chess olympiad in Elista?")
    assert answer.status == "not_in_articles"
    assert answer_lines(answer)[0] == answer.text


def test_what_came_nearest_a_refusal_is_shown_as_no_answer(parts):
    """A question near to what the articles tell is refused with the sentence to look at, which no mark cites."""
    answer = parts.assistant.ask("Which minister ordered the American strike on Kestrel Bay?")
    assert answer.status == "not_in_articles"
    assert not answer.citations
    lines = answer_lines(answer)
    at = lines.index(f"{NEAREST}:")
    assert lines[at + 1].startswith("- ")
    assert "Kestrel Bay" in lines[at + 2]
    assert NEAREST not in "\n".join(answer_lines(replace(answer, nearest=())))


def test_a_quote_of_two_paragraphs_is_one_line(parts):
    """Whatever breaks a quote has in its article, a terminal shows it on the line below its source."""
    answer = parts.assistant.ask("How many fighters were killed in the strike on Kestrel Bay?")
    first, *others = answer.citations
    broken = replace(first, quote="5. Kestrel Bay\n\nJets struck it.")
    lines = answer_lines(replace(answer, citations=(broken, *others)))
    assert "    5. Kestrel Bay Jets struck it." in lines
