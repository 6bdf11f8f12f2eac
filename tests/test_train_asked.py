"""Questions written about news that is not in the repository."""

import json
from pathlib import Path

import pytest

from train.reader.asked import ASKED, asked_questions
from train.reader.mining import Finder, passages

TEXT = (
    "Ingrid Vale was named mayor of Torrin on Monday after a long vote.\n\n"
    "The vote cost the town 40,000 crowns, Vale said, and she would pay it back.\n\n"
    "Dana Reed of Granby, who is 40, wrote the report on the bridge of Torrin."
)
OTHER = "In Granby the mayor, Owen Pike, said the bridge of Torrin was safe."


def questions(tmp_path: Path, *rows: dict[str, object]):
    """The questions of the rows about two articles in passages of one paragraph."""
    texts = {"a": TEXT, "b": OTHER}
    found = [one for name, text in texts.items() for one in passages(text, name, "2023-05-01", 80)]
    path = tmp_path / "asked.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return asked_questions(texts, found, Finder([one.text for one in found]), path)


def test_an_answer_is_marked_in_the_passage_that_holds_it(tmp_path: Path) -> None:
    """The place in the article becomes the place in its passage; other passages of the article are against it."""
    start = TEXT.index("Dana Reed")
    (asked,) = questions(
        tmp_path, {"article": "a", "question": "Who studied the bridge?", "answer": [start, start + 9]}
    )
    (positive,) = asked.positives
    assert [positive.text[left:right] for left, right in positive.spans] == ["Dana Reed"]
    assert positive.text.endswith("the bridge of Torrin.")
    assert {one.text[:6] for one in asked.negatives} == {"Ingrid", "The vo", "In Gra"}
    assert (asked.source, asked.date, asked.answers) == ("asked_news", "2023-05-01", ("Dana Reed",))


def test_a_passage_that_says_the_answers_words_is_not_against_it(tmp_path: Path) -> None:
    """It may say the same thing, or something else: nobody has read it."""
    start = TEXT.index("Vale said")
    (asked,) = questions(
        tmp_path, {"article": "a", "question": "Who will pay for the vote?", "answer": [start, start + 4]}
    )
    assert {one.text[:6] for one in asked.negatives} == {"Dana R", "In Gra"}


def test_what_an_article_does_not_tell_is_read_in_that_article_alone(tmp_path: Path) -> None:
    """Another article may tell it."""
    (asked,) = questions(tmp_path, {"article": "a", "question": "Who is mayor of Granby?", "answer": None})
    assert not asked.positives
    assert {one.text[:6] for one in asked.negatives} == {"Ingrid", "The vo", "Dana R"}
    assert asked.source == "asked_news_silent"


def test_an_answer_outside_every_passage_is_refused(tmp_path: Path) -> None:
    """A place that runs over two paragraphs belongs to no passage."""
    with pytest.raises(ValueError, match="no passage"):
        questions(tmp_path, {"article": "a", "question": "What?", "answer": [0, 120]})


def test_the_shipped_questions_are_rows_of_an_article_and_a_place() -> None:
    """As many are answered as are not, and none is asked twice of an article."""
    rows = [json.loads(line) for line in ASKED.read_text(encoding="utf-8").splitlines()]
    assert all(set(row) == {"article", "question", "answer"} for row in rows)
    assert all(row["answer"] is None or 0 <= row["answer"][0] < row["answer"][1] for row in rows)
    silent = sum(row["answer"] is None for row in rows)
    assert abs(silent - len(rows) / 2) < len(rows) / 50
    assert len({(row["article"], row["question"]) for row in rows}) == len(rows)
