"""Whether a text tells of a topic: has its thing in the sense that is meant, and its names as they are one."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.question.spelling import same_name
from rag.records.articles import Hit
from rag.records.questions import Understood, Window
from rag.words import DATE_WORDS, MONTHS, Word, words

_MONTHS = frozenset(month[:3] for month in MONTHS)
_SHOTS = re.compile(
    r"\b(?:open(?:s|ed|ing)?|under|rocket|missile|artillery|gun|return(?:ed)?) fire\b"
    r"|\bfir(?:ed|ing)\b|\bfires (?:a|at|on|into)\b|\bto fire\b"
    r"|\bfire (?:commissioner|department|chief|marshal|service|brigade|station|crew|truck|engine|official)s?\b",
    re.IGNORECASE,
)
"""Fire that nothing burns in."""
_BEHIND = re.compile(
    r"(?<=\w) (?:of|in|into|on|at|by|from|with|for|to|near|between|against|over|after|during)\b"
)
_OWNED = re.compile(r"\b(?P<owner>[A-Z][\w-]*)['’]s? [a-z]\w+")
# "The strike on Tehran" is none that "Tehran had urged", or that somebody "had warned Tehran" of.
_PLACE = re.compile(r" (?:on|in|at|near|against) (?P<name>[A-Z][\w-]+)$")
_SPOKEN_TO = r"(?:warn|tell|told|urg|ask|accus|blam|press|assur|promis)\w*"
_SPEAKS = (
    r"(?:(?:had|has) )?(?:said|says|warn|urge|condemn|den(?:y|ied)|claim|vow|want|insist|accuse|blame"
    r"|will|would|may|might|must|could)\w*"
)
# "Apollo 11", "flight 370"
_NUMBERED = re.compile(
    r"\b(?!(?:in|on|of|at|by|and|to|for|than)\b)"
    r"(?P<what>[A-Za-z][\w-]*) (?P<number>\d{1,4})\b(?! [A-Z])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_RUN = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
_ARTICLE = re.compile(r"\b(?:al|el|ul)-", re.IGNORECASE)


def thing_of(topic: str) -> str:
    """The idea of what a topic is: of "the rocket strike on Erbil", the strike; "" where it only names."""
    said = words(_BEHIND.split(topic, maxsplit=1)[0])
    things = [
        word.idea
        for word in said
        if word.content and not word.capital and word.folded not in DATE_WORDS and not word.folded.isdigit()
    ]
    return things[-1] if things else ""


def speaks_of(thing: str, text: str) -> bool:
    """Whether a text has the thing, if there is one; a shooting is no fire though fire was opened."""
    return not thing or thing in {word.idea for word in words(_SHOTS.sub(" ", text))}


def without_capital(topic: str, text: str) -> str:
    """A text without the place of a topic where its government is meant: "Tehran had urged", of a strike on Tehran."""
    place = _PLACE.search(topic)
    if place is None:
        return text
    name = re.escape(place["name"])
    return re.sub(rf"\b{_SPOKEN_TO} {name}\b|\b{name} (?={_SPEAKS}\b)", " ", text)


def own_of(topic: str, sentence: str) -> str:
    """A sentence without what others own, where the topic is somebody's: "McVie's death", asked of Nicks's."""
    owned = _OWNED.search(topic)
    if owned is None:
        return sentence
    return _OWNED.sub(lambda one: one[0] if same_name(owned["owner"], one["owner"]) else " ", sentence)


def shares(topic: str, thing: str, title: str) -> bool:
    """Whether a title that has the thing has anything else of the topic: else it may tell of another such thing."""
    others = {word.idea for word in words(topic) if word.content} - {thing}
    return not others or bool(others & {word.idea for word in words(title)})


def in_one(topic: str, text: str) -> bool:
    """Whether each name of several words, or with a number, stands in the text as one: "Prince George", "Apollo 11".

    A name between them ("Sayyed Razi Reza Mousavi") or an initial does no harm.
    """
    held = words(text)
    for run in _RUN.findall(topic):
        # "Newton-John" and "O'Malley" are words of their own in an article, and so they are here.
        ends = words(_ARTICLE.sub("", " ".join(run.split()[-2:])))
        parts = [word.written for word in ends if word.capital and len(word.written) > 1]
        if not all(_side_by_side(first, last, held) for first, last in pairwise(parts)):
            return False
    numbered = (one for one in _NUMBERED.finditer(topic) if not _YEAR.fullmatch(one["number"]))
    numbers = (one["number"] for one in numbered if one["what"].lower()[:3] not in _MONTHS)
    return all(re.search(rf"\b{number}\b", text) for number in numbers) and _typed_in_one(topic, held)


def _side_by_side(first: str, last: str, held: Sequence[Word]) -> bool:
    """Whether words of a text hold the one name with the other at most two words behind it."""
    return any(
        one.capital
        and same_name(last, one.written)
        and any(same_name(first, other.written) for other in held[max(0, at - 3) : at])
        for at, one in enumerate(held)
    )


def _typed_in_one(topic: str, held: Sequence[Word]) -> bool:
    """Whether a name typed without capitals stands in the text beside the word that it was typed with."""
    typed = [word for word in words(topic) if word.written[0].isalnum()]
    if len(typed) < 2 or any(word.capital for word in typed):
        return True
    before, last = typed[-2:]
    places = [at for at, one in enumerate(held) if one.folded == last.folded]
    named = bool(places) and all(held[at].capital for at in places)
    if len(typed) == 2 and before.folded == "the":
        return named  # "the houthis", not "the suspect", whoever that is
    if not before.content or not named:
        return True
    return any(one.idea == before.idea for at in places for one in held[max(0, at - 3) : at + 4])


def of_its_year(understood: Understood, topic: str, hit: Hit) -> bool:
    """Whether what is told may be of the year in a topic that names no days besides: "the 2019 attack"."""
    years, published = _YEAR.findall(topic), hit.article.published
    if not years or understood.days != Window() or published is None:
        return True
    held = f"{published.earliest.year} {published.latest.year} {hit.article.title} {hit.passage.text}"
    return any(year in held for year in years)
