"""Dropout from a pool of drawn numbers: drawing them anew took a fifth of a training step on a processor."""

import torch
from torch import Tensor, nn

_DRAWN = 1 << 23
"""Kept numbers; a layer drops some 500,000 at a time and starts anywhere, so that no two steps drop alike."""


class PooledDropout(nn.Module):
    """Drops a share of what it gets and scales up the rest (Srivastava et al. 2014), in training alone."""

    def __init__(self, share: float, dtype: torch.dtype) -> None:
        super().__init__()
        self.p = share
        """The name that transformers reads."""
        kept = torch.rand(_DRAWN) >= share
        self.register_buffer("_pool", (kept / (1 - share)).to(dtype), persistent=False)
        self._pool: Tensor

    def forward(self, inputs: Tensor) -> Tensor:
        """As many numbers, each dropped or scaled."""
        if not self.training:
            return inputs
        count = inputs.numel()
        first = int(torch.randint(_DRAWN - count, ()))
        return inputs * self._pool[first : first + count].view_as(inputs)


def pooled(network: nn.Module) -> None:
    """Put one pool in the place of every dropout of the network that drops anything."""
    parents = [
        (parent, name, child.p)
        for parent in network.modules()
        for name, child in parent.named_children()
        if isinstance(child, nn.Dropout) and child.p
    ]
    pools = {
        share: PooledDropout(share, next(network.parameters()).dtype) for share in {p for *_, p in parents}
    }
    for parent, name, share in parents:
        setattr(parent, name, pools[share])
