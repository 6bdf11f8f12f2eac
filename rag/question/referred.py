"""Whom "he" and "she" mean: the one person whom the question before asked for and its short answer names."""

import re
from collections.abc import Sequence

from rag.question.asked_anew import NAMES
from rag.question.opening import without_opening
from rag.question.provenance import asks_of_answer
from rag.records.questions import Turn
from rag.words import fold, is_place

_WHO_IS = re.compile(
    r"(?i:who(?:['’]s| is| was)) (?P<name>[A-Z][\w.’'-]*"
    r"(?: (?:(?:al|bin|de|van|von) )?(?:[a-z]{2}-)?[A-Z][\w.’'-]*)+)\s*\?*"
)
_ASKS_WHO = re.compile(r"(?:(?:about|by|for|from|of|to|with) )?(?:who|whom|whose|which)\b", re.IGNORECASE)
_IN_PLACE = re.compile(r"\b(?:in|at|from|to|near) (?:the )?$")
_MAN, _WOMAN = (
    re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE),
    re.compile(r"\b(?:she|hers?)\b", re.IGNORECASE),
)
_ASKS_WHOM = re.compile(
    r"^(?:(?:about|by|for|from|of|to|with) )?(?:who|whom|which (?:man|woman|person|leader"
    r"|president|minister|politician|player|actor|actress|singer|judge|general|coach|driver|candidate))\b",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(
    r"(?:[a-z][\w-]+ ){0,3}(?P<name>(?:[A-Z][\w.’'-]*|(?:[a-z]{2}-)[A-Z]\w+)"
    r"(?: (?:(?:al|bin|ibn|de|da|do|dos|di|del|la|le|van|von|der) ){0,2}(?:[a-z]{2}-)?[A-Z][\w.’'-]*){1,3})"
)
_QUOTED = re.compile(r"(?<!\w)[“\"‘'][^“”\"‘’']+[”\"’'](?!\w)")
_HE_OR_HIM = re.compile(r"\b(?:he|she|him|his|her)\b")
_HIS = re.compile(
    r"\bhis\b(?= [a-z])|\bher\b(?= (?!(?:in|at|on|to|for|from|about|by|with|and|or|as|after|before|when)\b)[a-z])"
)
# "Japanese Prime Minister" is an office, and so is "Speaker of the House".
_OFFICE = re.compile(
    r"\b(?:Minister|President|Chancellor|Secretary|Speaker|Governor|Mayor|General|Chief|King|Queen|Pope|Leader|Director"
    r"|Chairman|Chairwoman|Senator|Judge|Justice|Ambassador|Police|Party|Army|Forces|Group|Council|Congress|Court)s?$"
)
_WHOLE_NAMES = re.compile(rf"{NAMES.pattern}(?:-\w+)*")
# "How old was his driver?", then "What happened to him?": to the driver.
_HIS_OWN = re.compile(
    r"\b(?:is|was|did|does|has|had|will) (?:his|her) (?P<who>(?:[a-z-]+ )?(?:driver|husband|wife|son|daughter|mother"
    r"|father|brother|sister|boss|lawyer|deputy|bodyguard|assistant|predecessor|successor|partner|uncle|aunt|nephew|niece|cousin))\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:Rovers|United|City|House|Corp|Inc|Company|University|Bank|Airlines?|Air|Club|League|Cup|Street|Press|News|Times|Post"
    r"|Party|Front|Movement|Union|Agency|Office|Department|Ministry|Committee|Commission|Institute|School|College|Hospital"
    r"|Church|Act|War|Day|Week|Year|Prize|Award|Awards|Games|Bowl|Series|Open|Festival|Summit|Hurricane|Storm|Tower|Bridge"
    r"|Airport|Island|Islands|Mountain|River|Lake|Sea|Ocean|Park|State|States|County|Province)\b"
)
# "Against whom did Ada Loft play?", "Who does she play for?": a club as likely as a person.
_OTHER_SIDE = re.compile(r"^(?:for|against|with) (?:who|whom|which)\b|\b(?:for|against)\W*$", re.IGNORECASE)
_GAMES = re.compile(r"(?:Para)?[Oo]lympics?")
_ANY_NAME = r"(?-i:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
# "Who shot Vale?" "Did he survive?", "Who replaced Vale?" "When did he resign?": he is Vale.
_TO_ANOTHER = (
    (
        re.compile(
            r"^who (?:shot|killed|attacked|stabbed|murdered|poisoned|beat|hit|injured|wounded"
            rf"|assaulted|kidnapped)(?: (?P<whom>{_ANY_NAME}))?",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:surviv\w+|(?:badly|seriously) (?:hurt|injured|wounded)|alive|recover\w*|buried|funeral|wounds"
            r"|injuries|last words|die|died)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            rf"^who (?:replaced|succeeded|ousted|unseated)(?: (?P<whom>{_ANY_NAME}))?",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:resign(?:ed)?|leave|left|quit|step(?:ped)? down)\b", re.IGNORECASE),
    ),
)
# "Who said he shot Vale?": whoever said it.
_SAID_HE = re.compile(
    r"^who (?:said|says|claimed|admitted|denied|thought) (?:that )?(?:he|she)\b", re.IGNORECASE
)
# "Is it true that Vale left?", "how long does it take to fly there?": that "it" points at nothing.
_EMPTY_IT = re.compile(
    r"\b(?:is|was) it (?=(?:true|possible|likely|legal|illegal|safe|known|clear|that)\b)"
    r"|\b(?:does|did|will|would) it (?=(?:take|cost) (?:\w+ )?to\b)",
    re.IGNORECASE,
)


def person_told(question: str, short_answer: str | None) -> str:
    """The full name of the one person whom a question asked for, as its short answer has it; "" for none.

    Two names, an office and a first name alone tell nobody for sure.
    """
    asks = _ASKS_WHOM.match(without_opening(question))
    found = _ONE_NAME.fullmatch(short_answer or "") if asks else None
    return found["name"] if found and not _is_body(found["name"]) else ""


def person_meant(core: str, turns: Sequence[Turn]) -> str:
    """The name of the one person whom "he" or "she" of a question can mean; "" for none.

    The conversation is about one where it began with "Who is Ada Loft?", asked for one whom the short answer names, or
    named one in full and nobody else; and has named and asked for nobody else since, nor spoken of a woman where the
    question speaks of a man. What befalls the one who was shot or replaced is asked of that one: "Did he survive?"

    Args:
        core: The question, without the word that opens it as a follow-up.
        turns: The conversation before it, the oldest first.
    """
    for at, turn in reversed(list(enumerate(turns))):
        asked = without_opening(turn.question.strip())
        meant = None if asks_of_answer(asked) else _meant_by(turn, asked, core, turns[:at])
        if meant is not None:
            return meant
    return ""


def _meant_by(turn: Turn, asked: str, core: str, earlier: Sequence[Turn]) -> str | None:
    """Whom a turn makes "he" of a later question mean, "" for nobody for sure; None where it leaves whom it was before.

    Args:
        turn: An earlier question, with its answer.
        asked: The question, without the word that opens it as a follow-up.
        core: The later question.
        earlier: The turns before it.
    """
    man, woman = _MAN.search(core), _WOMAN.search(core)
    if person := _WHO_IS.fullmatch(asked):
        return person["name"]
    if _ASKS_WHO.match(asked) and (told := _asked_for(turn, asked, core)) is not None:
        return told
    if (his := _HIS_OWN.search(asked)) and (man or woman):
        owner = person_meant(asked, earlier)
        return f"{owner}’s {his['who']}" if owner else ""
    outside = _QUOTED.sub(lambda one: "-" * len(one[0]), asked)  # whom a title names is nobody
    named = [one[0] for one in _WHOLE_NAMES.finditer(outside) if not _IN_PLACE.search(asked, 0, one.start())]
    if named:
        return _only_person(named, asked)
    other_sex = (man and _WOMAN.search(asked)) or (woman and _MAN.search(asked))
    return "" if other_sex else None


def _asked_for(turn: Turn, asked: str, core: str) -> str | None:
    """Whom a question for who makes "he", "" for nobody for sure; None where it is told something that is no person.

    "Which part did Ada Loft play?", "Against whom did she play?" and a team: she is whom the question names.
    """
    if other := done_to(asked, core):
        return other["whom"] or ""
    club = _ONE_NAME.fullmatch(turn.short_answer or "")
    if _OTHER_SIDE.search(asked) or (club and _BODY.search(club["name"])):
        return None
    if any(sex.search(core) and sex.search(asked) for sex in (_MAN, _WOMAN)):
        return ""  # "Who replaced him?": he is either
    told = person_told(asked, turn.short_answer)
    return told if told or _ASKS_WHOM.match(asked) else None


def _only_person(named: Sequence[str], asked: str) -> str:
    """The full name of the one person whom a question names; "" for none, and where it may be no person's.

    "Christine Perfect of Salt Harbour" is one; the name of a club or an office is none.
    """
    own = [
        name
        for name in named
        if f" of {name}" not in asked
        and f" of the {name}" not in asked
        and not (_GAMES.fullmatch(name) or is_place(fold(name)))
    ]
    name = own[0] if len(own) == 1 else ""
    no_person = _is_body(name) or any(is_place(fold(part)) for part in name.split())
    return "" if " " not in name or no_person else name


def _is_body(name: str) -> bool:
    """Whether a full name is an office's or a club's."""
    return bool(_OFFICE.search(name) or _BODY.search(name))


def without_empty_it(question: str) -> str:
    """The question, as long as it was, without an "it" that points at nothing: "Is it true that …"."""
    return _EMPTY_IT.sub(lambda one: "-" * len(one[0]), question)


def done_to(asked: str, core: str) -> re.Match[str] | None:
    """The question for who did something to another, where this one asks what became of that other."""
    return next((one for did, lot in _TO_ANOTHER if (one := did.match(asked)) and lot.search(core)), None)


def with_person(question: str, person: str) -> str:
    """The question with a person's name for its "he" or "her"; as it is where it names somebody before that."""
    core, about, topic = question.partition(" (about: ")
    found = _HE_OR_HIM.search(core)
    if not person or found is None or NAMES.search(core, 0, found.start()) or _SAID_HE.match(core):
        return question
    owned = _HIS.match(core, found.start())
    return f"{core[: found.start()]}{person}{'’s' if owned else ''}{core[found.end() :]}{about}{topic}"
