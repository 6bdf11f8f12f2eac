"""Attention to train with on a processor, forwards and backwards in plain products.

Written by hand because a step spent half its time in torch's own: the fused one and the plain one of transformers
are slow there for heads as narrow as MiniLM's (32), backwards above all. This one takes a fifth of the time.
"""

from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd import Function
from transformers import AttentionInterface
from transformers.masking_utils import AttentionMaskInterface, eager_mask

NAME = "dateline_products"
_HIGHEST = 60.0
"""Of a score: e^60 and the sum of as many as a row has tokens are finite in bfloat16. MiniLM's are within 20."""


def product_attention() -> str:
    """Makes the attention known to transformers; the name to ask for it by."""
    AttentionInterface.register(NAME, _attend)
    AttentionMaskInterface.register(NAME, eager_mask)
    return NAME


def _attend(
    _module: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    scaling: float | None = None,
    **_others: object,
) -> tuple[Tensor, None]:
    """Scaled dot-product attention (Vaswani et al. 2017) of `[rows, heads, tokens, width]`.

    Args:
        query: what asks.
        key: what is asked.
        value: what is given.
        attention_mask: added to the scores, `[rows, 1, tokens, tokens]`; padding gets no attention at all.
        scaling: of the scores; one over the root of the width when not given.

    Returns:
        `[rows, tokens, heads, width]`, and no weights.
    """
    rows, heads, tokens, width = query.shape
    scale = width**-0.5 if scaling is None else scaling
    flat = (rows * heads, tokens, width)
    seen = torch.ones(rows, tokens, dtype=query.dtype, device=query.device)
    if attention_mask is not None:
        seen = (attention_mask[:, 0, 0, :] == 0).to(query.dtype)
    seen = seen.view(rows, 1, tokens, 1).expand(rows, heads, tokens, 1).reshape(rows * heads, tokens, 1)
    mixed: Tensor = _Products.apply(query.reshape(flat) * scale, key.reshape(flat), value.reshape(flat), seen)  # type: ignore[no-untyped-call]
    return mixed.view(rows, heads, tokens, width).transpose(1, 2).contiguous(), None


class _Products(Function):
    """Softmax attention as two products a way, each with what sums or is subtracted as one more column.

    The sum under the softmax is the column of ones that padding lacks; its gradient is the column of the sums of
    gradient times output (Dao et al. 2022, arXiv 2205.14135, appendix B).
    """

    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, seen: Tensor) -> Tensor:  # noqa: ANN401
        """All `[heads of rows, tokens, width]`, but for `seen`: 1 for a token, 0 for padding."""
        weights = torch.bmm(query, key.transpose(1, 2)).clamp_(-_HIGHEST, _HIGHEST).exp_()
        given = _with_columns(value * seen, seen)
        mixed = torch.bmm(weights, given)
        width = value.shape[-1]
        total = mixed[..., width : width + 1]
        output = mixed[..., :width] / total
        ctx.save_for_backward(query, key, seen, weights, given, total, output)
        return output

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:  # noqa: ANN401
        """The gradients of queries, keys and values."""
        query, key, seen, weights, given, total, output = ctx.saved_tensors
        shared = gradient / total
        values = torch.bmm(weights.transpose(1, 2), shared) * seen
        less = -(shared * output).sum(-1, keepdim=True)
        scores = torch.bmm(_with_columns(shared, less), given.transpose(1, 2)).mul_(weights)
        return torch.bmm(scores, key), torch.bmm(scores.transpose(1, 2), query), values, None


def _with_columns(inputs: Tensor, column: Tensor) -> Tensor:
    """The inputs with one more column, and one of zeros: bfloat16 products take an even number."""
    return torch.cat([inputs, column, torch.zeros_like(column)], -1)
