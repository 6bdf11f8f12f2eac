"""Whether a sentence tells what somebody bought for, asked what they sold for."""

import re

from rag.answer.marked import Marked

_ASKS_SOLD = re.compile(
    r"\b(?:did|does|do|has|have|had|will|would) (?:the )?(?P<who>(?:[A-Za-z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})) sell\b"
    r"|\b(?:has|have|had) (?:the )?(?P<whose>(?:[A-Za-z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})) sold\b",
)
_SOLD = re.compile(
    r"\b(?:sell(?:s|ing)?|sold|sales?|seller|let (?:him|her|it) go|offload\w*)\b", re.IGNORECASE
)
_BOUGHT = re.compile(
    r"\b(?:bought|buy(?:s|ing)?|purchas\w+|acquir\w+|sign(?:ed|s)|paid|pay(?:s|ing)?|took over)\b",
    re.IGNORECASE,
)


def is_what_was_paid(question: str, marked: Marked) -> bool:
    """Whether it is asked what somebody sold for, or to whom, and the sentence tells of a purchase alone.

    "Rovers signed him from Brannhavn for 24 million" tells what Rovers paid.

    Args:
        question: What was asked; False where it asks of no sale by somebody.
        marked: The answer in its sentence.
    """
    return (
        _ASKS_SOLD.search(question) is not None
        and _BOUGHT.search(marked.sentence) is not None
        and _SOLD.search(marked.sentence) is None
    )
