"""Records between ingest and the library: what is stored, staged and committed."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from rag.records.articles import Article, Passage

EMBEDDING = "embedding"
"""Fact of the library: the name of the model that its vectors come from."""
REPAIRING = "repairing"
"""Fact of the library: not empty while vectors and words are made anew."""

NAME_KEYS = "name keys"
"""Fact of the library: the version of the rules by which the keys of its names were made."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which build is live and how often the stores were swept: a reader reopens them when it changes."""

    build: str
    sweeps: int


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with what ingest needs to compare it by."""

    article: Article
    source_hash: str
    signature: bytes = b""


@dataclass(frozen=True, slots=True)
class NamedKey:
    """A name as a text spells it, and the key that its other spellings share."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class KeyRules:
    """How the keys of names are made, and which version of that it is."""

    version: str
    key: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class NewText:
    """A cleaned text with the spans of its passages and the names in it."""

    hash: str
    text: str
    passages: tuple[Passage, ...]
    names: tuple[NamedKey, ...] = ()


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as it was last read: its content's hash, its articles and what was wrong with it."""

    path: str
    content_hash: str
    articles: int
    problems: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a commit makes live and what it takes away."""

    removed: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    """Pairs of an article's former and present id."""
    files: tuple[FileRecord, ...] = ()
    forgotten_files: tuple[str, ...] = ()


def passage_id(text_hash: str, start: int, end: int) -> str:
    """The id of a text's slice: the same text and span give the same id in every build."""
    return hashlib.sha256(f"{text_hash}:{start}:{end}".encode()).hexdigest()[:24]
