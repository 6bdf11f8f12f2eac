"""Attention to train with in bfloat16 on a processor: three plain products.

Written by hand because torch's fused attention is slow there for heads as narrow as MiniLM's (32), backwards
above all, and the plain one of transformers copies its inputs between the products. Same to rounding.
"""

import torch
from torch import Tensor, nn
from transformers import AttentionInterface
from transformers.masking_utils import AttentionMaskInterface, eager_mask

NAME = "dateline_products"


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
        attention_mask: added to the scores, `[rows, 1, tokens, tokens]`.
        scaling: of the scores; one over the root of the width when not given.

    Returns:
        `[rows, tokens, heads, width]`, and no weights.
    """
    rows, heads, tokens, width = query.shape
    flat = (rows * heads, tokens, width)
    scale = width**-0.5 if scaling is None else scaling
    scores = torch.bmm(query.reshape(flat) * scale, key.reshape(flat).transpose(1, 2))
    if attention_mask is not None:
        scores = (scores.view(rows, heads, tokens, tokens) + attention_mask).view(-1, tokens, tokens)
    mixed = torch.bmm(torch.softmax(scores, -1), value.reshape(flat))
    return mixed.view(rows, heads, tokens, width).transpose(1, 2).contiguous(), None
