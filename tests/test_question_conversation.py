"""Follow-ups are completed from the conversation, and comparisons are split into their parts."""

import pytest

from rag.question.followup import complete
from rag.question.opening import without_opening
from rag.question.parts import split_parts
from rag.records.questions import Turn

TURNS = (
    Turn(
        "Who was killed in the Damascus airstrike in December 2023?",
        "Sayyed Razi Mousavi, an adviser of the Revolutionary Guards, was killed. [1]",
    ),
)


@pytest.mark.parametrize(
    ("question", "kept", "added"),
    [
        ("and who claimed it?", "Who claimed it?", ["Damascus airstrike", "December 2023", "Razi Mousavi"]),
        ("what about Iraq?", "What about Iraq?", ["Damascus airstrike"]),
        ("how many were wounded?", "How many were wounded?", ["Damascus airstrike"]),
        ("When did he say that?", "When did he say that?", ["Razi Mousavi"]),
        ("why?", "Why?", ["Damascus airstrike"]),
    ],
)
def test_a_follow_up_carries_what_the_conversation_was_about(question, kept, added):
    """The question stays in front; topic and, for "he" and "it", names of the answer follow."""
    standalone = complete(question, TURNS)
    assert standalone.startswith(kept)
    assert all(piece in standalone for piece in added)


@pytest.mark.parametrize(
    "question",
    [
        "Which militias were struck near Albu Kamal in February 2021?",
        "What did Raisi say about his talks with Baghdad?",
        "Which country shut its border after the earthquake in Turkey?",
        "How many people attended the funeral of the late queen?",
    ],
)
def test_a_question_that_stands_alone_is_unchanged(question):
    """A question with its own subject takes nothing from the conversation."""
    assert complete(question, TURNS) == question


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        (
            "What did Israel say about it?",
            "What did Israel say about it? (about: killed in the Damascus airstrike",
        ),
        (
            "Did Israel say why it killed him?",
            "Did Israel say why it killed him? (about: killed in the Damascus",
        ),
        ("Did the Pentagon comment?", "Did the Pentagon comment? (about: killed in the Damascus airstrike"),
        (
            "What happened there the day after?",
            "What happened there the day after? (about: killed in the Damascus",
        ),
        ("And who killed Soleimani?", "Who killed Soleimani?"),
        ("And how many in Gaza?", "How many in Gaza? (about: killed in the Damascus airstrike"),
        (
            "What happened the next day?",
            "What happened the next day? (about: killed in the Damascus airstrike in Dec",
        ),
        (
            "Why did Russia invade Ukraine and what did Biden say about it?",
            "Why did Russia invade Ukraine and what did Biden say about it?",
        ),
        ("What about 2021?", "What about 2021? (about: killed in the Damascus airstrike)"),
        ("And in March?", "In March 2023? (about: killed in the Damascus airstrike)"),
    ],
)
def test_a_follow_up_takes_what_it_lacks_and_nothing_else(question, standalone):
    """A name that does something to "it" needs the topic; a date of its own takes the topic's place."""
    assert complete(question, TURNS).startswith(standalone)


def test_the_first_question_is_unchanged():
    """Without a conversation there is nothing to complete from."""
    assert complete("and who claimed it?", ()) == "and who claimed it?"


@pytest.mark.parametrize(
    ("question", "without"),
    [
        ("And who claimed it?", "Who claimed it?"),
        ("so, where's Loft?", "Where's Loft?"),
        ("But didn't Loft leave?", "Didn't Loft leave?"),
        ("So Young Park won what?", "So Young Park won what?"),
        ("And Ada Loft?", "And Ada Loft?"),
        ("Who claimed it, and who led it?", "Who claimed it, and who led it?"),
    ],
)
def test_an_and_before_what_is_asked_is_left_off(question, without):
    """Those who read the question further look for what it asks in its first word."""
    assert without_opening(question) == without


@pytest.mark.parametrize(
    ("earlier", "question", "standalone"),
    [
        ("When did the harbour at Selmouth close?", "Why?", "Why did the harbour at Selmouth close?"),
        (
            "When did the harbour at Selmouth close?",
            "And what about Torrin?",
            "When did the harbour at Torrin close?",
        ),
        ("What did he say?", "What about Ada Loft?", "What did Ada Loft say?"),
        ("What did Vale say about the pier?", "And Ada Loft?", "What did Ada Loft say about the pier?"),
        ("What did Vale say?", "And Monday?", "Monday? (about: Vale say)"),
        ("Who met Vale in 2021?", "And Loft?", "Who met Loft in 2021?"),
        ("What did Vale say of Torrin?", "What about Omra?", "What about Omra? (about: Vale say of Torrin)"),
        ("Who met Vale in 2021?", "What about March?", "What about March? (about: met Vale in 2021)"),
        ("Did the harbour at Selmouth close?", "And when?", "When did the harbour at Selmouth close?"),
        ("Why did the harbour at Selmouth close?", "Why?", "Why did the harbour at Selmouth close?"),
        ("How many died in Selmouth?", "Where?", "Where? (about: died in Selmouth)"),
        ("Who killed Soleimani?", "Why?", "Why? (about: killed Soleimani)"),
        (
            "When did it close and who said so in Selmouth?",
            "Why?",
            "Why? (about: in Selmouth)",
        ),
    ],
)
def test_a_question_word_or_a_name_alone_asks_the_earlier_question_anew(earlier, question, standalone):
    """Where the earlier one is a single question that can be asked with that word."""
    assert complete(question, [Turn(earlier, "The crane had fallen.")]) == standalone


def test_the_earlier_question_asked_of_another_keeps_what_it_was_about():
    """Its "it" is what the question before it asked about."""
    turns = [Turn("What fell at Selmouth?", "A crane."), Turn("What did Vale say about it?", "Nothing.")]
    assert complete("And Loft?", turns) == "What did Loft say about it? (about: fell at Selmouth)"


