"""Makes a plan true: build, commit, sweep, with progress, cancelling and taking up where it stopped."""

import logging
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ingest.plan import Plan
from ingest.records import Prepared
from rag.errors import StoreError
from rag.index.stored import NamedKey, NewText, StoredArticle, passage_id
from rag.index.writer import IndexWriter, NewArticle
from rag.records.articles import Passage

T = TypeVar("T")

log = logging.getLogger(__name__)

_BATCH = 64  # articles written together: a killed build repeats at most these


class Splitter(Protocol):
    """Cuts an article's text into the spans of its passages."""

    def __call__(self, text: str, title: str) -> list[tuple[int, int]]:
        """Spans in characters, in order, covering every character that is not blank."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is."""

    articles: int
    of_articles: int
    passages: int
    seconds: float

    @property
    def rate(self) -> float:
        """Passages a second."""
        return self.passages / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """At the rate so far; None before the first article."""
        if not self.articles:
            return None
        return self.seconds / self.articles * (self.of_articles - self.articles)


@dataclass(frozen=True, slots=True)
class Applied:
    """What an ingest did."""

    build: str
    passages: int
    seconds: float
    mended: tuple[str, ...] = ()
    """What vectors or words had lost and has been made anew, in words."""


class CancelledError(Exception):
    """Raised by a progress callback to stop; the old build goes on answering."""


def apply(
    plan: Plan,
    writer: IndexWriter,
    *,
    split: Splitter,
    names: Callable[[str], tuple[NamedKey, ...]],
    build: str,
    progress: Callable[[Progress], None] = lambda _progress: None,
) -> Applied:
    """Builds, commits and sweeps; nothing is shown of it before the commit.

    Args:
        plan: what to do; one that changes nothing only records the files it read.
        writer: the index, whose lock the caller holds.
        split: cuts a text into passages.
        names: finds the names in a text.
        build: the id of the live build, returned when nothing changes.
        progress: told after each group of passages; may raise CancelledError.
    """
    started = time.monotonic()
    done = _Count(plan, started, progress)
    mended = writer.begin(done.passages_added)
    if plan.changes_nothing and build:
        if plan.change.files or plan.change.forgotten_files:
            writer.remember_files(plan.change)
        writer.sweep()
        return Applied(build, done.passages, time.monotonic() - started, mended)
    made = ([_cut(one, split, names) for one in batch] for batch in _batches(plan.articles()))
    with closing(ahead(made)) as batches:
        for cut in batches:
            writer.add(cut, done.passages_added)
            done.articles_added(len(cut))
    new_build = writer.commit(plan.change)
    log.info("build %s is live", new_build)
    try:
        writer.sweep()
    except StoreError as error:
        # What is swept is seen by nobody; failing now would take back files of articles that are live.
        log.warning("what build %s replaced is swept by the next update: %s", new_build, error)
    return Applied(new_build, done.passages, time.monotonic() - started, mended)


class _Count:
    """Adds up what was done and reports it."""

    def __init__(self, plan: Plan, started: float, progress: Callable[[Progress], None]) -> None:
        self._of_articles = len(plan.places)
        self._started = started
        self._progress = progress
        self.articles = 0
        self.passages = 0

    def passages_added(self, count: int) -> None:
        self.passages += count
        self._report()

    def articles_added(self, count: int) -> None:
        self.articles += count
        self._report()

    def _report(self) -> None:
        seconds = time.monotonic() - self._started
        self._progress(Progress(self.articles, self._of_articles, self.passages, seconds))


def ahead(batches: Iterator[list[T]]) -> Generator[list[T]]:
    """The same batches, up to an empty one; while one is used the next is made.

    That takes the time which embedding leaves. Closing it waits for the batch that is being made.
    """
    with ThreadPoolExecutor(1, "ahead") as thread:
        coming: Future[list[T]] = thread.submit(next, batches, [])
        while batch := coming.result():
            coming = thread.submit(next, batches, [])
            yield batch


def _batches(articles: Iterator[Prepared]) -> Iterator[list[Prepared]]:
    batch: list[Prepared] = []
    for one in articles:
        batch.append(one)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _cut(prepared: Prepared, split: Splitter, names: Callable[[str], tuple[NamedKey, ...]]) -> NewArticle:
    article, text = prepared.article, prepared.text
    passages = tuple(
        Passage(passage_id(article.text_hash, start, end), article.text_hash, start, end, text[start:end])
        for start, end in split(text, article.title)
    )
    stored = StoredArticle(article, prepared.source_hash, prepared.signature)
    return NewArticle(stored, NewText(article.text_hash, text, passages, names(text)))
