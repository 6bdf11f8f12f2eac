"""A count of another story that differs from the answer's is quoted beside it."""

from datetime import date

import pytest

from rag.answer.dissent import dissent
from rag.answer.picking.choice import Choice, Quoted, with_second
from rag.records.articles import Article, Hit, Passage, Published

LEDGER = (
    "American jets struck the outskirts of Kestrel Bay on Thursday. "
    "Medical workers in the town said 17 fighters were killed in the US strike."
)
WIRE = (
    "American aircraft bombed a post on Thursday night. "
    "The Observatory said the raid near Kestrel Bay killed at least 22 fighters."
)


def hit(text: str, article: str, day: date = date(2021, 2, 26), story: str = "") -> Hit:
    """A hit whose passage is the whole text."""
    published = Published(day, day, "front matter")
    about = Article(
        id=article, text_hash=article, title="Raid", outlet=article, published=published, story=story
    )
    passage = Passage(id=article, text_hash="", start=0, end=len(text), text=text)
    return Hit(passage, about, 1.0, 0.5)


def answered(text: str, short: str) -> Choice:
    """The sentence of the first hit that holds the short answer."""
    start = text.rfind(". ", 0, text.index(short)) + 2
    return Choice((Quoted(0, start, len(text)),), short, 1.0, answered=True)


def test_the_other_count_is_quoted_and_both_stand_side_by_side() -> None:
    """The sentence is a true slice of the other passage, and the figures are in the order of the quotes."""
    hits = [hit(LEDGER, "Ledger"), hit(WIRE, "Wire")]
    found = dissent(answered(LEDGER, "17"), hits)
    assert found is not None
    assert WIRE[found.quoted.start : found.quoted.end] == WIRE.split(". ", 1)[1]
    assert [(one.value, one.citation) for one in found.disagreement.figures] == [
        ("17", 1),
        ("at least 22", 2),
    ]


@pytest.mark.parametrize(
    ("short", "other"),
    [
        ("17", hit(WIRE, "Wire", date(2021, 5, 1))),
        ("17", hit(WIRE.replace("Kestrel Bay", "Port Arden"), "Wire")),
        ("17", hit(WIRE.replace("at least 22", "17"), "Wire")),
        ("17", hit(WIRE.replace("killed at least 22 fighters", "cost 22 million crowns"), "Wire")),
        ("17", hit(WIRE, "Wire", story="one")),
        ("Medical workers", hit(WIRE, "Wire")),
    ],
    ids=["another time", "another place", "the same", "another thing", "the same story", "no figure asked"],
)
def test_nothing_else_is_quoted(short: str, other: Hit) -> None:
    """Only a differing count of the same people of the same event, told by another story, is added."""
    first = hit(LEDGER, "Ledger", story="one" if other.article.story else "")
    assert dissent(answered(LEDGER, short), [first, other]) is None


@pytest.mark.parametrize(
    "before", ["On February 22 a plane flew over the coast.", "The post had stood for 22 years."]
)
def test_the_sentence_that_counts_is_quoted(before: str) -> None:
    """The same digits earlier in the passage are not what is quoted."""
    other = f"{before} {WIRE.replace('at least 22', '22')}"
    found = dissent(answered(LEDGER, "17"), [hit(LEDGER, "Ledger"), hit(other, "Wire")])
    assert found is not None
    assert other[found.quoted.start : found.quoted.end].endswith("killed 22 fighters.")


def test_only_the_figure_that_was_quoted_is_disputed() -> None:
    """The same number for something else, in another sentence than the first quote, has no dissent."""
    text = f"The US sent 17 jets. {LEDGER}"
    jets = Choice((Quoted(0, 0, 20),), "17 jets", 1.0, answered=True)
    assert dissent(jets, [hit(text, "Ledger"), hit(WIRE, "Wire")]) is None


def test_a_second_quote_leaves_the_others() -> None:
    """The dissent comes second; only a quote that overlaps it goes."""
    parts = (Quoted(0, 0, 9), Quoted(1, 0, 9), Quoted(1, 20, 29))
    choice = with_second(Choice(parts, "17 fighters, 5 children", 1.0, answered=True), Quoted(1, 5, 15))
    assert choice.quotes == (Quoted(0, 0, 9), Quoted(1, 5, 15), Quoted(1, 20, 29))


def test_a_refusal_has_no_dissent() -> None:
    """Where nothing is quoted nothing is compared."""
    assert dissent(Choice((), None, 0.0, answered=False), [hit(WIRE, "Wire")]) is None


def test_a_figure_within_another_is_not_the_one_quoted() -> None:
    """The short answer "7" is no "17": nobody disputes it."""
    text = "American jets struck the outskirts of Kestrel Bay 7 times. Medical workers said 17 fighters were killed."
    seven = Choice((Quoted(0, 0, len(text)),), "7", 1.0, answered=True)
    assert dissent(seven, [hit(text, "Ledger"), hit(WIRE, "Wire")]) is None


def test_the_first_six_passages_of_other_stories_are_looked_through() -> None:
    """What was found far down is of the event by chance, and each look takes time."""
    others = [hit(f"The fair of Port Arden opened on day {at}.", f"Fair {at}") for at in range(6)]
    first, wire = hit(LEDGER, "Ledger"), hit(WIRE, "Wire")
    assert dissent(answered(LEDGER, "17"), [first, *others[:5], wire]) is not None
    assert dissent(answered(LEDGER, "17"), [first, *others, wire]) is None
