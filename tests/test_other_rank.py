"""Who came in another place did not come in the one asked for."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.other_rank import came_in_another_place


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Who came second?", "Rower Ada Loft finished in first place at the Torrin regatta.", True),
        ("Who finished second at the Torrin regatta?", "Ada Loft won the Torrin regatta.", True),
        ("Who came second? (about: the regatta)", "Vale was second and Ada Loft came in third.", True),
        ("Who came third?", "Vale was second and Ada Loft came in third.", False),
        ("Who finished second?", "Ada Loft, who finished second, thanked Vale.", False),
        ("Who came second?", "Ada Loft beat Vale, who came first in May.", False),
        ("Who came second and third?", "Ada Loft finished first.", True),
        ("Who came second and third?", "Ada Loft finished third.", False),
        ("Who was second in command?", "Ada Loft came first.", False),
        ("Who came second?", "Ada Loft, who won in May, came second.", False),
        ("Who came second?", "Ada Loft won the silver medal.", False),
        ("Who finished second in the vote?", "Ada Loft won 31 percent of it.", False),
        ("Who came first?", "Ada Loft was second in May and won in June.", False),
        ("Who came second?", "Ada Loft finished first and Vale second.", True),
        ("Who won the regatta?", "Ada Loft came second.", False),
    ],
)
def test_the_place_told_behind_a_name_is_the_one_asked_for(question, sentence, another):
    """First, won and third are no second."""
    assert holds_of(came_in_another_place, question, sentence, "Ada Loft") is another
