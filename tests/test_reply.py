"""A model's reply is read as plain text, whatever its model dresses it in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.cite import read_marks
from rag.answer.reply import marks_in_one_form, plain_question, plain_reply

SAID = "AFP said 22 people died [1]."


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(f"<think>\nMaybe 30 [2].\n</think>\n\n{SAID}", id="thinking"),
        pytest.param(f"Maybe 30 [2].\n</think>\n{SAID}", id="thinking that the prompt began"),
        pytest.param(f"```text\n{SAID}\n```", id="a fence"),
        pytest.param(f"Answer: {SAID}", id="a label"),
        pytest.param(f"## Toll\n\n{SAID}", id="a heading"),
        pytest.param(f"- {SAID}", id="a bullet"),
        pytest.param("AFP said **22 people** died [1].", id="emphasis"),
        pytest.param(f"{SAID}\n\nSources:\n[1] AFP, 3 May\n[2] Reuters", id="a list of sources"),
        pytest.param(f"{SAID}\n\n## Sources\n- [1] AFP, 3 May", id="headed"),
        pytest.param(f"{SAID}\n\nSources: [1] AFP; [2] Reuters", id="in a line"),
        pytest.param(f"{SAID}\n\n**Sources:**\n[1] AFP\n[2] Reuters", id="a bold list of sources"),
        pytest.param(f"{SAID}\n\n[^1]: AFP, 3 May\n[^2]: Reuters", id="footnotes"),
        pytest.param(f"**Toll**\n\n{SAID}", id="a bold heading"),
        pytest.param(f"Sure! Here is the answer: {SAID}", id="an opening"),
        pytest.param(f"{SAID} Let me know if you need more!", id="a closing"),
        pytest.param(f"Based on the passages provided, {SAID}", id="what it is based on"),
        pytest.param(f"<thought>30 [2]</thought>{SAID}", id="a thought"),
        pytest.param(
            f"<|channel|>analysis<|message|>30 [2]<|end|><|start|>assistant<|channel|>final<|message|>{SAID}",
            id="channels",
        ),
        pytest.param(f"{SAID}<|im_end|>", id="a control word"),
        pytest.param(f"{SAID}</s>", id="the end of the stream"),
        pytest.param(f'{{"answer": "{SAID}", "citations": [1]}}', id="JSON"),
        pytest.param(f"{SAID} [2", id="a mark cut off"),
    ],
)
def test_what_dresses_a_reply_is_no_part_of_it(reply):
    """Thinking, fences, labels, headings, bullets and source lists state nothing."""
    assert plain_reply(reply) == SAID


def test_a_reply_that_only_thinks_says_nothing_yet():
    """While it streams, no thought is shown as an answer."""
    assert plain_reply("<think>\nMaybe 30") == ""


@given(st.text(alphabet="ab .[]1*-#`\n<>/think", max_size=80))
def test_reading_a_plain_reply_again_changes_no_words(text):
    """Whatever a model writes, no words are made up."""
    assert set(plain_reply(text)) <= set(text)


@pytest.mark.parametrize(
    ("mark", "plain"),
    [
        ("【1†source】", "[1]"),
        ("［1］", "[1]"),
        ("[Passage 1]", "[1]"),
        ("[source 2]", "[2]"),
        ("[^1]", "[1]"),
        ("\\[1\\]", "[1]"),
        ("[[1]]", "[1]"),
        ("[1](https://example.org/a)", "[1]"),
        ("[1 and 2]", "[1, 2]"),
        ("[1] and [2]", "[1][2]"),
        ("[1], [2]", "[1][2]"),
        ("[1]–[3]", "[1-3]"),
        ("[1, 2]", "[1, 2]"),
        ("[1,234]", "[1,234]"),
        ("[his]", "[his]"),
        ("[doc 1]", "[1]"),
        ("[source: 2]", "[2]"),
        ("[Source 1, Source 2]", "[1, 2]"),
        ("(Passage 1)", "[1]"),
        ("(see sources 1 and 2)", "[1, 2]"),
        ("(see [1])", "[1]"),
        ("<sup>[1]</sup>", "[1]"),
        ("in 5 km²", "in 5 km²"),
        ("(article 5)", "(article 5)"),
        ("(42)", "(42)"),
    ],
)
def test_a_mark_is_read_in_every_form_that_models_write(mark, plain):
    """Brackets, words and joints around a number make no other number; a figure in brackets is none."""
    assert marks_in_one_form(f"It sank {mark}.") == f"It sank {plain}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[1] AFP said 22 died.\n[2] Reuters said 30 died.",
            [("AFP said 22 died.", (1,)), ("Reuters said 30 died.", (2,))],
        ),
        (
            "[1] AFP said 22 died. [2] Reuters said 30.",
            [("AFP said 22 died.", (1,)), ("Reuters said 30.", (2,))],
        ),
        ("AFP said 22 died.\n[2] Reuters said 30.", [("AFP said 22 died.", ()), ("Reuters said 30.", (2,))]),
        (
            "AFP said 22 died.\n[1]\nReuters said 30. [2]",
            [("AFP said 22 died.", (1,)), ("Reuters said 30.", (2,))],
        ),
        ("22 died [1] and [2].", [("22 died.", (1, 2))]),
        ("It rose .5 percent [1].", [("It rose .5 percent.", (1,))]),
        ("It cost [1,234] dollars [2].", [("It cost [1,234] dollars.", (2,))]),
        ("According to [1], 22 died. Source 2 says 30 died.", [("22 died.", (1,)), ("30 died.", (2,))]),
        ("[1]: AFP said 22 died.", [("AFP said 22 died.", (1,))]),
        ("22 died.¹ 30 were hurt.²", [("22 died.", (1,)), ("30 were hurt.", (2,))]),
    ],
)
def test_marks_that_begin_a_line_belong_to_what_follows(text, expected):
    """A model that puts its marks first cites with them the sentence that follows; nothing else of a sentence goes."""
    assert [(one.text, one.numbers) for one in read_marks(text, {1, 2}).sentences] == expected


@pytest.mark.parametrize(
    ("reply", "question"),
    [
        ("Who was killed in Damascus?", "Who was killed in Damascus?"),
        (
            "<think>\nThe user means Damascus.\n</think>\n\nWho was killed in Damascus?",
            "Who was killed in Damascus?",
        ),
        ("Here is the rewritten question:\n\nWho was killed?", "Who was killed?"),
        ("```\nWho was killed?\n```", "Who was killed?"),
        ("Rewritten question: “Who was killed?”", "Who was killed?"),
        ("Summarise the raid on Larnow", "Summarise the raid on Larnow"),
        ("Who was killed?\n\nNote: is this what you meant?", "Who was killed?"),
        (
            "Standalone question: Name the dead of Larnow.\n\nExplanation: it stands alone.",
            "Name the dead of Larnow.",
        ),
        ("I cannot tell.\nPlease ask again.", ""),
        ("", ""),
    ],
)
def test_the_question_is_taken_out_of_a_reply(reply, question):
    """What a model says around a rewritten question is not searched for."""
    assert plain_question(reply) == question
