"""How sure the reader is that the passages answer at all: the signs it goes by and what each weighs."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from rag.answer.ballot import Found, Pull, Read
from rag.answer.coverage import coverage
from rag.errors import ModelError

CALIBRATION = Path(__file__).parents[2] / "data" / "reader" / "calibration.json"


@dataclass(frozen=True, slots=True)
class Calibration:
    """How readings become a vote and a confidence; fitted on held-out news by the training command."""

    candidates: int
    """Hits that are read for an answer."""
    by_span: float
    by_relevance: float
    by_found: float
    by_words: float
    by_titles: float
    by_articles: float
    relevance: float
    span: float
    words: float
    names: float
    articles: float
    bias: float
    threshold: float
    """Confidence below which the articles do not say."""

    @classmethod
    def load(cls, path: Path = CALIBRATION) -> "Calibration":
        """The calibration that ships with the weights.

        Raises:
            ModelError: The file cannot be read or lacks a figure.
        """
        try:
            given = json.loads(path.read_text(encoding="utf-8"))
            return cls(**{field.name: given[field.name] for field in fields(cls)})
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"the reader's calibration {path} cannot be read: {error!r}") from error

    @property
    def pull(self) -> Pull:
        """What weighs how much in the vote."""
        return Pull(**{one.name: getattr(self, f"by_{one.name}") for one in fields(Pull)})

    def confidence(self, signs: "Signs") -> float:
        """Probability that the passages answer the question (logistic regression)."""
        logit = self.bias + sum(getattr(self, one.name) * getattr(signs, one.name) for one in fields(signs))
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, logit))))


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells whether passages answer a question at all; each is weighed by the calibration."""

    relevance: float
    """Of the most relevant passage."""
    span: float
    """Score of the best span less "not here"."""
    words: float
    """Share of the question's words, by rarity, in what was read of the answer's article, title and all."""
    names: float
    """Share of the question's names there, in any spelling."""
    articles: float
    """The logarithm of one and the number of articles read that say what the best answer says."""


def signs_of(question: str, read: Sequence[Read], best: Found) -> Signs:
    """The signs of one question.

    The nearness of a passage in meaning is left out: a short question is near to nothing, and where all articles are
    of one affair, everything is near.

    Args:
        question: What was asked.
        read: What was read.
        best: The answer that the vote chose.
    """
    home = read[best.places[0][0]]
    same = [one.text for one in read if one.article == home.article]
    (covered,) = coverage(home.question or question, ["\n".join((home.outlet, home.title, *same))])
    return Signs(
        relevance=max(one.reading.relevance for one in read),
        span=max((one.reading.spans[0].score for one in read if one.reading.spans), default=0.0),
        words=covered.words,
        names=covered.names,
        articles=math.log1p(best.articles),
    )
