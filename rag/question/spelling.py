"""When two spellings are one name: a consonant skeleton to find candidates, a bounded vowel check to decide.

Names from Arabic, Persian, Hebrew, Ukrainian and Russian reach English in many romanisations. They keep the
consonants and vary the vowels, double letters, the article and the spaces: Hezbollah, Hizbullah, Hizb Allah;
al-Bukamal, Albu Kamal. So a name's *key* is its consonants, those that romanisations exchange made one
(q, k, kh, g), without article, vowels or spaces. Two names with one key are the same only if the letters
that differ are ones that romanisations exchange (e and i, ou and u, q and k), within a bound that grows with
the number of consonants: short names have nothing else to tell them apart (Aden is not Adan).
"""

import re

from rag.question.chinese import is_pinyin, readings
from rag.question.differences import VOWEL_SIGNS, difference
from rag.question.exonyms import APART
from rag.question.korean import korean_form
from rag.question.name_words import PARTICLES, is_arabic, words_of, written_words
from rag.question.sounds import signs_of

KEYS_VERSION = "4"
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
_ENGLISH = re.compile(r"(?:er|ton|son|ley|ford)$")
"""Endings of English names: the vowel before them is all that tells Piper from Pepper, Hilton from Helton."""
_ENGLISH_BOUND = 0.2
_BOUNDS = {0: 0.0, 1: 0.25, 2: 0.3, 3: 0.55, 4: 0.75}
"""How much a word may differ inside a longer name, by its number of consonants."""
_ALONE_BOUNDS = {0: 0.0, 1: 0.11, 2: 0.11, 3: 0.45, 4: 0.75}
"""The same for a name of one word, which no other word confirms."""
_LONG_BOUND = 0.9
_NO_KEYS: frozenset[str] = frozenset()


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
    return "".join(sign for word in words_of(name) for sign in signs_of(word) if sign not in VOWEL_SIGNS)


def _once(consonants: str) -> str:
    """Letters doubled across a space ("Hizb Ballah" has none, "Abd Dawud" has) count once, as within words."""
    return re.sub(r"(.)\1+", r"\1", consonants)


def other_keys(name: str) -> frozenset[str]:
    """Further keys of a name: those of what a Chinese one may be in pinyin, and the form of a Korean one."""
    chinese, korean = readings(name), korean_form(name)
    return (
        frozenset((*map(name_key, chinese), *([korean] if korean else ()))) if chinese or korean else _NO_KEYS
    )


def may_be_otherwise(name: str) -> bool:
    """Whether articles may have the name under a key of `other_keys`: a Chinese one in pinyin or a Korean one."""
    return is_pinyin(name) or bool(korean_form(name))


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name, given names and family names each held against their like."""
    if "".join(words_of(one)) == "".join(words_of(other)):
        return True
    if _is_acronym(one) or _is_acronym(other):
        return False
    return _same_by_tongue(one, other) or _same_words(one, other)


def _same_words(one: str, other: str) -> bool:
    """Whether two names are one by the sounds of their words."""
    first, second = words_of(one), words_of(other)
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
    return difference(first, second, alone=alone) <= bound + 1e-9


def _consonants(signs: str) -> int:
    """How many consonants there are, "ng" being one: Deng is not Ding."""
    return sum(sign not in VOWEL_SIGNS for sign in signs.replace("ng", "n"))
