"""How much of a question a text speaks of."""

import pytest

from rag.answer.coverage import coverage


@pytest.mark.parametrize(
    ("question", "text", "whole"),
    [
        ("Which bill did Governor Vale sign?", "Gov. Vale signed the bill.", True),
        ("Which bill did Governor Vale sign?", "Vale signed the bill.", True),
        ("Which bill did Governor Vale sign?", "Mr. Vale signed the bill.", True),
        ("Which bill did Governor Vale sign?", "Senator Vale signed the bill.", False),
        ("Which bill did Governor Vale sign?", "Reed signed the bill.", False),
        ("Which boat crossed Lake Vale?", "A boat crossed Vale.", False),
    ],
)
def test_a_title_before_a_name_is_no_missing_name(question, text, whole):
    """Whom a text names in full or short, with their title, in short or without, it names; not with another's title."""
    (covered,) = coverage(question, [text])
    assert (covered.names == 1.0) is whole
    assert whole is (covered.words == 1.0)
