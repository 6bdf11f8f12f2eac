"""When two spellings are one name: a consonant skeleton to find candidates, a bounded vowel check to decide.

Names from Arabic, Persian, Hebrew, Ukrainian and Russian reach English in many romanisations. They keep the
consonants and vary the vowels, double letters, the article and the spaces: Hezbollah, Hizbullah, Hizb Allah;
al-Bukamal, Albu Kamal. So a name's *key* is its consonants, those that romanisations exchange made one
(q, k, kh, g), without article, vowels or spaces. Two names with one key are the same only if the letters
that differ are ones that romanisations exchange (e and i, ou and u, q and k), within a bound that grows with
the number of consonants: short names have nothing else to tell them apart (Aden is not Adan).
"""

import re

from rag.question.chinese import readings
from rag.question.exonyms import APART
from rag.question.korean import korean_form
from rag.question.name_words import PARTICLES, is_arabic, words_of, written_words
from rag.question.sounds import signs_of

KEYS_VERSION = "3"
"""The version of the rules by which `name_key` makes keys: another whenever it gives any name another key."""
_ROMAN = re.compile(r"[ivxl]+")

_CLASS = {
    "X": "k",
    "G": "k",
    "g": "k",
    "q": "k",
    "c": "k",
    "j": "k",
    "Z": "k",
    "C": "S",
    "T": "d",
    "t": "d",
    "D": "d",
    "z": "d",
    "p": "b",
    "v": "w",
}
_VOWEL_SIGNS = "aAeEéëioOu"
_VOWELS = frozenset(_VOWEL_SIGNS)
_EXCHANGED = {
    frozenset(pair): cost
    for pairs, cost in (
        ("ei ou uO", 0.25),
        ("eE Eé eé ié aA oO eë", 0.2),
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
"""Sounds that English has not (kh, gh, q): a and e stand for one vowel beside them, but Nora Waller is not Weller."""
_EARLY_A = 0.35
_ENGLISH = re.compile(r"(?:er|ton|son|ley|ford)$")
"""Endings of English names: the vowel before them is all that tells Piper from Pepper, Hilton from Helton."""
_ENGLISH_BOUND = 0.2
_NEVER = 9.0
_BOUNDS = {0: 0.0, 1: 0.25, 2: 0.3, 3: 0.55, 4: 0.75}
"""How much a word may differ inside a longer name, by its number of consonants."""
_ALONE_BOUNDS = {0: 0.0, 1: 0.11, 2: 0.11, 3: 0.45, 4: 0.75}
"""The same for a name of one word, which no other word confirms."""
_LONG_BOUND = 0.9


def name_key(name: str) -> str:
    """The consonants of a name, without article and spaces, those that romanisations exchange made one.

    Names with different keys are different; names with one key may be the same (see `same_name`).
    """
    key = _once("".join(_CLASS.get(sign, sign) for sign in _consonants_of(name)))
    return key or "".join(words_of(name))


def is_telling(name: str) -> bool:
    """Whether a name has consonants enough to be told by them: two that are not one letter twice."""
    return len(_once(_consonants_of(name)) or "".join(words_of(name))) > 1


def _consonants_of(name: str) -> str:
    return "".join(sign for word in words_of(name) for sign in signs_of(word) if sign not in _VOWEL_SIGNS)


def _once(consonants: str) -> str:
    """Letters doubled across a space ("Hizb Ballah" has none, "Abd Dawud" has) count once, as within words."""
    return re.sub(r"(.)\1+", r"\1", consonants)


def other_keys(name: str) -> frozenset[str]:
    """Further keys of a name: those of what a Chinese one may be in pinyin, and the form of a Korean one."""
    return frozenset(map(name_key, readings(name))) | ({korean_form(name)} - {""})


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name, given names and family names each held against their like."""
    first, second = words_of(one), words_of(other)
    if "".join(first) == "".join(second) or _same_by_tongue(one, other):
        return True
    if _is_acronym(one) or _is_acronym(other):
        return False
    if len(first) == len(second):
        arabic = is_arabic(one) and is_arabic(other)
        pairs = zip(first, second, strict=True)
        return all(_same_word(a, b, alone=len(first) == 1, arabic=arabic) for a, b in pairs)
    # "Bukamal" and "Bu Kamal" are one; "Christmas" and "Chris Thomas" are not.
    if PARTICLES.isdisjoint(first + second):
        return False
    if _same_word("".join(first), "".join(second), alone=True):
        return True
    # "Nureddin" and "Nour ed-Din" are one, with the article that the first has kept.
    with_articles = ("".join(written_words(name)) for name in (one, other))
    return _same_word(*with_articles, alone=True) and name_key(one) == name_key(other)


def _same_by_tongue(one: str, other: str) -> bool:
    """Whether they are one Chinese name, one of them by Wade and Giles, or one Korean name."""
    if korean_form(one) and korean_form(one) == korean_form(other):
        return True
    pairs = ((one, other), (other, one))
    return any("".join(words_of(b)) in {read.replace(" ", "") for read in readings(a)} for a, b in pairs)


def _is_acronym(name: str) -> bool:
    """KFC, BBC, ISIS: letters that stand for words, not for sounds."""
    return name.isupper() and len(name) <= 5


def _same_word(one: str, other: str, *, alone: bool, arabic: bool = False) -> bool:
    if one == other:
        return True
    if _ROMAN.fullmatch(one) or _ROMAN.fullmatch(other) or frozenset((one, other)) in APART:
        return False
    if {one[-3:], other[-3:]} == {"eng", "ing"}:
        return False  # syllables of their own: Li Peng is not Li Ping
    first, second = signs_of(one), signs_of(other)
    if not arabic and sum(map(first.count, "jZ")) != sum(map(second.count, "jZ")):
        return False
    size = min(_consonants(first), _consonants(second))
    bound = (_ALONE_BOUNDS if alone else _BOUNDS).get(size, _LONG_BOUND)
    if size <= 4 and _ENGLISH.search(one) and _ENGLISH.search(other):
        bound = min(bound, _ENGLISH_BOUND)
    eastern = not (_EASTERN.isdisjoint(first) or _EASTERN.isdisjoint(second))
    return difference(first, second, alone=alone, eastern=eastern) <= bound + 1e-9


def _consonants(signs: str) -> int:
    """How many consonants there are, "ng" being one: Deng is not Ding."""
    return sum(sign not in _VOWEL_SIGNS for sign in signs.replace("ng", "n"))


def difference(one: str, other: str, *, alone: bool = True, eastern: bool = False) -> float:
    """What it costs to turn one word's signs into another's, consonants kept in their order.

    An edit distance (Wagner and Fischer, 1974) whose costs follow the romanisations: consonants may only be
    exchanged within their class, vowels may be dropped or exchanged at a price. In an eastern name or a longer one
    a and e are nearly one before the last syllable (Khamanei); in it they make other names (Qassam, Qassem).
    """
    near = eastern or not alone
    previous = [0.0]
    for column in range(len(other)):
        previous.append(previous[-1] + _drop(other, column))
    for row, sign in enumerate(one):
        current = [previous[0] + _drop(one, row)]
        for column, against in enumerate(other):
            ends = row == len(one) - 1 and column == len(other) - 1
            cost = _exchange(sign, against, first=row == 0 and column == 0, last=ends)
            if near and {sign, against} == {"a", "e"} and _early(one, row) and _early(other, column):
                cost = _EARLY_A
            elif not alone and ends and frozenset((sign, against)) in _STOPS and _TWO_VOWELS.search(one):
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
    if word[place] not in _VOWEL_SIGNS:
        return _NEVER
    if place in (0, len(word) - 1) or word[place] not in "eiu":
        return 1.2
    return 0.6 if "h" in word[place - 1 : place + 2] else 0.85


def _exchange(one: str, other: str, *, first: bool, last: bool) -> float:
    """What it costs to read one sign for the other, at the start or end of the words or inside."""
    if one == other:
        return 0.0
    pair = frozenset((one, other))
    vowels = (one in _VOWEL_SIGNS) + (other in _VOWEL_SIGNS)
    if vowels == 1:
        return _NEVER
    if vowels == 0:
        if pair == _PERSIAN and first:
            return 0.15
        return _NEVER if pair == _HARD and not first else _EXCHANGED.get(pair, _NEVER)
    if first:
        # Erbil, Arbil, Irbil; Ebrahim, Ibrahim; Omar, Umar.
        return 0.3 if pair <= _FIRST_VOWELS else 0.1 if pair <= _FIRST_ROUND else 1.0
    return _EXCHANGED.get(pair, 1.0) * (1.2 if last else 1.0)
