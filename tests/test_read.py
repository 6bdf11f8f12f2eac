"""What reading a file gives, format by format."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from ingest.prepare import identify
from ingest.read import read_path, walk
from ingest.readers.pdf import _without_running_heads, joined_lines
from ingest.records import RawArticle, ReadLimits, Unreadable

LIMITS = ReadLimits(seconds=20)
ARABIC = (
    "أعلنت وزارة الدفاع يوم الاثنين أن القافلة وصلت إلى الميناء بعد رحلة طويلة. "
    "وقال المتحدث باسم الوزارة إن السفن ستبقى في الميناء حتى نهاية الأسبوع."
)
STORY = (
    "The harbour at Larnow was closed on Tuesday after two tankers collided in fog, the port said. "
    "Nobody was hurt. A spokesman said the channel would open again once divers had looked at both hulls."
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Tankers collide off Larnow | The Larnow Post</title>
<meta property="og:site_name" content="The Larnow Post">
<meta property="article:published_time" content="2023-03-14T09:00:00+01:00">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"headline": "Tankers collide off Larnow", "datePublished": "2023-03-14",
"publisher": {{"@type": "Organization", "name": "The Larnow Post"}}}}]}}</script>
<script>var tracking = 1;</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Tankers collide off Larnow</h1>
<p>{STORY}</p><p>{STORY.replace("Larnow", "Sennen")}</p></article>
<footer>All rights reserved</footer></body></html>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Coast Wire</title><link>https://coast.example</link>
<item><title>Tankers collide</title><link>https://coast.example/a</link><guid>a-1</guid>
<pubDate>Tue, 14 Mar 2023 09:00:00 GMT</pubDate><description>&lt;p&gt;{STORY}&lt;/p&gt;</description></item>
<item><title>Nothing below</title></item></channel></rss>"""


def read(path: Path, limits: ReadLimits = LIMITS) -> list[RawArticle | Unreadable]:
    """Everything that a file gives."""
    return list(read_path(path, limits))


def one(path: Path) -> RawArticle:
    """The file's only article."""
    (found,) = read(path)
    assert isinstance(found, RawArticle), found
    return found


def pdf_of(text: str, *, password: str = "") -> bytes:
    """A PDF of one page with the text on it."""
    writer = PdfWriter()
    page = writer.add_blank_page(600, 800)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    stream = DecodedStreamObject()
    lines = [text[at : at + 80] for at in range(0, len(text), 80)]
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream.set_data(f"BT /F1 12 Tf 40 760 Td {shown} ET".encode())
    page[NameObject("/Contents")] = stream
    if password:
        writer.encrypt(password)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def docx_of(*paragraphs: str, title: str = "") -> bytes:
    """A Word document of these paragraphs."""
    document = docx.Document()
    if title:
        document.add_heading(title, level=0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Ships", "2"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        pytest.param("utf-8", STORY + " Café.", id="UTF-8"),
        pytest.param("utf-8-sig", STORY + " Café.", id="UTF-8 with mark"),
        pytest.param("utf-16", ARABIC, id="UTF-16"),
        pytest.param("utf-16-le", STORY, id="UTF-16 without mark"),
        pytest.param("cp1256", ARABIC, id="Windows-1256"),
        pytest.param("cp1252", "“It’s over,” the café’s owner said — twice.", id="Windows-1252"),
        pytest.param("latin-1", "Le préfet a déclaré que l'école était fermée à Évry.", id="Latin-1"),
        pytest.param("cp1251", "Министр иностранных дел заявил, что переговоры продолжатся.", id="Cyrillic"),
    ],
)
def test_text_in_any_usual_character_set_reads_the_same(tmp_path, encoding, text):
    """The characters that were written are the ones that are read."""
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert one(path).text == text


@pytest.mark.parametrize(
    "block",
    [
        pytest.param("---\ntitle: Fog\ndate: 2023-03-14\nsource: Coast Wire\n---\n", id="YAML"),
        pytest.param('+++\ntitle = "Fog"\ndate = 2023-03-14\nsource = "Coast Wire"\n+++\n', id="TOML"),
        pytest.param("Title: Fog\nDate: 2023-03-14\nSource: Coast Wire\n\n", id="lines"),
    ],
)
def test_front_matter_names_the_article_and_leaves_its_text(tmp_path, block):
    """Title, date and outlet come from the block on top, which is no part of the text."""
    path = tmp_path / "a.md"
    path.write_text(block + STORY, encoding="utf-8")
    found = one(path)
    assert (found.title, found.published, found.outlet) == ("Fog", "2023-03-14", "Coast Wire")
    assert found.text.strip() == STORY


