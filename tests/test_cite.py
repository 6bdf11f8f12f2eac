"""Citation marks are read back from an answer and checked against the passages there were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.cite import read_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A was hit [1].", [("A was hit.", (1,))], id="before the stop"),
        pytest.param("A was hit. [1]", [("A was hit.", (1,))], id="behind the stop"),
        pytest.param("A was hit.[1][2]", [("A was hit.", (1, 2))], id="two marks"),
        pytest.param("A was hit [1, 3].", [("A was hit.", (1, 3))], id="a list"),
        pytest.param("A was hit [1-3].", [("A was hit.", (1, 2, 3))], id="a range"),
        pytest.param("A was hit 【2】.", [("A was hit.", (2,))], id="wide brackets"),
        pytest.param(
            "A was hit. [1] B fled. [2]", [("A was hit.", (1,)), ("B fled.", (2,))], id="two sentences"
        ),
        pytest.param("A was hit.", [("A was hit.", ())], id="none"),
        pytest.param("“We hit A.” [1]", [("“We hit A.”", (1,))], id="behind a quote"),
        pytest.param(
            "A was hit [1]\nB fled [2]", [("A was hit", (1,)), ("B fled", (2,))], id="lines without stops"
        ),
        pytest.param(
            "A was hit (1). B fled (2).", [("A was hit.", (1,)), ("B fled.", (2,))], id="round brackets"
        ),
        pytest.param("A (2) was hit [1].", [("A (2) was hit.", (1,))], id="a figure in round brackets"),
        pytest.param("Ali (42) fled.", [("Ali (42) fled.", ())], id="an age"),
        pytest.param("Yes. A was hit [1].", [("Yes. A was hit.", (1,))], id="a yes"),
        pytest.param("No.", [("No.", ())], id="a no and nothing else"),
        pytest.param("The articles say:\n\nA was hit [1]", [("A was hit", (1,))], id="what leads to a list"),
        pytest.param("[1]", [], id="a mark alone"),
        pytest.param("", [], id="empty"),
    ],
)
def test_marks_belong_to_the_sentence_they_follow(text, expected):
    """Wherever a model puts its marks, each sentence has its numbers."""
    cited = read_marks(text, {1, 2, 3})
    assert [(one.text, one.numbers) for one in cited.sentences] == expected
    assert cited.invented == ()


def test_numbers_that_no_passage_has_are_set_aside():
    """An invented [9] supports nothing and is said."""
    cited = read_marks("A was hit [1][9]. B fled [12].", {1, 2})
    assert [one.numbers for one in cited.sentences] == [(1,), ()]
    assert cited.invented == (9, 12)


@given(st.text(alphabet="ab .[]0123456789-,【】", max_size=60), st.sets(st.integers(1, 9), max_size=5))
def test_only_known_numbers_come_out_of_any_text(text, known):
    """Whatever a model writes, a sentence cites only passages that exist."""
    cited = read_marks(text, known)
    assert {number for one in cited.sentences for number in one.numbers} <= known
    assert not set(cited.invented) & known


def test_a_range_too_wide_to_be_meant_is_its_two_ends():
    """A reply that cites "[1-99]" does not cite every passage between."""
    (sentence,) = read_marks("The pier was hit [1-99].", range(1, 100)).sentences
    assert sentence.numbers == (1, 99)


def test_marks_at_the_end_of_a_paragraph_may_be_meant_for_all_of_it():
    """A sentence without marks is offered those of the next one in its line, and no other."""
    cited = read_marks("A was hit. B fled. [1][2] C slept.\nD woke [3].", {1, 2, 3})
    assert [(one.numbers, one.shared) for one in cited.sentences] == [
        ((), (1, 2)),
        ((1, 2), ()),
        ((), ()),
        ((3,), ()),
    ]
