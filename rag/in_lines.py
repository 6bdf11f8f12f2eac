"""An answer as plain lines, for a terminal."""

from rag.records.answers import Answer, Citation
from rag.report import is_web


def answer_lines(answer: Answer) -> list[str]:
    """What the page shows, a line each: the short answer, the answer, its sources, figures that differ, doubts, notes.

    Args:
        answer: of any model; a refusal has no short answer.
    """
    short = answer.short_answer if answer.status == "answered" else None
    lines = [short, ""] if short else []
    lines += [answer.text, ""]
    for one in answer.citations:
        link = one.article.url if is_web(one.article.url) else one.article.path
        lines += [
            f"[{one.number}] {one.article.title} ({_where(one)}) {link}",
            f"    {' '.join(one.quote.split())}",
        ]
    lines += _figures(answer)
    lines += [
        f"{claim.verdict}: {claim.text} ({claim.reason})"
        for claim in answer.claims
        if claim.verdict != "supported"
    ]
    return lines + list(answer.notes)


def _figures(answer: Answer) -> list[str]:
    """A line for each thing that is told with different figures."""
    numbers = {one.number for one in answer.citations}
    return [
        f"Figures differ, {one.about}: "
        + "; ".join(
            f"{figure.value} [{figure.citation}]" for figure in one.figures if figure.citation in numbers
        )
        for one in answer.disagreements
    ]


def _where(one: Citation) -> str:
    return ", ".join(part for part in (one.article.outlet, str(one.article.published or "no date")) if part)
