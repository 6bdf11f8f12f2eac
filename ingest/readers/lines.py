"""JSON Lines and CSV, a row at a time: a million rows cost the memory of one."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from ingest.readers.characters import encoding_of
from ingest.readers.data import parsed
from ingest.readers.rows import article_of_row
from ingest.records import RawArticle, ReadLimits, Unreadable
from rag.errors import ArticleError

_SAMPLE = 64 * 1024
_BLANK = " \t\r\n\x00"


def read_json_lines(path: Path, *, limits: ReadLimits) -> Iterator[RawArticle | Unreadable]:
    """The articles of a .jsonl or .jsonl.gz file; each bad line gives its reason and the rest goes on.

    Raises:
        ArticleError: The file is no text, a broken archive, or beyond a limit.
    """
    found = 0
    for number, line in _numbered(path, limits):
        if isinstance(line, Unreadable):
            yield line
            continue
        if not line.strip(_BLANK):
            continue
        found += 1
        try:
            row = parsed(line, limits)
            if not isinstance(row, dict):
                yield Unreadable(str(path), number, f"not an object with a text but {type(row).__name__}")
                continue
            yield article_of_row(row, path=str(path), number=number, kind="jsonl", limits=limits)
        except ArticleError as error:
            yield Unreadable(str(path), number, str(error))
    if not found:
        msg = "empty: the file holds no row"
        raise ArticleError(msg)


def read_csv(path: Path, *, limits: ReadLimits) -> Iterator[RawArticle | Unreadable]:
    """The articles of a CSV file with a heading row; commas, semicolons or tabs.

    Raises:
        ArticleError: The file is no text, has no text column, or is beyond a limit.
    """
    csv.field_size_limit(limits.row_bytes)
    oversized: list[Unreadable] = []
    lines = _texts(path, limits, oversized)
    above, heading = next(
        ((number, line) for number, line in enumerate(lines, start=1) if line.strip(_BLANK)), (0, "")
    )
    if not heading:
        msg = "empty: the file holds no row"
        raise ArticleError(msg)
    delimiter = max(",;\t|", key=heading.count)
    names = _headings(heading, delimiter)
    # Strict: a quote that is not closed is an error, not a row that swallows the rows below it.
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number, found = 0, False
    while True:
        first = above + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            number += 1
            last = above + reader.line_num
            yield Unreadable(str(path), number, _broken(error, first, last), lines_lost=last > first)
            continue
        finally:
            yield from oversized
            oversized.clear()
        if not cells:
            continue  # an empty line between rows is no row
        number += 1
        if not any(cell.strip(_BLANK) for cell in cells):
            continue
        found = True
        try:
            row = dict(zip(names, _below(names, cells, delimiter), strict=False))
            yield article_of_row(row, path=str(path), number=number, kind="csv", limits=limits)
        except ArticleError as error:
            yield Unreadable(str(path), number, str(error))
    if not found:
        msg = "empty: the file holds a heading row and nothing below it"
        raise ArticleError(msg)


def _headings(line: str, delimiter: str) -> list[str]:
    """The columns that the heading row names."""
    try:
        return next(csv.reader([line.lstrip("\ufeff")], delimiter=delimiter), [])
    except csv.Error as error:  # such as lines that end in a carriage return alone
        msg = f"broken heading row: {error}"
        raise ArticleError(msg) from error


def _below(names: list[str], cells: list[str], delimiter: str) -> list[str]:
    """The cells of a row, each below its heading; a lone heading has all of the row below it.

    Raises:
        ArticleError: There are more cells than headings: a text was cut in two, or each stands below another's.
    """
    if len(names) == 1:
        return [delimiter.join(cells)]
    if any(cell.strip(_BLANK) for cell in cells[len(names) :]):
        msg = f"{len(cells)} cells below {len(names)} headings: a cell that holds the delimiter needs quotes around it"
        raise ArticleError(msg)
    return cells


def _broken(error: csv.Error, first: int, last: int) -> str:
    """Why a row of CSV cannot be read, and which lines of the file are lost with it."""
    if "unexpected end" in str(error):
        return f"broken row: a quote in line {first} is never closed; it and the lines below it are left out"
    lines = f"line {first} is" if last <= first else f"lines {first} to {last} are"
    return f"broken row: {error}; {lines} left out"


def _texts(path: Path, limits: ReadLimits, oversized: list[Unreadable]) -> Iterator[str]:
    """The lines as text; the ones that are too long go to `oversized`."""
    for _, line in _numbered(path, limits):
        if isinstance(line, Unreadable):
            oversized.append(line)
        else:
            yield line


def _numbered(path: Path, limits: ReadLimits) -> Iterator[tuple[int, str | Unreadable]]:
    """The lines of the file with their 1-based numbers, decoded."""
    packed = path.stat().st_size
    with path.open("rb") as file:
        gzipped = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        stream: IO[bytes] = io.BufferedReader(gzip.GzipFile(fileobj=file)) if gzipped else file
        try:
            yield from _decoded(stream, path, packed if gzipped else 0, limits)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            # What came before a cut in the archive has been handed on; say where it ends.
            msg = f"broken archive: {error}"
            raise ArticleError(msg) from error


def _decoded(
    stream: IO[bytes], path: Path, packed: int, limits: ReadLimits
) -> Iterator[tuple[int, str | Unreadable]]:
    """Lines of bytes to lines of text, each within the limits; UTF-8 unless the beginning says otherwise."""
    sample = stream.read(_SAMPLE) if not stream.seekable() else _peeked(stream)
    encoding = encoding_of(sample)
    if encoding.startswith(("utf-16", "utf-32")):
        yield from _wide_lines(stream, encoding, path, limits)
        return
    read = 0
    number = 0
    while line := stream.readline(limits.row_bytes + 1):
        number += 1
        read += len(line)
        _check_totals(read, number, packed, limits)
        if len(line) > limits.row_bytes:
            while line and not line.endswith(b"\n"):
                line = stream.readline(limits.row_bytes)
                read += len(line)
                _check_totals(read, number, packed, limits)
            yield number, Unreadable(str(path), number, f"row longer than {limits.row_bytes:,} bytes")
            continue
        yield number, _text_of(line, encoding)


def _peeked(stream: IO[bytes]) -> bytes:
    """The beginning of a stream, which is then read from its beginning again."""
    sample = stream.read(_SAMPLE)
    stream.seek(0)
    return sample


def _wide_lines(
    stream: IO[bytes], encoding: str, path: Path, limits: ReadLimits
) -> Iterator[tuple[int, str | Unreadable]]:
    """Lines of a UTF-16 or UTF-32 file, which is read whole: its line breaks are not single bytes."""
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        msg = f"too large for {encoding}: the limit is {limits.file_bytes:,} bytes; save it as UTF-8"
        raise ArticleError(msg)
    for number, line in enumerate(data.decode(encoding, errors="replace").split("\n"), start=1):
        if len(line) > limits.row_bytes:
            yield number, Unreadable(str(path), number, f"row longer than {limits.row_bytes:,} characters")
        else:
            yield number, line.removeprefix("\ufeff") + "\n"


def _text_of(line: bytes, encoding: str) -> str:
    """One line as text; a line in another character set than the first ones is guessed by itself."""
    for name in (encoding, "utf-8"):
        try:
            return line.decode(name).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    try:
        return line.decode(encoding_of(line))
    except (ArticleError, UnicodeDecodeError):
        return line.decode("utf-8", errors="replace")


def _check_totals(read: int, number: int, packed: int, limits: ReadLimits) -> None:
    """Stop at a file that has more rows or bytes than is sane, and at an archive that is a bomb.

    Raises:
        ArticleError: Beyond a limit; the rows before it have been read.
    """
    if number > limits.rows:
        msg = f"more than {limits.rows:,} rows; the rest is left out"
        raise ArticleError(msg)
    if packed and read > limits.unpacked_bytes and read > limits.ratio * packed:
        msg = f"refused: {packed:,} bytes unpack to more than {read:,}"
        raise ArticleError(msg)
    if read > limits.stream_bytes:
        msg = f"larger than {limits.stream_bytes:,} bytes; the rest is left out"
        raise ArticleError(msg)
