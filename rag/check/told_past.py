"""Months that a text tells of as past: "had promised in April", written in December, is April of that year."""

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta

from rag.check.day import Day
from rag.words import is_verb_form, listed, words

_AHEAD = timedelta(days=7)  # a report may be dated a little before what it tells
_NEXT = re.compile(r"next\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:in|on|since|during|early|late|mid)[\s-]+", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.()“”\"—–]")
# What may stand between a verb and its month: "stepped down in", "told him in", "took office again in".
_BETWEEN = re.compile(
    r"(?:\s+(?:down|up|out|off|over|away|back|him|her|them|it|us|me|ill|office|again|on|in|early|late|mid|\w+ly))*\W*",
    re.IGNORECASE,
)
_BEFORE_VERB = re.compile(r"(?:\b(?:not|also|never|later|first|\w+ly)\s+)*$", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:(?:will|would|to|be)\b.*\b(?:and|or)|will|would|shall|should|can|could|may|might|must|have|to|be|being|is|are|do|does|get|gets|if|when|once)\s+$",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(
    r"expect|plan|schedul|slat|anticipat|forecast|project|postpon|delay|book|need|want|intend|hop|suppos|propos|extend"
    r"|wait|adjourn|target|promot|offer",
    re.IGNORECASE,
)
# "In May she was fined", "On 3 May Ms Vale had left"; not "In May he was to go".
_FRONT = re.compile(r"\W*(?:in|on|during|early in|late in)\s+", re.IGNORECASE)
_FRONTED = re.compile(
    r",?\s+(?:(?:he|she|they|we|it)\s+|(?:[A-Z][\w.’'-]*\s+){1,3}(?=had\b|was\b|were\b))"
    r"(?:(?:had|was|were)\s+)?(?P<verb>\w+)"
)
_NO_PAST = listed(
    "is are am be been being has does 's ’s 're ’re 've ’ve children feet men women people lives likely"
)


def as_past(text: str, day: Day, published: date | None) -> Day:
    """A month or day that was read as one to come, in the year before where a past verb has it; else as it was.

    Args:
        text: The sentence that names the day.
        day: What was read there; only one without a year of its own is moved.
        published: The day the sentence was published.
    """
    if published is None or day.first is None or day.month is None or day.year is not None:
        return day
    if day.first <= published + _AHEAD or _NEXT.match(text, day.start):
        return day
    if not (_behind_past_verb(text, day) or _before_past_verb(text, day)):
        return day
    year, last = day.first.year - 1, calendar.monthrange(day.first.year - 1, day.month)[1]
    if day.day is not None and day.day > last:
        return day
    first = date(year, day.month, day.day or 1)
    weekday = first.weekday() if day.day is not None else None
    return replace(day, weekday=weekday, first=first, last=first.replace(day=day.day or last))


def _behind_past_verb(text: str, day: Day) -> bool:
    """Whether a past verb or participle stands right before a day: "resigned in May", "was fined on 3 May"."""
    clause = _CLAUSE.split(text[: day.start])[-1]
    offset = day.start - len(clause)
    found = [word for word in words(clause) if _is_past(word.folded)]
    if not found:
        return False
    verb = found[-1]
    before = _BEFORE_VERB.sub("", clause[: verb.start])
    between = text[offset + verb.end : day.start]
    return (
        _BETWEEN.fullmatch(between) is not None
        and bool(_PREPOSITION.search(between) or _PREPOSITION.match(text, day.start))
        and not _LOOKS_AHEAD.match(clause, verb.start)
        and not _NOT_YET.search(before)
    )


def _before_past_verb(text: str, day: Day) -> bool:
    """Whether a day begins a sentence and its subject and a past verb follow: "In May she was fined"."""
    front = _FRONT.match(text)
    told = _FRONTED.match(text, day.end) if front and day.start <= front.end() else None
    return told is not None and _is_past(told["verb"].lower()) and not _LOOKS_AHEAD.match(told["verb"])


def _is_past(folded: str) -> bool:
    """Whether a word is a verb's past form or participle."""
    return (
        is_verb_form(folded)
        and folded not in _NO_PAST
        and not folded.startswith("un")
        and folded[-3:] != "ing"
    )
