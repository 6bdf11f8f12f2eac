"""A person's age: "Ada Loft, 44," tells it, and "she is serving 14 years" does not."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read
from rag.answer.marked import Marked
from rag.check.names import TITLES
from rag.words import fold, is_place

_ASKS = re.compile(r"^how old (?:is|was) (?P<who>(?-i:[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)+))\b", re.IGNORECASE)
_YEARS = re.compile(r"\W*(?:[\w-]+ ){1,3}years?\b", re.IGNORECASE)
_OLD = re.compile(r"[- ](?:old\b|of age\b)|,? (?:and \w+ )?(?:months?|days?)\b", re.IGNORECASE)
# "The 44-year-old Verian" is whoever was named before.
_NO_NAME = re.compile(
    r".*\b(?:Democrat|Republican|Conservative|Liberal|Briton|[A-Z]{2,})\b.*|\w+(?:ian|ish|ese|ean)"
)
_OLD_NAME = re.compile(
    r"(?<![Tt]he )\b(?P<age>\d{1,3})[- ]years?[- ]old (?P<who>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)"
)
# "She would be 86": not what she is.
_WILL_BE = re.compile(r"\b(?:would|will) (?:be|turn|have been) (?:about |nearly |almost )?$", re.IGNORECASE)
_ASKS_AT_DEATH = re.compile(
    r"\bhow old\b(?!.*\b(?:his|her|their) \w+ (?:die[sd]|was|were)\b)"
    r".*\b(?:die|dies|died|death|dead|killed|murdered|passed away)\b",
    re.IGNORECASE,
)
_DEATH = re.compile(
    r"\b(?:die[sd]?|dying|dead|death|kill(?:s|ed|ing)|murder\w*|pass(?:ed|es|ing)|late|obituary|sho[ot]t?|stabb\w+"
    r"|drown\w*|assassin\w+|execut(?:ed|ion)|hanged|perish\w*|succumb\w*|buried|cancer|(?:his|her) life)\b",
    re.IGNORECASE,
)
# So many words tell of a death that only what is surely done in life is another deed.
_IN_LIFE = re.compile(
    r"\b(?:beg[ai]n|start(?:s|ed)|took (?:to|up)|joined|married|wrote|published|made (?:his|her)|debut\w*|moved"
    r"|emigrat\w+|learn\w*|play(?:s|ed)|signed|won|became|becoming|retir\w+|elected|appointed|named|enlisted|entered|diagnosed"
    r"|first|left (?:school|home)|gave birth|dropped out|graduat\w+|ran|sang|invented|founded|came to|went to)\b",
    re.IGNORECASE,
)
_AGE_ITSELF = re.compile(r"(?:at )?(?:the )?age\b", re.IGNORECASE)
_AT_AGE = re.compile(r"\bat (?:the )?age(?: of)? $", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|was|were|are|aged?|age of|turn(?:s|ed)|at|be|now|almost|nearly) $", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?$")
_FULL_NAME = re.compile(r"\b[A-Z][\w’-]+ [A-Z][\w’-]+")
_NAMED_WHO = re.compile(r"\b[A-Z][\w’-]+, who [^;]*$")
_NAME_BEFORE = re.compile(
    r"(?P<given>[A-Z][\w.’-]* )?(?P<family>[A-Z][\w’-]*)(?:,(?: aged| now)?| \((?:aged)?) ?$"
)


def is_no_age(question: str, marked: Marked) -> bool:
    """Whether a person's age is asked for, and the answer is a span of years that nothing makes one, or another's age.

    "And his wife, 95-year-old Ida," tells Ida's.

    Args:
        question: What was asked; False for all but how old somebody named in full is or was.
        marked: The answer in its sentence.
    """
    asked, told = _ASKS.match(question), _YEARS.match(marked.sentence, marked.start)
    if asked and (_is_behind_another(asked, marked) or _names_another_before(asked["who"], marked)):
        return True
    if asked and marked.preceded_by(_WILL_BE) and " is " in question:
        return True
    old = next(
        (one for one in _OLD_NAME.finditer(marked.sentence) if one.start() <= marked.start < one.end("age")),
        None,
    )
    if old and (_is_no_person(old["who"]) or _NO_NAME.fullmatch(old["who"])):
        old = None
    if asked and old:
        return not {fold(part) for part in asked["who"].split()} & {fold(part) for part in old["who"].split()}
    if asked is None or told is None or not marked.text.strip() or _is_no_person(asked["who"]):
        return False
    return not (_OLD.match(marked.sentence, told.end()) or marked.preceded_by(_IS))


def _is_behind_another(asked: re.Match[str], marked: Marked) -> bool:
    """Whether an age stands right behind another's name: "Ada Loft, 44," for Orlo Finch, or for Ada Loft's driver."""
    behind = marked.preceded_by(_NAME_BEFORE)
    alone = re.fullmatch(r"\d{1,3}", marked.text) and re.match(r"[,.;)]", marked.after)
    if behind is None or not behind["given"] or not alone or _is_no_person(behind[0].rstrip(", (").strip()):
        return False
    beside = {fold(behind["given"].strip()), fold(behind["family"])}
    own = _OWNED.sub("", asked["who"])
    shared = beside & {fold(part) for part in own.split()}
    return bool(shared) == (own != asked["who"])


def _names_another_before(who: str, marked: Marked) -> bool:
    """Whether the asked name stands only behind an age, and another full name in front of "died at age 89"."""
    family = who.rsplit(maxsplit=1)[-1]
    if _OWNED.search(who) or family in marked.before or family not in marked.after:
        return False
    named = _FULL_NAME.search(marked.before) or _NAMED_WHO.search(marked.before)
    return marked.preceded_by(_AT_AGE) is not None and named is not None


def is_age_of_another_deed(question: str, marked: Marked) -> bool:
    """Whether it is asked how old somebody died, and "at age 12" is told of another deed in their life.

    Args:
        question: What was asked; False where it does not speak of death.
        marked: The answer in its sentence; False where that speaks of death too, or of nothing done in life.
    """
    return (
        _ASKS_AT_DEATH.search(question) is not None
        and (marked.preceded_by(_AT_AGE) is not None or _AGE_ITSELF.match(marked.text) is not None)
        and _DEATH.search(marked.sentence) is None
        and _IN_LIFE.search(marked.sentence) is not None
    )


def age_told(question: str, read: Sequence[Read], answers: Sequence[Found]) -> Found | None:
    """The answer that stands as an age right behind the very name whose age is asked for: "Ada Loft, 44,".

    Behind the family name alone where the passage gives the whole name and no other with it; None where there is none.

    Args:
        question: What was asked; None for all but how old somebody named in full is or was.
        read: The passages and what was read in them.
        answers: As the vote has them, best first.
    """
    asked = _ASKS.match(question)
    if asked is None or _is_no_person(asked["who"]):
        return None
    name = " ".join(part for part in asked["who"].split() if fold(part).rstrip(".") not in TITLES)
    if " " not in name:
        return None
    return next(
        (one for one in answers if _stands_behind(name, read[one.places[0][0]].text, one.places[0])), None
    )


def _stands_behind(name: str, text: str, place: tuple[int, int, int]) -> bool:
    """Whether what is marked is a number of years right behind a name."""
    _, start, end = place
    if not re.fullmatch(r"\d{1,3}", text[start:end]) or not re.match(r"[,.;)]\s|\)|$", text[end:]):
        return False
    behind = _NAME_BEFORE.search(text[:start])
    if behind is None:
        return False
    *_, given, family = name.split()
    others = {one["given"] for one in re.finditer(rf"\b(?P<given>[A-Z][\w.’-]*) {re.escape(family)}\b", text)}
    if behind["family"] != family:
        return False
    told = (behind["given"] or "").strip()
    return told == given or (others == {given} and (not told or fold(told).rstrip(".") in TITLES))


def _is_no_person(name: str) -> bool:
    return any(is_place(fold(part)) for part in name.split())
