"""How well the claim check tells supported claims from others: area under the ROC curve by set.

python -m bench.claims ../shared/bench/claims.jsonl.gz
"""

import argparse
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from bench.rows import rows
from rag.check.verify import verify
from rag.words import words

_DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A claim of the set, its evidence and whether that supports it fully."""

    set: str
    claim: str
    evidence: str
    supported: bool


def load(path: Path) -> list[Row]:
    """Rows of a claims file; the set is the id without its numbers."""
    return [
        Row(
            "-".join(part for part in row["id"].split("-") if not part.isdigit() and part != "dev"),
            row["claim"],
            row["evidence"],
            bool(row["supported"]),
        )
        for row in rows(path)
    ]


def interval(scores: NDArray[np.float64], labels: NDArray[np.bool_]) -> tuple[float, float]:
    """95 % of bootstrap draws lie in this interval."""
    chance = np.random.default_rng(7)
    draws = []
    for _ in range(_DRAWS):
        picked = chance.integers(0, len(labels), len(labels))
        if labels[picked].any() and not labels[picked].all():
            draws.append(roc_auc_score(labels[picked], scores[picked]))
    low, high = np.quantile(draws, [0.025, 0.975])
    return float(low), float(high)


def shared(row: Row, size: int) -> float:
    """The share of the claim's runs of `size` words that the evidence has."""
    claim = [word.folded for word in words(row.claim) if word.folded[:1].isalnum()]
    evidence = [word.folded for word in words(row.evidence) if word.folded[:1].isalnum()]
    mine = Counter(zip(*(claim[n:] for n in range(size)), strict=False))
    theirs = set(zip(*(evidence[n:] for n in range(size)), strict=False))
    return sum(count for run, count in mine.items() if run in theirs) / max(1, mine.total())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=Path, nargs="?", default=Path("../shared/bench/claims.jsonl.gz"))
    rows = load(parser.parse_args().claims)
    labels = np.array([row.supported for row in rows])
    sets = np.array([row.set for row in rows])
    started = time.perf_counter()
    checks = [verify(row.claim, [row.evidence]) for row in rows]
    each = (time.perf_counter() - started) / len(rows) * 1000
    columns = {
        "words": np.array([shared(row, 1) for row in rows]),
        "bigrams": np.array([shared(row, 2) for row in rows]),
        "dateline": np.array([check.score for check in checks]),
    }
    print(
        f"{'set':<12}{'claims':>7}" + "".join(f"{name:>22}" for name in columns) + f"{'called supported':>24}"
    )
    for name in sorted(set(sets)):
        of = sets == name
        cells = ""
        for scores in columns.values():
            low, high = interval(scores[of], labels[of])
            cells += f"{roc_auc_score(labels[of], scores[of]):>8.3f} [{low:.3f} {high:.3f}]"
        verdicts = np.array([check.verdict == "supported" for check in checks])[of]
        kept, let = verdicts[labels[of]].mean(), verdicts[~labels[of]].mean()
        print(f"{name:<12}{of.sum():>7}{cells}{kept:>10.0%} right {let:>4.0%} wrong")
    print(f"{each:.1f} ms a claim")


if __name__ == "__main__":
    main()
