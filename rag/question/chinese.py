"""What a Chinese name that Wade and Giles's rules spell is in pinyin: Mao Tse-tung, Teng Hsiao-p'ing, Kaohsiung.

News seldom prints the apostrophes by which these rules tell p from b and ch from j, so a name has several
readings; it is held to be the name that one of them spells.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import product

_FINALS = {
    "": "a ai an ang ao e en er ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "w": "a ai an ang ei en eng o u",
    "y": "a an ang ao e i in ing ong ou u uan ue un",
}
"""The syllables of pinyin, by their first consonant."""
_PINYIN = {first + rest: (first, rest) for first, finals in _FINALS.items() for rest in finals.split()}
_FIRST = {
    **{"b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs"},
    **{"zh": "ch", "ch": "ch'", "r": "j", "z": "ts", "c": "ts'"},
}
_REST = {"ian": "ien", "ie": "ieh", "iong": "iung", "ong": "ung", "ue": "ueh", "er": "erh"}
_SMALL = {
    **{"zi": ("tzu", "tsu"), "ci": ("tz'u", "ts'u"), "si": ("ssu", "szu"), "ye": ("yeh",), "yan": ("yen",)},
    **{"yi": ("i", "yi"), "yin": ("in", "yin"), "ying": ("ing", "ying"), "you": ("yu",), "yong": ("yung",)},
    **{
        "zhi": ("chih",),
        "chi": ("ch'ih",),
        "shi": ("shih",),
        "ri": ("jih",),
        "gui": ("kuei",),
        "kui": ("k'uei",),
    },
    **{"ge": ("ko",), "ke": ("k'o",), "he": ("ho",), "guo": ("kuo",), "kuo": ("k'uo",), "huo": ("huo",)},
    "shuo": ("shuo",),
}
"""What they spell in a way of its own."""
_APOSTROPHES = re.compile(r"['’‘`ʿʾʼ´ʻ]")
_OWN = re.compile(r"hs|t[sz]")
_OWN_IN_PLACES = re.compile(r"hs|t[sz]|ung|[iu]eh|ien")
"""Letters that only these rules begin a syllable with, and those that they alone have in longer words."""
_WORDS = re.compile(r"[a-z']+(?:[ -][a-z']+){,2}")
_NOT_THEIRS = frozenset("bdqvxBDQVX.&0123456789")
_THEIR_ENDS = frozenset("aeiouhngrAEIOUHNGR")
"""Signs that no syllable of theirs has, and those that one may end on: most names are told by these in no time."""
_SYLLABLES = "|".join(sorted(_PINYIN, key=len, reverse=True))
_IN_PINYIN = re.compile(r"[xq]|zh", re.IGNORECASE)
_ALL_PINYIN = re.compile(rf"(?:{_SYLLABLES}){{1,3}}")


def _spelt(syllable: str) -> tuple[str, ...]:
    """How Wade and Giles spell a syllable of pinyin."""
    if syllable in _SMALL:
        return _SMALL[syllable]
    first, rest = _PINYIN[syllable]
    start = _FIRST.get(first, first)
    if rest in ("e", "uo"):
        return (f"{start}e", f"{start}eh") if rest == "e" else (f"{start}o",)
    return (start + _REST.get(rest, rest),)


def _table() -> dict[str, tuple[str, ...]]:
    """The syllables of pinyin that each of Wade and Giles may be, without its apostrophe too."""
    table: dict[str, list[str]] = {}
    for syllable in _PINYIN:
        for spelt in _spelt(syllable):
            for written in {spelt, spelt.replace("'", "")}:
                table.setdefault(written, []).append(syllable)
    return {written: tuple(dict.fromkeys(read)) for written, read in table.items()}


_WADE = _table()


def is_pinyin(name: str) -> bool:
    """Whether a name is Chinese in pinyin: two words of its syllables, or one with letters that only it has so."""
    words = name.lower().split()
    return (len(words) > 1 or _IN_PINYIN.search(name) is not None) and all(map(_ALL_PINYIN.fullmatch, words))


def readings(name: str) -> tuple[str, ...]:
    """The names in pinyin that a name may be, the family name apart; none where it is not by Wade and Giles.

    Every syllable must be one of theirs, and the whole not be pinyin as it stands, which has no hyphen (Chou
    En-lai). A single word must be written as only they do: Hsu is Xu, but Ho and Jenna are many things.
    """
    if name[-1:] not in _THEIR_ENDS or not _NOT_THEIRS.isdisjoint(name):
        return ()
    return _readings(name)


@lru_cache(maxsize=8192)
def _readings(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("'", name).lower())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    if not _WORDS.fullmatch(plain):
        return ()
    words = re.split("[ -]", plain)
    if len(words) == 1 and not (_OWN.match(plain) if plain in _WADE else _OWN_IN_PLACES.search(plain)):
        return ()
    if len(words) < 3 and all(map(_ALL_PINYIN.fullmatch, words)):
        return ()
    family, *given = (sorted(_read(word)) for word in words)
    names = {f"{first} {''.join(rest)}".strip() for first in family for rest in product(*given)}
    return tuple(sorted(names))


def _read(word: str) -> set[str]:
    """The words in pinyin that a word of Wade and Giles's syllables may be; none where it has another."""
    if word in _WADE:
        return set(_WADE[word])
    ends = (end for end in range(2, len(word) - 1) if word[:end] in _WADE)
    return {one + rest for end in ends for one in _WADE[word[:end]] for rest in _read(word[end:])}
