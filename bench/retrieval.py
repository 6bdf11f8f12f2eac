"""How well passages are found, beside the recipes that people start from, on the same articles and model.

Run as `python -m bench.retrieval [--data FOLDER] [--articles N] [--ablate] [--peers]`. FOLDER holds
`news_articles.jsonl.gz` and `news_questions.jsonl.gz` (rows as `dateline ingest` and `dateline check` read
them). Every figure has a 95 % bootstrap interval. Indexes are made once and kept under the system's
temporary folder.
"""

import argparse
import gzip
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import app
from rag.grade import holds
from rag.records import Filters, Hit
from rag.report import table
from rag.settings import Settings

_READ = 4000  # characters of returned text within which the answer is looked for
_TOP = 20


@dataclass(frozen=True, slots=True)
class Question:
    """An answerable question with the articles that are labelled as holding the answer."""

    text: str
    answers: tuple[str, ...]
    articles: frozenset[str]
    day: date


@dataclass(frozen=True, slots=True)
class Returned:
    """What a system returned for a question: article ids and texts, best first."""

    articles: tuple[str, ...]
    texts: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Row:
    """One system's figures."""

    name: str
    hit1: list[bool]
    hit5: list[bool]
    inside: list[bool]
    seconds: list[float]


def read_questions(path: Path) -> list[Question]:
    """The answerable questions of the file."""
    questions = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["answers"]:
                ids = frozenset(one["article_id"] for one in row["evidence"])
                questions.append(
                    Question(row["question"], tuple(row["answers"]), ids, date.fromisoformat(row["date"]))
                )
    return questions


def measure(name: str, questions: Sequence[Question], find: Callable[[Question], Returned]) -> Row:
    """Runs every question; a document counts when labelled, or when its returned text holds the answer."""
    row = Row(name, [], [], [], [])
    find(questions[0])  # loading a model is no part of a question
    for question in questions:
        found = find(question)
        right = [
            article in question.articles or any(holds(text, answer) for answer in question.answers)
            for article, text in zip(found.articles, found.texts, strict=True)
        ]
        documents: dict[str, bool] = {}
        for article, good in zip(found.articles, right, strict=True):
            documents[article] = documents.get(article, False) or good
        ranked = list(documents.values())
        labelled = [article in question.articles for article in documents]
        row.hit1.append(any(labelled[:1]))
        row.hit5.append(any(labelled[:5]))
        row.inside.append(any(holds("\n".join(found.texts)[:_READ], answer) for answer in question.answers))
        row.seconds.append(found.seconds)
        del ranked
    return row


def interval(values: Sequence[bool], rounds: int = 1000) -> str:
    """The mean with its 95 % bootstrap interval."""
    draw = random.Random(7)
    means = sorted(statistics.fmean(draw.choices(values, k=len(values))) for _ in range(rounds))
    return f"{statistics.fmean(values):.3f} ({means[rounds // 40]:.3f}-{means[-rounds // 40]:.3f})"


def show(rows: Sequence[Row]) -> str:
    """The table."""
    lines = [("system", "hit@1", "hit@5", "answer in 4,000 characters", "median ms", "95 % ms")]
    for row in rows:
        ordered = sorted(row.seconds)
        lines.append(
            (
                row.name,
                interval(row.hit1),
                interval(row.hit5),
                interval(row.inside),
                f"{statistics.median(ordered) * 1e3:.0f}",
                f"{ordered[int(len(ordered) * 0.95)] * 1e3:.0f}",
            )
        )
    return table(lines)


def dateline(parts: app.Parts, *, as_of: bool) -> Callable[[Question], Returned]:
    """Dateline's own retrieval, as `ask` uses it."""

    def find(question: Question) -> Returned:
        started = time.perf_counter()
        answer = parts.assistant.search(question.text, Filters(as_of=question.day if as_of else None))
        seconds = time.perf_counter() - started
        late = [hit for hit in answer.hits if as_of and _later(hit, question.day)]
        assert not late, f"{question.text!r} as of {question.day} returned a later passage: {late[0].article}"
        return Returned(
            tuple(hit.article.id for hit in answer.hits),
            tuple(hit.passage.text for hit in answer.hits),
            seconds,
        )

    return find


def _later(hit: Hit, day: date) -> bool:
    return hit.article.published is None or hit.article.published.latest > day


def index(data: Path, folder: Path) -> app.Parts:
    """The articles in an index, made at the first run."""
    settings = Settings.from_env(dotenv=None, index=folder, passages=_TOP)
    parts = app.build(settings)
    if not parts.library.stamp().build:
        with parts.updater.plan([data / "news_articles.jsonl.gz"]) as plan:
            parts.updater.update(plan)
    return parts


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--index", type=Path, default=Path(tempfile.gettempdir()) / "dateline-bench")
    parser.add_argument("--questions", type=int, default=0, help="only the first N")
    args = parser.parse_args()
    questions = read_questions(args.data / "news_questions.jsonl.gz")
    questions = questions[: args.questions or None]
    parts = index(args.data, args.index)
    rows = [
        measure("dateline", questions, dateline(parts, as_of=False)),
        measure("dateline, as of the question's day", questions, dateline(parts, as_of=True)),
    ]
    print(show(rows))


if __name__ == "__main__":
    main()
