"""What to quote for a question: the record that pickers give and quoting uses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from rag.records.articles import Hit
from rag.records.questions import Understood


@dataclass(frozen=True, slots=True)
class Quoted:
    """A slice of one hit's passage that is worth quoting; offsets in characters of the passage."""

    hit: int
    start: int
    end: int
    instead: bool = False
    """Whether it holds another answer, less likely than the first quote's, that may be meant."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The quotes that answer a question, best first, and how sure the picker is."""

    quotes: tuple[Quoted, ...]
    short_answer: str | None
    confidence: float
    """That the passages answer the question at all, 0 to 1."""
    answered: bool
    """Whether the confidence is above the picker's threshold."""
    order: tuple[int, ...] = ()
    """The hits as the picker ranks them, best first; empty when it has no better order than theirs."""
    why: str = ""
    """Why what came nearest does not answer, for people; empty where it is only not sure enough."""
    over_time: bool = False
    """Whether the quotes are of different days: figures that differ between them do not disagree."""


def apart(quotes: Sequence[Quoted]) -> list[Quoted]:
    """The quotes without those that share words with an earlier one."""
    kept: list[Quoted] = []
    for one in quotes:
        if not any(o.hit == one.hit and o.start < one.end and one.start < o.end for o in kept):
            kept.append(one)
    return kept


def with_second(choice: Choice, quoted: Quoted) -> Choice:
    """The choice with a quote put after the first; later ones that overlap it go."""
    first, *rest = choice.quotes
    kept = (
        one for one in rest if one.hit != quoted.hit or one.end <= quoted.start or quoted.end <= one.start
    )
    return replace(choice, quotes=(first, quoted, *kept))


class Picker(Protocol):
    """Chooses what to quote."""

    def pick(self, understood: Understood, hits: Sequence[Hit]) -> Choice:
        """The sentences of the hits that answer the question."""
        ...

    def rank(self, understood: Understood, hits: Sequence[Hit]) -> tuple[int, ...]:
        """Positions of the hits, best first; as they are when the picker has no better order."""
        ...
