"""How well the small reader answers, beside the plain nearest sentence, on the same candidates.

Run as `python -m bench.reader [--data FOLDER] [--index FOLDER] [--questions N]`. FOLDER holds
`news_articles.jsonl.gz`, `news_questions.jsonl.gz` and `xquad_en.jsonl.gz`. Candidates come from Dateline's
own search as of each question's day, so every row of the first table reads the same passages. "Forced" leaves
the threshold out: what is answered when everything must be. Nothing here was trained on.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from bench.retrieval import index, opened
from bench.rows import rows
from rag.answer.ballot import Read
from rag.answer.picking.choice import Choice
from rag.answer.picking.choose import choose
from rag.answer.picking.confidence import Calibration
from rag.answer.picking.plain import PlainPicker
from rag.answer.picking.vote import vote
from rag.assistant import Assistant
from rag.encoder import Precision
from rag.grade import auroc, f1, holds
from rag.index.embed import BundledEmbedder, bundled_model
from rag.reader import Reader
from rag.records.articles import Hit
from rag.records.questions import Filters, Understood
from rag.report import table
from rag.words import normalised

_PASSAGES = 20
_TIMED = 40


@dataclass(frozen=True, slots=True)
class SearchedQuestion:
    """A question with its answers (none: the articles cannot answer) and its candidates."""

    text: str
    answers: tuple[str, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How one choice did, its threshold left out."""

    answerable: bool
    exact: bool
    f1: float
    inside: bool
    confidence: float
    answered: bool


def candidates(data: Path, assistant: Assistant, most: int) -> list[SearchedQuestion]:
    """Every question with what Dateline finds for it as of its day, in the order it is found."""
    asked = []
    for row in islice(rows(data / "news_questions.jsonl.gz"), most or None):
        found = assistant.search(row["question"], Filters(as_of=date.fromisoformat(row["date"])))
        asked.append(SearchedQuestion(row["question"], tuple(row["answers"]), found.hits))
    return asked


def score(asked: SearchedQuestion, choice: Choice) -> Score:
    """What the choice would show for the question."""
    quotes = " ".join(asked.hits[one.hit].passage.text[one.start : one.end] for one in choice.quotes)
    short = choice.short_answer or ""
    return Score(
        bool(asked.answers),
        any(normalised(short) == normalised(answer) for answer in asked.answers),
        max((f1(short, answer) for answer in asked.answers), default=0.0),
        any(holds(quotes, answer) for answer in asked.answers),
        choice.confidence,
        choice.answered,
    )


def line(name: str, scores: Sequence[Score]) -> tuple[str, ...]:
    """One row of the table."""
    yes = [one for one in scores if one.answerable]
    no = [one for one in scores if not one.answerable]

    def share(values: Sequence[float]) -> str:
        return f"{statistics.fmean(values):.3f}" if values else "-"

    return (
        name,
        share([one.exact for one in yes]),
        share([one.f1 for one in yes]),
        share([one.inside for one in yes]),
        share([one.exact and one.answered for one in yes]),
        share([one.f1 * one.answered for one in yes]),
        share([one.inside and one.answered for one in yes]),
        f"{auroc([one.confidence for one in yes], [one.confidence for one in no]) or 0:.3f}",
        share([not one.answered for one in no]),
        share([not one.answered for one in yes]),
    )


HEADS = (
    "picker",
    "EM forced",
    "F1 forced",
    "in quote forced",
    "EM",
    "F1",
    "in quote",
    "area under ROC",
    "unanswerable refused",
    "answerable refused",
)


def xquad(data: Path, most: int) -> tuple[float, float, int]:
    """Exact match, F1 and the number of XQuAD questions, each read in its own paragraph as the product would."""
    reader, calibration = Reader(bundled_model()), Calibration.load()
    asked = list(islice(rows(data / "xquad_en.jsonl.gz"), most or None))
    exact, overlap = [], []
    for row in asked:
        (reading,) = reader.read(row["question"], [row["context"]])
        answers = vote(row["question"], [Read(row["context"], reading)], calibration.pull)
        best = answers[0].text if answers else ""
        exact.append(any(normalised(best) == normalised(answer) for answer in row["answers"]))
        overlap.append(max(f1(best, answer) for answer in row["answers"]))
    return statistics.fmean(exact), statistics.fmean(overlap), len(asked)


def timed(asked: Sequence[SearchedQuestion], precision: Precision, count: int) -> float:
    """Median milliseconds to read `count` candidates."""
    reader = Reader(bundled_model(), precision=precision, most_passages=count)
    taken = []
    for one in asked[: _TIMED + 1]:
        started = time.perf_counter()
        reader.read(one.text, [hit.passage.text for hit in one.hits])
        taken.append((time.perf_counter() - started) * 1e3)
    return statistics.median(taken[1:])


def loading() -> tuple[float, float]:
    """Seconds from a made reader, and from a made embedder, to the first short text, imports done before.

    The embedder loads the same encoder without adapter and heads: the difference is what the reader adds.
    """
    taken = []
    for first in (
        lambda: Reader(bundled_model()).read("Who?", ["Nobody."]),
        lambda: BundledEmbedder().embed(["Who?"]),
    ):
        first()
        started = time.perf_counter()
        first()
        taken.append(time.perf_counter() - started)
    return taken[0], taken[1]


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--index", type=Path, default=Path(tempfile.gettempdir()) / "dateline-bench")
    parser.add_argument("--questions", type=int, default=0, help="only the first N of each set")
    args = parser.parse_args()
    index(args.data, args.index)
    asked = candidates(args.data, opened(args.index, reader=False).assistant, args.questions)
    calibration, reader = Calibration.load(), Reader(bundled_model(), most_passages=_PASSAGES)
    plain = PlainPicker(BundledEmbedder())
    found = [
        line(
            "nearest sentence",
            [score(one, plain.pick(Understood(one.text, one.text), one.hits)) for one in asked],
        )
    ]
    read = [(one, reader.read(one.text, [hit.passage.text for hit in one.hits])) for one in asked]
    counts = sorted({_PASSAGES, 6, calibration.candidates}, reverse=True)
    for count in counts:
        scores = [
            score(one, choose(one.text, one.hits[:count], readings[:count], calibration))
            for one, readings in read
        ]
        found.append(line(f"reader, {count} candidates", scores))
    print(table([HEADS, *found]))
    exact, overlap, count = xquad(args.data, args.questions)
    print(f"\nXQuAD English, {count} questions: exact match {exact:.3f}, F1 {overlap:.3f}\n")
    precisions: tuple[Precision, ...] = ("bfloat16", "float32")
    speed = [
        (precision, *(f"{timed(asked, precision, count):.0f}" for count in counts))
        for precision in precisions
    ]
    print(table([("milliseconds to read", *map(str, counts)), *speed]))
    whole, encoder = loading()
    print(f"loading: {whole:.2f} s, the encoder alone {encoder:.2f} s")


if __name__ == "__main__":
    main()
