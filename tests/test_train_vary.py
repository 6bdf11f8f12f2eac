"""What the reader's training changes in what it draws, so that nothing is learned by heart."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.index.embed import bundled_model
from rag.reading.pairs import PairTokenizer
from train.reader.groups import Candidate, Group, Question, located
from train.reader.losses import token_targets
from train.reader.vary import exchanged, masked, names_in


def passage(text: str, answer: str) -> Candidate:
    """A passage and every place in it where the answer stands."""
    return Candidate(text, located(text, [answer]))


ASKED = (
    Question("Who leads the port?", (passage("Ingrid Vale leads the port.", "Ingrid Vale"),), (), "made"),
    Question("Who won?", (passage("On Monday Tomas Reed won.", "Tomas Reed"),), (), "made"),
    Question("Where is it?", (passage("It is in Low Marsh.", "Low Marsh"),), (), "made"),
)
NAMES = names_in(ASKED)


def test_a_name_is_exchanged_for_one_that_answers_such_a_question() -> None:
    """Who asks for people and where for places; every place of the name follows, and so do the spans."""
    text = "Ingrid Vale leads the port. “No,” said Ingrid Vale."
    group = Group("Who leads the port?", (passage(text, "Ingrid Vale"), Candidate("Nobody said so.")))
    changed = exchanged(group, NAMES, random.Random(1))
    one, other = changed.candidates
    assert one.text == "Tomas Reed leads the port. “No,” said Tomas Reed."
    assert [one.text[start:end] for start, end in one.spans] == ["Tomas Reed", "Tomas Reed"]
    assert other == Candidate("Nobody said so.")


@given(st.from_regex(r"[1-9][0-9]{0,5}", fullmatch=True), st.integers(0, 99))
def test_a_figure_is_exchanged_for_one_as_long(figure: str, seed: int) -> None:
    """A year gives a year and any other figure one of as many digits; the unit stays."""
    group = Group("How many tons?", (passage(f"It took {figure} tons.", f"{figure} tons"),))
    (one,) = exchanged(group, NAMES, random.Random(seed)).candidates
    ((start, end),) = one.spans
    found, unit = one.text[start:end].split()
    assert (len(found), unit) == (len(figure), "tons")
    assert one.text == f"It took {found} tons."


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        pytest.param("Who is Mr Vale?", "Ingrid Vale is.", "Ingrid Vale", id="asked about"),
        pytest.param("Who won?", "Ingrid Vale won. Vale wept.", "Ingrid Vale", id="named again in part"),
        pytest.param("How much?", "It cost.$99 then.", "$99", id="joined to what stands before"),
        pytest.param("Why?", "They were late.", "late", id="no name and no figure"),
        pytest.param("Which ship?", "The Ardent Sea.", "Ardent Sea", id="no other name of the kind"),
    ],
)
def test_what_would_not_read_well_is_left(question: str, text: str, answer: str) -> None:
    """Where an exchange would leave half a name, or has nothing to give, the group stays."""
    group = Group(question, (passage(text, answer),))
    assert exchanged(group, NAMES, random.Random(1)) == group


@given(st.floats(0, 1), st.integers(0, 99))
def test_masking_spares_the_question_and_the_answer(share: float, seed: int) -> None:
    """Only tokens of the question and of the passage that are no answer are masked, and nothing moves."""
    tokenizer = PairTokenizer(bundled_model())
    candidate = passage("After a long vote Ingrid Vale was named coach of Granby.", "Ingrid Vale")
    (pair,) = tokenizer.pairs("Who became coach?", [candidate.text])
    targets = token_targets(pair, candidate)
    changed = masked(pair, targets, share, tokenizer.mask, random.Random(seed))
    assert changed.offsets == pair.offsets
    at = [place for place, (old, new) in enumerate(zip(pair.ids, changed.ids, strict=True)) if old != new]
    assert all(changed.ids[place] == tokenizer.mask for place in at)
    marks = {0, pair.passage_from - 1, len(pair.ids) - 1}
    assert not marks & set(at)
    assert not any(first <= place <= last for place in at for first, last in targets)
    answers = sum(last - first + 1 for first, last in targets)
    assert share < 1 or len(at) == len(pair.ids) - len(marks) - answers
