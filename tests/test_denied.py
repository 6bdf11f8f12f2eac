"""What did not happen has no day, no reason and no doer."""

from datetime import date

import pytest
from readings import holds_of

from rag.answer.ballot import Found, Read
from rag.answer.fitting.deeds.denied import (
    has_denied_it,
    has_turned_it_down,
    is_denied,
    is_told_not_to_be,
    never_happened,
)
from rag.answer.fitting.who.convicted import is_charge_only
from rag.reader import Reading


def denied(question: str, sentence: str, answer: str) -> bool:
    """Whether the answer, where it first stands in the sentence, is of what is told not to have been done."""
    return holds_of(is_denied, question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("When did Norvane close the mill?", "Norvane denied that it had closed the mill in May.", "May"),
        ("When did Ada Loft resign?", "Loft said she would not resign in June.", "June"),
        ("Why did Ada Loft resign?", "Loft did not resign over the audit.", "over the audit"),
        ("When did Ada Loft resign?", "Loft denied in parliament that she would resign in June.", "June"),
        ("When did Ada Loft resign?", "Loft denied press reports that she had resigned in June.", "June"),
        ("How many workers did Norvane fire?", "Norvane denied firing 40 workers.", "40"),
        ("Who did the union endorse?", "The union did not endorse Quill.", "Quill"),
    ],
)
def test_what_is_told_not_to_have_been_done_tells_nothing_of_when_or_why_it_was(question, sentence, answer):
    """A denied deed and one that will not be done have no day, reason or number."""
    assert denied(question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("When did Ada Loft resign?", "Loft did not resign until June.", "June"),
        ("When did Ada Loft resign?", "Loft, who had not spoken of it, resigned in June.", "June"),
        ("When did Loft run for mayor?", "Loft never ran for mayor.", "never"),
        ("When was the miller killed?", "Marl denied that he had killed the miller in May.", "May"),
        ("Why did Loft not resign?", "Loft did not resign because nobody asked.", "nobody asked"),
        ("When did Norvane sell?", "Norvane denied that it had closed the mill in May.", "May"),
        ("Who runs the mill?", "Norvane denied that the mill's head, Ada Loft, had lied.", "Ada Loft"),
        ("What did Norvane deny?", "Norvane denied that it had closed the mill.", "had closed the mill"),
    ],
)
def test_what_was_done_after_all_or_is_another_deed_may_answer(question, sentence, answer):
    """Only the very deed that is asked about, and only where nothing says that it came later."""
    assert not denied(question, sentence, answer)


FILED = "When did Norvane file for bankruptcy?"
LOST = "Norvane has lost half its sales since May."


def _never(question: str, text: str, day: date, other: str, later: date) -> bool:
    read = [
        Read(text, Reading(0.0, ()), published=day),
        Read(other, Reading(0.0, ()), published=later),
    ]
    start = text.index("May")
    return never_happened(question, read, Found("May", 1.0, ((0, start, start + 3),), 1))


@pytest.mark.parametrize(
    ("question", "other", "later", "never"),
    [
        (FILED, "Norvane is small. It will not file for bankruptcy, it said.", date(2030, 6, 1), True),
        (FILED, "Norvane is small. It will not file for bankruptcy, it said.", date(2030, 4, 1), False),
        (FILED, "Norvane is small. Castrin will not file for bankruptcy.", date(2030, 6, 1), False),
        (FILED, "It will not file for bankruptcy.", date(2030, 6, 1), False),
        (FILED, "Norvane did not file for bankruptcy until May.", date(2030, 6, 1), False),
        ("When did Norvane lose half its sales?", "Norvane will not lose sales.", date(2030, 6, 1), False),
    ],
)
def test_a_deed_that_an_article_as_new_says_was_not_done_has_no_day(question, other, later, never):
    """An older article, one of another firm and one without the name say nothing of that."""
    assert _never(question, LOST, date(2030, 5, 20), other, later) is never


