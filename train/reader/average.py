"""Average the weights of several runs.

    python -m train.reader.average WEIGHTS --of FIRST .6 --of SECOND .4 [--rank 64]

Runs on other data, or that drew it in another order, err in other places when they began alike, and their mean errs
less than any of them (model soups, Wortsman et al. 2022, arXiv 2203.05482). What the adapters add to the encoder is
averaged, not their two factors, and the sum is cut to a rank again by its singular values.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from train.reader.network import RANK


def average(runs: Sequence[tuple[Path, float]], to: Path, rank: int = RANK) -> None:
    """Write the sum of what each run learned times its share, in half precision.

    Args:
        runs: Files of weights, of any rank, with their shares.
        to: Where the mean goes.
        rank: Of its adapters.

    Raises:
        KeyError: The files do not hold the same weights.
        ValueError: The shares are not one together.
    """
    loaded = [load_file(path) for path, _ in runs]
    shares = [share for _, share in runs]
    if abs(sum(shares) - 1) > 1e-6:
        raise ValueError(f"the shares {shares} are {sum(shares)} together: let them be 1")
    for (path, _), one in zip(runs, loaded, strict=True):
        if one.keys() != loaded[0].keys():
            raise KeyError(f"{runs[0][0]} and {path} hold different weights")
    mean: dict[str, Tensor] = {}
    for name in loaded[0]:
        if name.endswith(".up"):
            down = f"{name.removesuffix('.up')}.down"
            update = _sum([one[name].float() @ one[down].float() for one in loaded], shares)
            mean[name], mean[down] = _factors(update, rank)
        elif not name.endswith(".down"):
            mean[name] = _sum([one[name].float() for one in loaded], shares)
    save_file({name: value.half().contiguous() for name, value in mean.items()}, to)


def _sum(values: Sequence[Tensor], shares: Sequence[float]) -> Tensor:
    return torch.stack([share * value for value, share in zip(values, shares, strict=True)]).sum(0)


def _factors(update: Tensor, rank: int) -> tuple[Tensor, Tensor]:
    """The two factors of that rank whose product is nearest to the update (Eckart and Young 1936)."""
    left, values, right = torch.linalg.svd(update, full_matrices=False)
    roots = values[:rank].sqrt()
    return left[:, :rank] * roots, roots[:, None] * right[:rank]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("weights", type=Path, help="where the mean goes")
    parser.add_argument("--of", nargs=2, action="append", required=True, metavar=("WEIGHTS", "SHARE"))
    parser.add_argument("--rank", type=int, default=RANK)
    wanted = parser.parse_args()
    average([(Path(path), float(share)) for path, share in wanted.of], wanted.weights, wanted.rank)
