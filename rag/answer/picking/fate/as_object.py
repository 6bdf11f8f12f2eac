"""What a sentence tells of those whom a clause names last: "the raid that killed Ada Loft", "charges against her"."""

import re
from collections.abc import Iterator

from rag.answer.picking.fate.named import is_of_another
from rag.answer.picking.fate.record import (
    GRAVE,
    IN_PASSING,
    NAMED_ONLY,
    PLAIN,
    Befallen,
    decides,
    is_base_of_deed,
    is_done_to,
)
from rag.answer.picking.fate.words import DEATHS, LEFT_AS
from rag.words import is_verb_form, listed

_NOUN = r"[\w’'.-]+"
_TITLED = r"(?:(?:the|[A-Z][\w.’'-]*) ){0,4}$"
"""What stands before a name and is of it."""
_REACH = 6  # words before a name within which the verb stands that they are the object of
_BETWEEN = listed(
    "for of by with to from against about near at in on into over like than as between among around behind after before"
    " during without outside via toward towards under through that who which when why where how what and or but while"
    " if because"
)
"""What ends the search for that verb."""
_FIGURES = re.compile(r" \d")
_HELPING = listed("was were been being is are be got to nearly almost narrowly")
_DETERMINERS = listed("the a an his her its their")
# "Have not arrested", "no court convicted", "nobody freed": told with what denies it.
_NOT = re.compile(
    r"(?:\b(?:(?:has|have|had|did) not|not|never|no|nobody|none|neither)|\w+n['’]t)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
# "Demanded the resignation of", "the attempted murder of", "talk of impeaching", "calls for sacking"
_ONLY_WANTED = re.compile(
    r"\b(?:demand\w*|want\w*|seek\w*|sought|urg\w+|propos\w+|suggest\w+|consider\w*|plott?\w*|planned|attempt\w*|alleged"
    r"|possible|about|against|without|(?:call|push|ask|vot|demand)\w* for|for"
    r"|(?:talk|calls?|idea|possibility|risk|threat|chance|prospect|hopes?) of)(?: the| an?)? $",
    re.IGNORECASE,
)
_DEATH_OF = re.compile(rf"\b(?P<told>{DEATHS}) of (?:(?!(?:of|to|for|in|by)\b){_NOUN} ){{0,5}}$")
_AMONG = re.compile(
    r"\b(?P<told>(?i:among (?:the|those|them)(?: \d+)?"
    r" (?:dead|victims|killed|wounded|injured|arrested|detained|missing|freed)"
    r"|the (?:dead|victims|wounded|injured|missing|detained)"
    r" (?:include|included|(?:were|are|was)(?! \w+(?:ed|en)\b))))\b(?P<rest>[^;.]*)$"
)
_CHARGES = re.compile(
    rf"\b(?P<told>(?:dropp|dismiss|withdr|fil|bring|brought)\w* (?:[a-z]+ ){{0,3}}charges) against {_TITLED}"
)
_LEFT_AS = re.compile(rf"\b(?P<told>{LEFT_AS}) as (?:{_NOUN} ){{0,3}}$")
# "Declined to charge Watson"
_NOT_DONE = re.compile(
    r"\b(?P<told>(?:declined|refused|opted not|chose not|voted not|decided not|failed) to (?P<did>[a-z]+))"
    rf" {_TITLED}"
)


def told_of_object(ahead: str) -> Iterator[Befallen]:
    """What was done to those whom a clause names, told by what stands before their name."""
    yield from _by_verb(ahead)
    left = _NOT_DONE.search(ahead)
    if left and is_base_of_deed(left["did"]):
        yield Befallen(*left.span("told"), PLAIN)
    for form, weight in ((_CHARGES, PLAIN), (_LEFT_AS, PLAIN)):
        if told := form.search(ahead):
            yield Befallen(*told.span("told"), weight)
    death = _DEATH_OF.search(ahead)
    if death and not _ONLY_WANTED.search(ahead, 0, death.start("told")):
        yield Befallen(*death.span("told"), NAMED_ONLY)
    among = _AMONG.search(ahead)
    if among and not is_of_another(among["rest"]):
        yield Befallen(*among.span("told"), GRAVE)


def _by_verb(ahead: str) -> Iterator[Befallen]:
    """The verb that they are the object of, with what denies it."""
    before = list(re.finditer(r"[\w’'.-]+", ahead))[-_REACH:]
    for at, one in reversed(list(enumerate(before))):
        if one[0] in _BETWEEN and not _FIGURES.match(ahead, one.end()):
            return  # "recalled about 2 million"
        if is_done_to(one[0]):
            lasting, previous = one[0].endswith("ing"), before[at - 1][0] if at else ""
            # "Was sold", and "the slain children", tell of whom stands before or right behind.
            of_it = previous not in _DETERMINERS and (lasting or previous not in _HELPING)
            if of_it and not (lasting and _ONLY_WANTED.search(ahead, 0, one.start())):
                denied = _NOT.search(ahead, 0, one.start())
                weight = decides(one[0]) * (IN_PASSING if lasting else 1.0)
                yield Befallen(denied.start() if denied else one.start(), one.end(), weight)
            return
        if one[0].islower() and is_verb_form(one[0]):
            return
