"""One update of the index in a thread of its own: watched, and stopped when asked."""

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.apply import Applied, CancelledError, Progress
from ingest.plan import Plan

if TYPE_CHECKING:
    from ingest.updater import Updater


class Job:
    """An update under way."""

    def __init__(self, updater: "Updater", plan: Plan, roots: Sequence[Path]) -> None:
        """Starts at once."""
        self.progress: Progress | None = None
        self._cancel = threading.Event()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="dateline-update")
        self._future: Future[Applied] = self._pool.submit(
            updater.update, plan, roots=roots, progress=self._report
        )
        self._pool.shutdown(wait=False)

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

    def result(self) -> Applied | None:
        """What it did; None when it was cancelled.

        Raises:
            DatelineError: it could not be done.
        """
        try:
            return self._future.result()
        except CancelledError:
            return None

    def _report(self, progress: Progress) -> None:
        self.progress = progress
        if self._cancel.is_set():
            raise CancelledError
