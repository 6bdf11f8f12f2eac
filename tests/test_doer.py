"""Asked whom something was done to, whoever did it is no answer."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.doer import did_it_themselves, is_no_doer, is_what_they_do_it_to

STRUCK = "The Dune Front, which has launched more than 40 attacks on army posts, was silent on Monday."
BOUGHT = "Orvel, which bought Castrin in May, sold its mills."


def told(question: str, sentence: str, answer: str) -> bool:
    """Whether the answer, where it first stands in the sentence, is the doer of what was asked about."""
    return holds_of(did_it_themselves, question, sentence, answer)


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
        ("What share did turnout reach?", "Turnout reached 61 percent by the close of voting.", "61 percent"),
        ("Which prize has the poet won?", "Bo Sarn, a Lark Prize-winning poet, read.", "Lark Prize"),
    ],
)
def test_whom_it_was_done_to_and_who_does_something_else_may_answer(question, sentence, answer):
    """Only the doer of the very deed that is asked about, done by it and not to it, is none."""
    assert not told(question, sentence, answer)


HURT = "Four clerks were hurt in an attack on their ferry, a Sarne port source said on Friday."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "none"),
    [
        ("Who attacked the ferry?", HURT, "Four clerks", True),
        ("Who attacked the ferry?", HURT, "a Sarne port source", True),
        ("Who said that clerks were hurt?", HURT, "a Sarne port source", False),
        ("Who was hurt?", HURT, "Four clerks", False),
        ("Who attacked the ferry?", "Riders who struck it were killed in the attack.", "Riders", False),
        ("Who attacked the ferry?", "Riders attacked and were shot in a raid.", "Riders", False),
        (
            "Who attacked the ferry?",
            "On Friday, the Dune Front said it had done so.",
            "the Dune Front",
            False,
        ),
        ("Who attacked the ferry?", "The Front, a band backed by Veria, attacked it.", "Veria", True),
        ("Who attacked the ferry?", "The ferry was attacked by Veria.", "Veria", False),
        (
            "Who planted the charge?",
            "Ada Loft, who leads the Front, denied it had planted it.",
            "Ada Loft",
            True,
        ),
        (
            "Who planted the charge?",
            "Ada Loft, the Front's chief, denied that they planted it.",
            "Ada Loft",
            True,
        ),
        ("Who killed Vench?", "A missile killed a Verian colonel, Orlo Vench, at home.", "A missile", True),
        (
            "Who killed Vench?",
            "A missile killed a Verian colonel, Orlo Vench, at home.",
            "Verian colonel",
            True,
        ),
        ("Who killed Vench?", "The mayor, Bo Quill, was killed by a mine.", "Bo Quill", True),
        ("Who killed Vench?", "The mayor, Bo Quill, was killed by mistake.", "Bo Quill", False),
        (
            "Who did it?",
            "Nine were hurt, the harbour doctor, Dr. Ada Loft, said.",
            "the harbour doctor",
            True,
        ),
        ("Who shot Vench?", "Ada Loft, who shot him, denied that she shot first.", "Ada Loft", False),
        ("Who killed Vench?", "Two riders killed a Verian colonel, Orlo Vench.", "Two riders", False),
        (
            "Who ordered the raid?",
            "The raid went on, navy spokesman Bo Sarn said in a statement.",
            "Bo Sarn",
            True,
        ),
        ("Who ordered the raid?", "The raid went on, navy spokesman Bo Sarn said.", "Bo Sarn", True),
        ("Who ordered the raid?", "Bo Sarn ordered it, Ada Loft said in a speech.", "Bo Sarn", False),
        (
            "Who laid the mine?",
            "“We laid it for the US fleet,” the Dune Front said.",
            "the Dune Front",
            False,
        ),
        ("Who struck Omra?", "Veria pressed Sarne to condemn the strike on Omra.", "Veria", True),
        ("Who struck Omra?", "Ada Loft pointed the finger at the Dune Front.", "Ada Loft", True),
        ("Who struck Omra?", "Veria condemned the killings and struck Omra.", "Veria", False),
        ("Who makes Calmex?", "Bo Sarn urged the drug's maker to sell Calmex.", "Bo Sarn", True),
        ("Who makes Calmex?", "Bo Sarn urged the maker to sell Calmex.", "Bo Sarn urged the maker", True),
        ("Who makes Calmex?", "Norvane makes Calmex.", "Norvane", False),
        ("Who attacked Loft?", "Bo Sarn said he was saddened by the attack.", "Bo Sarn", True),
        ("Who attacked Loft?", "Bo Sarn opened his talk by denouncing the attack.", "Bo Sarn", True),
        ("Who attacked Loft?", "Bo Sarn attacked Loft and offered prayers.", "Bo Sarn", False),
        ("Who attacked Loft?", "The Front, mourning its own, claimed the attack.", "The Front", False),
        ("Who launched the inquiry?", "Ada Loft condemned the leak and set it up.", "Ada Loft", False),
        ("Who laid the wreath?", "Ada Loft paid tribute to the dead and left it.", "Ada Loft", False),
        ("Who ordered the evacuation?", "Ada Loft urged them to leave as she did so.", "Ada Loft", False),
        ("Who fired Bo Sarn?", "The board thanked him and let him go.", "The board", False),
        ("Who attacked the judge?", "Ada Loft criticised the judge as weak.", "Ada Loft", False),
        ("Who attacked the toll plan?", "Ada Loft denounced the plan.", "Ada Loft", False),
        ("Who condemned the strike?", "Veria condemned the strike on Omra.", "Veria", False),
    ],
)
def test_who_suffers_tells_denies_or_backs_did_not_do_it(question, sentence, answer, none):
    """Asked who attacked, neither whom it hurt, who tells of it, blames or denies it, a backer nor a weapon did it."""
    assert holds_of(is_no_doer, question, sentence, answer) is none


@pytest.mark.parametrize(
    ("question", "sentence", "to_it"),
    [
        ("Who funds the Dune Front?", "At sea, the Dune Front attack ferries of Omra.", True),
        ("Who funds the Dune Front?", "At sea, ferries of Omra pay the Dune Front.", False),
        ("Who attacks the Dune Front?", "At sea, the Dune Front attack ferries of Omra.", False),
        ("What does the Dune Front attack?", "At sea, the Dune Front attack ferries of Omra.", False),
    ],
)
def test_what_somebody_does_something_to_does_nothing_to_them(question, sentence, to_it):
    """Whom the Front attacks is not told to fund it."""
    assert holds_of(is_what_they_do_it_to, question, sentence, "ferries") is to_it
