"""The kind of answer a question asks for, where words alone tell it: a time, a number, yes or no, an account."""

import re

from rag.check.words import in_order

_WHEN = re.compile(
    r"^(?:and )?when\b|\b(?:on|in|at) (?:which|what) (?:day|date|month|year|time)\b"
    r"|\band when (?:did|do|was|were|is|will)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\bhow (?:many|much|old|long|far|tall|often|large|high)\b", re.IGNORECASE)

# "Did she win?" and "Describe the vote" have no words of an article for an answer, only sentences.
_YES_OR_NO = re.compile(
    r"^(?:and |so |but )?(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)(?:n['’]t)?\b"
    r"(?!.*\b(?:who|what|when|where|which|how)\b)(?!.* or )",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"^(?:please )?(?:summari[sz]e|sum up|describe|explain|outline|compare|tell me (?:about|more))\b"
    r"|\bwhat (?:is|are|do|does|did) (?:\w+ )?known? (?:about|of)\b",
    re.IGNORECASE,
)

_STEMS = in_order("jan feb mar apr may jun jul aug sep oct nov dec mon tues wednes thurs fri satur sun")
_TIMES = in_order(
    "today yesterday tomorrow tonight morning afternoon evening night noon midnight dawn hour minute day week weekend"
    " month year quarter season decade century ago summer winter spring autumn fall christmas easter ramadan later"
    " earlier soon now after before during"
)
_TIME = re.compile(rf"\d|\b(?:{'|'.join(_STEMS)})\w*\b|\b(?:{'|'.join(_TIMES)})s?\b", re.IGNORECASE)
_COUNTS = in_order(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " trillion dozen half third quarter double twice once both a an no none single couple several first second"
    " fourth fifth sixth seventh eighth ninth tenth most all many few daily weekly monthly yearly every"
)
_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(_COUNTS)})s?\b", re.IGNORECASE)


def has_short_answer(question: str) -> bool:
    """Whether a few words of an article can be an answer: not to "did she …" and not to "summarise …"."""
    return not (_YES_OR_NO.search(question) or _ACCOUNT.search(question))


def asks_when(question: str) -> bool:
    """Whether the question asks for a time."""
    return bool(_WHEN.search(question))


def asks_number(question: str) -> bool:
    """Whether the question asks how many, how much, how old and the like."""
    return bool(_HOW_MANY.search(question))


def names_time(text: str) -> bool:
    """Whether a text holds a figure or a word of time."""
    return bool(_TIME.search(text))


def is_of_kind(question: str, answer: str) -> bool:
    """Whether an answer can be one at all: words of time for "when", of number for "how many"; else always."""
    if asks_when(question) and not names_time(answer):
        return False
    return not asks_number(question) or _NUMBER.search(answer) is not None
