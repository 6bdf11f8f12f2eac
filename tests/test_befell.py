"""Asked who something was done to, neither who did it nor the body they belong to is an answer."""

import pytest
from readings import holds_of

from rag.answer.fitting.deeds.not_there import is_by_whom
from rag.answer.fitting.who.befell import (
    describes_whom_it_befell,
    did_it_to_them,
    is_body_of_theirs,
    is_doer_in_question,
    is_sued,
    is_whom_it_befell,
    is_whom_it_went_to,
)

HEADLINE = "Colonel from Veria's Border Corps shot dead in Ostrel"
STRUCK = "A colonel who led the northern posts was shot by a masked rider in Ostrel on Friday."


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Who was shot in Ostrel?", STRUCK, "masked rider"),
        ("Who was shot in Ostrel?", STRUCK, "a masked rider"),
        ("Who was killed?", "Three guards were killed by rebels.", "rebels"),
        ("Who was killed in Omra?", "A night raid killed a clerk of the port in Omra.", "A night raid"),
        ("Who was killed in Omra?", "A night raid killed a clerk of the port in Omra.", "A night"),
        ("Who was shot?", "Rebels who shot the mayor of Omra fled.", "Rebels"),
        (
            "Who has been arrested?",
            "Two clerks were arrested late on Monday by the Coast Police.",
            "Coast Police",
        ),
    ],
)
def test_who_did_it_is_not_whom_it_was_done_to(question, sentence, answer):
    """Behind "by" stands the doer of the very deed."""
    assert holds_of(did_it_to_them, question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Who was shot in Ostrel?", STRUCK, "A colonel"),
        ("Who shot the colonel?", STRUCK, "masked rider"),
        ("Who was killed?", "A clerk killed the day before was buried.", "A clerk"),
        ("Who was killed?", "A clerk killed on Friday was buried.", "A clerk"),
        ("Who was killed?", "A clerk killed in the raid had shot two guards.", "A clerk"),
        ("Who is the post's owner?", "Mohr left the post and was replaced by Ada Loft.", "Ada Loft"),
        (
            "Who was blamed for the raid?",
            "The raid was carried out by the Dune Front, which was blamed.",
            "Dune Front",
        ),
        ("Who was hurt?", "Hurt were four people standing by Anna Berg.", "four people"),
    ],
)
def test_who_did_something_else_may_answer(question, sentence, answer):
    """Only the deed that is asked about, and only where it is asked to whom it was done."""
    assert not holds_of(did_it_to_them, question, sentence, answer)


@pytest.mark.parametrize("answer", ["Veria's Border Corps", "Border Corps"])
def test_the_body_somebody_is_of_is_not_who_it_befell(answer):
    """A colonel from the corps was shot, not the corps."""
    assert holds_of(is_body_of_theirs, "Who was shot in Ostrel?", HEADLINE, answer)
    assert holds_of(is_body_of_theirs, "Who died?", "A member of the Border Corps died.", "Border Corps")


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Who was shot in Ostrel?", HEADLINE, "Colonel from Veria's Border Corps"),
        ("Which corps was the colonel of?", HEADLINE, "Border Corps"),
        ("Who was appointed?", "The board of Orvel appointed Castrin of Sarne.", "Castrin"),
        ("Who was elected?", "Elected was the mayor, Ida Lund.", "Ida Lund"),
        ("Who attacked the post?", "Fighters of the Dune Front attacked the post.", "Dune Front"),
    ],
)
def test_the_person_and_who_acts_through_others_may_answer(question, sentence, answer):
    """The person with their body, and a body that does something, are answers."""
    assert not holds_of(is_body_of_theirs, question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "answer", "named"),
    [
        ("Which groups were hit by the French raid?", "French and their partners", True),
        ("Which groups were hit by the Italian raid?", "French and their partners", False),
        ("Which groups did the French raid?", "French and their partners", False),
    ],
)
def test_whoever_is_named_as_the_doer_was_not_hit(question, answer, named):
    """What the French hit is not the French."""
    sentence = "It answered raids on French and their partners."
    assert holds_of(is_doer_in_question, question, sentence, answer) is named


@pytest.mark.parametrize(
    ("question", "answer", "named"),
    [
        ("Who killed Castrin?", "Maj. Gen. Orlo Castrin", True),
        ("Who has killed Castrin?", "Orlo Castrin", False),
        ("Who criticised Orlo Castrin?", "Orlo Castrin", True),
        ("Who criticised Ida Castrin?", "Orlo Castrin", False),
        ("Who founded Castrin?", "Orlo Castrin", False),
        ("Who was Castrin?", "Orlo Castrin", False),
        ("Who killed Castrin?", "Ida Lund", False),
        ("Who killed Castrin?", "friends of Maj. Gen. Orlo Castrin", False),
    ],
)
def test_whom_the_question_names_did_not_do_it_to_themselves(question, answer, named):
    """Asked who killed Castrin, Castrin's full name is no answer; a firm may bear its founder's."""
    sentence = "Ida Lund met friends of Maj. Gen. Orlo Castrin, shot in Ostrel."
    assert holds_of(is_whom_it_befell, question, sentence, answer) is named


def test_one_of_two_with_a_surname_may_have_beaten_the_other():
    """The surname stands twice in the sentence: the answer is the other one."""
    sentence = "Ada Castrin beat Ida Castrin in Ostrel."
    assert not holds_of(is_whom_it_befell, "Who beat Castrin?", sentence, "Ada Castrin")


