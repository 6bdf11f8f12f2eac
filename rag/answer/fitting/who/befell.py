"""Who something was done to is neither who did it nor the body they are of: "Who was killed?"."""

import re
from itertools import takewhile

from rag.answer.marked import Marked
from rag.check.names import TITLES
from rag.words import is_verb_form, listed, words

# "Who shot the official?": who did something to them, not who they are.
_WHO_DID = re.compile(r"^who\b(?!.*\b(?:is|was|are|were|be|been|being)\b)", re.IGNORECASE)
# Not "the raid, ordered by a judge,".
_DESCRIBED = re.compile(
    r"\b[Tt]he (?P<whom>[a-z][a-z-]+), (?![a-z]+(?:ed|en|un|de|id) by\b)(?:an? |the )?[^,;]+,"
)
_ASKS = re.compile(
    r"^who(?: else)? (?:(?:was|were|is|are|has been|have been|had been|got) (?:\w+ly )?"
    r"(?P<done>[a-z]+)|died|survived|resigned|retired|quit)\b",
    re.IGNORECASE,
)
# "Which groups were hit by the Dravian raid?"
_ASKS_HIT_BY = re.compile(
    r"^(?i:who|which|what)\b[^?]*? (?:was|were|been) [a-z]+ by (?:the |an? )?(?P<by>[A-Z]\w+)"
)
# "Who killed Vench?", "who arrested General Orlo Vench?"
_ASKS_DOER = re.compile(
    r"^(?i:who|what)(?: else)? (?!(?i:is|are|was|were|be|been|has|have|had|will|would|did|does|do|can"
    r"|could|should|may|might|became)\b)(?P<did>[a-z]+)(?: [a-z-]+)*?"
    r" (?P<whom>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)(?P<kin> [a-z]+)?\s*\??$"
)
# "Who founded Dyson?" may well be answered by James Dyson.
_GIVES_ITS_NAME = re.compile(
    r"(?:found|own|run|ran|le[ad]|head|creat|set|launch|buil|invent|design|chair|direct|manag|rul|govern|name|marr)"
)
# "Who leaked the paper?", and "leaked to the Herald".
_ASKS_WHO_DID = re.compile(
    r"^who(?: else)? (?:has |had |have )?(?P<did>[a-z]{3,})\b(?! (?:to|at|against)\b)",
    re.IGNORECASE,
)
# Two of a pair: "married to", "linked to".
_PAIRED = re.compile(r"(?:marr|wed|engag|link|relat|tied|connect|talk|spoke)")
_WENT_TO = re.compile(r"\b(?P<did>[a-z]+) (?:to|at|against) (?:the |an? )?$")
_ASKS_WHO_SUED = re.compile(
    r"^who (?:else )?(?:(?:has |had |have )?(?:sued|filed)|is suing|sues)\b", re.IGNORECASE
)
_FACES_SUIT = re.compile(
    r"(?:,[^,.;]{2,60},)? (?:(?:is|are|was|were|also|now|already|still|has|have|had|been) ){0,3}"
    r"(?:(?:fac(?:e|es|ed|ing)|hit with) (?:[\w$€£,.-]+ ){0,5}?(?:(?:law)?suits?|legal (?:action|claims?)|litigation)"
    r"|(?:(?<=was |are |een )|(?<=were ))sued|being sued)\b"
)
# "Is facing a suit and has sued in turn."
_SUES_AS_WELL = re.compile(
    r"\b(?:has|have|had|and|also|when|as|it|he|she|they) (?:also |itself )?(?:counter-?)?(?:sued|filed|suing)\b"
)
# ", 44, an officer of the Guards," behind the name; not ", the mayor said,".
_APPOSED = (
    r"(?: \([^)]*\))?,(?: \d{1,3},)?"
    r" (?P<told>(?:an?|the|one of|former|late|his|her|its|[A-Z][\w-]*['’]s?)"
    r" (?:(?!\b(?:said|says|told|added)\b)[^,;])*)[,.]"
)
# "A drone strike killed two guards", "gunmen who shot the mayor"; not "a guard killed the day before".
_DID = re.compile(
    r"(?: (?:air)?(?:strikes?|attacks?|raids?|bombs?|blasts?|explosions?|fire))?,?(?: (?:who|which|that))?"
    r"(?: (?:has|have|had|also|then|later))* (?P<did>[a-z]+) "
    r"(?:(?:an?|at least|about|some|more than|up to|nearly|his|her|its|their|one of|two|three|four|five|six|seven|eight"
    r"|nine|ten|several|dozens|hundreds|the (?!(?:night|day|week|month|year|previous|same|next|following|evening)\b))\b"
    r"|(?=[A-Z](?![a-z]+day\b))|(?=\d+ (?!(?:days|weeks|months|years|hours)\b)))"
)
# "The man who shot Vench, former guard Bo Sarn,": who that man is.
_WHOEVER_DID = re.compile(
    r"\b[a-z]+ (?:who|accused of|suspected of|charged with|convicted of|wanted for)\b[^,;.]*$"
)
_BY = re.compile(r"\bby (?:(?:the|an?|its|his|her|their|[a-z-]+) ){0,3}$")
# "A general from Iran's Revolutionary Guards": the mark begins at "Iran" or behind it.
_OF_A_BODY = re.compile(r"\b(?P<who>[\w-]+) (?:from|of|in|with|at) (?:the )?(?:[A-Z][\w-]*['’]s? )?$")
# Whom a body may have, in one and in many: wider than the offices and callings of other rules.
_PERSONS = listed(
    "general generals commander commanders officer officers official officials leader leaders member members"
    " soldier soldiers fighter fighters adviser advisers advisor advisors minister ministers chief chiefs"
    " director directors employee employees worker workers player players student students teacher teachers"
    " doctor doctors nurse nurses lawyer lawyers executive executives founder founders head heads captain"
    " colonel colonels major lieutenant sergeant admiral judge judges professor professors policeman policemen"
    " pilot pilots crew miner miners man men woman women"
)
_REACH = 12
"""Words between what was done and who did it."""


