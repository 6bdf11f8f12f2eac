"""What a sentence tells of those who are the subject of a clause: "was arrested", "sank", "were among the dead"."""

import re
from collections.abc import Iterator

from rag.answer.picking.fate.record import (
    FAINT,
    IN_PASSING,
    PLAIN,
    Befallen,
    clause_end,
    decides,
    weight_of,
)
from rag.answer.picking.fate.words import DID, DONE_TO, ENDED, ENDED_SO, KILLED

# Not "nearly killed".
_ADVERB = (
    r"(?:(?:(?!nearly|narrowly)\w+ly|also|later|then|now|once|still|since|soon|first|twice|already|again|both|all|never"
    r"|not|yet) )*"
)
_AUX = (
    r"(?P<aux>(?:was|were|is|are)(?:n['’]t)?(?: being)?"
    r"|(?:has|have|had)(?:n['’]t)? (?:(?:not|never|yet|also|since|already|now) )*been|got|remains|will(?: not)? be"
    r"|is to be|are to be)"
)
_NOUN = r"[\w’'.-]+"
_AGED = r",? \(?\d{1,3}\)?,"
_APPOSED = (
    rf"(?:{_AGED}|,(?! (?:was|were|is|are|has|have|had) )[^,;.]{{2,120}}?(?:, [^,;.]{{2,80}}?)??,[”\"]?)"
)
# "Ada Loft, a teacher, who was arrested"; not "Ada Loft, a friend of the mayor, who was arrested".
_PLAINLY_APPOSED = rf"(?:{_AGED}|,(?:(?! (?:of|for|to|from)\b)[^,;.A-Z]){{2,60}},)"
_OF_IT = rf"(?: (?:of|in|at|from|on|for|near|outside|behind)(?: {_NOUN}){{1,7}}?)"
# "A general who spent years in Omra was killed"; not "who said that Bo was killed".
_WHO_DOES = (
    r"(?: (?:who|which|that)"
    r" (?!(?:the|an?|he|she|it|they|his|her|its|their|was|were|is|are|got|said|says|knew|saw|heard|thought|claimed)\b)"
    r"[a-z]+"
    rf"(?: (?!(?:that|when|where|how|whether|and)\b){_NOUN}){{0,12}}?)"
)
THEN = (
    rf"(?:{_APPOSED}?{_OF_IT}?{_WHO_DOES}?{_APPOSED}?(?: (?:himself|herself|itself|themselves))?(?P<comma>,)?"
    rf"|{_PLAINLY_APPOSED}?{_OF_IT}?,?(?P<whose> (?:who|which|that)))"
)
"""What may stand between whom a clause is about and what it tells of them, for a pattern."""
_UNDERWENT = re.compile(rf"{THEN} {_AUX} {_ADVERB}(?P<part>[a-z-]+)\b")
# "The engineer and his driver were kidnapped", "Ada Loft, Bo Vench and Cy Marl were arrested"
_BOTH_UNDERWENT = re.compile(
    r"(?:, [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}){0,4},? (?:and|or|with)"
    r" (?:his|her|its|their|the|an?|\d+|[a-z]+teen|one|two|three|four|five|six|[A-Z][\w’'.-]*)"
    rf"(?: {_NOUN}){{0,4}}?{_APPOSED}? (?P<aux>were|have been|had been|are|are being|will be) {_ADVERB}"
    r"(?P<part>[a-z-]+)\b"
)
_DEED = re.compile(
    rf"{THEN} (?P<told>(?:(?:has|have|had|would|will|did|is|are|will be) )?{_ADVERB}"
    rf"(?:(?P<so>{ENDED_SO})|(?P<did>[a-z]+)(?! (?:off|behind)\b)))\b"
)
_UNCERTAIN = re.compile(r"\b(?:reportedly|allegedly)\b")
# "Ada Loft marched to the port and has not been charged"
_LATER_UNDERWENT = re.compile(
    r"(?:(?! (?:that|who|which|said|says)\b)[^;“”\"A-Z]){0,160}?,? (?:and|but) (?:then |later |also )?"
    rf"{_AUX} {_ADVERB}(?P<part>[a-z-]+)\b"
)
# "Ada Loft, killed in a raid", "the engineer held since March", and "Ada Loft arrested on fraud charges" as a headline
_PASSING = re.compile(
    rf"(?P<between>{_OF_IT}?{_APPOSED}?,?) {_ADVERB}(?P<part>[a-z]+)"
    r" (?:in|by|on|at|last|after|when|since|during|with|from|to|for)\b"
)
_IS_AMONG = re.compile(
    rf"{THEN} (?P<told>(?:was|were|is|are) among (?:them\b|(?:the|those)(?: \w+){{0,2}}"
    r" (?:dead|victims|killed|wounded|injured|arrested|detained|missing|freed|released)))"
)
_OPENS = 5  # words before a name that is what its sentence is about


