"""What waits on the Articles panel for Update or Cancel, or is under way; one a browser."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.keep import Staged
from ingest.plan import Plan
from ui.job import Job


@dataclass(slots=True)
class Pending:
    """A plan that waits for Update or Cancel, or the update that is under way; one a browser."""

    plan: Plan | None = None
    roots: tuple[Path, ...] = ()
    staged: Staged = field(default_factory=Staged)
    job: Job[Any] | None = None

    def drop(self) -> None:
        """Forgets the plan and the files that waited for it."""
        if self.plan is not None:
            self.plan.spool.close()
        self.staged.drop()
        self.plan = None


def forget(pending: Pending | None) -> None:
    """The browser went away: what waited for it is dropped."""
    if pending is not None and pending.job is None:
        pending.drop()
