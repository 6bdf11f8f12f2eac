"""What the reader's training makes of questions and passages that answer so that they do not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from train.reader.groups import Candidate, Group, Question, located
from train.reader.schedule import Plan, schedule
from train.reader.silence import asked_names, hollow, misnamed

FIRST = "Ingrid Vale was named mayor of Torrin on Monday after a long vote in the town hall there."
SECOND = "The council said that it would meet again in the spring to speak about the budget of the port."
THIRD = "Few came to the square, as it rained, and the band that was to play had been sent home early."
TEXT = f"{FIRST} {SECOND} {THIRD}"
NAMES = asked_names(
    Question(text, (), (), "made")
    for text in (
        "Who became mayor of Torrin?",
        "Who became mayor of Low Marsh?",
        "Who became mayor of Granby?",
    )
)


def passage(text: str, answer: str) -> Candidate:
    """A passage and every place in it where the answer stands."""
    return Candidate(text, located(text, [answer]))


def test_a_hollow_passage_has_every_sentence_but_those_that_answer() -> None:
    """What is left says nothing of the answer and is otherwise as it was."""
    assert hollow(passage(TEXT, "Ingrid Vale")) == Candidate(f"{SECOND} {THIRD}")


def test_a_place_of_the_answer_that_was_not_marked_goes_as_well() -> None:
    """An answer marked once and named twice is not here only when both are gone."""
    text = f"{TEXT} Later Ingrid Vale thanked them. {SECOND}"
    start = text.index("Ingrid Vale")
    emptied = hollow(Candidate(text, ((start, start + len("Ingrid Vale")),)))
    assert emptied is not None
    assert "Vale" not in emptied.text


def test_a_passage_of_one_sentence_cannot_be_hollow() -> None:
    """With its answer it loses all that is worth reading."""
    assert hollow(passage(FIRST, "Ingrid Vale")) is None


@given(st.integers(0, 99))
def test_a_question_is_asked_about_another_name_of_its_place(seed: int) -> None:
    """The other name has stood after the same word, and then no passage answers."""
    changed = misnamed(
        Group("Who became mayor of Torrin?", (passage(TEXT, "Ingrid Vale"),)), NAMES, random.Random(seed)
    )
    if changed is not None:
        assert changed.question == "Who became mayor of Granby?"  # a name has as many words as the other
        assert changed.candidates == (Candidate(TEXT),)


@given(st.integers(0, 99))
def test_a_question_is_asked_about_another_year(seed: int) -> None:
    """Near the old one, and never one that the passage has."""
    text = f"In 1998 the bridge was built. {SECOND}"
    changed = misnamed(Group("What was built in 1998?", (passage(text, "bridge"),)), {}, random.Random(seed))
    assert changed is not None
    year = int(changed.question.removeprefix("What was built in ").removesuffix("?"))
    assert 1 <= abs(year - 1998) <= 3


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("Who became mayor?", FIRST, id="no name"),
        pytest.param("Who became mayor of Torrin?", SECOND, id="a name the passage does not have"),
        pytest.param("Who became mayor of Torrin?", f"{FIRST} Granby is near.", id="the other is there"),
    ],
)
def test_a_question_that_cannot_be_asked_otherwise_is_left(question: str, text: str) -> None:
    """Nothing to exchange, or it would tell nothing, or it might be answered after all."""
    for seed in range(20):
        assert misnamed(Group(question, (Candidate(text),)), NAMES, random.Random(seed)) is None


def test_a_run_reads_hollow_passages_beside_and_instead_of_the_answer() -> None:
    """Both are drawn, and a group without its answer has none marked."""
    asked = [Question("Who became mayor?", (passage(TEXT, "Ingrid Vale"),), (), "made")] * 40
    groups = schedule(asked, Plan(exchanged=0, misnamed=0, hollow=1))
    kinds = {tuple(sorted(bool(one.spans) for one in group.candidates)) for group in groups}
    assert kinds == {(False,), (False, True)}
