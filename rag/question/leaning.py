"""Whether a question leans on the conversation before it, or stands on its own."""

import re

from rag.question.asked_anew import ANOTHER_CLAUSE, NAMES
from rag.question.opening import OPENING
from rag.question.provenance import asks_of_answer
from rag.question.referred import without_empty_it

_INSTEAD = re.compile(r"^(?:what|how) about\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:he|she|they|him|them|hers|theirs|it)\b|\b(?:his|her|their|its)\b(?= \w)|\bher(?=\W*$)"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )\bthere\b"
    r"(?! (?:is|are|was|were|be|been|has|have|had|will|a|an|any|no)\b)"
    r"|\b(?:that|those|these|this|there|then|here)(?=\W*$)|^(?:that|those|these|this)\b"
    r"|\b(?:in|of|after|before|at|during|for|about|with|since|by|on|from) (?:that|those|these|then)\b"
    r"|\bthe (?:same|other|latter|former)\b|\bthe (?:first|second|third|last|other) one\b|\b(?:that|this) one\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^(?:his|her|their|its)$", re.IGNORECASE)
# "Who is the CEO now?" names nobody.
_CAPITAL_INSIDE = re.compile(
    r"(?<=[a-z0-9,'’-] )(?!(?:CEO|CFO|COO|CTO|PM|MP|MEP|GM|DA|VP|MVP)s?\b)(?:al-|el-)?[A-Z]\w+"
)
# "What did Israel say about it?", "did Hamas say why it killed him?": whom a name does something to is another.
_OBJECT = re.compile(
    r"\b(?:about|of|to|for|against|over|on) (?:it|this|that)(?=\W*$)|\b(?:him|them)(?=\W*$)"
    r"|^(?:when|why|how|where) (?:did|does|will|has|had) .+ it(?=\W*$)"
    r"|^(?:will|did|does|is|was|were|are|has|had|how many)\b.* (?<!is )(?<!are )(?<!was )(?<!were )there(?=\W*$)",
    re.IGNORECASE,
)
# "Did the Pentagon comment?" – on what, the conversation says.
_REACTED = re.compile(
    r"^(?:did|has|have|how did|what did) (?:\S+ ){1,4}(?:comment|respond(?:ed)?|react(?:ed)?|reply|replied|retaliated?"
    r"|say|think|do)\W*$",
    re.IGNORECASE,
)
# "(And) who killed Soleimani?" names whom it is about; "(and) what did Iran say?" does not.
_WHOLE = re.compile(
    r"^who (?!(?:in|at|of|from|on|else|with|by)\b)\w+(?: (?-i:[A-Z])[\w’'-]*)+\W*$", re.IGNORECASE
)
# "(And) when did Mauna Loa start erupting?"; "what did Iran say to reporters?" leaves open on what.
_OF_ITS_OWN = re.compile(
    r"^(?:who|whom|what|when|where|which|why|how)\b(?: [a-z]+){0,3}? (?:did|does|do|is|was|were|are|has|have|had|will) "
    r"(?:the )?(?-i:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
    r" (?!say|said|tell|told|call|respond|react|comment|think|want|do\b|promis|ask|announc|mean|know)"
    r"[a-z]+(?: [\w’'-]+)+\W*$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|afterwards?|subsequently)(?=\W*$)", re.IGNORECASE)
# "How many users does the app have?" points back at an app; "the price of gas" tells which.
_THE_ONE = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had|will) the "
    r"(?!(?:same|world|country|government|economy|president|weather|pope|average|school year|(?:first|second) world)\b)"
    r"(?:[a-z-]+ ){0,2}?[a-z-]+"
    r"(?= (?:now|have|has|had|say|said|do|did|does|cost|last|happen|end|start|begin|open|close)\b|\W*$)"
)
_SHORT = 5
_LONG = 8


def leans(question: str, named: bool) -> bool:
    """Whether a question needs what the conversation was about.

    It does when it opens as a follow-up ("and …", "what about …"), points back ("he", "it", "that") without naming
    anybody itself, or is short and names nothing.

    Args:
        question: As it was asked.
        named: It names somebody, though without a capital.
    """
    if OPENING.search(question) or _INSTEAD.search(question):
        return True
    names = _CAPITAL_INSIDE.search(question)
    pointing = _POINTING.search(without_empty_it(question))
    if reacted(question) or _does_to_another(question) or _leans_on_answer(question):
        return True
    if pointing:
        # "What did Raisi say of his talks?" points at its own name; "it" before any name points back.
        # "Which country shut its border after the earthquake in Turkey?" has its own subject.
        own_subject = _OWNER.match(pointing[0]) and len(question.split()) >= _LONG
        return names is None or (names.start() > pointing.start() and not own_subject)
    return (
        names is None
        and not named
        and len(question.split()) <= (_LONG if _THE_ONE.search(question) else _SHORT)
    )


def _leans_on_answer(question: str) -> bool:
    """Whether a question asks about the answer before, or for what came "next"."""
    return asks_of_answer(question) or _NEXT.search(question) is not None


def _does_to_another(question: str) -> bool:
    """Whether the one whom a question names does something to "it" or "him", or is "there": that it does not name."""
    found = _OBJECT.search(question)
    if found is None or ANOTHER_CLAUSE.search(question):
        return False
    return len(NAMES.findall(question[: found.start()])) <= 1


def is_whole(core: str) -> bool:
    """Whether a question that opens with "and" asks of its own name what that one did, and points at nothing."""
    if _POINTING.search(core) or reacted(core) or _NEXT.search(core):
        return False
    return (_WHOLE.match(core) is not None and len(core.split()) > 2) or _OF_ITS_OWN.match(core) is not None


def reacted(question: str) -> bool:
    """Whether it asks what its own name said or did, and not of what: "Did the Pentagon comment?"."""
    return _REACTED.match(question) is not None
