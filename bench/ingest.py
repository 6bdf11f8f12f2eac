"""How fast articles come in, beside the plain LangChain recipe on the same articles, model and run.

Run as `python -m bench.ingest [--data FOLDER] [--articles N] [--no-peer]` with the `bench` extra installed.
The recipe is the one that people start from: RecursiveCharacterTextSplitter(1000, 200), HuggingFaceEmbeddings
of the same model, Chroma. Prints one table, then what a sync with nothing changed and one added article cost.
The last row computes as a processor without bfloat16 instructions would. `--no-peer` leaves the others out: run
so with more articles, the peak memory shows what a larger library costs.
"""

import argparse
import gzip
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import app
from bench.rows import rows
from rag.index.embed import BundledEmbedder, Embedder, bundled_model
from rag.report import table
from rag.settings import Settings

_READY = "The ferry to Saltholm sails again on Monday."


@dataclass(frozen=True, slots=True)
class Run:
    """What bringing the articles in took."""

    name: str
    passages: int
    seconds: float


def read_texts(path: Path, count: int) -> list[str]:
    """The texts of the first rows of a JSON Lines file."""
    return [row["text"] for row in islice(rows(path), count)]


def copy_rows(path: Path, count: int, target: Path) -> Path:
    """The first rows of the file as a file of their own."""
    with gzip.open(path, "rt", encoding="utf-8") as source, target.open("w", encoding="utf-8") as file:
        for number, line in enumerate(source):
            if number == count:
                break
            file.write(line)
    return target


def langchain(texts: Sequence[str], folder: Path) -> Run:
    """The recipe; one text is brought in before the clock starts, which loads what it needs."""
    from langchain_chroma import Chroma  # noqa: PLC0415 - only with the bench extra
    from langchain_huggingface import HuggingFaceEmbeddings  # noqa: PLC0415
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415

    model = HuggingFaceEmbeddings(model_name=str(bundled_model()), model_kwargs={"device": "cpu"})
    Chroma.from_texts([_READY], model, persist_directory=str(folder))
    started = time.perf_counter()
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    chunks = [chunk for text in texts for chunk in splitter.split_text(text)]
    Chroma.from_texts(chunks, model, persist_directory=str(folder))
    return Run("LangChain recipe", len(chunks), time.perf_counter() - started)


def built(folder: Path, bulk: Embedder | None = None) -> app.Parts:
    """Dateline with an index of its own, for which `bulk` embeds the passages."""
    return app.build(Settings.from_env(dotenv=None, index=folder), bulk=bulk)


def ready(parts: app.Parts, folder: Path) -> None:
    """Brings one article in, as the recipe does before its clock starts."""
    folder.mkdir(exist_ok=True)
    (folder / "ready.txt").write_text(_READY)
    dateline(parts, folder)


def dateline(parts: app.Parts, file: Path, name: str = "Dateline") -> Run:
    """Plan, build, commit and sweep, as `dateline ingest` does them."""
    started = time.perf_counter()
    with parts.updater.plan([file]) as plan:
        applied = parts.updater.update(plan, roots=[file])
    return Run(name, applied.passages, time.perf_counter() - started)


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def show(runs: Sequence[Run], articles: int) -> str:
    """The table."""
    rows = [("system", "articles/s", "passages/s", "passages", "seconds")]
    for run in runs:
        rate, passages = articles / run.seconds, run.passages / run.seconds
        rows.append((run.name, f"{rate:.1f}", f"{passages:.0f}", str(run.passages), f"{run.seconds:.1f}"))
    return table(rows)


def followed(parts: app.Parts, articles: Path) -> None:
    """Prints what a sync with nothing changed and one added article cost."""
    print(f"a sync with nothing changed: {timed(lambda: dateline(parts, articles)):.2f} s")
    (articles / "new.txt").write_text("The lighthouse at Cape Tessaly was relit by Ada Morrow on Sunday.")
    question = "Who relit the lighthouse at Cape Tessaly?"

    def add_and_ask() -> None:
        dateline(parts, articles)
        answer = parts.assistant.ask(question)
        assert any("Ada Morrow" in one.quote for one in answer.citations), answer.text

    parts.assistant.ask(question)  # loading the reader is no part of it
    print(f"one added article, until it is cited: {timed(add_and_ask):.2f} s")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--no-peer", action="store_true", help="Dateline alone")
    args = parser.parse_args()
    source = args.data / "news_articles.jsonl.gz"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        articles = folder / "articles"
        articles.mkdir()
        parts = built(folder / "index")
        ready(parts, articles)
        copy_rows(source, args.articles, articles / "articles.jsonl")
        ours = dateline(parts, articles)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        if args.no_peer:
            print(show([ours], args.articles))
        else:
            peer = langchain(read_texts(source, args.articles), folder / "peer")
            plain = built(folder / "plain", BundledEmbedder(precision="float32"))
            ready(plain, articles.with_name("ready"))
            slow = dateline(plain, articles, "Dateline, float32")
            print(show([peer, ours, slow], args.articles))
            times = [f"{peer.seconds / one.seconds:.2f} times" for one in (ours, slow)]
            print(f"beside the recipe: {times[0]}, in float32 {times[1]}")
        print(f"peak memory of Dateline: {peak:.0f} MiB")
        followed(parts, articles)


if __name__ == "__main__":
    main()
