"""An ingest changes what changed and nothing else."""

import io
import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY
from page_server import ingest
from rich.console import Console

import app
from ingest.apply import CancelledError
from ingest.keep import stage
from ingest.report import plan_table
from rag.errors import ArticleError, IndexBusyError, StoreError
from rag.index.embed import bundled_model
from rag.records import Filters
from rag.settings import Settings

FERRY = "The ferry Aurora sank off the northern cape on Monday. Rescuers pulled 40 people from the water."
DAM = "Engineers opened the gates of the Selma dam on Friday. Two villages downstream were emptied first."
FAIR = "The spring book fair drew 12,000 visitors. Organisers said it was the largest since 2011."


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """The real parts on an empty index, used by every test of this file."""
    folder = tmp_path_factory.mktemp("index")
    return app.build(Settings.from_env(dotenv=None, index=folder), today=lambda: TODAY)


@pytest.fixture
def desk(parts, tmp_path):
    """A folder with two articles in the index; nothing else in it."""
    desk = Desk(parts, tmp_path / "articles")
    desk.write("ferry.txt", FERRY)
    desk.write("dam.md", DAM)
    desk.ingest()
    yield desk
    for file in desk.folder.iterdir():
        file.unlink()
    desk.ingest()


def drop(parts, files):
    """Drops files on the page and confirms; where they are kept."""
    staged = stage(files, parts.updater.uploads)
    with parts.updater.plan(list(staged.kept_as), kept_as=staged.kept_as, remove_missing=False) as plan:
        parts.updater.update(plan)
    kept = list(staged.kept_as.values())
    staged.drop()
    return kept


class Desk:
    """A person's folder of articles and the index made of it."""

    def __init__(self, parts: app.Parts, folder: Path) -> None:
        self.parts = parts
        self.folder = folder
        folder.mkdir()

    def write(self, name: str, text: str) -> Path:
        """Writes an article's file."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def plan(self, **options):
        """What an ingest of the folder would do, by kind."""
        with self.parts.updater.plan([self.folder], **options) as plan:
            return {kind: count for kind, count in plan.counts.items() if count}

    def ingest(self, **options):
        """Ingests the folder; the counts by kind."""
        with self.parts.updater.plan([self.folder], **options) as plan:
            self.parts.updater.update(plan)
            return {kind: count for kind, count in plan.counts.items() if count}

    def titles(self):
        """File names of the live articles."""
        return {Path(one.path).name for one in self.parts.library.articles()}

    def cited(self, question):
        """File names of what an answer cites."""
        return {Path(one.article.path).name for one in self.parts.assistant.ask(question).citations}


def test_a_second_ingest_changes_nothing_and_says_so(desk):
    """Running twice is running once: same build, everything unchanged."""
    build = desk.parts.library.stamp().build
    assert desk.ingest() == {"unchanged": 2}
    assert desk.parts.library.stamp().build == build


def test_an_added_file_adds_just_itself(desk):
    """The others are not read again."""
    desk.write("fair.txt", FAIR)
    assert desk.ingest() == {"add": 1, "unchanged": 2}
    assert desk.cited("How many visitors came to the spring book fair?") == {"fair.txt"}


def test_a_changed_file_supersedes_its_former_text(desk):
    """The old text is not answered from again."""
    desk.write("ferry.txt", FERRY.replace("40 people", "52 people"))
    assert desk.ingest() == {"update": 1, "unchanged": 1}
    quotes = [
        one.quote
        for one in desk.parts.assistant.ask("How many people did rescuers pull from the water?").citations
    ]
    assert any("52 people" in quote for quote in quotes)
    assert not any("40 people" in quote for quote in quotes)


def test_a_removed_file_takes_its_article_along(desk):
    """What the folder no longer holds is not answered from."""
    (desk.folder / "ferry.txt").unlink()
    assert desk.ingest() == {"remove": 1, "unchanged": 1}
    assert desk.titles() == {"dam.md"}
    assert "ferry.txt" not in desk.cited("How many people did rescuers pull from the water?")


def test_missing_files_are_kept_when_asked(desk):
    """--keep-missing leaves what is no longer in the folder."""
    (desk.folder / "ferry.txt").unlink()
    assert desk.ingest(remove_missing=False) == {"unchanged": 1, "kept": 1}
    assert desk.titles() == {"dam.md", "ferry.txt"}


def test_a_moved_file_is_a_move_and_embeds_nothing(desk):
    """The same text under another name keeps its passages and their ids."""
    before = {one.text_hash for one in desk.parts.library.articles()}
    (desk.folder / "ferry.txt").rename(desk.folder / "aurora.txt")
    with desk.parts.updater.plan([desk.folder]) as plan:
        applied = desk.parts.updater.update(plan)
        assert plan.counts["move"] == 1
    assert applied.passages == 0
    assert {one.text_hash for one in desk.parts.library.articles()} == before
    assert desk.titles() == {"dam.md", "aurora.txt"}


def test_a_near_copy_joins_the_story_of_its_first_print(desk):
    """Two prints of one story count once: the second is planned as a copy."""
    long = (
        FERRY + " " + DAM + " " + FAIR + " The harbour master said the search would go on through the night."
    )
    desk.write("one.txt", long)
    desk.ingest()
    desk.write("two.txt", long.replace("on Monday", "Monday"))
    assert desk.ingest() == {"copy": 1, "unchanged": 3}
    stories = {Path(one.path).name: one.story for one in desk.parts.library.articles()}
    assert stories["one.txt"] == stories["two.txt"] != stories["dam.md"]


LONG = f"{FERRY} {DAM} {FAIR} The harbour master said the search would go on through the night."
NEWS = (
    "The council of Tolm voted to sell its tram depot to a brewery on Thursday. Eleven members were for it and "
    "nine against. The brewer Hanna Orlik wants to open in spring, and the trams move to a yard by the river."
)


def stories(desk):
    """The story of each live article, by its file's name."""
    return {Path(one.path).name: one.story for one in desk.parts.library.articles()}


