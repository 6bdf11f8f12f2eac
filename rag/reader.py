"""The small reader: for a question and its candidate passages, which answer it and with which words."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rag.errors import ModelError
from rag.reading.spans import best_spans
from rag.sentences import sentence_spans

if TYPE_CHECKING:
    from torch import Tensor

    from rag.reading.network import ReaderNetwork
    from rag.reading.pairs import Pair, PairTokenizer

WEIGHTS = Path(__file__).parent / "data" / "reader" / "reader.safetensors"
SPANS = 8
"""Spans kept of each passage."""
_SAME_LENGTH = 8  # rows run together; sorted by length, so that hardly any padding is computed
Precision = Literal["auto", "bfloat16", "float32"]


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
    network: "ReaderNetwork"
    tokenizer: "PairTokenizer"


class Reader:
    """Reads candidate passages for a question; loads its network at the first reading.

    Passages are not judged each alone: training scored them against one another, so relevance and span
    scores of one question compare, and `rag.answer.pick` adds up what they say.
    """

    def __init__(
        self,
        encoder: Path,
        weights: Path = WEIGHTS,
        *,
        max_tokens: int = 208,
        most_passages: int = 20,
        precision: Precision = "auto",
    ) -> None:
        """Take note of the files; nothing is read yet.

        Args:
            encoder: Folder of the encoder the weights were trained on (all-MiniLM-L6-v2).
            weights: The adapter and heads, a safetensors file.
            max_tokens: Question and passage together; a longer passage loses its end.
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

    @property
    def most_passages(self) -> int:
        """How many passages are read at most."""
        return self._most_passages

    def read(self, question: str, passages: Sequence[str]) -> tuple[Reading, ...]:
        """A reading for each passage, in their order; none for passages beyond `most_passages`.

        Raises:
            ModelError: The weights or the encoder cannot be loaded.
        """
        parts = self._loaded()
        chosen = list(passages[: self._most_passages])
        pairs = parts.tokenizer.pairs(question, chosen)
        return tuple(
            _reading(text, pair, relevance, logits)
            for text, pair, (relevance, logits) in zip(chosen, pairs, _run(parts.network, pairs), strict=True)
        )

    def _loaded(self) -> _Parts:
        with self._lock:
            if self._parts is None:
                self._parts = self._load()
            return self._parts

    def _load(self) -> _Parts:
        from safetensors import SafetensorError  # noqa: PLC0415 - seconds to import; only reading needs it
        from safetensors.torch import load_file  # noqa: PLC0415

        from rag.attention import multiplies_bfloat16, product_attention  # noqa: PLC0415
        from rag.reading.network import ReaderNetwork, load_encoder, merge  # noqa: PLC0415
        from rag.reading.pairs import PairTokenizer  # noqa: PLC0415

        half = self._precision == "bfloat16" or (self._precision == "auto" and multiplies_bfloat16())
        try:
            network = ReaderNetwork(load_encoder(self._encoder, product_attention() if half else "sdpa"))
            merge(network, load_file(self._weights))
        except (OSError, KeyError, RuntimeError, SafetensorError) as error:
            raise ModelError(f"the reader cannot be loaded from {self._weights}: {error}") from error
        if half:
            network.encoder.bfloat16()
        network.requires_grad_(False).train(False)
        return _Parts(network, PairTokenizer(self._encoder, self._max_tokens))


def _run(network: "ReaderNetwork", pairs: Sequence["Pair"]) -> list[tuple[float, "Tensor"]]:
    """Relevance and span logits `[tokens, 2]` of each pair, in order."""
    import torch  # noqa: PLC0415

    from rag.reading.pairs import padded  # noqa: PLC0415

    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at].ids))
    found: dict[int, tuple[float, Tensor]] = {}
    with torch.inference_mode():
        for start in range(0, len(order), _SAME_LENGTH):
            places = order[start : start + _SAME_LENGTH]
            relevance, spans = network(*padded([pairs[at] for at in places]))
            found.update({at: (float(relevance[row]), spans[row]) for row, at in enumerate(places)})
    return [found[at] for at in range(len(pairs))]


def _reading(text: str, pair: "Pair", relevance: float, logits: "Tensor") -> Reading:
    inside = logits[pair.passage_from : pair.passage_from + len(pair.offsets)].numpy()
    null = float(logits[0].sum())
    spans = best_spans(inside, null, pair.offsets, sentence_spans(text), SPANS)
    return Reading(relevance, tuple(Span(*span) for span in spans))
