"""Saying that the articles don't say: one phrase for prompt, code and tests, and what may help instead."""

from collections.abc import Sequence
from datetime import date

from rag.records import Hit, Understood

REFUSAL = "The articles don't say."


def is_refusal(text: str) -> bool:
    """Whether a model's reply is the refusal it was asked for, in any quotes or with a mark behind it."""
    plain = text.replace("’", "'").strip().strip("\"'“”* ").lower()
    return plain.startswith(REFUSAL.rstrip(".").lower()) and len(plain) < 2 * len(REFUSAL) + 20


def refusal(
    understood: Understood, hits: Sequence[Hit], covered: tuple[date, date] | None, articles: int
) -> str:
    """The refusal with what was looked for, what is covered and what came nearest."""
    lines = [REFUSAL]
    looked = [f"Looked for: “{understood.standalone}”"]
    window = understood.window
    if window.since or window.until:
        looked.append(f"published {_span(window.since, window.until)}")
    if understood.as_of:
        looked.append(f"as of {understood.as_of.isoformat()}")
    if understood.outlets:
        looked.append(f"in {', '.join(understood.outlets)}")
    lines.append("; ".join(looked) + ".")
    if covered:
        lines.append(f"The {articles} articles cover {covered[0].isoformat()} to {covered[1].isoformat()}.")
    titles = list(dict.fromkeys(hit.article.title for hit in hits))[:3]
    if titles:
        lines.append("Nearest: " + "; ".join(titles) + ".")
    return "\n".join(lines)


def _span(since: date | None, until: date | None) -> str:
    if since and until:
        return f"{since.isoformat()} to {until.isoformat()}"
    return f"since {since.isoformat()}" if since else f"until {until.isoformat()}" if until else "any day"
