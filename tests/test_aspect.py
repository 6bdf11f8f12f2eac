"""Questions for a side of an event are known by their form: what led to it, came of it, was said of it."""

import pytest

from rag.question.aspect import Aspect, Side, aspect_of

FIRE = "the fire at Larnow"


@pytest.mark.parametrize(
    ("question", "side", "event", "who"),
    [
        ("What led to the fire at Larnow?", Side.CAUSE, FIRE, ""),
        ("what triggered the fire at Larnow", Side.CAUSE, FIRE, ""),
        ("What was the cause of the fire at Larnow?", Side.CAUSE, FIRE, ""),
        ("What was behind the fire at Larnow?", Side.CAUSE, FIRE, ""),
        ("How did Omra react to the fire at Larnow?", Side.REACTION, FIRE, "Omra"),
        ("What was Ada Loft's response to the fire at Larnow?", Side.REACTION, FIRE, "Ada Loft"),
        ("What was the reaction of dockers to the fire at Larnow?", Side.REACTION, FIRE, "dockers"),
        ("How did people respond to the fire at Larnow?", Side.REACTION, FIRE, ""),
        ("Reaction to the fire at Larnow", Side.REACTION, FIRE, ""),
        ("How was the budget received?", Side.REACTION, "the budget", ""),
        ("What came of the fire at Larnow?", Side.OUTCOME, FIRE, ""),
        ("aftermath of the fire at Larnow", Side.OUTCOME, FIRE, ""),
        ("What did the fire at Larnow lead to?", Side.OUTCOME, FIRE, ""),
        ("What impact did the fire at Larnow have?", Side.OUTCOME, FIRE, ""),
        ("What happened after the fire at Larnow?", Side.AFTER, FIRE, ""),
        ("What has happened in Omra since the fire at Larnow?", Side.AFTER, FIRE, ""),
        ("After the fire at Larnow, what happened next?", Side.AFTER, FIRE, ""),
        (
            "What happened to Ada Loft after she was sentenced?",
            Side.AFTER,
            "Ada Loft was sentenced",
            "Ada Loft",
        ),
        ("What did Ada Loft do after leaving the port?", Side.AFTER, "leaving the port", "Ada Loft"),
        ("What did Omra do in response to the fire at Larnow?", Side.REACTION, FIRE, "Omra"),
        ("What happened in the days before the fire at Larnow?", Side.BEFORE, FIRE, ""),
        ("What was going on in the run-up to the fire at Larnow?", Side.BEFORE, FIRE, ""),
        ("What did Ada Loft do before the fire at Larnow?", Side.BEFORE, FIRE, "Ada Loft"),
    ],
)
def test_the_form_of_a_question_tells_the_side_and_the_event(question, side, event, who):
    """Whatever words ask for it; "people" are nobody, and "she" is who is asked about."""
    assert aspect_of(question) == Aspect(side, event, who)


@pytest.mark.parametrize(
    "question",
    [
        "Who led the fire brigade of Larnow?",
        "Why did the fire break out?",
        "What happened to Ada Loft?",
        "What happened on Tuesday?",
        "What happened after it?",
        "How did he react to that?",
        "In response to the fire, whom did the mayor call, and what did they do?",
        "When did Omra respond to the fire?",
        "How many people reacted to the post?",
        "What did Ada Loft say after the fire?",
        "What was the result of the Selmouth Cup final?",
    ],
)
def test_a_question_for_one_thing_asks_for_no_side(question):
    """Nor does one that says of no event what it means."""
    assert aspect_of(question) is None


@pytest.mark.parametrize(
    ("question", "side", "who"),
    [
        ("How did Omra react?", Side.REACTION, "Omra"),
        ("What happened after that?", Side.AFTER, ""),
        ("What happened next?", Side.AFTER, ""),
        ("What caused it?", Side.CAUSE, ""),
        ("What was the outcome?", Side.OUTCOME, ""),
        ("How did Omra react to this fire?", Side.REACTION, "Omra"),
    ],
)
def test_in_a_conversation_it_is_what_was_talked_of(question, side, who):
    """What the question was completed with is the event that it leaves out or points to."""
    completed = f"{question} (about: {FIRE}; Ada Loft)"
    assert aspect_of(completed) == Aspect(side, FIRE, who)


def test_outlets_that_are_searched_are_no_part_of_the_event():
    """What happened after the fire, in the articles of one outlet."""
    found = aspect_of("What happened after the fire at Larnow in the Coastal Wire?", ("Coastal Wire",))
    assert found == Aspect(Side.AFTER, FIRE)
