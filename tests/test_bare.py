"""A heading that is nothing but a name supports no answer."""

import pytest
from readings import holds_of

from rag.answer.fitting.bare import says_nothing_else


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "bare"),
    [
        ("Which ship carried the grain?", "2. Omra", "Omra", True),
        ("Which ship carried the grain?", "Ada Loft", "Ada Loft", True),
        ("Which ship carried the grain?", "Omra sailed.", "Omra", False),
        ("Which port is the largest?", "Omra port", "Omra port", False),
        ("What did she say?", "A rider was shot.", "A rider was shot", False),
    ],
)
def test_a_sentence_without_another_word_tells_nothing(question, sentence, answer, bare):
    """What was asked about must stand in it, or something must be said of the name."""
    assert holds_of(says_nothing_else, question, sentence, answer) is bare
