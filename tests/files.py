"""Files of every format that hold one story, and what reading them gives."""

import io
from pathlib import Path

import docx
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from ingest.read import read_path
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

ROW = {
    "id": "x-1",
    "title": "Fog",
    "source": "Coast Wire",
    "published_at": "2023-03-14",
    "url": "https://c.example/1",
    "text": STORY,
}


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
