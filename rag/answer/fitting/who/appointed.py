"""Whoever names somebody to an office is not whom they name: "Norvane named Ada Loft to run the mill"."""

import re

from rag.answer.fitting.who.definition import asks_who_is
from rag.answer.marked import Marked

_ASKS_HOLDER = re.compile(
    r"^who (?:will |is to |would |should |is going to |now |currently )?(?:be |is |the )*"
    r"(?:run|lead|head|chair|manage|replace|succeed|take over|oversee|direct|coach)(?:s|d|ed|ing)?\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:,[^,.;]{1,60},)? (?:(?:has|have|had|also|then|later|on \w+day) ){0,2}"
    r"(?:named?|names|appointed|appoints|hired|hires|picked|picks|chose|chosen|chooses|tapped|taps|nominated"
    r"|nominates|promoted|selected|installed) (?P<whom>(?:[a-z][\w-]* ){0,4}[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)"
)


def names_the_holder(question: str, marked: Marked) -> bool:
    """Whether it is asked who runs or will run something, or who somebody is, and what is marked names that person.

    Args:
        question: What was asked; False for all but these.
        marked: The answer in its sentence.
    """
    told = marked.followed_by(_NAMES)
    if told is None or not marked.text[:1].isupper():
        return False
    if asks_who_is(question):
        return told["whom"].split()[-1] in question
    return _ASKS_HOLDER.match(question) is not None
