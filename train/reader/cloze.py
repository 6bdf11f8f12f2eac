"""Cloze questions from news: a sentence or a headline without one of its names or figures.

Asked of other articles, and a headline also of its own article's text, which says the same in other words.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rag.sentences import sentence_spans
from rag.words import MONTH_NAMES
from train.reader.groups import HELD_OUT_FROM, Candidate, Question, located
from train.reader.mining import Finder, Passage

_NAME = r"[A-Z][\w’'-]+(?:\s(?:(?:of|de|al|the|and)\s)?[A-Z][\w’'-]+)*"
_FIGURE = r"[$£€]?\d(?:[\d,.]*\d)?(?:\s(?:million|billion|trillion|percent))?%?"
_ASKED = re.compile(rf"(?<![\w$£€’'.-])(?:{_NAME}|{_FIGURE})(?![\w’'-])(?!\.\s?[A-Z])")
_NO_NAME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I|The|He|She|It|They|We|In|On|At|A|An|But|And|For|This|That"
    rf"|{MONTH_NAMES}"
)
_VERB = re.compile(
    r"\s(?:is|was|are|were|has|had|have|will|would|can|could|says|[a-z]{3,}(?:ed|es|ts|ns|ks))\s"
)
_TAIL = re.compile(r"\s*(?:[|–—].*|\s-\s.*|\.\.\.)$")
_PLACE = re.compile(r"\b(?:in|at|near|from|outside)\s$")
_LEADS = 6
_DRAFTS_EACH = 3
_MOST = 9000
_NEAREST = 0.8
_OWN = 0.35
"""A passage of the headline's own article may be less alike: it tells the same story."""


@dataclass(frozen=True, slots=True)
class _Draft:
    question: str
    answer: str
    home: Passage
    headline: bool


def cloze_questions(
    asked: Sequence[Passage],
    titles: Mapping[str, str],
    found: Sequence[Passage],
    finder: Finder,
    chance: random.Random,
) -> list[Question]:
    """Questions with a gap that a near passage fills, at most a few thousand.

    Args:
        asked: passages of the articles to ask about; the first of an article gives its sentences.
        titles: headline by article.
        found: the passages to find answers in, in the finder's order.
        finder: ranks `found`.
        chance: decides what is left out.
    """
    drafts = _drafts(asked, titles, chance)
    chance.shuffle(drafts)
    drafts = drafts[:_MOST]
    best = finder.best([draft.question for draft in drafts], 12)
    questions = []
    for draft, places in zip(drafts, best, strict=True):
        near = [(found[at], score) for at, score in places if found[at].date < HELD_OUT_FROM]
        positives = [
            Candidate(one.text, spans)
            for one, score in near[:5]
            if score >= _least(one, draft) and (spans := located(one.text, [draft.answer]))
        ]
        negatives = [Candidate(one.text) for one, _ in near if not located(one.text, [draft.answer])]
        if positives and negatives:
            kept = tuple(positives[:2]), tuple(negatives[:6])
            questions.append(Question(draft.question, *kept, "news_cloze", draft.home.date))
    return questions


def _least(passage: Passage, draft: _Draft) -> float:
    """How alike a passage has to be to count as an answer to the draft."""
    if passage.article != draft.home.article:
        return _NEAREST
    # Its own sentence would answer word for word: nothing to learn.
    return _OWN if draft.headline else float("inf")


def _drafts(asked: Sequence[Passage], titles: Mapping[str, str], chance: random.Random) -> list[_Draft]:
    """Questions from the headline and the first sentences of each article."""
    drafts = []
    seen: set[str] = set()
    for passage in asked:
        if passage.article in seen:
            continue
        seen.add(passage.article)
        heading = _TAIL.sub("", titles.get(passage.article, ""))
        sentences = [passage.text[start:end] for start, end in sentence_spans(passage.text)[:_LEADS]]
        made = [_draft(one, passage, chance, headline=False) for one in sentences if 60 <= len(one) <= 260]
        drafts += chance.sample(kept := [one for one in made if one], min(len(kept), _DRAFTS_EACH))
        if len(heading) >= 35 and (draft := _draft(heading, passage, chance, headline=True)):
            drafts.append(draft)
    return drafts


def _draft(sentence: str, home: Passage, chance: random.Random, *, headline: bool) -> _Draft | None:
    """The sentence with a question word in place of one of its names or figures."""
    gaps = [one for one in _ASKED.finditer(sentence) if not _NO_NAME.fullmatch(one.group())]
    first = [one for one in gaps if one.start() == 0]
    if first and not _VERB.match(sentence, first[0].end()):
        gaps.remove(first[0])  # the first word has a capital whatever it is
    if not gaps:
        return None
    # A gap at the front makes a real question of the sentence.
    gap = first[0] if first and first[0] in gaps and chance.random() < 0.6 else chance.choice(gaps)
    word = _question_word(sentence, gap, home.text, chance)
    text = f"{sentence[: gap.start()]}{word}{sentence[gap.end() :]}".strip().rstrip(".")
    return _Draft(text[0].upper() + text[1:] + chance.choice(("?", "", "?")), gap.group(), home, headline)


def _question_word(sentence: str, gap: re.Match[str], text: str, chance: random.Random) -> str:
    """What asks for the gap: money, a year, a count, a person (the text says who "said"), a place, a thing."""
    answer = gap.group()
    if answer[0] in "$£€":
        return "how much"
    if re.fullmatch(r"(?:19|20)\d\d", answer):
        return "which year"
    if answer[0].isdigit():
        return "how many"
    last = re.escape(answer.split()[-1])
    if re.search(rf"\b{last}(?:, \d\d,| (?:said|says|told|wrote|added))|(?:said|says) {last}\b", text):
        return "who"
    if _PLACE.search(sentence[: gap.start()]):
        return chance.choice(("which place", "where", "what"))
    return chance.choice(("what", "which"))
