"""Who leads something, told in a fixed form: "a Verian-led naval mission", "the head of the mission, Ada Loft"."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read, told_outright
from rag.sentences import sentence_spans
from rag.words import words

_ASKS = re.compile(
    r"^(?:who|what|which (?:country|nation|state|group|party|power)) (?:is |was )?"
    r"(?:leads?|leading|led|heads?) (?P<what>[^?]+?)(?: (?:in|of|at|on|against|to|for|from)\b[^?]*)?\s*\??$",
    re.IGNORECASE,
)
# "A Republican-led committee" tells a party, and nobody.
_PARTY = r"(?:The|A|An|This|Republican|Democrat(?:ic)?|GOP|Conservative|Labour|Liberal|Tory|Socialist|Green|Communist)"
_LED = re.compile(rf"\b(?!{_PARTY}\b)(?P<who>[A-Z][\w.]*(?: [A-Z]\w*)?)-led (?P<what>[^,.;:]{{3,80}})")
# Asked who led it then: who leads it now may have changed since the text was written.
_ASKS_WHO_LED = re.compile(r"who (?:led|headed)\b", re.IGNORECASE)
_HEAD_OF = re.compile(
    r"(?<!former )(?<!deputy )(?<!new )\b(?:head|leader|chief) of (?:the )?(?P<what>[^,.;:]{3,60}), "
    r"(?P<who>[A-Z][\w’'-]*\w(?: (?:(?:al|bin|de|van|von) )?(?:al-)?[A-Z][\w’'-]*\w)+)(?=,)"
)


def leader(question: str, read: Sequence[Read]) -> Found | None:
    """Who a text says leads what is asked about, by a word in front of it; None where none does.

    Args:
        question: What was asked; None for all but who or which country leads something.
        read: The passages and what was read in them, in the order in which they were found.
    """
    asked = _ASKS.match(question)
    wanted = {word.idea for word in words(asked["what"]) if word.content} if asked else set()
    if not wanted:
        return None
    for number, each in enumerate(read):
        for start, end in sentence_spans(each.text):
            for told in _LED.finditer(each.text, start, end):
                if wanted <= {word.idea for word in words(told["what"])}:
                    return told_outright(read, (number, *told.span("who")))
            for told in _HEAD_OF.finditer(each.text, start, end) if _ASKS_WHO_LED.match(question) else ():
                if wanted == {word.idea for word in words(told["what"]) if word.content}:
                    return told_outright(read, (number, *told.span("who")))
    return None
