"""The evidence behind one answer: tabs of sources, article, figures, timeline and how it was found."""

from collections.abc import Mapping
from dataclasses import dataclass

from rag.records.answers import Answer, Citation
from rag.report import NEAREST
from ui.standing import Standing
from ui.views.article import article_html
from ui.views.cards import card
from ui.views.found import found_html
from ui.views.text import count, empty, safe

TABS = (
    ("sources", "Sources"),
    ("article", "Article"),
    ("figures", "Figures"),
    ("timeline", "Timeline"),
    ("found", "How it was found"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which part of the evidence is open."""

    entry: int = -1
    number: int = 0
    """The citation whose article is shown; 0 for none."""
    tab: str = "sources"
    nonce: int = 0
    """Grows with every click, so that a second click on the same mark scrolls again."""
    focus: bool = False
    """Whether the reader asked for it, so that the page may move there."""


def evidence_html(answer: Answer | None, shown: Shown, standings: Mapping[int, Standing]) -> str:
    """The panel for one answer; `standings` holds how each of its citations stands now, by number."""
    if answer is None:
        return _nothing_yet()
    panels = {
        "sources": _sources(answer, shown, standings),
        "article": _article(answer, shown, standings),
        "figures": _figures(answer, shown.entry),
        "timeline": _timeline(answer, shown.entry),
        "found": found_html(answer),
    }
    sizes = {
        "sources": len(answer.citations),
        "figures": len(answer.disagreements),
        "timeline": len(answer.timeline),
    }
    tabs = "".join(_tab(name, label, shown.tab, sizes.get(name)) for name, label in TABS)
    bodies = "".join(_panel(name, panels[name], shown.tab) for name, _ in TABS)
    focus = ' data-focus="yes"' if shown.focus else ""
    return (
        f'<section class="evidence" aria-label="Evidence" data-entry="{shown.entry}"'
        f' data-number="{shown.number}" data-nonce="{shown.nonce}"{focus}>'
        f'<div class="tabs" role="tablist" aria-label="Evidence">{tabs}</div>{bodies}</section>'
    )


def _nothing_yet() -> str:
    return (
        '<section class="evidence" aria-label="Evidence">'
        + empty(
            "Evidence appears here",
            "Ask a question: every statement of the answer carries a mark such as [1].",
            "Click a mark, or press Enter on it, to see the sentence in its whole article.",
        )
        + "</section>"
    )


def _tab(name: str, label: str, open_tab: str, size: int | None) -> str:
    chosen = name == open_tab
    number = f' <span class="size">{size}</span>' if size else ""
    return (
        f'<button type="button" role="tab" class="tab" id="evidence-tab-{name}" data-do="tab"'
        f' data-tab="{name}"'
        f' aria-controls="evidence-{name}" aria-selected="{str(chosen).lower()}"'
        f' tabindex="{0 if chosen else -1}">{label}{number}</button>'
    )


def _panel(name: str, body: str, open_tab: str) -> str:
    hidden = "" if name == open_tab else " hidden"
    return (
        f'<div class="panel" role="tabpanel" id="evidence-{name}" aria-labelledby="evidence-tab-{name}"'
        f' tabindex="0"{hidden}>{body}</div>'
    )


def _sources(answer: Answer, shown: Shown, standings: Mapping[int, Standing]) -> str:
    if not answer.to_open:
        return empty(
            "No sources",
            "The articles don't say, so nothing is cited.",
            "Nothing came near it; ask in other words, or widen the dates and outlets.",
        )
    cards = "".join(
        card(answer, one, standings[one.number], shown.entry, current=one.number == shown.number)
        for one in answer.to_open
    )
    said = "" if answer.citations else f'<p class="note">{NEAREST}.</p>'
    return f'{said}<div class="cards">{cards}</div>'


def _article(answer: Answer, shown: Shown, standings: Mapping[int, Standing]) -> str:
    chosen = next((one for one in answer.to_open if one.number == shown.number), None)
    if chosen is None:
        return empty("No article open", "Click a mark such as [1] to read the article it stands in.")
    return _stepper(answer, chosen, shown.entry) + article_html(answer, chosen, standings)


def _stepper(answer: Answer, chosen: Citation, entry: int) -> str:
    numbers = [one.number for one in answer.to_open]
    at = numbers.index(chosen.number)

    def step(label: str, target: int) -> str:
        off = "" if 0 <= target < len(numbers) else " disabled"
        number = numbers[target] if not off else 0
        return (
            f'<button type="button" class="action" data-do="cite" data-entry="{entry}"'
            f' data-number="{number}"{off}>{label}</button>'
        )

    place = f"<span>Source {at + 1} of {len(numbers)}</span>"
    return f'<div class="stepper">{step("← Previous", at - 1)}{place}{step("Next →", at + 1)}</div>'


def _figures(answer: Answer, entry: int) -> str:
    if not answer.disagreements:
        return empty(
            "No figures differ", "Where outlets give different figures, they stand here side by side."
        )
    citations = {one.number: one for one in answer.citations}
    blocks = []
    for one in answer.disagreements:
        rows = "".join(
            f'<tr><td class="value">{safe(figure.value)}</td>{_source_cells(citations[figure.citation])}'
            f"<td>{_open(entry, figure.citation)}</td></tr>"
            for figure in one.figures
            if figure.citation in citations
        )
        blocks.append(
            f'<table class="figures"><caption>{safe(one.about)}</caption><thead><tr><th>Figure</th>'
            f"<th>Outlet</th><th>Published</th><th>Source</th></tr></thead><tbody>{rows}</tbody></table>"
        )
    said = (
        f'<p class="note">{count(len(blocks), "figure")} on which the outlets differ; none is preferred.</p>'
    )
    return said + "".join(blocks)


def _source_cells(citation: Citation) -> str:
    article = citation.article
    published = str(article.published) if article.published else "no date"
    return f"<td>{safe(article.outlet or article.title)}</td><td>{safe(published)}</td>"


def _open(entry: int, number: int) -> str:
    return (
        f'<button type="button" class="mark" data-do="cite" data-entry="{entry}" data-number="{number}">'
        f"[{number}]</button>"
    )


def _timeline(answer: Answer, entry: int) -> str:
    if not answer.timeline:
        return empty("No dated events", "When the cited sentences name days, they stand here in order.")
    known = {one.number for one in answer.citations}
    rows = "".join(
        f'<li><time>{safe(one.day)}</time><p dir="auto">{safe(one.text)} '
        f"{' '.join(_open(entry, number) for number in one.citations if number in known)}</p></li>"
        for one in answer.timeline
    )
    return f'<ol class="timeline">{rows}</ol>'
