"""Turns the picked sentences into an answer: citations, the text that shows them, and claims."""

from collections.abc import Sequence

from rag.answer.picking.choice import Quoted
from rag.records.answers import Citation, Claim
from rag.records.articles import Hit

_INSTEAD = "Perhaps instead: "


def citations_of(quotes: Sequence[Quoted], hits: Sequence[Hit]) -> tuple[Citation, ...]:
    """A numbered citation for each quote; `text[start:end] == quote` in the article's text."""
    citations = []
    for number, quoted in enumerate(quotes, start=1):
        hit = hits[quoted.hit]
        passage = hit.passage
        citations.append(
            Citation(
                number=number,
                passage_id=passage.id,
                article=hit.article,
                start=passage.start + quoted.start,
                end=passage.start + quoted.end,
                quote=passage.text[quoted.start : quoted.end],
                prints=max(1, len(hit.prints)),
                instead=quoted.instead,
            )
        )
    return tuple(citations)


def quoted_text(citations: Sequence[Citation]) -> str:
    """The quotes one a paragraph, each with who said it and its mark; what may answer instead says so."""
    return "\n\n".join(
        f"{_INSTEAD if one.instead else ''}“{_one_line(one.quote)}” {_source(one)}[{one.number}]"
        for one in citations
    )


def quoted_claims(citations: Sequence[Citation]) -> tuple[Claim, ...]:
    """Every quote as a claim: it is its own support."""
    return tuple(
        Claim(_one_line(one.quote), (one.number,), "supported", "quoted word for word") for one in citations
    )


def _one_line(quote: str) -> str:
    return " ".join(quote.split())


def _source(citation: Citation) -> str:
    article = citation.article
    # A headline that is quoted names no source.
    title = "" if _one_line(article.title) == _one_line(citation.quote) else article.title
    parts = [article.outlet or title, str(article.published) if article.published else ""]
    return f"({', '.join(part for part in parts if part)}) " if any(parts) else ""
