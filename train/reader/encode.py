"""Runs pairs of any length through the network, alike lengths together."""

from collections.abc import Sequence

import torch
from torch import Tensor

from rag.reading.network import ReaderNetwork
from rag.reading.pairs import Pair, padded


def encode(network: ReaderNetwork, pairs: Sequence[Pair]) -> tuple[Tensor, list[Tensor]]:
    """Relevance `[pairs]` and each pair's span logits `[tokens, 2]`; rows of like length run together."""
    device = network.span.weight.device
    relevance: list[Tensor] = [torch.empty(0)] * len(pairs)
    spans: list[Tensor] = [torch.empty(0)] * len(pairs)
    for places in _alike(pairs, 1024 if device.type == "cpu" else 16384):
        ranked, marked = network(*(one.to(device) for one in padded([pairs[at] for at in places])))
        for row, at in enumerate(places):
            relevance[at] = ranked[row].cpu()
            spans[at] = marked[row].cpu()
    return torch.stack(relevance), spans


def _alike(pairs: Sequence[Pair], tokens: int) -> list[list[int]]:
    """Positions of the pairs by length, cut where a run would hold more than `tokens` tokens."""
    runs: list[list[int]] = [[]]
    for at in sorted(range(len(pairs)), key=lambda at: len(pairs[at].ids)):
        if (len(runs[-1]) + 1) * len(pairs[at].ids) > tokens and runs[-1]:
            runs.append([])
        runs[-1].append(at)
    return runs
