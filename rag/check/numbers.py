"""Figures of a text, in digits and in words: how much, of what, and what happened to it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.check.outcomes import outcome_of
from rag.check.units import CURRENCIES, unit_after
from rag.check.values import FRACTIONS, SMALL, score_at, value_at
from rag.words import Word, listed

_AT_LEAST = {
    "at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of", "upwards of",
}  # fmt: skip
_MORE = {
    "more than",
    "over",
    "above",
    "in excess of",
    "exceeding",
    "exceeded",
    "exceeds",
    "greater than",
    "topped",
}
_LESS = {"less than", "fewer than", "under", "below"}
_AT_MOST = {"up to", "at most", "as many as", "as much as", "no more than", "a maximum of", "maximum of"}
_NEARLY = {"nearly", "almost", "close to", "just under", "just below"}
_ABOUT = {
    "about", "around", "roughly", "approximately",
    "some", "an estimated", "estimated", "circa", "more or less",
    "in the region of", "or so",
}  # fmt: skip
_QUALIFIERS = sorted(
    ((phrase.split(), sign) for sign, group in (
        ("at least", _AT_LEAST), ("more", _MORE), ("less", _LESS), ("at most", _AT_MOST), ("nearly", _NEARLY),
        ("about", _ABOUT)) for phrase in group),
    key=lambda pair: -len(pair[0]),
)  # fmt: skip
_MOVES = listed("rise fall")
_IN_TWO_UNITS = listed("time length")
_JOINTS = frozenset({"-", "and"})
_PARTS_OF = [["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "these"], ["of", "those"]]
_STOPS_NOUN = listed(
    "in on at by for from to with after before during against near and or but was were is are had has "
    "have who which that when while as than into over since until because not be been will would could "
    "may might said say did do does"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: everything from `low` to `high` fits it, and `value` is the figure as written."""

    value: float
    low: float
    high: float
    sign: str
    """The qualifier: "", "at least", "more", "less", "at most", "nearly", "about", "range" or "whole".

    "Dozens" is a range, and "two" in "one of the two" a whole.
    """
    unit: str
    """A currency, "percent", a dimension ("time", "length", …) or "" for a count."""
    nouns: tuple[str, ...]
    """Ideas of the words that the figure counts."""
    outcome: str
    """What happened to those counted: "kill", "wound", … or ""."""
    first: int
    last: int
    """Positions of the first and last word of the figure, in the words of its text."""


def quantities(words: Sequence[Word], taken: frozenset[int] = frozenset()) -> list[Quantity]:
    """Every figure in `words`; `taken` are positions that belong to dates and are passed over."""
    found: list[Quantity] = []
    position = 0
    while position < len(words):
        parsed = None if position in taken else value_at(words, position, taken)
        if parsed is None:
            position += 1
            continue
        value, span, last = parsed
        one = _quantity(words, value, span, position, last)
        if found and (whole := _in_two_units(words, found[-1], one)):
            found[-1] = whole
        else:
            found.append(one)
        position = last + 1
    return found


def _in_two_units(words: Sequence[Word], one: Quantity, rest: Quantity) -> Quantity | None:
    """Both figures of "two hours and 17 minutes" as one; None where they are two."""
    between = [word.folded for word in words[one.last + 1 : rest.first] if word.folded not in _JOINTS]
    smaller = 0 < rest.value < one.value
    if (
        one.unit != rest.unit
        or one.unit not in _IN_TWO_UNITS
        or len(between) != 1
        or rest.sign
        or not smaller
    ):
        return None
    return replace(
        rest,
        value=one.value + rest.value,
        low=one.low + rest.value,
        high=one.high + rest.value,
        sign=one.sign,
        first=one.first,
    )


def _after_of(words: Sequence[Word], first: int) -> bool:
    """Whether a figure is the whole that another is a part of: "one of the two", "three of 12"."""
    before = [word.folded for word in words[max(0, first - 2) : first]]
    return before in _PARTS_OF or (
        len(before) == 2 and before[1] == "of" and (before[0] in SMALL or before[0].isdigit())
    )


