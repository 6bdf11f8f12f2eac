"""Whoever is described is answered by their name, told beside it, next ("identified as Ada Loft") or elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read
from rag.answer.coverage import coverage
from rag.answer.fitting.who.definition import asks_who_is
from rag.sentences import sentence_at, sentence_spans

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w’'-]*)+)"
_WHO = re.compile(r"^who\b", re.IGNORECASE)
# "An officer", and "Officer from the Border Corps", as a headline has it.
_DESCRIBED = re.compile(r"(?i:an?|the|one) (?!of\b)|[A-Z][a-z]+ (?:from|of|in|with|at|who)\b")
_AS = re.compile(
    r"\b(?:identified|named)(?: (?:him|her|the (?:[a-z-]+ ){0,2}?[a-z]+))?"
    r"(?: (?:on [A-Z][a-z]+|by [^.,;]{3,40}?))? as (?:[a-z]+[ -]){0,3}?" + _NAME
)
# "Orvel Works, a Verian firm that built it,": the name before what it is; not "In Omra, a firm".
_BESIDE = re.compile(
    r"(?:^|[.,;:“\"] |\b(?:and|but|by|that|said) )"
    r"(?P<name>(?!(?:In|At|On|From|Near|After|By|With|For|Under|Since|As|But|And)\b)[A-Z][\w’'-]*"
    r"(?: (?:(?:of|and|de|van|al) )?[A-Z][\w.’'-]*)+),(?: \d{1,3},)? $"
)
# "Verian rider", and elsewhere "Verian rider Ada Loft".
_NAMELESS = re.compile(r"[A-Z][a-z]+(?: [a-z]+){1,3}")
_SENTENCES = 4
"""From the description on: a headline, a by-line and two sentences."""
_OF_WHAT_WAS_ASKED = 0.5
"""Of the question's words, by rarity, that the sentence with the name has."""


def named_instead(question: str, read: Sequence[Read], first: Found) -> Found:
    """The name of the one whom the answer describes, where it is told beside it, next or elsewhere; else the answer.

    Args:
        question: What was asked; all but "who" leaves the answer as it is.
        read: The passages and what was read in them.
        first: The answer: "A retired officer". The reader need not have marked the name.
    """
    if not _WHO.match(question):
        return first
    if _NAMELESS.fullmatch(first.text):
        return _named_elsewhere(question, read, first)
    if not _DESCRIBED.match(first.text):
        return first
    number, start, _ = first.places[0]
    text = read[number].text
    sentences, at = sentence_at(text, start)
    left = sentences[at][0]
    if not asks_who_is(question) and (beside := _BESIDE.search(text[left:start])):
        place = number, left + beside.start("name"), left + beside.end("name")
        return replace(first, text=beside["name"], places=(place,))
    until = sentences[min(len(sentences) - 1, at + _SENTENCES - 1)][1]
    told = _AS.search(text, start, until)
    if told is None:
        return first
    return replace(first, text=told["name"], places=((number, *told.span("name")),))


def _named_elsewhere(question: str, read: Sequence[Read], first: Found) -> Found:
    """The name behind the same description, where the passages give one name and tell of what was asked beside it."""
    form = re.compile(rf"\b{re.escape(first.text)} {_NAME}")
    told = [
        (number, *one.span("name"))
        for number, each in enumerate(read)
        for left, right in sentence_spans(each.text)
        for one in form.finditer(each.text, left, right)
        if coverage(question, [each.text[left:right]])[0].words > _OF_WHAT_WAS_ASKED
    ]
    names = {read[number].text[start:end] for number, start, end in told}
    if len(names) != 1:
        return first
    return replace(first, text=names.pop(), places=(told[0],))
