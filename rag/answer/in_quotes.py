"""Answers in quotes: the sentences that the picker chose, cited, compared, with what must be known of them."""

from collections.abc import Sequence
from dataclasses import replace

from rag.answer.compare import disagreements
from rag.answer.corrections import corrections
from rag.answer.dissent import dissent
from rag.answer.fitting.days.told_when import tells_of_its_days, told_by_article, undated_sources
from rag.answer.nearest import nearest
from rag.answer.picking.borne_out import borne_out
from rag.answer.picking.choice import Choice, Picker, with_second
from rag.answer.picking.fate.told_fate import told_fate
from rag.answer.picking.overview import kept_to_topic, overview
from rag.answer.picking.told_course import told_course
from rag.answer.picking.told_side import told_side
from rag.answer.quote import citations_of, quoted_claims, quoted_text
from rag.answer.timeline import timeline
from rag.records.answers import Answer
from rag.records.articles import Hit


def in_quotes(answer: Answer, picker: Picker, *, keep_order: bool = False) -> Answer:
    """The answer in quotes from its hits; "not_in_articles", without a text, when they do not tell.

    Args:
        answer: The question with what was found for it.
        picker: Chooses what answers.
        keep_order: Leave the hits in the order in which they were found.
    """
    choice = _chosen(answer, picker)
    if not choice.answered:
        notes = (choice.why,) if choice.why else ()
        done = _refused(answer, choice, *notes, confidence=choice.confidence)
    elif not tells_of_its_days(answer.understood, answer.hits[choice.quotes[0].hit], answer.hits):
        done = _refused(answer, choice, _of_other_days(answer, choice))
    else:
        done = _quoted(answer, choice)
    return done if keep_order else replace(done, hits=_ordered(answer.hits, choice))


def _chosen(answer: Answer, picker: Picker) -> Choice:
    """What the form of the question tells to quote, or else what the picker chooses."""
    understood, hits = answer.understood, answer.hits
    by_form = (
        told_course(understood, hits)
        or overview(understood, hits)
        or told_fate(understood, hits, picker)
        or borne_out(understood, hits)
        or told_side(understood, hits, picker)
    )
    return by_form or kept_to_topic(understood, hits, picker.pick(understood, hits))


def _refused(answer: Answer, choice: Choice, *notes: str, confidence: float = 0.0) -> Answer:
    return replace(
        answer,
        status="not_in_articles",
        nearest=nearest(answer.understood.searched, answer.hits, choice.quotes),
        notes=(*answer.notes, *notes),
        confidence=confidence,
    )


def compared(answer: Answer) -> Answer:
    """The answer with the figures that differ between its quotes, its timeline, and notes on its sources."""
    citations = answer.citations
    return replace(
        answer,
        disagreements=disagreements(citations) or answer.disagreements,
        timeline=timeline(citations),
        notes=(
            *answer.notes,
            *undated_sources(answer.understood, citations),
            *told_by_article(answer.understood, citations),
            *corrections(citations, answer.hits),
        ),
    )


def _quoted(answer: Answer, choice: Choice) -> Answer:
    other = None if choice.over_time else dissent(choice, answer.hits)
    if other is not None:
        choice = with_second(choice, other.quoted)
    citations = citations_of(choice.quotes, answer.hits)
    quoted = replace(
        answer,
        status="answered",
        text=quoted_text(citations),
        short_answer=choice.short_answer,
        citations=citations,
        claims=quoted_claims(citations),
        disagreements=(other.disagreement,) if other else (),
        confidence=choice.confidence,
    )
    whole = compared(quoted)
    return replace(whole, disagreements=()) if choice.over_time else whole


def _of_other_days(answer: Answer, choice: Choice) -> str:
    """Why what came nearest was not quoted."""
    nearest, asked = answer.hits[choice.quotes[0].hit].article, answer.understood.days
    return f"What came nearest is of {nearest.published} and names no day of {asked}."


def _ordered(hits: Sequence[Hit], choice: Choice) -> tuple[Hit, ...]:
    """The hits in the picker's order, where it has one."""
    return tuple(hits[at] for at in choice.order) if choice.order else tuple(hits)
