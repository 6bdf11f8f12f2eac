"""A whole article with the cited sentences marked."""

from collections.abc import Iterable, Mapping

from rag.records import Answer, Article, Citation
from ui.standing import Standing
from ui.views.cards import head
from ui.views.text import day, empty, safe, safe_link

# Characters of one article put on the page; beyond, the part around the sentence is shown.
_MOST = 200_000


def article_html(answer: Answer, chosen: Citation, standings: Mapping[int, Standing]) -> str:
    """The chosen citation's head and its article's text, all of this answer's marks in it."""
    standing = standings[chosen.number]
    top = head(answer, chosen, standing)
    if standing.text is None:
        gone = f'<blockquote dir="auto"><mark class="current">{safe(chosen.quote)}</mark></blockquote>'
        return f"{top}{gone}" + empty("The article was removed", "The sentence above is what it said.")
    spans = [
        (found.start, found.end, number)
        for number, found in standings.items()
        if found.article.id == standing.article.id and found.start is not None and found.end is not None
    ]
    body = marked_text(standing.text, spans, chosen.number)
    lost = ""
    if standing.start is None:
        lost = f'<blockquote dir="auto"><mark>{safe(chosen.quote)}</mark></blockquote>'
    return f"{top}{lost}{_sheet(body)}"


def plain_article(article: Article, text: str) -> str:
    """An article opened from the list, nothing marked."""
    facts = [article.outlet or "outlet not known", day(article)]
    if article.published:
        facts.append(f"date from {article.published.how}")
    said = " · ".join(map(safe, facts))
    link = f" · {safe_link(article.url, article.url)}" if article.url else ""
    path = f'<p class="path">{safe(article.path)}</p>' if article.path else ""
    return (
        f'<article class="opened"><h3 dir="auto">{safe(article.title or "Untitled")}</h3>'
        f'<p class="source">{said}{link}</p>{path}'
        f"{_sheet(marked_text(text, (), 0))}</article>"
    )


def _sheet(body: str) -> str:
    return f'<div class="article-text" tabindex="0" role="region" aria-label="Article text">{body}</div>'


def marked_text(text: str, spans: Iterable[tuple[int, int, int]], current: int) -> str:
    """Escaped text with each span (start, end, citation number) in a mark; the current one is whole.

    Where spans overlap, the current citation's comes first and others keep what is left of theirs.
    """
    ordered = sorted(spans, key=lambda span: (span[2] != current, span[0]))
    taken: list[tuple[int, int, int]] = []
    for start, end, number in ordered:
        if all(end <= other or start >= other_end for other, other_end, _ in taken):
            taken.append((start, end, number))
    first, last = _window(len(text), next((span for span in taken if span[2] == current), None))
    pieces = ['<p class="note">The beginning is left out.</p>'] if first else []
    at = first
    for start, end, number in sorted(taken):
        if start < at or end > last:
            continue
        pieces.append(safe(text[at:start]))
        here = ' class="current" id="cited" tabindex="-1"' if number == current else ""
        pieces.append(f'<mark{here} data-number="{number}">{safe(text[start:end])}</mark>')
        at = end
    pieces.append(safe(text[at:last]))
    if last < len(text):
        pieces.append('<p class="note">The rest is left out.</p>')
    return "".join(pieces)


def _window(length: int, current: tuple[int, int, int] | None) -> tuple[int, int]:
    if length <= _MOST:
        return 0, length
    middle = current[0] if current else 0
    first = max(0, min(middle - _MOST // 2, length - _MOST))
    return first, max(first + _MOST, current[1] if current else 0)
