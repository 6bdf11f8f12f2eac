"""A figure asked of one party or place is the one told of it, not that of all together."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.fitting.figures.of_the_named import figure_of_the_named
from rag.reader import Reading

PLEDGES = "Lenders meeting in Lisbon promised Veria 640 million marks. Omra offered 45 million, for schools."
RECALL = "The recall affects 2 million swings and 300 chairs. About 60,000 swings were sold in Omra, it said."


def told(question: str, text: str, first: str, others: tuple[str, ...], *, title: str = "") -> str:
    """The figure that answers, of those that a reader marked in a passage."""
    one = Read(text, Reading(0.0, ()), article="a", title=title)
    found = [
        Found(words, share, ((0, text.index(words), text.index(words) + len(words)),), 1)
        for words, share in ((first, 0.9), *((other, 0.05) for other in others))
    ]
    return figure_of_the_named(question, [one], found[0], found).text


@pytest.mark.parametrize(
    ("question", "text", "first", "other", "answer"),
    [
        ("How much did Omra pledge in Lisbon?", PLEDGES, "640 million", "45 million", "45 million"),
        ("How much did Veria get?", PLEDGES, "640 million", "45 million", "640 million"),
        ("How much did lenders promise?", PLEDGES, "640 million", "45 million", "640 million"),
        ("How much did Sarne pledge?", PLEDGES, "640 million", "45 million", "640 million"),
        ("How many swings in Omra are recalled?", RECALL, "2 million", "60,000", "60,000"),
        ("How many chairs in Omra are recalled?", RECALL, "300", "60,000", "300"),
        ("How many swings were sold in Omra?", "Omra sold 90. Omra has 9 shops.", "90", "9", "90"),
        (
            "How many swings in May are recalled?",
            RECALL.replace("Omra", "May"),
            "2 million",
            "60,000",
            "2 million",
        ),
        ("Who pledged most in Omra?", PLEDGES, "640 million", "45 million", "640 million"),
    ],
)
def test_the_figure_of_the_named_takes_the_place_of_the_sum(question, text, first, other, answer):
    """Where nothing before the sum names it, and the other figure's sentence does and counts the same."""
    assert told(question, text, first, (other,)) == answer


def test_a_figure_under_the_names_own_title_stays():
    """What an article about Omra counts is Omra's."""
    asked = "How much did Omra pledge in Lisbon?"
    assert told(asked, PLEDGES, "640 million", ("45 million",), title="Omra gives") == "640 million"


def test_a_figure_of_another_article_takes_no_place():
    """It may be of another meeting."""
    reads = [Read(one, Reading(0.0, ()), article=str(at)) for at, one in enumerate(PLEDGES.split(". ", 1))]
    found = [
        Found(words, 0.5, ((at, reads[at].text.index(words), reads[at].text.index(words) + len(words)),), 1)
        for at, words in enumerate(("640 million", "45 million"))
    ]
    assert figure_of_the_named("How much did Omra pledge in Lisbon?", reads, found[0], found) is found[0]