@pytest.mark.parametrize(
    ("question", "around", "only"),
    [
        ("What was Marl convicted of?", "Marl is to stand trial on charges of arson.", True),
        (
            "What was Marl convicted of?",
            "Vale got 14 years. Marl is to stand trial on charges of arson.",
            True,
        ),
        ("What was Marl found guilty of?", "Marl, charged with arson, pleaded not guilty.", True),
        ("What was Marl charged with?", "Marl is to stand trial on charges of arson.", False),
        ("What was Marl convicted of?", "A jury convicted Marl. He had been charged with arson.", False),
        ("What was Marl convicted of?", "Marl was jailed for ten years on charges of arson.", False),
    ],
)
def test_a_charge_is_no_conviction(question, around, only):
    """Unless the sentence or the one before it tells of a verdict or of what came of it."""
    *_, sentence = around.split(". ")
    assert is_charge_only(question, around, sentence) is only


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "none"),
    [
        ("What is grippe?", "But grippe is not a fever of birds.", "fever of birds", True),
        ("What is grippe?", "But grippe isn't a fever of birds.", "a fever of birds", True),
        ("What is grippe not?", "But grippe is not a fever of birds.", "fever of birds", False),
        ("What is grippe?", "Grippe is not only a fever of birds.", "a fever of birds", False),
        ("How many died?", "Not five but six died.", "six", False),
        ("How many died?", "It was not five but six who died.", "five", True),
        ("What is the best port?", "Omra has a good, if not the best port.", "best port", False),
        ("Who refused to pay?", "Those who refused did not Loft name.", "Loft", False),
        ("Who sank it?", "It was sunk not by ice but by Orlo Vench.", "ice but by Orlo Vench", False),
    ],
)
def test_what_stands_behind_not_is_none(question, sentence, answer, none):
    """What something is not says not what it is, but where just that is asked."""
    assert holds_of(is_told_not_to_be, question, sentence, answer) is none


@pytest.mark.parametrize(
    ("question", "answer", "none"),
    [
        ("Who joined the league?", "Ada Loft", True),
        ("Who has joined the league?", "Bo Sarn", False),
        ("Who refused to join?", "Ada Loft", False),
        ("Who sold the mill?", "Ada Loft", False),
        ("Which league was it?", "Ada Loft", False),
    ],
)
def test_who_turned_it_down_did_not_do_it(question, answer, none):
    """An offer that was turned down leaves the deed undone."""
    sentence = "Bo Sarn said that Ada Loft turned down an offer of 700 crowns to join the league."
    assert holds_of(has_turned_it_down, question, sentence, answer) is none


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Loft declined to say why she joined the league.",
        "Ada Loft refused to comment when she joined the league.",
        "Ada Loft rejected Omra and joined the league.",
        "Ada Loft refused to join the league until Monday.",
    ],
)
def test_who_would_not_speak_of_it_may_have_done_it(sentence):
    """Only the deed that is asked for, right behind what was turned down, was not done."""
    assert not holds_of(has_turned_it_down, "Who joined the league?", sentence, "Ada Loft")


def test_since_when_something_was_not_done_is_when_it_last_was():
    """Of one who "has not spoken since May" that is the day she last did."""
    sentence = "Ada Loft has not spoken in the hall since May."
    assert not holds_of(is_denied, "When did Ada Loft last speak in the hall?", sentence, "May")
    assert holds_of(is_denied, "When did Ada Loft speak in the hall?", sentence, "May")
    voted = "Ada Loft has not voted since May."
    assert not holds_of(is_denied, "When did Ada Loft last vote?", voted, "May")


@pytest.mark.parametrize(
    ("question", "sentence", "none"),
    [
        ("Who sold the mill?", "Ada Loft denied on Monday that she had sold the mill.", True),
        ("Who sold the mill?", "Ada Loft, the owner, has not sold the mill.", True),
        ("Who sold the mill?", "Ada Loft denied selling the mill.", True),
        ("Who sold the mill?", "Ada Loft denied that Bo Sarn had sold the mill.", False),
        ("Who sold the mill?", "Ada Loft did not sell the mill until May.", False),
        ("Who sold the mill?", "Ada Loft denied that she had burnt the mill.", False),
        ("Who sold the mill?", "Ada Loft has not sold out, a clerk said.", False),
        ("Who sold the mill?", "Ada Loft has not sold, a clerk said.", True),
        ("Who sold the mill?", "Ada Loft has not sold it.", True),
        ("Who sold the mill?", "Ada Loft did not sell it cheaply.", False),
        ("Who sold the mill?", "Ada Loft did not sell the first barn she had.", False),
        ("Who sold the mill?", "Ada Loft had not sold a mill in ten years when she did.", False),
        ("Who said the mill would close?", "Ada Loft did not say when the mill would close.", False),
        ("Who sold the mill?", "Ada Loft did not sell the whole mill.", False),
        ("Who built the mill?", "Ada Loft did not build the mill alone.", False),
        ("Who robbed the mill?", "Ada Loft denied robbing the mill and was jailed in May.", False),
        ("Who did not sell the mill?", "Ada Loft did not sell the mill.", False),
    ],
)
def test_who_denied_having_done_it_is_not_who_did_it(question, sentence, none):
    """What somebody denies of themselves; of what another did, the denial says nothing of the one who denies."""
    assert holds_of(has_denied_it, question, sentence, "Ada Loft") is none
