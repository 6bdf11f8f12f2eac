"""What happened in some days is told by the lead of an article."""

from dataclasses import replace
from datetime import date

import pytest

from rag.answer.picking.lead import lead_for
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Understood, Window

OLD = "By Ines Varga\n\nThe dockers of Selmouth walked out on Tuesday over their night pay. Trains ran."
NEW = "SELMOUTH - Dockers went back to work on Monday after the port agreed to raise night pay. Rain fell."
MAY = Window(date(2021, 5, 1), date(2021, 5, 31))
JUNE = Window(date(2021, 6, 1), date(2021, 6, 30))


def hit(text: str, day: date, title: str = "Selmouth dockers' strike", start: int = 0) -> Hit:
    """A hit in an article of that day."""
    article = Article(f"{day}", "h", title, "O", Published(day, day, "front matter"))
    return Hit(Passage(f"p{day}", "h", start, start + len(text), text), article, 1.0, 0.5)


def asked(question: str, days: Window = Window()) -> Understood:
    """The question with the days that it names."""
    return Understood(question, question, days=days)


HITS = (hit(OLD, date(2021, 5, 4)), hit(NEW, date(2021, 6, 14)))


@pytest.mark.parametrize(
    ("question", "days", "lead"),
    [
        ("What happened to the Selmouth dockers in June?", JUNE, "SELMOUTH - Dockers went"),
        ("What happened to the Selmouth dockers in May?", MAY, "The dockers of Selmouth walked"),
        ("What happened in the Selmouth strike in April?", Window(MAY.since, date(2021, 5, 2)), None),
        ("What happened to the Selmouth dockers?", Window(), None),
        ("What happened to the Vellmar dockers in May?", MAY, None),
    ],
)
def test_the_lead_of_an_article_of_the_days(question, days, lead):
    """Title and lead name all of the topic, or the articles don't say."""
    found = lead_for(asked(question, days), HITS)
    assert (found is None) is (lead is None)
    if found and lead:
        assert HITS[found.hit].passage.text[found.start : found.end].startswith(lead)


def test_a_title_is_no_lead_and_neither_is_a_later_passage():
    """The first sentence that is more than the title, of an article's first passage."""
    title = "Dockers of Selmouth port walk out over night pay"
    (first, later) = (
        hit(f"{title}\n\n{NEW}", date(2021, 6, 14), title),
        hit(NEW, date(2021, 6, 15), start=90),
    )
    found = lead_for(asked("What happened to the Selmouth dockers in June?", JUNE), (later, first))
    assert found is not None
    assert (found.hit, first.passage.text[found.start : found.start + 8]) == (1, "SELMOUTH")


def test_an_article_without_a_date_is_of_no_days():
    """Nobody knows when it was written."""
    undated = replace(HITS[1], article=replace(HITS[1].article, published=None))
    assert lead_for(asked("What happened to the Selmouth dockers in June?", JUNE), (undated,)) is None
