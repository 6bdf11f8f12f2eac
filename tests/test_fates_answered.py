"""Fates are told through the whole way from the question to the answer, over a real index."""

import pytest
from desk import indexed

ARTICLES = {
    "arrest.md": "---\ntitle: Clerk held in Larnow\noutlet: Sample Wire\npublished: 2024-05-02\n---\n"
    "The clerk Ada Loft was arrested in Larnow on Wednesday over missing harbour fees, police said. "
    "Deputy Bo Vench, who knows her, said that the harbour had been closed for a week.",
    "prison.md": "---\ntitle: Nine years for a clerk\noutlet: The Sample Ledger\npublished: 2024-09-03\n---\n"
    "Ada Loft was sentenced on Tuesday to nine years in prison for stealing harbour fees. "
    "Opponents demanded that mayor Ines Dorn resign over the affair.",
    "ferry.md": "---\ntitle: Storm at the cape\noutlet: Sample Monitor\npublished: 2024-06-04\n---\n"
    "Cora Loft, a sailor and no kin of the clerk Ada Loft, was killed in a storm off the cape on Monday. "
    "Ada Loft had once sold her a boat.",
}


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """Three articles in an index."""
    return indexed(tmp_path_factory.mktemp("fates"), ARTICLES)


def test_what_befell_somebody_is_quoted_of_each_story(parts):
    """The weightiest clause is the short answer; a namesake's fate is not told."""
    answer = parts.assistant.ask("What happened to Loft?")
    assert answer.short_answer == "was sentenced on Tuesday to nine years in prison"
    assert [one.article.outlet for one in answer.citations] == ["The Sample Ledger", "Sample Wire"]
    assert all(one.article.outlet != "Sample Monitor" for one in answer.citations)


def test_who_only_speaks_has_no_fate(parts):
    """What a deputy says of the harbour is not what happened to him."""
    assert parts.assistant.ask("What happened to Bo Vench?").status == "not_in_articles"


def test_whether_it_befell_them_is_quoted_without_a_short_answer(parts):
    """And not where nothing tells of that deed."""
    told = parts.assistant.ask("Was Ada Loft arrested?")
    assert told.short_answer is None
    assert [one.article.outlet for one in told.citations] == ["Sample Wire"]
    assert parts.assistant.ask("Was Ada Loft killed?").status == "not_in_articles"


def test_a_demand_is_no_resignation(parts):
    """Though it names both."""
    assert parts.assistant.ask("Did mayor Ines Dorn resign?").status == "not_in_articles"


def test_a_fate_is_of_the_days_that_are_asked_about(parts):
    """What befell her later is not told of May."""
    may = parts.assistant.ask("What happened to Ada Loft in May 2024?")
    assert [one.article.outlet for one in may.citations] == ["Sample Wire"]
