"""Quotes become the text of an answer, each with its source and its mark."""

from dataclasses import replace

from test_compare import cited

from rag.answer.quote import quoted_text


def test_a_headline_that_is_quoted_is_not_its_own_source() -> None:
    """Where nothing but the day is known beside it, the title is not told twice."""
    citation = cited(1, "", "Ferry runs aground off Selmouth", title="Ferry runs  aground off Selmouth")
    assert quoted_text((citation,)) == "“Ferry runs aground off Selmouth” (2024-04-02) [1]"


def test_the_title_is_the_source_where_no_outlet_is_known() -> None:
    """A reader is told where a quote is from, and that a less likely one is only perhaps meant."""
    citation = replace(cited(1, "", "It ran aground.", title="Ferry accident"), instead=True)
    assert quoted_text((citation,)) == "Perhaps instead: “It ran aground.” (Ferry accident, 2024-04-02) [1]"
