"""A headline gives way to a sentence that tells more of what was asked."""

import pytest

from rag.answer.ballot import Found, Read
from rag.answer.fitting.headline import told_below
from rag.reader import Reading

HEAD = "Castrin trumps Norvane with bid for Orvel"
BODY = "Ines Vale, the partner who leads the bid, spoke."


def found(text: str, answer: str, share: float = 0.9) -> Found:
    """The answer where it first stands in the first passage."""
    start = text.index(answer)
    return Found(answer, share, ((0, start, start + len(answer)),), 1)


@pytest.mark.parametrize(
    ("question", "body", "answer"),
    [
        ("Who led the bid for Orvel?", BODY, "Ines Vale"),
        ("Who led the bid for Orvel?", "Ines Vale spoke.", "Norvane"),
        ("Whom did Castrin trump with a bid for Orvel?", BODY, "Norvane"),
    ],
)
def test_a_headline_gives_way_to_a_sentence_that_has_more_of_what_was_asked(question, body, answer):
    """And to no other: headlines often answer."""
    text = f"{HEAD}\n\n{body}"
    first, other = found(text, "Norvane", 0.5), found(text, "Ines Vale", 0.3)
    read = [Read(text, Reading(0.0, ()), title=HEAD)]
    assert told_below(question, read, first, [first, other]).text == answer
