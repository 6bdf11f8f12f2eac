"""Questions that were written for this project about the news that is trained on.

Each article is asked four things that it tells, in other words than its own, and four that it does not: a detail of
the told event, the same of another thing of the kind, the parts exchanged. The questions are ours and in the
repository; the articles are not, so an answer is the place of its characters in the article's text.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from train.reader.groups import Candidate, Question, located
from train.reader.mining import Finder, Passage

ASKED = Path(__file__).parent.parent / "data" / "asked_news.jsonl"
"""Rows `{"article", "question", "answer": [start, end] or null}`."""

Row = dict[str, Any]
_OWN = 5
"""Passages of the article itself among a question's negatives at most: nothing misleads more."""
_OTHERS = 3
_NEAR = 12
"""Passages of others that are looked at for them."""
_BATCH = 256


def asked_questions(
    texts: Mapping[str, str], found: Sequence[Passage], finder: Finder, path: Path = ASKED
) -> list[Question]:
    """A question for each row whose article is at hand.

    A passage elsewhere that says the answer's words is neither for nor against. What an article does not tell is read
    in that article alone: another may tell it.

    Args:
        texts: The text of each article.
        found: Passages of the articles, in the finder's order.
        finder: Ranks `found`.
        path: The file of rows.

    Raises:
        ValueError: No passage of the article holds the answer.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    homes: defaultdict[str, list[int]] = defaultdict(list)
    for at, passage in enumerate(found):
        homes[passage.article].append(at)
    rows = [row for row in rows if row["article"] in texts and homes[row["article"]]]
    questions = []
    for first in range(0, len(rows), _BATCH):
        batch = rows[first : first + _BATCH]
        for row, scores in zip(batch, finder.scores([row["question"] for row in batch]), strict=True):
            home = homes[row["article"]]
            near = np.argsort(-scores, kind="stable")
            own = [found[at] for at in near if found[at].article == row["article"]]
            others = [found[at] for at in near[: _NEAR + len(home)] if found[at].article != row["article"]]
            questions.append(_question(row, texts[row["article"]], own, others))
    return questions


def _question(row: Row, text: str, own: Sequence[Passage], others: Sequence[Passage]) -> Question:
    """The question of a row; passages of its article and of others, the nearest first."""
    day = own[0].date
    if row["answer"] is None:
        silent = tuple(Candidate(one.text) for one in own[:_OWN])
        return Question(row["question"], (), silent, "asked_news_silent", day)
    start, end = row["answer"]
    answer = text[start:end]
    against = [[one for one in each if not located(one.text, [answer])] for each in (own, others)]
    negatives = tuple(Candidate(one.text) for one in (*against[0][:_OWN], *against[1][:_OTHERS]))
    positive = _positive(text, start, end, own)
    return Question(row["question"], (positive,), negatives, "asked_news", day, (answer,))


def _positive(text: str, start: int, end: int, passages: Sequence[Passage]) -> Candidate:
    """The passage that holds a place of the article's text, with that place in it."""
    for passage in passages:
        begin = text.find(passage.text)
        if begin <= start and end <= begin + len(passage.text):
            return Candidate(passage.text, ((start - begin, end - begin),))
    raise ValueError(f"no passage of the article holds {text[start:end]!r}")
