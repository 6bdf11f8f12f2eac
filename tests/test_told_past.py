"""A month without a year is that of the year before where the text tells of it as past."""

from datetime import date

import pytest

from rag.answer.timeline import timeline
from rag.check.dates import days
from rag.check.told_past import as_past
from rag.records.answers import Citation
from rag.records.articles import Article, Published

PUBLISHED = date(2025, 12, 4)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour master resigned in February.",
        "Ms Orlo had warned in February that the quay would sink.",
        "The firm was fined on 12 February.",
        "The quay, closed in early February, has cost them dear.",
        "She stepped down in February.",
        "In February Ms Orlo was fined.",
        "On February 12 she resigned.",
    ],
)
def test_a_month_that_a_past_verb_has_is_no_month_to_come(sentence):
    """In December, "quit in February" is February of that year, though the next is nearer."""
    (named,) = days(sentence, PUBLISHED)
    moved = as_past(sentence, named, PUBLISHED)
    assert moved.first is not None
    assert (moved.first.year, moved.first.month) == (2025, 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "The quay will be closed in February.",
        "The quay is to be emptied and closed in February.",
        "The inquiry was expected in February.",
        "If chosen in February, she stays.",
        "In February she was to leave.",
        "The quay closes in February.",
        "She announced a sale in February.",
        "She left a sum to be paid in February 2026.",
    ],
)
def test_a_month_to_come_or_in_doubt_stays_the_nearest(sentence):
    """A plan, a condition, a present, an object that may be what is dated, and a year of its own."""
    (named,) = days(sentence, PUBLISHED)
    assert as_past(sentence, named, PUBLISHED) == named


def test_a_month_just_past_stays_where_it_is():
    """In December, "quit in November" was a month ago."""
    (named,) = days("She quit in November.", PUBLISHED)
    assert as_past("She quit in November.", named, PUBLISHED) == named


def test_the_timeline_has_what_was_promised_in_the_year_of_the_promise():
    """A line of the timeline is no later than its article where the text tells of the past."""
    quote = "Ms Orlo had promised in April to keep the quay."
    article = Article("a", "a", "Quay", "Post", Published(PUBLISHED, PUBLISHED, "test"), story="a")
    (line,) = timeline([Citation(1, "p", article, 0, len(quote), quote)])
    assert line.day == "2025-04"
