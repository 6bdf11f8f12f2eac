"""Whether a sentence is about something else with a name: about Skylark, where the question names Wagtail."""

import re
from collections.abc import Sequence

from rag.answer.coverage import coverage
from rag.answer.marked import Marked
from rag.answer.speech.speaking import SAYS
from rag.check.names import acronyms, capitals
from rag.check.weights import is_rare
from rag.words import Word, words

_SUBJECT = re.compile(
    r"\W*(?P<name>[A-Z][\w.&’'-]+(?: [A-Z][\w.’'-]+)*) (?P<does>was|were|is|has|had|[a-z]+(?:ed|s))\b"
)

_ASKS_RULING = re.compile(
    r"^(?:how|what|which way) did (?:the )?(?P<body>(?-i:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*))"
    r" (?:vote|rule|decide)\b",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"(?P<body>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) (?:has |had |have )?(?:voted|ruled|decided)\b"
)
_NO_BODY = re.compile(r"(?:The |It|They|She|He|Judge|Justice|Chief|[A-Z]{2,})(?:\b|$)")

# "How many seats does the Dune Front have?"
_ASKS_OWN = re.compile(
    r"^how (?:many|much) [^?]*?\b(?:does|do|did) (?:the )?"
    r"(?P<owner>(?-i:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*))"
    r" (?:have|hold|win|own|lose|get)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"\W*(?:The )?(?P<owner>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+) (?:has|had|holds|held|won|owns|lost|got)\b"
)

_ASKS_BASE = re.compile(r"^where (?:is|are|was|were) [^?]*\b(?:based|headquartered)\s*\??$", re.IGNORECASE)
_OF_BASE = re.compile(
    r"\b(?:based|bases?|headquarter\w*|offices?|home|located|campus\w*|situated|seat|sits)\b", re.IGNORECASE
)
# "How many workers did Norvane fire?"; what somebody won, took or sent is what they have.
_ASKS_DID = re.compile(
    r"^(?i:how) many [^?]*?\b(?:did|has|have|will) (?:the )?(?:[A-Z][\w’'-]*\b ?)+"
    r"(?P<deed>(?:fire|cut|sack|dismiss|ax|la[iy]|shed|clos|shut|s[eo]l|scrap|recall|drop|releas|free|return|evacuat"
    r"|expel|deport|replac|suspend)[a-z]*)\b"
)
_ASKS_DONE = re.compile(
    r"^(?i:how) many (?:[a-z]+ ){1,3}(?:were|was|have been|had been|are) (?P<deed>[a-z]+)\b"
)
_ALL_PLANNED = re.compile(
    r"(?: [a-z]+){1,3} (?:scheduled|planned|expected|listed|registered|invited|booked|allowed|required|due)\b"
)
_HAS = re.compile(
    r"\b(?:has|had|have|employs|employed|counts|counted|owns|owned) (?:(?:about|around|some|over|nearly) )?$"
)


def counts_what_another_has(question: str, marked: Marked) -> bool:
    """Whether "How many seats does the Dune Front have?" is answered by "New Harbour has 58 seats".

    Args:
        question: What was asked; False for all but how many somebody named has, won or lost.
        marked: The answer in its sentence; False where it has a word of that name.
    """
    asked, told = _ASKS_OWN.match(question), _OWNS.match(marked.sentence)
    if asked is None or told is None or marked.start < told.end():
        return False
    owner = {word.idea for word in words(asked["owner"]) if word.content}
    near = words(marked.sentence)
    return not owner & ({word.idea for word in near} | acronyms(near)) and not acronyms(
        words(asked["owner"])
    ) & {word.folded for word in near}


def counts_all_it_has(question: str, marked: Marked) -> bool:
    """Whether "How many workers did Norvane fire?" is answered by "Norvane had 9,000 workers", of which none is told.

    Nor is it told how many ferries were cancelled by "40 ferries scheduled".

    Args:
        question: What was asked; False for all but how many somebody did something to, or had.
        marked: The answer in its sentence; False where it tells of what was done.
    """
    asked = _ASKS_DID.match(question) or _ASKS_DONE.match(question)
    all_of_them = marked.preceded_by(_HAS) or marked.followed_by(_ALL_PLANNED)
    if asked is None or not all_of_them:
        return False
    done = {word.idea for word in words(asked["deed"]) if word.content and not word.capital}
    return bool(done) and not done & {word.idea for word in words(marked.sentence)}


def tells_of_no_base(question: str, around: str) -> bool:
    """Whether "Where is Norvane based?" is asked and nothing around an answer tells of a base, an office or a home.

    Args:
        question: What was asked; False for all but where somebody is based.
        around: The title, the sentence of the answer and the one before it.
    """
    return _ASKS_BASE.match(question) is not None and _OF_BASE.search(around) is None


def is_of_another_body(question: str, around: str, marked: Marked) -> bool:
    """Whether "What did the Supreme Court decide?" is answered by what a body of another name ruled.

    "The Court ruled" may be the same; a judge or a short form ("GOP") may be, too.

    Args:
        question: What was asked; False for all but how a body with a name voted, ruled or decided.
        around: The sentence and the one before it; False where the whole name stands there, short or in full.
        marked: The answer in its sentence.
    """
    asked = _ASKS_RULING.match(question)
    told = next((one for one in _RULED.finditer(marked.sentence) if one.end() <= marked.start), None)
    if asked is None or told is None or _NO_BODY.match(told["body"].removeprefix("The ")):
        return False
    body = {word.idea for word in words(asked["body"]) if word.content}
    other = {word.idea for word in words(told["body"]) if word.content}
    near = {word.idea for word in words(around)} | acronyms(words(around))
    alike = {one[:4] for one in body - other} & {one[:4] for one in other - body}
    return not body <= near and bool(other - body) and not alike


def is_of_another_subject(question: str, title: str, around: str, marked: Marked) -> bool:
    """Whether a sentence begins with a name that acts, and no name of the question is near.

    Args:
        question: What was asked; False for one without names.
        title: Of the article.
        around: The sentence and the one before it, whose "he" or "it" it may be.
        marked: The answer in its sentence; False where it is the subject itself.
    """
    told = _SUBJECT.match(marked.sentence)
    if told is None or marked.start < told.end("name") or not _is_name(words(told["name"])):
        return False
    if words(told["does"])[0].stem in SAYS:  # "NASA estimated that …" tells of anything
        return False
    near = f"{title}\n{around}"
    (covered,) = coverage(question, [near])
    # The question's first word has a capital letter in any case, and may be a name: "NASA made history …".
    first = words(question)[0].idea
    return covered.names == 0.0 and first not in {word.idea for word in words(near)}


def _is_name(subject: Sequence[Word]) -> bool:
    """Whether what opens a sentence is a name, and no "Ferries" or "Police"."""
    return 0 in capitals(subject) or (subject[0].content and is_rare(subject[0].idea))
