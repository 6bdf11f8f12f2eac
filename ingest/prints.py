"""Of several prints of one article, the one that stands."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from rag.index.stored import StoredArticle
from rag.records.articles import Article

_PART = 2
"""One in so many characters: what has fewer than that of a print of the same day is a part of it."""
_TEASER = 4
"""And of an earlier print."""


@dataclass(frozen=True, slots=True)
class Print:
    """One print of an article that an ingest came upon."""

    article: Article
    signature: bytes
    place: int | None = None
    """Where in the plan's spool it is; None for the print that is live, found as it is."""
    how: str = ""
    """How its title, outlet and date were found."""

    @classmethod
    def live(cls, stored: StoredArticle) -> "Print":
        """The print that is live, found as it is."""
        return cls(stored.article, stored.signature)


class Prints:
    """The prints of one ingest by article; the later stands, whichever was read first."""

    def __init__(self, size_of: Callable[[Article], int]) -> None:
        """Starts with none; `size_of` gives the characters of an article's text."""
        self._size_of = size_of
        self._standing: dict[str, Print] = {}
        self._losers: set[str] = set()

    def __contains__(self, article_id: str) -> bool:
        return article_id in self._standing

    def __iter__(self) -> Iterator[Print]:
        """The prints that stand, in the order in which their articles were met."""
        return iter(self._standing.values())

    def meet(self, one: Print) -> Article | None:
        """Takes in a print; of it and the one that stood, the one that stands no more."""
        first = self._standing.setdefault(one.article.id, one)
        if first is one:
            return None
        won, lost = (one, first) if self.stands_over(one.article, first.article) else (first, one)
        self._standing[one.article.id] = won
        self.pass_over(lost.article, won.article)
        return lost.article

    def standing(self, article_id: str) -> Print | None:
        """The print of that article that stands so far."""
        return self._standing.get(article_id)

    def stands_over(self, one: Article, other: Article) -> bool:
        """Whether `one`, which is read after `other`, stands in its place.

        The later day does, and a known day before none; of one day, the one read last. What has only a part of
        the other's text does not: a feed's teaser is no new print of its article.
        """
        mine, theirs = self._size_of(one), self._size_of(other)
        day, other_day = (each.published.latest if each.published else date.min for each in (one, other))
        if day != other_day:
            newer, older = (mine, theirs) if day > other_day else (theirs, mine)
            return (day > other_day) == (newer * _TEASER >= older)
        return mine * _PART >= theirs

    def pass_over(self, lost: Article, won: Article) -> None:
        """Notes that a print stands in the place of another."""
        if lost.path != won.path:
            self._losers.add(lost.path)

    @property
    def losers(self) -> frozenset[str]:
        """Files with a print that lost to another file's: that file may go, so they are read every time."""
        return frozenset(self._losers)

    def by_file(self) -> Counter[str]:
        """How many of the prints that stand each file gave."""
        return Counter(one.article.path for one in self._standing.values())


def what_changed(before: Article, after: Article) -> str:
    """What of an article an update changes."""
    parts = [
        name
        for name, old, new in (
            ("text", before.text_hash, after.text_hash),
            ("title", before.title, after.title),
            ("outlet", before.outlet, after.outlet),
            ("date", str(before.published or ""), str(after.published or "")),
            ("place on disk", before.path, after.path),
        )
        if old != new
    ]
    return f"{', '.join(parts)} changed" if parts else "read anew; nothing of it changed"
