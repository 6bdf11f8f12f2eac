"""What reading a file gives, format by format."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from files import FEED, PAGE, STORY, docx_of, one, pdf_of, read

from ingest.readers.pdf import _without_running_heads, joined_lines
from ingest.records import RawArticle, Unreadable
from ingest.walk import walk


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


def test_fields_on_top_of_a_word_document_name_the_article_and_leave_its_text(tmp_path):
    """Paragraphs "Title: …", "Outlet: …" and "Date: …" are read as such lines of a .txt are."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx_of("Title: Fog at sea", "Outlet: Coast Wire", "Date: 14 March 2023", STORY))
    found = one(path)
    assert (found.title, found.outlet, found.published) == ("Fog at sea", "Coast Wire", "14 March 2023")
    assert found.text.startswith(STORY)


def test_a_word_document_without_fields_on_top_keeps_its_first_paragraphs(tmp_path):
    """A label that is no field, or a field further down, is the story's."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx_of("Update: the channel is open.", STORY, "Source: port office"))
    found = one(path)
    assert found.text.startswith("Update: the channel is open.")
    assert "Source: port office" in found.text
    assert found.outlet == ""


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


def test_links_and_names_of_a_feed_are_whole(tmp_path):
    """A link given as seen from the site is an address, and a name escaped twice reads as it prints."""
    feed = FEED.replace("Coast Wire", "Coast &amp;amp; Wire").replace("https://coast.example/a", "/2023/a")
    (tmp_path / "feed.xml").write_text(feed, encoding="utf-8")
    first = read(tmp_path / "feed.xml")[0]
    assert isinstance(first, RawArticle)
    assert (first.url, first.outlet) == ("https://coast.example/2023/a", "Coast & Wire")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        pytest.param(
            '<script type="application/ld+json">{"@graph": ['
            '{"@type": "Organization", "@id": "#us", "name": "Coast Wire"},'
            '{"@type": "NewsArticle", "headline": "Fog", "publisher": {"@id": "#us"}}]}</script>',
            "Coast Wire",
            id="JSON-LD by reference",
        ),
        pytest.param(
            '<div itemprop="publisher" itemscope><meta itemprop="name" content="Coast Wire"></div>',
            "Coast Wire",
            id="microdata",
        ),
        pytest.param(
            "<title>Fog shuts port | Larnow Gazette</title>", "Larnow Gazette", id="title of the page"
        ),
        pytest.param("<title>Fog shuts port | Weather</title>", "", id="a section in the title"),
    ],
)
def test_a_page_names_its_outlet_in_many_ways(tmp_path, head, outlet):
    """The publisher that an object refers to, one in microdata, and a paper's name at the end of the title."""
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><body>{head}<h1>Fog shuts port</h1><p>{STORY}</p></body></html>", encoding="utf-8"
    )
    assert one(path).outlet == outlet


def page(tmp_path: Path, head: str, body: str = "") -> RawArticle:
    """A page with this in its head and above its story."""
    path = tmp_path / "a.html"
    story = f"<h1>Fog shuts port</h1>{body}<p>{STORY}</p>"
    path.write_text(f"<html><head>{head}</head><body>{story}</body></html>", encoding="utf-8")
    return one(path)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(
            '<meta property="article:published_time" content="0001-01-01T00:00:00">',
            '<time datetime="2023-03-14">Tuesday</time>',
            id="the year 1",
        ),
        pytest.param(
            '<meta property="article:published_time" content="1970-01-01T00:00:00Z">'
            '<meta name="date" content="2023-03-14">',
            "",
            id="the first second of 1970",
        ),
        pytest.param('<meta name="pubdate" content="1678788000">', "", id="seconds since 1970"),
        pytest.param(
            "",
            '<time datetime="2026-01-01">Today</time>'
            '<div class="post-date"><time datetime="2023-03-14">then</time></div>',
            id="marked by what is around it",
        ),
        pytest.param(
            '<script type="application/ld+json">\n<!--\n'
            '{"@type": "Article", "datePublished": "2023-03-14",}\n//--></script>',
            "",
            id="JSON-LD as sites spoil it",
        ),
    ],
)
def test_what_a_site_writes_for_no_date_gives_way_to_the_next_place(tmp_path, head, body):
    """A placeholder is no day, and does not hide one further on."""
    assert page(tmp_path, head, body).published[:10] == "2023-03-14"


def test_a_page_called_as_its_site_has_its_heading_for_title(tmp_path):
    """One template may give all articles the site's own name."""
    head = (
        '<meta property="og:title" content="Coast Wire"><meta property="og:site_name" content="Coast Wire">'
    )
    assert page(tmp_path, head).title == "Fog shuts port"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(
            '<base href="https://coast.example/"><link rel="canonical" href="/2023/fog">', id="relative"
        ),
        pytest.param(
            '<link rel="canonical" href="https://coast.example/"><meta property="og:url" content="https://coast.example/2023/fog">',
            id="the front page's",
        ),
    ],
)
def test_a_pages_address_is_whole_and_its_own(tmp_path, head):
    """An address as seen from the base is made whole; the front page's stands for no article."""
    assert page(tmp_path, head).url == "https://coast.example/2023/fog"


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
    for name in ("b/2.txt", "a.md", ".hidden.txt", "photo.jpg", "~$a.docx", "مقال جديد.txt", "old.rtf"):
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
