"""What rows of JSON and CSV files give."""

import gzip
import json

import pytest
from files import LIMITS, ROW, STORY, one, read

from ingest.prepare import identify, prepare
from ingest.read import read_path
from ingest.records import Prepared, RawArticle, Unreadable


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.jsonl", json.dumps(ROW).encode() + b"\n", id="JSON Lines"),
        pytest.param(
            "a.jsonl", json.dumps({"_id": "z", "fields": ROW}).encode(), id="JSON Lines, one level down"
        ),
        pytest.param("a.jsonl.gz", gzip.compress(json.dumps(ROW).encode() + b"\n"), id="JSON Lines gz"),
        pytest.param("a.json", json.dumps([ROW]).encode(), id="JSON list"),
        pytest.param("a.json", json.dumps({"articles": [ROW]}).encode(), id="JSON wrapped"),
        pytest.param("a.json", json.dumps({"response": {"docs": [ROW]}}).encode(), id="JSON wrapped twice"),
        pytest.param(
            "a.json", json.dumps({"hits": {"hits": [{"_source": ROW}]}}).encode(), id="a search engine's"
        ),
        pytest.param("a.json", (json.dumps(ROW) + "\n" + json.dumps(ROW)).encode(), id="JSON Lines in .json"),
        pytest.param(
            "a.csv",
            ",".join(ROW).encode() + b"\n" + ",".join(f'"{v}"' for v in ROW.values()).encode(),
            id="CSV",
        ),
        pytest.param(
            "a.csv",
            ";".join(ROW).encode() + b"\n" + ";".join(f'"{v}"' for v in ROW.values()).encode(),
            id="CSV ;",
        ),
        pytest.param(
            "a.csv",
            (",".join(ROW) + "\n" + ",".join(f'"{v}"' for v in ROW.values())).encode("utf-16"),
            id="CSV UTF-16",
        ),
    ],
)
def test_rows_carry_the_same_fields_in_every_format(tmp_path, name, data):
    """A row says id, title, outlet, date, address and text, whatever holds it."""
    path = tmp_path / name
    path.write_bytes(data)
    found = read(path)[0]
    assert isinstance(found, RawArticle), found
    assert (found.given_id, found.title, found.outlet) == ("x-1", "Fog", "Coast Wire")
    assert (found.published, found.url, found.text) == ("2023-03-14", "https://c.example/1", STORY)


def test_rows_are_read_one_at_a_time(tmp_path):
    """The first rows of a large file come before its last ones are looked at."""
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({**ROW, "id": f"x-{n}"}) for n in range(2000)) + "\n{broken")
    rows = read_path(path, LIMITS)
    assert next(rows).given_id == "x-0"  # type: ignore[union-attr]
    rest = list(rows)
    assert sum(isinstance(row, RawArticle) for row in rest) == 1999
    assert isinstance(rest[-1], Unreadable)
    assert rest[-1].row == 2001


@pytest.mark.parametrize("nothing", ["NaN", '"nan"', '"N/A"', '"None"', "null"])
def test_what_exports_write_for_nothing_is_nothing(tmp_path, nothing):
    """Rows without an address or id are articles of their own, of no outlet."""
    rows = [
        f'{{"title": "{name}", "text": "{STORY}", "url": {nothing}, "source": {nothing}, "id": {nothing}}}'
        for name in ("A", "B")
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    found = read(tmp_path / "a.jsonl")
    assert [(raw.outlet, raw.url, raw.given_id) for raw in found] == [("", "", "")] * 2
    assert len({identify(raw)[0] for raw in found}) == 2


def test_an_entry_that_moved_down_its_file_is_the_same(tmp_path):
    """A new row on top changes nothing of the rows below it."""
    row = {"id": "fog-at-sea", "title": "Fog", "text": STORY}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    before = identify(read(path)[0])
    path.write_text("\n".join(map(json.dumps, ({**row, "id": "new-one"}, row))), encoding="utf-8")
    assert identify(read(path)[1]) == before


def test_long_objects_a_line_are_lines_in_a_json_file_too(tmp_path):
    """However long the first one is."""
    rows = [json.dumps({"title": name, "text": STORY * 40}) for name in ("A", "B")]
    (tmp_path / "a.json").write_text("\n".join(rows), encoding="utf-8")
    assert [raw.title for raw in read(tmp_path / "a.json")] == ["A", "B"]


def test_seconds_since_1970_are_told_from_a_day_and_hour(tmp_path):
    """Ten figures are either."""
    rows = [
        json.dumps({"text": STORY, "date": when}) for when in ("1710374400", "1710374400.5", "2024031412")
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert [raw.published[:10] for raw in read(tmp_path / "a.jsonl")] == [
        "2024-03-14",
        "2024-03-14",
        "2024031412",
    ]


@pytest.mark.parametrize(
    ("rows", "read_rows", "said"),
    [
        pytest.param(
            'b,"Never closed\nc,Third\nd,Fourth\n',
            ["a"],
            "line 3 is never closed",
            id="to the end of the file",
        ),
        pytest.param(
            'b,"Never closed\nc,"Third"\nd,"Fourth"\n',
            ["a", "d"],
            "lines 3 to 4 are left out",
            id="to a next quote",
        ),
        pytest.param(
            'b,"Said "yes" to it"\nd,Fourth\n', ["a", "d"], "line 3 is left out", id="quotes in quotes"
        ),
    ],
)
def test_a_quote_that_is_not_closed_never_glues_rows_of_csv_together(tmp_path, rows, read_rows, said):
    """One article never holds another's text: the row is named with its lines, the rows before it are read."""
    path = tmp_path / "rows.csv"
    path.write_text(f'id,text\na,"First"\n{rows}', encoding="utf-8")
    found = read(path)
    assert [one.given_id for one in found if isinstance(one, RawArticle)] == read_rows
    (reason,) = [one.reason for one in found if isinstance(one, Unreadable)]
    assert said in reason


def test_the_paragraphs_of_a_csv_row_stay_apart(tmp_path):
    """An empty line within quotes is text; one between rows is nothing and moves no row's number."""
    path = tmp_path / "rows.csv"
    path.write_text('\nid,text\n\na,"One.\n\nTwo."\n\nb,Three\n', encoding="utf-8")
    found = read(path)
    assert [(one.row, one.text) for one in found] == [(1, "One.\n\nTwo."), (2, "Three")]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param([{"title": "Background", "text": STORY}], id="blocks"),
        pytest.param({"rendered": f"<p>{STORY}</p>"}, id="rendered"),
        pytest.param([STORY], id="paragraphs"),
    ],
)
def test_a_body_in_blocks_is_read_whole(tmp_path, content):
    """The text of each block counts, not its heading alone."""
    (tmp_path / "a.json").write_text(json.dumps({"title": "T", "content": content}))
    assert STORY in one(tmp_path / "a.json").text


