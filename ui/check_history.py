"""Results of checking a questions file, kept a build at a time so that two builds can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from rag.errors import DatelineError

_RUNS = 6  # builds whose results are kept for a questions file


class HistoryError(DatelineError):
    """Kept results cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Result:
    """How one question did."""

    id: str
    question: str
    expected: tuple[str, ...]
    answer: str
    right: bool
    cited: bool
    """Whether an expected article is among those cited."""


@dataclass(frozen=True, slots=True)
class Run:
    """The results of one questions file on one build."""

    build: str
    results: tuple[Result, ...]

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(one.right for one in self.results)


_RUNS_AS_JSON = TypeAdapter(tuple[Run, ...])


class History:
    """Runs of one questions file, known by its content."""

    def __init__(self, folder: Path, questions: Path) -> None:
        """`folder` is where results are kept; it is made at the first run."""
        digest = sha256(questions.read_bytes()).hexdigest()[:24]
        self._path = folder / f"{digest}.json"

    def before(self, build: str) -> Run | None:
        """The last run on another build."""
        return next((run for run in reversed(self._runs()) if run.build != build), None)

    def add(self, run: Run) -> None:
        """Keeps a run in place of an older one on the same build.

        Raises:
            HistoryError: it cannot be written.
        """
        runs = (*(one for one in self._runs() if one.build != run.build), run)[-_RUNS:]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(_RUNS_AS_JSON.dump_json(runs))
        except OSError as error:
            raise HistoryError(f"results could not be kept in {self._path}: {error.strerror}") from error

    def _runs(self) -> tuple[Run, ...]:
        if not self._path.exists():
            return ()
        try:
            return _RUNS_AS_JSON.validate_json(self._path.read_bytes())
        except (OSError, ValidationError) as error:
            raise HistoryError(f"{self._path} cannot be read: remove it and run again") from error


def changes(results: Sequence[Result], before: Run | None) -> dict[str, str]:
    """Question id to "now right", "now wrong" or "other answer", for what differs from the run before."""
    if before is None:
        return {}
    old = {one.id: one for one in before.results}
    said = {}
    for one in results:
        was = old.get(one.id)
        if was is None or (was.right, was.answer) == (one.right, one.answer):
            continue
        said[one.id] = (
            "other answer" if was.right == one.right else f"now {'right' if one.right else 'wrong'}"
        )
    return said
