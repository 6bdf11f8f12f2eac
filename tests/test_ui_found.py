"""How an answer was found, as the page shows it."""

from datetime import date

from rag.records.answers import Answer
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Understood, Window
from ui.views.found import found_html


def _hit(number: int, score: float, cosine: float | None) -> Hit:
    day = date(2024, 1, number)
    article = Article(
        f"a{number}", f"h{number}", f"Quay {number}", "Coast Wire", Published(day, day, "row"), "", ""
    )
    return Hit(Passage(f"p{number}", f"h{number}", 0, 5, "Quay."), article, score, cosine)


def _page(*hits: Hit) -> str:
    asked = Understood("Who sold the quay?", "Who sold the quay?", Window())
    return found_html(Answer(asked, "not_in_articles", "The articles don't say.", None, (), (), hits=hits))


def test_a_passage_found_by_its_words_alone_shows_no_likeness():
    """Its likeness was not measured: a nought above a better one would contradict "best first"."""
    page = _page(_hit(1, 1.4, None), _hit(2, 0.7, 0.21))
    assert "0.00" not in page
    assert page.index("–") < page.index("0.21")
    assert "found by its words alone" in page


def test_where_every_likeness_is_known_no_note_is_shown():
    """The note is on the dash alone."""
    assert "its words alone" not in _page(_hit(1, 1.4, 0.6), _hit(2, 0.7, 0.21))
