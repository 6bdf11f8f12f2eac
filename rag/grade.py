"""Scores answers against expected ones: exact match, word F1 and whether the quotes hold the answer."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rag.records.answers import Answer
from rag.words import normalised


@dataclass(frozen=True, slots=True)
class Expected:
    """A question with the answers that are right; none means that the articles cannot answer."""

    id: str
    question: str
    answers: tuple[str, ...]
    articles: tuple[str, ...] = ()
    """Ids of articles that hold the answer; empty when not said."""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """How one answer did."""

    expected: Expected
    right: bool
    exact: bool
    f1: float
    in_quotes: bool
    cited: bool
    """Whether an expected article is among those cited; True when none is named."""
    refused: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares over all answerable (or all unanswerable) questions, 0 to 1; None where there were none."""

    questions: int
    answerable: int
    exact_match: float | None
    f1: float | None
    in_quotes: float | None
    cited: float | None
    answerable_refused: float | None
    unanswerable_refused: float | None
    right: float | None
    auroc: float | None


def f1(given: str, right: str) -> float:
    """Harmonic mean of precision and recall over words."""
    mine, theirs = normalised(given).split(), normalised(right).split()
    same = sum((Counter(mine) & Counter(theirs)).values())
    return 2 * same / (len(mine) + len(theirs)) if same else 0.0


def holds(text: str, answer: str) -> bool:
    """Whether the text has the answer in it, as whole words."""
    wanted = normalised(answer)
    return bool(wanted) and f" {wanted} " in f" {normalised(text)} "


def grade(expected: Expected, answer: Answer) -> Grade:
    """Scores one answer; a short answer is preferred for matching, the quotes for holding."""
    refused = answer.status == "not_in_articles"
    short = answer.short_answer or ""
    quotes = " ".join(one.quote for one in answer.citations) if answer.model == "quotes" else answer.text
    in_quotes = not refused and any(holds(quotes, one) for one in expected.answers)
    exact = not refused and any(normalised(short) == normalised(one) for one in expected.answers)
    cited_ids = {one.article.id for one in answer.citations}
    cited = not refused and (not expected.articles or bool(cited_ids & set(expected.articles)))
    right = (exact or in_quotes) if expected.answers else refused
    score = max((f1(short, one) for one in expected.answers), default=0.0) if not refused else 0.0
    return Grade(expected, right, exact, score, in_quotes, cited, refused, answer.confidence)


def summarise(grades: Sequence[Grade]) -> Summary:
    """The shares of many grades."""
    yes = [one for one in grades if one.expected.answers]
    no = [one for one in grades if not one.expected.answers]
    return Summary(
        questions=len(grades),
        answerable=len(yes),
        exact_match=_share([one.exact for one in yes]),
        f1=_share([one.f1 for one in yes]),
        in_quotes=_share([one.in_quotes for one in yes]),
        cited=_share([one.cited for one in yes]),
        answerable_refused=_share([one.refused for one in yes]),
        unanswerable_refused=_share([one.refused for one in no]),
        right=_share([one.right for one in grades]),
        auroc=auroc([one.confidence for one in yes], [one.confidence for one in no]),
    )


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> float | None:
    """Chance that a positive scores above a negative, ties half; None when either is missing."""
    if not positives or not negatives:
        return None
    pairs = sorted([(score, 1) for score in positives] + [(score, 0) for score in negatives])
    wins, below, at = 0.0, 0, 0
    while at < len(pairs):
        same = at
        while same < len(pairs) and pairs[same][0] == pairs[at][0]:
            same += 1
        group = [label for _, label in pairs[at:same]]
        zeros = group.count(0)
        wins += group.count(1) * (below + zeros / 2)
        below += zeros
        at = same
    return wins / (len(positives) * len(negatives))


def _share(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
