"""What tests share: the bundled embedding model, loaded once, and indexes in temporary folders."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from desk import TODAY, desk, parts  # noqa: F401 - fixtures that several test files share
from hypothesis import settings
from page_browser import browser, context, page  # noqa: F401
from page_server import script, served  # noqa: F401
from tiny_model import make_small_encoder

from rag.index.builds import Builds
from rag.index.database import Database
from rag.index.embed import BundledEmbedder
from rag.index.index import ArticleIndex
from rag.index.library import Library
from rag.index.stored import Change, KeyRules, NewText, StoredArticle, passage_id
from rag.index.vectors import VectorStore
from rag.index.words import WordStore
from rag.index.writer import IndexWriter, NewArticle
from rag.records.articles import Article, Passage, Published
from rag.sentences import sentence_spans

# How long an example takes says something of the machine and nothing of the rule.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

HARBOUR = (
    "The harbour at Selmouth closed on Monday. Mayor Ingrid Vale said the crane had fallen. "
    "Repairs will cost 40 million crowns."
)
FERRY = "Ferries were sent to Port Arden instead. The ferry company blamed the wind."


@pytest.fixture(scope="session")
def small_encoder(tmp_path_factory):
    """A folder with an encoder that is quick to train."""
    return make_small_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture(scope="session")
def embedder():
    """The bundled model: real embeddings, loaded once for all tests."""
    return BundledEmbedder()


@dataclass
class Stores:
    """One index's parts, as an entry point would join them."""

    library: Library
    builds: Builds
    vectors: VectorStore
    words: WordStore
    index: ArticleIndex
    writer: IndexWriter

    def put(self, *articles: tuple[Article, str], removed: tuple[str, ...] = ()) -> str:
        """One whole update: build, commit, sweep."""
        self.writer.begin(lambda _count: None)
        self.writer.add([prepared(article, text) for article, text in articles], lambda _count: None)
        build = self.writer.commit(Change(removed=removed))
        self.writer.sweep()
        return build


KEYS = KeyRules("test", str.lower)
"""How the tests' own stores key names."""


def prepared(article: Article, text: str) -> NewArticle:
    """An article ready for the writer, a passage a sentence."""
    passages = tuple(
        Passage(passage_id(article.text_hash, start, end), article.text_hash, start, end, text[start:end])
        for start, end in sentence_spans(text)
    )
    return NewArticle(StoredArticle(article, "source"), NewText(article.text_hash, text, passages))


def article(
    name: str, text: str, *, outlet: str = "Sample Wire", day: date | None = date(2024, 1, 5), story: str = ""
) -> tuple[Article, str]:
    """An article with its text."""
    published = Published(day, day, "test") if day else None
    record = Article(
        name, sha256(text.encode()).hexdigest(), f"About {name}", outlet, published, story=story or name
    )
    return record, text


def open_stores(folder: Path, embedder: BundledEmbedder) -> Stores:
    """Opens the index in a folder, as another process would."""
    database = Database(f"sqlite:///{folder / 'library.db'}")
    library, builds = Library(database), Builds(database)
    vectors, words = VectorStore(folder / "vectors"), WordStore(folder / "words")
    index = ArticleIndex(library, vectors, words, embedder)
    writer = IndexWriter(library, builds, vectors, words, embedder, keys=KEYS)
    return Stores(library, builds, vectors, words, index, writer)


@pytest.fixture
def stores(tmp_path, embedder):
    """An empty index."""
    opened = open_stores(tmp_path, embedder)
    yield opened
    opened.vectors.reopen()
