"""A name that the question has already, or that only says whose something is: "Veria" of "Veria's minister"."""

import re
from itertools import takewhile

from rag.answer.fitting.who.definition import asks_who_is
from rag.answer.marked import Marked
from rag.words import is_verb_form, words

_WHO = re.compile(r"whom?\b", re.IGNORECASE)
_WHAT_IS = re.compile(r"what(?:['’]s| is| was| are| were)\b", re.IGNORECASE)
_ASKS_TELLS_OF = re.compile(
    r"who (?:has |had )?(?:announced|reported|confirmed|mourned|condemned|investigated)\b",
    re.IGNORECASE,
)
# What befalls somebody is told by another; of "Loft's resignation" it may well be Loft.
_BEFALLS = re.compile(
    r"\b(?:deaths?|killing|murder|passing|arrest|illness|injury|disappearance|shooting)\b", re.I
)
_OF_THEIRS = re.compile(r"['’]s? [\"“‘']?(?P<what>[\w’'-]+(?: [\w’'-]+){0,3})")
_SUCCEEDS = re.compile(
    r"\b(?:t(?:ook|akes?|aken|aking) over|succe(?:eds?|eded)|replace[sd]?|fill(?:s|ed) in|step(?:s|ped) in)\b",
    re.IGNORECASE,
)
# "Who will run it after Vale leaves?"
_LEAVES = re.compile(
    r"\b(?:after|once|when) (?:[A-Z][\w.’'-]* ){1,4}(?:has |is )?(?:leaves?|left|goes|went|gone|resign(?:s|ed)|quits?"
    r"|retire[sd]|depart(?:s|ed)|(?:steps|stepped|stands|stood) (?:down|aside))\b"
)
# "Veria's new foreign minister, Ada Loft": whoever acts is she. Fewer than in described.py: those who act for a state.
_THEIR_OFFICER = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:president|minister|chancellor|mayor|governor|premier|ambassador|spokes(?:man|woman)"
    r"|king|queen|commander|chief|envoy|leader),? (?=[A-Z])"
)
# "Karn Mills's managing director, Ada Loft": a firm may buy or make what is asked about, but comes after nobody.
_THEIR_MANAGER = re.compile(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:director|executive|chair(?:man|woman)?|manager|coach|captain|secretary|head|boss"
    r"|editor),? (?=[A-Z])"
)
_WHICH = re.compile(r"^(?:(?i:and|so|but) )?(?i:which|what) (?P<things>[a-z]+ [a-z]+)\b")
_OWNED = re.compile(r"['’]s? (?P<what>(?:[a-z-]+ ){0,3}[a-z-]+)(?=[ ,.;])")
_REST = re.compile(r"(?: [A-Z][\w-]+)+")
_FAMILY = re.compile(r" (?P<name>[A-Z][\w-]+)")


def is_already_named(question: str, marked: Marked) -> bool:
    """Whether "Who took over from Halloway?" is answered by Halloway's full name, where nothing is told of taking over.

    Nor is "Who will run it after Halloway leaves?". "Raul Castro took over" may well answer who took over from Castro.

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    rest = marked.followed_by(_REST)
    name = marked.sentence[
        marked.start : rest.end() if rest else marked.end
    ].split()  # "Dame Ruth" of "Dame Ruth Halloway"
    succeeds = _SUCCEEDS.search(question) or _LEAVES.search(question)
    if not _WHO.match(question) or not succeeds or _SUCCEEDS.search(marked.sentence):
        return False
    if len(name) < 2 or not all(word[:1].isupper() for word in name):
        return False
    asked = re.search(rf"(?:\b(?P<given>[A-Z][\w.-]+) )?\b{re.escape(name[-1])}\b(?!['’]s)", question)
    return asked is not None and (asked["given"] is None or asked["given"] in name)


def is_rest_of_asked_name(question: str, marked: Marked) -> bool:
    """Whether "Who killed Vench?" is answered by "Colonel Orlo" of "Colonel Orlo Vench".

    A title in front of the whole name tells who is meant: "Who is Orlo Vench?" may be answered by "Colonel".

    Args:
        question: What was asked; False for all but "who".
        marked: The answer in its sentence.
    """
    family = marked.followed_by(_FAMILY)
    if family is None or not _WHO.match(question):
        return False
    capitals = all(word[:1].isupper() for word in marked.text.split())
    titled = asks_who_is(question) and re.search(rf"\b{re.escape(family['name'])} [A-Z]", question)
    return (
        capitals and not titled and re.search(rf"(?<!^)\b{re.escape(family['name'])}\b", question) is not None
    )


def is_only_whose(question: str, marked: Marked) -> bool:
    """Whether "Who signed the pact?" is answered by "Veria" of "Veria's foreign minister, Ada Loft".

    Nor is "What is the mill tax?" answered by "Veria" of "Veria's mill tax", nor "Who announced her death?" by "Loft's
    death".

    Args:
        question: What was asked; False for all but "who" and "what is".
        marked: The answer in its sentence; False where it has a word in small letters.
    """
    capitals = all(word[:1].isupper() for word in marked.text.split())
    if capitals and _WHAT_IS.match(question):
        owned = marked.followed_by(_OF_THEIRS)
        asked = {word.idea for word in words(question) if word.content}
        return owned is not None and bool(asked & {word.idea for word in words(owned["what"])})
    if not capitals or not _WHO.match(question):
        return False
    if _ASKS_TELLS_OF.match(question):
        owned = marked.followed_by(_OF_THEIRS)
        *_, last = words(question.rstrip(" ?"))
        told = words(owned["what"]) if owned else []
        thing = list(takewhile(lambda word: word.content and not is_verb_form(word.folded), told))
        # Not "Veria's government condemned the killing".
        same = bool(thing) and thing[-1].idea == last.idea
        return same and _BEFALLS.search(question) is not None
    officer = marked.followed_by(_THEIR_OFFICER)
    return bool(officer or (_SUCCEEDS.search(question) and marked.followed_by(_THEIR_MANAGER)))


def is_owner_of_asked(question: str, marked: Marked) -> bool:
    """Whether "Which bank was closed?" is answered by "Veria" of "Veria's second-largest bank".

    Args:
        question: What was asked; False for all but which of some things.
        marked: The answer in its sentence; taken as one with a word of small letters it is none.
    """
    asked, owned = _WHICH.match(question), marked.followed_by(_OWNED)
    capitals = all(word[:1].isupper() for word in marked.text.split())
    return bool(asked and owned and capitals and set(asked["things"].split()) & set(owned["what"].split()))
