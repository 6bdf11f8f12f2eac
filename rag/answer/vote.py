"""Adds up what was read in all passages: the distinct answers and each one's share of the vote."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answer.coverage import coverage
from rag.grade import normalised
from rag.reader import Reading, Span
from rag.sentences import sentence_spans

# "By Ines Varga", "BAGHDAD (Reuters) -", "New York CNN Business —": no part of what is told.
_HEAD = re.compile(
    r"By\s+(?:an?\s+|the\s+)?[A-Z][^.!?\n]{0,80}(?:\n|$)"
    r"|(?:[A-Z][\w.'’-]*,?\s+){1,5}(?:\([A-Z][\w .]{1,30}\)|CNN(?:\s+Business)?)\s*(?:[—–-]|\n|$)"
)
# "B. Basketball": a choice that a quiz offers, true or not; one such line alone may be a name ("A. J. Brown").
_CHOICES = re.compile(r"^[A-E][.)]\s+\S.{0,80}$", re.MULTILINE)
_INSIDE_FIGURE = re.compile(r"\d[.,]\d")
_EDGES = " \t\r\n,;:.!?\"'“”‘’()[]"


@dataclass(frozen=True, slots=True)
class Found:
    """One answer among all spans of all passages."""

    text: str
    """As it stands in the passage where it scored best, without signs around it."""
    share: float
    """Of the vote, 0 to 1."""
    places: tuple[tuple[int, int, int], ...]
    """Passage, start and end of each span that gives this answer, best first."""


@dataclass(frozen=True, slots=True)
class Pull:
    """How much each thing that speaks for a span weighs in the vote."""

    span: float = 1.0
    """The span's own score, a logit."""
    relevance: float = 0.0
    """The passage's relevance, a logit."""
    found: float = 0.0
    """The logarithm of the score by which the passage was found."""
    words: float = 0.0
    """The share of the question's words, by rarity, in the span's own sentence."""


def vote(
    question: str,
    passages: Sequence[str],
    readings: Sequence[Reading],
    pull: Pull = Pull(),
    found: Sequence[float] = (),
) -> list[Found]:
    """Every distinct answer, best first: softmax over all spans, summed for spans that say the same.

    Answers that only repeat words of the question, or stand in brackets behind them as a short form ("US Central
    Command (CENTCOM)"), are left out, unless nothing else is left.

    Args:
        question: What was asked.
        passages: The texts that were read.
        readings: What was read in them, in the same order.
        pull: What weighs how much.
        found: The score by which each passage was found; empty when they are in no order.
    """
    marked = []
    for number, (text, reading) in enumerate(zip(passages, readings, strict=True)):
        spans = [one for one in reading.spans if _is_told(text, one.start, one.end)]
        whole = pull.relevance * reading.relevance
        whole += pull.found * math.log(max(found[number], 1e-6)) if found else 0.0
        held = _held(question, text, spans) if pull.words else [0.0] * len(spans)
        marked += [
            (pull.span * span.score + pull.words * words + whole, number, span.start, span.end)
            for span, words in zip(spans, held, strict=True)
        ]
    answers = _summed(passages, marked) if marked else []
    return [one for one in answers if not _repeats(question, one, passages)] or answers


def _repeats(question: str, answer: Found, passages: Sequence[str]) -> bool:
    """Whether an answer says what the question said, in its words or as a short form of them."""
    asked = f" {normalised(question)} "
    if f" {normalised(answer.text)} " in asked:
        return True
    number, start, end = answer.places[0]
    text = passages[number]
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    before = " ".join(normalised(text[: start - 1]).split()[-2:])
    return f" {before} " in asked


def _held(question: str, text: str, spans: Sequence[Span]) -> list[float]:
    """For each span the share of the question's words that its sentence holds."""
    sentences = sentence_spans(text)
    homes = [next((one for one in sentences if one[0] <= span.start < one[1]), None) for span in spans]
    wanted = sorted({home for home in homes if home is not None})
    shares = coverage(question, [text[start:end] for start, end in wanted])
    by_home = {home: share.words for home, share in zip(wanted, shares, strict=True)}
    return [by_home.get(home, 0.0) if home else 0.0 for home in homes]


def _summed(passages: Sequence[str], marked: Sequence[tuple[float, int, int, int]]) -> list[Found]:
    """The distinct answers among scored spans, each with its share, best first."""
    highest = max(score for score, *_ in marked)
    places: dict[str, list[tuple[float, int, int, int]]] = {}
    for score, number, first, last in marked:
        start, end = _trimmed(passages[number], first, last)
        key = normalised(passages[number][start:end])
        if key:
            places.setdefault(key, []).append((math.exp(score - highest), number, start, end))
    whole = sum(weight for spans in places.values() for weight, *_ in spans)
    answers = []
    for spans in places.values():
        spans.sort(reverse=True)
        _, number, start, end = spans[0]
        share = sum(weight for weight, *_ in spans) / whole
        kept = tuple((at, left, right) for _, at, left, right in spans)
        answers.append(Found(passages[number][start:end], share, kept))
    return sorted(answers, key=lambda one: -one.share)


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a span says something: not a by-line, a dateline's place and agency or a choice of a quiz."""
    line = text.rfind("\n", 0, start) + 1
    if _CHOICES.match(text, line) and len(_CHOICES.findall(text)) > 1:
        return False
    head = _HEAD.match(text, line)
    return head is None or end > head.end()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span in whole words and figures, without blanks, signs and "'s" around it."""
    while start > 0 and _one_word(text, start):
        start -= 1
    while end < len(text) and _one_word(text, end):
        end += 1
    if end - start > 2 and text[end - 2 : end] in {"'s", "’s"}:
        end -= 2
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_EDGES))
    right = len(piece.rstrip(_EDGES))
    return start + left, start + max(left, right)


def _one_word(text: str, at: int) -> bool:
    """Whether the characters before and after a place belong to one word or figure."""
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    figure = text[max(0, at - 2) : at + 2]
    return bool(_INSIDE_FIGURE.search(figure)) and (before.isdigit() or after.isdigit())
