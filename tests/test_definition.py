"""What is said of another name does not say what something is or makes."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.definition import describes_another, is_another_name
from rag.answer.fitting.who.term import tells_more_of_it

FOUNDED = "Norvane was founded in 2002 by Anna Loft, a baker."
MAKES = "Castrin, which makes toys and lamps, is led by Bo Sarn."
WEIGHS = "Wagtail, which weighs 410 kilograms and is the size of a barn, sank."


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("What is Norvane?", "Norvane said, “The mill of Omra burnt.”", "The mill of Omra"),
        (
            "What is Norvane?",
            "Norvane said, “Since the fire in Omra, we have built.”",
            "Since the fire in Omra",
        ),
        ("What is Norvane?", FOUNDED, "baker"),
        ("What is Norvane?", FOUNDED, "a baker"),
        ("Who is Ida Lund?", "Ida Lund met Anna Loft, 41, a baker in Omra.", "a baker in Omra"),
        ("What is Norvane?", "It burnt, Norvane sales chief Anna Loft said.", "sales chief Anna Loft"),
        ("Who is Anna Loft?", "Embattled mayor Anna Loft pets Damon, a dog.", "pets Damon"),
        ("Who is Ida Lund?", "Ida Lund’s friend Orlo Vench left.", "Orlo Vench"),
        ("Who is Bo da Sarn?", "In pictures: Veria elects Bo da Sarn", "Veria"),
        ("Who is Ida Lund?", "Ida P. Lund of Omra, Veria, was fined.", "Omra"),
        ("Who is Ida Lund?", "Lund, the wife of Justice Orlo Lund, spoke.", "Orlo Lund"),
        ("Who is Ida Lund?", "Lund was fouled by defender Orlo Vench.", "defender Orlo Vench"),
        ("Who is Ida Lund?", "The harbour master denied Ida Lund was hurt.", "harbour master"),
        ("What is Wagtail?", WEIGHS, "the size of a barn"),
        ("What is Wagtail?", WEIGHS, "a barn"),
        ("What is Wagtail?", WEIGHS, "weighs 410 kilograms and is the size of a barn"),
        ("What does Norvane make?", MAKES, "toys and lamps"),
    ],
)
def test_what_is_said_of_another_is_no_answer(question, sentence, answer):
    """A founder's trade, whoever works there or is beside, what somebody does, a size and what a rival makes."""
    assert holds_of(describes_another, question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("What is Norvane?", "The mill, Norvane, said “No” to the sale.", "The mill"),
        ("Who is Anna Loft?", FOUNDED, "a baker"),
        ("Who is Loft?", FOUNDED, "baker"),
        ("Who is Anna Loft?", "Anna Loft heads the port.", "heads the port"),
        ("Who is Anna Loft?", "Anna Loft invented the steam loom.", "invented the steam loom"),
        ("Who is Anna Loft?", "Veria named Anna Loft its envoy.", "its envoy"),
        ("Who is Ida Lund?", "The mayor is Isabella Lund.", "Isabella Lund"),
        ("Who is Birdie?", "Birdie, born Orlo Vench, left.", "Orlo Vench"),
        ("Who is Birdie?", "Police unmasked Birdie as singer Orlo Vench.", "singer Orlo Vench"),
        ("Who is Birdie?", "The paper says that Orlo Vench is Birdie.", "Orlo Vench"),
        ("Who is Ida Lund?", "Poet Laureate and singer Ida Lund left.", "Poet Laureate"),
        ("What is Wagtail?", "The Wagtail Sarne ferry sank.", "Sarne ferry"),
        ("What did Ida Lund deny?", "She denied a theft.", "a theft"),
        ("Who is Ida Lund?", "She was fouled by defender Ida Lund.", "defender Ida Lund"),
        ("Who is Ida Lund?", "Ida Lund is an ally of mayor Orlo Vench.", "ally of mayor Orlo Vench"),
        ("Who is Birdie?", "Orlo Vench, known as “Birdie”, left.", "Orlo Vench"),
        ("Who is Ida Lund?", "Verian Harbour Minister Ida Lund left.", "Verian Harbour Minister"),
        ("Who is Ida Lund?", "The Dune Front's Ida Lund left.", "Dune Front"),
        ("Who is Ida Lund?", "The harbour master is Ida Lund.", "harbour master"),
        ("Who is Anna Loft?", "Anna Loft is mayor of Omra.", "mayor of Omra"),
        ("Who founded Norvane?", FOUNDED, "a baker"),
        ("What is Norvane?", "Norvane, a bakery in Omra, shut.", "a bakery in Omra"),
        ("What is Norvane?", "The Norvane lamp factory shut.", "lamp factory"),
        ("What is the ODA?", "The Ostrel Dock Authority, a port company, shut.", "a port company"),
        ("What does Castrin make?", MAKES, "toys and lamps"),
        ("What does Castrin Toys make?", MAKES, "toys and lamps"),
        ("What does Norvane sell?", MAKES, "toys and lamps"),
        ("What is Castrin?", "In Omra, a factory called Castrin burnt.", "factory called Castrin"),
    ],
)
def test_what_is_said_of_the_name_itself_may_answer(question, sentence, answer):
    """Whole or in part, or under a name that may be short for it."""
    assert not holds_of(describes_another, question, sentence, answer)


def test_a_man_known_by_a_name_is_no_thing():
    """What the Dune Watch is, the name of the man who runs it does not say."""
    sentence = "The Dune Watch is run by the man known as “Birdie”."
    assert holds_of(is_another_name, "What is the Dune Watch?", sentence, "Birdie")
    called = "The Dune Watch is known as “Birdie”."
    assert not holds_of(is_another_name, "What is the Dune Watch?", called, "Birdie")


@pytest.mark.parametrize(
    ("question", "answer", "more"),
    [
        ("What is grippe?", "fever, grippe can kill", True),
        ("What is grippe?", "a fever", False),
        ("What can kill?", "fever, grippe can kill", False),
        ("What is the VCG?", "a fever, grippe", False),
        ("What is fever?", "fever, grippe can kill", True),
    ],
)
def test_words_that_go_on_with_the_thing_itself_say_not_what_it_is(question, answer, more):
    """What grippe does is no answer to what grippe is."""
    sentence = "Like a fever, grippe can kill."
    assert holds_of(tells_more_of_it, question, sentence, answer) is more


def test_a_whole_sentence_on_what_something_is_may_answer():
    """What begins "grippe is" has the thing in it and says what it is; "what is open?" asks for no word's meaning."""
    sentence = "Grippe is a fever of birds."
    assert not holds_of(tells_more_of_it, "What is grippe?", sentence, "Grippe is a fever")
    assert not holds_of(tells_more_of_it, "What is open?", "The mill is open.", "The mill is open")


def test_words_with_the_name_in_them_say_not_what_it_is():
    """What somebody does with the VCG is no answer to what the VCG is."""
    sentence = "Allies are sharing maps with VCG crews. The VCG is a coast guard."
    question = "What is the VCG?"
    assert holds_of(tells_more_of_it, question, sentence, "sharing maps with VCG crews")
    assert not holds_of(tells_more_of_it, question, sentence, "a coast guard")
