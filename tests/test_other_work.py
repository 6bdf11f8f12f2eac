"""Whoever made another film or book than the one asked about by its title is no answer."""

import pytest
from readings import holds_of

from rag.answer.fitting.who.other_work import is_of_another_work

SALT = '"The Salt Road", directed by Ada Loft, is up for best film.'


@pytest.mark.parametrize(
    ("question", "sentence", "answer", "another"),
    [
        ('Who directed "Paper Terns"?', SALT, "Ada Loft", True),
        ("Who directed ‘Paper Terns’?", SALT, "Ada Loft", True),
        ('Who directed "The Salt Road"?', SALT, "Ada Loft", False),
        ('Who directed "the salt road"?', SALT, "Ada Loft", False),
        ('Who played the spy in "Paper Terns"?', SALT, "Ada Loft", True),
        ('Who beat "Paper Terns"?', SALT, "Ada Loft", False),
        ('Which film beat "Paper Terns"?', SALT, "The Salt Road", False),
        ('Who directed "Paper Terns"?', "Ada Loft directed it.", "Ada Loft", False),
        ('Who directed "Paper Terns"?', 'It was directed by Ada Loft ("The Salt Road").', "Ada Loft", False),
        (
            'Who directed "Paper Terns"?',
            'Her film was made by Ada Loft, who said "no" twice.',
            "Ada Loft",
            False,
        ),
        ("Who directed Paper Terns?", SALT, "Ada Loft", False),
    ],
)
def test_who_made_another_work_is_no_answer(question, sentence, answer, another):
    """Where the sentence names another title and not the asked one, and points back at none."""
    assert holds_of(is_of_another_work, question, sentence, answer) is another
