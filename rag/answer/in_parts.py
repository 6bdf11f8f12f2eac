"""Joins the answers to the parts of a question into one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from rag.answer.quote import quoted_claims, quoted_text
from rag.question.parts import is_question
from rag.records.answers import Answer, Citation, Disagreement
from rag.records.articles import Hit


def joined(whole: Answer, parts: Sequence[Answer]) -> Answer:
    """One answer in quotes: what is cited for each part, in their order, and a note for a part left open.

    Args:
        whole: The question, not yet answered.
        parts: An answer to each part; one at least is answered.
    """
    citations = _numbered(list(chain.from_iterable(part.citations for part in parts)))
    shorts = list(dict.fromkeys(part.short_answer for part in parts if part.short_answer))
    # Of "the strike in Selmouth", held beside another, no few words are what was asked for.
    complete = all(part.short_answer and is_question(part.understood.asked) for part in parts)
    open_parts = [part for part in parts if part.status != "answered"]
    said = (
        *chain.from_iterable(part.understood.notes for part in parts),
        *(f"Nothing sure was found for: “{part.understood.standalone}”" for part in open_parts),
    )
    return replace(
        whole,
        status="answered",
        text=quoted_text(citations),
        short_answer="; ".join(shorts) if complete else None,
        citations=citations,
        claims=quoted_claims(citations),
        disagreements=tuple(
            _renumbered(one, part, citations) for part in parts for one in part.disagreements
        ),
        hits=_in_turn([*(part.hits for part in parts), whole.hits]),
        notes=tuple(dict.fromkeys((*whole.notes, *said))),
        confidence=min(part.confidence for part in parts if part.status == "answered"),
    )


def _numbered(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations without those that lie inside an earlier one, numbered from one.

    What one part quotes outright is not what "may be meant instead" for another.
    """
    kept: list[Citation] = []
    for one in citations:
        home = next((at for at, other in enumerate(kept) if _inside(one, other)), None)
        if home is None:
            kept.append(one)
        elif not one.instead:
            kept[home] = replace(kept[home], instead=False)
    return tuple(replace(one, number=number) for number, one in enumerate(kept, start=1))


def _renumbered(differing: Disagreement, part: Answer, citations: Sequence[Citation]) -> Disagreement:
    """Figures of a part that differ, by the numbers that its citations have among those of all parts."""
    numbers = {
        one.number: next(other.number for other in citations if _inside(one, other)) for one in part.citations
    }
    figures = tuple(replace(one, citation=numbers[one.citation]) for one in differing.figures)
    return replace(differing, figures=figures)


def _inside(one: Citation, other: Citation) -> bool:
    return one.article.id == other.article.id and other.start <= one.start and one.end <= other.end


def _in_turn(found: Sequence[Sequence[Hit]]) -> tuple[Hit, ...]:
    """The hits of each part in turn, each passage once."""
    hits: dict[str, Hit] = {}
    for hit in chain.from_iterable(zip_longest(*found)):
        if hit is not None:
            hits.setdefault(hit.passage.id, hit)
    return tuple(hits.values())
