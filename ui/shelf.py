"""The list of articles, searched fast: read from the library once a build."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rag.index.library import Library
from rag.records.articles import Article

MOST = 200  # rows shown at once; a page of thousands is slow to draw and nobody reads it


@dataclass(frozen=True, slots=True)
class Found:
    """The first rows of a search, and how many there are in all."""

    rows: tuple[Article, ...]
    matching: int
    total: int
    prints: Counter[str]
    """How many articles carry each story."""


class Shelf:
    """Articles by title, outlet, date or file name."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._build: object = None
        self._articles: list[tuple[str, Article]] = []
        self._prints: Counter[str] = Counter()

    def search(self, words: str = "", outlet: str = "", year: str = "", most: int = MOST) -> Found:
        """Articles that have every word in their title, outlet, date or path, newest first."""
        self._read()
        wanted = _plain(words).split()
        found = [
            article
            for text, article in self._articles
            if (not outlet or article.outlet == outlet)
            and (not year or _years(article, year))
            and all(word in text for word in wanted)
        ]
        return Found(tuple(found[:most]), len(found), len(self._articles), self._prints)

    def outlets(self) -> list[str]:
        """Every outlet, by name."""
        self._read()
        return sorted({article.outlet for _, article in self._articles if article.outlet})

    def years(self) -> list[str]:
        """Every year of publication, last first."""
        self._read()
        known = (article.published for _, article in self._articles)
        return sorted({str(one.latest.year) for one in known if one}, reverse=True)

    def _read(self) -> None:
        build = self._library.stamp()
        if build == self._build:
            return
        articles = sorted(self._library.articles(), key=_newest)
        self._articles = [(_text(one), one) for one in articles]
        self._prints = Counter(one.story for one in articles if one.story)
        self._build = build


def _newest(article: Article) -> tuple[int, str]:
    return (-article.published.latest.toordinal() if article.published else 0, article.title)


def _years(article: Article, year: str) -> bool:
    if year == "none":
        return article.published is None
    published = article.published
    return published is not None and str(published.earliest.year) <= year <= str(published.latest.year)


def _text(article: Article) -> str:
    parts: Sequence[str] = (article.title, article.outlet, str(article.published or "no date"), article.path)
    return _plain(" ".join(parts))


def _plain(text: str) -> str:
    """Lower case without accents, so that a search finds what it means."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
