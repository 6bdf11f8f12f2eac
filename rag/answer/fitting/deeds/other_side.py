"""What happened before an event, where what happened after it is asked for, and the other way round."""

import re

from rag.answer.marked import Marked
from rag.words import words

_ASKS = re.compile(
    r"^what (?:else )?(?:happened|took place|occurred|came)\b[^?]*? (?P<side>before|after|following)\b(?P<event>[^?]*)",
    re.IGNORECASE,
)
# "Left in May after a strike": what stands in the clause of "after" came first.
_IN_CLAUSE = {
    "after": re.compile(r"\b(?:after|following)\b(?! (?:that|this|which|it|then)\b)[^,;:.]*$", re.IGNORECASE),
    "before": re.compile(r"\b(?:before|ahead of|until)\b[^,;:.]*$", re.IGNORECASE),
}
# "Before the strike, trains ran": what stands behind the clause is on its side of it.
_BEHIND_CLAUSE = {
    "after": re.compile(r"^\W*(?:\w+ ){0,5}(?:before|ahead of)\b[^,;:.]*, [^;:]*$", re.IGNORECASE),
    "before": re.compile(r"^\W*(?:\w+ ){0,5}(?:after|following)\b[^,;:.]*, [^;:]*$", re.IGNORECASE),
}
# "Two days after the strike the port opened": no comma says where the clause ends.
_OPENS = re.compile(
    r"\W*(?:(?:\w+ ){0,3}(?:seconds?|minutes?|moments?|hours?|days?|nights?|weeks?|months?|years?) "
    r"|(?:just|only|even|right|soon|shortly|immediately|long|not long) )?"
    r"(?:after|following|before|ahead of|until) \S",
    re.IGNORECASE,
)


def is_of_other_side(question: str, marked: Marked) -> bool:
    """Whether "What happened after she left?" is answered by the strike of "she left after a strike".

    Args:
        question: What was asked; False for all but what happened before or after something.
        marked: The answer in its sentence; False where that has the event of the question in no clause of its own, as
            in "she fell ill before midnight".
    """
    asked = _ASKS.match(question)
    if asked is None:
        return False
    side = "before" if asked["side"].lower() == "before" else "after"
    inside, behind = (clause[side].search(marked.before) for clause in (_IN_CLAUSE, _BEHIND_CLAUSE))
    if inside and not _OPENS.match(marked.before):
        return _tells_of(asked["event"], marked.before[: inside.start()])
    return behind is not None and _tells_of(asked["event"], behind[0].partition(",")[0])


def _tells_of(event: str, clause: str) -> bool:
    """Whether a clause has a word of an event: what was done, or a name where nothing else tells it."""
    told = [word for word in words(event) if word.content]
    deeds = {word.idea for word in told if not word.capital} or {word.idea for word in told}
    return bool(deeds & {word.idea for word in words(clause)})
