"""Picks sentences without a reader: nearness in meaning and shared rare words."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rag.answer.picking.choice import Choice, Quoted
from rag.index.embed import Embedder
from rag.records.articles import Hit
from rag.records.questions import Understood
from rag.sentences import sentence_spans
from rag.words import listed

# Chosen on questions of another year than those measured with (see bench/): a question is held to be
# answered when its best sentence is near in meaning and holds most of its rare words.
_THRESHOLD = 0.53
_PASSAGES = 8
_WORD = re.compile(r"\w+")
_STOP = listed(
    "a an and are as at be been but by did do does for from had has have how in into is it its many much of"
    " on or that the their they this to was were what when where which who whom whose why with"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    hit: int
    start: int
    end: int
    text: str


class PlainPicker:
    """The baseline, and what answers when the reader is switched off."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def rank(self, understood: Understood, hits: Sequence[Hit]) -> tuple[int, ...]:  # noqa: ARG002 - the order it has
        """The hits as they are: nearness in meaning was part of finding them."""
        return tuple(range(len(hits)))

    def pick(self, understood: Understood, hits: Sequence[Hit]) -> Choice:
        """The best sentence, with the best of a second article when it is nearly as good."""
        question, sentences = understood.searched, _sentences(hits[:_PASSAGES])
        if not sentences:
            return Choice((), None, 0.0, answered=False)
        vectors = self._embedder.embed([question, *(one.text for one in sentences)])
        near = vectors[1:] @ vectors[0]
        shared = _shared_rare_words(question, [one.text for one in sentences])
        scores = 0.6 * near + 0.4 * shared
        order = [int(at) for at in np.argsort(-scores)]
        best = order[0]
        chosen = [best]
        other = next(
            (
                at
                for at in order
                if hits[sentences[at].hit].article.id != hits[sentences[best].hit].article.id
            ),
            None,
        )
        if other is not None and scores[other] > 0.9 * scores[best]:
            chosen.append(other)
        confidence = float(1 / (1 + math.exp(-12 * (scores[best] - _THRESHOLD))))
        quotes = tuple(Quoted(sentences[at].hit, sentences[at].start, sentences[at].end) for at in chosen)
        return Choice(quotes, None, confidence, answered=bool(scores[best] >= _THRESHOLD))


def _sentences(hits: Sequence[Hit]) -> list[_Sentence]:
    found = []
    for number, hit in enumerate(hits):
        text = hit.passage.text
        for start, end in sentence_spans(text):
            if len(_WORD.findall(text[start:end])) >= 4:  # a heading or a stray word answers nothing
                found.append(_Sentence(number, start, end, text[start:end]))
    return found


def _shared_rare_words(
    question: str, sentences: Sequence[str]
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """For each sentence the share, by rarity among the sentences, of the question's words that it holds."""
    wanted = {_stem(word) for word in _WORD.findall(question.lower()) if word not in _STOP}
    held = [{_stem(word) for word in _WORD.findall(text.lower())} for text in sentences]
    counts = Counter(word for words in held for word in words & wanted)
    weights = {word: math.log((len(sentences) + 1) / (counts[word] + 0.5)) for word in wanted}
    total = sum(weights.values()) or 1.0
    return np.array([sum(weights[word] for word in wanted & words) / total for words in held])


def _stem(word: str) -> str:
    return re.sub(r"(?:'s|ing|ed|es|s)$", "", word) if len(word) > 4 else word
