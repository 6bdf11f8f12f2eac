"""What an ingest will change: folder and library compared by content, before anything is written."""

import hashlib
import logging
import pickle
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import IO, Literal, Self

from ingest.copies import StoryBook
from ingest.prepare import identify, prepare
from ingest.read import read_path, walk
from ingest.records import Prepared, RawArticle, ReadLimits, Unreadable
from rag.index.library import Library
from rag.index.stored import Change, FileRecord, StoredArticle
from rag.records import Article

log = logging.getLogger(__name__)

Kind = Literal["add", "update", "move", "copy", "unchanged", "superseded", "remove", "unreadable"]


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

    def put(self, prepared: Prepared) -> int:
        """Writes one and returns where."""
        place = self._file.seek(0, 2)
        pickle.dump(prepared, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        return place

    def read(self, places: Sequence[int]) -> Iterator[Prepared]:
        """The articles written at those places, in that order."""
        for place in places:
            self._file.seek(place)
            prepared: Prepared = pickle.load(self._file)
            yield prepared

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
    unchanged: int = 0
    """Articles that were found as they are; files that did not change are not read again for their steps."""

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


def make_plan(
    paths: Sequence[Path],
    library: Library,
    *,
    remove_missing: bool = True,
    limits: ReadLimits | None = None,
    progress: Callable[[int, str], None] = lambda _count, _path: None,
) -> Plan:
    """Compares folders and files with the library.

    Args:
        paths: folders and files; what a folder no longer holds is removed from the library.
        library: what is live now.
        remove_missing: False keeps articles whose file is gone.
        limits: of reading; None takes the usual ones.
        progress: told the number of articles looked at and the file being read; may raise to cancel.
    """
    return _Planner(paths, library, remove_missing, limits or ReadLimits(), progress).plan()


def plan_removal(articles: Sequence[Article], library: Library) -> Plan:
    """A plan that takes articles out, whatever their files hold."""
    steps = [Step("remove", one.id, one.title, one.path, "asked for") for one in articles]
    paths = tuple(sorted({one.path for one in articles}))
    change = Change(removed=tuple(one.id for one in articles), forgotten_files=paths)
    return Plan(steps=steps, base=library.stamp().build, change=change)


class _Planner:
    """The state of making one plan."""

    def __init__(
        self,
        paths: Sequence[Path],
        library: Library,
        remove_missing: bool,
        limits: ReadLimits,
        progress: Callable[[int, str], None],
    ) -> None:
        base = library.stamp().build  # first: what is compared below is of this build or a later one
        self._roots = [path.expanduser().resolve() for path in paths]
        self._remove_missing = remove_missing
        self._limits = limits
        self._progress = progress
        self._stored: dict[str, StoredArticle] = {one.article.id: one for one in library.stored()}
        self._by_path: dict[str, list[str]] = {}
        for one in self._stored.values():
            self._by_path.setdefault(one.article.path, []).append(one.article.id)
        self._known_files: Mapping[str, FileRecord] = library.files()
        self._stories = StoryBook(
            (one.article.id, one.article.story, one.signature) for one in self._stored.values()
        )
        self._plan = Plan(base=base)
        self._seen: set[str] = set()
        # Article id -> index of its step and of its place, for articles this plan writes.
        self._writing: dict[str, tuple[int, int, Prepared]] = {}
        self._files: list[FileRecord] = []
        self._unread: set[Path] = set()
        self._read = 0

    def plan(self) -> Plan:
        walked: set[str] = set()
        for path in walk(self._roots):
            walked.add(str(path))
            self._file(path)
        removed, moved = self._missing(walked)
        forgotten = [path for path in self._known_files if path not in walked and self._saw(path)]
        self._plan.change = Change(
            removed=tuple(removed),
            moved=tuple(moved),
            files=tuple(self._files),
            forgotten_files=tuple(forgotten),
        )
        return self._plan

    def _file(self, path: Path) -> None:
        self._progress(self._read, str(path))
        content = _content_hash(path)
        known = self._known_files.get(str(path))
        if content and known is not None and known.content_hash == content:
            self._unchanged_file(known)
            return
        articles, problems, superseded = 0, [], 0
        for found in read_path(path, self._limits):
            if isinstance(found, Unreadable):
                row = f" row {found.row}" if found.row is not None else ""
                problems.append(f"{found.reason}{row}")
                if found.row is None:
                    self._unread.add(Path(found.path))
                self._plan.steps.append(Step("unreadable", "", "", f"{found.path}{row}", found.reason))
                continue
            articles += 1
            superseded += not self._article(found)
            self._read += 1
            if self._read % 50 == 0:
                self._progress(self._read, str(path))
        if content and not superseded and not problems:
            # A file with problems or superseded rows is read again each time: what they lost to may go.
            self._files.append(FileRecord(str(path), content, articles))

    def _unchanged_file(self, known: FileRecord) -> None:
        self._plan.unchanged += known.articles
        self._seen.update(self._by_path.get(known.path, ()))

    def _article(self, raw: RawArticle) -> bool:
        """Plans one article; False when another print of the same origin stands instead."""
        article_id, source_hash = identify(raw)
        stored = self._stored.get(article_id)
        if stored is not None and stored.source_hash == source_hash and article_id not in self._writing:
            self._seen.add(article_id)
            self._plan.unchanged += 1
            return True
        prepared = prepare(raw)
        if isinstance(prepared, Unreadable):
            row = f" row {raw.row}" if raw.row is not None else ""
            self._plan.steps.append(
                Step("unreadable", "", raw.title, f"{prepared.path}{row}", prepared.reason)
            )
            return False
        if article_id in self._seen:
            return self._second_print(prepared)
        self._write(prepared)
        return True

    def _second_print(self, prepared: Prepared) -> bool:
        """Of two prints of one origin the later stands; the earlier is named in the plan."""
        article = prepared.article
        if article.id in self._writing:
            index, place, first = self._writing[article.id]
            if _later(prepared, first):
                self._plan.places[place] = self._plan.spool.put(prepared)
                self._writing[article.id] = (index, place, prepared)
                prepared = first
            reason = "a later print of the same origin stands"
            self._plan.steps.append(
                Step("superseded", article.id, prepared.article.title, prepared.article.path, reason)
            )
            return False
        stored = self._stored[article.id].article
        newer = article.published and (
            not stored.published or article.published.latest > stored.published.latest
        )
        if newer:
            self._write(prepared)
            return True
        self._plan.steps.append(
            Step("superseded", article.id, article.title, article.path, f"stands already, from {stored.path}")
        )
        return False

    def _write(self, prepared: Prepared) -> None:
        article = prepared.article
        self._seen.add(article.id)
        stored = self._stored.get(article.id)
        same_text = stored is not None and stored.article.text_hash == article.text_hash
        known = stored.article.story if stored is not None and same_text else ""
        copy_of = self._stories.add(article.id, prepared.signature, alone=article.story, known=known)
        prepared = replace(prepared, article=replace(article, story=copy_of or article.story))
        if stored is not None:
            step = Step("update", article.id, article.title, article.path, _what_changed(stored, prepared))
        elif copy_of is not None:
            step = Step("copy", article.id, article.title, article.path, "a print of a story that is here")
        else:
            step = Step("add", article.id, article.title, article.path)
        self._writing[article.id] = (len(self._plan.steps), len(self._plan.places), prepared)
        self._plan.steps.append(step)
        self._plan.places.append(self._plan.spool.put(prepared))

    def _missing(self, walked: set[str]) -> tuple[list[str], list[tuple[str, str]]]:
        """Articles whose file no longer holds them: removed, or moved where the same text is added."""
        gone = [
            one
            for one in self._stored.values()
            if one.article.id not in self._seen and one.article.path and self._saw(one.article.path)
        ]
        added = {
            prepared.article.text_hash: (index, article_id)
            for article_id, (index, _, prepared) in self._writing.items()
            if article_id not in self._stored
        }
        removed, moved = [], []
        for one in gone:
            article = one.article
            target = added.get(article.text_hash)
            if target is not None:
                index, article_id = target
                self._plan.steps[index] = replace(
                    self._plan.steps[index], kind="move", reason=f"was {article.path}"
                )
                moved.append((article.id, article_id))
            elif self._remove_missing:
                reason = "no longer in the file" if article.path in walked else "the file is gone"
                self._plan.steps.append(Step("remove", article.id, article.title, article.path, reason))
                removed.append(article.id)
        return removed, moved

    def _saw(self, path: str) -> bool:
        """Whether this ingest looked there and could read: what cannot be read now is not gone."""
        place = Path(path)
        return self._covers(path) and not any(
            place == unread or unread in place.parents for unread in self._unread
        )

    def _covers(self, path: str) -> bool:
        """Whether the path is, or lies in, one of the paths that this ingest was given."""
        place = Path(path)
        return any(place == root or root in place.parents for root in self._roots)


def _later(one: Prepared, other: Prepared) -> bool:
    """Whether `one` was published after `other`, or is read after it and not known to be earlier."""
    if one.article.published is None or other.article.published is None:
        return True
    return one.article.published.latest >= other.article.published.latest


def _what_changed(stored: StoredArticle, prepared: Prepared) -> str:
    before, after = stored.article, prepared.article
    parts = [
        name
        for name, old, new in (
            ("text", before.text_hash, after.text_hash),
            ("title", before.title, after.title),
            ("outlet", before.outlet, after.outlet),
            ("date", str(before.published or ""), str(after.published or "")),
            ("place on disk", before.path, after.path),
        )
        if old != new
    ]
    return f"{', '.join(parts)} changed" if parts else "its source changed"


def _content_hash(path: Path) -> str:
    """Hash of a file's bytes; "" when it cannot be read, which reading it will explain."""
    if not path.is_file():
        return ""  # a pipe or a device would wait for ever
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
