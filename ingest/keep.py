"""Files added on the page: they wait apart until their update, and are kept with the index from then on."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rag.errors import ArticleError


@dataclass(slots=True)
class Staged:
    """Files that wait for the update of one browser; nobody else's plan sees them."""

    folder: Path | None = None
    kept_as: dict[Path, Path] = field(default_factory=dict)
    """Each file as it waits, and where it will be kept."""

    def drop(self) -> None:
        """Forgets the files; those that an update has kept stay."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder, self.kept_as = None, {}


def stage(files: Sequence[Path], uploads: Path) -> Staged:
    """Copies files aside for a plan that may yet be cancelled.

    A file of a name that is among the uploads will replace it; two of one drop are both kept.
    """
    folder = Path(tempfile.mkdtemp(prefix="dateline-staged-")).resolve()
    staged = Staged(folder)
    for file in files:
        name, number = file.name, 2
        while folder / name in staged.kept_as:
            name = f"{file.stem}-{number}{file.suffix}"
            number += 1
        shutil.copyfile(file, folder / name)
        staged.kept_as[folder / name] = uploads / name
    return staged


@contextmanager
def kept(kept_as: Mapping[Path, Path]) -> Iterator[None]:
    """The waiting files in their place while the block runs, and after it unless it fails.

    Raises:
        ArticleError: a file cannot be copied.
    """
    if not kept_as:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="dateline-replaced-") as spare, ExitStack() as take_back:
        for number, (waiting, target) in enumerate(kept_as.items()):
            try:
                _put(waiting, target, Path(spare) / str(number), take_back)
            except OSError as error:
                raise ArticleError(f"{target.name} could not be kept, drop it again: {error}") from error
        yield
        take_back.pop_all()


def _put(waiting: Path, target: Path, before: Path, take_back: ExitStack) -> None:
    """Copies a file to its place; `before` keeps the one that it replaces."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        shutil.copyfile(target, before)
        take_back.callback(shutil.copyfile, before, target)
    else:
        take_back.callback(target.unlink, missing_ok=True)
    shutil.copyfile(waiting, target)
