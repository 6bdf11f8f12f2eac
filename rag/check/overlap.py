"""How much of a claim's wording its evidence has, and in what order."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rag.check.names import acronyms, spelled
from rag.check.outcomes import hints
from rag.check.reading import ReadSentence
from rag.check.weights import weight
from rag.words import Word, same_government

_SYNONYM = 0.85  # what a word counts when the evidence has another word for it
_HINT = 0.6  # what an outcome counts when the evidence only has words that hint at it
_LEAST_GAIN = 0.06  # a further sentence joins the support only when it adds this share of the claim
_MOST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares of a claim, 0 to 1, found in its evidence."""

    plain: float
    """Content words, each counting the same."""
    weighted: float
    """Content words and their synonyms, rare ones counting more, in the whole evidence."""
    best: float
    """The same in the best sentence alone."""
    support: float
    """The same in the sentences of `chosen`."""
    order: float
    """Runs of words in the same order within one sentence, longer runs counting more."""
    chosen: tuple[int, ...]
    """The sentences that together hold most of the claim, best first."""
    absent: tuple[int, ...]
    """Positions of the claim's content words that no sentence has."""


def overlap(
    claim: ReadSentence, evidence: Sequence[ReadSentence], given: Sequence[frozenset[int]] = ()
) -> Overlap:
    """Compare a claim's wording with its evidence; `evidence` holds at least one sentence.

    `given` has, for each sentence, positions of the claim's words that it is known to have in other
    words: figures and days.
    """
    content = [n for n, word in enumerate(claim.words) if word.content]
    content = content or list(range(len(claim.words)))
    weights = [weight(claim.words[n].idea) for n in content]
    total = sum(weights) or 1.0
    initials = frozenset[str]().union(*(acronyms(sentence.words) for sentence in evidence))
    known = given or [frozenset[int]()] * len(evidence)
    marks = [
        [1.0 if n in found else credit(claim.words[n], sentence, initials) for n in content]
        for sentence, found in zip(evidence, known, strict=True)
    ]
    anywhere = [max(column) for column in zip(*marks, strict=True)]
    chosen, shares = _choose(marks, weights)
    return Overlap(
        plain=sum(value >= 1.0 for value in anywhere) / max(1, len(content)),
        weighted=sum(v * w for v, w in zip(anywhere, weights, strict=True)) / total,
        best=shares[0] / total,
        support=shares[-1] / total,
        order=_order(claim, evidence),
        chosen=chosen,
        absent=tuple(n for n, value in zip(content, anywhere, strict=True) if value == 0.0),
    )


def credit(word: Word, sentence: ReadSentence, initials: frozenset[str] = frozenset()) -> float:
    """How far a sentence has a word of the claim: 1 the word, less for a synonym or another spelling."""
    if word.stem in sentence.stems:
        return 1.0
    if word.idea in sentence.ideas or _is_initials(word, initials):
        return _SYNONYM
    if hints().get(word.idea, frozenset()) & sentence.ideas or same_government(word.idea) & sentence.ideas:
        return _HINT
    return _SYNONYM if word.capital and spelled(word, sentence.words) else 0.0


def _is_initials(word: Word, initials: frozenset[str]) -> bool:
    """Whether a word is the short form of a name that is written out in the evidence."""
    return word.folded in initials and len(word.folded) > 1 and word.written.isupper()


def _choose(marks: list[list[float]], weights: list[float]) -> tuple[tuple[int, ...], list[float]]:
    """The sentences that cover most of the claim together, greedily, and the weight covered after each."""
    current = [0.0] * len(weights)
    chosen: list[int] = []
    shares: list[float] = []
    for _ in range(min(_MOST_SENTENCES, len(marks))):
        gains = [
            sum(max(mine, had) * w for mine, had, w in zip(row, current, weights, strict=True))
            for row in marks
        ]
        best = max(range(len(gains)), key=lambda n: gains[n])
        if chosen and gains[best] - shares[-1] < _LEAST_GAIN * sum(weights):
            break
        chosen.append(best)
        shares.append(gains[best])
        current = [max(mine, had) for mine, had in zip(marks[best], current, strict=True)]
    return tuple(chosen), shares


def _order(claim: ReadSentence, evidence: Sequence[ReadSentence]) -> float:
    """The share of the claim in runs that keep the evidence's order: a mean of ways to count them.

    Runs of two, three and four words within the one sentence that has most of them, runs of three in any
    sentence, the longest runs as they come, and neighbouring content words with others let in between.
    """
    mine = _plain(claim)
    theirs = [_plain(sentence) for sentence in evidence]
    if not mine:
        return 0.0
    longest = max(sum(math.sqrt(run) * run for run in _runs(mine, sentence)) for sentence in theirs)
    longest /= math.sqrt(len(mine)) * len(mine)
    shares = [longest, _pairs(claim, evidence)]
    for size in (2, 3, 4):
        wanted = _grams(mine, size)
        found = [set(_grams(sentence, size)) for sentence in theirs]
        if not wanted:
            shares.append(longest)
            continue
        shares.append(max(sum(gram in grams for gram in wanted) for grams in found) / len(wanted))
        if size == 3:
            shares.append(sum(any(gram in grams for grams in found) for gram in wanted) / len(wanted))
    return sum(shares) / len(shares)


def _grams(stems: list[str], size: int) -> list[tuple[str, ...]]:
    return list(zip(*(stems[start:] for start in range(size)), strict=False))


def _plain(sentence: ReadSentence) -> list[str]:
    return [word.stem for word in sentence.words if word.folded[:1].isalnum()]


def _pairs(claim: ReadSentence, evidence: Sequence[ReadSentence]) -> float:
    """The share of neighbouring content words that one sentence has in the same order, close together."""
    mine = [word.stem for word in claim.words if word.content]
    wanted = list(pairwise(mine))
    if not wanted:
        return 1.0
    best = 0.0
    for sentence in evidence:
        stems = [word.stem for word in sentence.words if word.content]
        near = {(stems[i], stems[j]) for i in range(len(stems)) for j in range(i + 1, min(i + 5, len(stems)))}
        best = max(best, sum(pair in near for pair in wanted) / len(wanted))
    return best


def _runs(mine: list[str], theirs: list[str]) -> list[int]:
    """Lengths of the runs of words that both have, longest first from the left."""
    places: dict[str, list[int]] = {}
    for position, stem in enumerate(theirs):
        places.setdefault(stem, []).append(position)
    runs: list[int] = []
    at = 0
    while at < len(mine):
        longest = max((_run(mine, theirs, at, place) for place in places.get(mine[at], ())), default=0)
        runs.append(longest)
        at += max(1, longest)
    return runs


def _run(mine: list[str], theirs: list[str], at: int, place: int) -> int:
    length = 0
    while (
        at + length < len(mine)
        and place + length < len(theirs)
        and mine[at + length] == theirs[place + length]
    ):
        length += 1
    return length
