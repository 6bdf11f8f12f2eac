"""A short answer cut off inside a quotation goes on to its end: 'Ada "Birdie" Loft' of the mark at 'Ada "Birdie'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read

_FAR = 40
"""Characters up to the closing mark: what is further off is a statement, and not the end of the answer."""
_CLOSING = {'"': '"', "“": "”"}
_REST_OF_NAME = re.compile(r"(?: (?:[JS]r\.|(?:(?:al|bin|de|van|von) )?[A-Z][\w’'-]+))+")


def up_to_closing_mark(read: Sequence[Read], answers: Sequence[Found]) -> list[Found]:
    """The answers, the first with the rest of a quotation that its span opens and leaves open.

    Behind a name that is quoted in a name ("Ada “Birdie” Loft") comes the rest of that name as well.

    Args:
        read: The passages and what was read in them.
        answers: Best first.
    """
    if not answers:
        return []
    best, *others = answers
    number, start, end = best.places[0]
    text = read[number].text
    line = text.rfind("\n", 0, start) + 1
    opened = _left_open(text[start:end], within=text.count('"', line, start) % 2 == 1)
    if opened is None:
        return list(answers)
    closing = text.find(_CLOSING[opened], end, end + _FAR)
    if closing < 0 or "\n" in text[end:closing]:
        return list(answers)
    last = closing + 1
    named = re.search(r"[A-Z][\w’'-]* [\"“][A-Z][\w ]*$", text[start:closing])
    rest = _REST_OF_NAME.match(text, last) if named else None
    last = rest.end() if rest else last
    whole = replace(best, text=text[start:last], places=((number, start, last), *best.places[1:]))
    return [whole, *(one for one in others if one.text != whole.text)]


def _left_open(piece: str, *, within: bool) -> str | None:
    """The mark that opens a quotation in a piece of text and is not closed in it; None where all are.

    Of signs that open and close alike the first one closes where the piece begins `within` a quotation.
    """
    if piece.rfind("“") > piece.rfind("”"):
        return "“"
    marks = len(re.findall(r'(?<!\d)"', piece))  # not the inches of 6"
    return '"' if not within and marks % 2 else None
