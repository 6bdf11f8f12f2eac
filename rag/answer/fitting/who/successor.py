"""Who came after the holder of an office who has left it: "Ada Loft resigned. She was replaced by Orlo Vench"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read
from rag.answer.fitting.who.left_office import asks_holder, has_left

_PART = r"[A-Z][\w-]*(?:['’][A-Z][\w-]+)?"
_NAME = rf"(?P<name>{_PART}(?: (?:(?:al|bin|de|van|von|el) )?{_PART}){{1,3}})\b(?!['’-])"
_BY = rf"(?:was|has been|is being) (?:\w+ly )?(?:replaced|succeeded) by (?:[a-z][\w-]* ){{0,4}}{_NAME}"
_LAST = re.compile(r"(?P<family>[A-Z][\w’'-]*[\w])\W*$")
_PERSON = re.compile(r"(?:[A-Z][\w’'.-]* ?)+")


def successor(question: str, read: Sequence[Read], first: Found) -> Found | None:
    """Who is told to have replaced the person found, with that one's share; None where nobody is, or they stayed.

    Told are "Loft resigned and was replaced by Orlo Vench", "Loft resigned. She was replaced by Orlo Vench" and "Orlo
    Vench, who replaced Loft", in an article no older than the answer's own.

    Args:
        question: What was asked; None for all but who holds an office at present.
        read: The passages and what was read in them.
        first: The answer that gives way; None where it is no name.
    """
    last = _LAST.search(first.text)
    if not asks_holder(question) or last is None or not _PERSON.fullmatch(first.text):
        return None
    mine = read[first.places[0][0]].published
    for number, one in enumerate(read):
        if mine and one.published and one.published < mine:
            continue
        for place in _replaced(one.text, re.escape(last["family"])):
            name = one.text[slice(*place)]
            told = replace(first, text=name, places=((number, *place),))
            if last["family"] not in name and not has_left(question, read, told):
                return told
    return None


def _replaced(text: str, family: str) -> Iterator[tuple[int, int]]:
    """Where those stand who are told to have come after somebody of a family name."""
    forms = (
        rf"\b{family}(?:,[^,.;]{{1,80}},)?,? (?:[a-z]+ ){{0,5}}{_BY}",
        rf"\b{family},? (?:who )?(?:resigned|quit|retired|stepped down|was (?:sacked|dismissed|ousted))\b"
        rf"[^.;]{{0,120}}\. (?:He|She) {_BY}",
        rf"{_NAME}, who (?:has )?(?:replaced|succeeded) (?:[A-Z][\w.’'-]* ){{0,2}}{family}\b(?!['’-])",
    )
    for form in forms:
        yield from (one.span("name") for one in re.finditer(form, text))
