"""Whose part in a work is another than the one asked for: who distributed a film, asked who directed it."""

import re

from rag.answer.marked import Marked
from rag.words import words

_PARTS = r"direct|writ|wrote|produc|play|star|sing|sang|sung|compos|design|publish|distribut|record|edit|narrat|perform"
_ASKS = re.compile(rf"^who (?:has |had |have )?(?P<part>(?:{_PARTS})[a-z]*)\b", re.IGNORECASE)
_BY = re.compile(rf"\b(?P<part>(?:{_PARTS})[a-z]*) by (?:the |an? )?$", re.IGNORECASE)
_STARRING = re.compile(r"\b(?:[Ss]tarring|[Ff]eaturing) (?:[A-Z][\w’'-]* |[A-Z][\w’'-]*, |and )*$")
_PLAYS = re.compile(r"(?:play|star|perform)", re.IGNORECASE)
# Who composed a song wrote it, and who sang in a show played in it.
_ALIKE = [
    re.compile(parts, re.IGNORECASE)
    for parts in (
        r"writ|wrote|compos|record",
        r"play|star|sing|sang|sung|perform|narrat|record",
        r"produc|publish|distribut|record|design",
    )
]
# A report is by whoever publishes it.
_OF_A_BODY = re.compile(
    r"\b(?:reports?|stud(?:y|ies)|surveys?|polls?|statements?|figures|rankings?|lists?|index)\b"
)


def has_another_part(question: str, marked: Marked) -> bool:
    """Whether "Who directed Swan?" is answered by "Omra Films" of "Swan was distributed by Omra Films".

    Args:
        question: What was asked; False for all but who directed, wrote, played and the like.
        marked: The answer in its sentence; False where it tells of the part that is asked for as well.
    """
    asked, told = _ASKS.match(question), marked.preceded_by(_BY)
    if asked is None:
        return False
    if told is None:
        stars = marked.preceded_by(_STARRING)
        return stars is not None and not _PLAYS.match(asked["part"])
    if _OF_A_BODY.search(question) or any(
        one.match(asked["part"]) and one.match(told["part"]) for one in _ALIKE
    ):
        return False
    return words(asked["part"])[0].idea not in {word.idea for word in words(marked.sentence)}
