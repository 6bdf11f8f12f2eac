"""Texts as rows of token ids, and batches of rows through an encoder."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from rag.errors import ModelError

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

# OpenVINO keeps what it compiled for every shape it has seen: a megabyte or more each.
_STEP = 8


class Network(Protocol):
    """What `rag.encoder` compiles: a model that is ready to run."""

    outputs: Sequence[object]

    def create_infer_request(self) -> Any:  # noqa: ANN401 - OpenVINO has no types
        """What runs one batch at a time."""
        ...


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of the model in `folder`; it neither cuts nor pads.

    Raises:
        ModelError: `tokenizer.json` is missing or damaged.
    """
    path = folder / "tokenizer.json"
    try:
        text = path.read_text(encoding="utf-8")
        json.loads(text)  # what the library raises for a damaged file has no type to catch
    except (OSError, ValueError) as error:
        raise ModelError(f"the tokenizer {path} cannot be read: {error}") from error
    tokenizer = Tokenizer.from_str(text)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def padded(
    rows: Sequence[Sequence[int]], second_from: Sequence[int] | None = None
) -> tuple[Integers, Integers, Floats]:
    """Ids, types and mask of rows of token ids, each `[rows, longest]`, the longest in steps of eight tokens.

    Args:
        rows: token ids with the model's own marks.
        second_from: where each row's second text begins; None when there is none.
    """
    longest = -(-max(len(row) for row in rows) // _STEP) * _STEP
    ids = np.zeros((len(rows), longest), dtype=np.int64)
    types = np.zeros_like(ids)
    mask = np.zeros(ids.shape, dtype=np.float32)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = row
        mask[at, : len(row)] = 1.0
        if second_from is not None:
            types[at, second_from[at] : len(row)] = 1
    return ids, types, mask


def run(model: Network, ids: Integers, types: Integers, mask: Floats) -> tuple[Floats, ...]:
    """Each output of the model for one batch, copied out; safe in several threads at once."""
    request = model.create_infer_request()
    found = request.infer([ids, types, mask])
    return tuple(np.array(found[at], dtype=np.float32) for at in range(len(model.outputs)))


def in_batches(
    model: Network, rows: Sequence[Sequence[int]], size: int, second_from: Sequence[int] | None = None
) -> Iterator[tuple[int, tuple[Floats, ...]]]:
    """Position and outputs of each row, alike lengths run together, so that hardly any padding is computed.

    Args:
        model: gives outputs whose first axis is the rows.
        rows: token ids with the model's own marks.
        size: rows run together.
        second_from: where each row's second text begins; None when there is none.
    """
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    for start in range(0, len(order), size):
        places = order[start : start + size]
        seconds = [second_from[at] for at in places] if second_from is not None else None
        outputs = run(model, *padded([rows[at] for at in places], seconds))
        for row, at in enumerate(places):
            yield at, tuple(output[row] for output in outputs)
