"""What tells no place, asked where: "a drone strike", or where people came from, asked where they went."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read, home, told_outright
from rag.answer.marked import Marked

# Not "Where in the report", "Where do they differ".
_ASKS = re.compile(r"^(?:to )?where (?:did|does|do|was|were|is|are|has|have|had|will)\b", re.I)
_EVENT = re.compile(
    r"(?:in |by |during )?(?:an?|the|this|that|one|two|its|their) (?:[a-z-]+ ){0,3}?"
    r"(?:(?:air)?strikes?|attacks?|raids?|bombings?|blasts?|explosions?|shellings?|ambush(?:es)?|assaults?|shootings?|crash(?:es)?"
    r"|accidents?|battles?|clash(?:es)?|firefights?|missiles?|rockets?)(?![\w-])"
)
_PLACED = re.compile(r"\b(?:in|at|on|near|outside|inside|off|from|around|between|of|against|across|along) ")
# "Where were they taken?", "Where did the boats go?"
_ASKS_GOAL = re.compile(
    r"^(?:to )?where (?:did|does|do|was|were|is|are|has|have|had|will)\b[^?]*?"
    r"\b(?:taken|brought|sent|mov(?:e|ed|ing)|flown|transfer(?:red)?|go|gone|going|flee|fled|fleeing|head(?:ed|ing)?"
    r"|travel(?:l?ed|l?ing)?|relocat(?:e|ed|ing)|deported|shipped|driven|sail(?:ed|ing)?|land(?:ed|ing)?)\b",
    re.IGNORECASE,
)
_ASKS_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|left|leaving|fled|fleeing|out of) (?:(?!(?:to|for|into|toward|towards|where)\b)[\w’'-]+ ){0,6}$"
)

# "Fled the hills on foot to the town of Omra".
_TO = re.compile(
    r"(?: [a-z]+){0,4}? (?:to|for|into) "
    r"(?P<told>(?:(?:an?|the) )?(?:(?:[a-z]+ ){1,2}(?:of|in) )?[A-Z][\w’-]*\w(?: [A-Z][\w’-]*\w)*)(?=[,.;]| [a-z])"
)


def asks_goal(question: str) -> bool:
    """Whether the question asks where somebody or something was taken or went."""
    return _ASKS_GOAL.match(question) is not None


def went_to(question: str, read: Sequence[Read], answer: Found) -> Found | None:
    """Where those went of whom the reader marked where they came from; None where the sentence does not go on to it.

    Args:
        question: What was asked; None for all but where somebody or something was taken or went.
        read: The passages and what was read in them.
        answer: The reader's best: "the hills" of "fled the hills to Omra".
    """
    number, start, _ = answer.places[0]
    marked = home(read, answer)
    if not asks_goal(question) or not is_no_place(question, marked):
        return None
    told = marked.followed_by(_TO)
    if told is None:
        return None
    at = start - marked.start
    return told_outright(read, (number, at + told.start("told"), at + told.end("told")), answer)


def is_no_place(question: str, marked: Marked) -> bool:
    """Whether "where" is answered by what happened, or "where were they taken" by where from.

    Args:
        question: What was asked; False for all but where.
        marked: The answer in its sentence.
    """
    if not _ASKS.match(question):
        return False
    event = _EVENT.match(marked.sentence, marked.start)
    if event and not _PLACED.search(marked.sentence, event.end(), max(marked.end, event.end())):
        return True
    said = re.sub(r"^(?:in|on|at|from|near) ", "", marked.text)
    begins = marked.end - len(said)
    from_there = (
        marked.sentence[marked.start :].startswith("from ")
        or _FROM.search(marked.sentence[:begins]) is not None
    )
    return from_there and asks_goal(question) and not _ASKS_FROM.search(question)