@pytest.mark.parametrize(
    ("question", "answer", "named"),
    [
        ("Who killed Castrin?", "Border Corps", True),
        ("Who killed Castrin's aide?", "an officer", True),
        ("Who killed Castrin's aide?", "Orlo Castrin", False),
        ("What killed General Castrin?", "Orlo Castrin, 44, an officer", True),
        ("What killed Ida Castrin?", "Orlo Castrin, 44, an officer", False),
        ("Who killed Castrin?", "officer of the Border Corps", True),
        ("Who killed Castrin?", "Dune Front", False),
        ("Who trained Ida Lund?", "Border Corps", False),
        ("Who killed Orlo?", "officer of the Border Corps", True),
    ],
)
def test_what_somebody_was_did_not_befall_them(question, answer, named):
    """Between the name and "was shot" stands what Castrin was, and not who did it."""
    sentence = "Orlo Castrin, 44, an officer of the Border Corps in Omra, was shot by the Dune Front."
    assert holds_of(is_whom_it_befell, question, sentence, answer) is named


def test_who_speaks_behind_a_name_may_have_done_it():
    """Of "Castrin, the mayor said," the mayor may be the one."""
    sentence = "Castrin, the mayor said, was dismissed on Friday."
    assert not holds_of(is_whom_it_befell, "Who dismissed Castrin?", sentence, "the mayor")


def test_a_former_office_is_what_somebody_was_as_well():
    """Of "Castrin, former mayor of Omra," the mayor is the one who was killed, whichever name comes first."""
    sentence = "Our friend Castrin Orlo, former mayor of Omra, was shot by the Dune Front."
    assert holds_of(is_whom_it_befell, "Who killed Orlo Castrin?", sentence, "mayor of Omra")


@pytest.mark.parametrize(
    ("question", "answer", "went"),
    [
        ("Who leaked the letter?", "Herald", True),
        ("Who leaked to the Herald?", "Ada Loft", False),
        ("Who leaked the letter?", "Ada Loft", False),
        ("Who wrote the letter?", "Herald", False),
        ("To whom was the letter leaked?", "Herald", False),
    ],
)
def test_whom_something_was_leaked_to_did_not_leak_it(question, answer, went):
    """What goes to somebody was done by another."""
    sentence = "The letter that Ada Loft leaked to the Herald was short."
    assert holds_of(is_whom_it_went_to, question, sentence, answer) is went


@pytest.mark.parametrize(
    ("question", "sentence", "sued"),
    [
        ("Who sued over the tolls?", "The Omra council is also facing several lawsuits over tolls.", True),
        ("Who has sued over the tolls?", "The Omra council was sued over the tolls.", True),
        ("Who sued over the tolls?", "The Omra council sued over the tolls.", False),
        ("Who is facing suits?", "The Omra council is facing several lawsuits.", False),
        ("Who sued over the tolls?", "The Omra council faces new tolls and has gone to court.", False),
        ("Who sued over the tolls?", "The Omra council is facing a lawsuit and has sued in turn.", False),
    ],
)
def test_who_is_sued_does_not_sue(question, sentence, sued):
    """Whoever faces a suit is not who brought it."""
    assert holds_of(is_sued, question, sentence, "The Omra council") is sued


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "by_whom"),
    [
        (
            "Where were the letters hidden?",
            "Ten letters retrieved by the Omra Archives were torn.",
            "Omra Archives",
            True,
        ),
        ("Where were the letters hidden?", "Ten letters were found by the Omra River.", "Omra River", False),
        ("Where were the letters hidden?", "Ten letters were found by the gate.", "gate", False),
        ("Where did Loft sing?", "Loft was not at the crowning of King Orlo.", "King Orlo", True),
        (
            "Where did the letters appear?",
            "The letters were published by the Omra Herald.",
            "Omra Herald",
            False,
        ),
        ("Where is Omra?", "Omra is bordered by Sarne.", "Sarne", False),
        ("Where did the letters come from?", "They were supplied by Sarne.", "Sarne", False),
        ("Where were the letters?", "The letters were found by the Omra Tower.", "Omra Tower", False),
        (
            "Who has the letters?",
            "Ten letters retrieved by the Omra Archives were torn.",
            "Omra Archives",
            False,
        ),
    ],
)
def test_who_found_it_is_not_where_it_was(question, sentence, answer, by_whom):
    """Asked where, whoever did something is no place, nor a king."""
    assert holds_of(is_by_whom, question, sentence, answer) is by_whom


def test_by_whom_a_deed_was_done_does_not_describe_it():
    """Of "the raid, ordered by a judge," the judge may be who ordered it."""
    sentence = "The raid, ordered by a judge in Omra, failed."
    assert not holds_of(describes_whom_it_befell, "Who ordered the raid?", sentence, "a judge in Omra")


@pytest.mark.parametrize(
    "sentence",
    [
        "The man who shot Orlo Vench, former guard Bo Sarn, fled.",
        "The man accused of killing Orlo Vench, his cousin Bo Sarn, fled.",
    ],
)
def test_what_stands_behind_whoever_did_it_may_name_them(sentence):
    """Of "the man who shot Vench, former guard Bo Sarn," the guard is that man and not Vench."""
    assert not holds_of(is_whom_it_befell, "Who killed Orlo Vench?", sentence, "Bo Sarn")


def test_whom_somebody_married_married_them():
    """What goes to one from another is one thing, two of a pair are another."""
    sentence = "Ada Loft got married to Bo Sarn."
    assert not holds_of(is_whom_it_went_to, "Who married Ada Loft?", sentence, "Bo Sarn")
