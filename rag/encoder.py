"""MiniLM as an OpenVINO graph: what embeds the passages and, with an adapter and heads, reads them.

OpenVINO's own converters need torch, and two seconds, at every start. The graph is eighty lines instead:
BERT (Devlin et al. 2018, arXiv 1810.04805) from the numbers in the model's own safetensors file.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import openvino
from openvino import Node
from openvino import opset13 as op
from safetensors import SafetensorError
from safetensors.numpy import load_file

from rag import eight_bit
from rag.encoder_input import Floats, Network
from rag.errors import ModelError

Precision = Literal["auto", "bfloat16", "float32"]
"""What the products are computed in; "auto" is bfloat16 where the processor multiplies it itself."""

_HINTS: dict[str, dict[str, str]] = {
    "auto": {},
    "bfloat16": {"INFERENCE_PRECISION_HINT": "bf16"},
    "float32": {"INFERENCE_PRECISION_HINT": "f32"},
}
_HIDDEN = -10000.0  # added to the attention that padding gets


@dataclass(frozen=True, slots=True)
class Encoder:
    """The graph up to the last hidden states, to put an output on."""

    ids: Node
    """Token ids `[rows, tokens]`."""
    types: Node
    """Token types, alike: 0, or 1 for a second text."""
    mask: Node
    """1.0 for tokens and 0.0 for padding, alike."""
    hidden: Node
    """`[rows, tokens, width]`."""
    inputs: Mapping[str, Node]
    """What each dense layer gets, `[rows, tokens, channels]`, by the layer's name."""

    @property
    def unit_mean(self) -> Node:
        """The mean, made one long."""
        return op.normalize_l2(self.mean, _whole(1), 1e-12, "max")

    @property
    def mean(self) -> Node:
        """The mean of the hidden states of a row's tokens, `[rows, width]`."""
        weights = op.unsqueeze(self.mask, _whole(2))
        total = op.reduce_sum(op.multiply(self.hidden, weights), _whole(1))
        return op.divide(total, op.reduce_sum(weights, _whole(1)))

    def compiled(self, outputs: Sequence[Node], precision: Precision = "auto") -> Network:
        """The graph ready to run on this processor."""
        model = openvino.Model(list(outputs), [self.ids, self.types, self.mask])
        hints = {"PERFORMANCE_HINT": "LATENCY", **_HINTS[precision]}
        compiled: Network = openvino.Core().compile_model(model, "CPU", hints)
        return compiled


@contextmanager
def loading(what: Path) -> Iterator[None]:
    """Turns everything that missing or damaged files raise into one line.

    Raises:
        ModelError: the model cannot be loaded.
    """
    try:
        yield
    except (OSError, KeyError, ValueError, RuntimeError, SafetensorError) as error:
        reason = next(iter(str(error).strip().splitlines()), type(error).__name__)
        raise ModelError(f"the model in {what} cannot be loaded, install Dateline again: {reason}") from error


def linear(inputs: Node, weight: Floats, bias: Floats) -> Node:
    """`inputs @ weight.T + bias`."""
    return op.add(op.matmul(inputs, _constant(weight), False, True), _constant(bias))


