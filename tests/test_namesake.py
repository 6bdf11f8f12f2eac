"""Of two people of one surname, whoever is named in full last before it is who speaks."""

import pytest
from readings import EVEN, reads

from rag.answer.picking.statements import said
from rag.answer.speech.namesake import Told, speaks
from rag.reader import Reading
from rag.words import words

TWO = (
    "Signe Tveit, who owns the ferry, came to the pier. Tveit said the fare was fair. "
    "Her cousin Arne Tveit runs the bus. Tveit said the fare was theft."
)


def quoted(question: str, text: str) -> list[str]:
    """What is quoted of a passage in which the reader marks nothing."""
    choice = said(question, reads([text], [Reading(2.0, ())]), EVEN)
    return [text[one.start : one.end] for one in choice.quotes] if choice.answered else []


@pytest.mark.parametrize(("who", "wanted"), [("Signe Tveit", "fair"), ("Arne Tveit", "theft")])
def test_a_bare_surname_is_whoever_of_that_surname_was_named_last_before_it(who, wanted):
    """Not the other one of whom the article tells as well."""
    assert quoted(f"What did {who} say about the fare?", TWO) == [f"Tveit said the fare was {wanted}."]


@pytest.mark.parametrize(
    ("who", "article", "phrase", "theirs"),
    [
        pytest.param("Arne Tveit", "The ferry is Signe Tveit's. ", "Tveit", False, id="only the other"),
        pytest.param("Arne Tveit", "The ferry is late. ", "Tveit", True, id="nobody else"),
        pytest.param("Joe Tveit", "Joseph Tveit spoke. ", "Tveit", True, id="a short first name"),
        pytest.param("Arne Tveit", "The farmer wept. Farmer Tveit left. ", "Tveit", True, id="a trade"),
        pytest.param("Arne Tveit", "Arne Tveit met Governor Tveit. ", "Tveit", True, id="a title"),
        pytest.param("Arne Tveit", "Mr. Tveit met Ms. Tveit. ", "Ms. Tveit", False, id="Mr and Ms"),
        pytest.param("Tveit", "The ferry is Signe Tveit's. ", "Tveit", True, id="no first name asked"),
        pytest.param("Mr Tveit", "The ferry is late. ", "Mrs Tveit", False, id="of the other sex"),
        pytest.param("Arne Tveit", "Signe Tveit spoke. ", "Arne Tveit", True, id="the full name"),
        pytest.param("Arne Tveit", "Signe Tveit spoke. ", "Signe P. Tveit", False, id="with an initial"),
    ],
)
def test_a_surname_that_may_be_anothers_in_its_article_is_nobodys(who, article, phrase, theirs):
    """Where the article names another of it with a first name; titles, trades and short forms are no other."""
    assert speaks(who, tuple(words(phrase)), Told(f"{article}{phrase} said no.", article)) == theirs


def test_a_namesake_named_only_elsewhere_in_the_article_leaves_a_bare_surname_in_doubt():
    """Where no full name stands before it in what was read, nobody knows whose it is."""
    told = Told("Tveit said no. Arne Tveit met Signe Tveit.", "")
    assert not speaks("Arne Tveit", tuple(words("Tveit")), told)


@pytest.mark.parametrize(
    ("who", "before", "theirs"),
    [
        pytest.param("Judge Pask", "Judge Molly Pask sat down. ", True, id="named with a first name"),
        pytest.param("Judge Pask", "Pask sat down. ", True, id="named without the title"),
        pytest.param("Judge Pask", "Judge Pask sent it to Judge Arne Holt. ", False, id="another since"),
        pytest.param("Judge Molly Pask", "Judge Owen Pask sat down. ", False, id="of another first name"),
        pytest.param("Judge Pask", "Judge Pask left. A judge in Torrin came. ", False, id="an unnamed one"),
        pytest.param("Judge Pask", "The court was full. ", False, id="nobody named"),
    ],
)
def test_the_judge_is_the_judge_named_last_before(who, before, theirs):
    """Where the article names the one asked about, and no other of that title since."""
    assert speaks(who, tuple(words("the judge")), Told(before, before)) == theirs
