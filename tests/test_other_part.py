"""Who distributed a film did not direct it."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.other_part import has_another_part


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Who directed Swan?", "Swan was distributed by Omra Films.", True),
        ("Who wrote Swan?", "Swan was produced by the Omra Films of Loft.", True),
        ("Who directed Swan?", "Swan was directed by Omra Films.", False),
        ("Who directed Swan?", "Swan, directed by Loft, was produced by Omra Films.", False),
        ("Who distributed Swan?", "Swan was distributed by Omra Films.", False),
        ("Who directed Swan?", "Starring Ada Loft and Omra Films, Swan opens.", True),
        ("Who stars in Swan?", "Starring Ada Loft and Omra Films, Swan opens.", False),
        ("Who bought Swan?", "Swan was distributed by Omra Films.", False),
        ("Who wrote the song?", "The song was composed by Omra Films.", False),
        ("Who sang the song?", "The song is performed by Omra Films.", False),
        ("Who wrote the report?", "The report was published by Omra Films.", False),
    ],
)
def test_another_part_in_a_work_is_not_the_one_asked_for(question, sentence, another):
    """Who produced or distributed it is told apart from who directed or wrote it."""
    assert holds_of(has_another_part, question, sentence, "Omra Films") is another
