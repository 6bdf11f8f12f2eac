"""Whether a sentence dates a figure to another day than a question asks it for, or another deed than the one asked."""

import re
from dataclasses import replace

from rag.answer.fitting.days.other_month import stands_with
from rag.answer.fitting.kind import asks_number, asks_when
from rag.answer.marked import Marked
from rag.question.periods import month_of
from rag.words import LONG_OR_SHORT_MONTHS, is_verb_form, words

_MONTH = rf"(?:{LONG_OR_SHORT_MONTHS})\b\.?"
_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[,.:/]\d)"
_DATE = re.compile(
    rf"(?<!said )(?<!reported )(?<!told )\b(?P<how>[Oo]n|[Bb]y|[Aa]s of|[Aa]s at) "
    rf"(?:\w+day,? )?(?:(?P<month>{_MONTH}) (?P<day>{_NUMBER})|(?P<number>{_NUMBER}) (?:of )?(?P<name>{_MONTH}))"
)
# "Arrested over the attack on 3 April": the day is of the attack, and what came of it has days of its own.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:after|before|since|following|between|from|over|about|arrested|detained|charged|sentenced|fined|sued"
    r"|identified|until)\b",
    re.IGNORECASE,
)
# "40 farms and two mills on 3 June": the day is of both figures.
_AND_COUNTED = re.compile(
    r"\band (?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z]+s\b"
)
# "Who were taken in July | were freed": the day is of the clause that it ends.
_CLAUSE_OPENS = re.compile(
    r"\b(?:who|which|that) (?:(?:was|were|is|are|has|have|had|been|first|also) )*(?P<did>[a-z]+)\b[^,;.:]*? $"
)
_DEED_BEHIND = re.compile(r" (?:was|were|has been|have been|had been|is|are) (?:[a-z]+ly )?(?P<did>[a-z]+)\b")
_HALF_A_YEAR = 182


def is_of_another_day(question: str, marked: Marked) -> bool:
    """Whether "How many had fled by June 3?" is answered by "On June 10, the town counted 700 who fled".

    What had happened by a day may be told of a day before it, and what was so on a day of that day only.

    Args:
        question: What was asked; False where it asks for no number, names two days, or dates something else by one.
        marked: The answer in its sentence; False where it names the day asked for too.
    """
    asked = list(_DATE.finditer(question))
    if len(asked) != 1 or not asks_number(question) or _OF_SOMETHING_ELSE.search(question):
        return False
    told = list(_DATE.finditer(marked.sentence))
    if any(_day_of(one) == _day_of(asked[0]) for one in told):
        return False
    joined = replace(marked, sentence=_AND_COUNTED.sub(lambda also: "_" * len(also[0]), marked.sentence))
    return any(
        _misses(asked[0], one) and (marked.overlaps(*one.span()) or stands_with(one, joined)) for one in told
    )


def _misses(asked: re.Match[str], told: re.Match[str]) -> bool:
    """Whether a day told cannot be the one asked for: any other for "on", a later one for "by"."""
    if asked["how"].lower() == "on":
        return True
    (month, day), (other, number) = _day_of(asked), _day_of(told)
    # Neither names a year: the nearer way round the year is meant.
    return 0 < ((other - month) * 31 + number - day) % 372 <= _HALF_A_YEAR


def _day_of(found: re.Match[str]) -> tuple[int, int]:
    """The month and the day of a date."""
    written = re.sub(r"\D", "", found["day"] or found["number"])
    return month_of(found["month"] or found["name"]), int(written)


def dates_another_deed(question: str, marked: Marked) -> bool:
    """Whether "When were the clerks freed?" is answered by "July" of "clerks who were taken in July were freed".

    Args:
        question: What was asked; False for all but when something was or happened.
        marked: The answer in its sentence.
    """
    deed, clause = marked.followed_by(_DEED_BEHIND), marked.preceded_by(_CLAUSE_OPENS)
    if not asks_when(question) or deed is None or clause is None or not is_verb_form(clause["did"].lower()):
        return False
    (did,), (other,) = words(deed["did"]), words(clause["did"])
    asked = {word.idea for word in words(question)}
    return did.idea in asked and other.idea not in asked
