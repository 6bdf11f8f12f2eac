"""A question pasted from a page or a document asks what it would ask if it were typed."""

import pytest
from desk import NEWS, indexed

from rag.question.pasted import as_typed
from rag.records.questions import Filters, Turn

DATED = f"---\ntitle: Tram depot sold\noutlet: Tolm Sample\npublished: 2024-05-16\n---\n{NEWS}"
TYPED = "Who wants to open the tram depot in Tolm in May 2024?"


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """One dated article, indexed by the real parts."""
    return indexed(tmp_path_factory.mktemp("pasted"), {"depot.md": DATED})


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [
        ("Who <b>left</b> <i>Omra</i>?", "Who left Omra?"),
        ("Who left<br>Omra?", "Who left Omra?"),
        ("Who **left** _Omra_ in `May`?", "Who left Omra in May?"),
        ("Who left [Omra](https://o.example/x)?", "Who left Omra?"),
        ("Who\u200b left\u00a0Om\u00adra?", "Who left Omra?"),
        ("Who left\n  Omra?\r\n", "Who left Omra?"),
        ("Did AT&amp;T leave Omra?", "Did AT&T leave Omra?"),
        ("Is 5 * 3 * 2 < 40 in a_b_c?", "Is 5 * 3 * 2 < 40 in a_b_c?"),
        ("<br>", "<br>"),
    ],
)
def test_tags_marks_and_odd_blanks_are_no_part_of_a_question(pasted, typed):
    """What only looks like a mark stays, and a question of nothing else is left as it was."""
    assert as_typed(pasted) == typed


@pytest.mark.parametrize(
    "pasted",
    [
        TYPED.replace("May 2024", "**May** 2024"),
        TYPED.replace("May 2024", "May\n2024"),
        TYPED.replace("May 2024", "May\u00a02024"),
        TYPED.replace("tram depot", "<b>tram depot</b>"),
    ],
)
def test_a_pasted_question_is_read_and_answered_as_the_typed_one(parts, pasted):
    """Its days narrow the search all the same, and it is shown as it was pasted."""
    want, got = parts.assistant.ask(TYPED), parts.assistant.ask(pasted)
    assert got.understood.window == want.understood.window
    assert got.understood.window.since is not None
    assert (got.short_answer, got.text) == (want.short_answer, want.text)
    assert got.understood.asked == pasted


def test_a_pasted_question_is_what_the_next_one_follows(parts):
    """The conversation holds it as it was pasted; what it is about has no tags."""
    turn = Turn("Who bought the <b>tram depot</b> in Tolm?", "Nobody.")
    answer = parts.assistant.ask("And why?", Filters(), [turn])
    assert "<b>" not in answer.understood.standalone
