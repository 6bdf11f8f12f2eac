"""When or where it befell somebody who is named next: "A rider was shot in Omra. Police named him as Bo Vench"."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found, Read, home, told_outright
from rag.answer.fitting.kind import names_time
from rag.answer.fitting.who.befell_another import DEED
from rag.answer.speech.with_identity import identity_behind
from rag.sentences import sentence_spans
from rag.words import DATE_WORDS, LONG_OR_SHORT_MONTHS, WEEKDAY_NAMES, fold, words

_ASKS = re.compile(
    r"^(?i:(?P<asks>when|on (?:which|what) day|where|in which (?:town|city|place|country)) (?:was|were)) "
    r"(?:[a-z]+ ){0,2}?(?P<name>[A-Z][\w.’-]*(?: (?:(?:al|bin|de|van|von) )?[\w’-]*[A-Z][\w.’-]*)*) "
    rf"(?:[a-z]+ly )?(?P<deed>{DEED}|found)\b(?: dead)?\s*\??$"
)
_WHEN = re.compile(
    rf"\b(?P<told>(?:(?:late|early) )?(?:on )?(?:(?:{WEEKDAY_NAMES})(?:,? \d{{1,2}} {LONG_OR_SHORT_MONTHS})?"
    rf"|{LONG_OR_SHORT_MONTHS} \d{{1,2}}|\d{{1,2}} {LONG_OR_SHORT_MONTHS})(?: (?:morning|afternoon|evening|night))?)\b"
)
_WHERE = re.compile(
    r"\b(?:in|near|at|outside) (?P<told>(?:(?:the|a) (?:[a-z]+ ){0,2}(?:of|in|near) )?(?:the )?"
    r"[A-Z][\w’-]+(?: (?:(?:of|al) )?[A-Z][\w’-]+)*)"
)


def told_before_name(question: str, read: Sequence[Read], first: Found | None) -> Found | None:
    """The day or the place of what befell the one asked about, who is named in the next sentence; None where none is.

    Args:
        question: What was asked; None for all but when or where somebody named was killed, arrested and the like.
        read: The passages and what was read in them, in the order in which they were found.
        first: The best answer; None is given where it is a time or a place told with the deed and the name.
    """
    asked = _ASKS.match(question)
    if asked is None or (first and _is_told(asked, read, first)):
        return None
    form = _WHEN if _asks_day(asked) else _WHERE
    for number, each in enumerate(read):
        own = _ASKS.match(each.question or question) or asked
        sentences = sentence_spans(each.text)
        for at, (left, right) in enumerate(sentences):
            named = identity_behind(each.text, sentences, at)
            if named is None or fold(named["name"].split()[-1]) != fold(own["name"].split()[-1]):
                continue
            told = _told(form, each.text, left, right, _deed(asked))
            if told is not None:
                return told_outright(read, (number, *told.span("told")), first)
    return None


def _told(form: re.Pattern[str], text: str, left: int, right: int, deed: str) -> re.Match[str] | None:
    """The one day or place of a sentence that tells of the deed, the only one behind it where there are several."""
    done = [left + word.start for word in words(text[left:right]) if word.idea == deed]
    told = [one for one in form.finditer(text, left, right) if _is_place_or_day(one["told"], form)]
    behind = [one for one in told if done and one.start() > done[-1]]
    chosen = behind or told
    return chosen[0] if done and len(chosen) == 1 else None


def _asks_day(asked: re.Match[str]) -> bool:
    return asked["asks"].lower().startswith(("when", "on"))


def _is_place_or_day(told: str, form: re.Pattern[str]) -> bool:
    """Whether "in December" is no place."""
    return form is _WHEN or not any(word.folded in DATE_WORDS for word in words(told))


def _is_told(asked: re.Match[str], read: Sequence[Read], first: Found) -> bool:
    """Whether an answer is what is asked for: for a day, one that names a time; for a place, one with a capital."""
    own = home(read, first)
    named = fold(asked["name"].split()[-1]) in {word.folded for word in words(own.sentence)}
    if _asks_day(asked):
        return named and names_time(first.text)
    return named and first.text[:1].isupper() and _deed(asked) in {word.idea for word in words(own.sentence)}


def _deed(asked: re.Match[str]) -> str:
    return words(asked["deed"])[0].idea
