"""How a question is read: windows that keep the evidence, names expanded, and what it costs.

python -m bench.question ../shared/bench
"""

import argparse
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from bench.rows import rows
from rag.question.dates import find_window
from rag.question.names import NameBook, collect_names, match_names


def windows(questions: list[dict[str, Any]], published: dict[str, date]) -> tuple[int, int, float]:
    """Questions with a window, those whose window holds an evidence article, milliseconds a question."""
    dated = kept = 0
    started = time.process_time()
    for row in questions:
        reading = find_window(row["question"], date.fromisoformat(row["date"][:10]))
        days = [published[item["article_id"]] for item in row["evidence"] if item["article_id"] in published]
        if not reading.matched or not days:
            continue
        dated += 1
        since, until = reading.window.since or date.min, reading.window.until or date.max
        kept += any(since <= day <= until for day in days)
    return dated, kept, 1000 * (time.process_time() - started) / len(questions)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("../shared/bench"))
    folder = parser.parse_args().folder
    articles = list(rows(folder / "news_articles.jsonl.gz"))
    questions = list(rows(folder / "news_questions.jsonl.gz"))
    published = {row["id"]: date.fromisoformat(row["published_at"][:10]) for row in articles}
    dated, kept, date_cost = windows(questions, published)

    started = time.process_time()
    counts: Counter[str] = Counter()
    for row in articles:
        counts.update(collect_names(row["text"]))
    words = sum(len(row["text"].split()) for row in articles)
    collect_cost = 1e6 * (time.process_time() - started) / words
    book = NameBook(counts)
    started = time.process_time()
    expanded = sum(bool(match_names(row["question"], book)) for row in questions)
    name_cost = 1000 * (time.process_time() - started) / len(questions)

    print(f"{'questions':40}{len(questions):>10}")
    print(f"{'with a date':40}{dated:>10}")
    print(f"{'  window holds an evidence article':40}{kept:>10}")
    print(f"{'with a name spelt otherwise':40}{expanded:>10}")
    print(f"{'names in the book':40}{len(book):>10}")
    print(f"{'dates, ms a question':40}{date_cost:>10.2f}")
    print(f"{'names, ms a question':40}{name_cost:>10.2f}")
    print(f"{'collecting names, ms per 1,000 words':40}{collect_cost:>10.2f}")


if __name__ == "__main__":
    main()
