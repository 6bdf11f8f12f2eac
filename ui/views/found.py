"""How an answer was found: the question as understood, names, filters, passages with scores, and times."""

from rag.records.answers import Answer
from rag.records.questions import Understood
from ui.views.text import build_name, count, safe, where


def found_html(answer: Answer) -> str:
    """What was searched for, what came of it and how long it took."""
    rows = "".join(f"<dt>{safe(name)}</dt><dd>{value}</dd>" for name, value in _facts(answer))
    return f'<dl class="found">{rows}</dl>{_passages(answer)}'


def _facts(answer: Answer) -> list[tuple[str, str]]:
    understood = answer.understood
    times = answer.timings
    facts = [("Searched for", safe(understood.standalone))]
    if understood.parts:
        facts.append(("In parts", "<br>".join(map(safe, understood.parts))))
    facts += [("Published", _days(understood)), ("As of", safe(understood.as_of or "today"))]
    facts.append(("Outlets", safe(", ".join(understood.outlets) or "all")))
    facts.append(("Names searched together", _names(understood)))
    facts.append(("Articles", f"{answer.articles:,}, build {safe(build_name(answer.build))}"))
    facts.append(("Sure that they answer", f"{answer.confidence:.0%}"))
    facts.append(("Model", "none: quotes only" if answer.model == "quotes" else safe(answer.model)))
    if answer.tokens.read:
        facts.append(("Tokens", f"{answer.tokens.read:,} read, {answer.tokens.written:,} written"))
    facts.append(("Time", f"{times.retrieve:.0f} ms to find, {times.answer:.0f} ms to answer"))
    return facts


def _days(understood: Understood) -> str:
    since, until = understood.window.since, understood.window.until
    if since is None and until is None:
        return "any day"
    return f"{since or 'the first'} to {until or 'the last'}"


def _names(understood: Understood) -> str:
    rows = [
        f"{safe(match.asked)}: {', '.join(map(safe, match.spellings))}"
        for match in understood.names
        if match.spellings
    ]
    return "<br>".join(rows) or "none"


def _passages(answer: Answer) -> str:
    if not answer.hits:
        return '<p class="note">No passage was kept.</p>'
    cited = {citation.passage_id for citation in answer.citations}
    rows = "".join(
        f'<tr><td>{"cited" if hit.passage.id in cited else ""}</td><td class="number">{hit.score:.3f}</td>'
        f'<td class="number">{"–" if hit.cosine is None else f"{hit.cosine:.2f}"}</td>'
        f'<td dir="auto">{safe(hit.article.title)} '
        f'<span class="how">{safe(where(hit.article))}</span></td></tr>'
        for hit in answer.hits
    )
    by_words = any(hit.cosine is None for hit in answer.hits)
    note = "The score joins words in common and likeness of meaning; – was found by its words alone."
    return (
        f'<table class="passages"><caption>{count(len(answer.hits), "passage")}, best first</caption>'
        "<thead><tr><th>Used</th><th>Score</th><th>Likeness</th><th>Article</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>" + (f'<p class="note">{note}</p>' if by_words else "")
    )