def did_it_to_them(question: str, marked: Marked) -> bool:
    """Whether "Who was killed?" is asked and what is marked did it: "killed by a strike", "a strike killed two".

    Args:
        question: What was asked; False for all that do not ask who something was done to.
        marked: The answer in its sentence.
    """
    asked = _ASKS.match(question)
    before, did = marked.preceded_by(_BY), marked.followed_by(_DID)
    if asked is None or asked["done"] is None:
        return False
    if did and words(did["did"])[0].folded == asked["done"].lower():
        return True
    if before is None or any(mark.isdigit() for mark in marked.text):
        return False  # "by the end of 2023"
    (done,) = words(asked["done"])
    # "Who is the minister?" asks for nothing done.
    return done.content and any(
        word.idea == done.idea for word in words(marked.sentence[: before.start()])[-_REACH:]
    )


def is_doer_in_question(question: str, marked: Marked) -> bool:
    """Whether "Which groups were hit by the Dravian raid?" is answered by "Dravians and their partners".

    Args:
        question: What was asked; False for all that do not ask who or what something was done to by somebody named.
        marked: The answer in its sentence.
    """
    asked = _ASKS_HIT_BY.match(question)
    if asked is None:
        return False
    (doer, *_) = words(asked["by"])
    first = next(iter(words(marked.text)), None)
    return first is not None and first.capital and first.idea == doer.idea


def is_body_of_theirs(question: str, marked: Marked) -> bool:
    """Whether "Who was killed?" is asked and what is marked is whom they belong to: "a general from the Guards".

    Args:
        question: What was asked; False for all that do not ask who something befell.
        marked: The answer in its sentence.
    """
    if not _ASKS.match(question) or not any(word[0].isupper() for word in marked.text.split()):
        return False
    person = marked.preceded_by(_OF_A_BODY)
    return person is not None and person["who"].lower() in _PERSONS


def is_whom_it_went_to(question: str, marked: Marked) -> bool:
    """Whether "Who leaked the paper?" is answered by whom it went to: "The paper was leaked to the Herald".

    Args:
        question: What was asked; False for all but who did something.
        marked: The answer in its sentence.
    """
    asked, told = _ASKS_WHO_DID.match(question), marked.preceded_by(_WENT_TO)
    if asked is None or told is None or _PAIRED.match(told["did"]):
        return False
    did, done = words(asked["did"])[0], words(told["did"])[0]
    return did.content and is_verb_form(did.folded) and did.idea == done.idea


def is_sued(question: str, marked: Marked) -> bool:
    """Whether "Who sued over the tolls?" is answered by whoever "is facing a lawsuit".

    Args:
        question: What was asked; False for all but who sued.
        marked: The answer in its sentence.
    """
    if not _ASKS_WHO_SUED.match(question):
        return False
    faces = marked.followed_by(_FACES_SUIT)
    return faces is not None and _SUES_AS_WELL.search(marked.sentence, faces.end()) is None


def is_whom_it_befell(question: str, marked: Marked) -> bool:
    """Whether "Who killed Vench?" is answered by "Orlo Vench", or by what he was: "Vench, an officer of the Guards,".

    Nor is "Who killed Vench's brother?" answered by what Vench was. "Orlo Vench" may answer where another
    of that name is in the sentence.

    Args:
        question: What was asked; False for all that do not ask who did something to somebody named at its end.
        marked: The answer in its sentence.
    """
    asked = _ASKS_DOER.match(question)
    if asked is None or _GIVES_ITS_NAME.match(asked["did"]):
        return False
    whom, name = re.sub(r"['’]s?$", "", asked["whom"]).split(), marked.text.split()
    if asked["kin"] and whom[-1] == asked["whom"].split()[-1]:
        return False  # "Who beat Vench twice?"
    # "Vench Orlo, a colonel," where the family's name comes first.
    apposed = re.compile(rf"\b{re.escape(whom[-1])}(?: [A-Z]\w+)?{_APPOSED}").finditer(marked.sentence)
    if any(
        marked.lies_in(*one.span("told"))
        for one in apposed
        if not _WHOEVER_DID.search(marked.sentence, 0, one.start())
    ):
        return True
    if asked["kin"]:
        return False  # "Who killed Vench's brother?" may well be answered by Vench
    if len(re.findall(rf"\b{re.escape(whom[-1])}\b", marked.sentence)) != 1:
        return False
    capitals = list(takewhile(lambda word: word[0].isupper(), name))  # "Orlo Vench, an officer" as well
    last = capitals[-1].rstrip(",") if capitals else ""
    given = {word for word in whom[:-1] if word.rstrip(".").lower() not in TITLES}
    return last == whom[-1] and given <= set(capitals)


def describes_whom_it_befell(question: str, marked: Marked) -> bool:
    """Whether "Who shot the official?" is asked and what is marked tells of him: "the official, a Palestinian,".

    Args:
        question: What was asked; False for all that do not ask who did something.
        marked: The answer in its sentence.
    """
    if not _WHO_DID.match(question):
        return False
    asked = re.findall(r"[a-z-]+", question.lower())
    described = (one for one in _DESCRIBED.finditer(marked.sentence) if marked.overlaps(*one.span()))
    return any(one["whom"] in asked for one in described)
