"""Who came after somebody is told where somebody comes or goes."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.succession import is_predecessor, tells_no_succession

SPOKE = "President Vale told the council by telephone that the harbour would be closed after Mohr's death."


@pytest.mark.parametrize(
    "question",
    [
        "Who replaced Mohr as commander?",
        "Who has succeeded Mohr?",
        "Who took over from Mohr?",
        "Who is Mohr's successor?",
    ],
)
def test_a_sentence_with_nobody_coming_or_going_tells_of_no_successor(question):
    """Whoever speaks of the one who went is not the one who came."""
    assert tells_no_succession(question, SPOKE)


@pytest.mark.parametrize(
    ("question", "around"),
    [
        ("Who replaced Mohr as commander?", "Lena Brandt was appointed to lead the fleet on Tuesday."),
        ("Who took over from Mohr?", "The new commander, Lena Brandt, arrived on Tuesday."),
        ("Who succeeded Mohr?", "Mohr handed over to Lena Brandt."),
        ("Who was replaced by Brandt?", SPOKE),
        ("Who killed Mohr?", SPOKE),
    ],
)
def test_words_of_coming_or_going_and_other_questions_are_left(question, around):
    """An appointment, a newcomer or a handover may tell it; nothing else is judged."""
    assert not tells_no_succession(question, around)


@pytest.mark.parametrize(
    ("question", "answer", "before_them"),
    [
        ("Who succeeded Halloway?", "Orlo Vench", True),
        ("Who took over from Halloway?", "Orlo Vench", True),
        ("Who succeeded Halloway?", "Lena Brandt", False),
        ("Who succeeded Halloway?", "Bo Stone", True),
        ("Who was succeeded by Halloway?", "Orlo Vench", False),
        ("Who led it before Halloway?", "Orlo Vench", False),
    ],
)
def test_whoever_was_there_before_is_no_successor(question, answer, before_them):
    """Behind "predecessor" stands who came before."""
    sentence = (
        "Halloway, like her predecessor, Mr. Orlo Vench, made way for Lena Brandt when Bo Stone was shot."
    )
    assert holds_of(is_predecessor, question, sentence, answer) is before_them
