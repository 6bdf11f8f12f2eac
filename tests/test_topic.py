"""A topic is what a question asks to be told about, where it asks for no one thing of it."""

import pytest

from rag.question.bare_topic import bare_topic
from rag.question.each_outlet import asked_of_each_outlet, held_against
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
        ("any news from Selmouth?", "Selmouth"),
        ("What do we know about Ada Loft?", "Ada Loft"),
        ("Selmouth harbour fire", "Selmouth harbour fire"),
        ("the strike on Arden airport", "the strike on Arden airport"),
        ("Ada Loft", "Ada Loft"),
        ("Bank of Selmouth", "Bank of Selmouth"),
        ("Selmouth?", "Selmouth"),
        ("what are the papers saying about Ada Loft", "Ada Loft"),
        ("Tell me what the articles say about the Dockers", "the Dockers"),
        ("Which articles discuss weapons smuggling?", "weapons smuggling"),
        ("Is Ada Loft mentioned in the articles?", "Ada Loft"),
        ("What's the latest on the Selmouth strike?", "the Selmouth strike"),
        ("everything you have on Ada Loft", "Ada Loft"),
        ("I'd like to know more about the Arden Heights", "the Arden Heights"),
        ("catch me up on the Selmouth strike", "the Selmouth strike"),
        ("Selmouth attack december 2023", "Selmouth attack december 2023"),
        ("Hurricane Ida in October 2022", "Hurricane Ida in October 2022"),
        ("Awliyaa al-Dam", "Awliyaa al-Dam"),
        ("Ned Price", "Ned Price"),
        ("vegetable trucks", "vegetable trucks"),
        ("articles mentioning Ada Loft", "Ada Loft"),
        ("whats the latest on Ada Loft", "Ada Loft"),
        ("What does the article say about Ada Loft?", "Ada Loft"),
        ("selmouth springs harbour club shooting", "selmouth springs harbour club shooting"),
        ("what else is known about Ada Loft?", "Ada Loft"),
        ("loft", "loft"),
        ("the death of Queen Ada Loft", "the death of Queen Ada Loft"),
        ("the trial of Ada Loft and Ingrid Vale", "the trial of Ada Loft and Ingrid Vale"),
        ("Ada Loft's visit to Port Arden", "Ada Loft's visit to Port Arden"),
        ("the sinking of the Loft Castle", "the sinking of the Loft Castle"),
        ("Timeline of the Selmouth fire", "the Selmouth fire"),
        ("Give me a chronology of events in Selmouth", "Selmouth"),
        ("Walk me through the raid on Omra", "the raid on Omra"),
        ("Describe Ada Loft's win in Omra", "Ada Loft's win in Omra"),
        ("How did the raid on Omra unfold?", "the raid on Omra"),
        ("Explain what happened in Omra", "Omra"),
        ("What happened during the trial of Ada Loft?", "the trial of Ada Loft"),
        ("What happened on the ferry to Omra?", "the ferry to Omra"),
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
        "What is known about the suspect's age?",
        "What do the papers say about Vale's approval rating?",
        "What do we know about the motive of the gunman?",
        "What agencies are about to be merged?",
        "President of Omra",
        "Capital of Omra",
        "Selmouth Cup Winner",
        "Hurricane Ida Deaths",
        "vale approval rating",
        "omra chancellor",
        "tallest building Selmouth",
        "thank you",
        "March 2022",
        "translate the answer",
        "summarize the articles",
        "What do the articles say about his visit to Omra?",
        "WHAT DID VALE NEED?",
        "the strike",
        "cause of death of Ada Loft",
        "place of death of Ada Loft",
        "death toll of the Selmouth flood",
        "deaths in the Selmouth flood",
        "victims of the attack on Selmouth",
        "the captain of the Loft Castle",
        "What happened in late June?",
        "What happened in the spring?",
        "What happened on Monday?",
        "What happened in the week after the raid on Omra?",
        "What happened to Ada Loft?",
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
    "question",
    [
        "How did the Coastal Wire cover the strike in Selmouth?",
        "Coastal Wire coverage of the strike in Selmouth",
        "Summarize the Coastal Wire's coverage of the strike in Selmouth",
        "any news on the strike in Selmouth from the Coastal Wire",
        "Does the Coastal Wire mention the strike in Selmouth?",
        "Coastal Wire on the strike in Selmouth",
    ],
)
def test_an_outlet_is_no_part_of_the_topic_that_it_is_asked_for(question):
    """However the outlet is named, its articles are asked for the topic alone."""
    assert topic_in(question, WIRE) == "the strike in Selmouth"


