"""How far an ingest is, as a bar on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import rich.progress
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn

from ingest.apply import Progress


class Bar:
    """A progress bar on standard error."""

    def __init__(self, bar: rich.progress.Progress) -> None:
        self._bar = bar
        self._task = bar.add_task("reading", total=None)
        self._passages = 0

    def reading(self, count: int, path: str) -> None:
        """Takes the number of articles looked at and the file being read."""
        self._bar.update(self._task, description=f"reading {Path(path).name}", completed=count)

    def building(self, progress: Progress) -> None:
        """Takes how far the build is."""
        self._bar.update(
            self._task,
            description=f"indexing, {progress.rate:.0f} passages/s",
            completed=progress.articles,
            total=progress.of_articles,
        )

    def waiting(self) -> None:
        """Says that another update runs, once; this one goes on when that one has ended."""
        said = "another update of this index is running: waiting for it to end"
        self._bar.console.print(f"dateline: {said}", soft_wrap=True, highlight=False)

    def passages(self, count: int) -> None:
        """Takes the number of passages repaired since it was last told."""
        self._passages += count
        self._bar.update(self._task, description="repairing", completed=self._passages)


@contextmanager
def bar_shown(*, quiet: bool) -> Iterator[Bar]:
    """A bar until the block ends; drawn on a terminal alone, and not where it is to be quiet."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    # Where nobody watches, an ended bar would leave an empty line before the message that scripts read.
    hidden = quiet or not console.is_terminal
    with rich.progress.Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        yield Bar(bar)
