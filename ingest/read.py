"""Any file to articles: tells what it is, reads it, and gives one line of reason for each failure."""

import os
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ingest.readers.lines import read_csv, read_json_lines
from ingest.readers.plain import read_text
from ingest.readers.worker import Job, Kind, parse
from ingest.records import RawArticle, ReadLimits, Unreadable
from rag.errors import ArticleError

SUPPORTED = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx", ".json": "json", ".jsonl": "lines",
    ".ndjson": "lines", ".csv": "csv", ".tsv": "csv", ".rss": "feed", ".xml": "feed", ".atom": "feed",
}  # fmt: skip
"""What each ending is read as."""
LIKE_ARTICLES = frozenset((
    ".doc", ".docm", ".rtf", ".odt", ".epub", ".mht", ".mhtml", ".eml", ".msg", ".pages", ".tex", ".zip",
    ".tar", ".7z",
))  # fmt: skip
"""Endings of files that may hold an article and are of no kind that is read."""
_SNIFFED = 4096
# Rows of one file whose faults are told one by one.
_MOST_FAULTS = 1000


def shown(path: Path) -> str:
    """The path as it can be printed and stored: bytes that are no UTF-8 as escapes."""
    return os.fsencode(path).decode(errors="backslashreplace")


def read_path(path: Path, limits: ReadLimits) -> Iterator[RawArticle | Unreadable]:
    """The articles that a file holds; whatever is wrong with it comes as `Unreadable`, never as an error."""
    articles, faults = 0, 0
    if shown(path) != str(path):
        part = "file's name" if shown(path.parent) == str(path.parent) else "name of its folder"
        yield Unreadable(shown(path), None, f"the {part} is not UTF-8: rename it")
        return
    try:
        for record in _read(path, limits):
            articles += isinstance(record, RawArticle)
            faults += isinstance(record, Unreadable)
            if isinstance(record, RawArticle) or faults <= _MOST_FAULTS:
                yield record
        if faults > _MOST_FAULTS:
            yield Unreadable(str(path), None, f"and {faults - _MOST_FAULTS:,} more rows that cannot be read")
        if not articles and not faults:
            yield Unreadable(str(path), None, "no article: the file holds none")
    except ArticleError as error:
        yield Unreadable(str(path), None, _line(str(error)))
    except OSError as error:
        yield Unreadable(str(path), None, _line(_why(error)))
    except MemoryError:
        yield Unreadable(str(path), None, "needs too much memory")
    except ValueError as error:
        # A path with a NUL in it, for one.
        yield Unreadable(str(path), None, _line(f"cannot be opened: {error}"))


def _line(reason: str) -> str:
    """A reason on one line."""
    return " ".join(reason.split())[:300]


def _why(error: OSError) -> str:
    """What the system said, without the path, which stands beside it."""
    return f"cannot be opened: {error.strerror or error}".lower()


def _read(path: Path, limits: ReadLimits) -> Iterator[RawArticle | Unreadable]:
    """The articles of a file.

    Raises:
        ArticleError: The file holds none.
        OSError: The file cannot be opened.
    """
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        with os.scandir(path):
            msg = "a folder, not a file"
            raise ArticleError(msg)
    if not stat.S_ISREG(status.st_mode):
        msg = "not a regular file"
        raise ArticleError(msg)
    if status.st_size == 0:
        msg = "empty: the file holds no byte"
        raise ArticleError(msg)
    with path.open("rb") as file:
        head = file.read(_SNIFFED)
    kind = _kind(path, head, limits)
    if kind == "lines":
        yield from read_json_lines(path, limits=limits)
    elif kind == "csv":
        yield from read_csv(path, limits=limits)
    else:
        yield from read_bytes(_bytes(path, status.st_size, limits), kind, path=str(path), limits=limits)


def _bytes(path: Path, size: int, limits: ReadLimits) -> bytes:
    """The bytes of a file that must fit in memory.

    Raises:
        ArticleError: Larger than the limit.
    """
    if size <= limits.file_bytes:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
        if len(data) <= limits.file_bytes:
            return data
    msg = f"too large: {size:,} bytes, the limit is {limits.file_bytes:,}"
    raise ArticleError(msg)


def read_bytes(
    data: bytes, kind: str, *, path: str, limits: ReadLimits, url: str = "", declared: str = ""
) -> Iterator[RawArticle | Unreadable]:
    """The articles in the bytes of a file or a fetched page.

    Raises:
        ArticleError: There is none; the text says why.
    """
    kinds: dict[str, Kind] = {"html": "html", "pdf": "pdf", "docx": "docx", "json": "json", "feed": "feed"}
    if kind in {"text", "markdown"}:
        yield read_text(data, path=path, limits=limits, markdown=kind == "markdown")
    elif kind in kinds:
        yield from parse(Job(kinds[kind], data, path, limits, url, declared))
    else:
        msg = f"not supported: {kind} (use txt, md, html, pdf, docx, json, jsonl, csv, rss or xml)"
        raise ArticleError(msg)


def _kind(path: Path, head: bytes, limits: ReadLimits) -> str:
    """What the file is: by its first bytes where they are telling, else by its ending."""
    name = path.name.lower()
    by_name = SUPPORTED.get(Path(name.removesuffix(".gz")).suffix, "")
    if head.startswith(b"\x1f\x8b"):
        return by_name if by_name in {"lines", "csv"} else f"a gzip archive of {by_name or 'something else'}"
    sniffed = sniff(head)
    if sniffed == "docx" and by_name != "docx" and not _is_word(path):
        return "a zip archive"
    if sniffed and by_name not in {"lines", "csv", "json"}:
        return sniffed
    if by_name == "json" and _is_lines(path, limits.row_bytes):
        return "lines"
    suffix = Path(name).suffix
    return by_name or (f"the ending {suffix}" if suffix in LIKE_ARTICLES or not _is_text(head) else "text")


def sniff(head: bytes) -> str:
    """The kind that the first bytes of a file prove; empty where they prove none."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1024].lower()
    if start.startswith(b"%pdf-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if start.startswith((b"<!doctype html", b"<html", b"<!-- saved from url")):
        return "html"
    if start.startswith((b"<rss", b"<feed", b"<rdf:rdf")):
        return "feed"
    if start.startswith(b"<?xml"):
        return "html" if b"<html" in start else "feed"
    return ""


def _is_word(path: Path) -> bool:
    """Whether a zip archive is a Word document."""
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _is_lines(path: Path, most: int) -> bool:
    """Whether a .json file holds an object a line of at most so many bytes, as exports often do."""
    with path.open("rb") as file:
        first, second = file.readline(most).strip(), file.readline(1024).lstrip()
    return first.endswith(b"}") and second.startswith(b"{")


def _is_text(head: bytes) -> bool:
    """Whether a file without a known ending holds text."""
    return b"\x00" not in head
