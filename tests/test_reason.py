"""What a text tells as a reason goes before what it does not."""

import pytest
from readings import EVEN, hit, span

from rag.answer.picking.choose import choose
from rag.reader import Reading

REST = " The Guards, who hold the base with hired crews, kept silent."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They left because of ice on the lake.", "ice on the lake"),
        ("They left mainly because the lake froze.", "the lake froze"),
        ("They left the base out of fear of raids.", "fear of raids"),
        ("Omra has a plain explanation: fear of raids.", "fear of raids"),
        ("They left the base after three raids on Omra.", "three raids on Omra"),
        ("They left so the lake could be drained.", "so the lake could be drained"),
    ],
)
def test_what_is_told_as_a_reason_answers_why(text, reason):
    """Behind "because", "out of" or "after" in a sentence of what was asked, though the reader liked another more."""
    both = text + REST
    marked = (span(both, "the base with hired crews", 3.0), span(both, reason, 1.6))
    chosen = choose("Why did they leave?", [hit(both)], [Reading(2.0, marked)], EVEN)
    assert chosen.short_answer == reason


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("Why did they leave?", "They sang after three raids on Omra.", "three raids on Omra"),
        ("Why did they leave?", "They left because of ice.", "They left"),
        ("What did they hold?", "They left because of ice.", "ice"),
    ],
)
def test_the_reader_s_answer_stays_where_no_reason_is_told(question, text, other):
    """What came after something else, words that no reason leads to, and another question change nothing."""
    both = f"{text} Rising water drove them off."
    marked = (span(both, "Rising water", 3.0), span(both, other, 1.6))
    assert choose(question, [hit(both)], [Reading(2.0, marked)], EVEN).short_answer == "Rising water"


@pytest.mark.parametrize(
    ("text", "answer", "none"),
    [
        ("From their post, the Omra base in the south, they drove off.", "the Omra base in the south", True),
        ("They drove off to spare the old base in Omra.", "the old base in Omra", False),
        ("The Guards, who hold the post with hired crews, kept silent.", "hired crews", True),
        ("The Guards, who hold the post with hired crews, kept silent.", "with hired crews", True),
        ("The Guards, who fell ill with fever, fled.", "fever", False),
        ("The base, which was hit by ice, was given up.", "ice", False),
        ("That they left the base was brought about by wild anger.", "wild anger", False),
        ("They left the base after an ugly trial sparked wild anger.", "wild anger", False),
        ("They left the base although warm as the roof fell in.", "the roof fell in", False),
        ("Less safe bases drove them off.", "Less safe bases", False),
        ("That they left the base sparked wild anger in Omra.", "anger in Omra", True),
        ("Hunger sparked anger, so they left the base.", "anger", False),
        ("They left the base “with great reluctance” in May.", "with great reluctance", True),
        ("They left the base “with great reluctance” in May.", "great reluctance", True),
        ("They left the base despite threats of war.", "threats of war", True),
        ("Although ice blocks the lake, they left the base.", "ice blocks the lake", True),
        ("Though it snowed, ice on the lake drove them off.", "ice on the lake", False),
        ("Bo Sarn, who left because of hired crews, slept.", "hired crews", False),
    ],
)
def test_neither_what_was_left_nor_who_was_along_is_a_reason(text, answer, none):
    """What the question names itself, what came of it, what it was done in spite of and who was along answer no why."""
    marked = Reading(2.0, (span(text, answer, 3.0),))
    assert choose("Why did they leave the base?", [hit(text)], [marked], EVEN).answered is not none


def test_what_an_advert_drew_may_be_why_it_was_withdrawn():
    """What came of something is no reason for it, but may be one for its end."""
    text = "The advert drew wild anger in Omra."
    marked = Reading(2.0, (span(text, "wild anger in Omra", 3.0),))
    assert choose("Why was the advert withdrawn?", [hit(text)], [marked], EVEN).answered
    assert not choose("Why was the advert made?", [hit(text)], [marked], EVEN).answered


def test_a_reason_told_of_something_else_does_not_go_first():
    """What follows "because" here is why they sang, and not why they left."""
    text = "They left to find work. They sang because it was Sunday."
    marked = (span(text, "to find work", 3.0), span(text, "it was Sunday", 1.6))
    chosen = choose("Why did they leave?", [hit(text)], [Reading(2.0, marked)], EVEN)
    assert chosen.short_answer == "to find work"
