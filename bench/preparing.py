"""How fast articles are read, cleaned, dated, signed and split, without embedding; one core.

python -m bench.preparing ../shared/bench/news_articles.jsonl.gz
"""

import argparse
import resource
import time
from pathlib import Path

from ingest.copies import StoryBook
from ingest.prepare import prepare
from ingest.read import read_path
from ingest.records import Prepared, RawArticle, ReadLimits
from ingest.split import SIZE, WordCounter, split
from rag.index.embed import BundledEmbedder

_ACCOUNTED = (
    "{articles:,} articles, {refused:,} with a reason, of {rows:,} rows; {dated:,} dated, {copies:,} prints"
)


def main() -> None:
    """Measure processor time a step and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=Path("../shared/bench/news_articles.jsonl.gz"))
    path = parser.parse_args().file
    count = WordCounter(BundledEmbedder().count)
    count("a")
    spent = dict.fromkeys(("read", "clean, name, date, sign", "find prints", "split"), 0.0)
    book = StoryBook()
    rows = refused = dated = copies = passages = 0
    reader = read_path(path, ReadLimits())
    while True:
        start = time.process_time()
        found = next(reader, None)
        spent["read"] += time.process_time() - start
        if found is None:
            break
        rows += 1
        start = time.process_time()
        prepared = prepare(found) if isinstance(found, RawArticle) else found
        spent["clean, name, date, sign"] += time.process_time() - start
        if not isinstance(prepared, Prepared):
            refused += 1
            continue
        dated += prepared.article.published is not None
        start = time.process_time()
        copies += book.add(prepared.article.id, prepared.signature, prepared.article.outlet) is not None
        spent["find prints"] += time.process_time() - start
        start = time.process_time()
        passages += len(split(prepared.text, size=SIZE, count=count, title=prepared.article.title))
        spent["split"] += time.process_time() - start
    articles = rows - refused
    print("| step | ms an article |\n|---|---:|")
    for step, seconds in spent.items():
        print(f"| {step} | {1000 * seconds / max(1, rows):.2f} |")
    print(f"| all | {1000 * sum(spent.values()) / max(1, rows):.2f} |")
    rate = articles / sum(spent.values())
    print(f"\n{rate:.0f} articles a second, {passages / max(1, articles):.1f} passages each")
    print(_ACCOUNTED.format(articles=articles, refused=refused, rows=rows, dated=dated, copies=copies))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
