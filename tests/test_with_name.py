"""A quote that opens with a pronoun is quoted with the sentence that says of whom it tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer.speech.with_name import with_name
from rag.sentences import sentence_spans

LONG = " and".join([" the mill stood there"] * 25)


@pytest.mark.parametrize(
    ("text", "quote", "begins"),
    [
        ("The board met Ada Loft on Friday. She resigned.", "She", "The board"),
        ("Ada Loft was chosen in May.\n\nHer term ends in June.", "Her", "Ada Loft"),
        ("Ada Loft was chosen in May. She was pleased. She resigned.", "She resigned", "Ada Loft"),
        (
            "Ada Loft was chosen in May. It rained. She was pleased. She resigned.",
            "She resigned",
            "She resigned",
        ),
        ("Ada Loft was chosen in May. Bo Sarn resigned.", "Bo Sarn", "Bo Sarn"),
        ("Posts of the Dune Front fell. The group blamed rain.", "The group", "Posts"),
        ("It rained all of Friday. They went home.", "They", "They"),
        ("Mayor Ada Loft resigns\n\nShe was pleased.", "She", "She"),
        (f"Mayor Ada Loft said{LONG}. She was pleased.", "She", "She"),
        ("Ada Loft was chosen. People in town talk. They were pleased.", "They", "They"),
        ("The board met Ada Loft. He’s gone.", "He’s", "He’s"),
        ("They had known Ada Loft. They left.", "They left", "They left"),
        ("She resigned.", "She", "She"),
    ],
)
def test_a_pronoun_takes_the_sentence_with_the_name(text, quote, begins):
    """Of the two sentences before at most, and neither a heading nor one that makes the quote long."""
    start = text.index(quote)
    assert with_name(text, sentence_spans(text), start, len(text)) == (text.index(begins), len(text))


@given(st.text("Ada Loft she.\n’", max_size=120))
def test_a_slice_only_grows_to_the_left(text):
    """Whatever the text, no slice loses anything or ends elsewhere."""
    for start, end in sentence_spans(text):
        left, right = with_name(text, sentence_spans(text), start, end)
        assert left <= start
        assert right == end
