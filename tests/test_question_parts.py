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


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("How many pensioners died in Sao Tome and Principe?", id="one place"),
        pytest.param("How many were hurt in Dumfries and Galloway?", id="one county"),
        pytest.param("How many shops did Marks and Spencer close?", id="one firm"),
        pytest.param("What did Law and Justice say about the pier?", id="one party"),
        pytest.param("How many children did Ada Loft and Orlo Vench have?", id="of a couple"),
        pytest.param("How many sailors did Selmouth and Torrin swap?", id="done with one another"),
        pytest.param("What did Ada Loft and Orlo Vench say to each other?", id="said to one another"),
        pytest.param("How many hours and how many minutes did the siege last?", id="one length"),
        pytest.param("Who built the first and second piers?", id="the first things"),
        pytest.param("Did anyone warn Ada Loft before the crane fell?", id="no day of anybody"),
        pytest.param("Did Ada Loft live in Selmouth before the port came?", id="what lasts has no day"),
        pytest.param("Did prices rise after the port left the league?", id="prices"),
        pytest.param("Is the price of grain higher than expected?", id="no other thing"),
        pytest.param("Is the number of ferries higher than 40?", id="a figure"),
        pytest.param("Is the price of grain higher than it was in May?", id="what it was"),
        pytest.param("Is the price of grain higher than in Torrin?", id="another link"),
        pytest.param("Was the toll of Torrin lower than officials said?", id="what was said"),
        pytest.param("Is the price of grain higher than a year ago?", id="long ago"),
        pytest.param("What did Ada Loft say about why it fell and how it was built?", id="a clause with was"),
        pytest.param("What was last seen in Selmouth or Torrin?", id="no two events"),
        pytest.param("What took place first in Selmouth or Torrin?", id="two places"),
        pytest.param("What did Ada Loft say about who won and who lost?", id="two clauses told"),
        pytest.param("Who told the port where and how Orlo Vench hid?", id="two words of a clause"),
        pytest.param("What happened and why in Selmouth?", id="a word and a place"),
    ],
)
def test_what_only_looks_like_two_questions_is_one(question):
    """One name with "and", what two do together, what has no day or no other side, and clauses of what is told."""
    assert split_parts(question) == ()


def test_two_words_with_a_noun_and_two_places_of_one_event_are_each_asked_in_full():
    """Two words with nouns ("in which town") share the rest; "or in Torrin" has the noun of the first."""
    assert split_parts("In which town and in which year was Ada Loft born?") == (
        "In which town was Ada Loft born?",
        "In which year was Ada Loft born?",
    )
    first = split_parts("Which happened first, the fire in Selmouth or in Torrin?")
    assert first == ("the fire in Selmouth", "the fire in Torrin")
    tolls = split_parts("Was the turnout in Selmouth lower than in 2019?")
    assert tolls == ("What was the turnout in Selmouth?", "What was the turnout in 2019?")
