"""How well passages are found, beside the recipes that people start from, on the same articles and model.

Run as `python -m bench.retrieval [--data FOLDER] [--ablate] [--no-peers]` with the `bench` extra installed.
FOLDER holds `news_articles.jsonl.gz` and `news_questions.jsonl.gz` (rows as `dateline ingest` and `dateline
check` read them). Every figure has a 95 % bootstrap interval. `--ablate` leaves out one piece at a time.
Asked as of a question's day, every passage's date is checked. Indexes are made once and kept under the
system's temporary folder.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import app
from bench import peers
from bench.peers import QuestionText, Returned
from bench.rows import rows
from rag.grade import holds
from rag.records.articles import Hit
from rag.records.questions import Filters
from rag.report import table
from rag.retrieve import Weights
from rag.settings import Settings

_READ = 4000  # characters of returned text within which the answer is looked for
_TOP = 20


@dataclass(frozen=True, slots=True)
class Question(QuestionText):
    """An answerable question with the articles that are labelled as holding the answer."""

    answers: tuple[str, ...]
    articles: frozenset[str]
    day: date


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
    for row in rows(path):
        if row["answers"]:
            ids = frozenset(one["article_id"] for one in row["evidence"])
            questions.append(
                Question(row["question"], tuple(row["answers"]), ids, date.fromisoformat(row["date"]))
            )
    return questions


def measure(name: str, questions: Sequence[Question], find: Callable[[Question], Returned]) -> Row:
    """Runs every question; a document is right when it is labelled with the answer."""
    row = Row(name, [], [], [], [])
    find(questions[0])  # loading a model is no part of a question
    for question in questions:
        found = find(question)
        labelled = [article in question.articles for article in dict.fromkeys(found.articles)]
        row.hit1.append(any(labelled[:1]))
        row.hit5.append(any(labelled[:5]))
        row.inside.append(any(holds("\n".join(found.texts)[:_READ], answer) for answer in question.answers))
        row.seconds.append(found.seconds)
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


def dateline(parts: app.Parts, *, as_of: bool = False) -> Callable[[Question], Returned]:
    """Dateline's own retrieval, as `ask` uses it.

    Raises:
        LateError: a passage is later than the question's day.
    """

    def find(question: Question) -> Returned:
        started = time.perf_counter()
        answer = parts.assistant.search(question.text, Filters(as_of=question.day if as_of else None))
        seconds = time.perf_counter() - started
        late = [hit.article.id for hit in answer.hits if as_of and _later(hit, question.day)]
        if late:
            raise LateError(f"{question.text!r} as of {question.day} returned {late[0]}, which is later")
        ids = tuple(hit.article.id for hit in answer.hits)
        return Returned(ids, tuple(hit.passage.text for hit in answer.hits), seconds)

    return find


class LateError(Exception):
    """What was returned is later than the day that was asked for."""


def _later(hit: Hit, day: date) -> bool:
    return hit.article.published is None or hit.article.published.latest > day


def opened(folder: Path, weights: Weights = Weights(), **chosen: object) -> app.Parts:
    """The parts over an index that is there or is to be made, with some settings chosen."""
    return app.build(Settings.from_env(dotenv=None, index=folder, passages=_TOP, **chosen), weights=weights)


def index(data: Path, folder: Path) -> app.Parts:
    """The articles in an index, made at the first run."""
    parts = opened(folder)
    if not parts.library.stamp().build:
        with parts.updater.plan([data / "news_articles.jsonl.gz"]) as plan:
            parts.updater.update(plan)
    return parts


def ablated(folder: Path, questions: Sequence[Question]) -> list[Row]:
    """Without reading: all of the fusion, then each piece left out."""
    variants = {
        "found, not yet read": Weights(),
        "- by meaning alone": Weights(words=0.0),
        "- by words alone": Weights(meaning=0.0),
        "- both alike": Weights(meaning=1.0),
        "- opening counts no more": Weights(lead=0.0),
        "- names in one spelling": Weights(names=False),
        "- every print of a story": Weights(one_print=False),
        "- any number from an article": Weights(an_article=_TOP),
    }
    dated = {
        "as of the day, not yet read": Weights(),
        "- newer counts no more": Weights(recent=0.0),
        "- days in the question count no more": Weights(told_then=0.0),
    }
    return [
        measure(name, questions, dateline(opened(folder, weights, reader=False), as_of=day))
        for day, chosen in ((False, variants), (True, dated))
        for name, weights in chosen.items()
    ]


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--index", type=Path, default=Path(tempfile.gettempdir()) / "dateline-bench")
    parser.add_argument("--questions", type=int, default=0, help="only the first N")
    parser.add_argument("--ablate", action="store_true", help="leave out one piece at a time")
    parser.add_argument("--no-peers", action="store_true", help="Dateline alone")
    args = parser.parse_args()
    questions = read_questions(args.data / "news_questions.jsonl.gz")[: args.questions or None]
    measured = []
    if not args.no_peers:
        kept = args.index.with_name(f"{args.index.name}-peers")
        found = peers.build(args.data / "news_articles.jsonl.gz", kept, _TOP)
        for name, retriever in (("LangChain", found.plain), ("LangChain, BM25 too", found.ensemble)):
            measured.append(measure(name, questions, peers.finder(retriever, _TOP)))
    parts = index(args.data, args.index)
    measured.append(measure("Dateline", questions, dateline(parts)))
    measured.append(measure("Dateline, as of the day", questions, dateline(parts, as_of=True)))
    if args.ablate:
        measured += ablated(args.index, questions)
    print(show(measured))


if __name__ == "__main__":
    main()
