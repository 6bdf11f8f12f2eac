"""Whether a sentence tells what befell somebody or something, and in which of its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rag.answer.picking.fate.named import ends_there, is_of_another, mentions, pronoun_for
from rag.answer.picking.fate.words import (
    DEATHS,
    DID,
    DONE_TO,
    ENDED,
    ENDED_SO,
    GIVEN,
    IDLE,
    KILLED,
    LEFT_AS,
    SPEECH,
)
from rag.words import is_verb_form, listed, stem_of

GRAVE, PLAIN, FAINT = 2.0, 1.5, 1.0
"""How much a deed decides of a fate: a death; an arrest or a sale; any other thing that was done to somebody."""
NAMED_ONLY = 0.5
"""The same where it is only named, "the death of Ada Loft", beside the sentence that tells it."""
IN_PASSING = 0.8
"""The share of it that counts where it is told of "he", as done before something else, or only to say who is meant."""


@dataclass(frozen=True, slots=True)
class Befallen:
    """What befell somebody: its words in the sentence, and how much it decides of their fate."""

    start: int
    end: int
    weight: float


_ADVERB = r"(?:(?:\w+ly|also|later|then|now|once|still|since|soon|first|twice|already|again|both|all|never|not|yet) )*"
_AUX = (
    r"(?P<aux>(?:was|were|is|are)(?:n['’]t)?(?: being)?"
    r"|(?:has|have|had)(?:n['’]t)? (?:(?:not|never|yet|also|since|already|now) )*been|got|remains|will(?: not)? be"
    r"|is to be|are to be)"
)
_NOUN = r"[\w’'.-]+"
_APPOSED = (
    r"(?:,? \(?\d{1,3}\)?,|,(?! (?:was|were|is|are|has|have|had) )[^,;.]{2,120}?(?:, [^,;.]{2,80}?)??,[”\"]?)"
)
_OF_IT = rf"(?: (?:of|in|at|from|on|for|near|outside|behind)(?: {_NOUN}){{1,7}}?)"
# "A general who spent years in Omra was killed"
_WHO_DOES = (
    r"(?: (?:who|which|that) (?!(?:the|an?|he|she|it|they|his|her|its|their|was|were|is|are|got)\b)[a-z]+"
    rf"(?: {_NOUN}){{0,12}}?)"
)
THEN = (
    rf"{_APPOSED}?{_OF_IT}?{_WHO_DOES}?{_APPOSED}?(?: (?:himself|herself|itself|themselves))?(?P<comma>,)?"
    r"(?P<whose> (?:who|which|that))?"
)
"""What may stand between whom a clause is about and what it tells of them, for a pattern."""
_UNDERWENT = re.compile(rf"{THEN} {_AUX} {_ADVERB}(?P<part>[a-z-]+)\b")
# "The engineer and his driver were kidnapped"
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
_SPEAKS = re.compile(rf",? (?:(?:has|have|had|also|later|then) )?{SPEECH}\b")
_NEARLY = re.compile(r"\b(?:nearly|almost|narrowly|reportedly|allegedly)\b")
# "Ada Loft marched to the port and has not been charged"
_LATER_UNDERWENT = re.compile(
    r"(?:(?! (?:that|who|which|said|says)\b)[^;“”\"A-Z]){0,160}?,? (?:and|but) (?:then |later |also )?"
    rf"{_AUX} {_ADVERB}(?P<part>[a-z-]+)\b"
)
# "Ada Loft, killed in a raid", "the engineer held since March"
_PASSING = re.compile(
    rf"{_OF_IT}?{_APPOSED}?,? {_ADVERB}(?P<part>[a-z]+) (?:in|by|on|at|last|after|when|since|during|with|from|to|for)\b"
)
_BETWEEN = listed(
    "for of by with to from against about near at in on into over like than as between among around behind after before"
    " during without outside via toward towards under through that who which when why where how what and or but while"
    " if because"
)
"""What ends the search for the verb that somebody is the object of."""
_FIGURES = re.compile(r" \d")
_REACH = 6  # words before a name within which that verb stands
_HELPING = listed("was were been being is are be got to")
_DETERMINERS = listed("the a an his her its their")
# Not "demanded the resignation of", "calls for the arrest of"
_DEATH_OF = re.compile(
    rf"\b(?<!for the )(?<!demanded the )(?<!for )(?<!demanding the )(?P<told>{DEATHS}) of (?:{_NOUN} ){{0,4}}$"
)
_OWN_DEATH = re.compile(rf"(?:['’]s?) (?P<told>{DEATHS})\b")
_OWNS = re.compile(r"['’]s?\b(?! (?:been|being|not)\b)")
_REST_OF_NAME = re.compile(r"(?: [A-Z][\w’'-]*)*")
# "Found Ada Loft, 38, guilty of fraud", "found the boy dead"
_FOUND = re.compile(r"\bfound (?:[\w’'.-]+ ){0,6}$")
_FOUND_SO = re.compile(r"(?:,[^;.]{2,60},)? (?P<told>(?:not )?guilty|dead|alive|safe|unconscious|unhurt)\b")
_AMONG = re.compile(
    r"\b(?P<told>(?i:among (?:the|those|them)(?: \d+)?"
    r" (?:dead|victims|killed|wounded|injured|arrested|detained|missing|freed)"
    r"|the (?:dead|victims|wounded|injured|missing|detained) (?:include|included|were|are|was)))\b[^;.]*$"
)
_IS_AMONG = re.compile(
    rf"{THEN} (?P<told>(?:was|were|is|are) among (?:them\b|(?:the|those)(?: \w+){{0,2}}"
    r" (?:dead|victims|killed|wounded|injured|arrested|detained|missing|freed|released)))"
)
_CHARGES = re.compile(
    r"\b(?P<told>(?:dropp|dismiss|withdr|fil|bring|brought)\w* (?:[a-z]+ ){0,3}charges) against (?:the )?"
    r"(?:[A-Z][\w.’'-]* ){0,3}$"
)
_LEFT_AS = re.compile(rf"\b(?P<told>{LEFT_AS}) as (?:{_NOUN} ){{0,3}}$")
# "Declined to charge Watson"
_NOT_DONE = re.compile(
    rf"\b(?P<told>(?:declined|refused|opted not|chose not|voted not|decided not|failed) to (?P<did>[a-z]+))"
    rf" (?:{_NOUN} ){{0,4}}$"
)
# "Talk of impeaching him", "calls for sacking her"
_ONLY_TALK = re.compile(
    r"\b(?:(?:talk|calls?|idea|possibility|risk|threat|chance|prospect|hopes?) of|for|about|against|without|consider\w*"
    r"|propos\w+|suggest\w+|urg\w+) $"
)
_BEFORE_THEM = ((_DEATH_OF, NAMED_ONLY), (_CHARGES, PLAIN), (_LEFT_AS, PLAIN), (_AMONG, GRAVE))
# "How and why Davies disappeared" tells that she did, and not what came of it.
_ASKS_ITSELF = re.compile(r"\b(?:how|why|where) $")
# "Denied that any boxes had gone missing", "unclear whether the mayor was killed"
_UNSURE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|whether|if|unless|rumou?rs?|rumou?red|unclear|unknown|no evidence|falsely)\b[^.;]*$",
    re.IGNORECASE,
)
_END = re.compile(
    r"[;“”\"]|[,.:](?!\d)"
    r"| (?:after|when|while|because|before|since|until|amid|as|but|and|where|which|who|that|for|over|if)\b"
)
# "Resigned two hours after publication": what came after what is not told without the rest.
_AFTER_A_WHILE = re.compile(r" (?:an?|one|two|three|four|five|six|just hours|\d+) (?:minutes?|hours?|days?)$")
_OPENS = 5  # words before a name that is what its sentence is about
_LONGEST = 12  # words of what is told


def befallen(whom: str, sentence: str, before: str = "") -> Befallen | None:
    """What a sentence tells to have befallen somebody; None where it tells nothing of the kind.

    Args:
        whom: Who or what is asked about, as the sentence's article names them.
        sentence: Of that article.
        before: The sentence before it, if any: "He was freed" is told of whom that begins with.
    """
    told = [one for place in mentions(whom, sentence) for one in _told_at(sentence, *place)]
    if not told and (place := pronoun_for(whom, sentence, before)):
        told = [Befallen(one.start, one.end, IN_PASSING * one.weight) for one in _told_at(sentence, *place)]
    return max(told, key=lambda one: one.weight, default=None)


def _told_at(sentence: str, start: int, end: int) -> Iterator[Befallen]:
    """What is told of whom a sentence names at a place."""
    rest, ahead = _REST_OF_NAME.match(sentence, end), sentence[:start]
    end = rest.end() if rest else end
    if _OWNS.match(sentence, end):
        if own := _OWN_DEATH.match(sentence, end):
            yield Befallen(*own.span("told"), NAMED_ONLY)
        return
    if _UNSURE.search(ahead) or _ASKS_ITSELF.search(ahead):
        return
    if not is_of_another(ahead):
        yield from _done_to_subject(sentence, start, end)
        yield from _done_by_subject(sentence, start, end)
    if _FOUND.search(ahead) and (so := _FOUND_SO.match(sentence, end)):
        weight = GRAVE if so["told"] == "dead" else PLAIN
        yield Befallen(so.start("told"), _clause_end(sentence, so.end("told")), weight)
    # "Three were killed, mayor Ada Loft said": she tells it.
    if ends_there(sentence, end) and not _SPEAKS.match(sentence, end):
        yield from _done_to_object(ahead)


def _done_to_subject(sentence: str, start: int, end: int) -> Iterator[Befallen]:
    """What was done to those who are the subject of a clause."""
    if among := _IS_AMONG.match(sentence, end):
        yield Befallen(among.start("told"), _clause_end(sentence, among.end("told")), PLAIN)
    passive = _UNDERWENT.match(sentence, end) or _BOTH_UNDERWENT.match(sentence, end)
    if passive and _is_joined(passive, sentence[:start]):
        weight = _weight(sentence, passive.start("part"), passive["part"])
        if _NEARLY.search(sentence, passive.end("aux"), passive.start("part")):
            weight = min(weight, FAINT)
        weight *= IN_PASSING if passive["aux"].startswith("had") or _tells_which(passive) else 1.0
        if weight:
            yield Befallen(passive.start("aux"), _clause_end(sentence, passive.end("part")), weight)
    later = _LATER_UNDERWENT.match(sentence, end) if len(sentence[:start].split()) <= _OPENS else None
    if later and later["part"] in KILLED | DONE_TO:
        weight = IN_PASSING * _weight(sentence, later.start("part"), later["part"])
        yield Befallen(later.start("aux"), _clause_end(sentence, later.end("part")), weight)
    passing = _PASSING.match(sentence, end)
    if passing and passing["part"] in KILLED | DONE_TO:
        weight = IN_PASSING * (GRAVE if passing["part"] in KILLED else PLAIN)
        yield Befallen(passing.start("part"), _clause_end(sentence, passing.end("part")), weight)


def _done_by_subject(sentence: str, start: int, end: int) -> Iterator[Befallen]:
    """What the subject of a clause did that decides their fate: "sank", "stepped down"."""
    deed = _DEED.match(sentence, end)
    if deed is None or not _is_joined(deed, sentence[:start]):
        return
    did = deed["did"]
    if deed["so"] or did in ENDED or did in DID:
        weight = GRAVE if did in KILLED else FAINT if did in DID else PLAIN
        weight *= IN_PASSING if _tells_which(deed) else 1.0
        yield Befallen(deed.start("told"), _clause_end(sentence, deed.end()), weight)


def _done_to_object(ahead: str) -> Iterator[Befallen]:
    """What was done to those whom a clause names last, told by what stands before their name."""
    before = list(re.finditer(r"[\w’'.-]+", ahead))[-_REACH:]
    for at, one in reversed(list(enumerate(before))):
        if one[0] in _BETWEEN and not _FIGURES.match(ahead, one.end()):
            break  # "recalled about 2 million"
        if _does(one[0]):
            lasting, ahead_of = one[0].endswith("ing"), before[at - 1][0] if at else ""
            # "Was sold", and "the slain children", tell of whom stands before or right behind.
            only_talk = lasting and _ONLY_TALK.search(ahead, 0, one.start())
            if ahead_of not in _DETERMINERS and not only_talk and (lasting or ahead_of not in _HELPING):
                weight = GRAVE if one[0] in KILLED else PLAIN
                yield Befallen(*one.span(), IN_PASSING * weight if lasting else weight)
            break
        if one[0].islower() and is_verb_form(one[0]):
            break
    if (left := _NOT_DONE.search(ahead)) and stem_of(left["did"]) in _stems():
        yield Befallen(*left.span("told"), PLAIN)
    for form, weight in _BEFORE_THEM:
        if told := form.search(ahead):
            yield Befallen(*told.span("told"), weight)


def _is_joined(told: re.Match[str], ahead: str) -> bool:
    """Whether a clause goes on behind whom it is about.

    "Ada Loft, left" says where she stands in a picture; "the mayor, Ada Loft, left" and "Ada Loft, who left" tell.
    """
    groups = told.groupdict()
    return "," in ahead or not groups.get("comma") or bool(groups.get("whose"))


def _tells_which(told: re.Match[str]) -> bool:
    """Whether a clause says which one it is: "the wall that was raised in 2009"."""
    return bool(told.groupdict().get("whose")) and told.string[told.start("whose") - 1] != ","


def _weight(sentence: str, at: int, part: str) -> float:
    """How much something done to somebody decides of their fate; 0 for what is only said or thought of them."""
    if part in KILLED:
        return GRAVE
    if part in DONE_TO:
        return PLAIN
    if part in IDLE:
        return PLAIN if GIVEN.match(sentence, at) else 0.0
    return FAINT if is_verb_form(part) and not part.endswith("ing") else 0.0


@lru_cache(maxsize=1024)
def _does(did: str) -> bool:
    """Whether a word tells that something is done to somebody: "jailed", "commuting the sentences"."""
    if did in KILLED | DONE_TO:
        return True
    return did.islower() and did.endswith("ing") and stem_of(did) in _stems()


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem_of(deed) for deed in KILLED | DONE_TO)


def _clause_end(sentence: str, at: int) -> int:
    """Where what is told ends: at the end of its clause, or of as many words as are read at a glance."""
    ends = _END.search(sentence, at)
    end = ends.start() if ends else len(sentence)
    if ends and ends[0] in (" after", " before") and (span := _AFTER_A_WHILE.search(sentence, at, end)):
        end = span.start()
    told = list(re.finditer(r"\S+", sentence[at:end]))
    return at + told[_LONGEST - 1].end() if len(told) > _LONGEST else end