@pytest.mark.parametrize(
    "deleted", [pytest.param(True, id="put in its place"), pytest.param(False, id="rewritten")]
)
def test_other_news_at_the_path_of_a_first_print_is_a_story_of_its_own(desk, deleted):
    """The prints that are left of the former story never meet the new one, and both are found."""
    first = desk.write("a_wire.txt", LONG)
    desk.write("b_paper.txt", LONG)
    desk.ingest()
    assert stories(desk)["a_wire.txt"] == stories(desk)["b_paper.txt"]
    if deleted:
        first.unlink()
        desk.ingest()
    desk.write("a_wire.txt", NEWS)
    desk.ingest()
    assert stories(desk)["a_wire.txt"] != stories(desk)["b_paper.txt"]
    answer = desk.parts.assistant.ask("To whom did the council of Tolm sell its tram depot?")
    assert [[Path(one.path).name for one in hit.prints] for hit in answer.hits[:1]] == [["a_wire.txt"]]


def test_a_first_print_that_gets_its_text_back_is_a_print_again(desk):
    """Rewritten and restored, it stands with the copy that was made of it, as if nothing had been."""
    for text in (LONG, NEWS, LONG):
        desk.write("a_wire.txt", text)
        desk.write("b_paper.txt", LONG)
        desk.ingest()
    assert stories(desk)["a_wire.txt"] == stories(desk)["b_paper.txt"]


def row(text, day="", **more):
    """An article as JSON, from one address."""
    return json.dumps({"title": "Tolm", "url": "https://example.org/tolm", "text": text, "date": day, **more})


@pytest.mark.parametrize(
    ("old", "new"),
    [pytest.param("2024-01-05", "2024-01-06", id="dated"), pytest.param("", "", id="undated")],
)
def test_a_print_that_was_passed_over_stands_when_the_later_one_goes(desk, old, new):
    """Of two files of one address the later answers; when it is deleted, the other is read again."""
    desk.write("a_old.json", row(NEWS, old))
    later = desk.write("b_new.json", row(NEWS.replace("Eleven", "Twelve"), new))
    assert desk.ingest() == {"add": 1, "superseded": 1, "unchanged": 2}
    assert "b_new.json" in desk.titles()
    later.unlink()
    desk.ingest()
    assert desk.titles() == {"a_old.json", "ferry.txt", "dam.md"}


