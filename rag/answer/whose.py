"""Whether what is marked is of another: another's age, another relative, whom the question names itself."""

import re

from rag.answer.definition import asks_who_is
from rag.answer.kind import asks_number
from rag.check.words import fold, is_place

_ASKS_AGE = re.compile(
    r"\b(?:how old|years? old|ages?|aged|oldest|youngest|elder|older|younger)\b", re.IGNORECASE
)
# "Uri Raanan, 71, said": a name with an age behind it; not "in Gaza, 1,200 died".
_APPOSED = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w.’'-]+)*), (?P<age>\d{1,3})(?=[,.]|$)(?![,.]\d)"
)
_NO_PERSON = re.compile(r"\b(?:[Tt]he|[Ii]n|[Aa]t|[Nn]ear|[Ff]rom)(?: [A-Z][^\s,]*)+$")
_YEARS_OLD = re.compile(r"\b(?P<age>\d{1,3})[- ]years?[- ]old\b")
_DATE = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$", re.IGNORECASE)
_RELATIVES = (
    r"\b(?P<kin>mother|mom|mum|father|dad|brother|sister|son|daughter|wife|husband|uncle|aunt|nephew|niece|cousin"
    r"|grandfather|grandmother)"
)
_RELATIVE = re.compile(rf"{_RELATIVES}(?:s|['’]s)?\b", re.IGNORECASE)
_NAMED_AS = re.compile(rf"{_RELATIVES},? $", re.IGNORECASE)
_WHO = re.compile(r"(?:and |so |but )?whom?\b", re.IGNORECASE)
_SHORT = {"mom": "mother", "mum": "mother", "dad": "father"}


def is_of_another(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether what is marked is another's age, or an age where none is asked for, or names a relative of another kin.

    "How many years was Lena Mohr given?" is not answered by "Mohr, 51, was"; nor "How old is Judith Raanan?" by
    "Uri Raanan, 71,"; nor the mother's name by "his father, Joseph".

    Args:
        question: What was asked.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    return _is_other_age(question, sentence, start, end) or _is_other_kin(question, sentence[:start])


def is_already_named(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who took over from Halloway?" is answered by the full name of him who was asked about.

    False where a relative is asked for, or whoever is Halloway's: they may have his name.

    Args:
        question: What was asked.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    name = sentence[start:end].split()
    if not _WHO.match(question) or asks_who_is(question) or _RELATIVE.search(question):
        return False
    if len(name) < 2 or not all(word[:1].isupper() for word in name):
        return False
    asked = re.search(rf"(?:\b(?P<given>[A-Z][\w.-]+) )?\b{re.escape(name[-1])}\b(?!['’]s)", question)
    return asked is not None and (asked["given"] is None or asked["given"] in name)


def _is_other_age(question: str, sentence: str, start: int, end: int) -> bool:
    if not _ASKS_AGE.search(question):
        old = _YEARS_OLD.finditer(sentence) if asks_number(question) else ()
        if any(one.start() <= start and end <= one.end() for one in old):
            return True
    ages = (one for one in _APPOSED.finditer(sentence) if not _is_no_person(one))
    told = next((one for one in ages if (one.start("age"), one.end("age")) == (start, end)), None)
    if told is None:
        return False
    if not _ASKS_AGE.search(question):
        return True
    *given, family = told["name"].split()
    asked = re.search(rf"\b(?P<given>[A-Z][\w.-]+) {re.escape(family)}\b", question)
    return bool(asked and given) and asked["given"] not in given  # type: ignore[index]


def _is_no_person(told: re.Match[str]) -> bool:
    """Whether a name with a number behind it is a day, a place or the name of a group."""
    *_, last = told["name"].split()
    return bool(_DATE.search(last) or _NO_PERSON.search(told.string[: told.end("name")])) or is_place(
        fold(last)
    )


def _is_other_kin(question: str, before: str) -> bool:
    told = _NAMED_AS.search(before)
    asked = {_kin(one) for one in _RELATIVE.finditer(question)}
    return told is not None and len(asked) == 1 and _kin(told) not in asked


def _kin(found: re.Match[str]) -> str:
    word = found["kin"].lower()
    return _SHORT.get(word, word)
