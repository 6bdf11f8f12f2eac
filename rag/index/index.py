"""The index as a question sees it: one live build, whichever process made it."""

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from rag.errors import EmptyIndexError, StoreError
from rag.index.embed import Embedder
from rag.index.facts import Scope
from rag.index.health import Shortfall, shortfalls
from rag.index.library import Library
from rag.index.stored import EMBEDDING, REPAIRING, Stamp
from rag.index.vectors import VectorStore
from rag.index.words import WordStore
from rag.records.articles import Article, Passage

log = logging.getLogger(__name__)


_TRIES = 5
"""Searches of one question while builds are committed in between."""
_DEEPEST = 64
"""Times as many hits as are wanted are looked through where most are of builds that are not live."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A live passage with its scores in the two stores (None: not among theirs)."""

    passage: Passage
    articles: tuple[Article, ...]
    """The live articles within the scope that carry this text, earliest first."""
    cosine: float | None
    """Of the question's vector and the passage's, -1 to 1."""
    bm25: float | None
    """Of the question's words in the passage and its title; compares within one search."""


@dataclass(frozen=True, slots=True)
class Found:
    """What both stores gave for one search, all of it live in one build."""

    build: str
    candidates: tuple[Candidate, ...]
    lacking: tuple[str, ...] = ()
    """What the stores lost, in words: there may be more to find."""


def check_embedding(known: str | None, name: str) -> None:
    """Refuses to mix vectors of two models.

    Raises:
        StoreError: `known`, the model of the index, is another than `name`.
    """
    if known is not None and known != name:
        raise StoreError(
            f"the index was made with the embedding model {known!r}, not {name!r}: unset "
            "DATELINE_EMBEDDING_MODEL, or run `dateline ingest --repair` to embed every article anew"
        )


class ArticleIndex:
    """Searches the live build; a new one is noticed at the next search."""

    def __init__(self, library: Library, vectors: VectorStore, words: WordStore, embedder: Embedder) -> None:
        self.library = library
        self._vectors = vectors
        self._words = words
        self.embedder = embedder
        self._stamp: Stamp | None = None
        self._lacking: tuple[Shortfall, ...] = ()
        self._lock = threading.Lock()

    def refresh(self) -> str:
        """Reopens the stores if they changed since the last search, and returns the live build.

        Raises:
            EmptyIndexError: nothing was ever ingested.
            StoreError: the vectors come from another embedding model than questions would, or vectors and
                words are both lost.
        """
        stamp = self.library.stamp()
        if not stamp.build:
            raise EmptyIndexError("the index is empty: add articles with `dateline ingest PATH`")
        with self._lock:
            if self._stamp != stamp:
                check_embedding(self.library.fact(EMBEDDING), self.embedder.name)
                self._vectors.reopen()
                self._words.reopen()
                self._lacking = self._lost()
                self._stamp = stamp
        return stamp.build

    def _lost(self) -> tuple[Shortfall, ...]:
        """What the stores lost; nothing while they are made anew, which is said by itself."""
        if self.library.fact(REPAIRING):
            return ()
        lost = shortfalls(self.library, self._vectors, self._words)
        if len(lost) == 2 and not any(one.held for one in lost):
            said = "; ".join(map(str, lost))
            raise StoreError(f"nothing can be searched, {said}: run `dateline ingest --repair`")
        return lost

    def search(
        self, text: str, scope: Scope, *, limit: int, spellings: Sequence[Sequence[str]] = ()
    ) -> Found:
        """The passages nearest in meaning and in words, `limit` of each, within the scope.

        All are of one build: when another is committed between searching the stores and asking the library
        what is live, it is searched again; what is not live is left out whatever happens.
        """
        for _ in range(_TRIES):
            opened, found = self.refresh(), self._search(text, scope, limit, spellings)
            if found.build == opened:
                break
        return found

    def _search(self, text: str, scope: Scope, limit: int, spellings: Sequence[Sequence[str]]) -> Found:
        """One search of the stores, deeper where what is not live took the places of what is."""
        vector = self.embedder.embed([text])[0]
        depth = limit
        while True:
            by_vector = self._vectors.search(vector, depth, scope)
            by_words = self._words.search(text, depth, scope, spellings)
            build, live = self._live([hit.id for hit in by_vector] + [hit.id for hit in by_words], scope)
            near = [hit for hit in by_vector if hit.id in live][:limit]
            worded = [hit for hit in by_words if hit.id in live][:limit]
            enough = all(
                len(kept) == limit or len(hits) < depth
                for kept, hits in ((near, by_vector), (worded, by_words))
            )
            if enough or depth >= _DEEPEST * limit:
                break
            depth *= 4
        cosines = {hit.id: hit.cosine for hit in near}
        bm25 = {hit.id: hit.score for hit in worded}
        candidates = [Candidate(*live[one], cosines.get(one), bm25.get(one)) for one in cosines | bm25]
        return Found(build, tuple(candidates), tuple(map(str, self._lacking)))

    def _live(
        self, ids: Sequence[str], scope: Scope
    ) -> tuple[str, dict[str, tuple[Passage, tuple[Article, ...]]]]:
        """The live build, and its passages among `ids` with the articles that are within the scope.

        What was removed, or is of a build that is not live (yet, or because it was killed), is left out.
        """
        build, live = self.library.live(list(dict.fromkeys(ids)))
        within = {
            one: (passage, tuple(article for article in articles if scope.holds(article)))
            for one, (passage, articles) in live.items()
        }
        return build, {one: found for one, found in within.items() if found[1]}
