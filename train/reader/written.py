"""Questions on texts that were written for this project: encyclopedia paragraphs and invented news.

Each text is asked in other words than its own and holds other things of the kind asked for. News stands in
threes about events alike, which are one another's hard negatives, and is asked some things that it does not tell.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from train.reader.groups import Candidate, Question, located
from train.reader.mining import Finder

WRITTEN = Path(__file__).parent.parent / "data"
"""Holds `encyclopedia.jsonl` and `news.jsonl`, rows of `{"text", "questions": [[question, answer]], "silent"}`."""

_NEAREST = 6


def written_questions(name: str, folder: Path = WRITTEN) -> list[Question]:
    """The questions of one of the files, with the texts most like them that do not answer as negatives.

    Args:
        name: "encyclopedia" or "news".
        folder: Holds the files.

    Raises:
        ValueError: An answer does not stand in its text.
    """
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    texts = [row["text"] for row in found]
    asked = [
        (at, question, answer)
        for at, row in enumerate(found)
        for question, answer in [*row["questions"], *((silent, None) for silent in row["silent"])]
    ]
    near = Finder(texts).best([f"{question} {texts[at]}" for at, question, _ in asked], _NEAREST)
    return list(_questions(f"written_{name}", texts, asked, near))


def _questions(
    source: str,
    texts: Sequence[str],
    asked: Sequence[tuple[int, str, str | None]],
    near: Sequence[Sequence[tuple[int, float]]],
) -> Iterator[Question]:
    """A question for each that was asked of a text; without an answer the text itself is the first negative."""
    for (at, question, answer), places in zip(asked, near, strict=True):
        others = [texts[place] for place, _ in places if place != at]
        if answer is None:
            yield Question(question, (), (Candidate(texts[at]), *map(Candidate, others[:1])), source)
            continue
        spans = tuple(match.span() for match in re.finditer(rf"(?<!\w){re.escape(answer)}(?!\w)", texts[at]))
        if not spans:
            raise ValueError(f"{answer!r} does not stand in the text that begins {texts[at][:60]!r}")
        negatives = tuple(Candidate(text) for text in others if not located(text, [answer]))
        yield Question(question, (Candidate(texts[at], spans),), negatives, source)
