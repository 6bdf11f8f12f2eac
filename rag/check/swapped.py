"""Figures and places that a claim gives to each other's owners: nine years to Vale, of whom three are told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from rag.check.case import Case, Finding, Kind
from rag.check.figures import near
from rag.check.numbers import Quantity
from rag.check.reading import ReadSentence
from rag.words import listed

_AT = listed("in at near from to")
_BEHIND = listed("of for in to on from at against by up down with")
_APART = listed(". ; :")


@dataclass(frozen=True, slots=True)
class _Given:
    """A figure or a place of a sentence, and the ideas of the words before it that say whose it is."""

    value: float | str
    unit: str
    written: str
    owners: frozenset[str]

    def is_like(self, other: "_Given") -> bool:
        """Whether both are the same figure, or the same place."""
        if isinstance(self.value, str) or isinstance(other.value, str):
            return self.value == other.value
        return self.unit == other.unit and near(self.value, other.value, self.unit)


def swapped(case: Case) -> Iterator[Finding]:
    """Two figures, or two places, of a claim that one sentence of the evidence gives to the other's owner each.

    Whose a figure is, is told by the words before it, back to the figure before. What both have there tells nothing;
    each must have something there that the evidence has with the other alone, and more of it than with itself.
    """
    kinds: tuple[tuple[Kind, Sequence[_Given], list[Sequence[_Given]]], ...] = (
        ("number", _figures(case.claim), [_figures(one) for one in case.support]),
        ("place", _places(case.claim), [_places(one) for one in case.support]),
    )
    for kind, claimed, told in kinds:
        for one, other in combinations(claimed, 2):
            if _is_of_a_kind(one, other) and any(_are_swapped(one, other, them) for them in told):
                text = f"the evidence gives {one.written} and {other.written} the other way round"
                yield Finding(kind, True, text)


def _is_of_a_kind(one: _Given, other: _Given) -> bool:
    """Whether two may be taken for one another: "40 million crowns" and "75 million" for the next thing."""
    return not one.is_like(other) and (one.unit == other.unit or "" in (one.unit, other.unit))


def _are_swapped(one: _Given, other: _Given, told: Sequence[_Given]) -> bool:
    """Whether a sentence has each once, and with the words that the claim has with the other."""
    ones = [each for each in told if each.is_like(one)]
    others = [each for each in told if each.is_like(other)]
    if len(ones) != 1 or len(others) != 1:
        return False
    (first,), (second,) = ones, others
    mine, theirs = one.owners - other.owners, other.owners - one.owners
    told_mine, told_theirs = first.owners - second.owners, second.owners - first.owners
    if not (mine & told_theirs and theirs & told_mine):
        return False
    # "The bridge cost 40 million and the tunnel 75 million": the verb stands with the first, whichever that is.
    crossed = len(mine & told_theirs) + len(theirs & told_mine)
    return crossed > len(mine & told_mine) + len(theirs & told_theirs)


def _figures(sentence: ReadSentence) -> list[_Given]:
    """The figures of a sentence that are told of something, in order."""
    if any(_is_told_behind(sentence, one) for one in sentence.quantities):
        return []
    found = sorted((one for one in sentence.quantities if one.sign != "range"), key=lambda one: one.first)
    before: list[tuple[int, frozenset[str]]] = [(0, frozenset())]
    before += [
        (one.last + 1, frozenset(one.nouns)) for one in found
    ]  # what the figure before counts is not its owner
    return [
        _Given(one.value, one.unit, _written(sentence, one), _ideas(sentence, begin, one.first) - counted)
        for (begin, counted), one in zip(before, found, strict=False)
    ]


def _is_told_behind(sentence: ReadSentence, one: Quantity) -> bool:
    """Whether whose a figure is may be told behind it, or what it moved from: "40 crowns for milk", "up from 3"."""
    behind = sentence.words[one.last + 1 : one.last + 3]
    before = sentence.words[max(0, one.first - 1) : one.first]
    return any(word.folded in _BEHIND for word in (*behind, *before))


def _places(sentence: ReadSentence) -> list[_Given]:
    """The names of a sentence behind "in" and the like, in order, one word each."""
    at = [n for n in sentence.names if n and sentence.words[n - 1].folded in _AT]
    return [
        _Given(
            sentence.words[here].idea,
            "place",
            sentence.words[here].written,
            _ideas(sentence, before + 1, here),
        )
        for before, here in pairwise([-1, *at])
    ]


def _ideas(sentence: ReadSentence, begin: int, end: int) -> frozenset[str]:
    """The ideas of the words between two positions that carry meaning, behind the last stop between them."""
    stops = [n for n in range(begin, end) if sentence.words[n].folded in _APART]
    start = stops[-1] + 1 if stops else begin
    return frozenset(
        word.idea for word in sentence.words[start:end] if word.content and word.folded.isalpha()
    )


def _written(sentence: ReadSentence, quantity: Quantity) -> str:
    first, last = sentence.words[quantity.first], sentence.words[quantity.last]
    return sentence.text[first.start : last.end]
