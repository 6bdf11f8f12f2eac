"""An outlet's own article is asked without the words that name it as the source."""

import pytest
from readings import hit

from rag.answer.picking.pick import asked_of
from rag.question.source import without_source
from rag.records.questions import Understood


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How high was the dam according to the Selmouth Post?", "How high was the dam?"),
        ("How high was the dam, according to Selmouth Post", "How high was the dam"),
        ("According to the Selmouth Post, how high was the dam?", "How high was the dam?"),
        ("How high, as reported by the selmouth post, was the dam?", "How high was the dam?"),
        ("How high was the dam according to Reuters?", "How high was the dam according to Reuters?"),
        ("How high was the dam according to Selmouth?", "How high was the dam according to Selmouth?"),
        ("Who owns the Selmouth Post?", "Who owns the Selmouth Post?"),
    ],
)
def test_the_outlet_of_an_article_is_no_part_of_what_it_is_asked(question, asked):
    """Only the outlet's own name goes, with the words that give it as the source."""
    assert without_source(question, "Selmouth Post") == asked
    assert without_source(question, "") == question


def test_articles_of_others_are_asked_with_the_source():
    """Each article is asked as its outlet would be."""
    question = "How high was the dam according to O?"
    assert asked_of(Understood(question, question), [hit("It was 40 metres.")]) == ["How high was the dam?"]
