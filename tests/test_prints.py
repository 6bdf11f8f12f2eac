"""Of several prints of an article one stands, and prints of one story count once."""

import json
from pathlib import Path

import pytest
from desk import DAM, FAIR, FERRY, LONG, NEWS


def stories(desk):
    """The story of each live article, by its file's name."""
    return {Path(one.path).name: one.story for one in desk.parts.library.articles()}


def row(text, day="", **more):
    """An article as JSON, from one address."""
    return json.dumps({"title": "Tolm", "url": "https://example.org/tolm", "text": text, "date": day, **more})


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


def test_a_teaser_does_not_stand_for_its_article(desk):
    """A feed that names an article's address with a line of it leaves the whole text."""
    desk.write("a_page.json", row(LONG, "2024-03-14"))
    desk.write("b_feed.json", row("Ten people are hurt at Tolm.", "2024-03-14"))
    assert desk.ingest() == {"add": 1, "superseded": 1, "unchanged": 2}
    assert "a_page.json" in desk.titles()
    desk.write("b_feed.json", row("Ten people are hurt at Tolm, it is said.", "2024-03-15"))
    desk.ingest()
    assert "a_page.json" in desk.titles()


def test_two_files_that_number_alike_keep_their_own_articles(desk):
    """An id that two exports use for unlike texts names one of them; the other has one of its own, for good."""
    for name, text in (("bbc.jsonl", LONG), ("cnn.jsonl", NEWS * 3)):
        desk.write(name, json.dumps({"id": "doc1", "title": name, "text": text}))
    assert desk.ingest() == {"add": 2, "unchanged": 2}
    ids = {one.title: one.id for one in desk.parts.library.articles()}
    assert ids["bbc.jsonl"] == "doc1"
    desk.write("cnn.jsonl", json.dumps({"id": "doc1", "title": "cnn.jsonl", "text": NEWS * 3 + " More."}))
    assert desk.ingest() == {"update": 1, "unchanged": 3}
    assert ids == {one.title: one.id for one in desk.parts.library.articles()}


def test_a_row_added_above_takes_no_other_rows_id(desk):
    """Rows without id and address are told apart by what they say."""
    rows = [json.dumps({"title": name, "text": text}) for name, text in (("a", LONG), ("b", NEWS))]
    desk.write("rows.jsonl", "\n".join(rows))
    desk.ingest()
    ids = {one.title: one.id for one in desk.parts.library.articles()}
    desk.write("rows.jsonl", "\n".join([json.dumps({"title": "new", "text": FAIR}), *rows]))
    desk.ingest()
    after = {one.title: one.id for one in desk.parts.library.articles()}
    assert ids.items() <= after.items()
