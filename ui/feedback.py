"""Feedback on answers, added to a local JSON Lines file that `dateline check` reads as questions."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from rag.errors import DatelineError
from rag.records.answers import Answer

Opinion = Literal["supported", "wrong_source", "wrong_answer"]
OPINIONS: Final[tuple[Opinion, ...]] = ("supported", "wrong_source", "wrong_answer")


class FeedbackError(DatelineError):
    """Feedback could not be written."""


def feedback_row(answer: Answer, opinion: Opinion, right: str, now: datetime) -> dict[str, object]:
    """A row for the questions file: what the reader holds to be right, and what was given.

    Args:
        answer: what was shown.
        opinion: what the reader said of it.
        right: the right answer as the reader wrote it, where it was wrong; "" when the articles
            cannot answer.
        now: when it was said.
    """
    given = [answer.short_answer] if answer.short_answer else [one.quote for one in answer.citations]
    answers = ([right] if right else []) if opinion == "wrong_answer" else given
    cited = list(dict.fromkeys(one.article.id for one in answer.citations))
    understood = answer.understood
    return {
        "id": f"feedback-{now:%Y%m%d-%H%M%S-%f}",
        "question": understood.standalone,
        "answers": answers,
        "evidence": [{"article_id": one} for one in cited] if opinion == "supported" else [],
        **({"as_of": understood.as_of.isoformat()} if understood.as_of else {}),
        "feedback": opinion,
        "answer": answer.text,
        "cited": cited,
        "build": answer.build,
        "model": answer.model,
    }


def write_feedback(path: Path, answer: Answer, opinion: Opinion, right: str = "") -> None:
    """Adds one row to the file.

    Raises:
        FeedbackError: the file cannot be written.
    """
    row = feedback_row(answer, opinion, right.strip()[:1000], datetime.now(UTC))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        raise FeedbackError(f"feedback could not be written to {path}: {error.strerror}") from error
