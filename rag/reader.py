"""The small reader: for a question and its candidate passages, which answer it and with which words."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rag.encoder_input import Floats, Network, in_batches
from rag.reading.pairs import Pair, PairTokenizer
from rag.reading.spans import best_spans
from rag.sentences import sentence_spans

if TYPE_CHECKING:
    from rag.encoder import Precision

WEIGHTS = Path(__file__).parent / "data" / "reader" / "reader.safetensors"
SPANS = 8
"""Spans kept of each passage."""
ROW = 208
"""Tokens of question and passage that are read, and trained on, in one row."""
_SAME_LENGTH = 8  # rows run together


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a passage that may be the answer: `passage[start:end]`, inside one sentence."""

    start: int
    end: int
    score: float
    """Logit of the span less that of "not in this passage"; compares between passages."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one passage."""

    relevance: float
    """Logit that the passage answers the question."""
    spans: tuple[Span, ...]
    """Best first; empty for a passage without words."""


@dataclass(frozen=True, slots=True)
class _Parts:
    network: Network
    tokenizer: PairTokenizer


class Reader:
    """Reads candidate passages for a question; loads its network at the first reading.

    Passages are not judged each alone: training scored them against one another, so relevance and span
    scores of one question compare, and `rag.answer.picking.vote` adds up what they say.
    """

    def __init__(
        self,
        encoder: Path,
        weights: Path = WEIGHTS,
        *,
        max_tokens: int = ROW,
        most_passages: int = 20,
        precision: "Precision" = "auto",
    ) -> None:
        """Take note of the files; nothing is read yet.

        Args:
            encoder: Folder of the encoder the weights were trained on (all-MiniLM-L6-v2).
            weights: The adapter and heads, a safetensors file.
            max_tokens: Question and passage together; a longer passage is read in windows that overlap.
            most_passages: Passages beyond these are not read.
            precision: "auto" is bfloat16 where the processor multiplies it itself.
        """
        self._encoder = encoder
        self._weights = weights
        self._max_tokens = max_tokens
        self._most_passages = most_passages
        self._precision = precision
        self._parts: _Parts | None = None
        self._lock = threading.Lock()

    def read(self, question: str, passages: Sequence[str]) -> tuple[Reading, ...]:
        """A reading for each passage, in their order; none for passages beyond `most_passages`.

        Raises:
            ModelError: The weights or the encoder cannot be loaded.
        """
        parts = self._loaded()
        chosen = list(passages[: self._most_passages])
        windows = parts.tokenizer.windows(question, chosen)
        pairs = [pair for found in windows for pair in found]
        homes = [at for at, found in enumerate(windows) for _ in found]
        rows, passages_from = [pair.ids for pair in pairs], [pair.passage_from for pair in pairs]
        read: list[list[Reading]] = [[] for _ in chosen]
        for at, (relevance, logits) in in_batches(parts.network, rows, _SAME_LENGTH, passages_from):
            home = homes[at]
            read[home].append(_reading(chosen[home], pairs[at], float(relevance[0]), logits))
        return tuple(map(_joined, read))

    def _loaded(self) -> _Parts:
        with self._lock:
            if self._parts is None:
                self._parts = self._load()
            return self._parts

    def _load(self) -> _Parts:
        from rag.reading.network import load_network  # noqa: PLC0415 - openvino, which only reading needs

        network = load_network(self._encoder, self._weights, self._precision)
        return _Parts(network, PairTokenizer(self._encoder, self._max_tokens))


def _reading(text: str, pair: Pair, relevance: float, logits: Floats) -> Reading:
    inside = logits[pair.passage_from : pair.passage_from + len(pair.offsets)]
    null = float(logits[0].sum())
    spans = best_spans(inside, null, pair.offsets, sentence_spans(text), SPANS)
    return Reading(relevance, tuple(Span(*span) for span in spans))


def _joined(windows: Sequence[Reading]) -> Reading:
    """The windows of one passage: their highest relevance, and each span as the best of them has it."""
    if len(windows) == 1:
        return windows[0]
    best: dict[tuple[int, int], Span] = {}
    for span in sorted((span for one in windows for span in one.spans), key=lambda span: -span.score):
        best.setdefault((span.start, span.end), span)
    return Reading(max(one.relevance for one in windows), tuple(best.values())[:SPANS])
