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


def check_health(library: Library, vectors: VectorStore, words: WordStore, folder: Path) -> Health:
    """Opens both stores and counts; `folder` is the index's own."""
    _, passages = library.counts()
    problems = []
    for name, store in (("vectors", vectors), ("words", words)):
        try:
            count = store.count() if passages else 0
        except StoreError as error:
            problems.append(str(error))
            continue
        if count < passages:
            problems.append(f"{name} hold {count} of {passages} passages")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    words_for_it = "good" if not problems else "; ".join(problems) + ": run `dateline ingest --repair`"
    return Health(size, words_for_it)
