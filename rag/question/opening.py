"""The words that open a follow-up: "And who led it?", "So, why?"."""

import re

OPENING = re.compile(r"^(?:and|but|so|ok(?:ay)?|then|also|well)[, ]+(?=\w)", re.IGNORECASE)
"""With the blank behind it."""
_ASKS = re.compile(
    rf"{OPENING.pattern}(?=(?:(?:about|by|for|from|of|to|with|in|on|at) )?(?:who|whom|whose|what|when|where|which|why"
    r"|how|did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)(?:n['’]t|['’]s)?\b)",
    re.IGNORECASE,
)


def without_opening(question: str) -> str:
    """The question without the "and" or "so" that it begins with: "And who led it?" asks who led it.

    As it is where no word that asks comes behind it: "So Young Park won what?"
    """
    core = _ASKS.sub("", question)
    return question if core == question else core[:1].upper() + core[1:]
