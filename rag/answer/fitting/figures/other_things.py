"""Whether a figure counts other things than those asked for: rocket attacks for rockets, another people's soldiers."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.answer.fitting.kind import HOW_MANY
from rag.answer.marked import Marked
from rag.words import STOPWORDS, Word, is_place, is_verb_form, stem_of, words

_ASKS = re.compile(r"\bhow many (?P<things>(?:[\w’'-]+ ){0,2}?[a-z]{3,}s)\b", re.IGNORECASE)
# "Three 6 Mafia" within a sentence: a number word has no capital there but in a name.
_IN_A_NAME = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)[ -](?:[A-Z][a-z]+|\d+ [A-Z])"
)
_REACHED = re.compile(
    r"\b(?:have |has |had )?(?:reached|topped|hit|exceeded|surpassed|passed|(?:risen|rose|climbed|grown|grew) to) $"
)
# "How many towns?"; sales may be of tickets, deaths of victims and layoffs of jobs.
_PLACES = re.compile(
    r"(?:town|cit(?:y|ie)|countr|state|village|district|region|province|county|countie|island|port)"
)
_REACH = 5
"""Words from a figure on in which what it counts is named."""


def counts_other_things(question: str, marked: Marked) -> bool:
    """Whether "how many rockets" is answered by "two rocket attacks", or of one people by the number of another's.

    Nor is the number in a name: how many came, "Three 6 Mafia" does not say. How many towns a fever reached, "cases
    have reached 900" does not say either.

    Args:
        question: What was asked; False for all but how many of something.
        marked: The answer in its sentence.
    """
    names = (
        one for one in _IN_A_NAME.finditer(marked.sentence) if 0 < one.start() <= marked.start < one.end()
    )
    if HOW_MANY.search(question) and any(names):
        return True
    asked = _ASKS.search(question)
    if asked is None:
        return False
    *of_whom, thing = words(asked["things"])
    if _has_reached(thing, marked):
        return True
    counted = list(_counted(marked.sentence[marked.start :]))
    at = next((n for n, word in enumerate(counted) if word.stem == thing.stem), None)
    if at is None:
        return False
    if any(
        one.folded != thing.folded and _is_plural(two.folded) for one, two in pairwise(counted[at : at + 2])
    ):
        return True
    mine = {stem_of(word.folded) for word in of_whom if is_place(word.folded)}
    theirs = {stem_of(word.folded) for word in counted[:at] if is_place(word.folded)}
    return bool(mine and theirs and not mine & theirs)


def _has_reached(thing: Word, marked: Marked) -> bool:
    """Whether what is marked is a number that the count of something else has come to."""
    reached = marked.preceded_by(_REACHED)
    if (
        reached is None
        or not _PLACES.match(thing.folded)
        or thing.stem in {word.stem for word in words(marked.after)[:_REACH]}
    ):
        return False
    subject = words(marked.sentence[: reached.start()])[-_REACH:]
    plural = [word for word in subject if _is_plural(word.folded)]
    return bool(plural) and thing.stem not in {word.stem for word in subject}


def _counted(text: str) -> Iterator[Word]:
    """The first words of a text up to a verb, a mark or a small word: "Two further rocket attacks"."""
    for n, word in enumerate([one for one in words(text) if one.written != "-"][:_REACH]):
        small = n and (word.folded in STOPWORDS and word.written != "US")
        if small or not word.folded[:1].isalnum() or (n and is_verb_form(word.folded)):
            return
        yield word


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
