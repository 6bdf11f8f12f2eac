"""Finds passages for a training question: words (TF-IDF) and meaning (the encoder) together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from rag.index.embed import Embedder
from rag.sentences import paragraph_spans
from train.reader.groups import PASSAGE_CHARACTERS

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a training article."""

    text: str
    article: str
    date: str


def passages(text: str, article: str, date: str, size: int = PASSAGE_CHARACTERS) -> list[Passage]:
    """The text in passages of whole paragraphs, about `size` characters each."""
    found: list[Passage] = []
    begin = stop = 0
    for start, end in paragraph_spans(text):
        if stop > begin and end - begin > size:
            found.append(Passage(text[begin:stop], article, date))
            begin = start
        elif stop == begin:
            begin = start
        stop = end
    if stop > begin:
        found.append(Passage(text[begin:stop], article, date))
    return [Passage(piece.text[: 2 * size], article, date) for piece in found]


class Finder:
    """Ranks texts for questions by shared words and, when given an embedder, by meaning."""

    def __init__(self, texts: Sequence[str], embedder: Embedder | None = None) -> None:
        self._words = TfidfVectorizer(sublinear_tf=True, stop_words="english", dtype=np.float32)
        self._matrix = csr_matrix(self._words.fit_transform(texts))
        self._embedder = embedder
        self._vectors = np.asarray(embedder.embed(texts), dtype=np.float32) if embedder else None

    def scores(self, questions: Sequence[str]) -> Vectors:
        """Higher is nearer, `[questions, texts]`: cosine of words plus cosine of meaning."""
        asked = csr_matrix(self._words.transform(questions))
        scores = np.asarray((asked @ self._matrix.T).todense(), dtype=np.float32)
        if self._embedder is not None and self._vectors is not None:
            scores = scores + np.asarray(self._embedder.embed(questions), dtype=np.float32) @ self._vectors.T
        return scores

    def best(self, questions: Sequence[str], count: int, batch: int = 256) -> list[list[tuple[int, float]]]:
        """For each question the `count` best texts as (position, score), best first."""
        found: list[list[tuple[int, float]]] = []
        for start in range(0, len(questions), batch):
            scores = self.scores(questions[start : start + batch])
            top = np.argsort(-scores, axis=1, kind="stable")[:, :count]
            found += [
                [(int(at), float(row[at])) for at in places] for row, places in zip(scores, top, strict=True)
            ]
        return found
