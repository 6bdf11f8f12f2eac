"""What the page is built from; everything arrives from the entry point."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.read import SUPPORTED

if TYPE_CHECKING:
    from ingest.records import RawArticle
    from ingest.updater import Updater
    from rag.assistant import Assistant
    from rag.index.library import Library
    from rag.models import LanguageModel


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """What may be dropped on the page at once."""

    file_bytes: int = 25 * 2**20
    files: int = 200
    suffixes: tuple[str, ...] = (*SUPPORTED, ".gz")


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything the page needs; it builds none of it."""

    assistant: "Assistant"
    library: "Library"
    updater: "Updater"
    model: "Callable[[str | None], LanguageModel | None]"
    """The model that a spec names (None: the one in the settings); None answers in quotes."""
    feedback: Path
    """JSON Lines file that feedback is added to."""
    models: tuple[str, ...] = ("quotes",)
    """What the model chooser offers, the one in the settings last."""
    examples: tuple[str, ...] = ()
    info: Callable[[], Mapping[str, object]] = dict
    """What `dateline info --json` prints."""
    fetch: "Callable[[str], RawArticle] | None" = None
    """Reads one article from the web; the box for addresses is left out without it."""
    limits: UploadLimits = UploadLimits()
    local_paths: bool = True
    """Whether a folder of this machine may be named on the page: not where strangers can reach it."""
