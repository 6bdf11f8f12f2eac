"""Whether an answer is of the kind that a question asks for: a time, a number, a name."""

import re
from collections.abc import Sequence

from rag.answer.fitting.kind import TIMES, asks_name, asks_number, asks_when, names_time
from rag.check.outcomes import person_ideas
from rag.words import MONTHS, STOPWORDS, in_order, listed, stem_of, words

_HOW_LONG = re.compile(r"\bhow (?:much )?long", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:life|indefinite(?:ly)?|permanent(?:ly)?|forever|until|since)\b", re.IGNORECASE)
# "It starts at 6 a.m." does not tell how long it lasts.
_CLOCK = re.compile(r"(?:at )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?(?: on \w+day)?", re.IGNORECASE)
_COUNTS = in_order(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " trillion dozen half third quarter double twice once both no none single couple several first second"
    " fourth fifth sixth seventh eighth ninth tenth most all many few daily weekly monthly yearly every"
    " zero score handful nothing annually rarely seldom teens majority minority nobody free"
    " twenties thirties forties fifties sixties seventies eighties nineties"
)
# "How many men died depends on who is asked": words that ask answer nothing.
_ASKS = re.compile(r"\W*how (?:many|much|long|often|old|far)\b", re.IGNORECASE)
# "Which December day", "what date in October".
_DAY_OF = re.compile(
    r"\b(?:[Ww]hich|[Ww]hat) (?:(?P<before>[A-Z][a-z]+) (?:day|date)|(?:day|date) (?:in|of) (?P<behind>[A-Z][a-z]+))\b"
)
_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS)
_MONTH = re.compile(rf"\b({'|'.join(sorted(_SHORT_MONTHS))})[a-z]*\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\bhow much\b", re.IGNORECASE)
_ONE = re.compile(r"\ban?\b", re.IGNORECASE)
_NUMBER = re.compile(
    rf"\d|\b(?:{'|'.join(_COUNTS)})s?\b"
    rf"|\b(?:an?|per|each) (?:\w+ )?(?:{'|'.join(TIMES)}|person|piece|head|couple|pair)\b",
    re.IGNORECASE,
)
# "Which judge" asks for a name, and "a federal judge" has none; not "what kind of judge".
_WHICH = re.compile(
    r"\b(?P<asks>which|what)\s+(?!(?:kind|sort|type)s?\b)(?P<things>(?:[\w'’-]+\s+){1,4})", re.IGNORECASE
)
_NAMED_THINGS = listed(
    "judge city country hospital company team school newspaper town village airline bank ship state province"
    " university party group make brand firm factory airport club church court magazine website general minister"
)
"""What bears a name: asked "what", other things are told by their kind."""
# "When did she die?": no "96", nor "at the age of 96"; "when did she start to play?" may well be told by her age.
_AGE = re.compile(r"(?P<phrase>(?:at )?(?:the )?age (?:of )?|aged )?(?P<years>\d{1,3})", re.IGNORECASE)
_ASKS_DEATH = re.compile(r"\b(?:die[sd]?|death|dead|born|birth|killed|murdered|passed away)\b", re.IGNORECASE)
_ASKS_HOUR = re.compile(r"\b(?:opens?|clos(?:e|es|ing)|starts?|begins?|ends?|kick-?off)\b", re.IGNORECASE)
_HOURS = 24
# "Who were the four students who drowned?", "Who were the victims?": one name is not several.
_WHO_WERE = re.compile(
    r"^(?:who|which \w+) (?:were|are) (?:the |those |these )?(?:other )?"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! of)"
    r"|(?:[a-z-]+ ){0,2}?(?:victims|boys|girls|men|women|children|students|pupils|teenagers|brothers|sisters|sons"
    r"|daughters|friends|hostages|captives|gunmen|suspects|climbers|astronauts|sailors|passengers|journalists|reporters|nurses"
    r"|doctors|officers|finalists|people)\b)"
    # "Who are the men led by?", "who are the two brothers suing?": one is.
    r"(?![^?]*(?:\b(?:for|by|against|to|of|with|from|on|about|at|after)|ing)\W*$)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^(?:New|North|South|East|West|Real|Sri|Costa|Saudi|Sierra) "
    r"|\b(?:United|City|Town|Front|Army|Group|Union|Party|Club|Team|Company|Corp|Bank|Police|State|Force|Family|family)\b"
)
_ONE_PERSON = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*(?: [A-Z][\w.’'-]*[^s\W])")
_UNTIL = re.compile(r"(?:once|when|as soon as|until|by the time)\b", re.IGNORECASE)
# "What is the name of the drug?": names of such things have no capital letter.
_COMMON = re.compile(
    r"\b(?:drug|medicine|disease|condition|illness|virus|species|dish|sport|dance|game)\b", re.IGNORECASE
)
_NAME_OF = re.compile(r"\bnames? of (?:the |his |her |their |an? )?(?P<whom>[a-z-]+)\b")
_PERSONS = frozenset(
    stem_of(word) for word in ["contractor", "victim", "suspect", "spokesman", "spokeswoman"]
)
_PARTICLE = 3
"""Letters of the longest word in small letters that a person's name has: "van", "bin", "der"."""
# "Where did it happen?" is not told by "a country".
_WHERE = re.compile(
    r"\bwhere (?:did|does|do|was|were|is|are|has|have|had|will|would|in|exactly)\b", re.IGNORECASE
)
_SOME_PLACE = re.compile(
    r"(?:in |at |on )?(?:an?|the|this|that|another|its|their)"
    r" (?:country|city|town|village|place|area|region|state|site|scene|spot)",
    re.IGNORECASE,
)


def is_of_kind(question: str, answer: str) -> bool:
    """Whether an answer can be one at all: words of time for "when", of number for "how many", a name for "which".

    Neither a question itself nor, asked which judge, "a federal judge", nor a day of another month than the one named.
    """
    if _ASKS.match(answer) or _of_another_month(question, answer) or _gives_no_name(question, answer):
        return False
    if asks_when(question) and not (names_time(answer) or _UNTIL.match(answer)):
        return False
    if asks_when(question) and _is_only_an_age(question, answer):
        return False
    return not asks_number(question) or _is_number(question, answer)


def _is_only_an_age(question: str, answer: str) -> bool:
    """Whether "when" is answered by an age or a bare number; an hour has one, and what is done in a life an age."""
    told = _AGE.fullmatch(answer)
    if told is None or _ASKS_DEATH.search(question):
        return told is not None
    return not told["phrase"] and not (_ASKS_HOUR.search(question) and int(told["years"]) <= _HOURS)


def _is_number(question: str, answer: str) -> bool:
    if _HOW_LONG.search(question) and _CLOCK.fullmatch(answer):
        return False
    if _HOW_LONG.search(question) and (names_time(answer) or _LASTING.search(answer)):
        return True
    # "Killing a guard" is one; "a fund" is no answer to how much.
    one = _ONE.search(answer) is not None and not _HOW_MUCH.search(question)
    return one or _NUMBER.search(answer) is not None


def _gives_no_name(question: str, answer: str) -> bool:
    """Whether a name or a place is asked for and the answer has none, or several persons and it has one."""
    if _WHO_WERE.match(question) and _is_one_person(answer):
        return True
    if _WHERE.search(question) and _SOME_PLACE.fullmatch(answer):
        return True
    return _only_says_what_it_is(question, answer) or _lacks_name(question, answer)


def _is_one_person(answer: str) -> bool:
    """Whether an answer is one full name that is no country and no body of several."""
    one = _ONE_PERSON.fullmatch(answer)
    return one is not None and _BODY.search(answer) is None


def _only_says_what_it_is(question: str, answer: str) -> bool:
    """Whether "which judge" is answered by words without a name or figure that end with "judge".

    And whether "which Ukrainian factory" is answered by "Ukraine", or "what make of car" by "another car".
    """
    asked = _WHICH.search(question)
    said = answer.split()
    if asked is None or not said:
        return False
    first, *_ = words(asked["things"])
    if first.capital and [word.idea for word in words(answer)] == [first.idea]:
        return True
    things = asked["things"].lower().split()
    if things[0] in {"group", "groups"} and {word.idea for word in words(answer)} & person_ideas():
        return True  # "a soldier and two clerks"
    if asked["asks"].lower() == "what" and not _NAMED_THINGS & set(things[:3]):
        return False  # "What law was passed?" "A foreign agents law"
    named = any(not word[0].islower() for word in said[1:])
    if said[0].lower() == "another" and not named:
        return True
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


def _lacks_name(question: str, answer: str) -> bool:
    """Whether a name is asked for and no word of the answer has a capital letter but one that may open any sentence."""
    if not asks_name(question) or _COMMON.search(question):
        return False
    said = answer.split()
    while said and said[0].lower() in STOPWORDS:
        del said[0]
    if _names_person(question) and any(word.islower() and len(word) > _PARTICLE for word in said):
        return True
    return not any(
        word != word.lower() or word[:1] in "\"“'‘0123456789" or not word.isascii() for word in said
    )


def _names_person(question: str) -> bool:
    """Whether the name that is asked for is that of a person: "the name of the contractor"."""
    asked = _NAME_OF.search(question)
    return asked is not None and bool(
        {word.idea for word in words(asked["whom"])} & (person_ideas() | _PERSONS)
    )


def _of_another_month(question: str, answer: str) -> bool:
    """Whether a day of a month that the question names is answered by one of another month."""
    found = _DAY_OF.search(question)
    month = (found["before"] or found["behind"]).lower()[:3] if found else ""
    told = {name.lower() for name in _MONTH.findall(answer)}
    return month in _SHORT_MONTHS and bool(told) and month not in told
