"""What happened before an event, where what happened after it is asked for, and the other way round."""

import re

from rag.answer.marked import Marked

_ASKS = re.compile(
    r"^what (?:else )?(?:happened|took place|occurred|came)\b[^?]*? (?P<side>before|after|following)\b",
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


def is_of_other_side(question: str, marked: Marked) -> bool:
    """Whether "What happened after she left?" is answered by the strike of "she left after a strike".

    Args:
        question: What was asked; False for all but what happened before or after something.
        marked: The answer in its sentence.
    """
    asked = _ASKS.match(question)
    if asked is None:
        return False
    side = "before" if asked["side"].lower() == "before" else "after"
    return any(clause[side].search(marked.before) for clause in (_IN_CLAUSE, _BEHIND_CLAUSE))
