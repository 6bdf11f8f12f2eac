"""Average the weights of two runs, the second of which went on from the first.

    python -m train.reader.average FIRST SECOND WEIGHTS [--share 0.5]

Between a run and the one that continued it on other data, most of what the second learned is kept and
most of what it forgot comes back (WiSE-FT, Wortsman et al. 2022, arXiv 2109.01903).
"""

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file


def average(first: Path, second: Path, to: Path, share: float = 0.5) -> None:
    """Write `(1 - share) * first + share * second`, in half precision.

    Raises:
        KeyError: the files do not hold the same weights.
    """
    one, other = load_file(first), load_file(second)
    if one.keys() != other.keys():
        raise KeyError(f"{first} and {second} hold different weights")
    mixed = {name: torch.lerp(one[name].float(), other[name].float(), share) for name in one}
    save_file({name: value.half().contiguous() for name, value in mixed.items()}, to)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--share", type=float, default=0.5, help="of the second run, 0 to 1")
    wanted = parser.parse_args()
    average(wanted.first, wanted.second, wanted.weights, wanted.share)
