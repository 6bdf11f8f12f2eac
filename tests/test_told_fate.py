"""What became of somebody is quoted where a sentence tells it; what they only say of something else is not."""

from collections.abc import Sequence
from datetime import date

import pytest

from rag.answer.picking.choice import Choice, Quoted
from rag.answer.picking.fate.told_fate import told_fate
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import Understood

SAYS = "Ada Loft, a deputy, said that the port of Larnow had been closed for a week."
ARREST = "Ada Loft was arrested on Monday after a search of her house, police said."
PRISON = "Ada Loft was sentenced on Friday to nine years in prison for fraud, a crime that she denies."
ANOTHER = "Bo Vench was killed on Friday in a storm off Larnow, the harbour office said."


class Marks:
    """A picker that is sure of the first sentence of the first hit."""

    def pick(self, understood: Understood, hits: Sequence[Hit]) -> Choice:
        """That sentence."""
        return Choice((Quoted(0, 0, hits[0].passage.text.index(".") + 1),), "words of it", 0.9, answered=True)

    def rank(self, understood: Understood, hits: Sequence[Hit]) -> tuple[int, ...]:
        """No order."""
        return ()


def hit(text: str, number: int, month: int) -> Hit:
    """A hit in an article of its own story."""
    day = Published(date(2021, month, 4), date(2021, month, 4), "front matter")
    article = Article(f"a{number}", f"h{number}", "News of Larnow", "Coastal Wire", day, story=f"s{number}")
    return Hit(Passage(f"p{number}", f"h{number}", 0, len(text), text), article, 1.0, 0.5)


def quotes(question: str, *texts: str) -> tuple[list[str], str | None, bool]:
    """The sentences quoted, the short answer and whether it is an answer; the texts a month apart."""
    hits = tuple(hit(text, at, at + 1) for at, text in enumerate(texts))
    choice = told_fate(Understood(question, question), hits, Marks())
    assert choice is not None
    chosen = [hits[one.hit].passage.text[one.start : one.end] for one in choice.quotes]
    return chosen, choice.short_answer, choice.answered


def test_the_sentences_that_tell_a_fate_are_quoted_the_latest_first():
    """A sentence of each story, and the words that tell it."""
    found = quotes("What happened to Ada Loft?", SAYS, ARREST, PRISON, ANOTHER)
    assert found == ([PRISON, ARREST], "was sentenced on Friday to nine years in prison", True)


def test_what_somebody_says_of_something_else_is_no_fate():
    """Though a picker is sure of it."""
    assert quotes("What happened to Ada Loft?", SAYS, ANOTHER)[1:] == (None, False)


def test_the_pickers_choice_stands_where_it_may_tell_the_fate():
    """In words that no list has."""
    home = "Ada Loft was met by a crowd in Larnow on Monday."
    assert quotes("What happened to Ada Loft?", home)[1:] == ("words of it", True)


def test_what_befell_somebody_who_is_named_next_is_quoted_with_the_name():
    """The sentence that describes them, and the one that says who it was."""
    text = (
        "A rider who had won in May was killed in Larnow on Monday. Police named him as Ada Loft. It rained."
    )
    chosen, short, answered = quotes("What happened to Ada Loft?", text, SAYS)
    assert (chosen, short, answered) == (
        [text.removesuffix(" It rained.")],
        "was killed in Larnow on Monday",
        True,
    )


def test_a_court_is_asked_for_what_it_gave():
    """And an arrest is no sentence."""
    assert quotes("What was Ada Loft's sentence?", ARREST, PRISON)[:2] == ([PRISON], "nine years in prison")
    assert quotes("What was Ada Loft's sentence?", ARREST)[2] is False


def test_whether_it_befell_them_is_told_of_them_and_of_that_deed():
    """Calls for an arrest are none; that it was not so may be told in any words."""
    calls = "The calls to arrest Ada Loft are dangerous, a lawyer said."
    denied = "The police of Larnow denied that Ada Loft was arrested."
    assert quotes("Was Ada Loft arrested?", SAYS, ARREST)[0] == [ARREST]
    assert quotes("Was Ada Loft killed?", ARREST, ANOTHER)[2] is False
    assert quotes("Was Ada Loft arrested in Selmouth?", ARREST, ANOTHER)[2] is False
    assert quotes("Was Ada Loft arrested?", calls, ANOTHER)[2] is False
    assert quotes("Was Ada Loft arrested?", denied, ANOTHER)[2] is True


@pytest.mark.parametrize("question", ["What happened in Larnow?", "Who was arrested?"])
def test_other_questions_are_left_to_others(question):
    """Nothing is chosen for them."""
    assert told_fate(Understood(question, question), (hit(ARREST, 1, 1),), Marks()) is None
