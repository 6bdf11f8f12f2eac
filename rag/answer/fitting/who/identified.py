"""Whoever is described is answered by their name, told beside it, next ("identified as Ada Loft") or elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read, told_outright
from rag.answer.coverage import coverage
from rag.answer.fitting.who.definition import asks_who_is
from rag.answer.speech.with_identity import IDENTIFIED_AS, identity_behind
from rag.sentences import sentence_at, sentence_spans

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w’'-]*)+)"
_WHO = re.compile(r"^who\b", re.IGNORECASE)
# "Which general was shot?" "An Iranian general was shot".
_WHICH = re.compile(
    r"^(?:who was the|which|what) (?:[a-z]+ )?(?P<kind>[a-z]+) (?:was|has|had|died|who)\b", re.IGNORECASE
)
_OPENS = re.compile(r"(?:[A-Z]\w+ \d+ )?(?i:an?|one)(?: [\w-]+){1,4}")
# "An officer", and "Officer from the Border Corps", as a headline has it.
_DESCRIBED = re.compile(r"(?i:an?|the|one) (?!of\b)|[A-Z][a-z]+ (?:from|of|in|with|at|who)\b")
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
    told = IDENTIFIED_AS.search(text, start, until)
    if told is None:
        return first
    return replace(first, text=told["name"], places=((number, *told.span("name")),))


def named_behind(question: str, read: Sequence[Read], best: Found) -> Found | None:
    """The name that the next sentence gives to the one whom a sentence opens with, where the reader marked that one.

    Args:
        question: What was asked; None for all but "who" and "which general".
        read: The passages and what was read in them.
        best: What the reader marked, though it may be no answer: "Iranian general" of "An Iranian general was shot".
    """
    number, start, end = best.places[0]
    text = read[number].text
    sentences, at = sentence_at(text, start)
    asked, opens = _WHICH.match(question), _OPENS.match(text, sentences[at][0])
    if (
        not asked
        or opens is None
        or end > opens.end()
        or asked["kind"].lower() not in opens[0].lower().split()
    ):
        return None
    told = identity_behind(text, sentences, at)
    return told_outright(read, (number, *told.span("name")), best) if told else None


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
