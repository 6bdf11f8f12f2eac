"""The value of a figure in digits or in words, where it begins in a sentence and where it ends."""

from collections.abc import Sequence

from rag.words import Word, in_order

_ONES = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety")
SMALL = {word: float(n) for n, word in enumerate(_ONES)} | {w: 20.0 + 10 * n for n, w in enumerate(_TENS)}
LARGE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
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
FRACTIONS = {"half": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0}


Value = tuple[float, tuple[float, float] | None, int]


def value_at(words: Sequence[Word], at: int, taken: frozenset[int]) -> Value | None:
    """The figure that begins at a word: its value, its range if it is one, and its last word."""
    folded = words[at].folded
    if folded in _RANGES and (at == 0 or words[at - 1].folded not in LARGE):
        return _RANGES[folded][0], _RANGES[folded], at
    if folded[:1].isdigit():
        return _in_digits(words, at, taken)
    following = words[at + 1] if at + 1 < len(words) else None
    if folded in ("a", "an") and following is not None and following.folded in LARGE:
        return _scaled(words, LARGE[following.folded], at + 1, taken)
    if folded == "both" and following is not None and following.content:
        return 2.0, None, at
    share = _share_at(words, at)
    if share is None and folded in SMALL and not _is_pronoun(words, at):
        return _spelled(words, at, taken)
    return share


def _in_digits(words: Sequence[Word], at: int, taken: frozenset[int]) -> Value | None:
    """A figure in digits, a score such as "3-1" included."""
    score = score_at(words, at)
    if score is not None:
        return score, None, at + 2
    value = digits(words[at].folded)
    return None if value is None else _scaled(words, value, at, taken)


def _share_at(words: Sequence[Word], at: int) -> Value | None:
    """A share such as "half of", "a quarter", "two-thirds", in per cent."""
    folded = words[at].folded
    if folded == "half" and _is_share(words, at - 1):
        return 50.0, None, at
    count = {"a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0}.get(folded)
    if count is None or at + 1 >= len(words):
        return None
    place = at + 2 if words[at + 1].folded == "-" and at + 2 < len(words) else at + 1
    part = words[place].folded
    if part not in FRACTIONS or (count == 1.0 and part == "third" and not _is_share(words, place - 1)):
        return None
    return count * FRACTIONS[part], None, place


def _is_share(words: Sequence[Word], at: int) -> bool:
    """Whether "a third" after position `at` is a share ("a third of") and not an ordinal."""
    return at + 2 < len(words) and words[at + 2].folded in ("of", "the", "its", "their")


def score_at(words: Sequence[Word], at: int) -> float | None:
    """A score such as "3-1" as one figure, the higher count first; None for anything else."""
    if (
        at + 2 >= len(words)
        or words[at + 1].folded not in ("-", "–")
        or words[at + 2].start != words[at].end + 1
    ):
        return None
    counts = words[at].folded, words[at + 2].folded
    if not all(count.isdigit() and len(count) <= 3 for count in counts):
        return None
    high, low = sorted((int(count) for count in counts), reverse=True)
    return high + low / 1000


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
        if folded in SMALL:
            current += SMALL[folded]
        elif folded == "hundred" and current:
            current *= 100
        elif folded in LARGE and (current or total):
            total, current = total + (current or 1.0) * LARGE[folded], 0.0
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
        or words[position + 1].folded not in (*SMALL, *LARGE)
    ):
        return False
    if words[position].folded == "and":
        return (
            words[last].folded in ("hundred", "thousand", "million") and words[position + 1].folded in SMALL
        )
    return words[last].folded in _TENS or words[position + 1].folded in LARGE


def _scaled(words: Sequence[Word], value: float, at: int, taken: frozenset[int]) -> tuple[float, None, int]:
    """A figure times the magnitudes that follow it ("1.2 billion", "3bn")."""
    last = at
    position = at + 1
    while position < len(words) and position not in taken:
        word = words[position]
        if word.folded == "-" and position + 1 < len(words) and words[position + 1].folded in LARGE:
            position += 1
            continue
        glued = word.start == words[position - 1].end and word.folded in _SUFFIXES
        if word.folded in LARGE:
            value *= LARGE[word.folded]
        elif glued or word.folded in ("bn", "mn", "tn"):
            value *= _SUFFIXES[word.folded]
        else:
            break
        last = position
        position += 1
    return value, None, last
