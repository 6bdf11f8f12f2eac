"""Keeps the index in step with the user's articles: plan, update, remove, repair, one at a time."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout

from ingest.apply import Applied, Progress, Splitter, apply
from ingest.keep import kept
from ingest.plan import Plan
from ingest.planner import make_plan, plan_removal
from ingest.records import ReadLimits
from ingest.roots import located, refuse_missing
from rag.errors import IndexBusyError, OutdatedPlanError, StoreError
from rag.index.index import ArticleIndex
from rag.index.stored import NamedKey
from rag.index.writer import IndexWriter

log = logging.getLogger(__name__)


class Watcher(Protocol):
    """Follows an ingest from its plan to its end; each call may raise to stop it."""

    def reading(self, count: int, path: str) -> None:
        """Takes the number of articles looked at and the file being read."""
        ...

    def waiting(self) -> None:
        """Called once when another update has to be waited for."""
        ...

    def building(self, progress: Progress) -> None:
        """Takes how far the build is."""
        ...


class Updater:
    """What the command line and the page do to the index."""

    def __init__(
        self,
        index: ArticleIndex,
        writer: IndexWriter,
        folder: Path,
        *,
        split: Splitter,
        names: Callable[[str], tuple[NamedKey, ...]],
        limits: ReadLimits,
    ) -> None:
        """`folder` is the index's own: it holds the lock and the articles added on the page."""
        self._library = index.library
        self._writer = writer
        self._folder = folder
        self._lock = FileLock(folder / "update.lock")
        self._split = split
        self._names = names
        self._limits = limits
        self.uploads = folder / "uploads"

    def roots(self) -> list[Path]:
        """The folders and files ingested so far, and the articles added on the page: what a rebuild reads."""
        known = [Path(path) for path in json.loads(self._library.fact("roots") or "[]")]
        # One that is gone, and its articles with it, was taken out as it should be.
        roots = [path for path in known if path.exists() or self._library.holds_path(str(path))]
        return [*roots, self.uploads] if self.uploads.is_dir() else roots

    def plan(
        self,
        paths: Sequence[Path],
        *,
        remove_missing: bool = True,
        kept_as: Mapping[Path, Path] | None = None,
        progress: Callable[[int, str], None] = lambda _count, _path: None,
    ) -> Plan:
        """What bringing these folders and files in would change; writes nothing.

        A path that is gone takes its articles along, unless the folder above it is not there either. Files
        that wait (see `ingest.keep`) are named in `kept_as`, with the places where the update will keep them.

        Raises:
            ArticleError: a path does not exist, and no article came from it.
        """
        refuse_missing(paths, self._library.holds_path)
        return make_plan(
            paths,
            self._library,
            remove_missing=remove_missing,
            limits=self._limits,
            index=self._folder,
            kept_as=kept_as,
            progress=progress,
        )

    def update(
        self,
        plan: Plan,
        *,
        roots: Sequence[Path] = (),
        wait: float = 0.0,
        waiting: Callable[[], None] = lambda: None,
        progress: Callable[[Progress], None] = lambda _progress: None,
    ) -> Applied:
        """Makes the plan true; the old build answers until it is.

        Args:
            plan: from `plan`.
            roots: paths to remember for later rebuilds.
            wait: seconds to wait for another update to end; -1 waits for ever.
            waiting: called once when another update has to be waited for.
            progress: told after each group of passages; may raise CancelledError.

        Raises:
            IndexBusyError: another process is updating this index.
            OutdatedPlanError: another update has changed the index since the plan was made.
        """
        with self._alone(wait, waiting):
            if plan.base != self._library.stamp().build:
                raise OutdatedPlanError("another update changed the index since this was planned: plan again")
            with kept(_worth_keeping(plan)):
                applied = self._apply(plan, progress)
            self._remember(roots)
        return applied

    def remove(self, article_ids: Sequence[str], *, wait: float = 10.0) -> Applied:
        """Takes articles out of the index; a file added on the page goes with the last of its articles."""
        with self._alone(wait):
            articles = [one for one in map(self._library.article, article_ids) if one is not None]
            with plan_removal(articles, self._library) as plan:
                applied = self._apply(plan)
            for path in {Path(article.path) for article in articles}:
                if self.uploads in path.parents and not self._library.holds_path(str(path)):
                    path.unlink(missing_ok=True)
            return applied

    def bring_in(
        self, paths: Sequence[Path], *, remove_missing: bool, watcher: Watcher
    ) -> tuple[Plan, Applied]:
        """Plans and updates, waiting for another update to end; plans once more when that changed the index.

        The plan is given for what it says; what it would write is gone.

        Raises:
            ArticleError: as `plan`.
            OutdatedPlanError: the index was changed again while the second plan was made.
        """
        try:
            return self._bring_in(paths, remove_missing, watcher)
        except OutdatedPlanError:
            return self._bring_in(paths, remove_missing, watcher)

    def _bring_in(
        self, paths: Sequence[Path], remove_missing: bool, watcher: Watcher
    ) -> tuple[Plan, Applied]:
        with self.plan(paths, remove_missing=remove_missing, progress=watcher.reading) as plan:
            waiting, building = watcher.waiting, watcher.building
            return plan, self.update(plan, roots=paths, wait=-1, waiting=waiting, progress=building)

    def repair(
        self,
        *,
        wait: float = 0.0,
        waiting: Callable[[], None] = lambda: None,
        progress: Callable[[int], None] = lambda _passages: None,
    ) -> int:
        """Makes vectors and words anew from the library; returns the number of passages."""
        with self._alone(wait, waiting):
            return self._writer.repair(progress)

    def _apply(self, plan: Plan, progress: Callable[[Progress], None] = lambda _progress: None) -> Applied:
        build = self._library.stamp().build
        return apply(plan, self._writer, split=self._split, names=self._names, build=build, progress=progress)

    def _remember(self, roots: Sequence[Path]) -> None:
        known = json.loads(self._library.fact("roots") or "[]")
        new = [str(located(path)) for path in roots]
        wanted = list(dict.fromkeys([*known, *new]))
        # A folder inside another is read with it.
        wanted = [one for one in wanted if not any(Path(other) in Path(one).parents for other in wanted)]
        if wanted != known:
            self._library.set_fact("roots", json.dumps(wanted))

    @contextmanager
    def _alone(self, wait: float, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
        try:
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                if not wait:
                    raise
                waiting()
                self._lock.acquire(timeout=wait)
        except Timeout as error:
            raise IndexBusyError("another update of this index is running: wait for it to end") from error
        except OSError as error:
            raise StoreError(f"the index's folder cannot be written: {error}") from error
        try:
            yield
        finally:
            self._lock.release()


def _worth_keeping(plan: Plan) -> dict[Path, Path]:
    """The waiting files without those that gave no article: kept, each would be named unread for ever."""
    unread = {step.path for step in plan.steps if step.kind == "unreadable"}
    gave = {step.path for step in plan.steps if step.kind not in {"unreadable", "remove", "kept"}}
    return {waiting: target for waiting, target in plan.kept_as.items() if str(target) not in unread - gave}
