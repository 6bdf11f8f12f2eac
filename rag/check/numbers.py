"""Figures of a text, in digits and in words: how much, of what, and what happened to it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rag.check.outcomes import outcome_of
from rag.check.words import Word

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: float(n) for n, word in enumerate(_ONES)} | {w: 20.0 + 10 * n for n, w in enumerate(_TENS)}
_LARGE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
# A plural without a figure is a range: from the word itself to just below the next magnitude.
_RANGES = {
    "dozens": (20.0, 199.0),
    "scores": (40.0, 400.0),
    "hundreds": (200.0, 2999.0),
    "thousands": (2000.0, 99999.0),
    "millions": (2e6, 999e6),
    "billions": (2e9, 999e9),
}
_FRACTIONS = {"half": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0}
_CURRENCIES = {"$": "usd", "€": "eur", "£": "gbp", "¥": "yen", "₹": "inr", "₽": "rub", "₪": "ils"} | {
    "dollar": "usd", "usd": "usd", "euro": "eur", "eur": "eur", "pound": "gbp", "sterl": "gbp", "yen": "yen",
    "yuan": "yuan", "rupe": "inr", "rubl": "rub", "roubl": "rub", "shekel": "ils", "rial": "rial", "riyal": "riyal",
    "lira": "lira", "franc": "franc", "peso": "peso", "dinar": "dinar", "krona": "krona",
}  # fmt: skip
_MEASURES = {
    "second": ("time", 1 / 86400), "minut": ("time", 1 / 1440), "hour": ("time", 1 / 24), "day": ("time", 1.0),
    "week": ("time", 7.0), "fortnight": ("time", 14.0), "month": ("time", 30.4375), "year": ("time", 365.25),
    "decad": ("time", 3652.5), "centuri": ("time", 36525.0),
    "metr": ("length", 1.0), "meter": ("length", 1.0), "km": ("length", 1e3), "kilometr": ("length", 1e3),
    "kilomet": ("length", 1e3), "mile": ("length", 1609.344), "feet": ("length", 0.3048), "foot": ("length", 0.3048),
    "yard": ("length", 0.9144), "inch": ("length", 0.0254), "cm": ("length", 0.01), "mm": ("length", 0.001),
    "ton": ("mass", 1e3), "tonn": ("mass", 1e3), "kg": ("mass", 1.0), "kilo": ("mass", 1.0),
    "kilogram": ("mass", 1.0), "gram": ("mass", 1e-3), "lb": ("mass", 0.4536), "ounc": ("mass", 0.02835),
    "acr": ("area", 0.4047), "hectar": ("area", 1.0), "barrel": ("barrel", 1.0), "litr": ("volume", 1.0),
    "liter": ("volume", 1.0), "gallon": ("volume", 3.785), "degre": ("degree", 1.0),
}  # fmt: skip
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
    "about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "circa", "more or less",
    "in the region of", "or so",
}  # fmt: skip
_QUALIFIERS = sorted(
    ((phrase.split(), sign) for sign, group in (
        ("at least", _AT_LEAST), ("more", _MORE), ("less", _LESS), ("at most", _AT_MOST), ("nearly", _NEARLY),
        ("about", _ABOUT)) for phrase in group),
    key=lambda pair: -len(pair[0]),
)  # fmt: skip
_MOVES = frozenset("rise fall".split())
_PARTS_OF = [["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "these"], ["of", "those"]]
_STOPS_NOUN = frozenset(
    "in on at by for from to with after before during against near and or but was were is are had has have who which "
    "that when while as than into over since until because not be been will would could may might said say".split()
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: everything from `low` to `high` fits it, and `value` is the figure as written."""

    value: float
    low: float
    high: float
    sign: str
    """The qualifier: "", "at least", "more", "less", "at most", "nearly", "about", "range", or "whole" ("of the two")."""
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
        parsed = None if position in taken else _value(words, position, taken)
        if parsed is None:
            position += 1
            continue
        value, span, last = parsed
        found.append(_quantity(words, value, span, position, last))
        position = last + 1
    return found


