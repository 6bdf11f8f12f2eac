"""A whole article with the cited sentences marked."""

from collections.abc import Iterable, Mapping

from rag.records.answers import Answer, Citation
from rag.records.articles import Article
from rag.sentences import sentence_spans
from ui.standing import Standing
from ui.views.cards import head
from ui.views.text import day, empty, safe, safe_link

# Characters of one article put on the page; beyond, the part around the sentence is shown.
_MOST = 200_000
_EDGE = 2_000  # characters in which that part is cut at the end of a line or of a sentence


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
    first, last = _window(text, next((span for span in taken if span[2] == current), None))
    pieces = [_left_out(first, "before")] if first else []
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
        pieces.append(_left_out(len(text) - last, "behind"))
    return "".join(pieces)


def _left_out(characters: int, place: str) -> str:
    said = f"This is a part of a long article; {characters:,} characters stand {place} it."
    return f'<p class="note">{said}</p>'


def _window(text: str, current: tuple[int, int, int] | None) -> tuple[int, int]:
    """The part of a text that is shown: the whole, or whole lines around the current mark."""
    length = len(text)
    if length <= _MOST:
        return 0, length
    start, end = current[:2] if current else (0, 0)
    first = max(0, min(start - _MOST // 2, length - _MOST))
    last = max(first + _MOST, end)
    return _begins(text, first, start), _ends(text, last, end)


def _begins(text: str, at: int, most: int) -> int:
    """Where a line, else a sentence, else a word begins at or behind `at`, and no later than `most`."""
    near = text[at : min(at + _EDGE, most)]
    if not at or not near or text[at - 1] == "\n":
        return at
    if "\n" in near:
        return at + near.index("\n") + 1
    spans = sentence_spans(near)
    if len(spans) > 1:
        return at + spans[1][0]
    return at + near.find(" ") + 1


def _ends(text: str, at: int, least: int) -> int:
    """Where a line, else a sentence, else a word ends at or before `at`, and no sooner than `least`."""
    near = text[max(at - _EDGE, least) : at]
    if at == len(text) or not near or text[at] == "\n":
        return at
    begin = at - len(near)
    if "\n" in near:
        return begin + near.rindex("\n")
    spans = sentence_spans(near)
    if len(spans) > 1:
        return begin + spans[-2][1]
    return begin + near.rfind(" ") if " " in near else at
