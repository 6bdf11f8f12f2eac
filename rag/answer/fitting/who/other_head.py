"""Who heads another body than the one asked for: "Loft, who heads Omra Ferries,", asked who heads the Dune Front."""

import re
from collections.abc import Sequence
from itertools import takewhile

from rag.answer.coverage import coverage
from rag.answer.marked import Marked
from rag.check.names import acronyms
from rag.check.voice import PREPOSITIONS
from rag.words import Word, words

_HEADS = r"(?:heads|leads|runs|commands|directs|chairs|manages|oversees)"
_HEAD_OF = (
    r"(?:head|leader|chief|director|commander|boss|chair|chairman|chairwoman|president|manager|founder) of"
)
_ASKS = re.compile(
    rf"^who (?:{_HEADS}|(?:is|was) (?:the )?(?:[a-z]+ )?{_HEAD_OF}) (?:the )?(?P<body>[^?]+)",
    re.IGNORECASE,
)
_HEAD = re.compile(
    rf",? (?:\([^)]*\),? )?(?:who {_HEADS}|(?:an?|the) {_HEAD_OF}) (?:the )?(?P<body>[^,;.]{{3,90}})"
)


def heads_another(question: str, marked: Marked) -> bool:
    """Whether "Who heads the Dune Front?" is answered by "Ada Loft, who heads Omra Ferries," and no word of the Front.

    Nor is it answered by what she heads, nor by the rest of its name, "Omra" of "Dune Front of Omra".

    Args:
        question: What was asked; False for all but who heads something with a name.
        marked: The answer in its sentence.
    """
    asked = _ASKS.match(question)
    if asked is None or not any(word.capital for word in words(asked["body"])):
        return False
    if re.search(rf"\b{re.escape(asked['body'].strip())} (?:for|of|in) (?:the )?$", marked.before):
        return True
    if any(marked.lies_in(*one.span("body")) for one in _HEAD.finditer(marked.sentence)):
        return True
    told = marked.followed_by(_HEAD)
    return told is not None and _is_another(question, asked["body"], told["body"], marked.sentence)


def _is_another(question: str, asked: str, told: str, sentence: str) -> bool:
    """Whether what is headed has a name, and the sentence none of those asked for, short or in full."""
    mine, theirs = words(asked), words(told)
    short = _in_capitals(asked) & acronyms(theirs) or _in_capitals(sentence) & acronyms(mine)
    named = _is_named(mine) and _is_named(theirs)
    begun = any(_is_begun_alike(one, other) for one in mine for other in theirs if other.capital)
    return named and not short and not begun and coverage(question, [sentence])[0].names == 0.0


def _is_named(body: Sequence[Word]) -> bool:
    """Whether what a body is called ends with a name: "Omra Ferries", and no "Omra firm"."""
    stops = {*PREPOSITIONS, "of", "(", ","}
    called = list(takewhile(lambda word: word.folded not in stops, body))
    return bool(called) and called[-1].capital


def _is_begun_alike(one: Word, other: Word) -> bool:
    """Whether one word is the beginning of the other: "the Fed" and "the Federal Reserve"."""
    short, long = sorted((one.folded, other.folded), key=len)
    return len(short) > 2 and long.startswith(short)


def _in_capitals(text: str) -> set[str]:
    return {word.folded for word in words(text) if word.written.isupper()}
