"""Whether vectors and words hold what the library says, and what to do when they do not."""

from dataclasses import dataclass
from pathlib import Path

from rag.errors import StoreError
from rag.index.library import Library
from rag.index.vectors import VectorStore
from rag.index.words import WordStore


@dataclass(frozen=True, slots=True)
class Health:
    """The index's bytes on disk, and what is wrong with it ("good" when nothing is)."""

    size: int
    words: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A store that does not hold every live passage."""

    store: str
    """vectors or words"""
    held: int
    of: int
    error: StoreError | None = None
    """Why it cannot be read, where it cannot."""

    def __str__(self) -> str:
        return str(self.error) if self.error else f"{self.store} hold {self.held} of {self.of} passages"


def shortfalls(library: Library, vectors: VectorStore, words: WordStore) -> tuple[Shortfall, ...]:
    """The stores that lost something, by counting: a store whose files were deleted opens as an empty one."""
    _, passages = library.counts()
    if not passages:
        return ()
    found = []
    for name, store in (("vectors", vectors), ("words", words)):
        try:
            count = store.count()
        except StoreError as error:
            found.append(Shortfall(name, 0, passages, error))
            continue
        if count < passages:
            found.append(Shortfall(name, count, passages))
    return tuple(found)


def check_health(library: Library, vectors: VectorStore, words: WordStore, folder: Path) -> Health:
    """Opens both stores and counts; `folder` is the index's own."""
    problems = "; ".join(map(str, shortfalls(library, vectors, words)))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Health(size, f"{problems}: run `dateline ingest --repair`" if problems else "good")
