"""Cloze questions from news: a sentence without one of its names or figures, asked of other articles."""

import random
import re
from collections.abc import Sequence

from rag.sentences import sentence_spans
from train.reader.groups import HELD_OUT_FROM, Candidate, Question, located
from train.reader.mining import Finder, Passage

_NAME = r"(?:[A-Z][\w’'-]+(?:\s+(?:of|de|al|the)\s+(?=[A-Z]))?\s?)+"
_FIGURE = r"[$£€]?\d[\d,.]*(?:\s(?:million|billion|trillion|percent))?%?"
_ASKED = re.compile(rf"(?<!^)(?<![.!?]\s)(?<![\w$£€])(?:{_NAME}|{_FIGURE})")
_LEADS = 6
_MOST = 5000
_NEAREST = 0.8
_PLAIN = {
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "I",
    "The",
    "He",
    "She",
}


def cloze_questions(
    asked: Sequence[Passage], found: Sequence[Passage], finder: Finder, chance: random.Random
) -> list[Question]:
    """Sentences of `asked` with a gap that a near passage of `found` fills, at most a few thousand."""
    drafts = _drafts(asked, chance)
    chance.shuffle(drafts)
    drafts = drafts[:_MOST]
    best = finder.best([question for question, _, _ in drafts], 12)
    questions = []
    for (question, answer, home), places in zip(drafts, best, strict=True):
        near = [
            (found[at], score) for at, score in places if found[at].date < HELD_OUT_FROM and found[at] != home
        ]
        filled = [(one, located(one.text, [answer])) for one, score in near[:5] if score >= _NEAREST]
        positives = [Candidate(one.text, spans) for one, spans in filled if spans]
        negatives = [Candidate(one.text) for one, _ in near if not located(one.text, [answer])]
        if positives and negatives:
            questions.append(
                Question(question, tuple(positives[:2]), tuple(negatives[:6]), "news_cloze", home.date)
            )
    return questions


def _drafts(asked: Sequence[Passage], chance: random.Random) -> list[tuple[str, str, Passage]]:
    """Question, answer and home passage from the first sentences of each article."""
    drafts = []
    seen: set[str] = set()
    for passage in asked:
        if passage.article in seen:
            continue
        seen.add(passage.article)
        for start, end in sentence_spans(passage.text)[:_LEADS]:
            sentence = passage.text[start:end]
            if not 60 <= len(sentence) <= 260:
                continue
            gaps = [match for match in _ASKED.finditer(sentence) if match.group().strip() not in _PLAIN]
            if gaps:
                gap = chance.choice(gaps)
                drafts.append((_gapped(sentence, gap, chance), gap.group().strip(" .,"), passage))
    return drafts


def _gapped(sentence: str, gap: re.Match[str], chance: random.Random) -> str:
    """The sentence with a question word for the gap, sometimes only the part around it."""
    answer = gap.group()
    if answer[0] in "$£€":
        word = "how much"
    elif answer[0].isdigit():
        word = "how many"
    else:
        word = chance.choice(("what", "which", "who", "where"))
    trailing = " " if answer.endswith(" ") else ""
    text = f"{sentence[: gap.start()]}{word}{trailing}{sentence[gap.end() :]}".strip()
    return text.rstrip(".") + chance.choice(("?", "", "?"))
