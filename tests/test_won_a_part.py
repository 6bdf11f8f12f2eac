"""Who won the first round has not won the election."""

import pytest
from readings import holds_of, reads, span

from rag.answer.fitting.can_answer import can_answer
from rag.answer.fitting.who.won_a_part import is_of_another_round, tells_of_no_win, won_only_a_part
from rag.answer.picking.vote import vote
from rag.reader import Reading

ROUND = "Ada Loft, the mayor, won the first round of the vote in Omra."


@pytest.mark.parametrize(
    ("question", "sentence", "part"),
    [
        ("Who won the election in Omra?", ROUND, True),
        ("Who won the election in Omra?", "Omra's mayor, Ada Loft, won the first round of it.", True),
        ("Who won the match?", "Ada Loft narrowly won the opening set.", True),
        ("Who won the first round?", ROUND, False),
        ("Who is the mayor?", ROUND, False),
        ("Who won the match?", "Ada Loft won the first set and the second.", False),
        ("Who won the election?", "Ada Loft won the election.", False),
        ("Who won the election?", "Ada Loft won a second term.", False),
        ("Who won the title?", "Ada Loft won the second leg to take the title.", False),
    ],
)
def test_a_round_is_no_election(question, sentence, part):
    """Only a part is won where the text says so, and nothing more of it."""
    assert holds_of(won_only_a_part, question, sentence, "Ada Loft") is part


def test_who_won_a_part_cannot_answer_who_won():
    """The rule is among those that an answer is held against."""
    read = reads([ROUND], [Reading(3.0, (span(ROUND, "Ada Loft", 3.0),))])
    (answer,) = vote("Who won the election in Omra?", read)
    assert not can_answer("Who won the election in Omra?", read, answer)


@pytest.mark.parametrize(
    ("question", "around", "none"),
    [
        (
            "Who won the Champions Cup final?",
            "Final today.\nGuards stood by ahead of the Champions Cup final.",
            True,
        ),
        (
            "Who won the Champions Cup final?",
            "Final today.\nHarrow beat Kettle in the Champions Cup final.",
            False,
        ),
        ("Who won the Champions Cup final?", "Final today.\nHarrow, winners last year, wept.", False),
        ("Who won the game?", "Games today.\nHarrow 3-1 Kettle.", False),
        ("Who won the fight?", "Fights.\nHarrow knocked out Kettle.", False),
        ("Who won the prize?", "Today.\nHarrow took the prize.", False),
        ("Who won the vote?", "Today.\nHarrow is to be sworn in.", False),
        ("Who won the case?", "Courts.\nThe judge sided with Harrow.", False),
        ("Who watched the final?", "Final today.\nGuards stood at Omra Park.", False),
    ],
)
def test_where_nothing_is_told_of_winning_nobody_won(question, around, none):
    """Guards at the stadium tell of no winner, and a cup's own name of no champion."""
    assert tells_of_no_win(question, around) is none


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Who did Loft beat in the final?", "Loft beat Bo Sarn in the semi-finals.", True),
        ("Who did Loft beat in the final?", "Loft beat Bo Sarn in the quarterfinals.", True),
        ("Who did Loft beat in the final?", "Loft beat Bo Sarn in the final.", False),
        (
            "Who did Loft beat in the final?",
            "Loft, who won her semi-final, beat Bo Sarn in the final.",
            False,
        ),
        ("Who did Loft beat in the semi-final?", "Loft beat Bo Sarn in the semi-finals.", False),
        ("Who did Loft beat?", "Loft beat Bo Sarn in the semi-finals.", False),
        ("Who did Loft meet to advance to the final?", "Loft beat Bo Sarn in the semi-finals.", False),
    ],
)
def test_a_semi_final_is_not_the_final(question, sentence, another):
    """Asked of the final, a sentence of another round alone answers nothing."""
    assert holds_of(is_of_another_round, question, sentence, "Bo Sarn") is another
