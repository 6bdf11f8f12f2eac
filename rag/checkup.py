"""Questions with expected answers, and claims with evidence, run from a file; rows for scripts."""

import gzip
import json
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from rag.assistant import Assistant
from rag.check.verify import verify
from rag.errors import SettingsError
from rag.grade import Expected, Grade, Summary, grade
from rag.index.library import Library
from rag.models import LanguageModel
from rag.records.answers import Check
from rag.records.articles import Article
from rag.records.questions import Filters
from rag.report import answer_object, article_fields, table

_TOLD = 5  # faulty rows that are named


def run(
    path: Path, assistant: Assistant, library: Library, model: LanguageModel | None
) -> Iterator[tuple[Grade, dict[str, Any]]]:
    """Asks each question of the file; gives its grade and `ask`'s object with `id` and `right`.

    Raises:
        SettingsError: the file cannot be read, or a row is not what it should be.
    """
    # All rows are read before the first is asked: a fault in the last would lose the answers to the others.
    for expected in list(read_expected(path, _ids_by_name(library))):
        as_of = date.fromisoformat(expected.as_of) if expected.as_of else None
        answer = assistant.ask(expected.question, Filters(as_of=as_of), model=model)
        graded = grade(expected, answer)
        yield graded, {"id": expected.id, "right": graded.right, **answer_object(answer)}


def _ids_by_name(library: Library) -> dict[str, tuple[str, ...]]:
    """The articles of each file, by its name and by its path from each folder above it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in library.articles():
        parts = PurePath(one.path).parts
        for start in range(len(parts)):
            found["/".join(parts[start:])].append(one.id)
    return {name: tuple(ids) for name, ids in found.items()}


def read_expected(path: Path, by_name: Mapping[str, Sequence[str]]) -> Iterator[Expected]:
    """The questions of a file; `by_name` gives the article ids of evidence named by file name.

    What is named and not there is kept by its name, so that no answer counts as citing it.

    A row's `as_of`, or the `date` on which it was asked, is the day the question is asked as of.
    """
    for number, row in _rows(path):
        if isinstance(row, str):
            raise SettingsError(f"{path} row {number} {row}")
        try:
            evidence = [article for one in row.get("evidence", []) for article in _named(one, by_name)]
            if not isinstance(row["answers"], list) or not all(
                isinstance(one, str) for one in row["answers"]
            ):
                raise TypeError(f"answers are {row['answers']!r}, not a list of texts")
            if not isinstance(row["question"], str) or not row["question"].strip():
                raise ValueError(f"the question is {row['question']!r}, which is blank or no text")
            day = str(row.get("as_of") or row.get("date") or "")[:10]
            expected = Expected(
                id=str(row.get("id", number)),
                question=row["question"],
                answers=tuple(row["answers"]),
                articles=tuple(evidence),
                as_of=date.fromisoformat(day).isoformat() if day else "",
            )
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise SettingsError(
                f"{path} row {number}: a question row needs a question, a list of answers and, if it has a "
                f"day, one as YYYY-MM-DD ({error})"
            ) from error
        yield expected


def _named(evidence: Mapping[str, Any], by_name: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The ids of an article that a row names by `article_id` or by the name of its file, `article`."""
    if evidence.get("article_id"):
        return (str(evidence["article_id"]),)
    name = str(evidence.get("article") or "")
    return by_name.get(name, (name,) if name else ())


def summary_object(summary: Summary) -> dict[str, Any]:
    """The summary with figures to four places."""
    return {
        key: round(value, 4) if isinstance(value, float) else value for key, value in asdict(summary).items()
    }


def summary_table(summary: Summary) -> str:
    """The summary as a table."""
    rows = [("measure", "value")]
    for key, value in asdict(summary).items():
        text = "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
        rows.append((key.replace("_", " "), text))
    return table(rows)


def verify_batch(path: Path) -> Iterator[dict[str, Any]]:
    """A verdict for each row of id, claim and evidence; a row that cannot be used holds up no other.

    Raises:
        SettingsError: the file cannot be read, or, after the last verdict, some of its rows could not be used.
    """
    faults = []
    for number, row in _rows(path):
        if isinstance(row, str):
            faults.append(f"row {number} {row}")
        elif not isinstance(row.get("claim"), str) or not isinstance(row.get("evidence"), str):
            faults.append(f"row {number}: a claim row needs claim and evidence as text")
        else:
            yield {"id": row.get("id", number), **_check_row(verify(row["claim"], [row["evidence"]]))}
    if faults:
        more = f"; and {len(faults) - _TOLD} more" if len(faults) > _TOLD else ""
        raise SettingsError(f"{path}: not checked: {'; '.join(faults[:_TOLD])}{more}")


def verify_one(claim: str, evidence: str | None, assistant: Assistant | None) -> dict[str, Any]:
    """A verdict on one claim, against the evidence or else against the passages nearest to it."""
    if evidence is not None or assistant is None:
        return {"claim": claim, **_check_row(verify(claim, [evidence or ""]))}
    best: tuple[Check, dict[str, Any]] | None = None
    for hit in assistant.search(claim).hits:
        published = hit.article.published.latest if hit.article.published else None
        found = verify(claim, [hit.passage.text], published)
        if best is None or found.score > best[0].score:
            best = (found, _source(hit.article))
    if best is None:
        return {"claim": claim, **_check_row(Check("not_supported", 0.0, "no passage is near this claim"))}
    return {"claim": claim, **_check_row(best[0]), **best[1]}


def _source(article: Article) -> dict[str, Any]:
    return {**article_fields(article), "path": article.path, "url": article.url}


def _check_row(found: Check) -> dict[str, Any]:
    return {
        "verdict": found.verdict,
        "score": round(found.score, 4),
        "reason": found.reason,
        "quote": found.quote,
    }


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """The rows of a file with their numbers; instead of a row that is no object, what is wrong with it."""
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8") as file
        ):
            for number, line in enumerate(file, start=1):
                if not line.strip():
                    continue
                try:
                    row = json.loads(line)
                except ValueError as error:
                    yield number, f"cannot be read as JSON: {error}"
                    continue
                yield number, row if isinstance(row, dict) else "is not an object"
    # Besides what is no JSON, text that is no UTF-8 and a number of too many digits are ValueErrors.
    except (OSError, EOFError, zlib.error, ValueError) as error:
        why = (isinstance(error, OSError) and error.strerror) or error  # without the path once more
        raise SettingsError(f"{path} cannot be read as JSON Lines: {why}") from error
