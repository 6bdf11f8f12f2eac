"""What an article takes back is no answer."""

import pytest

from rag.answer.fitting.deeds.retracted import is_taken_back
from rag.answer.marked import Marked

ASKED = "How many ferries does Norrvik own?"


def taken_back(question: str, sentence: str, answer: str) -> bool:
    """Whether the last place of an answer in a sentence is taken back."""
    start = sentence.rindex(answer)
    return is_taken_back(question, Marked(sentence, start, start + len(answer)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Correction, May 4: This story first gave the fleet as 26 ferries.",
        "An earlier version of this article said that Norrvik owns 26 ferries.",
        "Correction: An earlier version gave the number as 26.",
        "An earlier version of this report incorrectly stated that Norrvik owns 26 ferries, not 17.",
        "Because of an error in editing, this article misstated the fleet as 26 ferries.",
        "The fleet was wrongly given as 26 ferries.",
        "Norrvik had said it would own 26 ferries, but now sells.",
    ],
)
def test_what_an_article_first_or_wrongly_said_is_no_answer(sentence):
    """The figure that a correction takes back is not what is asked for."""
    assert taken_back(ASKED, sentence, "26")


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        (ASKED, "Norrvik owns 17 ferries, not 26.", "17"),
        (ASKED, "An earlier version of this article gave 26 ferries; Norrvik owns 17.", "17"),
        (ASKED, "An earlier version of this article said that it owns 26 rather than 17.", "17"),
        (ASKED, "The first version of the ferry had 26 cabins.", "26"),
        (ASKED, "Norrvik first said that it had 26 ferries.", "26"),
        (ASKED, "Norrvik had said it would sell, but now has 26 ferries.", "26"),
        (ASKED, "Norrvik had said it would own 26 ferries in May.", "26"),
        (
            "What did the first version of the article say?",
            "An earlier version of this article said 26.",
            "26",
        ),
        ("How many did it plan?", "Norrvik had planned 26 ferries, but now builds 17.", "26"),
        ("What was wrong at first?", "An earlier version of this article said 26.", "26"),
    ],
)
def test_what_is_right_and_what_is_asked_as_wrong_stay_answers(question, sentence, answer):
    """What stands behind "rather than" or a semicolon, what others first said, and a question for the error itself."""
    assert not taken_back(question, sentence, answer)