@pytest.mark.parametrize("name", ["a_new.json", "c_new.json"])
def test_of_two_prints_the_later_published_stands_whichever_is_read_first(desk, name):
    """The order of the files decides nothing where both say their day, now or at any later ingest."""
    desk.write("b_old.json", row(NEWS, "2024-01-05"))
    desk.ingest()
    desk.write(name, row(NEWS.replace("Eleven", "Twelve"), "2024-01-06"))
    desk.ingest()
    build = desk.parts.library.stamp()
    for _ in range(2):
        assert desk.ingest() == {"superseded": 1, "unchanged": 3}
    assert desk.titles() == {name, "ferry.txt", "dam.md"}
    assert desk.parts.library.stamp() == build


def test_a_file_with_two_rows_of_one_id_is_one_article_and_one_build(desk):
    """The later row stands; reading the file again changes nothing."""
    rows = [
        row(NEWS, "2024-01-05", id="tolm-1"),
        row(NEWS.replace("Eleven", "Twelve"), "2024-01-06", id="tolm-1"),
    ]
    desk.write("rows.jsonl", "\n".join(rows))
    assert desk.ingest() == {"add": 1, "superseded": 1, "unchanged": 2}
    build = desk.parts.library.stamp()
    assert desk.ingest() == {"unchanged": 3}
    assert desk.parts.library.stamp() == build


def test_an_older_print_elsewhere_does_not_replace_the_later_one(desk, tmp_path):
    """Bringing in another folder by itself takes nothing back to an earlier print; it is named in the plan."""
    desk.write("new.json", row(NEWS.replace("Eleven", "Twelve"), "2024-01-06"))
    desk.ingest()
    other = tmp_path / "archive"
    other.mkdir()
    (other / "old.json").write_text(row(NEWS, "2024-01-05"), encoding="utf-8")
    with desk.parts.updater.plan([other]) as plan:
        assert [step.reason for step in plan.steps] == [f"stands already, from {desk.folder / 'new.json'}"]
        assert plan.changes_nothing


def test_a_dry_run_writes_nothing(desk):
    """Planning alone leaves the index as it is."""
    build = desk.parts.library.stamp()
    desk.write("fair.txt", FAIR)
    assert desk.plan() == {"add": 1, "unchanged": 2}
    assert desk.parts.library.stamp() == build


