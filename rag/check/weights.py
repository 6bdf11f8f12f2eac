"""How much a word says: the rarer it is in news, the more."""

import math
from functools import cache
from importlib.resources import files


@cache
def _frequencies() -> tuple[float, dict[str, float]]:
    """Number of articles counted, and in how many of them a word occurs."""
    lines = files("rag").joinpath("data", "check", "frequencies.tsv").read_text("utf-8").splitlines()
    counts = {word: float(count) for word, count in (line.split("\t") for line in lines if line[:1] != "#")}
    return counts.pop("*"), counts


@cache
def weight(idea: str) -> float:
    """The logarithm of how rare an idea is; one that the table does not have weighs the most."""
    total, counts = _frequencies()
    return math.log((total + 1) / (counts.get(idea, 3.0) + 1))


def is_rare(idea: str) -> bool:
    """Whether the table of news words does not have an idea: most likely it is a name."""
    return idea not in _frequencies()[1]
