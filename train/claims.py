"""Count in how many news articles a word occurs, for the weights that the claim check gives to words.

python -m train.claims ../shared/train/news_text.jsonl.gz rag/data/check/frequencies.tsv
"""

import argparse
from collections import Counter
from pathlib import Path

from bench.rows import rows
from rag.words import words

_LEAST = 6  # rarer words are names and slips, and all weigh the most anyway


def main() -> None:
    """Write the table: the number of articles first, then a word and its count on each line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("table", type=Path)
    wanted = parser.parse_args()
    counts: Counter[str] = Counter()
    texts = [str(row["text"]) for row in rows(wanted.articles)]
    for text in texts:
        counts.update({word.idea for word in words(text) if word.content and word.idea.isalpha()})
    kept = sorted((word, count) for word, count in counts.items() if count >= _LEAST)
    head = f"# word, articles of {len(texts)} that hold it (news of 2023; made by train/claims.py)\n"
    body = "".join(f"{word}\t{count}\n" for word, count in kept)
    wanted.table.write_text(head + f"*\t{len(texts)}\n" + body, encoding="utf-8")
    print(f"{len(kept)} words of {len(texts)} articles")


if __name__ == "__main__":
    main()
