"""The web page, and the one place (with `cli.py`) where the parts are built and joined."""

import logging
import shlex
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import prompts
from ingest.fetch import fetch
from ingest.records import ReadLimits
from ingest.report import info_object
from ingest.split import WordCounter, split
from ingest.updater import Updater
from rag.answer.chain import AnswerChain
from rag.answer.picking.choice import Picker
from rag.answer.picking.confidence import Calibration
from rag.answer.picking.pick import ReaderPicker
from rag.answer.picking.plain import PlainPicker
from rag.assistant import Assistant
from rag.errors import DatelineError, EmptyIndexError, SettingsError
from rag.heap import share_one_heap
from rag.index.builds import Builds
from rag.index.database import Database
from rag.index.embed import Embedder, bundled_model, embedder_for
from rag.index.health import Health, check_health
from rag.index.index import ArticleIndex
from rag.index.library import Library
from rag.index.stored import KeyRules, NamedKey
from rag.index.vectors import VectorStore
from rag.index.words import WordStore
from rag.index.writer import IndexWriter
from rag.models import build_model
from rag.question.names import collect_names
from rag.question.spelling import KEYS_VERSION, name_key
from rag.reader import WEIGHTS, Reader
from rag.rerank import CrossEncoderReranker
from rag.retrieve import Retriever, Weights
from rag.settings import Settings
from rag.tokens import TokenCounter

log = logging.getLogger("dateline")

_LIBRARY = "library.db"  # in the index folder, where no other database is set

# Answered by the sample articles in `articles/`.
EXAMPLES = (
    "How many fighters did the US strike near Albu Kamal kill?",
    "Which general of the Revolutionary Guards was killed in Damascus in April 2024?",
    "How many soldiers were moved from the Imam Ali base to Iraq?",
    "How many people left Yarmouk and Hajar al-Aswad?",
    "How many American soldiers were killed in Jordan?",
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the command line and the page use, built from one set of settings."""

    settings: Settings
    library: Library
    index: ArticleIndex
    assistant: Assistant
    updater: Updater
    health: Callable[[], Health]


def index_folder(settings: Settings) -> Path:
    """The folder of the index as a whole path.

    Raises:
        SettingsError: it is in the home of a user whom this machine does not know.
    """
    try:
        return settings.index.expanduser().resolve()
    except RuntimeError as error:  # what `expanduser` raises
        raise SettingsError(
            f"the index folder {str(settings.index)!r} is in no home that is known here: write the whole path"
        ) from error


def is_made(settings: Settings) -> bool:
    """Whether there is an index, empty or not."""
    folder = index_folder(settings)
    return folder.is_dir() if settings.database_url else (folder / _LIBRARY).is_file()


@contextmanager
def for_a_look(settings: Settings) -> Iterator[Parts]:
    """The parts over the index, or over an empty one that goes with the block where none was made.

    Raises:
        DatelineError: as `build`.
    """
    if is_made(settings):
        yield build(settings)
        return
    with TemporaryDirectory(prefix="dateline-") as folder:
        yield build(settings.model_copy(update={"index": Path(folder)}))


def open_index(settings: Settings) -> Parts:
    """The parts over an index that was made before; nothing is made where there is none.

    Raises:
        EmptyIndexError: there is no index in the folder.
        DatelineError: as `build`.
    """
    folder = index_folder(settings)
    if not is_made(settings):
        raise EmptyIndexError(
            f"there is no index in {folder}: make one with `dateline ingest PATH --index {shlex.quote(str(folder))}`"
        )
    return build(settings)


def build(
    settings: Settings,
    today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    weights: Weights = Weights(),
    bulk: Embedder | None = None,
) -> Parts:
    """Builds and joins the parts; models are loaded at their first use.

    Args:
        settings: what was set.
        today: what relative dates count from.
        weights: of the retriever, to measure what each piece adds.
        bulk: embeds the passages, to measure another; the fastest there is when not given.

    Raises:
        DatelineError: a store cannot be opened, or a setting cannot be used.
    """
    share_one_heap()
    folder = index_folder(settings)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"the index folder {folder} cannot be made: {error.strerror}") from error
    database = Database(settings.database_url or f"sqlite:///{folder / _LIBRARY}")
    library, builds = Library(database), Builds(database)
    embedder = embedder_for(settings.embedding_model)
    bulk = bulk or embedder_for(settings.embedding_model, many=True)
    vectors = VectorStore(settings.chroma_url or folder / "vectors")
    words = WordStore(folder / "words")
    index = ArticleIndex(library, vectors, words, embedder)
    assistant = Assistant(
        library,
        Retriever(index, weights, CrossEncoderReranker(settings.reranker) if settings.reranker else None),
        _picker(settings, embedder),
        _chain(settings),
        passages=settings.passages,
        passages_with=words.passages_with,
        today=today,
    )
    updater = Updater(
        index,
        IndexWriter(library, builds, vectors, words, bulk, keys=KeyRules(KEYS_VERSION, name_key)),
        folder,
        split=partial(_split, size=settings.passage_tokens, count=WordCounter(embedder.count)),
        names=_names,
        limits=ReadLimits(),
    )
    health = partial(check_health, library, vectors, words, folder)
    return Parts(settings, library, index, assistant, updater, health)


def _names(text: str) -> tuple[NamedKey, ...]:
    return tuple(NamedKey(name, name_key(name)) for name in sorted(set(collect_names(text))))


def _split(text: str, title: str, *, size: int, count: WordCounter) -> list[tuple[int, int]]:
    return split(text, size=size, count=count, title=title)


def _picker(settings: Settings, embedder: Embedder) -> Picker:
    """The small reader where its weights are installed and wanted, else the plain picker."""
    if settings.reader and WEIGHTS.is_file():
        return ReaderPicker(Reader(bundled_model()), Calibration.load())
    return PlainPicker(embedder)


def _chain(settings: Settings) -> AnswerChain:
    counter = TokenCounter(settings.encoding)
    load = prompts.load
    return AnswerChain(load("system"), load("answer"), load("followup"), counter, settings.prompt_tokens)


def serve(settings: Settings) -> None:
    """Opens the page and serves it until interrupted."""
    from ui.page import build_page, launch  # noqa: PLC0415 - seconds to import; only the page needs it
    from ui.parts import Parts as PageParts  # noqa: PLC0415

    parts = build(settings)
    models = tuple(dict.fromkeys(("quotes", settings.model))) if settings.model else ("quotes",)
    page = build_page(
        PageParts(
            assistant=parts.assistant,
            library=parts.library,
            updater=parts.updater,
            model=partial(build_model, settings),
            models=models,
            info=lambda: info_object(parts.library, parts.health(), settings),
            fetch=fetch,
            examples=EXAMPLES,
            feedback=index_folder(settings) / "feedback.jsonl",
            local_paths=not settings.login.get_secret_value(),
        )
    )
    threading.Thread(target=_warm, args=(parts,), daemon=True, name="warm").start()
    login = settings.login.get_secret_value()
    log.info("the page is open at %s", launch(page, host=settings.host, port=settings.port, login=login))
    page.block_thread()


def _warm(parts: Parts) -> None:
    """Loads the models while the page opens, so that the first question waits for less."""
    try:
        parts.assistant.search("What happened?")
    except DatelineError as error:
        log.info("nothing to warm up: %s", error)


def main() -> int:
    """Serves the page with the settings of the environment."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        serve(Settings.from_env())
    except DatelineError as error:
        sys.stderr.write(f"dateline: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
