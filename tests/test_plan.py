"""An ingest changes what changed and nothing else."""

import json
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY
from desk import DAM, FAIR, FERRY, NEWS
from filelock import FileLock

import app
from ingest import prepare, rules
from ingest.apply import CancelledError
from rag.errors import IndexBusyError
from rag.records.questions import Filters


def test_a_second_ingest_changes_nothing_and_says_so(desk):
    """Running twice is running once: same build, everything unchanged."""
    build = desk.parts.library.stamp().build
    assert desk.ingest() == {"unchanged": 2}
    assert desk.parts.library.stamp().build == build


def test_newer_rules_read_every_file_anew_once(desk, monkeypatch):
    """What older rules read is read again though no file changed; what comes out alike embeds nothing."""
    monkeypatch.setattr(rules, "READING", "newer")
    with desk.parts.updater.plan([desk.folder]) as plan:
        applied = desk.parts.updater.update(plan)
        assert plan.counts == {"update": 2, "unchanged": 0}
        assert {step.reason for step in plan.steps} == {"read anew; nothing of it changed"}
    assert applied.passages == 0
    assert desk.ingest() == {"unchanged": 2}


def test_newer_rules_reach_an_article_whose_file_is_as_it_was(desk, monkeypatch):
    """The title that newer rules find takes the place of the older one's."""
    monkeypatch.setattr(rules, "READING", "newer")
    monkeypatch.setattr(prepare, "without_site", lambda title, _outlet: f"{title} (read anew)")
    assert desk.ingest() == {"update": 2}
    assert all(one.title.endswith("(read anew)") for one in desk.parts.library.articles())


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


def test_a_dry_run_writes_nothing(desk):
    """Planning alone leaves the index as it is."""
    build = desk.parts.library.stamp()
    desk.write("fair.txt", FAIR)
    assert desk.plan() == {"add": 1, "unchanged": 2}
    assert desk.parts.library.stamp() == build


def test_a_plan_says_of_which_article_only_the_headline_is_there(desk):
    """Whoever ingests sees that a row's text was a site's own words."""
    ad = {"title": "Port of Larnow shuts for a third week", "text": "How relevant is this ad to you?"}
    rows = (ad, {"title": "The fair", "text": FAIR})
    desk.write("rows.jsonl", "\n".join(map(json.dumps, rows)))
    with desk.parts.updater.plan([desk.folder]) as plan:
        said = {step.title: step.reason for step in plan.steps}
    assert said["Port of Larnow shuts for a third week"].startswith("its headline alone")
    assert "headline alone" not in said["The fair"]


def test_a_plan_says_how_each_new_article_was_dated_and_named(desk):
    """Whoever ingests sees, before anything is written, where title, outlet and date come from."""
    desk.write("dated.txt", f"title: The fair\noutlet: Coast News\ndate: 2024-01-05\n\n{FAIR}")
    desk.write("open.txt", NEWS)
    with desk.parts.updater.plan([desk.folder]) as plan:
        said = {step.path.rpartition("/")[2]: step.reason for step in plan.steps}
    assert said["dated.txt"] == "title: front matter; outlet: front matter; date: front matter"
    assert "outlet: not named" in said["open.txt"]
    assert "date: open" in said["open.txt"]


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


class _Watcher:
    """Hears of a wait alone."""

    def __init__(self, waiting=lambda: None):
        self.waiting = waiting

    def reading(self, _count, _path):
        pass

    def building(self, _progress):
        pass


def test_an_ingest_plans_once_more_where_another_changed_the_index(desk, monkeypatch):
    """What changed between plan and update is planned for by itself, and nothing is refused."""
    desk.write("fair.txt", FAIR)
    updater, make = desk.parts.updater, type(desk.parts.updater).plan
    plans = []

    def planned(self, *arguments, **options):
        plan = make(self, *arguments, **options)
        plans.append(plan)
        if len(plans) == 1:
            desk.ingest()
        return plan

    monkeypatch.setattr(type(updater), "plan", planned)
    plan, applied = updater.bring_in([desk.folder], remove_missing=True, watcher=_Watcher())
    assert plan.changes_nothing
    assert applied.build == desk.parts.library.stamp().build
    assert desk.titles() == {"dam.md", "ferry.txt", "fair.txt"}


def test_an_ingest_that_waits_for_another_says_so_once(desk):
    """It is told when the wait begins, and goes on when the other has ended."""
    other = FileLock(desk.parts.settings.index / "update.lock")
    other.acquire()
    told = []

    def waiting():
        told.append("waits")
        other.release()

    desk.write("fair.txt", FAIR)
    desk.parts.updater.bring_in([desk.folder], remove_missing=True, watcher=_Watcher(waiting))
    assert told == ["waits"]
    assert "fair.txt" in desk.titles()


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


def test_a_broken_row_takes_nothing_out_that_stands_below_it(desk):
    """A quote that is not closed hides rows; their articles answer as before."""
    head, rows = (
        "id,title,text\n",
        [f"story-{n},Story {n},{text.replace(',', '')}\n" for n, text in enumerate((FERRY, DAM, FAIR))],
    )
    path = desk.write("rows.csv", head + "".join(rows))
    desk.ingest()
    path.write_text(head + rows[0] + rows[1].replace("Story 1,", '"Story 1,') + rows[2], encoding="utf-8")
    assert "remove" not in desk.ingest()
    ids = {one.id for one in desk.parts.library.articles()}
    assert {"story-0", "story-1", "story-2"} <= ids


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
