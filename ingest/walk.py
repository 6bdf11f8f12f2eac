"""The files to read among the paths that an ingest is given."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ingest.read import LIKE_ARTICLES, SUPPORTED

_HIDDEN = (".", "~$")  # the second are what Word keeps beside a document that is open


def walk(
    paths: Sequence[Path], *, skip: Path | None = None, passed: Callable[[Path], None] = lambda _path: None
) -> Iterator[Path]:
    """Files to read: named ones as they are, folders' supported files sorted by path.

    Hidden files are skipped inside folders, and a folder that is reached twice (a link loop) is read once.
    The folder `skip` is not looked into. `passed` is told each file in a folder that is of no kind that is read.
    Broken links, folders that cannot be opened and files that look like articles but are of an
    unsupported kind are given too, so that `read_path` says why.
    """
    seen: set[tuple[int, int]] = set()
    if skip is not None and _is_folder(skip):
        seen.add(_identity(skip))
    given: set[str] = set()
    for path in paths:
        for found in _inside(path, seen, passed) if _is_folder(path) else iter((path,)):
            if str(found) not in given:
                given.add(str(found))
                yield found


def _inside(folder: Path, seen: set[tuple[int, int]], passed: Callable[[Path], None]) -> Iterator[Path]:
    """The files of a folder and the folders in it, sorted, each folder once."""
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            where = _identity(current)
            if where in seen:
                continue
            seen.add(where)
            with os.scandir(current) as entries:
                names = sorted(entry.name for entry in entries if not entry.name.startswith(_HIDDEN))
        except OSError:
            yield current
            continue
        folders = []
        pages = {name.rsplit(".", 1)[0] for name in names if name.lower().endswith((".html", ".htm"))}
        for name in names:
            path = current / name
            try:
                if path.is_dir():
                    # What a browser saved beside "X.html" in "X_files" are advertisements and pictures.
                    if name.removesuffix("_files") not in pages or not name.endswith("_files"):
                        folders.append(path)
                elif _wanted(name):
                    yield path
                else:
                    passed(path)
            except OSError:
                yield path  # named as unreadable: what is in it is not gone
        pending.extend(reversed(folders))


def _identity(folder: Path) -> tuple[int, int]:
    """What a folder is on its disk, by whatever path it is reached."""
    status = folder.stat()
    return status.st_dev, status.st_ino


def _is_folder(path: Path) -> bool:
    """Whether the path is a folder; a link that leads nowhere or round in a circle is not."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _wanted(name: str) -> bool:
    """Whether a file in a folder is read, or at least mentioned."""
    suffix = Path(name.lower().removesuffix(".gz")).suffix
    return suffix in SUPPORTED or suffix in LIKE_ARTICLES
