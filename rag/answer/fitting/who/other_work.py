"""Whether a sentence tells of another film, book or song than the one that the question names by its title."""

import re

from rag.answer.marked import Marked
from rag.words import fold

_TITLE = re.compile(r"(?<![\w’'])[\"“‘'](?P<title>[A-Z][^\"“”‘’]*?)[,.]?[\"”’'](?!\w)")
# "Who directed 'Paper Lanterns'?": what is asked for is no title, and the title is what it is asked of.
_WHO_MADE = re.compile(
    r"^who (?:has |had )?(?:direct|wr[io]t|produc|sang|sings|star|play|compos|made|makes|creat|record|publish"
    r"|translat)[a-z]* (?:in |the (?:[a-z]+ ){1,2})?(?=[\"“‘'])",
    re.IGNORECASE,
)
# "Her first film, 'The Salt Road', was shorter; she directed it alone": which of them it is, is not plain.
_POINTS_BACK = re.compile(
    r"\b(?:it|its|this|that|(?:the|her|his|their) (?:\w+ )?(?:film|movie|book|novel|album|song|series|show|play))\b",
    re.IGNORECASE,
)


def is_of_another_work(question: str, marked: Marked) -> bool:
    """Whether "Who directed 'Paper Lanterns'?" is answered by the director of "The Salt Road".

    Args:
        question: What was asked; False for all but who made or played in what has a title.
        marked: The answer in its sentence; False where that names no other title, or points back at one before it.
    """
    asked = _TITLE.search(question) if _WHO_MADE.match(question) else None
    if asked is None or fold(asked["title"]) in fold(marked.sentence):
        return False
    others = [one for one in _TITLE.finditer(marked.sentence) if not marked.overlaps(*one.span())]
    return bool(others) and _POINTS_BACK.search(marked.sentence) is None
