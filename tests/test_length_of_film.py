"""Minutes and seconds of a film are no time of day."""

import pytest
from readings import holds_of

from rag.answer.fitting.days.length_of_film import is_length_of_film


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "length"),
    [
        ("When did the crane fall?", "MUST WATCH See how the crane fell 02:29", "02:29", True),
        ("When did the crane fall?", "The crane falls 2:26 • Source: Wire", "2:26", True),
        ("When did the crane fall?", "The crane fell at 02:29 on Friday.", "02:29", False),
        ("When did the crane fall?", "Friday, 02:29: the crane fell.", "02:29", False),
        ("When did the crane fall?", "It fell 2:29 p.m. on Friday.", "2:29", False),
        ("When did the crane fall?", "The crane falls in the port 02:29", "02:29", True),
        ("When does the match begin?", "Kick-off 19:45, Tarn Park.", "19:45", False),
        ("When does the strike begin?", "The drivers will stop work Tuesday 06:00", "06:00", False),
        ("When will the ferry sail?", "The ferry is set for 13:37.", "13:37", False),
        ("When did the crane fall?", "Port footage stamped 02:29 shows the crane fall.", "02:29", False),
        ("How long is the film?", "See how the crane fell 02:29", "02:29", False),
    ],
)
def test_a_bare_length_does_not_tell_when(question, sentence, answer, length):
    """A word of time before it, or an hour's mark behind it, makes it a time."""
    assert holds_of(is_length_of_film, question, sentence, answer) is length
