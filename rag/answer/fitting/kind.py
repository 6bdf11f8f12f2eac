"""The kind of answer a question asks for, where words tell it: a time, a number, a name, yes or no, an account."""

import re

from rag.words import LONG_OR_SHORT_MONTHS, in_order

# Not "When the bridge fell, which ship hit it?", where another question follows.
_WHEN = re.compile(
    r"^(?:since )?when\b(?![^?]*,\s*(?:(?:in|on|at|by|from|to|for) )?"
    r"(?:who|whom|whose|what|where|which|why|how)\b)"
    r"|^(?:on |in |at |from |since )?(?:which|what) (?:day|date|month|year|time)s?\b"
    r"|\b(?:on|in|at) (?:which|what) (?:day|date|month|year|time)\b"
    r"|\band when (?:did|do|was|were|is|will)\b",
    re.IGNORECASE,
)
HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
"""Things or people are to be counted: fewer questions than those that ask for a number."""
# Not "Who decides how much aid it gets?", which asks who.
_ASKS_NUMBER = re.compile(
    r"^(?:(?!\b(?:who|whom|whose|what|which|where|why)\b).)*?"
    r"\bhow (?:many|much|old|long|far|tall|often|large|high)\b",
    re.IGNORECASE,
)
# "Did she win?", "Describe the vote" and "What happened after the vote?" have no words of an article for an answer,
# only sentences.
_YES_OR_NO = re.compile(
    r"^(?!(?:do|can|could|will|would) you\b)"  # "Could you name …" asks for what it names
    r"(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)(?:n['’]t)?\b"
    r"(?!.*\b(?:who|what|when|where|which|how)\b)(?!.* or )",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"^(?:please )?(?:summari[sz]e|sum up|describe|explain|outline|compare|tell me (?:about|more))\b"
    r"|^(?:please )?(?:(?:give|show|tell|make|write|draw up) (?:me |us )?)?(?:an? |the )?(?:[\w-]+ )?"
    r"(?:timeline|chronology|summary|overview) (?:of|for|on)\b"
    r"|^what (?:else )?(?:happened|took place|occurred) "
    r"(?:\w+ly |right |just )?(?:before|after|following)\b"
    r"|\bwhat (?:is|are|do|does|did) (?:\w+ )?known? (?:about|of)\b",
    re.IGNORECASE,
)

_HAPPENED = re.compile(r"what (?:else )?(?:happened|took place|occurred|is happening|has happened)\b", re.I)

_NAMED_TIMES = (
    rf"{LONG_OR_SHORT_MONTHS}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
)
TIMES = in_order(
    "today yesterday tomorrow tonight morning afternoon evening night noon midnight dawn hour minute day week weekend"
    " month year quarter season decade century ago summer winter spring autumn fall christmas easter ramadan later"
    " earlier soon now after before during overnight immediately sunset sunrise dusk midday thanksgiving"
)
_TIME = re.compile(rf"\d|\b(?:{_NAMED_TIMES}|{'|'.join(TIMES)})s?\b", re.IGNORECASE)
# "What is the name of the schoolgirl?"
_ASKS_NAME = re.compile(
    r"\bwhat(?:['’]s| (?:is|was|are|were)) (?:the )?(?:(?:first|last|full|real|given|family|new) )?names? of\b"
    r"|\bwhat(?:['’]s| (?:is|was|are|were)) [^?]*['’]s? (?:(?:first|last|full|real|given|family) )?name\b",
    re.IGNORECASE,
)


def has_short_answer(question: str) -> bool:
    """Whether a few words of an article can be an answer: not to "did she …" and not to "summarise …"."""
    return not (_YES_OR_NO.search(question) or _ACCOUNT.search(question))


def asks_what_happened(question: str) -> bool:
    """Whether the question asks for whatever happened somewhere or to somebody, and for no one thing of it."""
    return bool(_HAPPENED.match(question))


def asks_when(question: str) -> bool:
    """Whether the question asks for a time."""
    return bool(_WHEN.search(question))


def asks_number(question: str) -> bool:
    """Whether the question asks how many, how much, how old and the like."""
    return bool(_ASKS_NUMBER.search(question))


def asks_name(question: str) -> bool:
    """Whether the question asks for a name in so many words: "What is the name of the schoolgirl?"."""
    return bool(_ASKS_NAME.search(question))


def names_time(text: str) -> bool:
    """Whether a text holds a figure or a word of time."""
    return bool(_TIME.search(text))
