"""Whether a verb's subject does it or has it done to them."""

import pytest

from rag.check.reading import read
from rag.check.verify import verify


@pytest.mark.parametrize(
    ("text", "idea", "done_to"),
    [
        ("The miners killed in the blast were buried.", "kill", "miner"),
        ("Officials said that guards wounded near Orvel were flown home.", "wound", "guard"),
        ("The sailors killed or wounded at dawn came from Orvel.", "kill", "sailor"),
        ("The barns destroyed over the weekend were empty.", "destroy", "barn"),
    ],
)
def test_a_participle_behind_its_noun_and_before_a_preposition_is_passive(text, idea, done_to):
    """Those it happened to stand in front of it, and nobody is said to have done it."""
    (action,) = (one for one in read(text).actions if one.idea == idea)
    assert (action.agents, done_to in action.targets) == (frozenset(), True)


@pytest.mark.parametrize(
    ("text", "idea", "doer"),
    [
        ("The landslide killed at least nine miners.", "kill", "landslid"),
        ("The landslide killed over a dozen miners.", "kill", "landslid"),
        ("The guards attacked in the night.", "attack", "guard"),
        ("The miners whom guards arrested in May are home.", "arrest", "guard"),
        ("The guards fired and killed on sight.", "kill", "guard"),
    ],
)
def test_a_verb_with_an_object_or_in_need_of_none_keeps_its_doer(text, idea, doer):
    """What follows is an object ("at least nine"), "whom" stands for it, or the verb needs none."""
    (action,) = (one for one in read(text).actions if one.idea == idea)
    assert doer in action.agents


def test_who_killed_whom_is_not_turned_around_by_a_participle():
    """What killed people and the number of people killed in it say the same."""
    evidence = ["The number of miners killed in the Orvel landslide was nine."]
    assert verify("The Orvel landslide killed nine miners.", evidence).verdict != "not_supported"
    assert verify("The miners killed nine guards.", evidence).verdict == "not_supported"
