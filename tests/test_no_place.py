"""Asked where, what happened is no place, and where people came from is not where they went."""

import pytest
from readings import holds_of

from rag.answer.ballot import Found, Read
from rag.answer.fitting.deeds.no_place import is_no_place, went_to
from rag.reader import Reading

RAID = "Orlo Vench died in a night raid that the Front blames on Karsia."
BUSES = "About 900 people were moved on Friday from three villages on Lake Omra as the water rose."


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "no_place"),
    [
        ("Where did Vench die?", RAID, "a night raid", True),
        ("Where did Vench die?", RAID, "in a night raid", True),
        ("Where did Vench die?", RAID, "a night", True),
        ("Where did Vench die?", RAID, "a night raid that the Front blames on Karsia", False),
        ("Where did Vench die?", "He died in a raid on Omra.", "a raid on Omra", False),
        ("Where did Vench die?", "He died in Omra.", "Omra", False),
        ("Where did Vench die?", "He died in a coal mine.", "a coal mine", False),
        ("How did Vench die?", RAID, "a night raid", False),
        ("Where were the villagers taken?", BUSES, "Lake Omra", True),
        ("Where were the villagers taken?", BUSES, "from three villages", True),
        ("Where were the villagers taken?", "They left Omra for Selmouth.", "Selmouth", False),
        ("Where were the villagers taken?", "They were flown from Omra to Selmouth.", "Selmouth", False),
        ("Where were the villagers taken from?", BUSES, "Lake Omra", False),
        ("Where did the flood begin?", BUSES, "Lake Omra", False),
        ("Where did Loft move her show?", "Loft was fired from Omra Radio in May.", "Omra Radio", True),
        ("Where did Loft move from?", "Loft moved from Omra Radio in May.", "Omra Radio", False),
        ("Where did Loft move her show?", "Loft moved it to Omra Radio in May.", "Omra Radio", False),
    ],
)
def test_an_event_and_where_people_came_from_are_no_answer(question, sentence, answer, no_place):
    """An event that names a place may be one, and what follows "to" and "for" is where they went."""
    assert holds_of(is_no_place, question, sentence, answer) is no_place


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("Where did the herders flee?", "the marsh", "the town of Omra"),
        ("Where did the herders flee?", "Omra", None),
        ("Where did the flood begin?", "the marsh", None),
    ],
)
def test_where_they_went_stands_behind_the_place_that_they_left(question, answer, told):
    """The reader marked the marsh, and the sentence goes on to the town."""
    text = "Some 300 herders fled the marsh on foot to the town of Omra, the port said."
    start = text.index(answer)
    found = Found(answer, 0.6, ((0, start, start + len(answer)),), 1)
    went = went_to(question, [Read(text, Reading(1.0, ()))], found)
    assert (went.text if went else None) == told
