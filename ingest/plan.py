"""What an ingest will change, before anything is written: its steps, and the articles to write."""

import pickle
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import IO, Literal, Self

from ingest.records import Prepared
from rag.index.stored import Change

Kind = Literal["add", "update", "move", "copy", "unchanged", "superseded", "remove", "kept", "unreadable"]


@dataclass(frozen=True, slots=True)
class Step:
    """One article, or one file that cannot be read, and what will happen to it."""

    kind: Kind
    article_id: str
    title: str
    path: str
    reason: str = ""


class Spool:
    """Prepared articles on disk between plan and build, so that a plan of any size is small."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile(prefix="dateline-plan-")  # noqa: SIM115 - closed in __exit__
        self._stories: dict[int, str] = {}

    def put(self, prepared: Prepared) -> int:
        """Writes one and returns where."""
        place = self._file.seek(0, 2)
        pickle.dump(prepared, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        return place

    def join(self, place: int, story: str) -> None:
        """Says of which story the article written there is a print."""
        self._stories[place] = story

    def read(self, places: Sequence[int]) -> Iterator[Prepared]:
        """The articles written at those places, in that order."""
        for place in places:
            self._file.seek(place)
            prepared: Prepared = pickle.load(self._file)
            story = self._stories.get(place, prepared.article.story)
            yield replace(prepared, article=replace(prepared.article, story=story))

    def close(self) -> None:
        """Removes the file."""
        self._file.close()


@dataclass(slots=True)
class Plan:
    """The steps of one ingest, and the articles to write; a context manager that drops its spool."""

    steps: list[Step] = field(default_factory=list)
    base: str = ""
    """The build this was compared with; the plan holds for no other."""
    change: Change = field(default_factory=Change)
    places: list[int] = field(default_factory=list)
    """Where in the spool the articles to write are, in order."""
    spool: Spool = field(default_factory=Spool)
    kept_as: Mapping[Path, Path] = field(default_factory=dict)
    """Files that wait for this plan's update, and where it will keep them."""
    unchanged: int = 0
    """Articles that were found as they are; files that did not change are not read again for their steps."""
    passed_over: int = 0
    """Files in the folders that are of no kind that is read, such as pictures."""

    @property
    def counts(self) -> Counter[str]:
        """How many articles each kind of step concerns."""
        counts: Counter[str] = Counter(step.kind for step in self.steps)
        counts["unchanged"] += self.unchanged
        return counts

    @property
    def changes_nothing(self) -> bool:
        """Whether the library is already as this plan would make it."""
        return not (self.places or self.change.removed or self.change.moved)

    def articles(self) -> Iterator[Prepared]:
        """The articles to write, in order."""
        return self.spool.read(self.places)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.spool.close()
