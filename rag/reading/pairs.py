"""Question and passage as one row of tokens, with the way back to the passage's characters."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rag.encoder_input import load_tokenizer
from rag.errors import ModelError

QUESTION_TOKENS = 48


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
        marks = self._tokenizer.encode("").ids
        if len(marks) != 2:
            raise ModelError(f"the tokenizer in {encoder} is not a BERT's: no two marks around a text")
        self._first, self._between = marks

    def pairs(self, question: str, passages: Sequence[str]) -> list[Pair]:
        """One pair a passage; a passage too long for the row loses its end, never the question."""
        asked = self._tokenizer.encode(question, add_special_tokens=False).ids[:QUESTION_TOKENS]
        head = [self._first, *asked, self._between]
        room = self._max_tokens - len(head) - 1
        encoded = self._tokenizer.encode_batch(list(passages), add_special_tokens=False)
        return [
            Pair([*head, *one.ids[:room], self._between], len(head), list(one.offsets[:room]))
            for one in encoded
        ]
