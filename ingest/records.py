"""What passes between the steps of an ingest: an article as read, as prepared, or why it could not be."""

from dataclasses import dataclass

from rag.records.articles import Article


@dataclass(frozen=True, slots=True)
class RawArticle:
    """What a reader found for one article, before anything is cleaned or decided.

    A field is empty where the source does not say. The `…_from` fields say in words where a value
    was found ("front matter", "JSON-LD", "row").
    """

    text: str
    title: str = ""
    title_from: str = ""
    outlet: str = ""
    outlet_from: str = ""
    published: str = ""
    """The date as it is written in the source."""
    published_from: str = ""
    url: str = ""
    given_id: str = ""
    path: str = ""
    row: int | None = None
    """1-based number of the row or feed entry; None when the file holds one article."""
    kind: str = "text"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that holds no article, with one line saying why."""

    path: str
    row: int | None
    reason: str
    lines_lost: bool = False
    """Whether what stands below it in the file could not be read either."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article ready to be planned: its record, its cleaned text and a hash of what was read."""

    article: Article
    text: str
    source_hash: str
    signature: bytes = b""
    """What `ingest.copies` compares to find prints of one story."""
    given_id: str = ""
    how: str = ""
    """How title, outlet and date were found, or that they were left open; and where the text is a headline alone."""


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What a file may cost before it is refused; every limit has a reason line of its own."""

    file_bytes: int = 64 * 2**20
    """A file that holds one article, a JSON file or a feed."""
    stream_bytes: int = 64 * 2**30
    """A JSON Lines or CSV file, which is read a row at a time."""
    row_bytes: int = 8 * 2**20
    rows: int = 20_000_000
    unpacked_bytes: int = 512 * 2**20
    """What a .docx may unpack to, and what a .gz may unpack to before its ratio is questioned."""
    ratio: int = 150
    pages: int = 3000
    characters: int = 5_000_000
    seconds: float = 30.0
    memory_bytes: int = 4 * 2**30
    depth: int = 100
