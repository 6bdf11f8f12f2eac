"""Runs pairs of any length through the network, alike lengths together."""

from collections.abc import Sequence

import torch
from torch import Tensor

from rag.encoder_input import padded
from rag.reading.pairs import Pair
from train.reader.network import ReaderNetwork


def encode(network: ReaderNetwork, pairs: Sequence[Pair]) -> tuple[Tensor, list[Tensor]]:
    """Relevance `[pairs]` and each pair's span logits `[tokens, 2]`; rows of like length run together."""
    device = network.span.weight.device
    relevance: list[Tensor] = [torch.empty(0)] * len(pairs)
    spans: list[Tensor] = [torch.empty(0)] * len(pairs)
    for places in _alike(pairs, 1536 if device.type == "cpu" else 16384):
        rows = padded([pairs[at].ids for at in places], [pairs[at].passage_from for at in places])
        ranked, marked = network(*(torch.from_numpy(one).to(device) for one in rows))
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
