"""Names in a claim and whether they are in its evidence, in whatever spelling."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rag.check.weights import is_rare
from rag.question import spelling
from rag.words import Word, is_place, listed

_SHORTEST = 4  # letters of a name that may be spelled otherwise
_VOWELS = frozenset("aeiouy")
_SHORT_FORMS = {
    ("islamic", "state"): ("isis", "isil"),
    ("revolutionary", "guard"): ("irgc",),
    ("central", "command"): ("centcom",),
}
"""Short forms that are no initials of the words in which news writes the name."""
_PEOPLE_OF = re.compile(r"(?:i?an|er|ite)s?$")
_JOINTS = frozenset("-'’‘ʼ")
TITLES = listed(
    "mr mrs ms dr prof professor sir lord lady dame gen general maj major col colonel lt lieutenant "
    "capt captain sgt sergeant adm admiral cmdr commander brig brigadier president minister prime "
    "chancellor senator sen rep representative governor gov mayor judge justice king queen prince "
    "princess pope sheikh shaikh ayatollah imam secretary ambassador chief the al el ul ad ash an ar as "
    "az ez bin ben ibn abu abdul abdel abd "
    "mount mt lake river saint st fort city"
)


def capitals(words: Sequence[Word]) -> list[int]:
    """Positions of the words of `words` that are names: capital letters that no sentence start explains."""
    found: list[int] = []
    begins = True
    for position, word in enumerate(words):
        if word.folded[:1].isalpha():
            if word.capital and word.content and (not begins or _named_anyway(words, position)):
                found.append(position)
            begins = False
        elif word.folded in (".", "!", "?", ":", "“", '"', "‘"):
            begins = word.folded != "." or _ends(words, position)
    return found


def _named_anyway(words: Sequence[Word], position: int) -> bool:
    """Whether a word that opens a sentence is a name all the same: a capital follows it, or it is a place."""
    word = words[position]
    following = words[position + 1] if position + 1 < len(words) else None
    if is_place(word.folded) or is_rare(word.idea):
        return True
    if word.stem != word.folded and word.stem.capitalize() != word.written and word.idea == word.stem:
        return following is not None and following.capital
    return (word.written.isupper() and len(word.written) > 1) or (following is not None and following.capital)


def _ends(words: Sequence[Word], position: int) -> bool:
    """Whether a stop ends a sentence: the word before it is no initial and no title."""
    before = words[position - 1] if position else None
    return before is None or (len(before.folded) > 1 and before.folded not in TITLES)


@lru_cache(maxsize=65536)
def may_be_one_name(one: str, other: str) -> bool:
    """Whether two folded words may be spellings of one name ("soleimani", "suleymani").

    Wider than `rag.question.spelling.same_name`, on which it builds: a plural "s" or one more vowel may differ too.
    """
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST:
        return False
    if one.removesuffix("s") == other.removesuffix("s") and min(len(one), len(other)) > _SHORTEST:
        return True
    return spelling.same_name(one, other) or _one_vowel_more(*sorted((one, other), key=len))


def _one_vowel_more(short: str, long: str) -> bool:
    """Whether a name has one more vowel between two consonants: "Barazani" and "Barzani", "Sader" and "Sadr"."""
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return (
        len(long) == len(short) + 1
        and 0 < at < len(short)
        and long[at] in _VOWELS
        and short[at:] == long[at + 1 :]
        and not {long[at - 1], long[at + 1]} & _VOWELS
    )


def acronyms(words: Sequence[Word]) -> frozenset[str]:
    """Initials of every run of capitalised words ("un" for United Nations), small words passed over."""
    found: set[str] = set()
    run: list[str] = []
    before = ""
    for word in words:
        if word.capital and word.folded[:1].isalpha():
            run.append(word.folded[0])
            found.update("".join(run[start:]) for start in range(len(run) - 1))
            found.update(_SHORT_FORMS.get((before, word.folded.removesuffix("s")), ()))
            before = word.folded
        elif word.folded not in ("of", "for", "and", "the", "-"):
            run = []
    return frozenset(found)


def joined(words: Sequence[Word], *, marked: bool) -> dict[int, set[str]]:
    """For each word, the names that it is written together with.

    `marked` takes those joined by a mark ("al-Bukamal"), else two capitals in a row ("Albu Kamal").
    """
    found: dict[int, set[str]] = {}
    for n, word in enumerate(words):
        other = n + 2 if marked else n + 1
        if other >= len(words) or not (word.folded[:1].isalpha() and words[other].folded[:1].isalpha()):
            continue
        if marked and (words[n + 1].folded not in _JOINTS or words[other].start != words[n + 1].end):
            continue
        if marked or (word.capital and words[other].capital):
            for position in (n, other):
                found.setdefault(position, set()).add(word.folded + words[other].folded)
    return found


def spelled(word: Word, others: Iterable[Word]) -> bool:
    """Whether one of `others` is the same name as `word`, in any spelling."""
    place = _PEOPLE_OF.sub("", word.folded)
    return any(
        other.capital
        and (may_be_one_name(word.folded, other.folded) or _is_of(word.folded, place, other.folded))
        for other in others
    )


def _is_of(people: str, place: str, name: str) -> bool:
    """Whether a word may be for the people of a place: "Kansans" of Kansas, "Londoners" of London."""
    return (
        people != place and len(place) >= _SHORTEST and name.startswith(place) and len(name) - len(place) <= 2
    )