def _value(
    words: Sequence[Word], at: int, taken: frozenset[int]
) -> tuple[float, tuple[float, float] | None, int] | None:
    """The figure that begins at a word: its value, its range if it is one, and its last word."""
    folded = words[at].folded
    if folded in _RANGES and (at == 0 or words[at - 1].folded not in _LARGE):
        return _RANGES[folded][0], _RANGES[folded], at
    if folded[:1].isdigit():
        score = _score(words, at)
        if score is not None:
            return score, None, at + 2
        value = digits(folded)
        return None if value is None else _scaled(words, value, at, taken)
    if folded in ("a", "an", "one", "two", "three") and at + 1 < len(words):
        following = words[at + 1].folded
        count = {"two": 2.0, "three": 3.0}.get(folded, 1.0)
        if (
            following in _FRACTIONS
            and folded != "an"
            and (count > 1 or following != "third" or _is_share(words, at))
        ):
            return count * _FRACTIONS[following], None, at + 1
        if following == "-" and at + 2 < len(words) and words[at + 2].folded in _FRACTIONS:
            return count * _FRACTIONS[words[at + 2].folded], None, at + 2
    if folded in ("a", "an") and at + 1 < len(words) and words[at + 1].folded in _LARGE:
        return _scaled(words, _LARGE[words[at + 1].folded], at + 1, taken)
    if folded == "half" and _is_share(words, at - 1):
        return 50.0, None, at
    if folded == "both" and at + 1 < len(words) and words[at + 1].content:
        return 2.0, None, at
    if folded in _SMALL and not _is_pronoun(words, at):
        return _spelled(words, at, taken)
    return None


def _score(words: Sequence[Word], at: int) -> float | None:
    """A score such as "3-1" as one figure, the higher count first; None for anything else."""
    if at + 2 >= len(words) or words[at + 1].folded not in ("-", "–") or words[at + 2].start != words[at].end + 1:
        return None
    counts = words[at].folded, words[at + 2].folded
    if not all(count.isdigit() and len(count) <= 3 for count in counts):
        return None
    high, low = sorted((int(count) for count in counts), reverse=True)
    return high + low / 1000


def _after_of(words: Sequence[Word], first: int) -> bool:
    """Whether a figure is the whole that another is a part of: "one of the two", "three of 12"."""
    before = [word.folded for word in words[max(0, first - 2) : first]]
    return before in _PARTS_OF or (len(before) == 2 and before[1] == "of" and (before[0] in _SMALL or before[0].isdigit()))


def _is_share(words: Sequence[Word], at: int) -> bool:
    """Whether "a third" after position `at` is a share ("a third of") and not an ordinal."""
    return at + 2 < len(words) and words[at + 2].folded in ("of", "the", "its", "their")


def _is_pronoun(words: Sequence[Word], at: int) -> bool:
    """Whether "one" at this position counts nothing ("one of", "no one", "the one")."""
    if words[at].folded != "one":
        return False
    before = words[at - 1].folded if at else ""
    following = words[at + 1] if at + 1 < len(words) else None
    counts = following is not None and (following.content or following.folded == "of")
    return before in ("no", "the", "this", "that", "any", "every") or not counts


