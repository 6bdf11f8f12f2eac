"""Whether a sentence tells only what somebody was charged with, asked what they were convicted of."""

import re

_ASKS = re.compile(r"\b(?:convicted|convictions?|found guilty|guilty of)\b", re.IGNORECASE)
_ASKS_CHARGE = re.compile(r"\b(?:charge[ds]?|accus\w+|trial|not guilty|plea\w*)\b", re.IGNORECASE)
_CHARGED = re.compile(
    r"\b(?:charge[ds]?|charges|indict\w*|accus\w+|alleg\w+|suspected|(?:stand|stands|standing|awaits|awaiting) trial"
    r"|trial|pleaded not guilty)\b",
    re.IGNORECASE,
)
# "Is to stand trial", "which he denies": then no sentence beside it tells of a conviction for that.
_OPEN = re.compile(
    r"\b(?:to stand trial|(?:will|would) stand trial|await(?:s|ing) trial|trial is to|pleaded not guilty"
    r"|which (?:he|she|they) den(?:y|ies))\b",
    re.IGNORECASE,
)
# "Not guilty" tells of none; a sentence to be served, a plea of guilty and an appeal do.
_CONVICTED = re.compile(
    r"\b(?:convict\w*|(?<!not )guilty|verdict|sentenced?|sentencing|jailed|imprison\w*|prison|behind bars|admit\w*"
    r"|confess\w*|appeal\w*|overturn\w*|served|serving|years)\b",
    re.IGNORECASE,
)


def is_charge_only(question: str, around: str, sentence: str) -> bool:
    """Whether "What was Marl convicted of?" is asked and the text around an answer tells of a charge alone.

    Args:
        question: What was asked; False for all that do not ask what somebody was convicted of.
        around: The sentence of the answer and the one before it; False where a conviction is told there,
            if the charge is not told as open still.
        sentence: Where the answer stands.
    """
    if not _ASKS.search(question) or _ASKS_CHARGE.search(question):
        return False
    told = sentence if _OPEN.search(sentence) else around
    return _CHARGED.search(sentence) is not None and _CONVICTED.search(told) is None