def test_the_source_behind_a_quote_is_no_name_of_the_answer():
    """Who printed the sentence is not whom the next question is about."""
    answer = "“The harbour master, Orlo Vench, left.” (Coastal Wire, 2024-05-02) [1]"
    earlier = Turn("Who left the harbour?", answer)
    assert complete("When did he go?", [earlier]) == "When did he go? (about: left the harbour; Orlo Vench)"


@pytest.mark.parametrize(
    ("between", "question", "standalone"),
    [
        ((), "Did she resign?", "Did Ada Loft resign?"),
        ((), "Who replaced her?", "Who replaced Ada Loft?"),
        ((), "What was her first job?", "What was Ada Loft’s first job?"),
        ((), "Whom did she meet in Paris?", "Whom did Ada Loft meet in Paris?"),
        (("Did she resign?",), "Why?", "Why did Ada Loft resign?"),
        (("Whom did she meet?",), "What did she say?", None),
        (("Did Orlo Vench thank her?",), "Was he fair?", None),
        ((), "Did Orlo Vench thank her?", None),
        ((), "Did it rain?", "Did it rain? (about: Ada Loft)"),
    ],
)
def test_he_and_she_are_the_one_person_whom_the_conversation_is_about(between, question, standalone):
    """After "Who is Ada Loft?", until a question names or asks for somebody else."""
    turns = [Turn("Who is Ada Loft?", "The mayor."), *(Turn(one, "Yes.") for one in between)]
    found = complete(question, turns)
    assert found == standalone if standalone else "Ada Loft" not in found.partition("(about")[0]


def test_a_topic_lasts_over_several_follow_ups():
    """The second follow-up still carries the topic of the first question, once."""
    turns = [*TURNS, Turn("where was he killed?", "In Sayyida Zeinab.")]
    standalone = complete("and when?", turns)
    assert standalone.count("Damascus airstrike") == 1
    assert standalone.count("(about:") == 1


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "How many people were killed and how many were wounded in the Kharkiv strike?",
            (
                "How many people were killed in the Kharkiv strike?",
                "How many were wounded in the Kharkiv strike?",
            ),
        ),
        (
            "Who killed Soleimani and how did Iran respond?",
            ("Who killed Soleimani?", "How did Iran respond? (about: killed Soleimani)"),
        ),
        ("Compare the 2014 and 2021 Gaza wars", ("2014 Gaza wars", "2021 Gaza wars")),
        (
            "What was the difference between the death tolls in Erbil and Baghdad?",
            ("the death tolls in Erbil", "the death tolls in Baghdad"),
        ),
        ("Chelsea vs Arsenal: who won?", ()),
        (
            "Compare what AFP and Reuters say about the Damascus strike",
            (
                "What does AFP say about the Damascus strike?",
                "What does Reuters say about the Damascus strike?",
            ),
        ),
        (
            "How do Iran and Israel differ on the nuclear deal?",
            ("What does Iran say on the nuclear deal?", "What does Israel say on the nuclear deal?"),
        ),
        ("Iran vs Israel", ("Iran", "Israel")),
        (
            "Compare Iran's and Israel's account of the strike",
            ("Iran's account of the strike", "Israel's account of the strike"),
        ),
        (
            "What is the difference between Hamas and Hezbollah?",
            ("Hamas", "Hezbollah"),
        ),
        (
            "What was the situation in Erbil before and after February 15?",
            (
                "What was the situation in Erbil before February 15",
                "What was the situation in Erbil after February 15",
            ),
        ),
        (
            "Did the Erbil attack happen before or after the Damascus strike?",
            ("the Erbil attack", "the Damascus strike"),
        ),
        ("Who was killed in Damascus?", ()),
        ("How many men and women died?", ()),
        (
            "Where did Vale and Stone meet, and in which month?",
            ("Where did Vale and Stone meet?", "In which month did Vale and Stone meet?"),
        ),
        (
            "What did Vale attack in the strait, and what did that prompt?",
            (
                "What did Vale attack in the strait?",
                "What did that prompt? (about: Vale attack in the strait)",
            ),
        ),
        (
            "How many people died and how many were hurt in the Selmouth fire?",
            (
                "How many people died in the Selmouth fire?",
                "How many were hurt in the Selmouth fire?",
            ),
        ),
        (
            "Where did the trucks with the weapons go, and where were the weapons stored in the end?",
            ("Where did the trucks with the weapons go?", "Where were the weapons stored in the end?"),
        ),
        ("Who was killed, and where?", ()),
        ("Who shot Shinzo Abe and when?", ("Who shot Shinzo Abe?", "When? (about: shot Shinzo Abe)")),
        (
            "How many died in the Erbil attack, and who claimed responsibility for the attack?",
            (
                "How many died in the Erbil attack?",
                "Who claimed responsibility for the attack? (about: died in the Erbil attack)",
            ),
        ),
        ("Who won Real Madrid vs Liverpool in the 2022 final?", ()),
        ("What did Johnson and Johnson report about the vaccine?", ()),
        ("Who was killed and how many were wounded?", ()),
        ("How do the attacks at Erbil in February 2021 and December 2023 differ?", ()),
        (
            "What is the difference between the strike in Damascus in December 2023 and the one in April 2024?",
            ("the strike in Damascus in December 2023", "the strike in Damascus in April 2024"),
        ),
        ("What happened after the strike and before the talks?", ()),
        ("", ()),
    ],
)
def test_comparisons_are_split_and_single_questions_are_not(question, parts):
    """Each side of a comparison becomes a question of its own; else there are no parts."""
    assert split_parts(question) == parts
