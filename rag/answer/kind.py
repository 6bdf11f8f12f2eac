"""The kind of answer a question asks for, where words alone tell it: a time, a number, yes or no, an account."""

import re
from collections.abc import Sequence

from rag.check.words import MONTHS, STOPWORDS, in_order, words

# Not "When the bridge fell, which ship hit it?", where another question follows.
_WHEN = re.compile(
    r"^(?:and |since )?when\b(?![^?]*,\s*(?:(?:in|on|at|by|from|to|for) )?"
    r"(?:who|whom|whose|what|where|which|why|how)\b)"
    r"|^(?:on |in |at |from |since )?(?:which|what) (?:day|date|month|year|time)s?\b"
    r"|\b(?:on|in|at) (?:which|what) (?:day|date|month|year|time)\b"
    r"|\band when (?:did|do|was|were|is|will)\b",
    re.IGNORECASE,
)
# Not "Who decides how much aid it gets?", which asks who.
_HOW_MANY = re.compile(
    r"^(?:(?!\b(?:who|whom|whose|what|which|where|why)\b).)*?"
    r"\bhow (?:many|much|old|long|far|tall|often|large|high)\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(r"\bhow (?:much )?long", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:life|indefinite(?:ly)?|permanent(?:ly)?|forever|until|since)\b", re.IGNORECASE)

# "Did she win?" and "Describe the vote" have no words of an article for an answer, only sentences.
_YES_OR_NO = re.compile(
    r"^(?:and |so |but )?(?!(?:do|can|could|will|would) you\b)"  # "Could you name …" asks for what it names
    r"(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)(?:n['’]t)?\b"
    r"(?!.*\b(?:who|what|when|where|which|how)\b)(?!.* or )",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"^(?:please )?(?:summari[sz]e|sum up|describe|explain|outline|compare|tell me (?:about|more))\b"
    r"|\bwhat (?:is|are|do|does|did) (?:\w+ )?known? (?:about|of)\b",
    re.IGNORECASE,
)

_HAPPENED = re.compile(
    r"(?:and |so )?what (?:else )?(?:happened|took place|occurred|is happening|has happened)\b", re.I
)

_NAMED_TIMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
)
_TIMES = in_order(
    "today yesterday tomorrow tonight morning afternoon evening night noon midnight dawn hour minute day week weekend"
    " month year quarter season decade century ago summer winter spring autumn fall christmas easter ramadan later"
    " earlier soon now after before during"
)
_TIME = re.compile(rf"\d|\b(?:{_NAMED_TIMES}|{'|'.join(_TIMES)})s?\b", re.IGNORECASE)
_COUNTS = in_order(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " trillion dozen half third quarter double twice once both no none single couple several first second"
    " fourth fifth sixth seventh eighth ninth tenth most all many few daily weekly monthly yearly every"
    " zero score handful majority minority nobody free"
    " twenties thirties forties fifties sixties seventies eighties nineties"
)
# "How many men died depends on who is asked": words that ask answer nothing.
_ASKS = re.compile(r"\W*how (?:many|much|long|often|old|far)\b", re.IGNORECASE)
# "7 14 28 6": a row of a table.
_ROW = re.compile(r"\d+(?:[ \t]+\d+){2,}")
# "Which December day", "what date in October".
_DAY_OF = re.compile(
    r"\b(?:[Ww]hich|[Ww]hat) (?:(?P<before>[A-Z][a-z]+) (?:day|date)|(?:day|date) (?:in|of) (?P<behind>[A-Z][a-z]+))\b"
)
_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS)
_MONTH = re.compile(rf"\b({'|'.join(sorted(_SHORT_MONTHS))})[a-z]*\b", re.IGNORECASE)
_NUMBER = re.compile(
    rf"\d|\b(?:{'|'.join(_COUNTS)})s?\b"
    rf"|\b(?:an?|per|each) (?:\w+ )?(?:{'|'.join(_TIMES)}|person|piece|head|couple|pair)\b",
    re.IGNORECASE,
)


# "Which judge" asks for a name, and "a federal judge" has none; not "what kind of judge".
_WHICH = re.compile(
    r"\b(?:which|what)\s+(?!(?:kind|sort|type)s?\b)(?P<things>(?:[\w'’-]+\s+){1,4})", re.IGNORECASE
)


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
    return bool(_HOW_MANY.search(question))


def names_time(text: str) -> bool:
    """Whether a text holds a figure or a word of time."""
    return bool(_TIME.search(text))


def is_of_kind(question: str, answer: str) -> bool:
    """Whether an answer can be one at all: words of time for "when", of number for "how many", a name for "which".

    Neither a question itself nor, asked which judge, "a federal judge", nor a day of another month than the one named.
    """
    if _ASKS.match(answer) or _only_says_what_it_is(question, answer) or _of_another_month(question, answer):
        return False
    if asks_when(question) and not names_time(answer):
        return False
    if _ASKS_NAME.search(question) and not _holds_name(answer):
        return False
    if asks_number(question) and _ROW.search(answer):
        return False
    if _HOW_LONG.search(question) and (names_time(answer) or _LASTING.search(answer)):
        return True
    return not asks_number(question) or _NUMBER.search(answer) is not None


def _only_says_what_it_is(question: str, answer: str) -> bool:
    """Whether "which judge" is answered by words without a name or figure that end with "judge".

    And whether "which Ukrainian factory" is answered by "Ukraine".
    """
    asked = _WHICH.search(question)
    said = answer.split()
    if asked is None or not said:
        return False
    first, *_ = words(asked["things"])
    if first.capital and [word.idea for word in words(answer)] == [first.idea]:
        return True
    named = any(not word[0].islower() for word in said[1:])
    things = asked["things"].lower().split()
    return (not named and said[-1].lower() in things) or _tells_kind(said, things[0])


def _tells_kind(said: Sequence[str], thing: str) -> bool:
    """Whether words begin as "a judge" or "a federal judge" does, asked which judge, and give it no name."""
    if said[0].lower() not in {"a", "an"} or thing not in said[:4]:
        return False
    at = said.index(thing)
    lower = all(word.islower() for word in said[1:at])
    return lower and not any(
        word[0].isupper() or word in {"called", "named", "known"} for word in said[at + 1 : at + 3]
    )


def _holds_name(answer: str) -> bool:
    """Whether a capital letter stands in it other than that of a word that any sentence may begin with."""
    said = answer.split()
    while said and said[0].lower() in STOPWORDS:
        del said[0]
    return any(word[:1].isupper() or word[:1] in "\"“'‘0123456789" or not word[:1].isascii() for word in said)


def _of_another_month(question: str, answer: str) -> bool:
    """Whether a day of a month that the question names is answered by one of another month."""
    found = _DAY_OF.search(question)
    month = (found["before"] or found["behind"]).lower()[:3] if found else ""
    told = {name.lower() for name in _MONTH.findall(answer)}
    return month in _SHORT_MONTHS and bool(told) and month not in told
