"""Whether what is marked holds another office than the one asked for: the defence minister, asked for the president."""

import re
from dataclasses import replace

from rag.answer.marked import Marked
from rag.check.names import acronyms, may_be_one_name
from rag.words import DATE_WORDS, fold, is_place, listed, words

# Only what two persons hold: no callings, as a president may be a lawyer, so fewer than in described.py.
_OFFICES = listed(
    "president premier minister mayor governor king queen ambassador manager captain spokesman senator sheriff bishop"
    " pope executive chairman referee umpire financedirector directorgeneral generalmanager adviser oppositionleader"
)
_SAME = {
    "coach": "manager",
    **dict.fromkeys(("spokeswoman", "spokesperson"), "spokesman"),
    **dict.fromkeys(("chair", "chairwoman", "chairperson"), "chairman"),
    "advisor": "adviser",
    "ceo": "executive",
    "cfo": "financedirector",
}
_BOTH = listed("executive chairman president")
"""Offices of a firm that one person often holds together."""
_IN_TWO_WORDS = (
    (re.compile(r"\bprime minister", re.IGNORECASE), "premier"),
    (re.compile(r"\bchief executive(?: officer)?\b", re.IGNORECASE), "executive"),
    (re.compile(r"\bfinance director\b|\bchief financial officer\b", re.IGNORECASE), "financedirector"),
    (re.compile(r"\bdirector[ -]general\b", re.IGNORECASE), "directorgeneral"),
    (re.compile(r"\bopposition leader\b", re.IGNORECASE), "oppositionleader"),
    (re.compile(r"\bmanaging director\b", re.IGNORECASE), "executive"),
    (re.compile(r"\bgeneral manager\b", re.IGNORECASE), "generalmanager"),
)
# "Who is the new president", "What is the name of Mirov's mayor"; not "who is running for mayor".
_ASKS = re.compile(
    r"^(?:(?i:and|so) )?(?i:who(?:['’]s| is| was)|what(?:['’]s| is| was) the name of)"
    r" (?:the |(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*['’]s? |the [a-z]+['’]s )"
    r"(?:(?:new|current|present) )?(?:(?:foreign|interior|home|defen[cs]e|finance|justice|health|education) )?"
    r"(?:[A-Z]\w+ )?"
    rf"(?P<office>(?i:{'|'.join(sorted([*_OFFICES, *_SAME]))}))\b"
)
_FIELDS = (
    "prime|foreign|interior|home|defen[cs]e|finance|justice|health|education|economy|energy|transport|trade|agriculture"
    "|culture|information|labou?r|environment|sports?|tourism|oil"
)
_FIELD = re.compile(rf"\b(?:{_FIELDS})\b", re.IGNORECASE)
_ASKS_MINISTRY = re.compile(
    rf"^who(?:['’]s| is) (?:[\w.’'-]+ ){{0,3}}?(?P<field>{_FIELDS}) (?:minister|secretary)\b",
    re.IGNORECASE,
)
_AND_FIELD = rf"(?: (?:and|of) (?:{_FIELDS}))?"  # the foreign and trade minister is of both
_MINISTRY = rf"(?i:(?:deputy |vice |junior |former )?(?:{_FIELDS}){_AND_FIELD} (?:minister|secretary))"
_MINISTRY_BEFORE = re.compile(rf"\b{_MINISTRY}(?: of [A-Z][\w-]*)?,? $")
_MINISTRY_BEHIND = re.compile(rf",(?: (?:the|an?|its|[A-Z][\w-]*(?:['’]s?)?))?(?: [A-Za-z]+)? {_MINISTRY}\b")
_WORD = re.compile(r"[a-z]+")
_ONCE = re.compile(r"\b(?:former|ex|onetime|then|future|late|retired)\b", re.IGNORECASE)
_OWNER = r"(?P<owner>[A-Z][\w.-]*(?: [A-Z][\w.-]*)*)['’]s?"
_BEHIND = re.compile(rf"^,(?: (?:an?|the|(?:the )?{_OWNER}))?(?P<role>(?: [a-z-]+){{1,3}})")
_BEFORE = re.compile(
    rf"(?:{_OWNER} (?:(?:new|own|acting|national) )?)?(?P<role>(?:[A-Za-z-]+ )?[A-Za-z-]+),? $"
)
_TITLE = re.compile(rf"\b(?:{'|'.join(sorted(word.capitalize() for word in [*_OFFICES, *_SAME]))}|premier) $")
# "Verian President Edda Stone", "Verian Foreign Minister Edda Stone".
_OF_A_STATE = re.compile(
    r"\b(?P<people>[A-Z][a-z]+) (?:[A-Z][a-z]+ )?(?:President|premier|Minister|Chancellor|King|Queen) $"
)
_OWNS = re.compile(r"^['’]s? (?P<role>(?:[a-z-]+ ){0,2}[a-z-]+),")
# "The mayor, Vale, was elected president": then the other office in the sentence is the same person's.
_BECOMES = re.compile(
    r"\b(?:elect\w*|named|appoint\w*|bec[ao]me\w*|becoming|sworn|chosen|also|replac\w+|succe\w+"
    r"|t[ao]k\w+ over|won|as)\b"
)


