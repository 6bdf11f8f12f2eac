"""Adds up what was read in all passages: the distinct answers and each one's share of the vote."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answer.ballot import Found, Pull, Read
from rag.answer.coverage import coverage
from rag.answer.picking.corroborate import Told
from rag.answer.picking.page_parts import is_told
from rag.answer.picking.whole import whole_form
from rag.reader import Span
from rag.sentences import sentence_spans
from rag.words import normalised

# "OSTREL - Riders": the place that a report is sent from is no part of who or what it tells of.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w.]+)?(?: \([A-Z][\w .]{1,30}\))?\s[—–−-]{1,2}\s(?=[\"“]?[A-Z])"
)
# ", sources said": who told it is shown by the quote and is no part of the answer.
_ATTRIBUTION = re.compile(r",\s+(?:[\w’'.-]+\s+){0,4}(?:said|says|told)$")
# "McKenzie, who heads US Central Command": what is told of the answer is in the quote.
_CLAUSE = re.compile(r",\s+(?:who|whom|whose|which)\b(?!\s+of\b)")
# Firms whose name ends so, and words whose last stop is their own: "U.S.", "Martin Luther King Jr."
_OWN_S = re.compile(
    r"\b(?:McDonald|Moody|Macy|Lowe|Sotheby|Domino|Lloyd|Kellogg|Sainsbury|Kohl|Denny|Arby|Trader Joe|Papa John)$"
)
_DOTTED = re.compile(r"(?<!\w)(?:(?:[A-Za-z]\.)+[A-Za-z]|Jr|Sr|Inc|Corp|Ltd)$")
# Whole questions; not "He wrote “Who goes there?”".
_ASKS = re.compile(r"[^\"“]*\?\s*|\s*[\"“][^\"“”]*\?[\"”]\s*")
_INSIDE_FIGURE = re.compile(r"\d[.,]\d")
_EDGES = " \t\r\n,;:.!?\"'“”‘’()[]"


@dataclass(frozen=True, slots=True)
class _Marked:
    """A span, in whole words, and how much speaks for it."""

    score: float
    key: str
    """What it says, normalised: spans with one key are one answer."""
    articles: int
    """Articles read that say the same."""
    number: int
    """Of its passage."""
    start: int
    end: int


def vote(question: str, read: Sequence[Read], pull: Pull = Pull()) -> list[Found]:
    """Every distinct answer, best first: softmax over all spans, summed for spans that say the same.

    Answers that only repeat words of the question, or stand in brackets behind them as a short form ("US Central
    Command (CENTCOM)"), are left out, unless nothing else is left. The best one is given whole.

    Args:
        question: What was asked.
        read: The passages and what was read in them.
        pull: What weighs how much.
    """
    told = Told(read)
    marked = [one for number in range(len(read)) for one in _marked(question, read, number, pull, told)]
    answers = _summed(read, marked) if marked else []
    return whole_form(question, [one for one in answers if not _repeats(question, one, read)] or answers)


def _marked(question: str, read: Sequence[Read], number: int, pull: Pull, told: Told) -> list[_Marked]:
    """The spans of one passage that say something, each with all that speaks for it."""
    one = read[number]
    spans = _told(one)
    homes = [home for _, home in spans]
    held = _held(one.question or question, one.text, homes) if pull.words else [0.0] * len(spans)
    whole = pull.relevance * one.reading.relevance + pull.found * math.log(max(one.found, 1e-6))
    marked = []
    for (span, _), words in zip(spans, held, strict=True):
        start, end = _trimmed(one.text, span.start, span.end)
        key = normalised(one.text[start:end])
        if key:
            own = pull.span * span.score + pull.words * words
            articles = told.articles(key)
            others = pull.titles * told.in_title(key) + pull.articles * math.log1p(articles)
            marked.append(_Marked(whole + own + others, key, articles, number, start, end))
    return marked


def _repeats(question: str, answer: Found, read: Sequence[Read]) -> bool:
    """Whether an answer says what the question said, in its words or as a short form of them."""
    number, start, end = answer.places[0]
    text = read[number].text
    asked = f" {normalised(question)} {normalised(read[number].question)} "
    if f" {normalised(answer.text)} " in asked:
        return not _offered(question, answer.text)
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    before = " ".join(normalised(text[: start - 1]).split()[-2:])
    return f" {before} " in asked


def _offered(question: str, answer: str) -> bool:
    """Whether the question names the answer as one of those to choose from: "Macron or Le Pen", "who won between"."""
    name = re.escape(answer)
    either = rf"\b(?:or|vs\.?|versus) (?:the )?{name}\b|\b{name},? (?:or|vs\.?|versus)\b"
    rivals = rf"\b(?:w[io]n|lost|lose|beat)\b.*\bbetween\b.*\b{name}\b"
    return answer[:1].isupper() and re.search(f"{either}|{rivals}", question) is not None


def _told(one: Read) -> list[tuple[Span, tuple[int, int]]]:
    """The spans of a passage that say something, each with its sentence.

    Not what an article only asks: "Is the harbour fest back in 2023?".
    """
    sentences = sentence_spans(one.text)
    homes = [
        (span, next((home for home in sentences if home[0] <= span.start < home[1]), (0, 0)))
        for span in one.reading.spans
    ]
    return [
        (span, (left, right))
        for span, (left, right) in homes
        if is_told(one.text, span.start, span.end) and not _ASKS.fullmatch(one.text, left, right)
    ]


def _held(question: str, text: str, homes: Sequence[tuple[int, int]]) -> list[float]:
    """For each sentence the share of the question's words that it holds."""
    wanted = sorted(set(homes))
    shares = coverage(question, [text[start:end] for start, end in wanted])
    by_home = {home: share.words for home, share in zip(wanted, shares, strict=True)}
    return [by_home[home] for home in homes]


def _summed(read: Sequence[Read], marked: Sequence[_Marked]) -> list[Found]:
    """The distinct answers among marked spans, each with its share, best first."""
    highest = max(one.score for one in marked)
    same: defaultdict[str, list[_Marked]] = defaultdict(list)
    for one in sorted(marked, key=lambda one: -one.score):
        same[one.key].append(one)
    weights = {key: sum(math.exp(one.score - highest) for one in spans) for key, spans in same.items()}
    whole = sum(weights.values())
    answers = [
        Found(
            read[spans[0].number].text[spans[0].start : spans[0].end],
            weights[key] / whole,
            tuple((one.number, one.start, one.end) for one in spans),
            spans[0].articles,
        )
        for key, spans in same.items()
    ]
    return sorted(answers, key=lambda one: -one.share)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span in whole words and figures, without who said it and without blanks, signs and "'s" around it."""
    while start > 0 and _one_word(text, start):
        start -= 1
    while end < len(text) and _one_word(text, end):
        end += 1
    if text[end - 2 : end] in {"'s", "’s"} and not _OWN_S.search(text, start, end - 2):
        end -= 2
    if said := _ATTRIBUTION.search(text, start, end):
        end = said.start()
    if told := _CLAUSE.search(text, start, end):
        end = told.start()
    line = _DATELINE.match(text, text.rfind("\n", 0, start) + 1)
    if line and start < line.end() < end:
        start = line.end()
    start, end = _inside_edges(text, start, end)
    return _inside_edges(text, start, _before_half_bracket(text, start, end))


def _inside_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks and signs around it; empty at its start when it is nothing else."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_EDGES))
    right = len(piece.rstrip(_EDGES))
    if text[start + right : start + right + 1] == "." and _DOTTED.search(text, start, start + right):
        right += 1
    return start + left, start + max(left, right)


def _before_half_bracket(text: str, start: int, end: int) -> int:
    """The end of the span, or the place in it of the first bracket whose other half is not in the span."""
    opened: list[int] = []
    for at in range(start, end):
        if text[at] == "(":
            opened.append(at)
        elif text[at] == ")" and opened:
            opened.pop()
        elif text[at] == ")":
            return at
    return opened[0] if opened else end


def _one_word(text: str, at: int) -> bool:
    """Whether the characters before and after a place belong to one word or figure."""
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    figure = text[max(0, at - 2) : at + 2]
    return bool(_INSIDE_FIGURE.search(figure)) and (before.isdigit() or after.isdigit())
