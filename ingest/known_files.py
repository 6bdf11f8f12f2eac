"""The files that need not be read again: as they were last read, without a fault."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from ingest import rules
from ingest.prints import Prints
from rag.index.stored import FileRecord


class KnownFiles:
    """The files that the library remembers, and those that this ingest reads without a fault."""

    def __init__(self, remembered: Mapping[str, FileRecord]) -> None:
        """Takes the library's files, by path."""
        self._remembered = remembered
        # Files that were read without a fault, each with the hash of its content.
        self._faultless: dict[str, str] = {}

    def __iter__(self) -> Iterator[str]:
        """The paths that the library remembers."""
        return iter(self._remembered)

    def is_as_read(self, path: str, content: str, live: int) -> bool:
        """Whether a file is as it was last read, and every article that it gave stands for it still.

        Args:
            path: Of the file.
            content: Its hash now.
            live: How many articles are live from it.
        """
        known = self._remembered.get(path)
        return known is not None and known.content_hash == content and known.articles == live > 0

    def read_well(self, path: str, content: str) -> None:
        """Notes a file that was read without a fault, with the hash of its content."""
        self._faultless[path] = content

    def to_remember(self, prints: Prints) -> list[FileRecord]:
        """The files that need not be read again while they stay as they are, each with its articles."""
        standing, losers = prints.by_file(), prints.losers
        return [
            FileRecord(path, content, standing[path])
            for path, content in self._faultless.items()
            if path not in losers
        ]


def content_hash(path: Path) -> str:
    """Hash of a file's bytes and of the rules it is read by; "" when it cannot be read, which reading will explain."""
    if not path.is_file():
        return ""  # a pipe or a device would wait for ever
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256")
            digest.update(rules.READING.encode())
            return digest.hexdigest()
    except OSError:
        return ""
