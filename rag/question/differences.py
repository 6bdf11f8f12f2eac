"""What it costs to read one word's signs as another's: little where romanisations exchange them."""

import re

VOWEL_SIGNS = "aAeEéëioOu"
_VOWELS = frozenset(VOWEL_SIGNS)
_EXCHANGED = {
    frozenset(pair): cost
    for pairs, cost in (
        ("ei ou uO", 0.25),
        ("aA", 0.18),
        ("eE Eé eé ié oO eë", 0.2),
        ("iE", 0.3),
        ("aE aO", 0.5),
        ("ae", 0.5),
        ("ao", 0.95),
        ("kq kc qc", 0.0),
        ("gG dD", 0.1),
        ("vw", 0.2),
        ("jZ", 0.2),
        ("gq", 0.25),
        ("SC", 0.25),
        ("Gk Gq tT zD", 0.3),
        ("gk", 0.35),
        ("gj", 0.2),
        ("Xk Xq Xg XG", 0.4),
    )
    for pair in pairs.split()
}
"""What it costs to read one sign for another; any other pair of vowels costs 1."""
_FIRST_VOWELS = frozenset("aeiE")
_FIRST_ROUND = frozenset("ouO")
_HARD = frozenset("gk")
"""Exchanged at the start only: Gaddafi and Kadhafi, but not Bang and Bank."""
_PERSIAN = frozenset("Gq")
"""One sound in Persian, most often written for the other at the start: Ghods and Quds, Ghasemi and Qasimi."""
_STOPS = frozenset((frozenset("td"), frozenset("pb")))
"""Exchanged at the end only, in a longer name, where Turkish writes the hard one: Murat Bey, Murad Bey."""
_TWO_VOWELS = re.compile(r"[aAeEiou].+[aAiou].$")
_HARD_END = 0.2
_EASTERN = frozenset("XGq")
"""Sounds that English has not (kh, gh, q): beside them a and e stand for one vowel."""
_EARLY_A = 0.35
_A_BEFORE_H = 0.25
"""Rahman, Rehman; Zahra, Zehra."""
_NEVER = 9.0


def difference(one: str, other: str, *, alone: bool) -> float:
    """What it costs to turn one word's signs into another's, consonants kept in their order.

    An edit distance (Wagner and Fischer, 1974) whose costs follow the romanisations: consonants may only be
    exchanged within their class, vowels may be dropped or exchanged at a price. In an eastern name or a longer one
    a and e are nearly one before the last syllable (Khamanei); in it they make other names (Qassam, Qassem).
    """
    near = not (alone and (_EASTERN.isdisjoint(one) or _EASTERN.isdisjoint(other)))
    turkish = not alone and bool(_TWO_VOWELS.search(one) and _TWO_VOWELS.search(other))
    previous = [0.0]
    for column in range(len(other)):
        previous.append(previous[-1] + _drop(other, column))
    for row, sign in enumerate(one):
        current = [previous[0] + _drop(one, row)]
        for column, against in enumerate(other):
            ends = row == len(one) - 1 and column == len(other) - 1
            cost = _exchange(sign, against, first=row == 0 and column == 0, last=ends)
            if {one[row : row + 2], other[column : column + 2]} == {"ah", "eh"}:
                cost = _A_BEFORE_H
            elif near and {sign, against} == {"a", "e"} and _early(one, row) and _early(other, column):
                cost = _EARLY_A
            elif turkish and ends and frozenset((sign, against)) in _STOPS:
                cost = _HARD_END
            current.append(
                min(
                    previous[column + 1] + _drop(one, row),
                    current[-1] + _drop(other, column),
                    previous[column] + cost,
                )
            )
        previous = current
    return previous[-1]


def _early(word: str, place: int) -> bool:
    """Whether a vowel comes behind this place."""
    return not _VOWELS.isdisjoint(word[place + 1 :])


def _drop(word: str, place: int) -> float:
    """What it costs to leave out a sign.

    Short vowels inside a word may be written or not, most often beside h (Tehran, Teheran); a vowel more at
    the end makes another word (Niger, Nigeria).
    """
    if word[place] not in VOWEL_SIGNS:
        return _NEVER
    if place in (0, len(word) - 1) or word[place] not in "eiu":
        return 1.2
    return 0.6 if "h" in word[place - 1 : place + 2] else 0.85


def _exchange(one: str, other: str, *, first: bool, last: bool) -> float:
    """What it costs to read one sign for the other, at the start or end of the words or inside."""
    if one == other:
        return 0.0
    pair = frozenset((one, other))
    vowels = (one in VOWEL_SIGNS) + (other in VOWEL_SIGNS)
    if vowels == 1:
        return _NEVER
    if vowels == 0:
        if pair == _PERSIAN and first:
            return 0.12
        return _NEVER if pair == _HARD and not first else _EXCHANGED.get(pair, _NEVER)
    if first:
        # Erbil, Arbil, Irbil; Ebrahim, Ibrahim; Omar, Umar.
        return 0.3 if pair <= _FIRST_VOWELS else 0.1 if pair <= _FIRST_ROUND else 1.0
    return _EXCHANGED.get(pair, 1.0) * (1.2 if last else 1.0)
