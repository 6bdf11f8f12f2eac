"""The reader's network: the encoder with the trained adapter added in, and its heads."""

from pathlib import Path

import numpy as np
from openvino import Node
from openvino import opset13 as op
from safetensors.numpy import load_file

from rag.encoder import Precision, linear, load_encoder, loading
from rag.encoder_input import Floats, Network

SCALE = 2.0  # of the adapter: alpha 64 over rank 32


def load_network(encoder: Path, weights: Path, precision: Precision = "auto") -> Network:
    """Gives relevance `[pairs, 1]` and start and end logits `[pairs, tokens, 2]` for a batch of pairs.

    Args:
        encoder: folder of the encoder that the weights were trained on.
        weights: the adapter (LoRA, Hu et al. 2021, arXiv 2106.09685) and the heads, a safetensors file.
        precision: what the products are computed in.

    Raises:
        ModelError: a file is missing or damaged, or lacks a layer's adapter or a head.
    """
    with loading(weights):
        trained: dict[str, Floats] = {
            name: values.astype(np.float32) for name, values in load_file(weights).items()
        }
        adapted = [name.removesuffix(".up") for name in trained if name.endswith(".up")]
        updates = {
            name.removeprefix("encoder."): SCALE * (trained[f"{name}.up"] @ trained[f"{name}.down"])
            for name in adapted
        }
        graph = load_encoder(encoder, updates)

        def head(name: str, inputs: Node) -> Node:
            return linear(inputs, trained[f"{name}.weight"], trained[f"{name}.bias"])

        first = op.gather(graph.hidden, op.constant(np.int64(0)), op.constant(np.int64(1)))
        mixed = op.tanh(head("mix", op.concat([first, graph.mean], 1)))
        return graph.compiled([head("relevance", mixed), head("span", graph.hidden)], precision)
