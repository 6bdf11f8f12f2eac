"""What a passage can be filtered by inside the stores, and the scope of one search."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rag.records.articles import Article
from rag.records.questions import Understood, Window

# Undated articles fail every dated scope that does not let them through: their first day is after all days, their
# last before.
NEVER_FIRST = date.max.toordinal()
_NEVER_LAST = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """Days and outlets of the articles that carry a passage.

    A text may have several prints, so these bound them all: a search inside the stores may let through
    a passage whose prints, one by one, are outside the scope. The library drops it; it never hides one.
    """

    first_day: int
    """Earliest day (proleptic ordinal) by which some print was surely published."""
    last_day: int
    """Latest day on which some print may have been published."""
    outlets: tuple[str, ...]

    def __or__(self, other: "Facts") -> "Facts":
        """Facts that let through what either lets through."""
        return Facts(
            min(self.first_day, other.first_day),
            max(self.last_day, other.last_day),
            tuple(sorted({*self.outlets, *other.outlets})),
        )


@dataclass(frozen=True, slots=True)
class Scope:
    """Where one search looks: published days (both ends included) and outlets; empty is everywhere."""

    since: date | None = None
    until: date | None = None
    outlets: tuple[str, ...] = ()
    undated: bool = False
    """Let articles without a date through the days as well."""

    @classmethod
    def of(cls, understood: Understood) -> "Scope":
        """The scope of a question's window asked as of its day: nothing later than either end."""
        window = understood.window.narrowed(Window(until=understood.as_of))
        return cls(window.since, window.until, understood.outlets, understood.undated)

    @property
    def dated(self) -> bool:
        """Whether the search is narrowed to days at all."""
        return self.since is not None or self.until is not None

    def holds(self, article: Article) -> bool:
        """Whether the article is by an asked outlet, surely out by `until`, maybe not before `since`."""
        if self.outlets and article.outlet not in self.outlets:
            return False
        if not self.dated:
            return True
        if article.published is None:
            return self.undated
        late = self.until is not None and article.published.latest > self.until
        early = self.since is not None and article.published.latest < self.since
        return not late and not early


def facts_of(prints: Iterable[Article]) -> Facts:
    """The facts of a text from the articles that carry it."""
    first, last = NEVER_FIRST, _NEVER_LAST
    outlets = set()
    for article in prints:
        if article.published is not None:
            first = min(first, article.published.latest.toordinal())
            last = max(last, article.published.latest.toordinal())
        if article.outlet:
            outlets.add(article.outlet)
    return Facts(first, last, tuple(sorted(outlets)))
