"""Who came before somebody, told in a fixed form: "Vench's predecessor, Ada Loft", "Loft was succeeded by Vench"."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read, told_outright
from rag.sentences import sentence_spans
from rag.words import DATE_WORDS

_PART = r"(?:(?:al|el|ad|an|ar|as|ash|az)-)?[A-Z][\w’'-]*[\w]"
_NAME = rf"{_PART}(?: (?:(?:al|bin|de|van|von) )?{_PART})*?"
_ASKS = re.compile(
    r"^(?i:"
    rf"who (?:led|headed|ran|commanded|chaired|managed|coached|governed|was|held) [^?]*?\bbefore (?P<led>(?-i:{_NAME}))"
    rf"|whom? did (?P<did>(?-i:{_NAME})) (?:succeed|replace|take over from)\b[^?]*"
    rf"|who(?:['’]s| is| was) (?P<whose>(?-i:{_NAME}))['’]s? predecessor\b[^?]*"
    rf"|who was (?:replaced|succeeded) by (?P<by>(?-i:{_NAME}))(?: as [^?]*)?"
    r")\s*\??$"
)
_TOLD = rf"(?P<told>{_PART}(?: (?:(?:al|bin|de|van|von) )?{_PART}){{1,3}})(?!['’])"
_NO_NAME = rf"(?:[^.;A-Z]|\b(?:{'|'.join(sorted(word.capitalize() for word in DATE_WORDS))})\b)*"
_RANK = r"(?:[A-Z][a-z]*\. )*"


def predecessor(question: str, read: Sequence[Read]) -> Found | None:
    """Who a text says in so many words came before the one asked about; None where none does.

    Args:
        question: What was asked; None for all but who came before somebody named, or whom they replaced.
        read: The passages and what was read in them, in the order in which they were found.
    """
    asked = _ASKS.match(question)
    name = next((one for one in asked.groups() if one), "") if asked else ""
    if not name:
        return None
    forms = _forms(f"(?i:{re.escape(name.split()[-1])})")
    for number, each in enumerate(read):
        for start, end in sentence_spans(each.text):
            found = (
                form.match(each.text, start, end) if at == 1 else form.search(each.text, start, end)
                for at, form in enumerate(forms)
            )
            if told := next((one for one in found if one), None):
                return told_outright(read, (number, *told.span("told")))
    return None


def _forms(family: str) -> list[re.Pattern[str]]:
    """How a text tells who came before somebody of a family name; the second form is of a whole sentence's subject."""
    named = rf"(?:[A-Z][\w.’'-]* ){{0,4}}{family}\b"
    return [
        re.compile(rf"\b{family}['’]s? predecessor,? {_RANK}{_TOLD}"),
        # Nobody else with a name stands before "his".
        re.compile(rf"\W*{named}{_NO_NAME}\b(?:his|her|their) predecessor,? {_RANK}{_TOLD}"),
        re.compile(rf"{_TOLD},? (?:who )?(?:was|has been|is) (?:replaced|succeeded) by {named}"),
        re.compile(
            rf"\b{family} (?:has |had )?(?:replaced|succeeded|t(?:ook|akes) over from) {_RANK}{_TOLD}"
        ),
    ]
