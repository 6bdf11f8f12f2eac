"""What the Articles panel says after an update or a removal."""

from collections import Counter
from dataclasses import fields
from types import SimpleNamespace

from desk import drop

from ingest.apply import Applied
from ingest.plan import Plan, Step
from rag.index.stored import Change
from ui.articles import ArticlesDesk
from ui.articles_panel import ArticlesPanel
from ui.views.articles import done_html

APPLIED = Applied("2-b", 71, 3.0)


def a_plan(*steps):
    """A plan of steps of these kinds and paths that changes something."""
    return Plan([Step(kind, path, path, path) for kind, path in steps], change=Change(removed=("x",)))


def test_an_update_is_told_in_articles_and_names_what_was_not_read():
    """A reader thinks in articles, and a file that gave none is named at the end too."""
    plan = a_plan(("add", "/a/barn.md"), ("add", "/a/mill.md"), ("unreadable", "/a/torn.pdf"))
    html = done_html(APPLIED, plan)
    assert "2 new" in html
    assert "Not read: torn.pdf." in html
    assert "passage" not in html
    assert "Not read" not in done_html(APPLIED, a_plan(("add", "/a/barn.md")))


def test_many_files_that_were_not_read_are_counted():
    """The message stays short whatever a folder holds."""
    plan = a_plan(*(("unreadable", f"/a/{number}.pdf") for number in range(1200)))
    assert "4.pdf and 1,195 more." in done_html(APPLIED, plan)


def removed(parts, article):
    """What the panel says when the article is removed."""
    panel = ArticlesPanel(*(object() for _ in fields(ArticlesPanel)))
    return ArticlesDesk(parts, panel).remove(SimpleNamespace(id=article.id))


def test_removing_says_whether_the_article_will_come_back(desk, parts, tmp_path):
    """One from a folder comes back with the folder's next update; one dropped on the page does not."""
    (tmp_path / "note.txt").write_text(
        "The weir keeper Jon Aske counted 30 eels on Tuesday.", encoding="utf-8"
    )
    (kept,) = drop(parts, [tmp_path / "note.txt"])
    by_name = {one.path: one for one in parts.library.articles()}
    said = removed(parts, by_name.pop(str(kept)))
    assert "deleted" in said
    assert not kept.exists()
    said = removed(parts, next(iter(by_name.values())))
    assert "brings the article back" in said
    assert desk.ingest() == Counter(add=1, unchanged=1)
