"""Whether a bare surname, or "the judge", is who a question asks about, by whom its article names before it.

An article that tells of two of one surname gives each with a first name once and then writes "Holm said". The
nearest full name before it decides; where none stands there, nobody can know, and it is nobody's statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.answer.speech.asked_speaker import names, without_role
from rag.answer.speech.first_name import MEN, OFFICES, WOMEN, full_title
from rag.answer.speech.speaking import Phrase
from rag.check.names import TITLES, may_be_one_name
from rag.question.statement import naming_words
from rag.words import DATE_WORDS, Word, is_place, is_verb_form, listed, words

_DETERMINERS = ("the", "this", "that")
_INDEFINITE = listed("a an another")
_REACH = 6  # words before a surname that may be first names and initials
_ALIKE = 2  # letters that a first name and its short form begin with: "Joe" and "Joseph"
_SHORT_FORMS = (
    {"bill", "william"},
    {"bob", "robert"},
    {"dick", "richard"},
    {"ted", "edward"},
    {"jack", "john"},
    {"jim", "james"},
    {"tony", "anthony"},
    {"peggy", "margaret"},
)


@dataclass(frozen=True, slots=True)
class Told:
    """What was read of an article: all of it, and what of it stands before a sentence, its title first."""

    article: str
    before: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asked about, and who else of that surname an article names; names folded."""

    surname: str
    own: frozenset[str]
    """First names asked about; none where the question gives none."""
    others: frozenset[str]
    """First names of others of that surname."""
    both: bool
    """Whether the article has a man and a woman of that surname by "Mr" and "Ms"."""


def speaks(who: str, phrase: Phrase, told: Told) -> bool:
    """Whether a phrase that names a speaker means `who`.

    Args:
        who: As the question names them.
        phrase: Of a sentence of the article.
        told: What the article tells, and what of it before the phrase.
    """
    if not names(who, phrase):
        return _by_title_alone(who, phrase, told.before)
    person = person_in(who, told.article)
    given = frozenset(word.folded for word in phrase)
    if not person.own or person.surname not in given or _has_any(person.own, given):
        return True
    if person.both and given & (MEN | WOMEN):
        return False
    if not person.others:
        return True
    firsts = _full_names(words(told.before), person.surname)
    known = [first for first in firsts if _has_any(person.own | person.others, first)]
    return bool(known) and _has_any(person.own, known[-1])


@lru_cache(maxsize=256)
def person_in(who: str, article: str) -> Person:
    """Who is asked about, with the others of their surname in what was read of an article."""
    asked = naming_words(without_role(who))
    own = frozenset(word.folded for word in asked[:-1] if _may_be_first(word))
    if not own or not all(word.capital for word in asked):
        return Person("", frozenset(), frozenset(), both=False)
    surname, told = asked[-1].folded, words(article)
    small = {word.folded for word in told if not word.capital}
    firsts = [first - small for first in _full_names(told, surname)]
    here = any(_has_any(own, first) for first in firsts)
    others = [first for first in firsts if first and not _has_any(own, first)]
    if not here:  # "Joseph Holm" is Joe Holm where no Joe is named beside him
        others = [first for first in others if not any(_alike(one, o) for one in own for o in first)]
    titled = _titles(told, surname)
    both = bool(titled & MEN and titled & WOMEN)
    return Person(surname, own, frozenset().union(*others), both)


def _full_names(told: Sequence[Word], surname: str) -> list[frozenset[str]]:
    """The first names before each place of a surname, in order; empty where it stands alone."""
    return [
        _first_names(told, at)
        for at, word in enumerate(told)
        if word.capital and may_be_one_name(word.folded, surname) and not _hyphenated(told, at)
    ]


def _first_names(told: Sequence[Word], at: int) -> frozenset[str]:
    """The names that stand right before a word, initials left out."""
    found: set[str] = set()
    for n in range(at - 1, max(-1, at - _REACH), -1):
        initial = len(told[n].folded) == 1 and told[n].capital
        stop = told[n].folded == "." and n > 0 and len(told[n - 1].folded) == 1
        if not (initial or stop or _may_be_first(told[n])):
            break
        found |= set() if initial or stop else {told[n].folded}
    return frozenset(found)


def _hyphenated(told: Sequence[Word], at: int) -> bool:
    """Whether a hyphen joins another name to a word: "Holm-Berg"."""
    return at + 1 < len(told) and told[at + 1].folded == "-"


def _titles(told: Sequence[Word], surname: str) -> set[str]:
    """The words before each place of a surname, over the stop of a short form: "mr" and "ms"."""
    before = [[one for one in told[max(0, at - 2) : at] if one.folded != "."] for at in range(len(told))]
    return {one[-1].folded for at, one in enumerate(before) if one and told[at].folded == surname}


def _may_be_first(word: Word) -> bool:
    """Whether a word before a surname may be a first name: no title, office, place, day or verb."""
    other = word.folded in TITLES | OFFICES | DATE_WORDS or is_place(word.folded)
    return word.capital and word.content and not other and not is_verb_form(word.folded)


def _has_any(own: frozenset[str], given: frozenset[str]) -> bool:
    return any(may_be_one_name(one, other) for one in own for other in given)


def _alike(one: str, other: str) -> bool:
    return one[:_ALIKE] == other[:_ALIKE] or {one, other} in _SHORT_FORMS


def _by_title_alone(who: str, phrase: Phrase, before: str) -> bool:
    """Whether "the judge" is the judge asked about: of all with that title, the one named last before it."""
    asked = naming_words(who)
    named = [word for word in asked if word.folded not in OFFICES]
    titles = [full_title(word) for word in asked if word.folded in OFFICES]
    said = [full_title(word) for word in phrase]
    plain = (
        all(word.capital for word in asked) and " of " not in who and asked[: len(titles)] + named == asked
    )
    if not plain or not named or not titles or said not in [[one, *titles] for one in _DETERMINERS]:
        return False
    own, told, last = frozenset(word.folded for word in named[:-1]), words(before), False
    for at, word in enumerate(told):
        if full_title(word) == titles[-1]:
            behind = next((one for one in told[at + 1 : at + 3] if one.folded != "."), word)
            anyone = at > 0 and told[at - 1].folded in _INDEFINITE
            last = last and not anyone and not _may_be_first(behind)
        elif word.capital and may_be_one_name(word.folded, named[-1].folded):
            first = _first_names(told, at)
            last = not own or not first or _has_any(own, first)
    return last
