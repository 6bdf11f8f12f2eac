"""Processes of the kill test: one updates an index, one asks it, both with vectors made of word hashes.

The commit protocol is what is tested, so no model is loaded; Chroma, tantivy and SQLite are real.
"""

import time
import zlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from ingest.records import ReadLimits
from ingest.updater import Updater
from rag.errors import DatelineError
from rag.index.builds import Builds
from rag.index.database import Database
from rag.index.facts import Scope
from rag.index.index import ArticleIndex
from rag.index.library import Library
from rag.index.stored import KeyRules
from rag.index.vectors import VectorStore
from rag.index.words import WordStore
from rag.index.writer import IndexWriter
from rag.sentences import sentence_spans


class HashEmbedder:
    """Vectors that are counts of hashed words: near when words are shared."""

    name = "hash"

    def __init__(self, pause: float = 0.0) -> None:
        self._pause = pause

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """Unit rows of 64 counts."""
        time.sleep(self._pause)
        rows = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.lower().split():
                row[zlib.crc32(word.encode()) % 64] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    def count(self, texts: Sequence[str]) -> list[int]:
        """Words of each text."""
        return [len(text.split()) for text in texts]


def open_index(folder: Path, pause: float = 0.0) -> tuple[ArticleIndex, Updater]:
    """The parts of an index, as an entry point would join them."""
    folder.mkdir(parents=True, exist_ok=True)
    database = Database(f"sqlite:///{folder / 'library.db'}")
    library, builds, embedder = Library(database), Builds(database), HashEmbedder(pause)
    vectors, words = VectorStore(folder / "vectors"), WordStore(folder / "words")
    index = ArticleIndex(library, vectors, words, embedder)
    writer = IndexWriter(library, builds, vectors, words, embedder, keys=KeyRules("test", str.lower))
    split = partial(_sentences)
    return index, Updater(index, writer, folder, split=split, names=lambda _text: (), limits=ReadLimits())


def _sentences(text: str, title: str) -> list[tuple[int, int]]:
    del title
    return sentence_spans(text)


def update(folder: str, articles: str, pause: float, begun=None) -> None:
    """Brings the folder of articles into the index; `begun`, an event of another process, is set at the start."""
    if begun:
        begun.set()
    _, updater = open_index(Path(folder), pause)
    with updater.plan([Path(articles)]) as plan:
        updater.update(plan, wait=-1)


def keep_asking(folder: str, stop, seen) -> None:
    """Asks until told to stop; reports each build with the texts that were given in it, slices checked."""
    index, _ = open_index(Path(folder))
    number = 0
    while not stop.is_set():
        number += 1
        try:
            found = index.search(f"what did people{number % 40} meet about", Scope(), limit=30)
        except DatelineError as error:
            seen.put(("error", str(error)))
            continue
        for one in found.candidates:
            text = index.library.text(one.passage.text_hash)
            if text is not None and text[one.passage.start : one.passage.end] != one.passage.text:
                seen.put(("slice", one.passage.text))
        seen.put((found.build, tuple(sorted({one.passage.text for one in found.candidates}))))
