"""An answer, a verdict and a table as plain lines, for a terminal and for what reads it."""

import io
from collections.abc import Mapping
from typing import Any

from rich.console import Console, RenderableType

from rag.records.answers import Answer, Citation
from rag.report import NEAREST, is_web

_WHOLE = 10_000  # columns, more than any line of a table has


def answer_lines(answer: Answer) -> list[str]:
    """What the page shows, a line each: the short answer, the answer, its sources, figures that differ, doubts, notes.

    Args:
        answer: of any model; a refusal has no short answer.
    """
    short = answer.short_answer if answer.status == "answered" else None
    lines = [short, ""] if short else []
    lines += [answer.text, ""]
    lines += [f"{NEAREST}:"] if answer.nearest else []
    for one in answer.to_open:
        link = one.article.url if is_web(one.article.url) else one.article.path
        mark = f"[{one.number}]" if answer.citations else "-"
        lines += [
            f"{mark} {one.article.title} ({_where(one)}) {link}",
            f"    {' '.join(one.quote.split())}",
        ]
    lines += _figures(answer)
    lines += [
        f"{claim.verdict}: {claim.text} ({claim.reason})"
        for claim in answer.claims
        if claim.verdict != "supported"
    ]
    return lines + list(answer.notes)


def verdict_lines(row: Mapping[str, Any]) -> list[str]:
    """The verdict with its reason, the sentence behind it and, where it was looked for, the article that holds that.

    Args:
        row: As `rag.checkup.verify_one` gives it.
    """
    lines = [f"{row['verdict']} ({row['score']:.2f}): {row['reason']}", row["quote"]]
    if "article_id" in row:
        lines.append(", ".join(row[part] for part in ("title", "outlet", "published", "path") if row[part]))
    return [line for line in lines if line]


def table_lines(table: RenderableType) -> list[str]:
    """Every line of a table whole, however long, as scripts read it."""
    whole = io.StringIO()
    Console(file=whole, width=_WHOLE).print(table)
    return [line.rstrip() for line in whole.getvalue().splitlines()]


def _figures(answer: Answer) -> list[str]:
    """A line for each thing that is told with different figures."""
    numbers = {one.number for one in answer.citations}
    return [
        f"Figures differ, {one.about}: "
        + "; ".join(
            f"{figure.value} [{figure.citation}]" for figure in one.figures if figure.citation in numbers
        )
        for one in answer.disagreements
    ]


def _where(one: Citation) -> str:
    return ", ".join(part for part in (one.article.outlet, str(one.article.published or "no date")) if part)
