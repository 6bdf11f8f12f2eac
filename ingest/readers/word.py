"""Word documents (.docx) to text: paragraphs and tables in reading order."""

import io
import struct
import zipfile
import zlib

import docx
from docx.opc.exceptions import OpcError
from docx.table import Table
from lxml import etree

from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError


def read_word(data: bytes, *, path: str, limits: ReadLimits) -> RawArticle:
    """The article that a Word document holds.

    Raises:
        ArticleError: Broken, encrypted, empty, or unpacking to more than the limit.
    """
    _check_size(data, limits)
    try:
        document = docx.Document(io.BytesIO(data))
        title, blocks = "", []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                blocks.append(
                    "\n".join(" | ".join(cell.text.strip() for cell in row.cells) for row in block.rows)
                )
                continue
            text = block.text.strip()
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
    text = "\n\n".join(block for block in blocks if block)
    if not text.strip():
        msg = "no text: the Word document is empty"
        raise ArticleError(msg)
    named = "" if named.lower() in {"word document", "untitled"} or len(named) < 8 else named
    return RawArticle(
        text=text,
        title=title or named,
        title_from="heading" if title else "document properties" if named else "",
        path=path,
        kind="docx",
    )


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
