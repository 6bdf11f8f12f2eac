"""Word documents (.docx) to text: paragraphs and tables in reading order."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from ingest.readers.head import field_lines, headed
from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError

_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_LEFT_OUT = frozenset(
    [
        *map(qn, ("w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    ]
)
"""Settings, deletions, and boxes that float beside the text."""


def read_word(data: bytes, *, path: str, limits: ReadLimits) -> RawArticle:
    """The article that a Word document holds.

    Raises:
        ArticleError: Broken, encrypted, empty, or unpacking to more than the limit.
    """
    _check_size(data, limits)
    try:
        document = docx.Document(io.BytesIO(data))
        title, blocks = "", []
        for block in _blocks(document.element.body, document):
            if isinstance(block, Table):
                blocks.append("\n".join(" | ".join(map(_cell, row.cells)) for row in block.rows))
                continue
            text = _words(block)
            style = (block.style.name or "") if block.style is not None else ""
            if text and not title and style in {"Title", "Heading 1"}:
                title = text
            blocks.append(text)
        properties = document.core_properties
        named = (properties.title or "").strip()
    except (OpcError, KeyError, ValueError, AttributeError, IndexError, zipfile.BadZipFile, OSError) as error:
        msg = f"broken Word document: {' '.join(str(error).split())[:120]}"
        raise ArticleError(msg) from error
    except (etree.LxmlError, NotImplementedError, EOFError, zlib.error, struct.error, TypeError) as error:
        msg = f"broken Word document: {' '.join(str(error).split())[:120]}"
        raise ArticleError(msg) from error
    fields, text = field_lines("\n\n".join(block for block in blocks if block), paragraphs=True)
    if not text.strip():
        msg = "no text: the Word document is empty"
        raise ArticleError(msg)
    named = "" if named.lower() in {"word document", "untitled"} or len(named) < 8 else named
    article = RawArticle(
        text=text,
        title=title or named,
        title_from="heading" if title else "document properties" if named else "",
        path=path,
        kind="docx",
    )
    return headed(article, fields, limits)


def _blocks(parent: etree._Element, document: Document) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables in order, those inside content controls as well, which python-docx passes over."""
    for child in parent.iterchildren():
        if isinstance(child, CT_P):
            yield Paragraph(child, document)
        elif isinstance(child, CT_Tbl):
            yield Table(child, document)
        elif child.tag == qn("w:sdt"):
            for content in child.iterchildren(qn("w:sdtContent")):
                yield from _blocks(content, document)


def _cell(cell: _Cell) -> str:
    return "\n".join(map(_words, cell.paragraphs)).strip()


def _words(paragraph: Paragraph) -> str:
    """The text as it reads with every change accepted: what was inserted is in it, what was deleted is not.

    python-docx's own `text` leaves insertions out, and with them perhaps a "not".
    """
    return "".join(_pieces(paragraph._p)).strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _LEFT_OUT:
            yield from _pieces(child)


def _check_size(data: bytes, limits: ReadLimits) -> None:
    """Refuse a file that is no Word document or unpacks to more than the limit, before unpacking it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        old = data.startswith(b"\xd0\xcf\x11\xe0")
        msg = "encrypted or an old .doc: save it as .docx" if old else f"broken Word document: {error}"
        raise ArticleError(msg) from error
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked_bytes or unpacked > max(limits.ratio * len(data), 2**25):
        msg = f"refused: {len(data):,} bytes unpack to {unpacked:,}"
        raise ArticleError(msg)
    if any(entry.flag_bits & 1 for entry in entries):
        msg = "encrypted: the Word document needs a password"
        raise ArticleError(msg)
    if "word/document.xml" not in {entry.filename for entry in entries}:
        msg = "not a Word document: the file is another kind of archive"
        raise ArticleError(msg)
