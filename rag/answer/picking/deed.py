"""What an event is, told as a thing or as a clause: "the raid on Omra", "police raided Omra"."""

import re
from collections.abc import Sequence

from rag.answer.picking.on_topic import thing_of
from rag.words import Word, is_verb_form, listed, words

# "Tried to dissolve Congress": whether or not it came to that.
_TRIED = re.compile(
    r"^.*\b(?:tried|trying|attempts?|attempted|sought|seeking|plans?|planned|decided|decision|bid|efforts?|moves?|vowed"
    r"|threatened|failed|refused|began|started) to (?=[a-z])"
)
_DETERMINERS = listed("the a an his her its their our this that these those")


def deed_of(event: str) -> str:
    """The idea of what an event is: of "protesters stormed the house", storming, of "the raid on Omra", the raid."""
    tried = _TRIED.match(event)
    said = words(event[tried.end() :] if tried else event)
    deeds = (
        at for at, word in enumerate(said) if word.content and (_is_deed(said, at) or (tried and at == 0))
    )
    first = next(deeds, None)
    return thing_of(event) if first is None else said[first].idea


def _is_deed(said: Sequence[Word], at: int) -> bool:
    """Whether a word is the verb of an event told as a clause: "buying the port", but not "the armed robbery"."""
    word, behind = said[at], said[at + 1 : at + 2]
    if (
        word.capital
        or not is_verb_form(word.folded)
        or (behind and not behind[0].capital and behind[0].content)
    ):
        return False
    if word.folded.endswith("ing"):
        return at == 0 and bool(behind)
    return at > 0 and said[at - 1].folded not in _DETERMINERS
