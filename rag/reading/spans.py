"""The best answer spans of a passage, from the start and end logits of its tokens."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Logits = NDArray[np.float32]
MOST_TOKENS = 24
_NEVER = np.float32(-1e9)


def best_spans(
    logits: Logits,
    null: float,
    offsets: Sequence[tuple[int, int]],
    sentences: Sequence[tuple[int, int]],
    count: int,
) -> list[tuple[int, int, float]]:
    """The `count` best spans as (start, end, score), in characters, best first.

    A span lies in one sentence and is at most `MOST_TOKENS` long; its score is its logit less that of
    "not here", so that scores compare between passages.

    Args:
        logits: Start and end logits of the passage's tokens, `[tokens, 2]`.
        null: Sum of the two logits of "not here".
        offsets: Characters of the passage that each token covers.
        sentences: Character spans of the passage's sentences, in order.
        count: How many at most.
    """
    if not offsets or not sentences:
        return []
    home = _sentence_of_token(offsets, sentences)
    size = len(offsets)
    places = np.arange(size)
    length = places[None, :] - places[:, None]
    allowed = (length >= 0) & (length < MOST_TOKENS)
    allowed &= (home[:, None] == home[None, :]) & (home[:, None] >= 0)
    both = np.where(allowed, logits[:, :1] + logits[None, :, 1], _NEVER).ravel()
    keep = min(count, both.size)
    top = np.argpartition(-both, keep - 1)[:keep]
    top = top[np.argsort(-both[top], kind="stable")]
    return [
        (offsets[at // size][0], offsets[at % size][1], float(both[at]) - null)
        for at in top.tolist()
        if both[at] > _NEVER / 2
    ]


def _sentence_of_token(
    offsets: Sequence[tuple[int, int]], sentences: Sequence[tuple[int, int]]
) -> NDArray[np.int64]:
    """For each token the sentence that holds it whole; -1 when none does."""
    starts = np.asarray([start for start, _ in sentences])
    ends = np.asarray([end for _, end in sentences])
    first = np.asarray([start for start, _ in offsets])
    last = np.asarray([end for _, end in offsets])
    home = np.searchsorted(starts, first, side="right") - 1
    inside = (home >= 0) & (last <= ends[np.maximum(home, 0)])
    return np.where(inside, home, -1)
