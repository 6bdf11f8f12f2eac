"""Files dropped on the page wait for their own update, and are kept from then on."""

import json
from pathlib import Path

import pytest
from desk import DAM, FAIR, FERRY, NEWS, drop

from ingest.apply import CancelledError
from ingest.keep import stage
from rag.errors import StoreError


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


def test_an_update_that_is_live_keeps_its_files_whatever_comes_after(parts, tmp_path, monkeypatch):
    """Sweeping away what a build replaced may fail; the files of the live articles stay."""

    def fail():
        raise StoreError("the disk is full")

    monkeypatch.setattr(parts.updater._writer, "sweep", fail)
    (tmp_path / "fair.txt").write_text(FAIR, encoding="utf-8")
    (kept,) = drop(parts, [tmp_path / "fair.txt"])
    assert kept.is_file()
    assert [Path(one.path) for one in parts.library.articles()] == [kept]
    monkeypatch.undo()
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


def test_a_dropped_file_that_gives_no_article_is_not_kept(parts, tmp_path):
    """Later rebuilds would name it unread for ever; it takes no other file's place either."""
    (tmp_path / "fair.txt").write_text(FAIR, encoding="utf-8")
    (good,) = drop(parts, [tmp_path / "fair.txt"])
    (tmp_path / "fair.txt").write_text("", encoding="utf-8")
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.4 torn")
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    _, torn, news = drop(parts, [tmp_path / name for name in ("fair.txt", "torn.pdf", "news.txt")])
    assert good.read_text(encoding="utf-8") == FAIR
    assert not torn.exists()
    assert news.exists()
    with parts.updater.plan(parts.updater.roots()) as rebuild:
        assert not rebuild.counts["unreadable"]
        assert rebuild.changes_nothing
    parts.updater.remove([one.id for one in parts.library.articles()])