AD = "How relevant is this ad to you?\n\nVideo player was slow to load content Video content never loaded"


@pytest.mark.parametrize(
    ("title", "text", "kept"),
    [
        ("Port of Larnow shuts for a third week | Coast News", AD, "Port of Larnow shuts for a third week"),
        ("Larnow port", AD, None),
        ("", AD, None),
        ("Port of Larnow shuts for a third week", "", None),
    ],
)
def test_of_a_row_with_nothing_but_the_sites_own_words_the_headline_is_kept(title, text, kept):
    """It tells something where it is a sentence; a row without any text is still said to hold none."""
    found = prepare(
        RawArticle(text=text, title=title, title_from="row", outlet="Coast News", row=1, kind="jsonl")
    )
    if kept is None:
        assert isinstance(found, Unreadable)
    else:
        assert isinstance(found, Prepared)
        assert (found.text, found.article.title) == (kept, kept)
        assert found.how.startswith("its headline alone")


def test_a_script_in_a_rows_text_is_no_text(tmp_path):
    """What stands between the tags goes with them, though the text has no other tag."""
    row = {**ROW, "text": STORY + " <script>count(7)</script>"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n")
    assert one(tmp_path / "a.jsonl").text == STORY


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("webTitle", "sourceName", "webPublicationDate", "webUrl", "bodyText"), id="camelCase"),
        pytest.param(
            ("Title", "Source Name", "Publish-Date", "Web URL", "Full Text"), id="headings of a sheet"
        ),
        pytest.param(
            ("title", "source_name", "published_date", "canonical_url", "article_text"), id="snake_case"
        ),
    ],
)
def test_field_names_are_told_however_their_words_are_joined(tmp_path, names):
    """What stands between the words of a field's name, or a capital there, makes no other field of it."""
    values = ("Fog", "Coast Wire", "2023-03-14", "https://c.example/1", STORY)
    (tmp_path / "a.json").write_text(json.dumps(dict(zip(names, values, strict=True))), encoding="utf-8")
    found = one(tmp_path / "a.json")
    assert (found.title, found.outlet, found.published, found.url, found.text) == values


def test_a_row_of_csv_with_more_cells_than_headings_is_named_and_not_cut(tmp_path):
    """A text with a bare comma in it would be quoted up to the comma; empty cells at the end are nothing."""
    path = tmp_path / "a.csv"
    path.write_text("id,title,text\na,Fog,Three men, all from Larnow, drowned.\nb,Fog,Nobody drowned.,,\n")
    cut, whole = read(path)
    assert isinstance(cut, Unreadable)
    assert (cut.row, "5 cells below 3 headings" in cut.reason) == (1, True)
    assert isinstance(whole, RawArticle)
    assert whole.text == "Nobody drowned."


def test_a_lone_column_of_csv_has_its_whole_line(tmp_path):
    """Below one heading a comma parts nothing."""
    (tmp_path / "a.csv").write_text("text\nThree men, all from Larnow, drowned.\n")
    assert one(tmp_path / "a.csv").text == "Three men, all from Larnow, drowned."
