"""The Checks panel: a questions file's results, and what changed since the build before."""

from collections.abc import Mapping, Sequence

from ui.check_history import Result, Run
from ui.views.text import build_name, count, empty, safe

_SHOWN = 500


def nothing_html(feedback: str) -> str:
    """What checks are for, and how to start."""
    return empty(
        "Know when an answer gets worse",
        "Drop a questions file: JSON Lines with question and answers in each row.",
        f"Or check what was said of answers on the Ask tab, which is kept in {feedback}.",
        "Run it again after an update: what changed since the build before is shown first.",
    )


def running_html(results: Sequence[Result]) -> str:
    """The results so far."""
    right = sum(one.right for one in results)
    said = f"{count(len(results), 'question')} asked, {right:,} right so far …"
    return f'<p class="working" role="status">{said}</p>{_table(results[-20:], {})}'


def results_html(run: Run, before: Run | None, changed: Mapping[str, str], *, stopped: bool = False) -> str:
    """The whole table: what changed first, then what is wrong, then the rest."""
    total = len(run.results)
    if not total:
        return empty("No questions", "The file holds no rows.")
    share = f"{run.right / total:.0%}"
    said = f"{run.right:,} of {count(total, 'question')} right ({share}) on build {build_name(run.build)}"
    if before is not None:
        said += f"; {before.right:,} of {len(before.results):,} on build {build_name(before.build)} before"
    note = "Stopped before the end." if stopped else _note(before, changed)
    order = sorted(run.results, key=lambda one: (one.id not in changed, one.right))
    more = f'<p class="note">The first {_SHOWN} of {total:,} are shown.</p>' if total > _SHOWN else ""
    return (
        f'<p class="score" role="status">{safe(said)}</p><p class="note">{safe(note)}</p>'
        f"{_table(order[:_SHOWN], changed)}{more}"
    )


def _note(before: Run | None, changed: Mapping[str, str]) -> str:
    if before is None:
        return "First run of this file; after the next update, what changed is shown here."
    if not changed:
        return "No answer changed since the build before."
    kinds = [(kind, sum(one == kind for one in changed.values())) for kind in sorted(set(changed.values()))]
    return "Since the build before: " + ", ".join(f"{number} {kind}" for kind, number in kinds) + "."


def _table(results: Sequence[Result], changed: Mapping[str, str]) -> str:
    rows = "".join(_row(one, changed.get(one.id, "")) for one in results)
    return (
        '<div class="scroll" tabindex="0" role="region" aria-label="Results"><table class="checks">'
        "<thead><tr><th>Result</th><th>Question</th><th>Expected</th><th>Answer</th>"
        "<th>Since before</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(one: Result, changed: str) -> str:
    kind = "supported" if one.right else "not_supported"
    source = "" if one.cited or not one.right else '<span class="how">another source</span>'
    expected = " / ".join(one.expected) or "the articles don't say"
    return (
        f'<tr><td><span class="verdict {kind}">{"right" if one.right else "wrong"}</span> {source}</td>'
        f'<td dir="auto">{safe(one.question)}</td><td dir="auto">{safe(expected)}</td>'
        f'<td dir="auto">{safe(one.answer)}</td><td>{safe(changed)}</td></tr>'
    )
