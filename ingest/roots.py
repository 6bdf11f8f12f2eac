"""The paths that an ingest was given: the files in them, and whether it could look where an article was."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from ingest.read import shown
from ingest.records import Unreadable
from ingest.walk import walk
from rag.errors import ArticleError, UsageError

_MOUNTS = ("/mnt", "/media", "/run/media", "/Volumes")


class Roots:
    """Folders and files to bring in; some may be gone, or on a disk that is not mounted."""

    def __init__(
        self, paths: Sequence[Path], index: Path | None = None, kept_as: Mapping[Path, Path] | None = None
    ) -> None:
        """Takes the paths.

        Args:
            paths: of the user's, whether there or not.
            index: the index's own folder: what lies there is read only where it was named itself.
            kept_as: files that wait, and where they will be kept; they are read as if they were there.
        """
        roots = [located(path) for path in paths]
        self._index = index
        self._kept_as = kept_as or {}
        self._there = [root for root in roots if root.exists() or root.is_symlink()]
        self._gone = [
            root
            for root in roots
            if root not in self._there and root.parent.is_dir() and not _unmounted(root)
        ]
        self._unread: set[Path] = {root for root in roots if root not in [*self._there, *self._gone]}
        # Files in the folders that are of no kind that is read.
        self.passed_over = 0
        self._roots = [self.name(root) for root in roots]

    def files(self) -> Iterator[Path]:
        """The files to read, sorted within each folder."""
        return walk(self._there, skip=self._index, passed=self._passed)

    def _passed(self, _path: Path) -> None:
        self.passed_over += 1

    def name(self, path: Path) -> Path:
        """Where the articles of a file are said to be from."""
        return self._kept_as.get(path, path)

    def away(self) -> list[Unreadable]:
        """The paths that cannot be looked at: neither they nor the folders or disks that hold them are there."""
        reason = "not there, nor is the folder above it (is a disk not mounted?): its articles are kept"
        return [Unreadable(str(root), None, reason) for root in sorted(self._unread)]

    def cannot_read(self, path: str) -> None:
        """Notes a file or folder that cannot be read now: what is in it is not gone."""
        self._unread.add(Path(path))

    def saw(self, path: str) -> bool:
        """Whether this ingest looked there and could read: what cannot be read now is not gone."""
        place = Path(path)
        return self._covers(place) and self._unread.isdisjoint((place, *place.parents))

    def why_gone(self, path: str) -> str:
        """Why an article of a file that was not found is taken out."""
        folder_gone = any(_within(Path(path), root) and Path(path) != root for root in self._gone)
        return "its folder is gone" if folder_gone else "the file is gone"

    def _covers(self, place: Path) -> bool:
        """Whether the path is, or lies in, one of the paths that this ingest was given."""
        return any(_within(place, root) and not self._skipped(place, root) for root in self._roots)

    def _skipped(self, place: Path, root: Path) -> bool:
        """Whether the path lies in the index's folder, and that in the root: it was not looked at."""
        return self._index is not None and _within(self._index, root) and _within(place, self._index)


def located(path: Path) -> Path:
    """The path in full.

    Raises:
        UsageError: nothing can be at such a path.
    """
    try:
        full = path.expanduser().resolve()
        full.exists()
    except (RuntimeError, OSError, ValueError) as error:
        raise UsageError(f"{str(path)[:200]!r} is no path that can be looked at: {error}") from error
    return full


def refuse_missing(paths: Sequence[Path], known: Callable[[str], bool] = lambda _path: False) -> None:
    """Refuses a path at which nothing is, unless articles are known from there.

    Raises:
        ArticleError: a path does not exist.
        UsageError: as `located`.
    """
    for path in paths:
        full = located(path)
        if not full.exists() and not known(shown(full)):
            raise ArticleError(f"{shown(path)} does not exist")


def _unmounted(root: Path) -> bool:
    """Whether the folder above stands where disks are mounted and is empty, as it is without its disk."""
    mounted_below = any(Path(top) in root.parents for top in _MOUNTS)
    return mounted_below and not any(root.parent.iterdir())


def _within(place: Path, folder: Path) -> bool:
    return place == folder or folder in place.parents
