"""What the Ask panel does when an answer does not come to its end."""

from unittest.mock import Mock

from ui.ask import AskDesk
from ui.conversation import Entry


def test_what_has_come_is_kept_whoever_ends_the_asking_first() -> None:
    """Stop and the end of the asking come in either order: the draft stays, and it is said that it was stopped."""
    panel = Mock()
    desk = AskDesk(Mock(), panel, Mock(), Mock())
    streaming = (Entry("Who sank?", draft="Forty passengers"),)
    for first, second in ((desk.stop, desk.finished), (desk.finished, desk.stop)):
        after = first(streaming, "")[panel.talk]
        last = second(after, "").get(panel.talk, after)[-1]
        late = second(streaming, "")[panel.talk][-1]
        assert all(
            one.stopped and one.draft == "Forty passengers" and not one.problem for one in (last, late)
        )


def test_an_answer_that_never_began_says_that_something_went_wrong() -> None:
    """Without a word come, the entry gets a reason and the question goes back into the box."""
    panel = Mock()
    updates = AskDesk(Mock(), panel, Mock(), Mock()).finished((Entry("Who sank?"),), "")
    assert "went wrong" in updates[panel.talk][-1].problem
    assert updates[panel.box] == "Who sank?"
