"""An event is what happened, whether it is named or told."""

import pytest

from rag.answer.picking.deed import deed_of
from rag.words import words


@pytest.mark.parametrize(
    ("event", "deed"),
    [
        ("the raid on Omra", "raid"),
        ("the baby formula shortage", "shortage"),
        ("Ada Loft quit", "quit"),
        ("protesters stormed the mayor's house", "stormed"),
        ("the owner of the ferry was arrested", "arrested"),
        ("the council tried to dissolve the assembly", "dissolve"),
        ("an attempt to shoot Ada Loft", "shoot"),
        ("buying the port", "buying"),
        ("the armed robbery in Omra", "robbery"),
        ("Vale's planned tax cuts", "cuts"),
        ("the building collapse", "collapse"),
    ],
)
def test_the_verb_of_a_clause_is_the_deed_and_else_the_thing(event, deed):
    """What was only tried is told by what it tried; an adjective before the thing is no deed."""
    (word,) = (one for one in words(event) if one.written == deed)
    assert deed_of(event) == word.idea


def test_what_only_names_has_no_deed():
    """A storm by its name is known by it."""
    assert deed_of("Hurricane Ida") == ""
