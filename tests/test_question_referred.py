"""Whom "he" and "she" mean once the question before is answered."""

import pytest

from rag.question.referred import of_whom, person_told


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
