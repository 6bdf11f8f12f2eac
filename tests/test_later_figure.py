"""Asked for a figure as it stands now or stood in the end, a later article's figure of the same thing is the answer."""

from dataclasses import replace
from datetime import date

import pytest
from readings import EVEN, hit, span

from rag.answer.fitting.figures.later_figure import asks_latest
from rag.answer.picking.choose import choose
from rag.reader import Reading
from rag.records.articles import Hit, Published
from rag.records.questions import Window

FIRST = "Nine people were killed by the fire in Varn on Monday, the mayor said."
RISEN = "The death toll of the fire in Varn has risen to 14, a hospital said."
BRIDGE = "The Omra bridge cost 40 million crowns by spring, the council said."
AUDIT = "The Omra bridge cost 55 million crowns, an audit found."


def told(text: str, day: date, at: str) -> Hit:
    """A hit of an article published on a day."""
    one = hit(text, at)
    return replace(one, article=replace(one.article, title="", published=Published(day, day, "")))


def short(question: str, first: tuple[str, str, date], second: tuple[str, str, date], **asked: Window) -> str:
    """The short answer where the reader prefers the first figure; each is a text, a figure in it and its day."""
    hits = [told(text, day, str(at)) for at, (text, _, day) in enumerate((first, second))]
    readings = [
        Reading(3.0, (span(text, figure, 5.0 - 2 * at),))
        for at, (text, figure, _) in enumerate((first, second))
    ]
    return choose(question, hits, readings, EVEN, **asked).short_answer or ""


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What is the death toll now?", True),
        ("What did the latest official count find?", True),
        ("How much did it finally cost?", True),
        ("How many were there in the end?", True),
        ("How many were killed in the latest raid?", False),
        ("How many lived in what is now known as Omra?", False),
        ("How many people have died in the fire?", True),
        ("How many have been injured?", True),
        ("How many sailors are still missing?", True),
        ("How many had died by now?", False),
        ("How many people died in the fire?", False),
        ("How many were killed?", False),
    ],
)
def test_words_that_ask_for_the_latest_figure_are_told_apart(question: str, asks: bool) -> None:
    """The latest raid says which event is meant, the latest count which figure; who have died, have up to now."""
    assert asks_latest(question) is asks


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How many people were killed in the fire in Varn by the latest count?", "14"),
        ("How many people have been killed in the fire in Varn so far?", "14"),
        ("How many people were killed in the fire in Varn?", "Nine"),
    ],
)
def test_the_later_toll_answers_only_where_it_is_asked_for(question: str, wanted: str) -> None:
    """A question without such a word is answered as before."""
    early, late = (FIRST, "Nine", date(2022, 5, 3)), (RISEN, "14", date(2022, 5, 20))
    assert short(question, early, late) == wanted
    assert short(question, late, early) == "14"


def test_a_cost_told_later_is_what_it_cost_in_the_end() -> None:
    """Of two sums of one thing the later stands; what a question's own days ask for stays."""
    early, late = (BRIDGE, "40 million", date(2021, 3, 1)), (AUDIT, "55 million", date(2022, 6, 1))
    asked = "How much did the Omra bridge finally cost?"
    assert short(asked, early, late) == "55 million"
    days = Window(date(2021, 3, 1), date(2021, 3, 1))
    assert short(asked, early, late, days=days) == "40 million"


@pytest.mark.parametrize(
    ("text", "figure", "day"),
    [
        ("A fire in Holt has killed 14 people, a hospital said.", "14", date(2022, 5, 20)),
        ("Another fire in Varn killed four people.", "four", date(2022, 8, 20)),
        ("The fire in Varn killed 14 people, and at first officials counted four.", "four", date(2022, 5, 4)),
        ("The toll of the fire in Varn may have risen to 14.", "14", date(2022, 5, 20)),
        ("The fire in Varn has killed people, four of the dead from one house.", "four", date(2022, 5, 20)),
        ("The number of people injured in the fire in Varn has risen to 14.", "14", date(2022, 5, 20)),
        ("The toll of the fire in Varn has risen by five people killed.", "five", date(2022, 5, 20)),
    ],
    ids=[
        "another place",
        "another time",
        "told as before",
        "only feared",
        "a part",
        "another fate",
        "a difference",
    ],
)
def test_a_later_figure_of_something_else_changes_nothing(text: str, figure: str, day: date) -> None:
    """Another event, a part, a difference, or what is only told as earlier or feared is not the latest figure."""
    question = "How many people have been killed in the fire in Varn so far?"
    assert short(question, (FIRST, "Nine", date(2022, 5, 3)), (text, figure, day)) == "Nine"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Omra bridge cost 2 million crowns to paint, an audit found.", "2 million"),
        ("Repairs to the Omra bridge cost 30 million crowns, an audit found.", "30 million"),
    ],
)
def test_a_sum_of_another_size_or_of_a_part_is_of_something_else(text: str, figure: str) -> None:
    """What the paint or the repairs of a bridge cost is not what the bridge did."""
    early, late = (BRIDGE, "40 million", date(2021, 3, 1)), (text, figure, date(2022, 6, 1))
    assert short("How much did the Omra bridge finally cost?", early, late) == "40 million"
