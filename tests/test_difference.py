"""Asked how much more or by how much, a whole sum is no short answer."""

import pytest
from readings import EVEN, hit, holds_of, span

from rag.answer.fitting.figures.difference import is_whole_sum
from rag.answer.picking.choose import choose
from rag.reader import Reading

MORE = "How much more did the hall cost than planned?"
RATE = "By how much did the bank raise its rate?"
BOTH = "The hall cost 55 million crowns. That is 15 million more than planned."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "whole"),
    [
        (MORE, "The hall cost 55 million crowns.", "55 million crowns", True),
        (MORE, "The hall cost more than 55 million crowns.", "more than 55 million", True),
        (MORE, "The hall cost 15 million crowns more than planned.", "15 million crowns", False),
        (MORE, "The plan was exceeded by 15 million crowns.", "15 million crowns", False),
        (MORE, "It came in $15 million over budget.", "$15 million", False),
        (MORE, "It cost 30 percent of that again.", "30 percent", False),
        (MORE, "It cost twice as much.", "twice", False),
        (RATE, "The bank raised its rate to 5.25 percent.", "5.25 percent", True),
        (RATE, "The bank raised its rate by half a point to 5.25 percent.", "half a point", False),
        (RATE, "The rate rose 0.5 points.", "0.5 points", False),
        ("By how much did she win?", "She won with 12 votes.", "12 votes", False),
        ("How many more people voted than in 2019?", "Some 4,200 people voted.", "4,200", True),
        ("How much did the hall cost?", "The hall cost 55 million crowns.", "55 million crowns", False),
        ("How much more will it cost?", "To finish it will cost 5 million.", "5 million", False),
    ],
)
def test_a_whole_sum_is_told_from_a_difference(
    question: str, sentence: str, answer: str, whole: bool
) -> None:
    """A sum is a whole one where nothing says that it is more, less or by how much."""
    assert holds_of(is_whole_sum, question, sentence, answer) is whole


def test_a_difference_comes_before_a_sum_and_a_sum_alone_is_only_quoted() -> None:
    """However likely the sum, the difference is the short answer; without one the quote stands alone."""
    spans = (span(BOTH, "55 million crowns", 5.0), span(BOTH, "15 million", 4.0))
    assert choose(MORE, [hit(BOTH)], [Reading(3.0, spans)], EVEN).short_answer == "15 million"
    alone = choose(MORE, [hit(BOTH)], [Reading(3.0, spans[:1])], EVEN)
    assert alone.answered
    assert alone.short_answer is None
    assert "55 million" in BOTH[alone.quotes[0].start : alone.quotes[0].end]
