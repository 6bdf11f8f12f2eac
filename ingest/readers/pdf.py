"""PDF to text: pages joined, running heads taken out, wrapped lines joined again."""

import io
import re
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from ingest.records import RawArticle, ReadLimits
from rag.errors import ArticleError

_JUNK_TITLE = re.compile(
    r"^(?:microsoft word\b.*|untitled.*|.*\.(?:docx?|pdf|indd|html?|txt)|\(anonymous\))$", re.I
)
_EDGE = 2
"""Lines at the top and the foot of a page, where its number stands."""
_PAGE_NUMBER = re.compile(r"^\W*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.I)


def read_pdf(data: bytes, *, path: str, limits: ReadLimits) -> RawArticle:
    """The article that a PDF holds.

    Raises:
        ArticleError: Encrypted, broken, without a text layer, or beyond a limit.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            msg = "encrypted: the PDF needs a password"
            raise ArticleError(msg)
        if len(reader.pages) > limits.pages:
            msg = f"too long: {len(reader.pages):,} pages, the limit is {limits.pages:,}"
            raise ArticleError(msg)
        pages = [page.extract_text() for page in reader.pages]
        meta = reader.metadata
        title = str(meta.title or "").strip() if meta else ""
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        # pypdf meets broken files with many kinds of error; each of them means the same here.
        msg = f"broken PDF: {type(error).__name__}: {' '.join(str(error).split())[:100]}"
        raise ArticleError(msg) from error
    except (RecursionError, NotImplementedError, ImportError) as error:
        msg = f"PDF not supported: {' '.join(str(error).split())[:100]}"
        raise ArticleError(msg) from error
    text = joined_lines(_without_running_heads(pages))
    if not text.strip():
        msg = "no text: the PDF holds only pictures (it needs text recognition first)"
        raise ArticleError(msg)
    title = "" if _JUNK_TITLE.match(title) or len(title) < 8 else title
    return RawArticle(
        text=text,
        title=title,
        title_from="PDF title" if title else "",
        path=path,
        kind="pdf",
    )


def _without_running_heads(pages: list[str]) -> str:
    """The pages as one text, without page numbers and lines that open or close most pages."""
    lines = [page.strip().split("\n") for page in pages]
    edges = Counter(line.strip() for page in lines for line in {*page[:_EDGE], *page[-_EDGE:]})
    common = {line for line, times in edges.items() if line and len(pages) > 2 and times > len(pages) / 2}
    kept = [
        "\n".join(
            line
            for at, line in enumerate(page)
            # Inside a page a figure alone on its line is the end of a sentence: "in April | 2024."
            if line.strip() not in common
            and not (_PAGE_NUMBER.match(line) and (at < _EDGE or at >= len(page) - _EDGE))
        )
        for page in lines
    ]
    return "\n".join(page for page in kept if page.strip())


def joined_lines(text: str) -> str:
    """Paragraphs made of wrapped lines again; a word cut at a line's end is put together."""
    lines = [line.strip() for line in text.split("\n")]
    long = sorted(len(line) for line in lines if line)
    usual = long[int(len(long) * 0.8)] if long else 0
    pieces: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.endswith("-") and following[:1].islower() and line[-2:-1].isalpha():
            word = line.rsplit(maxsplit=1)[-1]
            whole = word + following.split(maxsplit=1)[0]
            pieces.append(
                line if whole.lower().rstrip(".,;") in text.lower().replace("\n", " ") else line[:-1]
            )
        elif line.endswith("-") and line[-2:-1].isalpha() and following[:1].isalnum():
            pieces.append(line)  # "al-Assad" keeps its hyphen and gets no blank
        elif line and following and not _ends_paragraph(line, following, usual):
            pieces.append(line + " ")
        else:
            pieces.append(line + "\n\n")
    return "".join(pieces)


def _ends_paragraph(line: str, following: str, usual: int) -> bool:
    """Whether a line is the last of its paragraph: clearly short, and the next one begins anew."""
    if following[:1].islower():
        return False
    stopped = line.rstrip("\"'”’)]")[-1:] in ".!?:؟。"
    return len(line) < (0.85 if stopped else 0.6) * usual
