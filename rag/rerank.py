"""Reranking by a cross-encoder, where the settings name one."""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from rag.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

MOST = 20
"""Passages that are scored; the cost of a question grows with them and not with the library."""
_TOKENS = 256  # question and passage together


class Reranker(Protocol):
    """Scores passages for a question."""

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """One score a passage, higher is better."""
        ...


class CrossEncoderReranker:
    """Any sentence-transformers CrossEncoder, loaded at the first question."""

    def __init__(self, name: str) -> None:
        """`name` is a folder or the name of a model that is on this machine or can be downloaded."""
        self._name = name
        self._model: CrossEncoder | None = None
        self._lock = threading.Lock()

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """One score a passage, higher is better.

        Raises:
            ModelError: the cross-encoder cannot be loaded, or gives more than one score a passage.
        """
        model = self._loaded()
        with self._lock:  # a fast tokenizer serves one thread at a time
            given = model.predict([(question, passage) for passage in passages], show_progress_bar=False)
        return [float(score) for score in given]

    def _loaded(self) -> "CrossEncoder":
        with self._lock:
            if self._model is None:
                self._model = self._load()
            return self._model

    def _load(self) -> "CrossEncoder":
        from safetensors import SafetensorError  # noqa: PLC0415
        from sentence_transformers import CrossEncoder  # noqa: PLC0415 - seconds to import; few configure one

        try:
            model: CrossEncoder = CrossEncoder(self._name, max_length=_TOKENS, device="cpu")
        except (OSError, ValueError, SafetensorError) as error:
            reason = (str(error).strip() or repr(error)).splitlines()[0]
            raise ModelError(
                f"the reranker {self._name!r} cannot be loaded, check DATELINE_RERANKER: {reason}"
            ) from error
        if model.num_labels != 1:
            raise ModelError(
                f"the reranker {self._name!r} gives {model.num_labels} scores a passage where one is needed: "
                "name a cross-encoder for search in DATELINE_RERANKER"
            )
        return model
