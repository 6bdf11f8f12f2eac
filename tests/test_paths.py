"""What an ingest makes of the paths it is given: gone, unreadable, or the index itself."""

import os
import shutil
from pathlib import Path

import pytest
from conftest import TODAY
from desk import FAIR, FERRY, NEWS, drop

import app
from ingest.roots import Roots
from rag.errors import ArticleError, UsageError
from rag.settings import Settings


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


@pytest.mark.parametrize("path", ["~nobody-of-that-name/news", "x" * 300, "news\0"])
def test_what_can_be_no_path_is_refused_in_a_sentence(desk, path):
    """No traceback for a name that the system cannot look at."""
    with pytest.raises(UsageError, match="no path that can be looked at"):
        desk.parts.updater.plan([Path(path)])


def test_the_folder_of_a_disk_that_is_not_mounted_keeps_its_articles(tmp_path, monkeypatch):
    """An empty folder where disks are mounted is no deleted library."""
    monkeypatch.setattr("ingest.roots._MOUNTS", (str(tmp_path),))
    (tmp_path / "usb").mkdir()
    roots = Roots([tmp_path / "usb" / "articles"])
    assert [one.path for one in roots.away()] == [str(tmp_path / "usb" / "articles")]
    assert not roots.saw(str(tmp_path / "usb" / "articles" / "a.txt"))