def digits(written: str) -> float | None:
    """The number that digits with commas and stops stand for; None for a clock time or a version."""
    if ":" in written:
        return None
    plain = written.replace(",", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    try:
        return float(plain)
    except ValueError:
        return None


def _spelled(words: Sequence[Word], at: int, taken: frozenset[int]) -> tuple[float, None, int]:
    """A number in words, such as "one hundred and twenty-two"."""
    total, current, last, position = 0.0, 0.0, at, at
    while position < len(words) and position not in taken:
        folded = words[position].folded
        if folded in _SMALL:
            current += _SMALL[folded]
        elif folded == "hundred" and current:
            current *= 100
        elif folded in _LARGE and (current or total):
            total, current = total + (current or 1.0) * _LARGE[folded], 0.0
        elif folded in ("-", "and", "–") and _goes_on(words, position, last):
            position += 1
            continue
        else:
            break
        last = position
        position += 1
    return total + current, None, last


def _goes_on(words: Sequence[Word], position: int, last: int) -> bool:
    """Whether a number in words goes on after a hyphen or an "and"."""
    if (
        position != last + 1
        or position + 1 >= len(words)
        or words[position + 1].folded not in (*_SMALL, *_LARGE)
    ):
        return False
    if words[position].folded == "and":
        return (
            words[last].folded in ("hundred", "thousand", "million") and words[position + 1].folded in _SMALL
        )
    return words[last].folded in _TENS or words[position + 1].folded in _LARGE


def _scaled(words: Sequence[Word], value: float, at: int, taken: frozenset[int]) -> tuple[float, None, int]:
    """A figure times the magnitudes that follow it ("1.2 billion", "3bn")."""
    last = at
    position = at + 1
    while position < len(words) and position not in taken:
        word = words[position]
        if word.folded == "-" and position + 1 < len(words) and words[position + 1].folded in _LARGE:
            position += 1
            continue
        glued = word.start == words[position - 1].end and word.folded in _SUFFIXES
        if word.folded in _LARGE:
            value *= _LARGE[word.folded]
        elif glued or word.folded in ("bn", "mn", "tn"):
            value *= _SUFFIXES[word.folded]
        else:
            break
        last = position
        position += 1
    return value, None, last


def _quantity(
    words: Sequence[Word], value: float, span: tuple[float, float] | None, first: int, last: int
) -> Quantity:
    """The record of a figure: qualifier, unit, what it counts and what happened to it."""
    unit, factor, after = _unit(words, first, last)
    if last == first + 2 and _score(words, first) is not None:
        unit = "score"
    if words[last].folded in _FRACTIONS:
        unit = "percent"
    sign = "range" if span else _sign(words, first, last)
    if not sign and _after_of(words, first):
        sign = "whole"
    value *= factor
    low, high = span or _bounds(value, sign)
    nouns = _nouns(words, first, after) if unit else _nouns(words, len(words), after)
    return Quantity(value, low, high, sign, unit, nouns, outcome_of(words, first, last), first, last)


def _unit(words: Sequence[Word], first: int, last: int) -> tuple[str, float, int]:
    """Unit of a figure, the factor to its base, and the position after it."""
    before = words[first - 1] if first else None
    if before is not None and before.folded in _CURRENCIES:
        return _CURRENCIES[before.folded], 1.0, last + 1
    position = last + 1
    if position < len(words) and words[position].folded == "-":
        position += 1
    if position >= len(words):
        return "", 1.0, position
    word = words[position]
    if word.folded in ("%", "percent", "pct"):
        return "percent", 1.0, position + 1
    if word.folded == "per" and position + 1 < len(words) and words[position + 1].folded == "cent":
        return "percent", 1.0, position + 2
    if word.folded == "percentage":
        return "points", 1.0, position + 2
    skip = position + 1 if word.stem in ("american", "america", "squar", "nautic") else position
    if skip < len(words):
        word = words[skip]
    if word.stem in _CURRENCIES:
        return _CURRENCIES[word.stem], 1.0, skip + 1
    measure = _MEASURES.get(word.stem) or _MEASURES.get(word.folded)
    if measure is not None:
        tail = [each.folded for each in words[skip + 1 : skip + 3]]
        if measure[0] == "time" and "old" in tail:
            return "age", 1.0, skip + 3
        return measure[0], measure[1], skip + 1
    return "", 1.0, position


def _sign(words: Sequence[Word], first: int, last: int) -> str:
    """The qualifier before (or after) a figure."""
    start = first
    if start and words[start - 1].folded in _CURRENCIES:
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
            and word.folded not in _SMALL
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
    if first and words[first - 1].folded in _CURRENCIES:
        first -= 1
    for phrase, _ in _QUALIFIERS:
        if first >= len(phrase) and [word.folded for word in words[first - len(phrase) : first]] == phrase:
            first -= len(phrase)
            break
    if quantity.unit and quantity.unit != "age" and words[first].folded not in _CURRENCIES:
        after = _unit(words, quantity.first, quantity.last)[2]
        last = max(last, min(after, len(words)) - 1)
    return text[words[first].start : words[last].end]
