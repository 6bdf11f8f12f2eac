"""The words that open a follow-up: "And who led it?", "So, why?", "No, I meant the captain"."""

import re

OPENING = re.compile(r"^(?:and|but|so|ok(?:ay)?|then|also|well)[, ]+(?=\w)", re.IGNORECASE)
"""With the blank behind it."""
_QUESTION = (
    r"(?:(?:about|by|for|from|of|to|with|in|on|at) )?(?:who|whom|whose|what|when|where|which|why"
    r"|how|did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)(?:n['’]t|['’]s)?\b"
)
_ASKS = re.compile(rf"{OPENING.pattern}(?={_QUESTION})", re.IGNORECASE)
_CORRECTS = re.compile(
    r"^(?:(?:no|nope|sorry|actually|not that(?: one)?)[,.; –-]*)*\bi (?:meant|mean|was asking(?: about)?)[,: ]+"
    # "No, the captain", but neither "No one was hurt?" nor "No, I'd rather …".
    r"|^(?:no|nope)[,.;–-] *(?:not that(?: one)?[,.;–-] *)?(?=(?:the|in|for|at|on) |(?-i:(?!I\b)[A-Z]))",
    re.IGNORECASE,
)
_ASKING = re.compile(_QUESTION, re.IGNORECASE)


def without_opening(question: str) -> str:
    """The question without the "and" or "so" that it begins with: "And who led it?" asks who led it.

    As it is where no word that asks comes behind it: "So Young Park won what?"
    """
    core = _ASKS.sub("", question)
    return question if core == question else core[:1].upper() + core[1:]


def corrected(question: str) -> str:
    """What "no, I meant …" corrects the last question to, as a follow-up; any other question as it is.

    "No, I meant Ada Loft" is "and Ada Loft"; "No, I mean what does he do now" what he does now.
    """
    found = _CORRECTS.match(question)
    if found is None or found.end() == len(question):
        return question
    meant = question[found.end() :]
    return meant if _ASKING.match(meant) else f"and {meant}"
