"""Questions about a handful of articles, searched as the product searches them."""

import json
import tempfile
from datetime import date
from pathlib import Path

import app
from bench.rows import rows
from rag.checkup import read_expected
from rag.records.questions import Filters
from rag.settings import Settings
from train.reader.calibrate import CANDIDATES, Case

LIBRARIES = Path(__file__).parent.parent / "data" / "libraries"
"""Holds `NAME.articles.jsonl` and `NAME.questions.jsonl` for each library, written for this project."""
HELD_OUT = LIBRARIES.with_name("held_out")
"""Holds questions written for this project about fifty held-out articles each."""


def libraries(folder: Path = LIBRARIES) -> list[tuple[Path, Path]]:
    """The articles and the questions of each library in the folder."""
    found = sorted(folder.glob("*.articles.jsonl"))
    return [(one, one.with_name(one.name.replace(".articles.", ".questions."))) for one in found]


def held_out_cases(data: Path, folder: Path = HELD_OUT) -> list[Case]:
    """A case for each question that was written about some of the news that is held out of training.

    Args:
        data: The folder with the training files, which holds the articles.
        folder: Holds `NAME.articles.txt`, an id a line, and `NAME.questions.jsonl`.
    """
    found: list[Case] = []
    kept = list(rows(data / "news_text.jsonl.gz"))
    with tempfile.TemporaryDirectory() as made:
        for path in sorted(folder.glob("*.articles.txt")):
            ids = set(path.read_text(encoding="utf-8").split())
            articles = Path(made) / path.with_suffix(".jsonl").name
            lines = [json.dumps(row) for row in kept if row["id"] in ids]
            articles.write_text("\n".join(lines), encoding="utf-8")
            found += small_cases(
                articles, path.with_name(path.name.replace(".articles.txt", ".questions.jsonl"))
            )
    return found


def small_cases(articles: Path, questions: Path) -> list[Case]:
    """A case for each question of the file (as `dateline check` reads it) about the articles in a folder or file.

    Raises:
        DatelineError: the articles or the questions cannot be read.
    """
    with tempfile.TemporaryDirectory() as index:
        settings = Settings.from_env(dotenv=None, index=Path(index), passages=CANDIDATES, reader=False)
        parts = app.build(settings)
        with parts.updater.plan([articles]) as plan:
            parts.updater.update(plan)
        cases = []
        for expected in read_expected(questions, {}):
            as_of = date.fromisoformat(expected.as_of) if expected.as_of else None
            found = parts.assistant.search(expected.question, Filters(as_of=as_of))
            hits, understood = found.hits, found.understood
            if not hits:
                continue
            cases.append(
                Case(
                    understood.searched,
                    expected.answers,
                    bool(expected.answers),
                    tuple(hit.passage.text for hit in hits),
                    max(hit.cosine or 0.0 for hit in hits),
                    tuple(hit.article.title for hit in hits),
                    tuple(hit.article.id for hit in hits),
                    tuple(hit.score for hit in hits),
                )
            )
        return cases