def test_one_of_two_outlets_that_print_together_is_asked_by_its_own_name():
    """What AFP reported is asked of articles by another outlet and AFP."""
    assert topic_in("What does AFP say about Selmouth?", ("Al-Mina and AFP",)) == "Selmouth"


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Tell me about the funeral (about: killed Ada Loft)", "the funeral of killed Ada Loft"),
        ("Tell me more about it (about: the Selmouth strike; Ada Loft)", "the Selmouth strike"),
        ("More details (about: the Selmouth strike)", "the Selmouth strike"),
        ("Tell me more about him (about: killed in Selmouth; Orlo Vench)", ""),
        ("Who led it? (about: the Selmouth strike)", ""),
        ("The victims (about: the Selmouth strike)", ""),
    ],
)
def test_a_follow_up_asks_for_more_of_what_the_conversation_is_about(question, topic):
    """Of the conversation's event; a person that it points at is left to the reader."""
    assert topic_in(question) == topic


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
        (
            "Do the outlets differ on the number killed in Selmouth?",
            "How many people were killed in Selmouth?",
        ),
        ("How did the outlets cover the strike?", "What do the articles say about the strike?"),
        ("compare how the papers described the strike", "What do the articles say about the strike?"),
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
        "How are victims covered by insurance?",
        "How was the theft covered up by the guards?",
        "Do the agencies agree to the deal?",
        "Do the sources agree with the government?",
        "Do the agencies differ in size?",
        "How was the theft reported to the police?",
        "What do the articles say about the strike?",
    ],
)
def test_named_sides_and_other_comparisons_are_not_asked_of_each_outlet(question):
    """Two outlets that are named are parts of the question, and two events are no outlets."""
    assert asked_of_each_outlet(question) == ""


def test_two_outlets_that_are_searched_are_no_part_of_what_each_is_asked():
    """They are where it is searched."""
    asked = asked_of_each_outlet(
        "Compare coverage of the strike in the Coastal Wire and the Arden Post",
        ("Coastal Wire", "Arden Post"),
    )
    assert asked == "What do the articles say about the strike?"


@pytest.mark.parametrize(
    ("question", "last", "asked"),
    [
        (
            "How do the outlets differ on that?",
            "Who set the fire?",
            "How do the outlets differ on who set the fire?",
        ),
        ("Do the papers agree?", "How many died in Arden?", "Do the papers agree on how many died in Arden?"),
        (
            "How did the outlets cover it?",
            "Tell me about the Selmouth strike",
            "How did the outlets cover the Selmouth strike?",
        ),
        ("Do they agree on that?", "Who set the fire?", None),
        ("How do the outlets differ on the toll?", "Who set the fire?", None),
    ],
)
def test_outlets_are_held_against_one_another_on_what_was_asked_last(question, last, asked):
    """A follow-up that points at the last question asks each outlet that."""
    assert held_against(question, last) == asked


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What is the latest on the Selmouth dockers?", "the Selmouth dockers"),
        ("Give me the latest news about the Selmouth dockers", "the Selmouth dockers"),
        ("What is the latest toll of the strike?", ""),
        ("What is the latest in a string of strikes?", ""),
        ("What is the latest of the reports?", ""),
        ("What is the latest on how many walked out?", ""),
        ("What is the latest offer to the dockers of Selmouth?", ""),
    ],
)
def test_the_latest_is_of_a_topic_where_it_is_the_latest_on_it(question, topic):
    """The latest toll, or the latest of several, is one thing."""
    assert topic_in(question) == topic


def test_a_word_of_any_length_is_read():
    """Something pasted is no event, and is not tried in every way that it could be cut."""
    assert bare_topic("strike on " + "a" * 3000 + "@") == ""


def test_others_asked_about_in_a_follow_up_are_no_topic():
    """Asked "And for the Dutch?", the same is asked of them; "tell me more" is of what was spoken of."""
    assert topic_in("For the Dutch? (about: scored the goals in the Omra final)") == ""
    assert topic_in("Tell me more (about: the Omra final)") == "the Omra final"
