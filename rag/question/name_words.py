"""The words of a name as they are compared: plain letters, without articles, prefixes in one form."""

import re
import unicodedata
from functools import lru_cache

from rag.question.exonyms import EXONYMS, GIVEN

_ARTICLES = frozenset("al el ul il ad ed ar er as es ash esh at et az ez ud ur us uz ol i e".split())  # noqa: SIM905
_FIRST_ARTICLE = re.compile(r"^(?:[ae]l[- ]|(?:a[dnrstz]|e[dnrstz]|ash|esh)-)(?=.)")
PARTICLES = frozenset("bu abd allah hizb din deen ibn bin abi umm bani beit bayt deir dayr tel tal".split())  # noqa: SIM905
"""Words that are as often written together with the next or last one: Abu Kamal, Hizb Allah, Abd Rabbo."""
_WORD_PARTS = {
    "abdul": "abd",
    "abdel": "abd",
    "abdol": "abd",
    "abdal": "abd",
    "albu": "bu",
    "abu": "bu",
    "abou": "bu",
    "bou": "bu",
    "ahmed": "ahmad",
    "ahmet": "ahmad",
    "mehdi": "mahdi",
    "deraa": "daraa",
    "suwayda": "sweida",
    "suweida": "sweida",
    "tel": "tal",
    "tell": "tal",
}
"""Prefixes that vary, and short names whose vowels vary more than their length allows."""
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_APOSTROPHES = re.compile(r"['’‘`ʿʾʼ´ʻ]")
_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]?(?=$|\s)")
_AYN = re.compile(rf"(?<=a){_APOSTROPHES.pattern}(?=[b-df-hj-np-tv-z])")
"""It makes the vowel before it long: Sa'dah and Saada, Ta'lib and Taalib."""
_SERVANT_OF = re.compile(
    r"^abd(?:[aeiou]l|[aeou](?=dd|nn|rr|ss|zz)[dnrsz]|[aeiou]?(?=ra[bh]))(?!l|[aeiou]h?$)(?=\w{3})"
)
"""Written together: Abdulaziz, Abderrahmane, Abdrabbuh; not Abdullah, whose rest is no name of its own."""
_ABED = re.compile(r"\babed(?= )")
_JOINED_ARTICLE = re.compile(r"^al(?=b[ou]u?[^\Waeiou]\w{4})")
"""Before Bu, itself a prefix: Albukamal."""
_CAPITAL_BEHIND = re.compile(r"\b([AE]l)(?=[A-Z][a-z])")
"""An article written on to its name: ElBaradei."""
_ARABIC = re.compile(r"\b[ae]l[- ]\w", re.IGNORECASE)
_GIVEN = re.compile("|".join(f"({pattern})" for pattern in GIVEN))
_IN_RUSSIAN = tuple(GIVEN.values())
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=65536)
def written_words(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters, with the articles between them."""
    apart = _CAPITAL_BEHIND.sub(r"\1-", _POSSESSIVE.sub("", name))
    plain = unicodedata.normalize("NFKD", apart.lower()).translate(_LETTERS)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = _APOSTROPHES.sub("", _AYN.sub("a", plain)).replace("_", " ")
    words = _WORD.findall(_JOINED_ARTICLE.sub("", _FIRST_ARTICLE.sub("", plain)))
    joined = _ABED.sub("abd", " ".join(_SERVANT_OF.sub("abd ", word) for word in words))
    return tuple(EXONYMS.get(joined, joined).split())


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters, without articles and possessive endings."""
    words = written_words(name)
    last = len(words) - 1
    kept = [
        _WORD_PARTS.get(word, word)
        for place, word in enumerate(words)
        if not (0 < place < last and (word in _ARTICLES or (word == "an" and words[place + 1][0] == "n")))
    ]
    if last > 0:
        given = _GIVEN.fullmatch(kept[0])
        kept[0] = _IN_RUSSIAN[(given.lastindex or 1) - 1] if given else kept[0]
    return tuple(_without_joined_article(word) if place else word for place, word in enumerate(kept))


def _without_joined_article(word: str) -> str:
    """The word without an article that has taken its first sound: "Ezzor" gives "zor"."""
    joined = len(word) > 4 and word[0] == "e" and word[1] == word[2] and word[1] in "zsdnrt"
    return word[2:] if joined else word


def is_particle(word: str) -> bool:
    """Whether a word only makes a name with the next or last one: Abdul, Abu, Hizb."""
    return not PARTICLES.isdisjoint(words_of(word)[:1])


def is_arabic(name: str) -> bool:
    """Whether a name has an Arabic article or prefix: where both have, a g may be a j (al-Golani, al-Jolani)."""
    return _ARABIC.search(name) is not None or not PARTICLES.isdisjoint(words_of(name))
