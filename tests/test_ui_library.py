"""The page's side of the library: the list, uploads, updates and checks, on a real index."""

import json
import threading
import time
from dataclasses import fields
from datetime import date
from types import SimpleNamespace

import pytest
from conftest import article

from ingest.apply import CancelledError, Progress
from ingest.keep import stage
from ingest.plan import Plan
from ingest.read import read_path
from ingest.records import RawArticle, ReadLimits
from rag.errors import IndexBusyError
from rag.records.answers import Citation
from ui.articles import ArticlesDesk
from ui.articles_panel import ArticlesPanel
from ui.check_history import History, HistoryError, Result, Run, changes
from ui.job import Look, Update
from ui.parts import UploadLimits
from ui.pending import Pending
from ui.shelf import MOST, Shelf
from ui.standing import standing
from ui.uploads import UploadError, accepted, as_file
from ui.views.articles import list_html
from ui.views.checks import results_html


class Listed:
    """A library that only lists."""

    def __init__(self, articles):
        self.articles_now = articles
        self.build = 1

    def stamp(self):  # noqa: D102
        return self.build

    def articles(self):  # noqa: D102
        return self.articles_now


def many(count):
    """As many articles."""
    return [
        article(f"a{n}", "x", outlet=f"Outlet {n % 40}", day=date(2020 + n % 5, 1 + n % 12, 1 + n % 28))[0]
        for n in range(count)
    ]


def test_a_search_of_three_thousand_articles_is_instant():
    """A filter of 3,000 articles, drawn, takes less than the 200 ms that the eye notices."""
    shelf = Shelf(Listed(many(3000)))
    shelf.search()
    started = time.perf_counter()
    html = list_html(shelf.search("about a2", "Outlet 7", "2022"))
    list_html(shelf.search(""))
    assert time.perf_counter() - started < 0.2
    assert html.count("<tr>") > 1


def test_a_search_finds_every_word_anywhere_without_accents_or_case():
    """Words match title, outlet, date and file in any order."""
    articles = [article("Köln", "x", outlet="Zeitung")[0], article("Bonn", "x", outlet="Zeitung")[0]]
    shelf = Shelf(Listed(articles))
    assert [one.id for one in shelf.search("zeitung koln").rows] == ["Köln"]
    assert [one.id for one in shelf.search("2024-01 BONN").rows] == ["Bonn"]
    assert shelf.search("", outlet="Other").matching == 0


def test_the_list_follows_a_new_build():
    """A build made elsewhere is in the list at the next look."""
    library = Listed(many(1))
    shelf = Shelf(library)
    assert shelf.search().total == 1
    library.articles_now, library.build = many(MOST + 5), 2
    found = shelf.search()
    assert (found.total, found.matching, len(found.rows)) == (MOST + 5, MOST + 5, MOST)


TEXT = "Rockets hit the base. Two people were hurt."
QUOTE = "Two people were hurt."


def cited(record):
    """A citation of the second sentence."""
    start = TEXT.index(QUOTE)
    return Citation(1, "p", record, start, start + len(QUOTE), QUOTE)


def test_a_citation_stands_where_it_stood_while_its_article_is_as_it_was(stores):
    """A live article gives the very slice that was cited."""
    record, text = article("base", TEXT)
    stores.put((record, text))
    found = standing(stores.library, cited(record))
    assert (found.state, found.text[found.start : found.end]) == ("live", QUOTE)


@pytest.mark.parametrize(
    ("new", "still"),
    [
        pytest.param("A correction. " + TEXT, True, id="sentence moved"),
        pytest.param("Rockets hit the base. Nobody was hurt.", False, id="sentence gone"),
    ],
)
def test_a_changed_article_is_said_to_have_changed(stores, new, still):
    """After an update the citation says so, and points to the sentence only where it still is."""
    record, text = article("base", TEXT)
    stores.put((record, text))
    stores.put(article("base", new))
    found = standing(stores.library, cited(record))
    assert found.state == "changed"
    assert (found.start is not None) == still
    if still:
        assert found.text[found.start : found.end] == QUOTE


def test_a_removed_article_is_said_to_be_removed(stores):
    """A citation outlives its article and says that it went."""
    record, text = article("base", TEXT)
    stores.put((record, text))
    stores.put(removed=("base",))
    assert standing(stores.library, cited(record)).state == "removed"