def _quantity(
    words: Sequence[Word], value: float, span: tuple[float, float] | None, first: int, last: int
) -> Quantity:
    """The record of a figure: qualifier, unit, what it counts and what happened to it."""
    unit, factor, after = unit_after(words, first, last)
    if last == first + 2 and score_at(words, first) is not None:
        unit = "score"
    if words[last].folded in FRACTIONS:
        unit = "percent"
    sign = "range" if span else _sign(words, first, last)
    if not sign and _after_of(words, first):
        sign = "whole"
    value *= factor
    low, high = span or _bounds(value, sign)
    nouns = _nouns(words, first, after) if unit else _nouns(words, len(words), after)
    fate = outcome_of(words, first, last, () if unit else nouns)
    return Quantity(value, low, high, sign, unit, nouns, fate, first, last)


def _sign(words: Sequence[Word], first: int, last: int) -> str:
    """The qualifier before (or after) a figure."""
    start = first
    if start and words[start - 1].folded in CURRENCIES:
        start -= 1
    for phrase, sign in _QUALIFIERS:
        before = [word.folded for word in words[max(0, start - len(phrase)) : start]]
        if before == phrase and not (phrase == ["than"] or start - len(phrase) < 0):
            return sign
    after = [word.folded for word in words[last + 1 : last + 4]]
    if after[:2] == ["or", "more"] or after[1:3] == ["or", "more"]:
        return "at least"
    if after[:2] in (["or", "fewer"], ["or", "less"]):
        return "at most"
    return "about" if after[:2] == ["or", "so"] else ""


def _bounds(value: float, sign: str) -> tuple[float, float]:
    """The figures that fit a figure with its qualifier."""
    return {
        "at least": (value, math.inf),
        "more": (value, math.inf),
        "less": (0.0, value),
        "at most": (0.0, value),
        "nearly": (0.9 * value, value),
        "about": (0.9 * value, 1.1 * value),
    }.get(sign, (value, value))


def _nouns(words: Sequence[Word], first: int, at: int) -> tuple[str, ...]:
    """Ideas of up to three content words that follow a figure in its phrase, else of those before it."""
    if (
        at + 1 < len(words)
        and words[at].folded == "of"
        and words[at + 1].folded in ("the", "its", "their", "his", "them")
    ):
        at += 2
    found: list[str] = []
    for word in words[at : at + 6]:
        if word.folded in _STOPS_NOUN or (not word.folded[:1].isalnum() and word.folded != "-"):
            break
        if (
            word.content
            and word.folded[:1].isalpha()
            and word.idea not in _MOVES
            and word.folded not in SMALL
        ):
            found.append(word.idea)
        if len(found) == 3:
            break
    return tuple(found) or (_before(words, first) if first < len(words) else ())


def _before(words: Sequence[Word], first: int) -> tuple[str, ...]:
    """Ideas of the content words before a figure, back to the start of its clause."""
    found: list[str] = []
    for word in reversed(words[max(0, first - 9) : first]):
        if word.folded in (",", ";", ".", "and", "but", "while", "as", ":", "–", "—"):
            break
        if word.content and word.folded[:1].isalpha() and word.idea not in _MOVES:
            found.append(word.idea)
    return tuple(found)


def as_written(text: str, words: Sequence[Word], quantity: Quantity) -> str:
    """A figure as its text has it, with its qualifier, currency and unit ("at least $1.2 billion")."""
    first, last = quantity.first, quantity.last
    if first and words[first - 1].folded in CURRENCIES:
        first -= 1
    for phrase, _ in _QUALIFIERS:
        if first >= len(phrase) and [word.folded for word in words[first - len(phrase) : first]] == phrase:
            first -= len(phrase)
            break
    if quantity.unit and quantity.unit != "age" and words[first].folded not in CURRENCIES:
        after = unit_after(words, quantity.first, quantity.last)[2]
        last = max(last, min(after, len(words)) - 1)
    return text[words[first].start : words[last].end]
