"""Who claimed an attack is no answer to who did something that no attack is."""

import pytest
from readings import reads, span

from rag.answer.ballot import Found
from rag.answer.fitting.can_answer import can_answer
from rag.reader import Reading

CLAIMED = "The Dune Front has claimed only the strike on the airport at Sarno."
TAKEN = "The Dune Front claimed responsibility for the bombing of the airport at Sarno."
PRIZE = "The Dune Front claimed a majority of seats in Sarno."


@pytest.mark.parametrize(
    ("question", "told", "can"),
    [
        ("Who insured the airport at Sarno?", CLAIMED, False),
        ("Who built the airport at Sarno?", TAKEN, False),
        ("Who has paid for the airport at Sarno?", CLAIMED, False),
        ("Who claimed the strike on the airport at Sarno?", CLAIMED, True),
        ("Who attacked the airport at Sarno?", TAKEN, True),
        ("Who destroyed the airport at Sarno?", TAKEN, True),
        ("Who opened fire on the airport at Sarno?", TAKEN, True),
        ("Who owned up to the bombing at Sarno?", TAKEN, True),
        ("Who heads the council of Sarno?", PRIZE, True),
    ],
)
def test_who_claimed_an_attack_did_nothing_else_by_it(question, told, can):
    """Whoever asks who insured or built something is not told by a claim; who hit or bombed it is."""
    (read,) = reads([told], [Reading(2.0, (span(told, "The Dune Front", 3.0),))])
    assert can_answer(question, [read], Found("The Dune Front", 1.0, ((0, 0, 14),), 1)) is can
