"""What the reader is trained to do: rank the passages, mark the answer, say that it is not here."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from rag.reading.pairs import Pair
from train.reader.groups import Candidate

_NOTHING = -1e9


def token_targets(pair: Pair, candidate: Candidate) -> list[tuple[int, int]]:
    """First and last token, as positions in the row, of each answer that the row still holds."""
    targets = []
    for start, end in candidate.spans:
        inside = [at for at, (left, right) in enumerate(pair.offsets) if left < end and right > start]
        if inside and pair.offsets[inside[-1]][1] >= end:
            targets.append((inside[0] + pair.passage_from, inside[-1] + pair.passage_from))
    return targets


def group_loss(
    relevance: Tensor, spans: Tensor, pairs: Sequence[Pair], candidates: Sequence[Candidate]
) -> dict[str, Tensor]:
    """The four parts of the loss for one group.

    Args:
        relevance: `[passages]`.
        spans: Start and end logits, `[passages, tokens, 2]`.
        pairs: The group's rows, in order.
        candidates: What each row was made of, with its answers.

    Returns:
        `relevance` (each passage alone), `listwise` (the passages against one another), `span` (within
        each passage, the first token standing for "not here") and `shared` (one answer over the group).
    """
    targets = [token_targets(pair, one) for pair, one in zip(pairs, candidates, strict=True)]
    holds = torch.tensor([float(bool(found)) for found in targets])
    losses = {"relevance": functional.binary_cross_entropy_with_logits(relevance, holds)}
    allowed = torch.zeros(spans.shape[:2], dtype=torch.bool)
    right = torch.zeros(*spans.shape[:2], 2, dtype=torch.bool)
    for row, (pair, found) in enumerate(zip(pairs, targets, strict=True)):
        allowed[row, pair.passage_from : pair.passage_from + len(pair.offsets)] = True
        for first, last in found:
            right[row, first, 0] = right[row, last, 1] = True
    with_null = allowed.clone()
    with_null[:, 0] = True
    local_right = right.clone()
    local_right[holds == 0, 0] = True
    losses["span"] = _likelihood(spans, with_null, local_right, 1).mean()
    if holds.any():
        chosen = relevance.logsumexp(0) - relevance[holds > 0].logsumexp(0)
        losses["listwise"] = chosen
        flat = spans.reshape(1, -1, 2)
        losses["shared"] = _likelihood(flat, allowed.reshape(1, -1), right.reshape(1, -1, 2), 1).mean()
    return losses


def _likelihood(logits: Tensor, allowed: Tensor, right: Tensor, dim: int) -> Tensor:
    """Negative log likelihood of any right position among the allowed ones, for starts and ends."""
    among = logits.masked_fill(~allowed.unsqueeze(-1), _NOTHING).logsumexp(dim)
    hit = logits.masked_fill(~right, _NOTHING).logsumexp(dim)
    return among - hit
