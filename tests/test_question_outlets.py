"""Which outlets a question names as its source."""

import pytest

from rag.errors import SettingsError
from rag.question.outlets import chosen_outlets, find_outlets

KNOWN = (
    "CNN",
    "USA TODAY",
    "The Week",
    "AFP",
    "Reuters",
    "The Jerusalem Post",
    "nytimes.com",
    "Time",
    "The Hill",
    "AP",
    "BBC",
    "Axios",
    "Al Jazeera",
    "The Independent",
)


@pytest.mark.parametrize(
    ("question", "outlets", "mode"),
    [
        ("What did Reuters report about Iran?", ("Reuters",), "only"),
        ("what did al jazeera say about idlib?", ("Al Jazeera",), "only"),
        ("What did the New York Times write?", ("nytimes.com",), "only"),
        ("What did cnn.com say?", ("CNN",), "only"),
        ("Which AP articles tell of Gaza?", ("AP",), "only"),
        ("Summarise Reuters' coverage of Idlib", ("Reuters",), "only"),
        ("What did The Week report?", ("The Week",), "only"),
        ("Compare what AFP and Reuters say about the strike", ("AFP", "Reuters"), "only"),
        ("According to AFP, how many died?", ("AFP",), "prefer"),
        ("How many died, according to the Associated Press?", ("AP",), "prefer"),
        ("Who resigned, according to the NYT?", ("nytimes.com",), "prefer"),
        ("What was said in the Jerusalem Post?", ("The Jerusalem Post",), "prefer"),
        ("Who was interviewed on the BBC?", ("BBC",), "prefer"),
        ("According to Time, who leads?", ("Time",), "prefer"),
        ("Who leads, according to the Independent?", ("The Independent",), "prefer"),
    ],
)
def test_an_outlet_named_as_source_is_found(question, outlets, mode):
    """Its name, abbreviation or address is matched to the library's spelling, required or preferred."""
    reading = find_outlets(question, KNOWN)
    assert reading.outlets == outlets
    assert reading.mode == mode


@pytest.mark.parametrize(
    "question",
    [
        "Who bought CNN?",
        "Whom did CNN fire?",
        "Which prime minister resigned this week?",
        "Is it time to say goodbye?",
        "Who climbed the hill?",
        "What did an independent report say?",
        "Over time reports said what?",
        "What does a USA TODAY poll show?",
        "Why did the CNN reporter resign?",
        "How was the Reuters news photographer killed?",
        "According to Le Monde, who leads?",
        "",
    ],
)
def test_an_outlet_that_is_no_source_is_left_alone(question):
    """Subjects, common words and outlets that the library lacks restrict nothing."""
    assert find_outlets(question, KNOWN).outlets == ()


def test_an_empty_library_has_no_outlets():
    """Nothing is found where nothing is known."""
    assert find_outlets("What did Reuters report?", ()).outlets == ()


def test_an_outlet_of_a_filter_is_found_in_any_spelling():
    """Capitals, an article and a usual short name do not matter; an outlet that is not there is said."""
    known = ["Reuters", "The Jerusalem Post", "AFP"]
    assert chosen_outlets(["reuters", "jerusalem post", "Agence France-Presse"], known) == (
        "Reuters",
        "The Jerusalem Post",
        "AFP",
    )
    with pytest.raises(SettingsError, match="'Bild': there are Reuters, The Jerusalem Post, AFP"):
        chosen_outlets(["Bild"], known)


@pytest.mark.parametrize(
    ("asked", "known", "expected"),
    [
        pytest.param("AFP", ["Al-Mashareq and AFP"], ("Al-Mashareq and AFP",), id="one side"),
        pytest.param("al-mashareq", ["Al-Mashareq and AFP"], ("Al-Mashareq and AFP",), id="other side"),
        pytest.param("AFP", ["AFP", "Al-Mashareq and AFP"], ("AFP", "Al-Mashareq and AFP"), id="alone too"),
        pytest.param("Agence France-Presse", ["AP & AFP", "AP"], ("AP & AFP",), id="another name"),
        pytest.param("Reuters", ["AFP, AP and Reuters"], ("AFP, AP and Reuters",), id="three"),
        pytest.param(
            "Al-Mashareq and AFP", ["AFP", "Al-Mashareq and AFP"], ("Al-Mashareq and AFP",), id="both"
        ),
    ],
)
def test_an_article_of_two_outlets_is_of_each(asked, known, expected):
    """Either name finds the joint by-line, in a filter."""
    assert chosen_outlets([asked], known) == expected


@pytest.mark.parametrize(
    ("asked", "outlet"),
    [
        ("Associated Press", "Associated Press and Sons"),
        ("Sons", "Associated Press and Sons"),
        ("Fox", "Fox and Friends"),
        ("Nature", "Science and Nature"),
        ("Security", "Arms and Security"),
        ("Reuters", "Reuters, London"),
    ],
)
def test_a_name_with_and_in_it_is_not_taken_apart(asked, outlet):
    """A firm, a programme or a magazine is one outlet."""
    with pytest.raises(SettingsError):
        chosen_outlets([asked], [outlet])


def test_a_question_names_one_of_two_outlets():
    """The joint by-line is preferred, or required, as an outlet alone is."""
    known = ["Al-Mashareq and AFP", "Reuters"]
    reading = find_outlets("According to AFP, how many died?", known)
    assert (reading.outlets, reading.mode) == (("Al-Mashareq and AFP",), "prefer")
    reading = find_outlets("What did Al-Mashareq report?", known)
    assert (reading.outlets, reading.mode) == (("Al-Mashareq and AFP",), "only")
    both = find_outlets("What did Al-Mashareq and AFP report?", known)
    assert (both.outlets, both.mode) == (("Al-Mashareq and AFP",), "only")
