"""Whether the marked words belong to somebody else: another's age, or another relative."""

import re

from rag.answer.fitting.kind import asks_number, asks_when
from rag.answer.marked import Marked
from rag.check.names import TITLES, may_be_one_name
from rag.words import fold, is_place

_ASKS_AGE = re.compile(
    r"\b(?:how old|years? old|ages?|aged|oldest|youngest|elder|older|younger)\b", re.IGNORECASE
)
# "Karl Mohr, 71, said", "Mohr, now 51,", "Lena Mohr (43)": a name and an age; not "in Gaza, 1,200 died".
_APPOSED = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w.’'-]+)*)"
    r"(?:, (?:aged |now )?(?P<age>\d{1,3})(?=[,.]|$)(?![,.]\d)| \((?:aged )?(?P<inside>\d{1,2})\))"
)
_NO_PERSON = re.compile(r"\b(?:[Tt]he|[Ii]n|[Aa]t|[Nn]ear|[Ff]rom)(?: [A-Z][^\s,]*)+$")
# "52-year-old Karl Mohr", "a 17-year-old boy"; not "the 12-year-old ban".
_YEARS_OLD = re.compile(
    r"\b(?P<age>\d{1,3})[- ]years?[- ]old (?:[A-Z]|(?:man|woman|boy|girl|son|daughter|mother|father|driver|suspect)\b)"
)
_DATE = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$", re.IGNORECASE)
_RELATIVES = (
    "mother|mom|mum|father|dad|brother|sister|son|daughter|wife|husband|uncle|aunt|nephew|niece|cousin"
    "|grandfather|grandmother|stepfather|stepmother"
)
# "Who is Vale's wife?", "what is the name of his mother", "what was his mum called": a relative is what is asked for.
_ASKS_RELATIVE = re.compile(
    r"^(?i:who(?:['’]s| is| was)) (?:his|her|their|(?:[A-Z][\w.-]*(?: [A-Z][\w.-]*)*|the [a-z]+)['’]s?)"
    rf" (?:[a-z]+ )?(?P<kin>{_RELATIVES})\s*\??$"
    rf"|^(?i:who(?:['’]s| is| was)) the (?P<kin_of>{_RELATIVES}) of\b"
    rf"|\bnames? of [^?]*\b(?P<named>{_RELATIVES})\b"
    rf"|\b(?P<whose>{_RELATIVES})(?:['’]s (?:\w+ )?name| called| named)\b"
)
_NAMED_AS = re.compile(rf"\b(?P<kin>{_RELATIVES}),? $", re.IGNORECASE)
_MARRIED = (
    "wife|husband|wives|spouse|partner|widow|widower|bride|groom|bridegroom|couple|fianc[eé]e?|girlfriend|boyfriend"
    "|marr(?:y|ied|ies|iage)|wed(?:s|ded|ding)?|divorced?|engaged"
)
_OF_KIN = re.compile(
    rf"\b(?:{_MARRIED}|{_RELATIVES}|parent|child|children|twin|sibling|grand\w+|step\w+|famil(?:y|ies)|baby|heir|birth|born)s?\b",
    re.IGNORECASE,
)
_OF_A_SPOUSE = re.compile(rf"\b(?:{_MARRIED}|famil(?:y|ies))s?\b", re.IGNORECASE)
_SHORT = {"mom": "mother", "mum": "mother", "dad": "father"}


def is_of_another(question: str, marked: Marked) -> bool:
    """Whether what is marked is another's age, or an age where none is asked for, or names a relative of another kin.

    "How many years was Lena Mohr given?" is not answered by "Mohr, 51, was"; nor "How old is Lena Mohr?" by
    "Karl Mohr, 71,"; nor the mother's name by "his father, Joseph".

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    return _is_other_age(question, marked) or _is_other_kin(question, marked.before)


def tells_of_no_kin(question: str, around: str) -> bool:
    """Whether "Who was Orlo Vench's wife?" is asked and nothing around an answer tells of a relative of anybody.

    Args:
        question: What was asked; False for all but who is somebody's relative.
        around: The title, the sentence of the answer and the one before it.
    """
    asked = _ASKS_RELATIVE.search(question)
    kin = asked and (asked["kin"] or asked["kin_of"])
    if asked and asked["kin_of"] in ("father", "mother"):
        return False  # "the father of the steam engine"
    told = _OF_A_SPOUSE if kin in ("wife", "husband") else _OF_KIN
    return kin is not None and told.search(around) is None


def _is_other_age(question: str, marked: Marked) -> bool:
    asks = _ASKS_AGE.search(question) is not None
    if not asks and asks_number(question):
        old = _YEARS_OLD.finditer(marked.sentence)
        if any(one.start() <= marked.start and marked.end < one.end() for one in old):
            return True
    ages = [one for one in _APPOSED.finditer(marked.sentence) if not _is_no_person(one)]
    if asks_when(question) and any(marked.start in (one.start("age"), one.start("inside")) for one in ages):
        return True  # "44, is a brother of Vench", asked when he was born
    told = next(
        (one for one in ages if (marked.start, marked.end) in (one.span("age"), one.span("inside"))), None
    )
    if told is None:
        return False
    if not asks:
        return len(ages) == 1  # "Messi, 14, and Suarez, 11": a tally
    *given, family = told["name"].split()
    asked = re.search(rf"\b(?P<given>[A-Z][\w.-]+) {re.escape(family)}\b", question)
    return asked is not None and bool(given) and _is_other_name(asked["given"], given[0])


def _is_other_name(one: str, other: str) -> bool:
    """Whether two given names cannot be one person's: no title, nor two spellings, nor "Joe" for "Joseph"."""
    folded = fold(one).rstrip("."), fold(other).rstrip(".")
    return not (set(folded) & TITLES) and folded[0][:1] != folded[1][:1] and not may_be_one_name(*folded)


def _is_no_person(told: re.Match[str]) -> bool:
    """Whether a name with a number behind it is a day, a place or the name of a group."""
    *_, last = told["name"].split()
    return bool(_DATE.search(last) or _NO_PERSON.search(told.string[: told.end("name")])) or is_place(
        fold(last)
    )


def _is_other_kin(question: str, before: str) -> bool:
    told, asked = _NAMED_AS.search(before), _ASKS_RELATIVE.search(question)
    if told is None or asked is None:
        return False
    wanted = asked["kin"] or asked["kin_of"] or asked["named"] or asked["whose"]
    return _kin(told["kin"]) != _kin(wanted)


def _kin(word: str) -> str:
    return _SHORT.get(word.lower(), word.lower())
