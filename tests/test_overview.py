"""What the articles tell of a topic is a sentence of each story that tells of it, and nothing of any other."""

from datetime import date

import pytest

from rag.answer.picking.overview import overview
from rag.records.articles import Article, Hit, Passage, Published
from rag.records.questions import NameMatch, Understood, Window

STRIKE = (
    "Dockers in Selmouth walked out on Tuesday over their pay for night work. "
    "Mayor Ingrid Vale called the walkout a surprise. Ferries were sent to Port Arden instead."
)
LATER = (
    "Rain fell all week. The dockers' strike at Selmouth cost the port two million crowns, its owner said."
)
FAIR = "The Selmouth book fair opens on Friday with forty stalls and a reading by Ada Loft."
ARDEN = "Bus drivers in Port Arden went on strike for a day, and the depot stayed shut until the evening."


def hit(text: str, title: str, number: int, start: int = 0, day: int = 4) -> Hit:
    """A hit in an article of May 2021."""
    published = Published(date(2021, 5, day), date(2021, 5, day), "front matter")
    article = Article(f"a{number}", f"h{number}", title, "Coastal Wire", published)
    return Hit(Passage(f"p{number}", f"h{number}", start, start + len(text), text), article, 1.0, 0.5)


HITS = (
    hit(FAIR, "Readers gather", 1),
    hit(STRIKE, "Dockers walk out", 2),
    hit(LATER, "Port counts its losses", 3, start=900, day=20),
    hit(ARDEN, "No buses today", 4),
)


def told(question: str, hits: tuple[Hit, ...] = HITS, **known: object) -> list[str] | None:
    """The sentences that are quoted; None where nothing tells of it."""
    found = overview(Understood(question, question, **known), hits)
    return found and [hits[one.hit].passage.text[one.start : one.end] for one in found.quotes]


def test_each_story_that_tells_of_the_topic_is_quoted_once():
    """The sentence that holds most of the topic, and no other thing of the same place."""
    assert told("What do the articles say about the dockers' strike in Selmouth?") == [
        "The dockers' strike at Selmouth cost the port two million crowns, its owner said."
    ]
    assert set(told("Tell me about Selmouth") or ()) == {
        FAIR,
        "Dockers in Selmouth walked out on Tuesday over their pay for night work.",
        "The dockers' strike at Selmouth cost the port two million crowns, its owner said.",
    }


@pytest.mark.parametrize(
    "question",
    [
        "What do the articles say about Vellmar?",
        "What do the articles say about the fire in Selmouth?",
        "Tell me about Ingrid Loft",
        "Ada Vale",
        "any news on night buses?",
        "Who walked out in Selmouth?",
    ],
)
def test_what_no_story_tells_of_is_left_to_the_reader(question):
    """A name that is not there, another thing of the place, two names made into one, a question for one thing."""
    assert told(question) is None


def test_a_topic_has_no_short_answer_and_says_how_much_of_it_is_held():
    """Sentences tell it; the confidence is the share of its words in the first of them."""
    found = overview(Understood("Ada Loft", "Ada Loft"), HITS)
    assert found is not None
    assert (found.short_answer, found.answered, found.confidence) == (None, True, 1.0)


def test_prints_of_one_story_are_quoted_once():
    """A story that two outlets print is one."""
    print_of = Article("a5", "h5", "Readers meet", "Arden Post", HITS[0].article.published, story="a1")
    again = Hit(Passage("p5", "h5", 0, len(FAIR), FAIR), print_of, 0.9, 0.5)
    assert told("Ada Loft", (HITS[0], again)) == [FAIR]


def test_a_topic_of_other_days_is_not_told():
    """What was published long after the days that the question names, and names none of them, tells of others."""
    days = Window(date(2019, 1, 1), date(2019, 1, 31))
    assert told("Tell me about the dockers' strike in Selmouth in January 2019", days=days) is None


def test_a_name_is_found_in_any_spelling_that_the_articles_use():
    """The topic is read as each article spells it."""
    names = (NameMatch("Selmut", ("Selmouth",)),)
    assert told("Tell me about the book fair in Selmut", names=names) == [FAIR]


@pytest.mark.parametrize(
    "aside",
    [
        "Photos of the fair at Selmouth that our readers sent in this week.",
        "This story has been updated with more of the fair at Selmouth.",
        "How many stalls will there be at the fair in Selmouth this year?",
        "What to see at the fair in Selmouth this coming weekend",
    ],
)
def test_what_tells_nothing_of_the_topic_itself_is_not_quoted(aside):
    """A caption, a note of the page, a question, a heading."""
    assert (
        told("Tell me about the fair in Selmouth", (hit(f"{aside}\n\nIt rained.", "Out and about", 7),))
        is None
    )


def test_a_sentence_is_quoted_with_what_has_to_be_read_with_it():
    """Whom "she" is, as answers are quoted."""
    text = (
        "Ines Varga runs the port now. She took over from Ada Loft when the dockers went back to work in May."
    )
    assert told("Ada Loft", (hit(text, "New at the port", 8),)) == [text]
