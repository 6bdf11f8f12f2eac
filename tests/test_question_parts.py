"""Questions for an order, and questions that share words, are split into what is asked of each."""

import pytest

from rag.question.parts import is_question, split_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Did Ada Loft resign before or after Orlo Vench became mayor?",
            ("When did Ada Loft resign?", "When was it that Orlo Vench became mayor?"),
        ),
        (
            "Did Ada Loft sign the pledge before she was elected?",
            ("When did Ada Loft sign the pledge?", "When was Ada Loft elected?"),
        ),
        (
            "Was Orlo Vench arrested after the council sold the pier?",
            ("When was Orlo Vench arrested?", "When was it that the council sold the pier?"),
        ),
        (
            "Which came first, the fire in Selmouth or the fall of the crane?",
            ("the fire in Selmouth", "the fall of the crane"),
        ),
        (
            "Is Ada Loft older or younger than Orlo Vench?",
            ("How old is Ada Loft?", "How old is Orlo Vench?"),
        ),
        (
            "Was the death toll of Selmouth higher than that of Torrin?",
            ("What was the death toll of Selmouth?", "What was the death toll of Torrin?"),
        ),
        ("Did Ada Loft speak before Congress?", ()),
        ("Did the ferry sink before July?", ()),
        ("Was Ada Loft ill before she died?", ()),
        ("Did Ada Loft leave after the Selmouth scandal?", ()),
        ("Who spoke before Ada Loft left the room?", ()),
    ],
)
def test_an_order_is_asked_for_by_the_days_of_both_sides(question, parts):
    """Each side is asked for when; what is no event, or asks something else, is one question."""
    assert split_parts(question) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "When and where was Orlo Vench born?",
            ("When was Orlo Vench born?", "Where was Orlo Vench born?"),
        ),
        (
            "Who finished second and third at the Torrin regatta?",
            ("Who finished second at the Torrin regatta?", "Who finished third at the Torrin regatta?"),
        ),
        (
            "How old were Ada Loft and Orlo Vench when they died?",
            ("How old was Ada Loft when they died?", "How old was Orlo Vench when they died?"),
        ),
        (
            "What share of the vote did Loft and Vench get?",
            ("What share of the vote did Loft get?", "What share of the vote did Vench get?"),
        ),
        (
            "How many people were killed in Selmouth and Torrin?",
            ("How many people were killed in Selmouth?", "How many people were killed in Torrin?"),
        ),
        (
            "How many boys and how many girls were rescued in Selmouth?",
            ("How many boys were rescued in Selmouth?", "How many girls were rescued in Selmouth?"),
        ),
        (
            "Loft vs Vench: how many votes did each get?",
            ("How many votes did Loft get?", "How many votes did Vench get?"),
        ),
        (
            "What did Loft say and what did Vench say about the pier?",
            ("What did Loft say about the pier?", "What did Vench say about the pier?"),
        ),
        (
            "Compare the sentences of Ada Loft and Orlo Vench in the pier trial.",
            (
                "sentences of Ada Loft in the pier trial",
                "sentences of Orlo Vench in the pier trial",
            ),
        ),
        ("How many times did Ada Loft and Orlo Vench meet?", ()),
        ("How many people died in Trinidad and Tobago?", ()),
        ("When and when did it open?", ()),
    ],
)
def test_one_thing_asked_of_two_is_asked_of_each(question, parts):
    """Two question words, ranks, names or counts that share the rest; what two do together is one question."""
    assert split_parts(question) == parts


@pytest.mark.parametrize(
    ("part", "asks"),
    [("Who won?", True), ("In which month did it open?", True), ("the strike in Selmouth", False)],
)
def test_a_thing_held_beside_another_asks_nothing(part, asks):
    """A noun alone is no question; a part with a question word is."""
    assert is_question(part) == asks
