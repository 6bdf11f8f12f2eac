"""What came before an event did not come after it."""

import pytest
from readings import holds_of

from rag.answer.fitting.deeds.other_side import is_of_other_side


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("What happened after Loft left?", "Loft left in May after a strike closed the port.", True),
        ("What happened after Loft left?", "In the week before Loft left, a strike closed the port.", True),
        ("What happened after Loft left?", "After Loft left, a strike closed the port.", False),
        ("What happened after Loft left?", "Loft left, and after that a strike closed the port.", False),
        ("What happened after Loft left?", "Loft left in May, and a strike closed the port.", False),
        ("What happened before Loft left?", "A week before Loft left, a strike closed the port.", False),
        ("What happened before Loft left?", "Loft left before a strike closed the port.", True),
        ("What happened before Loft left?", "After Loft left, a strike closed the port.", True),
        ("What happened after the audit?", "Two days after the audit a strike closed the port.", False),
        ("What happened before the audit?", "The day before the audit a strike closed the port.", False),
        ("What happened after the audit?", "Before noon, a strike closed the port.", False),
        ("What happened after the audit?", "Loft fled abroad after a strike.", False),
        ("Why did Loft leave?", "Loft left in May after a strike closed the port.", False),
    ],
)
def test_a_clause_tells_on_which_side_of_an_event_something_was(question, sentence, other):
    """What stands in the clause of "after" came first; what stands behind it came later."""
    assert holds_of(is_of_other_side, question, sentence, "a strike") is other
