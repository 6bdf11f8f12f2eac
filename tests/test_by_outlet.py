"""Outlets are held against one another by asking the articles of each."""

from dataclasses import replace

from rag.answer.by_outlet import by_outlet
from rag.records.answers import Answer, Citation, Disagreement, Figure
from rag.records.articles import Article, Hit, Passage
from rag.records.questions import Understood

ASKED = "What do the articles say about the Selmouth strike?"


def article(outlet: str, number: int = 1, story: str = "") -> Article:
    """An article of an outlet."""
    return Article(f"{outlet}{number}", f"{outlet}{number}", "Strike", outlet, story=story)


def citation(one: Article, quote: str, number: int = 1) -> Citation:
    """A quote of an article."""
    return Citation(number, f"p{one.id}", one, 0, len(quote), quote)


def answer(*citations: Citation, outlets: tuple[str, ...] = (), **more: object) -> Answer:
    """An answer with these quotes, or none, and passages of these outlets."""
    hits = tuple(Hit(Passage(f"p{o}", o, 0, 1, "x"), article(o), 1.0) for o in outlets)
    status = "answered" if citations else "not_in_articles"
    return replace(Answer(Understood(ASKED, ASKED), status, "", citations=citations, hits=hits), **more)


WIRE, POST, GAZETTE = article("Coastal Wire"), article("Arden Post"), article("Gazette")
WHOLE = answer(outlets=("Coastal Wire", "Arden Post", "Gazette"))


def test_each_outlet_is_quoted_and_those_that_say_nothing_are_named():
    """In the order in which they were found, numbered anew."""
    told = {
        ("Coastal Wire",): answer(citation(WIRE, "Dockers walked out.")),
        ("Arden Post",): answer(citation(POST, "The port stood still.")),
        ("Gazette",): answer(),
    }
    found = by_outlet(WHOLE, ASKED, told.__getitem__)
    assert found is not None
    assert [(one.number, one.article.outlet) for one in found.citations] == [
        (1, "Coastal Wire"),
        (2, "Arden Post"),
    ]
    assert (found.status, found.short_answer) == ("answered", None)
    assert "Nothing sure was found in: Gazette" in found.notes


def test_a_story_that_two_outlets_print_is_quoted_once():
    """A note says who else prints it."""
    reprint = article("Arden Post", story=WIRE.one_story)
    told = {
        ("Coastal Wire",): answer(citation(WIRE, "Dockers walked out.")),
        ("Arden Post",): answer(citation(reprint, "Dockers walked out.")),
        ("Gazette",): answer(),
    }
    found = by_outlet(WHOLE, ASKED, told.__getitem__)
    assert found is not None
    assert [one.article.outlet for one in found.citations] == ["Coastal Wire"]
    assert "Arden Post prints the story that is quoted from Coastal Wire." in found.notes
    assert "Nothing sure was found in: Gazette" in found.notes
    assert "Only Coastal Wire was found to tell of it." in found.notes


def test_one_thing_is_asked_of_all_articles_first_with_the_figures_that_differ():
    """Outlets that are quoted then are not asked again; differing figures keep to their quotes."""
    differing = Disagreement("dead", (Figure("17", 1), Figure("22", 2)))
    both = (citation(WIRE, "It killed 17."), citation(POST, "It killed 22.", 2))
    told = {
        (): answer(*both, disagreements=(differing,)),
        ("Gazette",): answer(citation(GAZETTE, "It killed 17.")),
    }
    found = by_outlet(WHOLE, "How many were killed in Selmouth?", told.__getitem__)
    assert found is not None
    assert [one.article.outlet for one in found.citations] == ["Coastal Wire", "Arden Post", "Gazette"]
    assert found.disagreements == (differing,)


def test_where_no_outlet_says_anything_there_is_no_answer():
    """The question is then answered, or refused, as any other."""
    assert by_outlet(WHOLE, ASKED, lambda _outlets: answer()) is None


def test_no_more_than_two_quotes_of_an_outlet_and_no_figures_of_those_left_out():
    """Whoever compares reads side by side."""
    quotes = [citation(article("Coastal Wire", n), f"It killed {n}.", n) for n in (1, 2, 3)]
    differing = Disagreement("dead", (Figure("1", 1), Figure("3", 3)))
    told = answer(*quotes, disagreements=(differing,))
    found = by_outlet(answer(outlets=("Coastal Wire",)), ASKED, lambda _outlets: told)
    assert found is not None
    assert (len(found.citations), found.disagreements) == (2, ())
