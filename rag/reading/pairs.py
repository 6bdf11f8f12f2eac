"""Question and passage as rows of tokens, with the way back to the passage's characters."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rag.encoder_input import load_tokenizer
from rag.errors import ModelError

QUESTION_TOKENS = 48
MOST_WINDOWS = 8
"""Rows made of one passage at most: what would need more loses its end."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Tokens of `[CLS] question [SEP] passage [SEP]`."""

    ids: list[int]
    passage_from: int
    """Position of the passage's first token; the ones before belong to the question."""
    offsets: list[tuple[int, int]]
    """Characters of the passage that each of its tokens covers."""


class PairTokenizer:
    """Builds pairs with the encoder's own tokenizer."""

    def __init__(self, encoder: Path, max_tokens: int = 176) -> None:
        self._tokenizer = load_tokenizer(encoder)
        self._max_tokens = max_tokens
        marks, mask = self._tokenizer.encode("").ids, self._tokenizer.token_to_id("[MASK]")
        if len(marks) != 2 or mask is None:
            raise ModelError(
                f"the tokenizer in {encoder} is not a BERT's: no two marks around a text, or no [MASK]"
            )
        self._first, self._between = marks
        self.mask: int = mask
        """The id of the token that stands for an unknown one."""

    def pairs(self, question: str, passages: Sequence[str]) -> list[Pair]:
        """One pair a passage; a passage too long for the row loses its end, never the question."""
        return [windows[0] for windows in self.windows(question, passages)]

    def windows(self, question: str, passages: Sequence[str]) -> list[list[Pair]]:
        """The pairs of each passage: one, or several that overlap by a third when a row cannot hold it.

        Windows of one passage are evenly spread and together hold all of it, up to `MOST_WINDOWS`.
        """
        asked = self._tokenizer.encode(question, add_special_tokens=False).ids[:QUESTION_TOKENS]
        head = [self._first, *asked, self._between]
        room = self._max_tokens - len(head) - 1
        found = []
        for one in self._tokenizer.encode_batch(list(passages), add_special_tokens=False):
            pieces = [slice(start, start + room) for start in _starts(len(one.ids), room)]
            found.append(
                [
                    Pair([*head, *one.ids[piece], self._between], len(head), list(one.offsets[piece]))
                    for piece in pieces
                ]
            )
        return found


def _starts(tokens: int, room: int) -> list[int]:
    """Where windows of `room` tokens begin that together cover `tokens`."""
    beyond = tokens - room
    if beyond <= 0:
        return [0]
    step = room - room // 3
    count = 1 - (-beyond // step)
    if count > MOST_WINDOWS:
        return [step * at for at in range(MOST_WINDOWS)]
    return [round(beyond * at / (count - 1)) for at in range(count)]
