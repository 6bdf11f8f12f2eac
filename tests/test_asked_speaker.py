"""Whose words a phrase gives, where a question names somebody by a title or by a first name."""

import pytest

from rag.answer.speech.asked_speaker import names
from rag.words import words


@pytest.mark.parametrize(
    ("who", "phrase", "theirs"),
    [
        pytest.param("Governor Tveit", "Governor Signe Tveit", True, id="a first name between"),
        pytest.param("Senator Pask", "Sen. Molly J. Pask", True, id="in short, with an initial"),
        pytest.param("Dr. Ruiz", "Dr Teresa Ruiz", True, id="of anybody"),
        pytest.param("Prime Minister Holt", "Norwegian Prime Minister Arne Holt", True, id="in two words"),
        pytest.param("Senator Pask", "Governor Molly Pask", False, id="another title"),
        pytest.param("Senator Pask", "Molly Pask", False, id="no title"),
        pytest.param("President Holt", "Vice President Arne Holt", False, id="whose deputy"),
        pytest.param("Finance Minister Holt", "Labour Minister Arne Holt", False, id="another office"),
        pytest.param("President Holt", "President Tveit and Arne Holt", False, id="another's title"),
    ],
)
def test_who_is_asked_about_by_title_and_surname_may_have_a_first_name_between(who, phrase, theirs):
    """With all of the title in front, written in full or in short; with none or another it may be another person."""
    assert names(who, tuple(words(phrase))) == theirs


def test_initials_are_not_the_article_of_an_arabic_name() -> None:
    """Avigdor Lieberman is nobody who is called al-Something."""
    assert not names("Avigdor Lieberman", tuple(words("Prime Minister Shia al-Sudani")))
    assert not names("Avigdor Lieberman", tuple(words("Al-Mayadeen")))
    assert names("Free Dockers Union", tuple(words("the FDU")))
