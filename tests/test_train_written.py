"""The questions that were written for this project, and how a run draws its questions."""

import json
from collections import Counter
from pathlib import Path

import pytest
from test_train import questions

from train.reader.groups import Candidate, Question
from train.reader.schedule import MIX, Plan, schedule
from train.reader.sources import WRITTEN
from train.reader.written import written_questions


@pytest.mark.parametrize("name", WRITTEN)
def test_every_written_answer_stands_in_its_text(name: str) -> None:
    """What answers is marked, what does not answer does not hold the answer, and some are not answered at all."""
    found = written_questions(name)
    assert len(found) > 2000
    for one in found:
        answers = {text.text[start:end] for text in one.positives for start, end in text.spans}
        assert len(answers) == bool(one.positives)
    assert sum(not one.negatives for one in found) < 0.02 * len(found)
    assert sum(not one.positives for one in found) > 500


def test_what_a_text_does_not_tell_has_the_text_itself_as_a_negative(tmp_path: Path) -> None:
    """The hardest passage that does not answer is the one that was asked; an answer not in its text is refused."""
    row = {
        "text": "Ingrid Vale won in Torrin.",
        "questions": [["Who won?", "Ingrid Vale"]],
        "silent": ["Who lost?"],
    }
    other = {
        "text": "Tomas Reed won in Granby.",
        "questions": [["Who won in Granby?", "Tomas Reed"]],
        "silent": [],
    }
    (tmp_path / "news.jsonl").write_text(json.dumps(row) + "\n" + json.dumps(other) + "\n")
    won, lost, _ = written_questions("news", tmp_path)
    assert won.negatives == (Candidate(other["text"]),)
    assert lost.positives == ()
    assert lost.negatives[0].text == row["text"]
    (tmp_path / "news.jsonl").write_text(json.dumps({**row, "questions": [["Who won?", "Owen Pike"]]}) + "\n")
    with pytest.raises(ValueError, match="Owen Pike"):
        written_questions("news", tmp_path)


def test_every_question_is_drawn_as_often_as_the_mix_says() -> None:
    """Whole times exactly, broken ones on the average, and its draws lie apart in the run."""
    text = Candidate("Ingrid Vale won.", ((0, 11),))
    often = [Question(f"Who won {n}?", (text,), (Candidate("No."),), "news") for n in range(20)]
    drawn = Counter(group.question for group in schedule(often, Plan()))
    assert set(drawn.values()) == {int(MIX["news"].times)}
    order = [group.question for group in schedule(often, Plan(length=0.2))]
    assert Counter(order[:20]) == Counter(order[20:])
    half = schedule(questions(400), Plan(length=0.5))
    assert 150 < len(half) < 250


def test_a_question_without_an_answer_is_never_drawn_alone() -> None:
    """Whatever share of negatives its source has, it comes with a passage that does not answer."""
    silent = [Question("Who lost?", (), (Candidate("Ingrid Vale won."),), "written_encyclopedia")] * 30
    assert all(len(group.candidates) == 1 for group in schedule(silent, Plan()))
    assert len(schedule(silent, Plan())) == 30 * MIX["written_encyclopedia"].times
