"""Who killed somebody, told in a fixed form: "the killing of Vench in a Verian raid", "Vench was killed by gunmen"."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read, home, told_outright
from rag.sentences import sentence_spans

_DEED = r"(?:air ?strike|strike|raid|attack|bombing|bombardment|shelling|ambush|assault)"
_ASKS = re.compile(
    r"^(?i:who|what) (?:has |had )?(?:(?:carried out|launched|was behind|is behind) the (?:[a-z]+ )?"
    rf"{_DEED} that )?(?:killed|assassinated|murdered)"
    r" (?:[A-Z][\w.’'-]* )*(?P<name>[A-Z][\w’'-]*)\s*\??$"
)
# "A Verian raid" tells whose it was, "a raid" does not.
_DEED_OF = rf"(?:in|by) (?:an?|the) (?:[a-z]+ ){{0,2}}?(?P<told>[A-Z][\w-]+ (?:[a-z]+ )?{_DEED})\b"
_DOER = (
    r"by (?P<told>(?:an?|the|two|three|four|several|unidentified|masked|unknown)(?: [a-z-]+){1,3}?)"
    r"(?= (?:in|on|near|at|as|while|who|outside|from)\b|[,.;]|$)"
)
_DONE = r"(?:was|were|been|is) (?:killed|assassinated|murdered|shot dead)(?: (?:on|in) [A-Z]\w+| there)?"
_HARDLY = 0.15  # of the vote: the reader has no answer of its own


def killer(question: str, read: Sequence[Read], first: Found | None) -> Found | None:
    """Who or what a text says killed the one asked about; None where none does, or the reader's answer is told of it.

    Args:
        question: What was asked; None for all but who or what killed somebody named.
        read: The passages and what was read in them, in the order in which they were found.
        first: The best answer; None where no span can be one.
    """
    asked = _ASKS.match(question)
    if asked is None or (first and first.share >= _HARDLY and asked["name"] in home(read, first).sentence):
        return None
    name = re.escape(asked["name"])
    forms = [
        re.compile(rf"\b(?:killing|death|assassination|murder) of (?:[\w.’'-]+ ){{0,4}}?{name} {_DEED_OF}"),
        re.compile(rf"\b{name}\b[^.;]{{0,120}}? {_DONE} {_DEED_OF}"),
        re.compile(rf"\b{name}\b[^.;]{{0,120}}? {_DONE} {_DOER}"),
    ]
    for number, each in enumerate(read):
        for start, end in sentence_spans(each.text):
            if told := next((one for form in forms if (one := form.search(each.text, start, end))), None):
                return told_outright(read, (number, *told.span("told")))
    return None
