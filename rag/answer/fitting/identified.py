"""Whoever is first described is answered by their name where the text gives it next: "identified him as Ada Loft"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read
from rag.sentences import sentence_at

_WHO = re.compile(r"^(?:and |so |but )?who\b", re.IGNORECASE)
# "An officer", and "Officer from the Border Corps", as a headline has it.
_DESCRIBED = re.compile(r"(?i:an?|the|one) (?!of\b)|[A-Z][a-z]+ (?:from|of|in|with|at|who)\b")
_AS = re.compile(
    r"\b(?:identified|named)(?: (?:him|her|the (?:[a-z-]+ ){0,2}?[a-z]+))?"
    r"(?: (?:on [A-Z][a-z]+|by [^.,;]{3,40}?))? as (?:[a-z]+[ -]){0,3}?"
    r"(?P<name>[A-Z][\w.’'-]*(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w’'-]*)+)"
)
_SENTENCES = 4
"""From the description on: a headline, a by-line and two sentences."""


def named_instead(question: str, read: Sequence[Read], first: Found) -> Found:
    """The name of the one person whom the answer describes, where it is told next; else the answer.

    Args:
        question: What was asked; all but "who" leaves the answer as it is.
        read: The passages and what was read in them.
        first: The answer: "A retired officer". The reader need not have marked the name.
    """
    if not _WHO.match(question) or not _DESCRIBED.match(first.text):
        return first
    number, start, _ = first.places[0]
    text = read[number].text
    sentences, at = sentence_at(text, start)
    until = sentences[min(len(sentences) - 1, at + _SENTENCES - 1)][1]
    told = _AS.search(text, start, until)
    if told is None:
        return first
    return replace(first, text=told["name"], places=((number, *told.span("name")),))
