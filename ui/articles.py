"""What happens on the Articles panel: the list, and bringing articles in, with the plan seen first."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr

from ingest.keep import stage
from rag.errors import DatelineError
from ui.articles_panel import ArticlesPanel
from ui.exchange import sentence
from ui.form import read_find
from ui.job import Look, Update
from ui.parts import Parts
from ui.pending import Pending
from ui.quiet import QUIET
from ui.shelf import Shelf
from ui.uploads import accepted, as_file
from ui.views.article import plain_article
from ui.views.articles import (
    done_html,
    finder_html,
    list_html,
    plan_html,
    progress_html,
    reading_html,
    removed_html,
)
from ui.views.text import done, problem, working

_TICK = 0.25  # seconds between two looks at an update
_CANCELLED = done("Cancelled. Nothing was changed.")
_BUSY = problem("An update is under way: wait for it, or cancel it first.")

Updates = dict[Any, Any]


class ArticlesDesk:
    """What happens on the Articles panel; each method is one event."""

    def __init__(self, parts: Parts, panel: ArticlesPanel) -> None:
        self._parts = parts
        self._panel = panel
        self._shelf = Shelf(parts.library)

    def wire(self, tab: gr.Tab, on_change: Callable[[], object], outputs: Sequence[Any]) -> None:
        """Joins events and methods; `on_change` gives what else on the page follows a new build."""
        p = self._panel
        shown = [p.listing, p.find]
        planning = [p.plan, p.update, p.cancel, p.pending, p.files, p.address]
        tab.select(self.shelf, [p.find], shown, **QUIET)
        p.find.find(self.search, [p.find], [p.listing], queue=False, trigger_mode="always_last", **QUIET)
        p.listing.open(self.open, None, p.opened, queue=False, **QUIET)
        p.listing.remove(self.remove, None, [p.plan], **QUIET).then(
            self.shelf, [p.find], shown, **QUIET
        ).then(on_change, None, outputs, **QUIET)
        p.files.upload(self.dropped, [p.files, p.pending], planning, **QUIET)
        gr.on(
            [p.look.click, p.folder.submit, p.address.submit],
            self.named,
            [p.folder, p.address, p.files, p.pending],
            planning,
            **QUIET,
        )
        p.rebuild.click(self.again, [p.pending], planning, **QUIET)
        p.update.click(self.update, [p.pending], planning, **QUIET).then(
            self.shelf, [p.find], shown, **QUIET
        ).then(on_change, None, outputs, **QUIET)
        p.cancel.click(self.cancel, [p.pending], planning, queue=False, **QUIET)

    def shelf(self, find: str | None) -> tuple[str, Any]:
        """The list and its choices, as the library is now."""
        body = finder_html(self._shelf.outlets(), self._shelf.years())
        return self.search(find), gr.update(body=body)

    def search(self, find: str | None) -> str:
        """The list for what the search form holds."""
        wanted = read_find(find)
        return list_html(self._shelf.search(wanted.words, wanted.outlet, wanted.year))

    def open(self, event: gr.EventData) -> str:
        """One article as it is stored."""
        article = self._parts.library.article(str(event.id))
        text = self._parts.library.text(article.text_hash) if article else None
        if article is None or text is None:
            return problem("This article is no longer in the index: it was removed or changed a moment ago.")
        return plain_article(article, text)

    def remove(self, event: gr.EventData) -> str:
        """One article out of the index."""
        updater = self._parts.updater
        article = self._parts.library.article(str(event.id))
        try:
            updater.remove([str(event.id)])
        except DatelineError as error:
            return problem(sentence(error))
        return removed_html(dropped=article is None or updater.uploads in Path(article.path).parents)

    def dropped(self, files: list[str] | None, pending: Pending | None) -> Iterator[Updates]:
        """Files were dropped: put in place, and planned."""
        if not files:
            return
        if pending is not None and pending.job is not None:
            yield {self._panel.plan: _BUSY}
            return
        pending = self._fresh(pending)
        try:
            pending.staged = stage(accepted(files, self._parts.limits), self._parts.updater.uploads)
        except (DatelineError, OSError) as error:
            yield self._refused(error, pending)
            return
        yield from self._planned_files(pending)

    def named(
        self, folder: str, address: str, files: list[str] | None, pending: Pending | None
    ) -> Iterator[Updates]:
        """An address or a folder was named, or files wait to be looked at again."""
        if pending is not None and pending.job is not None:
            yield {self._panel.plan: _BUSY}
        elif address.strip() and self._parts.fetch is not None:
            yield from self._fetched(address.strip(), self._fresh(pending))
        elif not folder.strip():
            if files:
                yield from self.dropped(files, pending)
            else:
                yield {self._panel.plan: problem("Drop files above, or name a folder or an address.")}
        elif not self._parts.local_paths:
            yield {self._panel.plan: problem("Folders cannot be named from another machine: drop the files.")}
        else:
            yield from self._planned(self._fresh(pending), [Path(folder.strip())], roots=True)

    def again(self, pending: Pending | None) -> Iterator[Updates]:
        """Every folder brought in so far, looked at again."""
        roots = self._parts.updater.roots()
        if pending is not None and pending.job is not None:
            yield {self._panel.plan: _BUSY}
            return
        if not roots:
            yield {self._panel.plan: problem("No folder was brought in yet: drop files or name one.")}
            return
        yield from self._planned(self._fresh(pending), roots)

    def update(self, pending: Pending | None) -> Iterator[Updates]:
        """The plan made true, with progress; the old index answers meanwhile."""
        panel = self._panel
        if pending is None or pending.plan is None:
            yield {panel.plan: problem("There is no plan any more: look again.")}
            return
        plan = pending.plan
        job = pending.job = Update(self._parts.updater, plan, pending.roots)
        yield {
            panel.update: gr.update(visible=False),
            panel.cancel: gr.update(visible=True),
            panel.pending: pending,
        }
        while not job.wait(_TICK):
            yield {panel.plan: progress_html(job.progress, cancelling=job.cancelling)}
        try:
            applied = job.result()
        except DatelineError as error:
            yield self._refused(error, pending)
            return
        finally:
            pending.job = None  # whatever it failed with: a job that has ended keeps nobody waiting
        pending.drop()
        yield {**self._idle(pending), panel.plan: done_html(applied, plan)}

    def cancel(self, pending: Pending | None) -> Updates:
        """The plan is dropped, or the update asked to stop."""
        if pending is not None and pending.job is not None:
            pending.job.cancel()
            return {self._panel.plan: gr.skip()}
        if pending is not None:
            pending.drop()
        return {**self._idle(pending or Pending()), self._panel.plan: _CANCELLED}

    def _planned_files(self, pending: Pending) -> Iterator[Updates]:
        """The plan for the files that this browser brought, and for no other's."""
        kept_as = pending.staged.kept_as
        look = Look(self._parts.updater, list(kept_as), remove_missing=False, kept_as=kept_as)
        yield from self._looked(pending, look)

    def _planned(self, pending: Pending, paths: Sequence[Path], *, roots: bool = False) -> Iterator[Updates]:
        """The plan for folders, which are remembered for later rebuilds if it is made true."""
        pending.roots = tuple(paths) if roots else ()
        yield from self._looked(pending, Look(self._parts.updater, paths, remove_missing=True))

    def _looked(self, pending: Pending, look: Look) -> Iterator[Updates]:
        """The plan, with the file being read shown meanwhile."""
        panel = self._panel
        pending.job = look
        yield {**self._idle(pending, keep_files=True), panel.cancel: gr.update(visible=True)}
        while not look.wait(_TICK):
            yield {panel.plan: reading_html(*look.at)}
        pending.job = None
        try:
            plan = look.result()
        except DatelineError as error:
            yield self._refused(error, pending)
            return
        if plan is None:
            pending.drop()
            yield {**self._idle(pending), panel.plan: _CANCELLED}
            return
        pending.plan = plan
        yield {
            panel.plan: plan_html(plan),
            panel.address: "",
            panel.update: gr.update(visible=not plan.changes_nothing),
            panel.cancel: gr.update(visible=True),
            panel.pending: pending,
        }

    def _fetched(self, address: str, pending: Pending) -> Iterator[Updates]:
        """An article from the web, put among the uploads and planned."""
        fetch = self._parts.fetch
        assert fetch is not None, "the box for addresses is shown only where they can be fetched"
        yield {self._panel.plan: working(f"Fetching {address} …")}
        try:
            with tempfile.TemporaryDirectory() as place:
                pending.staged = stage([as_file(fetch(address), Path(place))], self._parts.updater.uploads)
        except (DatelineError, OSError) as error:
            yield self._refused(error, pending)
            return
        yield from self._planned_files(pending)

    def _fresh(self, pending: Pending | None) -> Pending:
        """Room for a new plan; one that waited is dropped."""
        if pending is not None:
            pending.drop()
        return Pending()

    def _refused(self, error: Exception, pending: Pending) -> Updates:
        pending.job = None
        pending.drop()
        said = (
            sentence(error) if isinstance(error, DatelineError) else f"The files could not be kept: {error}."
        )
        return {**self._idle(pending), self._panel.plan: problem(said)}

    def _idle(self, pending: Pending, *, keep_files: bool = False) -> Updates:
        panel = self._panel
        return {
            panel.update: gr.update(visible=False),
            panel.cancel: gr.update(visible=False),
            panel.pending: pending,
            **({} if keep_files else {panel.files: None}),
        }