def holds_another_office(question: str, marked: Marked) -> bool:
    """Whether "Who is the president?" is answered by "the defence minister, Telavi," in a sentence without a president.

    What somebody once was does not count: a president may be a former governor.

    Args:
        question: What was asked; False for all but who holds an office.
        marked: The answer in its sentence.
    """
    found = _ASKS.match(_in_one(question))
    asked = _offices(found["office"]) if found else frozenset()
    if found is None or not asked:
        return False
    role, comma, name = marked.text.partition(", ")
    if comma and name[:1].isupper() and re.search(r"['’]s? ", role):
        # The name alone of "Norvane's chief executive, Ana Roth".
        marked = replace(marked, start=marked.start + len(role + comma))
    before, behind = _in_one(marked.before), _in_one(marked.after)
    near = [one for one in (_BEFORE.search(before), _BEHIND.match(behind)) if one]
    state = _OF_A_STATE.search(before)
    if state and is_place(fold(state["people"])) and _is_of_another(question, state["people"]):
        return True  # "Turkish President Loft", asked of another country, whether or not the table of places has it
    owns = _OWNS.match(behind)
    if owns and asked & _offices(owns["role"]):
        return True  # "Norvane" of "Norvane's chief executive": a firm holds no office
    held = [one for one in near if _offices(one["role"]) and not _ONCE.search(one["role"])]
    if any(_is_of_another(question, one["owner"]) for one in held if asked & _offices(one["role"])):
        return True
    if asked & _offices(_in_one(marked.sentence)):
        # "Omra's manager, Vale, blamed the referee": what she is stands beside her name, unless she came to be another.
        # A title right before it is hers as well: "President Vale told the premier".
        # So is an office in small letters that stands right before it: "manager Vale and referee Reed".
        beside = [
            one
            for one in held
            if (one["owner"] and "," in one[0])
            or _TITLE.search(one[0])
            or (one.re is _BEFORE and "," not in one[0])
        ]
        held = [] if _BECOMES.search(marked.sentence) else beside
    return any(not (asked | _alike(asked)) & _offices(one["role"]) for one in held)


def _is_of_another(question: str, owner: str | None) -> bool:
    """Whether "Norvane's" stands before an office that is asked for of others by name."""
    theirs = [word for word in words(owner or "") if word.content]
    asked = words(question)[1:]
    named = [word for word in asked if word.capital and word.content]
    if not theirs or not named or theirs[0].folded in DATE_WORDS:
        return False
    if acronyms(asked) & {one.folded for one in theirs} or acronyms(theirs) & {one.folded for one in named}:
        return False
    # "Karsia" and "the Karsian Republic" are alike by their first letters.
    return not any(
        one.idea == word.idea or one.folded[:4] == word.folded[:4] or may_be_one_name(one.folded, word.folded)
        for one in theirs
        for word in named
    )


def holds_another_ministry(question: str, marked: Marked) -> bool:
    """Whether "Who is the defence minister?" is answered by the foreign minister, or by a deputy.

    Args:
        question: What was asked; False for all but who is minister, or secretary, of something.
        marked: The answer in its sentence.
    """
    asked = _ASKS_MINISTRY.match(question)
    told = marked.preceded_by(_MINISTRY_BEFORE) or marked.followed_by(_MINISTRY_BEHIND)
    if asked is None or told is None or _ONCE.search(told[0]) or _BECOMES.search(marked.sentence):
        return False
    deputy = re.compile(r"\b(?:deputy|vice|junior)\b", re.IGNORECASE)
    if deputy.search(told[0]):
        return not deputy.search(question)
    return not any(asked["field"].lower()[:5] == one.lower()[:5] for one in _FIELD.findall(told[0]))


def _alike(asked: frozenset[str]) -> frozenset[str]:
    return _BOTH if asked & _BOTH else frozenset()


def _in_one(text: str) -> str:
    """The text with offices of two words in one."""
    for pattern, office in _IN_TWO_WORDS:
        text = pattern.sub(office, text)
    return text


def _offices(text: str) -> frozenset[str]:
    return _OFFICES & {_SAME.get(word, word) for word in _WORD.findall(text.lower())}