def test_markdown_reads_as_it_prints(tmp_path):
    """Marks and addresses go, words, link texts and table cells stay, the first heading is the title."""
    path = tmp_path / "a.md"
    path.write_text(
        "# Fog at sea\n\nThe *port* was [closed](http://x.example).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    found = one(path)
    assert found.title == "Fog at sea"
    assert "The port was closed." in found.text
    assert "1 | 2" in found.text


def test_page_gives_story_title_outlet_and_date(tmp_path):
    """A saved page keeps its paragraphs and loses its menus; JSON-LD says the rest."""
    path = tmp_path / "page with blanks.html"
    path.write_text(PAGE, encoding="utf-8")
    found = one(path)
    assert "two tankers collided" in found.text
    assert "Sport" not in found.text
    assert "tracking" not in found.text
    assert (found.title, found.outlet, found.published) == (
        "Tankers collide off Larnow",
        "The Larnow Post",
        "2023-03-14",
    )
    assert (found.published_from, found.language) == ("JSON-LD", "en")


def test_pdf_gives_its_text_in_whole_paragraphs(tmp_path):
    """Wrapped lines of a PDF are one paragraph again."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(STORY))
    assert "collided in fog" in " ".join(one(path).text.split())


def test_word_document_gives_paragraphs_tables_and_title(tmp_path):
    """Paragraphs and tables of a Word document come in reading order."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx_of(STORY, title="Fog at sea"))
    found = one(path)
    assert found.title == "Fog at sea"
    assert STORY in found.text
    assert "Ships | 2" in found.text


def test_a_word_document_reads_with_its_changes_accepted(tmp_path):
    """What was inserted is told, what was deleted is not, and text in a content control is text."""
    document = docx.Document()
    paragraph = document.add_paragraph("The minister did ")
    for tag, inner, text in (("ins", "t", "not "), ("del", "delText", "gladly ")):
        change = paragraph._p.add_r()
        change.tag = qn(f"w:{tag}")
        run = change.makeelement(qn("w:r"), {})
        words = run.makeelement(qn(f"w:{inner}"), {})
        words.text = text
        run.append(words)
        change.append(run)
    paragraph.add_run("resign on Monday.")
    control = document.element.body.makeelement(qn("w:sdt"), {})
    content = control.makeelement(qn("w:sdtContent"), {})
    content.append(document.add_paragraph(STORY)._p)
    control.append(content)
    document.element.body.insert(1, control)
    document.save(str(tmp_path / "a.docx"))
    assert one(tmp_path / "a.docx").text == f"The minister did not resign on Monday.\n\n{STORY}"


@pytest.mark.parametrize("nothing", ["NaN", '"N/A"', '"None"', "null"])
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


def test_front_matter_with_a_second_colon_still_names_the_article(tmp_path):
    """It is no YAML, but everybody writes it."""
    block = "---\ntitle: Larnow: what we know\ndate: 2023-03-14\nsource: Coast Wire\n---\n"
    (tmp_path / "a.md").write_text(block + STORY, encoding="utf-8")
    found = one(tmp_path / "a.md")
    assert (found.title, found.outlet, found.text.strip()) == ("Larnow: what we know", "Coast Wire", STORY)


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


def test_lines_of_a_pdf_keep_years_and_hyphens() -> None:
    """A year alone on a line is no page number; a name cut at its hyphen has no blank in it."""
    page = "The town of\nal-\nAssad was taken in April\n2024.\nNobody was hurt there, the port said.\nIt rained.\n7"
    joined = joined_lines(_without_running_heads([page]))
    assert "al-Assad" in joined
    assert "2024." in joined
    assert "7" not in joined


def test_feed_gives_an_article_an_entry_and_a_reason_for_empty_ones(tmp_path):
    """Entries with text are articles of the feed's outlet; the others are accounted for."""
    path = tmp_path / "feed.xml"
    path.write_text(FEED, encoding="utf-8")
    first, second = read(path)
    assert isinstance(first, RawArticle)
    assert (first.title, first.outlet, first.url, first.text) == (
        "Tankers collide",
        "Coast Wire",
        "https://coast.example/a",
        STORY,
    )
    assert isinstance(second, Unreadable)
    assert second.row == 2


ROW = {
    "id": "x-1",
    "title": "Fog",
    "source": "Coast Wire",
    "published_at": "2023-03-14",
    "url": "https://c.example/1",
    "text": STORY,
}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.jsonl", json.dumps(ROW).encode() + b"\n", id="JSON Lines"),
        pytest.param("a.jsonl.gz", gzip.compress(json.dumps(ROW).encode() + b"\n"), id="JSON Lines gz"),
        pytest.param("a.json", json.dumps([ROW]).encode(), id="JSON list"),
        pytest.param("a.json", json.dumps({"articles": [ROW]}).encode(), id="JSON wrapped"),
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


def test_content_goes_before_the_ending(tmp_path):
    """A page saved as .txt and a PDF named .html are read as what they are."""
    page, pdf = tmp_path / "a.txt", tmp_path / "b.html"
    page.write_text(PAGE, encoding="utf-8")
    pdf.write_bytes(pdf_of(STORY))
    assert one(page).kind == "html"
    assert one(pdf).kind == "pdf"


def test_walk_finds_supported_files_once_sorted_without_hidden_ones(tmp_path):
    """Folders are searched in order, link loops are walked once, hidden and foreign files passed over."""
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "a.md", ".hidden.txt", "photo.jpg", "مقال جديد.txt", "old.rtf"):
        (tmp_path / name).write_text("x")
    (tmp_path / "b" / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = [str(path.relative_to(tmp_path)) for path in walk([tmp_path, tmp_path / "a.md"])]
    assert found == ["a.md", "old.rtf", "مقال جديد.txt", "b/2.txt"]


def test_zip_entry_count_is_not_trusted(tmp_path):
    """A Word file that unpacks to far more than it is gets refused before it is unpacked."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 300_000_000)
    path = tmp_path / "bomb.docx"
    path.write_bytes(buffer.getvalue())
    (found,) = read(path)
    assert isinstance(found, Unreadable)
    assert "unpack" in found.reason


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
    ("text", "encoding"),
    [
        ("Łódź: premier powiedział, że śnieg zaskoczył mieszkańców, a ćwiczenia trwają.", "cp1250"),
        ("İstanbul'da şiddetli yağış nedeniyle ığdır uçuşları iptal edildi, dedi bakan.", "cp1254"),
        ("Le ministère a annoncé mardi que la grève serait levée, selon l’agence.", "cp1252"),
    ],
)
def test_windows_character_sets_are_told_apart(tmp_path, text, encoding):
    """Central European and Turkish letters come out as they were written."""
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert one(tmp_path / "a.txt").text == text


def test_a_stray_byte_leaves_the_rest_of_a_page_as_it_is(tmp_path):
    """One byte of another character set in a footer does not make all of UTF-8 unreadable."""
    text = "Le président a déclaré que c’était fini, à l’été, où les élèves étaient déçus. "
    (tmp_path / "a.txt").write_bytes(text.encode() + b"Andr\xe9 Paris")
    assert one(tmp_path / "a.txt").text == text + "Andr\ufffd Paris"


def test_what_a_browser_saves_beside_a_page_is_no_article(tmp_path):
    """The folder "X_files" beside "X.html" holds pictures and advertisements; alone it is a folder like any other."""
    (tmp_path / "story.html").write_text(PAGE)
    for folder in ("story_files", "case_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "saved_resource.html").write_text(PAGE)
    assert [str(path.relative_to(tmp_path)) for path in walk([tmp_path])] == [
        "story.html",
        "case_files/saved_resource.html",
    ]


def test_a_folder_that_cannot_be_looked_at_is_named(tmp_path, monkeypatch):
    """Its articles are not gone; what is given is said to be unreadable."""
    (tmp_path / "away").mkdir()
    is_dir = Path.is_dir

    def failing(path: Path) -> bool:
        if path.name == "away":
            raise PermissionError(13, "Permission denied")
        return is_dir(path)

    monkeypatch.setattr(Path, "is_dir", failing)
    assert list(walk([tmp_path])) == [tmp_path / "away"]


def test_a_clipping_names_its_page_and_not_an_address_as_outlet(tmp_path):
    """A clipper's "source" is the address; a title with a colon does not spoil the block."""
    block = "layout: post\ntitle: Larnow: the harbour\nsource: https://coast.example/a/b"
    (tmp_path / "a.md").write_text(f"---\n{block}\n---\n{STORY}<br>And more.\n")
    found = one(tmp_path / "a.md")
    assert (found.title, found.url, found.outlet) == ("Larnow: the harbour", "https://coast.example/a/b", "")
    assert found.text.rstrip().endswith("hulls.\nAnd more.")


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
