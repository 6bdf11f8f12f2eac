"""The Articles panel: the list, an update's plan and its progress."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from ingest.apply import Applied, Progress
from ingest.plan import Plan, Step
from rag.records.articles import Article
from ui.shelf import Found
from ui.views.text import count, done, empty, problem, safe, working

_STEPS = 200  # steps of a plan shown at once
_NAMED = 5  # files named that were not read; the plan had them all
_KINDS = {
    "add": "New",
    "update": "Changed",
    "move": "Moved",
    "copy": "New print",
    "remove": "Gone",
    "kept": "Gone, kept",
    "superseded": "Passed over",
    "unreadable": "Not read",
    "unchanged": "Unchanged",
}


def finder_html(outlets: Sequence[str], years: Sequence[str]) -> str:
    """The list's search form."""
    return (
        '<form class="finder" role="search" aria-label="Search the articles">'
        '<label class="words"><span>Search titles, outlets, dates and files</span>'
        '<input type="search" name="words" maxlength="200" autocomplete="off"></label>'
        f"{_select('outlet', 'Outlet', [(one, one) for one in outlets])}"
        f"{_select('year', 'Year', [*((one, one) for one in years), ('none', 'no date')])}</form>"
    )


def _select(name: str, label: str, options: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f'<option value="{safe(value)}">{safe(text)}</option>' for value, text in options)
    choose = f'<select name="{name}"><option value="">All</option>{rows}</select>'
    return f"<label><span>{label}</span>{choose}</label>"


