"""A Korean name in one form, whichever romanisation spells it: Park Geun-hye, Pak Kun-hye; Lee Myung-bak, Yi Myong-bak.

South and North, scholars and bearers spell one sound in several ways: g and k, b and p, j and ch; eo, o, u and
eu. Two syllables behind a family name say enough to tell people apart all the same.
"""

import re
from functools import lru_cache

_FAMILIES = (
    "kim gim, lee yi ri rhee, park pak bak, choi choe choy, jung jeong chung chong cheong, kang gang, cho jo joh, "
    "yoon yun, chang jang, lim im rim yim, han hahn, oh o, seo suh so, shin sin, kwon gwon, hwang, ahn an, song, "
    "yoo yu ryu ryoo, hong, jeon jun chun chon, ko go koh, moon mun, son sohn, yang, bae pae, baek paek paik baik, "
    "heo huh hur, nam, sim shim, noh roh no, ha, kwak gwak, sung seong, cha, joo ju chu, woo u, koo gu ku goo, "
    "hyun hyon, min, jin chin, ban pan"
)
"""The family names that nearly all Koreans bear, each in its spellings."""
_FAMILY = {spelt: one for one, line in enumerate(_FAMILIES.split(",")) for spelt in line.split()}
_SYLLABLE = re.compile(
    r"(ch|sh|[bdghjklmnprstw])?(y)?(ae|eo|eu[i]?|oo|ou|ee|ui|oe|w[aio]|[aeiou])h?(ng|[bgklmnpt])?"
)
_CONSONANTS = str.maketrans({"k": "g", "p": "b", "t": "d", "r": "l"})
_VOWELS = {"eo": "o", "eu": "o", "oo": "o", "ou": "o", "u": "o", "ee": "i", "ui": "i", "eui": "i"}


def korean_form(name: str) -> str:
    """What all spellings of a Korean name have in common; empty where it is no family name with two syllables."""
    family, _, given = name.partition(" ")
    return _form(family.lower(), given.lower()) if given and family.lower() in _FAMILY else ""


@lru_cache(maxsize=8192)
def _form(family: str, given: str) -> str:
    syllables = re.split("[ -]", given)
    heard = [_sound(found) for found in map(_SYLLABLE.fullmatch, syllables) if found]
    return "-".join((str(_FAMILY[family]), *heard)) if len(heard) == len(syllables) == 2 else ""


def _sound(syllable: re.Match[str]) -> str:
    """A syllable with the sounds that spellings exchange made one."""
    first, glide, vowel, last = (part or "" for part in syllable.groups())
    first = {"ch": "j", "sh": "s", "w": ""}.get(first, first)
    # Yun and Kyu have a u, but Kyung, Myung and Hyun are Gyeong, Myong and Hyeon.
    vowel = "u" if glide and vowel == "u" and not (first and last) else _VOWELS.get(vowel, vowel)
    return f"{first}{glide}{vowel}{last.replace('ng', 'N')}".translate(_CONSONANTS)