@pytest.mark.parametrize(
    ("names", "size", "said"),
    [
        pytest.param(["a.exe"], 1, "not read here", id="type"),
        pytest.param(["a.txt"], 2000, "larger than", id="size"),
        pytest.param(["a.txt", "b.txt", "c.txt"], 1, "3 files at once", id="count"),
    ],
)
def test_uploads_are_limited_by_type_size_and_count(tmp_path, names, size, said):
    """What is too much or of the wrong kind is refused before anything is kept."""
    for name in names:
        (tmp_path / name).write_bytes(b"x" * size)
    limits = UploadLimits(file_bytes=1000, files=2)
    with pytest.raises(UploadError, match=said):
        accepted([str(tmp_path / name) for name in names], limits)


def test_files_of_a_cancelled_plan_are_forgotten(tmp_path):
    """Until Update they wait apart: cancelling leaves the uploads as they were, and nothing behind."""
    (tmp_path / "new.txt").write_text("new")
    staged = stage([tmp_path / "new.txt"], tmp_path / "uploads")
    (waiting,) = staged.kept_as
    assert waiting.read_text() == "new"
    staged.drop()
    assert not waiting.parent.exists()
    assert not (tmp_path / "uploads").exists()


class Broken:
    """An updater whose disk is full."""

    def update(self, plan, *, roots, progress):  # noqa: D102
        raise OSError(28, "No space left on device")


def test_an_update_that_breaks_keeps_no_later_one_waiting():
    """Whatever it failed with, the panel does not say for ever that an update is under way."""
    pending = Pending(Plan())
    panel = ArticlesPanel(*(object() for _ in fields(ArticlesPanel)))
    desk = ArticlesDesk(SimpleNamespace(updater=Broken(), library=None), panel)
    with pytest.raises(OSError, match="No space left"):
        list(desk.update(pending))
    assert pending.job is None


def test_an_article_from_the_web_becomes_a_file_that_rebuilds_read(tmp_path):
    """What was fetched is kept as a row that the reader of rows gives back unchanged."""
    raw = RawArticle(
        "Rockets hit. <b>", title="T", outlet="Wire", published="2024-01-05", url="https://example.org/a"
    )
    (back,) = read_path(as_file(raw, tmp_path), ReadLimits())
    assert (back.text.strip(), back.title, back.outlet, back.published, back.url) == (
        raw.text,
        raw.title,
        raw.outlet,
        raw.published,
        raw.url,
    )


class Slow:
    """An updater that works until it is stopped."""

    def __init__(self):
        self.started = threading.Event()

    def update(self, plan, *, roots, progress):  # noqa: D102
        for number in range(10_000):
            progress(Progress(number, 10_000, number, 1.0))
            self.started.set()
            time.sleep(0.005)
        return "done"

    def plan(self, paths, *, remove_missing, kept_as, progress):  # noqa: D102
        raise IndexBusyError("another update is running")


def test_an_update_stops_when_asked():
    """Cancel ends the work at its next step, and that is no error."""
    updater = Slow()
    job = Update(updater, None, ())
    assert updater.started.wait(5)
    assert not job.wait(0)
    job.cancel()
    assert job.wait(5)
    assert job.result() is None
    assert job.progress.of_articles == 10_000
    with pytest.raises(CancelledError):
        job._step()


def test_what_fails_in_a_job_is_raised_to_who_waits():
    """An error in the thread reaches the page, which says it."""
    job = Look(Slow(), (), remove_missing=True)
    assert job.wait(5)
    with pytest.raises(IndexBusyError):
        job.result()


def result(name, *, right, answer="x"):
    """How a question did."""
    return Result(name, f"{name}?", ("x",), answer, right, cited=True)


def test_results_are_compared_with_the_build_before(tmp_path):
    """What became right or wrong since the last build is told, and shown first."""
    questions = tmp_path / "q.jsonl"
    questions.write_text(json.dumps({"question": "a?", "answers": ["x"]}))
    old = Run("1-a", (result("a", right=True), result("b", right=False), result("c", right=True)))
    new = Run("2-b", (result("a", right=False), result("b", right=True), result("c", right=True, answer="y")))
    history = History(tmp_path / "checks", questions)
    assert history.before("1-a") is None
    history.add(old)
    assert history.before("1-a") is None
    before = history.before("2-b")
    history.add(new)
    changed = changes(new.results, before)
    assert changed == {"a": "now wrong", "b": "now right", "c": "other answer"}
    html = results_html(new, before, changed)
    assert "2 of 3 questions right (67%) on build 2; 2 of 3 on build 1 before" in html
    assert html.index("<td>now wrong") < html.index("<td>now right")


def test_damaged_results_are_said(tmp_path):
    """A file of results that cannot be read is named."""
    questions = tmp_path / "q.jsonl"
    questions.write_text("{}")
    history = History(tmp_path / "checks", questions)
    history.add(Run("1-a", ()))
    next((tmp_path / "checks").iterdir()).write_text("broken")
    with pytest.raises(HistoryError, match="cannot be read"):
        history.before("2-b")
