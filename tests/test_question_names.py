"""Names in any spelling: which are one, which are not, and how a question finds them."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rag.question.names import NameBook, collect_names, match_names
from rag.question.spelling import name_key, same_name

DATA = Path(__file__).parent / "data" / "question"


def rows(name: str) -> list[list[str]]:
    """The cells of a data file without its head."""
    return [line.split("\t") for line in (DATA / name).read_text(encoding="utf-8").splitlines()[1:]]


SPELLINGS = rows("spellings.tsv")
NEAR_MISSES = rows("near_misses.tsv")
EVERY_NAME = sorted({name for _, _, name in SPELLINGS} | {name for pair in NEAR_MISSES for name in pair})


@pytest.fixture(scope="module")
def book() -> NameBook:
    """A book that holds every name of both tables at once."""
    return NameBook(dict.fromkeys(EVERY_NAME, 3))


@pytest.mark.parametrize(
    ("question", "asked", "spelling"), SPELLINGS, ids=[f"{r[1]}-{r[2]}" for r in SPELLINGS]
)
def test_a_question_finds_the_spelling_of_the_articles(question, asked, spelling, book):
    """Asked in one spelling, the name is found as the articles spell it."""
    assert spelling in book.spellings(asked)
    if any(other.casefold() != asked.casefold() for other in book.spellings(asked)):
        matches = {match.asked.casefold(): match.spellings for match in match_names(question, book)}
        assert spelling in matches[asked.casefold()]


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES, ids=["-".join(pair) for pair in NEAR_MISSES])
def test_names_that_only_look_alike_are_not_merged(one, other, book):
    """Different people and places stay apart, asked from either side."""
    assert other not in book.spellings(one)
    assert one not in book.spellings(other)


def test_a_family_name_does_not_join_two_people(book):
    """A full name is found by its own given name only."""
    people = NameBook({"Qassem Soleimani": 4, "Hossein Soleimani": 2, "Qasem Suleimani": 1})
    assert people.spellings("Kassem Soleimani") == ("Qassem Soleimani", "Qasem Suleimani")


def test_names_are_taken_from_running_text():
    """Runs of capitals are names, with lower-case articles; a word that opens a sentence is not."""
    text = (
        "Gunmen fled. Officials in Deir ez-Zor said Kataib Hezbollah held al-Bukamal. The Hezbollah man left."
    )
    names = set(collect_names(text))
    assert {"Deir ez-Zor", "Kataib Hezbollah", "al-Bukamal", "Hezbollah"} <= names
    assert not names & {"Gunmen", "Officials", "The", "The Hezbollah"}


def test_a_common_word_is_no_name():
    """A word that the articles also write small is not searched in other spellings."""
    book = NameBook(
        Counter(collect_names("It said Price met Pryce. The price rose, a price fell, the Price cut."))
    )
    assert match_names("what price was paid", book) == ()


def test_a_word_that_articles_use_without_being_a_name_is_no_name():
    """More articles have the word than have it as a name: it is not searched as a name that sounds like it."""
    names = {"Saint": 5, "Gulf": 4, "Golf": 1, "Mousavi": 3, "Musavi": 2}
    articles = {"sent": 40, "golf": 9, "gulf": 4, "mousavi": 3, "musavi": 2}
    book = NameBook(names, lambda word: articles.get(word.lower(), 0))
    assert match_names("who sent the Golf club a letter", book) == ()
    (match,) = match_names("What did Mousavi say?", book)
    assert match.spellings == ("Mousavi", "Musavi")
    (typed,) = match_names("what did moussavi say", book)
    assert typed.spellings == ("Mousavi", "Musavi")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("who leads kataib hezbollah", "kataib hezbollah"),
        ("What did kataib hezbollah do in Iraq?", "kataib hezbollah"),
        ("Who leads Kataib Hezbollah's rocket unit?", "Kataib Hezbollah"),
        ("KATAIB HEZBOLLAH leader", "KATAIB HEZBOLLAH"),
    ],
)
def test_capitals_and_endings_do_not_matter(question, asked):
    """A name is found as typed, with or without capitals and possessive ending."""
    book = NameBook({"Kataib Hizbullah": 5, "Kataib Hezbollah": 3, "Hizbullah": 9})
    (match,) = match_names(question, book)
    assert match.asked == asked
    assert match.spellings == ("Kataib Hizbullah", "Kataib Hezbollah")


def test_a_full_name_that_the_articles_have_covers_its_words():
    """Its given name alone has other spellings, which are other people's."""
    book = NameBook({"Giorgia Meloni": 4, "Giorgia": 4, "Georgia": 90, "Meloni": 6})
    assert match_names("What did Giorgia Meloni say?", book) == ()
    (match,) = match_names("What did Giorgia say?", book)
    assert match.spellings == ("Georgia", "Giorgia")


def test_a_name_spelt_one_way_only_is_not_reported():
    """There is nothing to tell where the articles spell the name as asked."""
    assert match_names("What did Raisi say?", NameBook({"Raisi": 7})) == ()


def test_the_book_comes_back_from_its_rows():
    """Rows (name, key, count) hold all that the book knows."""
    book = NameBook({"Erbil": 4, "Arbil": 1, "Homs": 2})
    again = NameBook.from_rows(book.rows())
    assert len(again) == len(book) == 3
    assert again.spellings("Irbil") == book.spellings("Irbil") == ("Erbil", "Arbil")


NAMES = st.sampled_from(EVERY_NAME)


@settings(max_examples=80)
@given(NAMES, NAMES)
def test_sameness_goes_both_ways_and_keeps_the_key(one, other):
    """A name is itself, sameness is mutual, and names that are the same share their key."""
    assert same_name(one, one)
    assert same_name(one, other) == same_name(other, one)
    if same_name(one, other):
        assert name_key(one) == name_key(other)


@settings(max_examples=80)
@given(st.text(max_size=25))
@example("0'S")
def test_any_text_has_a_key(text):
    """No text makes the key fail, and capitals do not change the key of plain letters."""
    assert isinstance(name_key(text), str)
    if text.isascii():
        assert name_key(text.upper()) == name_key(text.lower())
