"""A topic is what a question asks to be told about, where it asks for no one thing of it."""

import pytest

from rag.question.each_outlet import asked_of_each_outlet
from rag.question.topic import topic_in

WIRE = ("Coastal Wire",)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What do the articles say about the strike in Selmouth?", "the strike in Selmouth"),
        ("What have the media said of the Selmouth summit?", "the Selmouth summit"),
        ("Do the articles mention Ada Loft?", "Ada Loft"),
        ("Is there anything about weapons smuggling in the articles?", "weapons smuggling"),
        ("Tell me more about Ada Loft please", "Ada Loft"),
        ("Can you tell me about the fire at Port Arden?", "the fire at Port Arden"),
        ("What is known about Ada Loft?", "Ada Loft"),
        ("what's been reported about dockers in Selmouth", "dockers in Selmouth"),
        ("Give me a short summary of the Selmouth strike", "the Selmouth strike"),
        ("Summarise the coverage of the Selmouth strike", "the Selmouth strike"),
        ("Summarize the news about Selmouth", "Selmouth"),
        ("Summarize what happened in Selmouth", "Selmouth"),
        ("Show me articles about Ada Loft", "Ada Loft"),
        ("any news on interest rates?", "interest rates"),
        ("What do we know about Ada Loft?", "Ada Loft"),
        ("Selmouth harbour fire", "Selmouth harbour fire"),
        ("the strike on Arden airport", "the strike on Arden airport"),
        ("Ada Loft", "Ada Loft"),
        ("Bank of Selmouth", "Bank of Selmouth"),
        ("Selmouth?", "Selmouth"),
    ],
)
def test_a_question_that_asks_for_no_one_thing_has_a_topic(question, topic):
    """What is to be told about is read off, without the words that ask for it."""
    assert topic_in(question) == topic


@pytest.mark.parametrize(
    "question",
    [
        "Who won the election?",
        "What do the papers say about how many died?",
        "What do we know about the cause of the fire?",
        "What is known about Vale's age?",
        "What does the report say about emissions?",
        "Tell me who attacked Selmouth",
        "What do we know about the suspect?",
        "Tell me more about it",
        "Selmouth attack death toll",
        "president of Omra",
        "When was the Selmouth fire?",
        "What is there to see in Selmouth?",
        "What did they find on sale?",
        "Did Selmouth win the final?",
        "Thanks",
        "Why?",
        "What did Ada Loft say about the strike?",
    ],
)
def test_a_question_for_one_thing_has_no_topic(question):
    """A name, a figure, somebody's own words or something of the conversation is answered as before."""
    assert topic_in(question, WIRE) == ""


def test_what_an_outlet_reported_is_a_topic_where_it_is_searched_alone():
    """An outlet's words are its articles; anybody else's are a statement."""
    question = "What did the Coastal Wire report about the strike in Selmouth?"
    assert topic_in(question, WIRE) == "the strike in Selmouth"
    assert topic_in(question) == topic_in(question, ("Arden Post",)) == ""
    assert topic_in("What did the Coastal Wire say about how many walked out?", WIRE) == ""


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Compare what the outlets say about the Selmouth strike",
            "What do the articles say about the Selmouth strike?",
        ),
        ("Compare coverage of the Selmouth strike", "What do the articles say about the Selmouth strike?"),
        (
            "Compare the coverage of the Selmouth strike across the outlets",
            "What do the articles say about the Selmouth strike?",
        ),
        ("How was the Selmouth strike covered?", "What do the articles say about the Selmouth strike?"),
        (
            "How was the Selmouth strike reported by the papers?",
            "What do the articles say about the Selmouth strike?",
        ),
        ("What does each paper say about Ada Loft?", "What do the articles say about Ada Loft?"),
        (
            "How do the outlets differ in their coverage of Ada Loft?",
            "What do the articles say about Ada Loft?",
        ),
        ("How do the newspapers differ on who set the fire?", "Who set the fire?"),
        ("Do the articles disagree about how many died in Selmouth?", "How many died in Selmouth?"),
        ("Where do the sources disagree about the toll in Selmouth?", "What was the death toll in Selmouth?"),
    ],
)
def test_outlets_held_against_one_another_are_each_asked_the_same(question, asked):
    """The topic, or the question inside the question, is what every outlet's articles are asked."""
    assert asked_of_each_outlet(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Compare what the Coastal Wire and the Arden Post say about the strike",
        "How did Omra and Selmouth differ on the ceasefire?",
        "How do the articles differ?",
        "Compare the strikes in Selmouth and Arden",
        "How was the body found?",
        "How was the theft reported to the police?",
        "What do the articles say about the strike?",
    ],
)
def test_named_sides_and_other_comparisons_are_not_asked_of_each_outlet(question):
    """Two outlets that are named are parts of the question, and two events are no outlets."""
    assert asked_of_each_outlet(question) == ""
