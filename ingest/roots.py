"""The paths that an ingest was given: the files in them, and whether it could look where an article was."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.read import walk


class Roots:
    """Folders and files to bring in."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._roots = [path.expanduser().resolve() for path in paths]
        self._unread: set[Path] = set()

    def files(self) -> Iterator[Path]:
        """The files to read, sorted within each folder."""
        return walk(self._roots)

    def cannot_read(self, path: str) -> None:
        """Notes a file or folder that cannot be read now: what is in it is not gone."""
        self._unread.add(Path(path))

    def saw(self, path: str) -> bool:
        """Whether this ingest looked there and could read: what cannot be read now is not gone."""
        place = Path(path)
        return self._covers(place) and not any(
            place == unread or unread in place.parents for unread in self._unread
        )

    def _covers(self, place: Path) -> bool:
        """Whether the path is, or lies in, one of the paths that this ingest was given."""
        return any(place == root or root in place.parents for root in self._roots)
