"""Whom "he" and "she" mean once the question before is answered."""

import pytest

from rag.question.asked_further import of_whom
from rag.question.followup import complete
from rag.question.referred import person_told
from rag.records.questions import Turn


@pytest.mark.parametrize(
    ("question", "short", "person"),
    [
        ("Who shot the mayor?", "Orlo Finch", "Orlo Finch"),
        ("Who shot the mayor?", "former sergeant Orlo Finch", "Orlo Finch"),
        ("Which singer opened the fair?", "Ada van Loft", "Ada van Loft"),
        ("Who shot the mayor?", "Orlo Finch and Ada Loft", ""),
        ("Who shot the mayor?", "a gunman", ""),
        ("Who shot the mayor?", None, ""),
        ("Where was the mayor shot?", "Port Arden", ""),
        ("Which ship sank?", "Ada Loft", ""),
    ],
)
def test_a_person_is_told_where_one_was_asked_for_and_one_is_named(question, short, person):
    """Two names, no name, or another kind of question tell nobody."""
    assert person_told(question, short) == person


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("How old was he? (about: shot the mayor)", "How old was Orlo Finch? (about: shot the mayor)"),
        ("What was his motive?", "What was Orlo Finch’s motive?"),
        ("Why? (about: shot the mayor)", "Why? (about: Orlo Finch shot the mayor)"),
        ("What did Ada Loft tell him?", "What did Ada Loft tell him?"),
        ("How many were hurt?", "How many were hurt?"),
    ],
)
def test_a_later_part_is_asked_of_whom_the_first_part_told(part, whole):
    """Its "he" is the person of the short answer, unless it names another before."""
    assert of_whom(part, "Who shot the mayor?", "Orlo Finch") == whole
    assert of_whom(part, "Who shot the mayor?", None) == part


@pytest.mark.parametrize(
    ("last", "asked", "whole"),
    [
        ("Who shot Bo Vale?", "Did he survive?", "Did Bo Vale survive?"),
        ("Who shot Bo Vale?", "How old was he?", "How old was Orlo Finch?"),
        ("Who replaced Bo Vale?", "Why did he resign?", "Why did Bo Vale resign?"),
        ("Who replaced Bo Vale?", "How long did he last?", "How long did Orlo Finch last?"),
        (
            "Who shot the mayor?",
            "Is he still alive?",
            "Is he still alive? (about: shot the mayor; Orlo Finch)",
        ),
        (
            "Who shot Bo Vale?",
            "Who said he shot Vale?",
            "Who said he shot Vale? (about: shot Bo Vale; Orlo Finch)",
        ),
        ("Who shot Bo Vale?", "Is it true that Ada Loft left?", "Is it true that Ada Loft left?"),
        (
            "Who shot Bo Vale?",
            "How long does it take to fly to Torrin?",
            "How long does it take to fly to Torrin?",
        ),
        ("When was the fire in Torrin?", "And Christmas?", "Christmas? (about: the fire in Torrin)"),
        (
            "When did the fire start?",
            "What does the average farmer earn?",
            "What does the average farmer earn?",
        ),
    ],
)
def test_what_became_of_another_is_not_asked_of_the_one_told(last, asked, whole):
    """Whoever was shot survives, whoever was replaced resigns; an empty "it" and a feast point at nobody."""
    assert complete(asked, (Turn(last, "", "Orlo Finch"),)) == whole


def test_a_later_part_asks_of_the_one_shot_whether_he_survived():
    """Within one question as in a conversation."""
    assert of_whom("Did he survive?", "Who shot Bo Vale?", "Orlo Finch") == "Did Bo Vale survive?"
