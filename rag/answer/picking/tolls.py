"""The count of the dead, hurt or missing that a sentence gives as a whole: no part of it, none of before."""

import re

from rag.answer.compare import counts_whole
from rag.answer.marked import Marked
from rag.check.numbers import Quantity
from rag.check.outcomes import OUTCOMES
from rag.check.reading import ReadSentence

_DEAD = r"(?:dead|deaths?|killed|fatalities|people known to have died|those killed|victims)"
_HURT = r"(?:injured|wounded|hurt|injuries)"
_GONE = r"(?:missing|unaccounted for)"
_MOVED = r"(?:displaced|homeless)"
_NUMBER = r"(?:count|number|tally|toll|figure|total|estimate)"
_OF_PEOPLE = r"(?:of|for) (?:the )?(?:known |confirmed |people )?"
# "The death toll stood at 23", "bringing the number of dead to nine", "the dead now number 1,412".
_TOLLS = {
    "kill": rf"death toll|toll|{_NUMBER} {_OF_PEOPLE}{_DEAD}|\bdead (?:now )?number|death count",
    "wound": rf"{_NUMBER} {_OF_PEOPLE}{_HURT}",
    "miss": rf"{_NUMBER} {_OF_PEOPLE}{_GONE}",
    "displace": rf"{_NUMBER} {_OF_PEOPLE}{_MOVED}",
}
_UP_TO = r"\b[^,;:]{0,60}$"
_FROM = re.compile(r"\b(?:from|than|with|against|by)\s(?:(?!to\b)[\w$€£]+\s?){0,2}$", re.IGNORECASE)
# "Three more have died", "90 of the known dead", "including 17 children", "another two bodies".
_MORE = re.compile(r"\s*(?:more|others?|further|additional|of (?:the|them|those|these|its|their|whom))\b")
_ANOTHER = re.compile(
    r"\b(?:[Aa]nother|[Aa] further|additional|[Ii]nclud\w+|[Aa]mong(?: them)?|of whom|up from|previous\w*|earlier"
    r"|had been|could|may|might|would|fear(?:s|ed)?|warn\w*|expect\w*)\b[^,;]{0,25}$"
)
# "Spans five counties": no people.
_OF_THINGS = re.compile(
    r"\s+(?!others\b|residents\b|passengers\b|victims\b|civilians\b|deaths\b)[a-z]{3,}s\b(?<![su]s)"
)
# Of the dead in "eleven people died": anybody; in "six fighters died", of fighters alone.
_OF_ANYBODY = frozenset(
    ("people", "person", "other", "victim", "life", "soul", "resid", "passeng", "remain", *OUTCOMES)
)


def toll_in(sentence: ReadSentence, fate: str) -> Quantity | None:
    """The count that a sentence gives of those whom a fate befell; None where it gives none for the whole.

    A figure called the toll stands before any other; of several others the largest is the whole.

    Args:
        sentence: As it was read.
        fate: An idea of `rag.check.outcomes`.
    """
    named = [one for one in sentence.quantities if _is_called_toll(sentence, one, fate)]
    if named:
        return named[-1]
    whole = [one for one in sentence.quantities if one.outcome == fate and _is_whole(sentence, one)]
    return max(whole, key=lambda one: one.value, default=None)


def _is_called_toll(sentence: ReadSentence, one: Quantity, fate: str) -> bool:
    """Whether a figure stands behind a word for the toll as what it is, not as what it was."""
    start = sentence.words[one.first].start
    before = sentence.text[:start]
    return (
        not one.unit
        and one.sign != "range"
        and _OF_THINGS.match(sentence.text, sentence.words[one.last].end) is None
        and re.search(rf"\b(?:{_TOLLS[fate]}){_UP_TO}", before, re.IGNORECASE) is not None
        and _FROM.search(before) is None
        and _ANOTHER.search(before) is None
    )


def _is_whole(sentence: ReadSentence, one: Quantity) -> bool:
    """Whether a figure counts everybody whom the fate befell."""
    marked = Marked(sentence.text, sentence.words[one.first].start, sentence.words[one.last].end)
    kinds = set(one.nouns) - _OF_ANYBODY
    return (
        counts_whole(sentence, one)
        and not any(_is_called_toll(sentence, one, fate) for fate in _TOLLS)
        and not one.unit
        and one.sign not in {"range", "at most"}
        and _MORE.match(sentence.text, marked.end) is None
        and marked.preceded_by(_ANOTHER) is None
        and not kinds
    )
