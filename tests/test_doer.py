"""Asked whom something was done to, whoever did it is no answer."""

import pytest

from rag.answer.fitting.doer import did_it_themselves

STRUCK = "The Dune Front, which has launched more than 40 attacks on army posts, was silent on Monday."
BOUGHT = "Orvel, which bought Castrin in May, sold its mills."


def told(question: str, sentence: str, answer: str) -> bool:
    """Whether the answer, where it first stands in the sentence, is the doer of what was asked about."""
    start = sentence.index(answer)
    return did_it_themselves(question, sentence, start, start + len(answer))


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Which group did the army hit after the raid on the port?", STRUCK, "Dune Front"),
        (
            "Which group did the army hit?",
            "A band named the Dune Front attacked the army.",
            "band named the Dune Front",
        ),
        ("What company did the Sarne family buy?", BOUGHT, "Orvel"),
        ("Whom has the army attacked?", "Rebels attacked the army on Sunday.", "Rebels"),
    ],
)
def test_whoever_does_the_same_in_the_sentence_is_not_whom_it_was_done_to(question, sentence, answer):
    """The attacker is not who was hit, the buyer not what was bought."""
    assert told(question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Which posts did the Dune Front attack?", STRUCK, "army posts"),
        ("What did Orvel buy?", BOUGHT, "Castrin"),
        ("Who has been attacking the army?", "Rebels attacked the army on Sunday.", "Rebels"),
        ("Which group has attacked the army?", "Rebels attacked the army on Sunday.", "Rebels"),
        ("Who attacked the army?", "Rebels attacked the army on Sunday.", "Rebels"),
        ("Whom did the army attack?", "Rebels, who attacked a port, were attacked by the army.", "Rebels"),
        ("Which group did the minister praise?", STRUCK, "Dune Front"),
        ("What happened on Monday?", STRUCK, "Dune Front"),
    ],
)
def test_whom_it_was_done_to_and_who_does_something_else_may_answer(question, sentence, answer):
    """Only the doer of the very deed that is asked about, done by it and not to it, is none."""
    assert not told(question, sentence, answer)
