"""A citation's card: where the sentence stands, how far it supports the answer, and how it stands today."""

from rag.records.answers import Answer, Citation, Claim
from rag.report import is_web
from ui.standing import Standing
from ui.views.text import VERDICTS, count, safe, safe_link

# Characters of the paragraph shown on each side of the sentence.
_AROUND = 320

_STATES = {
    "changed": "Changed since this answer",
    "removed": "Removed since this answer",
    "moved": "Its file was moved since this answer",
}


def card(answer: Answer, citation: Citation, standing: Standing, entry: int, *, current: bool) -> str:
    """One source with its sentence marked in its paragraph, opening the whole article."""
    opened = ' aria-current="true"' if current else ""
    return (
        f'<article class="card"{opened}>{head(answer, citation, standing)}'
        f'<p class="excerpt" dir="auto">{excerpt(citation, standing)}</p>'
        f'<button type="button" class="action" data-do="cite" data-entry="{entry}"'
        f' data-number="{citation.number}">Read in the article</button></article>'
    )


def head(answer: Answer, citation: Citation, standing: Standing) -> str:
    """Number, title, outlet, date and how it was found, verdicts, prints, and changes since."""
    article = citation.article
    facts = [
        f"<span>{safe(article.outlet or 'outlet not known')}</span>",
        f"<span>{_published(citation)}</span>",
    ]
    if citation.prints > 1:
        facts.append(
            f'<span title="Counted as one source">{count(citation.prints, "print")} of this story</span>'
        )
    if is_web(article.url):
        facts.append(f"<span>{safe_link(article.url, 'original')}</span>")
    elif article.path:
        facts.append(
            f'<span class="path" title="{safe(article.path)}">{safe(article.path.rsplit("/", 1)[-1])}</span>'
        )
    state = _STATES.get(standing.state, "")
    changed = f'<p class="since {standing.state}">{state}{_still(standing)}</p>' if state else ""
    number = f"[{citation.number}]" if answer.citations else str(citation.number)
    return (
        f'<header class="card-head"><span class="number">{number}</span>'
        f'<h3 dir="auto">{safe(article.title or "Untitled")}</h3>'
        f'<p class="source">{"".join(facts)}</p>{changed}{_verdicts(answer, citation)}</header>'
    )


def excerpt(citation: Citation, standing: Standing) -> str:
    """The paragraph around the sentence, the sentence marked; the quote alone when its text is gone."""
    text, start, end = standing.text, standing.start, standing.end
    if text is None or start is None or end is None:
        return f"<mark>{safe(citation.quote)}</mark>"
    first = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    after = text.find("\n", end)
    last = min(after if after >= 0 else len(text), end + _AROUND)
    before = "… " if first > 0 and text[first - 1] != "\n" else ""
    behind = " …" if last < len(text) and text[last] != "\n" else ""
    return (
        f"{before}{safe(text[first:start])}<mark>{safe(text[start:end])}</mark>{safe(text[end:last])}{behind}"
    )


def _published(citation: Citation) -> str:
    published = citation.article.published
    if published is None:
        return "no date found"
    return f'{safe(published)} <span class="how">({safe(published.how)})</span>'


def _still(standing: Standing) -> str:
    if standing.state != "changed":
        return ""
    there = standing.start is not None
    return "; the sentence is still in it." if there else "; the sentence is no longer in it."


def _verdicts(answer: Answer, citation: Citation) -> str:
    claims = [claim for claim in answer.claims if citation.number in claim.citations]
    return "".join(map(_verdict, claims[:3]))


def _verdict(claim: Claim) -> str:
    return (
        f'<p class="checked"><span class="verdict {claim.verdict}">{VERDICTS[claim.verdict]}</span> '
        f'<span class="reason">{safe(claim.reason)}</span></p>'
    )