def test_a_file_that_cannot_be_read_is_named_and_stops_nothing(desk):
    """Its line says why; the others go in."""
    (desk.folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    desk.write("fair.txt", FAIR)
    with desk.parts.updater.plan([desk.folder]) as plan:
        desk.parts.updater.update(plan)
        unreadable = [step for step in plan.steps if step.kind == "unreadable"]
        assert plan.counts["add"] == 1
    assert [Path(step.path).name for step in unreadable] == ["broken.pdf"]
    assert unreadable[0].reason


def test_a_cancelled_ingest_leaves_the_old_build_answering(desk):
    """Nothing of it is live, and the next ingest takes it up."""
    build = desk.parts.library.stamp().build
    desk.write("fair.txt", FAIR)

    def cancel(_progress):
        raise CancelledError

    with desk.parts.updater.plan([desk.folder]) as plan, pytest.raises(CancelledError):
        desk.parts.updater.update(plan, progress=cancel)
    assert desk.parts.library.stamp().build == build
    assert desk.titles() == {"dam.md", "ferry.txt"}
    assert desk.ingest() == {"add": 1, "unchanged": 2}
    assert desk.titles() == {"dam.md", "ferry.txt", "fair.txt"}


def test_a_plan_holds_only_for_the_build_it_was_made_for(desk):
    """A plan from before another update is refused, not applied to something else."""
    desk.write("fair.txt", FAIR)
    with desk.parts.updater.plan([desk.folder]) as stale:
        desk.ingest()
        with pytest.raises(IndexBusyError, match="plan again"):
            desk.parts.updater.update(stale)


def test_a_second_update_at_once_says_that_one_is_running(desk):
    """The lock is held across processes; the second is told in words."""
    other = app.build(desk.parts.settings, today=lambda: TODAY)
    desk.write("fair.txt", FAIR)

    def meanwhile(_progress):
        with other.updater.plan([desk.folder]) as plan, pytest.raises(IndexBusyError, match="running"):
            other.updater.update(plan)

    with desk.parts.updater.plan([desk.folder]) as plan:
        desk.parts.updater.update(plan, progress=meanwhile)
    assert desk.titles() == {"dam.md", "ferry.txt", "fair.txt"}


def test_a_path_that_does_not_exist_is_named(desk):
    """A mistyped folder must not read as an empty one and remove everything."""
    with pytest.raises(ArticleError, match="nowhere"):
        desk.parts.updater.plan([desk.folder / "nowhere"])


def test_a_named_file_that_is_gone_takes_its_article_along(desk):
    """Naming a deleted file again takes it out; after that it is unknown, and an error as any mistyped path."""
    fair = desk.write("fair.txt", FAIR)
    desk.ingest()
    fair.unlink()
    with desk.parts.updater.plan([fair]) as plan:
        assert [(step.kind, step.reason) for step in plan.steps] == [("remove", "the file is gone")]
        desk.parts.updater.update(plan)
    assert desk.titles() == {"ferry.txt", "dam.md"}
    with pytest.raises(ArticleError, match=r"fair\.txt does not exist"):
        desk.parts.updater.plan([fair])


def test_a_named_folder_that_is_gone_takes_its_articles_along(desk, tmp_path):
    """Also at a rebuild of all folders, which forgets it after that."""
    folder = tmp_path / "trip"
    folder.mkdir()
    (folder / "fair.txt").write_text(FAIR, encoding="utf-8")
    with desk.parts.updater.plan([folder]) as plan:
        desk.parts.updater.update(plan, roots=[folder])
    shutil.rmtree(folder)
    assert folder in desk.parts.updater.roots()
    with desk.parts.updater.plan([folder]) as plan:
        assert [(step.kind, step.reason) for step in plan.steps] == [("remove", "its folder is gone")]
        desk.parts.updater.update(plan)
    assert folder not in desk.parts.updater.roots()


def test_a_folder_on_a_disk_that_is_not_there_keeps_its_articles(desk, tmp_path):
    """Where the folder above is missing as well, nobody deleted anything: the plan says so."""
    disk = tmp_path / "disk"
    folder = disk / "news"
    folder.mkdir(parents=True)
    (folder / "fair.txt").write_text(FAIR, encoding="utf-8")
    with desk.parts.updater.plan([folder]) as plan:
        desk.parts.updater.update(plan)
    disk.rename(tmp_path / "unplugged")
    with desk.parts.updater.plan([folder]) as plan:
        assert plan.changes_nothing
        assert [(step.kind, "not mounted" in step.reason) for step in plan.steps] == [("unreadable", True)]
    (tmp_path / "unplugged").rename(disk)
    shutil.rmtree(folder)
    with desk.parts.updater.plan([folder]) as plan:
        desk.parts.updater.update(plan)


def test_a_file_whose_name_is_not_utf_8_is_named_and_stops_nothing(desk):
    """It is shown with its odd bytes escaped, and what to do; the others go in."""
    odd = desk.folder / os.fsdecode(b"caf\xe9.txt")
    odd.write_text(NEWS, encoding="utf-8")
    desk.write("fair.txt", FAIR)
    with desk.parts.updater.plan([desk.folder, odd]) as plan:
        desk.parts.updater.update(plan, roots=[desk.folder, odd])
        (step,) = [one for one in plan.steps if one.kind == "unreadable"]
    assert (Path(step.path).name, step.reason) == ("caf\\xe9.txt", "the file's name is not UTF-8: rename it")
    assert desk.titles() == {"ferry.txt", "dam.md", "fair.txt"}
    odd.unlink()
    with pytest.raises(ArticleError, match=r"caf\\xe9.txt does not exist"):
        desk.parts.updater.plan([odd])


def test_the_index_inside_the_folder_of_articles_is_not_read_as_articles(tmp_path):
    """Its own files are none; articles added on the page stay, and are read when they are named."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "fair.txt").write_text(FAIR, encoding="utf-8")
    parts = app.build(Settings.from_env(dotenv=None, index=folder / "index"), today=lambda: TODAY)
    drop(parts, [tmp_path / "fair.txt"])
    with parts.updater.plan([folder]) as plan:
        parts.updater.update(plan, roots=[folder])
    for paths in ([folder], parts.updater.roots()):
        with parts.updater.plan(paths) as plan:
            assert plan.changes_nothing
            assert not plan.steps


def test_an_article_removed_on_the_page_is_gone(desk):
    """Removing by id takes it from every answer at once."""
    ferry = next(one for one in desk.parts.library.articles() if one.path.endswith("ferry.txt"))
    desk.parts.updater.remove([ferry.id])
    assert desk.titles() == {"dam.md"}


def test_a_file_that_cannot_be_read_now_stays_as_it_was(desk):
    """A half-saved file is named with its reason; its article answers as before."""
    page = desk.write(
        "quay.html", f"<html><body><article><p>{FAIR}</p><p>{DAM} {FERRY}</p></article></body></html>"
    )
    desk.ingest()
    page.write_bytes(b"\x00\x01\x02" * 500)
    assert desk.ingest().get("unreadable") == 1
    assert "quay.html" in desk.titles()


def test_two_dropped_files_of_one_name_are_both_kept(parts, tmp_path):
    """Neither replaces the other, and a file stays until the last of its articles is removed."""
    rows = [
        json.dumps({"id": name, "title": name, "text": text}) for name, text in (("f", FERRY), ("d", DAM))
    ]
    for place, text in (("a", "\n".join(rows)), ("b", json.dumps({"id": "g", "title": "g", "text": FAIR}))):
        (tmp_path / place).mkdir()
        (tmp_path / place / "rows.jsonl").write_text(text, encoding="utf-8")
    kept = drop(parts, [tmp_path / "a" / "rows.jsonl", tmp_path / "b" / "rows.jsonl"])
    assert len(set(kept)) == 2
    ids = {one.title: one.id for one in parts.library.articles()}
    parts.updater.remove([ids["f"]])
    assert kept[0].exists()
    parts.updater.remove([ids["d"], ids["g"]])
    assert not any(path.exists() for path in kept)


def test_an_update_takes_in_the_files_of_one_browser_alone(parts, tmp_path):
    """What another dropped and has not confirmed is no article yet, for an update or for a rebuild."""
    for name, text in (("mine.txt", FAIR), ("other.txt", NEWS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    other = stage([tmp_path / "other.txt"], parts.updater.uploads)
    (kept,) = drop(parts, [tmp_path / "mine.txt"])
    with parts.updater.plan([parts.updater.uploads]) as rebuild:
        assert rebuild.changes_nothing
    assert {Path(one.path).name for one in parts.library.articles()} == {"mine.txt"}
    assert parts.library.articles()[0].path == str(kept)
    other.drop()
    parts.updater.remove([one.id for one in parts.library.articles()])


def test_a_dropped_file_is_the_same_article_as_when_it_was_dropped_before(parts, tmp_path):
    """Its place among the uploads names it, not the one where it waited: dropped again, nothing changes."""
    file = tmp_path / "fair.txt"
    file.write_text(FAIR, encoding="utf-8")
    drop(parts, [file])
    again = stage([file], parts.updater.uploads)
    with parts.updater.plan(list(again.kept_as), kept_as=again.kept_as) as plan:
        assert plan.changes_nothing
        assert dict(plan.counts) == {"unchanged": 1}
    again.drop()
    parts.updater.remove([one.id for one in parts.library.articles()])


def test_an_update_that_fails_leaves_the_uploads_as_they_were(parts, tmp_path):
    """A new file goes, a replaced one returns, and its article answers as before."""
    uploads, old, new = parts.updater.uploads, tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(FAIR, encoding="utf-8")
    drop(parts, [old])
    old.write_text(NEWS, encoding="utf-8")
    new.write_text(DAM, encoding="utf-8")
    staged = stage([old, new], uploads)

    def cancel(_progress):
        assert (uploads / "new.txt").is_file()
        raise CancelledError

    with parts.updater.plan(list(staged.kept_as), kept_as=staged.kept_as) as plan:
        with pytest.raises(CancelledError):
            parts.updater.update(plan, progress=cancel)
        assert [(one.name, one.read_text()) for one in uploads.iterdir()] == [("old.txt", FAIR)]
        parts.updater.update(plan)
    assert sorted((one.name, one.read_text()) for one in uploads.iterdir()) == [
        ("new.txt", DAM),
        ("old.txt", NEWS),
    ]
    staged.drop()
    parts.updater.remove([one.id for one in parts.library.articles()])


def test_another_embedding_model_is_refused_until_a_repair(tmp_path):
    """Vectors of two models are never compared; the message says what to do."""
    other, articles, index = (tmp_path / name for name in ("model", "articles", "index"))
    shutil.copytree(bundled_model(), other)
    articles.mkdir()
    (articles / "ferry.txt").write_text(FERRY, encoding="utf-8")
    ingest(articles, index)
    settings = Settings.from_env(dotenv=None, index=index, embedding_model=str(other))
    changed = app.build(settings, today=lambda: TODAY)
    with pytest.raises(StoreError, match="--repair"):
        changed.assistant.ask("What sank?")
    (articles / "dam.txt").write_text(DAM, encoding="utf-8")
    with changed.updater.plan([articles]) as plan, pytest.raises(StoreError, match="--repair"):
        changed.updater.update(plan)
    changed.updater.repair()
    assert changed.assistant.ask("What sank off the northern cape?").citations


def test_a_repair_that_was_stopped_is_said_with_every_answer(desk):
    """Until it has ended, articles may be missing, and nobody is left to guess."""

    def stop(_count: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        desk.parts.updater.repair(progress=stop)
    assert any("repair" in note for note in desk.parts.assistant.ask("What sank?").notes)
    desk.ingest()
    desk.write("fair.txt", FAIR)
    desk.ingest()
    assert not any("repair" in note for note in desk.parts.assistant.ask("What sank?").notes)


def test_what_the_index_lost_is_said_with_the_answer_and_mended_by_the_next_ingest(tmp_path):
    """A store that was deleted is never passed over: asking says so, and bringing in makes it anew, out loud."""
    articles, index = tmp_path / "articles", tmp_path / "index"
    articles.mkdir()
    (articles / "ferry.txt").write_text(FERRY, encoding="utf-8")
    ingest(articles, index)
    shutil.rmtree(index / "words")
    parts = app.build(Settings.from_env(dotenv=None, index=index), today=lambda: TODAY)
    (note,) = parts.assistant.ask("What sank off the northern cape?").notes
    assert "words hold 0 of" in note
    assert "dateline ingest" in note
    with parts.updater.plan([articles]) as plan:
        applied = parts.updater.update(plan)
        assert plan.changes_nothing
    said = io.StringIO()
    Console(file=said, width=200).print(plan_table(plan, applied))
    assert "it was made anew" in said.getvalue()
    assert parts.assistant.ask("What sank off the northern cape?").notes == ()


def test_every_citation_is_a_true_slice(desk):
    """text[start:end] == quote in the stored article, for whatever is asked."""
    for question in (
        "What sank off the northern cape?",
        "Which dam was opened?",
        "How many villages were emptied?",
    ):
        citations = desk.parts.assistant.ask(question).citations
        assert citations, question
        for one in citations:
            assert desk.parts.library.text(one.article.text_hash)[one.start : one.end] == one.quote


def test_articles_that_a_dated_question_leaves_out_are_said(desk):
    """Those without a date, and those whose last possible day is after "as of", with their days."""
    report = "---\npublished: 2021-03\n---\nThe tunnel under Mount Vell was closed after a fall of rocks."
    question = "Why was the tunnel closed?"
    desk.write("tunnel.md", report)
    desk.ingest()
    early, whole = (
        desk.parts.assistant.ask(question, Filters(as_of=day))
        for day in (date(2021, 3, 10), date(2021, 3, 31))
    )
    undated = "2 articles without a date left out of this dated question."
    assert early.notes == (
        undated,
        "1 article that may be later (2021-03-01 to 2021-03-31) left out of this dated question.",
    )
    assert whole.notes == (undated,)
    assert whole.citations
    desk.write("bridge.md", report.replace("tunnel", "bridge"))
    desk.ingest()
    filters = Filters(until=date(2021, 3, 10))
    assert "2 articles that may be later left out" in desk.parts.assistant.ask(question, filters).notes[-1]
    assert len(desk.parts.library.maybe_later(date(2021, 3, 10))) == 2
    assert desk.parts.library.maybe_later(date(2021, 3, 10), ("Another outlet",)) == []
