"""Who or what somebody or something named is: told where the name stands, and nowhere else."""

import re

from rag.answer.coverage import coverage

_ASKS = re.compile(
    r"^(?i:(?:and |so |but )?(?P<asked>who|what)(?:['’]s| is| was| are| were) (?:the )?)[A-Z][\w.’'-]*"
    r"(?: (?:(?:of|the|and|for|al|bin|de|van|von) )*[A-Z\d][\w.’'-]*)*\s*\??$"
)


def asks_who_is(question: str) -> bool:
    """Whether the question asks who somebody named is: "Who was Ingrid Vale?"."""
    found = _ASKS.match(question)
    return found is not None and found["asked"].lower() == "who"


def tells_of_another(question: str, around: str) -> bool:
    """Whether "What is the JCPOA?" is asked and the text around an answer does not name it.

    Args:
        question: What was asked; False for all but these.
        around: The sentence of the answer and the one before it, whose "he" or "it" it may be.
    """
    if not _ASKS.match(question):
        return False
    (covered,) = coverage(question, [around])
    return covered.names == 0.0
