"""Asked whose report an answer is, its source is the short answer."""

from datetime import date

import pytest

from rag.question.provenance import asks_of_answer, source_told
from rag.records.answers import Citation
from rag.records.articles import Article, Published


def citation(outlet: str, day: date | None) -> Citation:
    """A citation of an article."""
    published = Published(day, day, "front matter") if day else None
    article = Article("a", "h", "Fire in Selmouth", outlet, published)
    return Citation(1, "p", article, 0, 5, "Fire.")


CITED = (citation("Coastal Wire", date(2024, 5, 6)), citation("Selmouth Post", date(2024, 5, 7)))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which outlet is that from?", "Coastal Wire, 2024-05-06"),
        ("Where did you get that?", "Coastal Wire, 2024-05-06"),
        ("When was that published?", "2024-05-06"),
        ("Are you sure?", None),
        ("Who said that?", None),
        ("Which outlet reported the fire?", None),
    ],
)
def test_the_source_is_that_of_the_first_citation(question, told):
    """Its outlet and day, or the day alone; whether it is sure, and who said it, the quote shows."""
    assert source_told(question, CITED) == told


def test_without_an_outlet_the_title_is_the_source():
    """And without a citation there is none."""
    assert source_told("What is the source?", (citation("", None),)) == "Fire in Selmouth"
    assert source_told("What is the source?", ()) is None


@pytest.mark.parametrize(
    "question", ["What is the source of the leak?", "Who said he shot Vale?", "Where is the fire?"]
)
def test_a_question_about_the_news_is_none_about_the_answer(question):
    """It says what it is about."""
    assert not asks_of_answer(question)
