"""Products of 8-bit whole numbers: half as fast again as bfloat16, for many passages at once.

What a product multiplies has to be known beforehand to be rounded well. `rag/data/embedding/ranges.safetensors`
holds, for each channel of each product's input, the least and the greatest value seen on the sample articles
(`python -m train.ranges`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from openvino import Node
from openvino import opset13 as op
from safetensors.numpy import load_file

from rag.encoder_input import Floats

RANGES = Path(__file__).parent / "data" / "embedding" / "ranges.safetensors"

# How much of the channels' differences the weights take over. On the sample articles .8 is best, .7 alike.
_SHARE = 0.8
_LEAST = 1e-3  # of what is divided by: a channel that never spoke has no size


@dataclass(frozen=True, slots=True)
class Range:
    """What a product's input was seen to be, a channel each."""

    low: Floats
    high: Floats


def load_ranges(path: Path = RANGES) -> dict[str, Range]:
    """The range of each product's input, by the layer's name.

    Raises:
        OSError, SafetensorError: the file is missing or damaged; inside `rag.encoder.loading` it becomes a
            ModelError.
    """
    stored: Mapping[str, Floats] = load_file(path)
    names = sorted({name.rpartition(".")[0] for name in stored})
    return {
        name: Range(stored[f"{name}.low"].astype(np.float32), stored[f"{name}.high"].astype(np.float32))
        for name in names
    }


def linear(inputs: Node, weight: Floats, bias: Floats, seen: Range) -> Node:
    """`inputs @ weight.T + bias`, near enough, by 8-bit products.

    Channels of very unlike size would share one scale badly: each is divided by a factor that its weights
    are multiplied with (SmoothQuant, Xiao et al. 2022, arXiv 2211.10438). OpenVINO turns the pairs of rounded
    input and rounded weights into one product of whole numbers.
    """
    size = np.maximum(np.maximum(seen.high, -seen.low), _LEAST)
    factor = size**_SHARE / np.maximum(np.abs(weight).max(axis=0), _LEAST) ** (1 - _SHARE)
    factor = (factor / factor.mean()).astype(np.float32)
    smooth = weight * factor
    most = np.abs(smooth).max(axis=1, keepdims=True)
    low, high = float((seen.low / factor).min()), float((seen.high / factor).max())
    product = op.matmul(
        _rounded(op.multiply(inputs, _number(1 / factor)), _number(low), _number(high), levels=256),
        _rounded(_number(smooth), _number(-most), _number(most), levels=255),
        False,
        True,
    )
    return op.add(product, _number(bias))


def _rounded(values: Node, low: Node, high: Node, *, levels: int) -> Node:
    return op.fake_quantize(values, low, high, low, high, levels)


def _number(values: Floats | float) -> Node:
    return op.constant(np.ascontiguousarray(values, dtype=np.float32))