def multiplies_fast() -> bool:
    """Whether the processor has instructions for bfloat16 products; those that do have 8-bit ones too."""
    return "BF16" in openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def load_encoder(
    folder: Path,
    updates: Mapping[str, Floats] | None = None,
    ranges: Mapping[str, eight_bit.Range] | None = None,
) -> Encoder:
    """The encoder in `folder`.

    Args:
        folder: a Hugging Face BERT: `config.json` and `model.safetensors`.
        updates: added to the weights of these layers, by the layer's name.
        ranges: of the inputs of the layers to compute in 8 bits, by the layer's name.

    Raises:
        OSError, KeyError, ValueError, RuntimeError, SafetensorError: the files are missing, damaged or not a
            BERT's; inside `loading` they become a ModelError.
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    weights: dict[str, Floats] = load_file(folder / "model.safetensors")
    for name, update in (updates or {}).items():
        weights[f"{name}.weight"] = weights[f"{name}.weight"] + update
    ids, types = (op.parameter([-1, -1], np.int64, name) for name in ("ids", "types"))
    mask = op.parameter([-1, -1], np.float32, "mask")
    layers = _Layers(
        weights, ranges or {}, int(config["num_attention_heads"]), float(config["layer_norm_eps"])
    )
    hidden = layers.embedded(ids, types)
    bias = op.multiply(op.subtract(_number(1.0), op.unsqueeze(mask, _whole(1, 2))), _number(_HIDDEN))
    for layer in range(int(config["num_hidden_layers"])):
        hidden = layers.block(f"encoder.layer.{layer}", hidden, bias)
    return Encoder(ids, types, mask, hidden, layers.inputs)


class _Layers:
    """Builds the parts of the graph from the weights of one model."""

    def __init__(
        self,
        weights: Mapping[str, Floats],
        ranges: Mapping[str, eight_bit.Range],
        heads: int,
        epsilon: float,
    ) -> None:
        self.inputs: dict[str, Node] = {}
        self._weights = weights
        self._ranges = ranges
        self._heads = heads
        self._epsilon = epsilon

    def embedded(self, ids: Node, types: Node) -> Node:
        """Words, types and positions, summed and normed."""
        first = _whole(0)
        length = op.gather(op.shape_of(ids), op.constant(np.int64(1)), first)
        positions = op.range(op.constant(np.int64(0)), length, op.constant(np.int64(1)), "i64")
        looked_up = [
            op.gather(_constant(self._weights[f"embeddings.{name}_embeddings.weight"]), places, first)
            for name, places in (("word", ids), ("token_type", types), ("position", positions))
        ]
        summed = op.add(op.add(looked_up[0], looked_up[1]), op.unsqueeze(looked_up[2], first))
        return self._normed("embeddings.LayerNorm", summed)

    def block(self, name: str, hidden: Node, bias: Node) -> Node:
        """One block: attention, then two dense layers, each added to its input and normed."""
        split, swap = _whole(0, 0, self._heads, -1), _whole(0, 2, 1, 3)
        query, key, value = (
            op.transpose(op.reshape(self._dense(f"{name}.attention.self.{one}", hidden), split, True), swap)
            for one in ("query", "key", "value")
        )
        attended = op.scaled_dot_product_attention(query, key, value, bias)
        joined = op.reshape(op.transpose(attended, swap), _whole(0, 0, -1), True)
        mixed = op.add(self._dense(f"{name}.attention.output.dense", joined), hidden)
        mixed = self._normed(f"{name}.attention.output.LayerNorm", mixed)
        wide = op.gelu(self._dense(f"{name}.intermediate.dense", mixed), "erf")
        return self._normed(
            f"{name}.output.LayerNorm", op.add(self._dense(f"{name}.output.dense", wide), mixed)
        )

    def _dense(self, name: str, inputs: Node) -> Node:
        self.inputs[name] = inputs
        weight, bias = self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]
        seen = self._ranges.get(name)
        return eight_bit.linear(inputs, weight, bias, seen) if seen else linear(inputs, weight, bias)

    def _normed(self, name: str, inputs: Node) -> Node:
        normed = op.mvn(inputs, _whole(-1), True, self._epsilon, "inside_sqrt")
        scaled = op.multiply(normed, _constant(self._weights[f"{name}.weight"]))
        return op.add(scaled, _constant(self._weights[f"{name}.bias"]))


def _constant(values: Floats) -> Node:
    return op.constant(np.ascontiguousarray(values, dtype=np.float32), shared_memory=True)


def _number(value: float) -> Node:
    return op.constant(np.float32(value))


def _whole(*values: int) -> Node:
    """A list of axes or sizes."""
    return op.constant(np.array(values, dtype=np.int64))