def list_html(found: Found) -> str:
    """The articles that match, with what is known of each."""
    if not found.total:
        return empty(
            "No articles yet",
            "Drop files on the left, or name a folder, and press Preview changes.",
            "Nothing is changed before you have seen the plan and pressed Update.",
        )
    if not found.matching:
        return empty("No article matches", "Use fewer or shorter words, or clear the outlet and the year.")
    shown = len(found.rows)
    more = f"; the first {shown} are shown" if shown < found.matching else ""
    said = f"{count(found.matching, 'article')} of {found.total:,}{more}"
    rows = "".join(_row(one, found.prints) for one in found.rows)
    return (
        f'<p class="note" role="status">{said}</p><div class="scroll"><table class="articles"><thead><tr>'
        "<th>Title</th><th>Outlet</th><th>Published</th><th>Status</th><th>"
        f'<span class="unseen">Remove</span></th></tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _row(article: Article, prints: Counter[str]) -> str:
    key = safe(article.id)
    name = PurePath(article.path).name or article.url
    title = article.title or "Untitled"
    how = f' title="date from: {safe(article.published.how)}"' if article.published else ""
    return (
        f'<tr><td><button type="button" class="title" dir="auto" data-do="open" data-id="{key}">'
        f'{safe(title)}</button><span class="path">{safe(name)}</span></td>'
        f'<td dir="auto">{safe(article.outlet or "–")}</td>'
        f"<td{how}>{safe(article.published or '–')}</td><td>{_status(article, prints)}</td>"
        f'<td><button type="button" class="action" data-do="remove" data-id="{key}"'
        f' aria-label="Remove {safe(title)}">Remove</button></td></tr>'
    )


def _status(article: Article, prints: Counter[str]) -> str:
    said = []
    if article.published is None:
        said.append("no date found")
    if not article.outlet:
        said.append("no outlet found")
    if prints[article.story] > 1:
        said.append(f"1 of {prints[article.story]} prints")
    return safe(", ".join(said) or "ready")


def plan_html(plan: Plan) -> str:
    """What an update would change, and why; nothing has been changed yet."""
    said = _counted(plan, _KINDS)
    if not said:
        return empty("Nothing was found there", "The folder holds no file that can be read.")
    if plan.changes_nothing and plan.counts["unreadable"]:
        note = "Beside what is not read, the index is as these files are: there is nothing to update."
    elif plan.changes_nothing:
        note = "The index is already as these files are: there is nothing to update."
    else:
        note = "Nothing is changed yet. Press Update to make it so, or Cancel."
    rows = "".join(map(_step, _telling(plan.steps)[:_STEPS]))
    more = f'<p class="note">… and {len(plan.steps) - _STEPS:,} more.</p>' if len(plan.steps) > _STEPS else ""
    table = (
        '<div class="scroll"><table class="plan"><thead><tr><th>What</th><th>Article</th><th>File</th>'
        f"<th>Why</th></tr></thead><tbody>{rows}</tbody></table></div>"
        if rows
        else ""
    )
    head = f'<h3>Plan: {safe(said)}</h3><p class="note">{note}</p>'
    return f'<section aria-label="Plan">{head}{table}{more}</section>'


def _counted(plan: Plan, kinds: Iterable[str]) -> str:
    counts = plan.counts
    return ", ".join(f"{counts[kind]:,} {_KINDS[kind].lower()}" for kind in kinds if counts[kind])


def _telling(steps: Sequence[Step]) -> list[Step]:
    """What needs a look first: unreadable and removed before what is simply new."""
    order = ("unreadable", "remove", "kept", "superseded", "update", "move", "copy", "add", "unchanged")
    return sorted(steps, key=lambda step: order.index(step.kind))


def _step(step: Step) -> str:
    return (
        f'<tr class="{step.kind}"><td><span class="kind">{_KINDS[step.kind]}</span></td>'
        f'<td dir="auto">{safe(step.title or "–")}</td>'
        f'<td class="path" title="{safe(step.path)}">{safe(PurePath(step.path).name)}</td>'
        f"<td>{safe(step.reason)}</td></tr>"
    )


def reading_html(read: int, path: str) -> str:
    """The plan in the making."""
    return working(f"Reading {PurePath(path).name} … {count(read, 'article')} so far")


def progress_html(progress: Progress | None, *, cancelling: bool) -> str:
    """How far an update is, how fast, and how long it will take."""
    if progress is None:
        return working("Starting …")
    share = progress.articles / progress.of_articles if progress.of_articles else 0.0
    said = [f"{progress.articles:,} of {count(progress.of_articles, 'article')}"]
    if progress.rate:
        said.append(f"{progress.rate:.0f} passages a second")
    left = progress.seconds_left
    if cancelling:
        said.append("stopping at the next step")
    elif left is not None:
        said.append(f"about {_long(left)} left")
    return (
        f'<div class="progress"><progress max="1" value="{share:.3f}" aria-label="Update"></progress>'
        f'<p class="note">{safe(" · ".join(said))}. The index answers as before until this is done.</p></div>'
    )


def _long(seconds: float) -> str:
    if seconds < 90:
        return count(max(1, round(seconds)), "second")
    minutes = round(seconds / 60)
    return count(minutes, "minute") if minutes < 90 else f"{seconds / 3600:.1f} hours"


def done_html(applied: Applied | None, plan: Plan) -> str:
    """What came of an update, in articles, and which files it could not read."""
    if applied is None:
        return done("Cancelled. The index is as it was, and answers as before.")
    if plan.changes_nothing:
        said = "Nothing had changed."
    else:
        made = _counted(plan, (kind for kind in _KINDS if kind not in {"unreadable", "unchanged"}))
        said = f"Done in {_long(applied.seconds)}. Articles: {made}. The next answer uses them."
    return done(said) + _unread(plan)


def _unread(plan: Plan) -> str:
    """The files and rows that were not read; nothing when all were."""
    names = list(dict.fromkeys(PurePath(one.path).name for one in plan.steps if one.kind == "unreadable"))
    if not names:
        return ""
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return problem(f"Not read: {', '.join(names[:_NAMED])}{more}.")


def removed_html(*, dropped: bool) -> str:
    """What became of the file of an article taken out: one dropped here, or one in a folder of the reader's."""
    if dropped:
        return done("Removed. A file dropped here is deleted with the last of its articles.")
    return done(
        "Removed. Its file is left as it is, so the next update of its folder brings the article back."
    )
