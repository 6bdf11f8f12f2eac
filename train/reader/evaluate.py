"""Scores on held-out questions, cheap enough to run at every checkpoint."""

import random
from collections.abc import Sequence

import torch

from rag.reading.pairs import PairTokenizer
from train.reader.encode import encode
from train.reader.groups import Candidate, Question, draw
from train.reader.network import ReaderNetwork

_MOST = 30
_WIDEST = 12


def held_out_scores(
    network: ReaderNetwork, tokenizer: PairTokenizer, questions: Sequence[Question]
) -> dict[str, float]:
    """How often the right passage comes first (`first`) and the best span touches an answer (`touches`)."""
    chance = random.Random(0)
    asked = [one for one in questions if one.positives][:_MOST]
    first = touches = 0
    with torch.inference_mode():
        for question in asked:
            group = draw(question, 7, chance)
            pairs = tokenizer.pairs(group.question, [one.text for one in group.candidates])
            relevance, spans = encode(network, pairs)
            best = int(relevance.argmax())
            first += bool(group.candidates[best].spans)
            scores = []
            for pair, logits, candidate in zip(pairs, spans, group.candidates, strict=True):
                inside = logits[pair.passage_from : pair.passage_from + len(pair.offsets)]
                both = inside[:, 0].unsqueeze(1) + inside[:, 1].unsqueeze(0)
                near = torch.triu(both + 1e4) - torch.triu(both + 1e4, _WIDEST) - 1e4
                at = int(near.argmax())
                start, end = divmod(at, near.shape[1])
                right = _touches(candidate, pair.offsets[start][0], pair.offsets[end][1])
                scores.append((float(near.max() - logits[0].sum()), right))
            touches += max(scores)[1]
    return {"first": round(first / len(asked), 3), "touches": round(touches / len(asked), 3)} if asked else {}


def _touches(candidate: Candidate, start: int, end: int) -> bool:
    return any(start < right and end > left for left, right in candidate.spans)
