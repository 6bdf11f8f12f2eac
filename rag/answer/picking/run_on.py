"""One figure of words that run on from one to the next: "2,100" of "6,400 people, 2,100"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read
from rag.answer.fitting.kind import asks_number
from rag.check.words import words
from rag.sentences import sentence_at

_FIGURE = (
    r"(?:about |around |nearly |almost |some |more than |at least )?[$£€¥]?\d(?:[\d.,]*\d)?"
    r"(?:%|(?: (?:hundred|thousand|million|billion|trillion|percent|per cent|pence|dollars|pounds|euros))+"
    r"| ?(?:[mb]n?|p)\b)?"
)
_NAME = r"[A-Z][\w’-]*(?: [A-Z][\w’-]*)*"
# "6,400 people, 2,100" before "of them", and "71, 64" behind "of the".
_PART = re.compile(rf"(?P<one>{_FIGURE})(?: [a-z]+)?, (?P<two>{_FIGURE})")
_OF_THEM = re.compile(r" (?:\w+ )?of (?:them|these|those|whom|which)\b")
_OF_THE = re.compile(r"\b[Oo]f (?:the|its|their|all) $")
# "$186,000, the clerk said, more than the $140,000": who said so stands between.
_SAID = re.compile(
    rf"(?P<one>{_FIGURE})(?: [a-z]+){{0,3}}, [^;]*\b(?:said|says|told)\b[^;\d]*?,? (?P<two>{_FIGURE})"
)
# "$1.1 million by October 15 and Loft $1.4 million": the other figure is of another.
_ANOTHERS = re.compile(
    rf"(?P<one>{_FIGURE})(?: [\w’-]+){{0,4}}?,? (?:and|while) (?P<name>{_NAME}) (?P<two>{_FIGURE})"
)
_CLAUSE_END = re.compile(r"[,;:.](?=\s|$)|\b(?:and|while|but)\b")


def without_run_on(question: str, read: Sequence[Read], answers: Sequence[Found]) -> list[Found]:
    """The answers, the first cut to the one of its two figures that is asked for, where it runs from one to the next.

    The second is asked for where words of the question stand with it and not with the first.

    Args:
        question: What was asked; the answers are as they were for all that do not ask for a number.
        read: The passages and what was read in them.
        answers: Best first.
    """
    if not answers or not asks_number(question):
        return list(answers)
    best, *others = answers
    number, start, end = best.places[0]
    text = read[number].text
    sentences, at = sentence_at(text, start)
    left, right = sentences[at]
    place = _asked_for(question, text[left:right], start - left, end - left)
    if place is None:
        return list(answers)
    first, last = left + place[0], left + place[1]
    cut = replace(best, text=text[first:last], places=((number, first, last), *best.places[1:]))
    return [cut, *(one for one in others if one.text != cut.text)]


def _asked_for(question: str, sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the figure that is asked for stands in the sentence; None where the answer is no run-on, or it is open."""
    answer = sentence[start:end]
    asked = {word.idea for word in words(question) if word.content}
    part = _PART.fullmatch(answer)
    if part and not (_OF_THEM.match(sentence, end) or _OF_THE.search(sentence[:start])):
        part = None
    other = _ANOTHERS.fullmatch(answer)
    told = part or other or _SAID.fullmatch(answer)
    if told is None:
        return None
    after = _CLAUSE_END.search(sentence, end)
    split = start + (other.start("name") if other else told.start("two"))
    before = {word.idea for word in words(sentence[:split])}
    behind = {
        word.idea
        for word in words(sentence[split : after.start() if after else len(sentence)])
        if word.content
    }
    second = bool(asked & behind - before)
    if other and not second and not asked & _names(sentence[:start]):
        return None  # "How much did the two spend?"
    one, two = told.span("two" if second else "one")
    return start + one, start + two


def _names(text: str) -> set[str]:
    return {word.idea for word in words(text) if word.capital and word.content}
