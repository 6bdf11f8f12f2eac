"""Average the weights of two runs that began alike.

    python -m train.reader.average FIRST SECOND WEIGHTS [--share 0.5]

Two runs on other data that began at the same weights err in other places, and their mean errs less than either
(model soups, Wortsman et al. 2022, arXiv 2203.05482). What the adapters add to the encoder is averaged, not their two
factors: those are put side by side, so that the ranks add up.
"""

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor


def average(first: Path, second: Path, to: Path, share: float = 0.5) -> None:
    """Write `(1 - share) * first + share * second`, in half precision.

    Raises:
        KeyError: the files do not hold the same weights.
    """
    one, other = load_file(first), load_file(second)
    if one.keys() != other.keys():
        raise KeyError(f"{first} and {second} hold different weights")
    mixed = {name: _mixed(name, one[name], other[name], share) for name in one}
    save_file({name: value.half().contiguous() for name, value in mixed.items()}, to)


def _mixed(name: str, one: Tensor, other: Tensor, share: float) -> Tensor:
    """A head's mean; of an adapter's factors the first side by side as they are, the second weighed."""
    if name.endswith(".down"):
        return torch.cat([one, other])
    if name.endswith(".up"):
        return torch.cat([(1 - share) * one.float(), share * other.float()], dim=1)
    return torch.lerp(one.float(), other.float(), share)


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
