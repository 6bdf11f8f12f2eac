"""Compares folders and files with the library by content: what is new, changed, moved or gone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ingest.copies import StoryBook, likeness
from ingest.known_files import KnownFiles, content_hash
from ingest.plan import Kind, Plan, Step
from ingest.prepare import identify, prepare
from ingest.prints import Print, Prints, what_changed
from ingest.read import read_path, shown
from ingest.records import Prepared, RawArticle, ReadLimits, Unreadable
from ingest.roots import Roots
from rag.index.library import Library
from rag.index.stored import Change, StoredArticle
from rag.records.articles import Article

_UNLIKE = 0.05
"""Share of common runs of words below which two texts of one id are two articles."""


def make_plan(
    paths: Sequence[Path],
    library: Library,
    *,
    remove_missing: bool = True,
    limits: ReadLimits | None = None,
    index: Path | None = None,
    kept_as: Mapping[Path, Path] | None = None,
    progress: Callable[[int, str], None] = lambda _count, _path: None,
) -> Plan:
    """Compares folders and files with the library.

    Args:
        paths: folders and files; what a folder no longer holds is removed from the library.
        library: what is live now.
        remove_missing: False keeps articles whose file is gone.
        limits: of reading; None takes the usual ones.
        index: the index's own folder, which holds no articles but those named themselves.
        kept_as: files among the paths that wait for the update, and where it will keep them.
        progress: told the number of articles looked at and the file being read; may raise to cancel.
    """
    roots = Roots(paths, index, kept_as)
    plan = _Planner(roots, library, remove_missing, limits or ReadLimits(), progress).plan()
    plan.kept_as = kept_as or {}
    return plan


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
        roots: Roots,
        library: Library,
        remove_missing: bool,
        limits: ReadLimits,
        progress: Callable[[int, str], None],
    ) -> None:
        base = library.stamp().build  # first: what is compared below is of this build or a later one
        self._roots = roots
        self._library = library
        self._remove_missing = remove_missing
        self._limits = limits
        self._progress = progress
        self._stored: dict[str, StoredArticle] = {one.article.id: one for one in library.stored()}
        self._by_path: dict[str, list[str]] = {}
        for one in self._stored.values():
            self._by_path.setdefault(one.article.path, []).append(one.article.id)
        self._files = KnownFiles(library.files())
        self._stories = StoryBook(
            (one.article.id, one.article.story, one.signature, one.article.outlet)
            for one in self._stored.values()
        )
        self._plan = Plan(base=base)
        self._prints = Prints(self._size)
        # Characters of each text that was read, by its hash.
        self._sizes: dict[str, int] = {}
        # New articles, by the hash of their text: the index of their step, and their id.
        self._added: dict[str, tuple[int, str]] = {}
        self._read = 0

    def plan(self) -> Plan:
        walked: set[str] = set()
        for away in self._roots.away():
            self._unreadable(away)
        for path in self._roots.files():
            walked.add(str(self._roots.name(path)))
            self._file(path, str(self._roots.name(path)))
        self._plan.passed_over = self._roots.passed_over
        for number, one in enumerate(self._prints):
            if number % 50 == 0:
                self._progress(self._read, one.article.path)
            self._settle(one)
        removed, moved = self._missing(walked)
        gone = [path for path in self._files if path not in walked and self._roots.saw(path)]
        self._plan.change = Change(
            removed=tuple(removed),
            moved=tuple(moved),
            files=tuple(self._files.to_remember(self._prints)),
            forgotten_files=(*gone, *self._prints.losers.intersection(self._files)),
        )
        return self._plan

    def _file(self, path: Path, name: str) -> None:
        """Takes in what a file holds, as from the file of that name."""
        self._progress(self._read, shown(path))
        content = content_hash(path)
        live = self._by_path.get(name, ())
        if content and self._files.is_as_read(name, content, len(live)):
            for article_id in live:
                self._meet(Print.live(self._stored[article_id]))
            return
        problems = 0
        for read in read_path(path, self._limits):
            found = replace(read, path=name) if name != str(path) else read
            if isinstance(found, Unreadable):
                problems += 1
                self._unreadable(found)
                if found.row is None or found.lines_lost:
                    self._roots.cannot_read(found.path)
                continue
            problems += not self._article(found)
            self._read += 1
            if self._read % 50 == 0:
                self._progress(self._read, shown(path))
        if content and not problems:
            self._files.read_well(name, content)

    def _unreadable(self, found: Unreadable, title: str = "") -> None:
        row = f" row {found.row}" if found.row is not None else ""
        self._plan.steps.append(Step("unreadable", "", title, f"{found.path}{row}", found.reason))

    def _article(self, raw: RawArticle) -> bool:
        """Takes in one print; False when it holds no article."""
        article_id, source_hash = identify(raw)
        stored = self._stored.get(article_id)
        if stored is not None and stored.source_hash == source_hash:
            self._meet(Print.live(stored))
            return True
        prepared = prepare(raw)
        if isinstance(prepared, Unreadable):
            self._unreadable(replace(prepared, row=raw.row), raw.title)
            return False
        if self._is_anothers(raw, prepared):
            return self._article(replace(raw, given_id=f"{raw.path}#{raw.given_id}"))
        self._sizes[prepared.article.text_hash] = len(prepared.text)
        place = self._plan.spool.put(prepared)
        self._meet(Print(prepared.article, prepared.signature, place, prepared.how))
        return True

    def _is_anothers(self, raw: RawArticle, prepared: Prepared) -> bool:
        """Whether the id that a row gives itself is that of another file's article, whose text is another."""
        article = prepared.article
        if article.id != raw.given_id:
            return False
        met, stored = self._prints.standing(article.id), self._stored.get(article.id)
        rivals = [(one.article, one.signature) for one in (met, stored) if one is not None]
        return any(
            rival.path != article.path
            and bool(signed and prepared.signature)
            and likeness(signed, prepared.signature) < _UNLIKE
            for rival, signed in rivals
        )

    def _size(self, article: Article) -> int:
        """Characters of an article's text, read or stored."""
        if article.text_hash not in self._sizes:
            self._sizes[article.text_hash] = len(self._library.text(article.text_hash) or "")
        return self._sizes[article.text_hash]

    def _meet(self, one: Print) -> None:
        lost = self._prints.meet(one)
        if lost is not None:
            self._superseded(lost, "a later print of the same origin stands")

    def _superseded(self, lost: Article, reason: str) -> None:
        self._plan.steps.append(Step("superseded", lost.id, lost.title, lost.path, reason))

    def _settle(self, one: Print) -> None:
        """What the print that stands changes in the library."""
        stored = self._stored.get(one.article.id)
        if one.place is None:
            self._plan.unchanged += 1
        elif stored is not None and self._stands_elsewhere(stored.article, one.article):
            self._prints.pass_over(one.article, stored.article)
            self._superseded(one.article, f"stands already, from {stored.article.path}")
        else:
            self._write(one, one.place, stored)

    def _stands_elsewhere(self, stored: Article, found: Article) -> bool:
        """Whether the live print is the later one, in a file that this ingest does not look at."""
        if stored.path == found.path or self._roots.saw(stored.path):
            return False
        return not self._prints.stands_over(found, stored)

    def _write(self, one: Print, place: int, stored: StoredArticle | None) -> None:
        article = one.article
        same_text = stored is not None and stored.article.text_hash == article.text_hash
        known = stored.article.story if stored is not None and same_text else ""
        copy_of = self._stories.add(
            article.id, one.signature, article.outlet, alone=article.story, known=known
        )
        self._plan.spool.join(place, copy_of or article.story)
        self._plan.places.append(place)
        if stored is not None:
            step = Step(
                "update", article.id, article.title, article.path, what_changed(stored.article, article)
            )
        elif copy_of is not None:
            step = Step("copy", article.id, article.title, article.path, "a print of a story that is here")
        else:
            step = Step("add", article.id, article.title, article.path, one.how)
        if stored is None:
            self._added[article.text_hash] = (len(self._plan.steps), article.id)
        self._plan.steps.append(step)

    def _missing(self, walked: set[str]) -> tuple[list[str], list[tuple[str, str]]]:
        """Articles whose file no longer holds them: removed, or moved where the same text is added."""
        removed, moved = [], []
        for article in (one.article for one in self._stored.values()):
            if article.id in self._prints or not article.path or not self._roots.saw(article.path):
                continue
            target = self._added.get(article.text_hash)
            if target is not None:
                index, article_id = target
                self._plan.steps[index] = replace(
                    self._plan.steps[index], kind="move", reason=f"was {article.path}"
                )
                moved.append((article.id, article_id))
            else:
                kind: Kind = "remove" if self._remove_missing else "kept"
                held = article.path in walked
                reason = "no longer in the file" if held else self._roots.why_gone(article.path)
                self._plan.steps.append(Step(kind, article.id, article.title, article.path, reason))
                if self._remove_missing:
                    removed.append(article.id)
        return removed, moved
