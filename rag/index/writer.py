"""Writes the three stores in the order that never shows a half-state: build, commit, sweep, repair."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rag.errors import DamagedStoreError
from rag.index.builds import Builds
from rag.index.embed import Embedder
from rag.index.facts import Facts, facts_of
from rag.index.health import Shortfall, shortfalls
from rag.index.index import check_embedding
from rag.index.library import Library
from rag.index.stored import EMBEDDING, NAME_KEYS, REPAIRING, Change, KeyRules, NewText, StoredArticle
from rag.index.vectors import VectorStore
from rag.index.words import WordEntry, WordStore
from rag.records.articles import Article, Passage

log = logging.getLogger(__name__)

# Passages embedded between two reports of progress (and two chances to cancel).
_STEP = 256
_TITLE_CHARACTERS = 120
_TEXTS = 100  # made anew together


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article for the build: what to store of it, and its text cut into passages."""

    stored: StoredArticle
    text: NewText


class IndexWriter:
    """Makes one build at a time; the caller holds the index's lock."""

    def __init__(
        self,
        library: Library,
        builds: Builds,
        vectors: VectorStore,
        words: WordStore,
        embedder: Embedder,
        *,
        keys: KeyRules,
    ) -> None:
        self._library = library
        self._builds = builds
        self._vectors = vectors
        self._words = words
        self._embedder = embedder
        self._keys = keys
        # Texts whose facts may let through more than their live prints do, until the sweep.
        self._wide: set[str] = set()

    def begin(self, progress: Callable[[int], None]) -> tuple[str, ...]:
        """Starts a build: forgets a staged one, and makes anew what vectors or words lost, which it returns.

        Texts that an unfinished build had put on disk are used again, not embedded twice. Keys of names that were
        made by other rules are made anew.

        Raises:
            StoreError: the index was made with another embedding model, or the vectors' server fails.
        """
        known = self._library.fact(EMBEDDING)
        if known is None:
            self._library.set_fact(EMBEDDING, self._embedder.name)
        else:
            check_embedding(known, self._embedder.name)
        if self._library.fact(NAME_KEYS) != self._keys.version:
            self._builds.make_keys(self._keys)
        self._builds.clear_staged()
        mended = self._mend(progress)
        self._library.set_fact(REPAIRING, "")
        return mended

    def add(self, batch: Sequence[NewArticle], progress: Callable[[int], None]) -> None:
        """Stages articles and puts their texts on disk in all three stores, none of it live yet.

        Args:
            batch: articles; texts that are indexed already are not embedded again.
            progress: told how many passages were embedded since it was last told; may raise to cancel.
        """
        done = self._builds.indexed([one.text.hash for one in batch])
        fresh = {one.text.hash: one.text for one in batch if one.text.hash not in done}
        self._builds.write_texts(list(fresh.values()))
        self._builds.stage([one.stored for one in batch])
        self._index(list(fresh.values()), progress)
        self._widen([one.text.hash for one in batch if one.text.hash in done])

    def commit(self, change: Change) -> str:
        """Makes the build live and returns its id."""
        self._wide.update(self._builds.texts_touched(change))
        return self._builds.commit(change)

    def remember_files(self, change: Change) -> None:
        """Records the files that were read when no article changed."""
        self._builds.remember_files(change)

    def sweep(self) -> int:
        """Removes what is no longer live and says how many passages; narrows facts that were held wide."""
        dead = self._builds.dead_passages()
        if dead:
            # First: a text that comes back after a kill in between must be indexed again.
            self._builds.unmark_dead()
            self._vectors.remove(dead)
            self._words.write([], removed=dead)
        self._builds.forget_dead()
        self._set_facts(sorted(self._wide), wide=False)
        if dead or self._wide:
            self._builds.swept()
        self._wide.clear()
        return len(dead)

    def repair(self, progress: Callable[[int], None]) -> int:
        """Makes vectors and words anew from the library; returns how many passages were indexed."""
        self._library.set_fact(REPAIRING, "yes")
        self._builds.unmark_indexed()
        self._library.set_fact(EMBEDDING, self._embedder.name)
        self._vectors.clear()
        self._words.clear()
        count = self._index_unindexed(progress)
        self._library.set_fact(REPAIRING, "")
        self._builds.swept()
        return count

    def _mend(self, progress: Callable[[int], None]) -> tuple[str, ...]:
        """Makes anew what was lost or is damaged, and ends a repair that was stopped; says what was lost."""
        self._vectors.reopen()
        self._words.reopen()
        lost = self._lost()
        if not any(one.error for one in lost):
            self._index_unindexed(progress)
            lost = self._lost() if lost else ()
        stores = {one.store for one in lost}
        if "vectors" in stores:
            self.repair(progress)
        elif stores:
            self._rewrite_words(progress)
        return tuple(f"{one.store} could not be read" if one.error else str(one) for one in lost)

    def _lost(self) -> tuple[Shortfall, ...]:
        """The stores that lost something.

        Raises:
            StoreError: a store cannot be reached, which making it anew would not mend.
        """
        lost = shortfalls(self._library, self._vectors, self._words)
        for one in lost:
            if one.error is not None and not isinstance(one.error, DamagedStoreError):
                raise one.error
        return lost

    def _rewrite_words(self, progress: Callable[[int], None]) -> None:
        """Makes the words anew from the library; embedding, which takes long, is not done again."""
        self._library.set_fact(REPAIRING, "yes")
        self._words.clear()
        self.sweep()  # texts of a build that was killed count as indexed, and their words are gone
        hashes = self._builds.live_texts()
        for at in range(0, len(hashes), _TEXTS):
            part = hashes[at : at + _TEXTS]
            passages, prints = self._builds.passages_of(part), self._prints(part)
            facts = {text_hash: facts_of(carrying) for text_hash, carrying in prints.items()}
            self._words.write([_entry(p, prints[p.text_hash][0], facts[p.text_hash]) for p in passages])
            progress(len(passages))
        self._library.set_fact(REPAIRING, "")
        self._builds.swept()

    def _index_unindexed(self, progress: Callable[[int], None]) -> int:
        """Indexes live texts whose vectors or words are not on disk: a repair was stopped half-way."""
        hashes = self._builds.unindexed_live()
        count = 0
        for at in range(0, len(hashes), _TEXTS):
            part = hashes[at : at + _TEXTS]
            passages = self._builds.passages_of(part)
            self._index_passages(passages, self._prints(part), progress)
            self._builds.mark_indexed(part)
            count += len(passages)
        return count

    def _index(self, texts: Sequence[NewText], progress: Callable[[int], None]) -> None:
        hashes = [text.hash for text in texts]
        passages = [passage for text in texts for passage in text.passages]
        self._index_passages(passages, self._prints(hashes), progress)
        self._builds.mark_indexed(hashes)

    def _prints(self, hashes: Sequence[str]) -> dict[str, list[Article]]:
        return self._builds.prints_after(hashes, Change())

    def _index_passages(
        self, passages: Sequence[Passage], prints: dict[str, list[Article]], progress: Callable[[int], None]
    ) -> None:
        facts = {text_hash: facts_of(carrying) for text_hash, carrying in prints.items()}
        for at in range(0, len(passages), _STEP):
            part = passages[at : at + _STEP]
            vectors = self._embedder.embed([_embedded(p, prints[p.text_hash][0]) for p in part])
            self._vectors.write([p.id for p in part], vectors, [facts[p.text_hash] for p in part])
            progress(len(part))
        self._words.write([_entry(p, prints[p.text_hash][0], facts[p.text_hash]) for p in passages])

    def _widen(self, hashes: Iterable[str]) -> None:
        """Lets texts that are live already through the filters of their coming prints as well."""
        wide = set(hashes)
        self._wide |= wide
        self._set_facts(sorted(wide), wide=True)

    def _set_facts(self, hashes: Sequence[str], *, wide: bool) -> None:
        if not hashes:
            return
        prints = self._prints(hashes)
        live = self._library.carrying(hashes)
        passages = [p for p in self._builds.passages_of(hashes) if p.text_hash in prints]
        if not passages:
            return
        facts: dict[str, Facts] = {}
        for text_hash, carrying in prints.items():
            facts[text_hash] = facts_of(carrying)
            if wide and text_hash in live:
                facts[text_hash] |= facts_of(live[text_hash])
        self._vectors.set_facts([p.id for p in passages], [facts[p.text_hash] for p in passages])
        self._words.write([_entry(p, prints[p.text_hash][0], facts[p.text_hash]) for p in passages])


def _embedded(passage: Passage, article: Article) -> str:
    """What is embedded of a passage: its article's title says what "he" and "the strike" are about."""
    return f"{article.title[:_TITLE_CHARACTERS]}\n{passage.text}" if article.title else passage.text


def _entry(passage: Passage, article: Article, facts: Facts) -> WordEntry:
    return WordEntry(passage.id, passage.text, article.title, facts)
