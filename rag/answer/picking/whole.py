"""The best answer in the form in which it is told whole: "Waffle House", where the best span says "Waffle".

The reader marks the words that answer, and often the shortest that do. Where it also marked a fuller form of
the same name, and nearly as gladly, that is what a person wants to read. A figure needs no more: asked how many
points, "11" says it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found
from rag.answer.fitting.who.definition import asks_who_is
from rag.words import is_place, listed, normalised, words

_NEARLY = 0.2  # of the best answer's share of the vote
_FOR_A_PEOPLE = 0.05
"""The same for the country whose people was marked: nothing else with those letters can be meant."""
_OF_A_ROLE = 0.03
"""The same for what somebody was in the body that was marked: who Vale was is "a member of the council"."""
_MORE_WORDS = 3  # at most, that a fuller form has beyond the short one
_JOINING = frozenset({"of", "the", "de", "la", "al", "for", "&"})
_ASKED_KIND = re.compile(
    r"\b(?:which|what|how many|how much)\s+((?:[\w’'-]+\s+){0,3}[\w’'-]+)", re.IGNORECASE
)
_COUNTRY = re.compile(r"\b(?:country|countries|nation|nations|continent)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"(?:an|ese|ish|i)$")
_NO_COUNTRY = re.compile(r"(?:ian|ean|ese|ish|ans)$")  # Iran, Pakistan and Mali are countries
_OTHER_PLACE = listed("north south east west northern southern eastern western new upper lower central")
_SAME_LETTERS = 4  # at least, of a country and its people: "Iran" and "Iranian"
_ROLE = re.compile(r"(?:an?|one of) (?:[\w’'-]+ ){1,4}(?:of|to|in|for|at|with|from) ")


def whole_form(question: str, answers: Sequence[Found]) -> list[Found]:
    """The answers, best first, with the fuller form of the best one, if it was found, in its place.

    Args:
        question: What was asked.
        answers: As the vote has them, best first.
    """
    if not answers:
        return []
    best, *others = answers
    asks_country = _COUNTRY.search(question) is not None
    asks_who = asks_who_is(question)
    for one in others:
        of_best = one.share / best.share
        if (
            (of_best >= _NEARLY and _is_fuller(question, best.text, one.text))
            or (of_best >= _FOR_A_PEOPLE and asks_country and _is_their_country(best.text, one.text))
            or (of_best >= _OF_A_ROLE and asks_who and _is_role(best.text, one.text))
        ):
            joined = replace(one, share=best.share + one.share, places=one.places + best.places)
            return [joined, *(other for other in others if other is not one)]
    return list(answers)


def _is_fuller(question: str, form: str, other: str) -> bool:
    """Whether the other is a longer name of the same, or the name with its kind ("Lyme disease").

    A name in two words or more is whole at its front: what may stand there is a title. Behind a name may stand
    its kind ("National Park"), but not other words of the question ("Theme Park", asked of whose it is).
    """
    short, long = normalised(form).split(), normalised(other).split()
    if not len(short) < len(long) <= len(short) + _MORE_WORDS or "," in other:
        return False
    if not _is_name(form):
        return False
    names = _is_name(other)
    if len(short) == 1 and long[-1] == short[0]:
        return names and not _names_another(short[0], long)
    if long[: len(short)] != short:
        return False
    last = words(other)[-1]
    kind = _ASKED_KIND.search(question)
    is_kind = last.content and last.idea in {word.idea for word in words(kind[1] if kind else "")}
    is_asked = last.idea in {word.idea for word in words(question)}
    return is_kind or (names and not is_asked)


def _is_role(form: str, other: str) -> bool:
    """Whether the other is a role in the body that the form names: "a member of the council"."""
    role = _ROLE.match(other)
    return role is not None and other[role.end() :].startswith(form)


def _names_another(short: str, long: Sequence[str]) -> bool:
    """Whether a word before a place makes another place of it: South Sudan, New Mexico, West Virginia."""
    return is_place(short) and long[0] in _OTHER_PLACE


def _is_name(text: str) -> bool:
    """Whether every word has a capital or joins others."""
    parts = text.split()
    edges = parts[0][0].isupper() and (parts[-1][0].isupper() or parts[-1][0].isdigit())
    return edges and all(part[0].isupper() or part[0].isdigit() or part in _JOINING for part in parts)


def _is_their_country(people: str, country: str) -> bool:
    """Whether two forms are "Iranian" and "Iran", "Saudi Arabian" and "Saudi Arabia"."""
    same = max(_SAME_LETTERS, len(country) - 2)
    return (
        country[:1].isupper()
        and people[:same] == country[:same]
        and _PEOPLE.search(people) is not None
        and _NO_COUNTRY.search(country) is None
    )
