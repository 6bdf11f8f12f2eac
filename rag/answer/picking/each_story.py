"""The best sentence of each story, so that a story is quoted once however many of its passages tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rag.answer.picking.choice import Quoted
from rag.records.articles import Hit


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence, and how near it is to what is asked."""

    quoted: Quoted
    near: float


_Near = TypeVar("_Near", bound=Near)


def best_of_each_story(found: Iterable[_Near], hits: Sequence[Hit]) -> list[_Near]:
    """The nearest sentence of each story, the first of those as near; nearest first.

    Args:
        found: Sentences of the hits.
        hits: What was found.
    """
    best: dict[str, _Near] = {}
    for one in found:
        story = hits[one.quoted.hit].article.one_story
        kept = best.get(story)
        if kept is None or one.near > kept.near:
            best[story] = one
    return sorted(best.values(), key=lambda one: -one.near)
