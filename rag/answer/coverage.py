"""How much of a question a text speaks of: its words by rarity, its names in any spelling."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rag.check.names import TITLES
from rag.check.weights import weight
from rag.question.asked import ONLY_ASKING
from rag.question.spelling import same_name
from rag.words import DATE_WORDS, MONTHS, Word, listed, words

_MONTH = "|".join(MONTHS)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY_OF_MONTH = re.compile(
    rf"\b(?:{_MONTH}) (?P<day>{_DAY})\b|\b(?P<first>{_DAY}) (?:of )?(?:{_MONTH})\b", re.I
)
_YEAR = re.compile(r"(?:19|20)\d\d")


SHORT_TITLES = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain",
    "sgt": "sergeant",
    "adm": "admiral",
    "maj": "major",
    "dr": "doctor",
    "prof": "professor",
    "sec": "secretary",
    "cmdr": "commander",
}
_OF_ANYBODY = listed("mr mrs ms dr doctor prof professor sir lord lady dame")
# "Lake Vale", "al-Vale" and "the Vale" are names, in which these are no titles.
PERSONS_TITLES = TITLES - listed(
    "the al el ul ad ash an ar as az ez bin ben ibn abu abdul abdel abd mount mt lake river saint st fort"
    " city prime chief"
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares of a question, 0 to 1, that a text holds."""

    words: float
    """Of its content words, each by how rare it is in news."""
    names: float
    """Of its names, in any spelling; 1 when it has none."""


def coverage(question: str, texts: Sequence[str]) -> list[Coverage]:
    """The coverage of a question by each text."""
    said = words(question)
    asked = [word for word in said if word.content and not _asks_or_dates(word)]
    names = [word for at, word in enumerate(said) if at and word.written[:1].isupper() and word in asked]
    days = _days_of_months(question, asked)
    titles = _titles(said)
    covered = []
    for text in texts:
        held = words(text)
        aside = [title for title, name in titles if _goes_without(title, name, held)]
        rest = [word for word in names if word not in aside]
        covered.append(_covered([word for word in asked if word not in aside], rest, days, held))
    return covered


def _titles(said: Sequence[Word]) -> list[tuple[Word, Word]]:
    """Each title of the question that stands before a name, and the name: "Governor" and "Brandvold"."""
    return [
        (title, name)
        for title, name in pairwise(said[1:])
        if title.capital and name.capital and title.folded in PERSONS_TITLES and name.folded not in TITLES
    ]


def _goes_without(title: Word, name: Word, held: Sequence[Word]) -> bool:
    """Whether a text names whom a title of the question stands before, with it in short or without, or as Mr."""
    own = SHORT_TITLES.get(title.folded, title.folded)
    before = [
        [one.folded for one in held[max(0, at - 2) : at] if one.folded != "."][-1:]
        for at, one in enumerate(held)
        if one.capital and (one.folded == name.folded or same_name(one.written, name.written))
    ]
    others = [SHORT_TITLES.get(one[0], one[0]) for one in before if one and one[0] in PERSONS_TITLES]
    written = {one.folded for one in held}
    return (
        bool(before)
        and title.folded not in written
        and (own in others or own in _OF_ANYBODY or not set(others) - _OF_ANYBODY)
    )


def _days_of_months(question: str, asked: Sequence[Word]) -> list[Word]:
    """The "1" of "April 1": a text of those days need not name it, and one that does is nearer."""
    places = [max(found.start("day"), found.start("first")) for found in _DAY_OF_MONTH.finditer(question)]
    return [word for word in asked if word.start in places]


def _asks_or_dates(word: Word) -> bool:
    """Whether a word only asks, or names a day: days are compared with the article's own, not its words."""
    return word.idea in ONLY_ASKING or word.folded in DATE_WORDS or bool(_YEAR.fullmatch(word.written))


def _covered(
    asked: Sequence[Word], names: Sequence[Word], days: Sequence[Word], held: Sequence[Word]
) -> Coverage:
    ideas = {word.idea for word in held} | {word.folded for word in held}
    capitals = {word.written for word in held if word.written[:1].isupper()}

    def has(word: Word) -> bool:
        if word.idea in ideas or word.folded in ideas:
            return True
        return word in names and any(same_name(word.written, other) for other in capitals)

    found = [word for word in asked if has(word)]
    whole = sum(weight(word.idea) for word in asked if word in found or word not in days)
    share = sum(weight(word.idea) for word in found) / whole if whole else 1.0
    named = sum(word in found for word in names) / len(names) if names else 1.0
    return Coverage(share, named)
