"""A plan, and the state of the index, as tables for people and objects for scripts."""

from collections import Counter
from dataclasses import asdict
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from ingest.apply import Applied
from ingest.plan import Plan
from rag.index.health import Health
from rag.index.library import Library
from rag.settings import Settings

_SHOWN = 40  # steps in a table; scripts get them all
_DONE = {
    "add": "added",
    "update": "updated",
    "move": "moved",
    "copy": "added as copies",
    "remove": "removed",
    "kept": "gone and kept",
    "superseded": "superseded",
    "unreadable": "unreadable",
    "unchanged": "unchanged",
}
_NONE = "No articles were found there"


def plan_object(plan: Plan, applied: Applied | None) -> dict[str, Any]:
    """The object that `dateline ingest --json` prints."""
    return {
        "counts": {kind: plan.counts.get(kind, 0) for kind in _DONE},
        "steps": [asdict(step) for step in plan.steps],
        "passed_over": plan.passed_over,
        "changed": not plan.changes_nothing,
        "dry_run": applied is None,
        "build": applied.build if applied else plan.base,
        "passages_indexed": applied.passages if applied else 0,
        "seconds": round(applied.seconds, 2) if applied else 0.0,
        "mended": list(applied.mended) if applied else [],
    }


def plan_table(plan: Plan, applied: Applied | None) -> RenderableType:
    """The steps of a plan, those that went wrong first, and what came of it."""
    parts: list[RenderableType] = []
    if plan.steps:
        table = Table("what", "article", Column("file", overflow="fold"), "why", box=None, pad_edge=False)
        for step in sorted(plan.steps, key=lambda step: step.kind != "unreadable")[:_SHOWN]:
            table.add_row(step.kind, Text(step.title), Text(step.path), Text(step.reason))
        parts.append(table)
        if len(plan.steps) > _SHOWN:
            parts.append(Text(f"… and {len(plan.steps) - _SHOWN} more"))
    if applied is not None and applied.mended:
        parts.append(Text(f"Part of the index was lost ({'; '.join(applied.mended)}): it was made anew."))
    parts.append(Text(_sentence(plan.counts, applied)))
    if plan.passed_over:
        files = (
            "1 file of another kind was"
            if plan.passed_over == 1
            else f"{plan.passed_over:,} files of other kinds were"
        )
        parts.append(Text(f"{files} passed over."))
    return Group(*parts)


def _sentence(counts: Counter[str], applied: Applied | None) -> str:
    said = ", ".join(f"{counts[kind]} {word}" for kind, word in _DONE.items() if counts.get(kind))
    if applied is None:
        return f"{f'Would be: {said}' if said else _NONE}. Nothing was changed."
    if not any(counts.get(kind) for kind in ("add", "update", "move", "copy", "remove")):
        answers = f"Build {applied.build or 'none'} answers."
        return f"{f'Nothing changed ({said})' if said else _NONE}. {answers}"
    return f"{said}. Build {applied.build} is live after {applied.seconds:.1f} s."


def info_object(library: Library, health: Health, settings: Settings) -> dict[str, Any]:
    """The object that `dateline info --json` prints."""
    articles, passages = library.counts()
    dates = library.dates()
    return {
        "build": library.stamp().build,
        "articles": articles,
        "passages": passages,
        "undated": library.undated(),
        "first": dates[0].isoformat() if dates else None,
        "last": dates[1].isoformat() if dates else None,
        "outlets": dict(library.outlets()),
        "languages": dict(library.languages()),
        "bytes": health.size,
        "health": health.words,
        "settings": dict(settings.shown()),
    }


def info_table(facts: dict[str, Any]) -> RenderableType:
    """The same for people."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for key, value in facts.items():
        if key != "settings":
            table.add_row(key, Text(_told(value)))
    settings = Table(box=None, show_header=False, pad_edge=False)
    for name, value in facts["settings"].items():
        settings.add_row(name, Text(value))
    return Group(table, Text(""), settings)


def _told(value: object) -> str:
    if isinstance(value, dict):
        shown = list(value.items())[:12]
        more = f", … {len(value) - len(shown)} more" if len(value) > len(shown) else ""
        return ", ".join(f"{name} {count}" for name, count in shown) + more
    return "-" if value in {None, ""} else str(value)