def told_of_subject(sentence: str, start: int, end: int) -> Iterator[Befallen]:
    """What was done to those whom a clause is about, and what they did that decides their fate.

    Args:
        sentence: What is read.
        start: Where it names them.
        end: Where their name ends.
    """
    if among := _IS_AMONG.match(sentence, end):
        yield Befallen(among.start("told"), clause_end(sentence, among.end("told")), PLAIN)
    yield from _passives(sentence, start, end)
    passing = _PASSING.match(sentence, end)
    if passing and passing["part"] in KILLED | DONE_TO and _stands_alone(sentence, start, passing):
        weight = IN_PASSING * decides(passing["part"])
        yield Befallen(passing.start("part"), clause_end(sentence, passing.end("part")), weight)
    deed = _DEED.match(sentence, end)
    if deed and _is_joined(deed, sentence[:start]) and (deed["so"] or deed["did"] in ENDED | DID):
        weight = FAINT if deed["did"] in DID - ENDED else decides(deed["did"] or "")
        weight *= IN_PASSING if _tells_which(deed) else 1.0
        yield Befallen(deed.start("told"), clause_end(sentence, deed.end()), weight)


def _passives(sentence: str, start: int, end: int) -> Iterator[Befallen]:
    """What was done to them, right behind their name or in a later part of its clause."""
    passive = _UNDERWENT.match(sentence, end) or _BOTH_UNDERWENT.match(sentence, end)
    if passive and _is_joined(passive, sentence[:start]):
        weight = weight_of(sentence, passive.start("part"), passive["part"])
        if _UNCERTAIN.search(sentence, passive.end("aux"), passive.start("part")):
            weight = min(weight, FAINT)
        weight *= IN_PASSING if passive["aux"].startswith("had") or _tells_which(passive) else 1.0
        if weight:
            yield Befallen(passive.start("aux"), clause_end(sentence, passive.end("part")), weight)
    later = _LATER_UNDERWENT.match(sentence, end) if len(sentence[:start].split()) <= _OPENS else None
    if later and later["part"] in KILLED | DONE_TO:
        weight = IN_PASSING * decides(later["part"])
        yield Befallen(later.start("aux"), clause_end(sentence, later.end("part")), weight)


def _stands_alone(sentence: str, start: int, passing: re.Match[str]) -> bool:
    """Whether a participle has no object of its own: not "Judge Loft sentenced on Friday Bo Vench"."""
    headline = not sentence.rstrip().endswith((".", "”", '"'))
    return "," in passing["between"] or headline or not sentence[start].isupper()


def _is_joined(told: re.Match[str], ahead: str) -> bool:
    """Whether a clause goes on behind whom it is about.

    "Ada Loft, left" says where she stands in a picture; "the mayor, Ada Loft, left" and "Ada Loft, who left" tell.
    """
    return "," in ahead or not told.groupdict().get("comma")


def _tells_which(told: re.Match[str]) -> bool:
    """Whether a clause says which one it is: "the wall that was raised in 2009"."""
    return bool(told.groupdict().get("whose")) and told.string[told.start("whose") - 1] != ","
