"""Work on the index in a thread of its own: watched, and stopped when asked."""

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from ingest.apply import Applied, CancelledError, Progress
from ingest.plan import Plan

if TYPE_CHECKING:
    from ingest.updater import Updater

Done = TypeVar("Done")


class Job(Generic[Done]):
    """Something under way."""

    def __init__(self, work: Callable[[], Done]) -> None:
        """Starts at once."""
        self._cancel = threading.Event()
        pool = ThreadPoolExecutor(1, thread_name_prefix="dateline-job")
        self._future: Future[Done] = pool.submit(work)
        pool.shutdown(wait=False)

    def cancel(self) -> None:
        """Asks it to stop; it does at its next step, and the old build goes on answering."""
        self._cancel.set()

    @property
    def cancelling(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancel.is_set()

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, waiting that long at most."""
        try:
            self._future.exception(timeout=seconds)
        except NotYetError:
            return False
        return True

    def result(self) -> Done | None:
        """What it did; None when it was cancelled.

        Raises:
            DatelineError: it could not be done.
        """
        try:
            return self._future.result()
        except CancelledError:
            return None

    def _step(self) -> None:
        if self._cancel.is_set():
            raise CancelledError


class Look(Job[Plan]):
    """A plan in the making."""

    def __init__(
        self,
        updater: "Updater",
        paths: Sequence[Path],
        *,
        remove_missing: bool,
        kept_as: Mapping[Path, Path] | None = None,
    ) -> None:
        self.at: tuple[int, str] = (0, "")
        super().__init__(
            lambda: updater.plan(paths, remove_missing=remove_missing, kept_as=kept_as, progress=self._report)
        )

    def _report(self, read: int, path: str) -> None:
        self.at = (read, path)
        self._step()


class Update(Job[Applied]):
    """A plan being made true."""

    def __init__(self, updater: "Updater", plan: Plan, roots: Sequence[Path]) -> None:
        self.progress: Progress | None = None
        super().__init__(lambda: updater.update(plan, roots=roots, progress=self._report))

    def _report(self, progress: Progress) -> None:
        self.progress = progress
        self._step()
