"""Makes `rag/data/embedding/ranges.safetensors`: what the embedding model's products multiply.

Run as `python -m train.ranges`. Read on the sample articles, in full precision, a channel each.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from rag.eight_bit import RANGES
from rag.encoder import Encoder, load_encoder
from rag.encoder_input import Floats, load_tokenizer, padded, run
from rag.index.embed import bundled_model

ARTICLES = Path(__file__).parent.parent / "articles"
_TOKENS = 176  # a row; about what a passage has
_ROWS = 16


def token_rows(folder: Path) -> list[list[int]]:
    """The articles in `folder` as rows of token ids with the model's marks."""
    tokenizer = load_tokenizer(bundled_model())
    tokenizer.enable_truncation(_TOKENS)
    rows = []
    for path in sorted(folder.iterdir()):
        encoded = tokenizer.encode(path.read_text(encoding="utf-8"))
        rows += [list(one.ids) for one in (encoded, *encoded.overflowing)]
    return rows


def measured(encoder: Encoder, rows: Sequence[Sequence[int]]) -> dict[str, Floats]:
    """The least and the greatest value of each channel of each product's input, `NAME.low` and `NAME.high`."""
    names = list(encoder.inputs)
    network = encoder.compiled([encoder.inputs[name] for name in names], "float32")
    found: dict[str, Floats] = {}
    for at in range(0, len(rows), _ROWS):
        ids, types, mask = padded(rows[at : at + _ROWS])
        for name, values in zip(names, run(network, ids, types, mask), strict=True):
            told = values[mask > 0]
            low, high = told.min(axis=0), told.max(axis=0)
            found[f"{name}.low"] = np.minimum(found.get(f"{name}.low", low), low)
            found[f"{name}.high"] = np.maximum(found.get(f"{name}.high", high), high)
    return found


def main() -> None:
    """Writes the file."""
    RANGES.parent.mkdir(exist_ok=True)
    ranges = measured(load_encoder(bundled_model()), token_rows(ARTICLES))
    save_file({name: values.astype(np.float16) for name, values in ranges.items()}, RANGES)


if __name__ == "__main__":
    main()
