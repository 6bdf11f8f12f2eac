"""The outlets held against one another: what the articles of each say, one after the other."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from rag.answer.in_parts import joined
from rag.question.topic import topic_in
from rag.records.answers import Answer, Citation
from rag.records.articles import Hit

_OUTLETS = 5
"""Outlets that are asked: each is a search of its own, and more of them are not read side by side."""
_EACH = 2
"""Quotes of one outlet."""
_UNNAMED = ""
"""In place of an outlet: all articles, or of a topic those that name none."""


def by_outlet(whole: Answer, asked: str, ask: Callable[[tuple[str, ...]], Answer]) -> Answer | None:
    """One answer in quotes of what each outlet's own articles say; None where none of them says anything.

    A story is quoted once, of the outlet nearest to the question, whoever else prints it. What asks for one thing is
    asked of all articles first: what one outlet says is surer beside what the others say. Of a topic, articles that
    name no outlet are quoted last.

    Args:
        whole: The question as it was asked, not yet answered, with what was found for it.
        asked: What each outlet is asked.
        ask: Asks it of outlets; of all of them when none are given.
    """
    outlets = _outlets_of(whole.hits)
    is_topic = topic_in(asked) != ""
    told: list[Answer] = []
    printed: dict[str, str] = {}  # the outlet from which each story is quoted
    reprints: dict[str, str] = {}  # the outlets that print a story quoted from another
    unnamed = [_UNNAMED] if any(not hit.article.outlet for hit in whole.hits) else []
    for outlet in (*outlets, *unnamed) if is_topic else (_UNNAMED, *outlets):
        if outlet and outlet in printed.values():
            continue
        part = ask((outlet,) if outlet else ())
        found = [one for one in part.citations if outlet or not is_topic or not one.article.outlet]
        kept = [one for one in found if one.article.one_story not in printed]
        reprints |= {one.article.outlet: printed[one.article.one_story] for one in found if one not in kept}
        kept = kept[:_EACH] if outlet else kept
        printed |= {one.article.one_story: one.article.outlet for one in kept}
        if kept:
            told.append(_with(part, kept))
    if not told:
        return None
    notes = (*whole.notes, *_notes(outlets, set(printed.values()), reprints))
    return replace(joined(replace(whole, notes=notes), told), short_answer=None)


def _outlets_of(hits: Sequence[Hit]) -> tuple[str, ...]:
    """The outlets of what was found, the nearest first; articles without one are of none."""
    return tuple(dict.fromkeys(hit.article.outlet for hit in hits if hit.article.outlet))[:_OUTLETS]


def _with(part: Answer, citations: Sequence[Citation]) -> Answer:
    """The answer with some of its citations, and without differing figures of those that go."""
    numbers = {one.number for one in citations}
    differing = (one for one in part.disagreements if all(each.citation in numbers for each in one.figures))
    return replace(part, citations=tuple(citations), disagreements=tuple(differing))


def _notes(outlets: Sequence[str], quoted: Collection[str], reprints: Mapping[str, str]) -> list[str]:
    """What must be known of the outlets that are not quoted, and of one that is alone."""
    notes = [f"{one} prints the story that is quoted from {first}." for one, first in reprints.items()]
    if silent := [one for one in outlets if one not in quoted and one not in reprints]:
        notes.append(f"Nothing sure was found in: {', '.join(silent)}")
    if len(quoted) == 1 and (alone := next(iter(quoted))):
        notes.append(f"Only {alone} was found to tell of it.")
    return notes
