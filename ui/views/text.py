"""Escaping, and the few phrases that several views share."""

from html import escape
from typing import Final

from rag.records.answers import Verdict
from rag.records.articles import Article

VERDICTS: Final[dict[Verdict, str]] = {
    "supported": "Supported",
    "partly": "Partly supported",
    "not_supported": "Not supported",
}


def safe(text: object) -> str:
    """Text that means only itself in HTML, inside elements and inside quoted attributes."""
    return escape(str(text), quote=True)


def safe_link(url: str, label: str) -> str:
    """A link that opens apart from the page, for web addresses only; any other address is shown as text."""
    if not url.startswith(("https://", "http://")):
        return safe(label)
    return f'<a href="{safe(url)}" target="_blank" rel="noopener noreferrer nofollow">{safe(label)}</a>'


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 article, 12 articles."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(article: Article) -> str:
    """The day an article was published, or that it is not known."""
    return str(article.published) if article.published else "no date"


def where(article: Article) -> str:
    """Outlet and day on one line."""
    return ", ".join(part for part in (article.outlet, day(article)) if part)


def build_name(build: str) -> str:
    """A build's number, which is what people compare; the rest of its id is a digest."""
    return build.split("-", 1)[0] or "none"


def empty(title: str, *lines: str) -> str:
    """What is shown where there is nothing yet: what this is, and what to do."""
    said = "".join(f"<p>{safe(line)}</p>" for line in lines)
    return f'<div class="empty"><p class="empty-title">{safe(title)}</p>{said}</div>'


def working(sentence: str) -> str:
    """What is under way, in words."""
    return f'<p class="working" role="status">{safe(sentence)}</p>'


def done(sentence: str) -> str:
    """What was done, in words."""
    return f'<p class="done" role="status">{safe(sentence)}</p>'


def problem(sentence: str) -> str:
    """An error in words."""
    return f'<p class="problem" role="alert">{safe(sentence)}</p>'
