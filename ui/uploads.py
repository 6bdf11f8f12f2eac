"""Files dropped on the page, refused by size, count and type; articles of the web as files."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from rag.errors import DatelineError
from ui.parts import UploadLimits

if TYPE_CHECKING:
    from ingest.records import RawArticle


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
