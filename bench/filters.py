"""What a filter costs inside the two stores, at 3,000 and at 30,000 articles.

Run as `python -m bench.filters [--articles N ...]`. The stores are real, the passages made up (vectors at random,
words drawn by Zipf's law, five passages an article, a day each over three years, 40 outlets), because the cost is
that of the stores and not of what the passages say. Nothing is kept.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from rag.index.embed import Vectors
from rag.index.facts import Facts, Scope
from rag.index.vectors import VectorStore
from rag.index.words import WordEntry, WordStore
from rag.report import table

_PASSAGES = 5
_FIRST = date(2021, 1, 1)
_DAYS = 1095
_OUTLETS = 40
_WIDTH = 384
_VOCABULARY = 20_000
_WORDS = 110
_QUESTIONS = 30
_AT_ONCE = 5000
_LIMIT = 100
_LAST = _FIRST + timedelta(days=_DAYS)
SCOPES = {
    "none": Scope(),
    "as of the last day (all)": Scope(until=_LAST),
    "as of the middle (half)": Scope(until=_FIRST + timedelta(days=_DAYS // 2)),
    "one month (3 %)": Scope(since=_LAST - timedelta(days=30), until=_LAST),
    "one outlet (2.5 %)": Scope(outlets=("Outlet 7",)),
}


def unit_vectors(draw: np.random.Generator, count: int) -> Vectors:
    """Vectors at random on the sphere."""
    rows = draw.standard_normal((count, _WIDTH)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def sentence(draw: np.random.Generator, words: int) -> str:
    """Made-up words, the frequent ones often."""
    return " ".join(f"w{number % _VOCABULARY}" for number in draw.zipf(1.3, words))


def fill(folder: Path, articles: int) -> tuple[VectorStore, WordStore]:
    """Both stores with the passages of so many articles."""
    draw = np.random.default_rng(7)
    vectors, words = VectorStore(folder / "vectors"), WordStore(folder / "words")
    for start in range(0, articles * _PASSAGES, _AT_ONCE):
        numbers = range(start, min(start + _AT_ONCE, articles * _PASSAGES))
        ids = [f"p{number}" for number in numbers]
        facts = []
        for number in numbers:
            day = (_FIRST + timedelta(days=number // _PASSAGES * _DAYS // articles)).toordinal()
            facts.append(Facts(day, day, (f"Outlet {number // _PASSAGES % _OUTLETS}",)))
        vectors.write(ids, unit_vectors(draw, len(ids)), facts)
        words.write(
            [WordEntry(one, sentence(draw, _WORDS), "", fact) for one, fact in zip(ids, facts, strict=True)]
        )
    return vectors, words


def median_ms(search: Callable[[int], object]) -> float:
    """Median milliseconds of a search, the first left out."""
    taken = []
    for number in range(_QUESTIONS + 1):
        started = time.perf_counter()
        search(number)
        taken.append((time.perf_counter() - started) * 1e3)
    return statistics.median(taken[1:])


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[3000, 30000])
    args = parser.parse_args()
    draw = np.random.default_rng(8)
    asked = unit_vectors(draw, _QUESTIONS + 1)
    texts = [sentence(draw, 10) for _ in range(_QUESTIONS + 1)]
    rows = [("articles", "filter", "vectors, ms", "words, ms")]
    for articles in args.articles:
        with tempfile.TemporaryDirectory() as place:
            vectors, words = fill(Path(place), articles)
            for name, scope in SCOPES.items():
                by_vector = median_ms(lambda n, scope=scope: vectors.search(asked[n], _LIMIT, scope))  # type: ignore[misc]  # noqa: B023
                by_words = median_ms(lambda n, scope=scope: words.search(texts[n], _LIMIT, scope))  # type: ignore[misc]  # noqa: B023
                rows.append((f"{articles:,}", name, f"{by_vector:.1f}", f"{by_words:.1f}"))
            vectors.reopen()
    print(table(rows))


if __name__ == "__main__":
    main()
