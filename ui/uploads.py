"""Files dropped on the page: refused by size, count and type, put in place, taken back when not wanted."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from rag.errors import DatelineError
from ui.parts import UploadLimits

if TYPE_CHECKING:
    from ingest.records import RawArticle
    from ingest.updater import Updater


class UploadError(DatelineError):
    """Files that are not taken; the text says which and why."""


def accepted(paths: Sequence[str], limits: UploadLimits) -> list[Path]:
    """The files, when all may be taken.

    Raises:
        UploadError: too many, too large, or of a type that is not read.
    """
    files = [Path(one) for one in paths]
    if len(files) > limits.files:
        raise UploadError(
            f"{len(files)} files at once are too many: drop {limits.files} or fewer, or name a folder."
        )
    for file in files:
        if file.suffix.lower() not in limits.suffixes:
            kinds = " ".join(limits.suffixes)
            raise UploadError(f"{file.name} is of a type that is not read here; these are: {kinds}.")
        if file.stat().st_size > limits.file_bytes:
            most = limits.file_bytes // 2**20
            raise UploadError(
                f"{file.name} is larger than {most} MB: put it in a folder and name the folder."
            )
    return files


def as_file(raw: "RawArticle", folder: Path) -> Path:
    """An article from the web as a file that later rebuilds read again: one row of JSON."""
    row = {
        "title": raw.title,
        "outlet": raw.outlet,
        "published_at": raw.published,
        "url": raw.url,
        "language": raw.language,
        "text": raw.text,
    }
    file = folder / f"web-{sha256(raw.url.encode()).hexdigest()[:16]}.jsonl"
    written = json.dumps({name: value for name, value in row.items() if value}, ensure_ascii=False)
    file.write_text(written + "\n", encoding="utf-8")
    return file


@dataclass(slots=True)
class Staged:
    """Files put among the uploads for a plan that may yet be cancelled."""

    kept: list[Path] = field(default_factory=list)
    before: dict[Path, Path] = field(default_factory=dict)
    """Copies of the files they took the place of."""

    def take_back(self) -> None:
        """Leaves the uploads as they were before."""
        for path in self.kept:
            if path in self.before:
                shutil.copyfile(self.before[path], path)
            else:
                path.unlink(missing_ok=True)
        self.done()

    def done(self) -> None:
        """Forgets the copies."""
        for copy in self.before.values():
            copy.unlink(missing_ok=True)
        self.kept, self.before = [], {}


def stage(updater: "Updater", files: Sequence[Path]) -> Staged:
    """Puts files among the uploads, keeping what they replace."""
    before = {}
    for file in files:
        target = updater.uploads / file.name
        if target.exists():
            with tempfile.NamedTemporaryFile(prefix="dateline-upload-", delete=False) as copy:
                before[target] = Path(copy.name)
            shutil.copyfile(target, before[target])
    return Staged(updater.keep(files), before)
