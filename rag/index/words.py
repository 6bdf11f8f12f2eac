"""Words of passages in tantivy (BM25): the only tantivy in Dateline."""

import logging
import shutil
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import tantivy
from tantivy import Occur, Query

from rag.errors import DamagedStoreError, IndexBusyError
from rag.index.facts import NEVER_FIRST, Facts, Scope

log = logging.getLogger(__name__)

_ANALYZER = "dateline"
_MEMORY = 64 * 1024 * 1024
# A name's other spelling stands for the same word, so it weighs as one; a match in the title or the
# opening says what the article is about, and weighs less than the passage's own words.
_TITLE_WEIGHT = 0.5

# Beside tantivy's own stop words.
_ASKING = (
    *("who", "whom", "whose", "what", "which", "when", "where", "why", "how", "did", "does", "do", "has"),
    *("have", "had", "were", "been", "would", "could", "from", "about", "than", "them", "he", "she", "his"),
    *("her", "its", "we", "you", "i"),
)


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A passage as its words are indexed."""

    id: str
    text: str
    title: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class WordHit:
    """A passage id and its BM25 score."""

    id: str
    score: float


def _analyzer(*, asking: bool = False) -> tantivy.TextAnalyzer:
    """How texts become words; of a question, "who were the" and the like are no words to look for."""
    builder = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(60))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
    )
    if asking:
        builder = builder.filter(tantivy.Filter.stopword("english")).filter(
            tantivy.Filter.custom_stopword(list(_ASKING))
        )
    return builder.filter(tantivy.Filter.stemmer("english")).build()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name=_ANALYZER)
    builder.add_text_field("title", tokenizer_name=_ANALYZER)
    builder.add_text_field("outlet", tokenizer_name="raw")
    builder.add_integer_field("first", indexed=True, fast=True)
    builder.add_integer_field("last", indexed=True, fast=True)
    return builder.build()


class WordStore:
    """One tantivy index in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index: tantivy.Index | None = None
        self._analyzer = _analyzer()
        self._asking = _analyzer(asking=True)
        self._lock = threading.Lock()

    def _open(self) -> tantivy.Index:
        with self._lock:  # two threads' first searches would open it twice
            if self._index is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                try:
                    index = tantivy.Index(_schema(), path=str(self._folder))
                except (ValueError, OSError) as error:
                    raise DamagedStoreError(
                        f"the words store at {self._folder} cannot be opened, run `dateline ingest --repair`: {error}"
                    ) from error
                index.register_tokenizer(_ANALYZER, self._analyzer)
                self._index = index
            return self._index

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What tantivy cannot read is said in words."""
        try:
            yield
        except (ValueError, OSError) as error:
            raise DamagedStoreError(
                f"the words store at {self._folder} cannot be read, run `dateline ingest --repair`: {error}"
            ) from error

    def reopen(self) -> None:
        """Shows what other processes have committed since, and whether the files are there still."""
        with self._lock:
            self._index = None

    def write(self, entries: Sequence[WordEntry], removed: Iterable[str] = ()) -> None:
        """Removes ids, adds entries or replaces those of the same ids, and commits, all or nothing."""
        index = self._open()
        try:
            writer = index.writer(_MEMORY, num_threads=1)
        except ValueError as error:
            raise IndexBusyError(f"the words store is being written by another process: {error}") from error
        for one in removed:
            writer.delete_documents_by_term("id", one)
        for entry in entries:
            writer.delete_documents_by_term("id", entry.id)
            writer.add_document(_document(entry))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()

    def search(
        self, text: str, limit: int, scope: Scope, spellings: Sequence[Sequence[str]] = ()
    ) -> list[WordHit]:
        """The passages that share the rarest words with the text, best first.

        Args:
            text: words to look for; none is required.
            limit: how many passages at most.
            scope: days and outlets.
            spellings: for each name its spellings, the one in the text first; it counts once, by its best.
        """
        index = self._open()
        names = [[self._analyzer.analyze(one) for one in group] for group in spellings]
        named = {word for group in names for word in group[0]}
        queries = self._any_word(word for word in self._words(text) if word not in named)
        queries += [Query.disjunction_max_query([self._should(one) for one in group]) for group in names]
        if not queries:
            return []
        query = Query.boolean_query([(Occur.Should, one) for one in queries])
        must = _filters(scope)
        if must:
            query = Query.boolean_query([(Occur.Must, query), *((Occur.Must, one) for one in must)])
        with self._said():
            searcher = index.searcher()
            hits = searcher.search(query, limit, count=False).hits
            return [WordHit(str(searcher.doc(address)["id"][0]), float(score)) for score, address in hits]

    def passages_with(self, word: str) -> int:
        """How many passages have the word, in any case and with any ending; removed ones until they are swept."""
        with self._said():
            searcher = self._open().searcher()
            found = [int(searcher.doc_freq("text", one)) for one in self._analyzer.analyze(word)]
            return min(found, default=0)

    def count(self) -> int:
        """How many passages the store holds."""
        with self._said():
            return int(self._open().searcher().num_docs)

    def ids(self) -> set[str]:
        """Every passage id in the store."""
        with self._said():
            searcher = self._open().searcher()
            if not searcher.num_docs:
                return set()
            hits = searcher.search(Query.all_query(), searcher.num_docs, count=False).hits
            return {str(searcher.doc(address)["id"][0]) for _, address in hits}

    def clear(self) -> None:
        """Removes every passage; the folder is made anew, so damage goes with it."""
        self._index = None
        shutil.rmtree(self._folder, ignore_errors=True)
        self._open()

    def _words(self, text: str) -> list[str]:
        """The words of a question; where it has none but common ones, those."""
        return list(dict.fromkeys(self._asking.analyze(text) or self._analyzer.analyze(text)))

    def _any_word(self, words: Iterable[str]) -> list[Query]:
        schema = self._open().schema
        queries = []
        for word in words:
            queries.append(Query.term_query(schema, "text", word))
            queries.append(Query.boost_query(Query.term_query(schema, "title", word), _TITLE_WEIGHT))
        return queries

    def _should(self, words: Iterable[str]) -> Query:
        return Query.boolean_query([(Occur.Should, one) for one in self._any_word(words)])


def _document(entry: WordEntry) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("id", entry.id)
    document.add_text("text", entry.text)
    document.add_text("title", entry.title)
    for outlet in entry.facts.outlets:
        document.add_text("outlet", outlet)
    document.add_integer("first", entry.facts.first_day)
    document.add_integer("last", entry.facts.last_day)
    return document


def _filters(scope: Scope) -> list[Query]:
    schema, integer = _schema(), tantivy.FieldType.Integer
    filters = []
    if scope.until is not None:
        filters.append(Query.range_query(schema, "first", integer, None, scope.until.toordinal()))
    if scope.since is not None:
        filters.append(Query.range_query(schema, "last", integer, scope.since.toordinal(), None))
    if filters and scope.undated:
        dated = Query.boolean_query([(Occur.Must, one) for one in filters])
        undated = Query.range_query(schema, "first", integer, NEVER_FIRST, None)
        # Of one score, or how many days a passage passed would count as words do.
        either = Query.boolean_query([(Occur.Should, dated), (Occur.Should, undated)])
        filters = [Query.const_score_query(either, 1.0)]
    if scope.outlets:
        filters.append(Query.term_set_query(schema, "outlet", list(scope.outlets)))
    return filters
