"""How a citation stands today: its article live, changed since, moved, or removed."""

from dataclasses import dataclass
from typing import Literal

from rag.index.library import Library
from rag.records.answers import Citation
from rag.records.articles import Article

State = Literal["live", "changed", "moved", "removed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A cited article as it is now, and where the cited sentence is in its text."""

    state: State
    article: Article
    """The live article; the cited one where there is none any more."""
    text: str | None
    """The text to show, or None when it is gone."""
    start: int | None = None
    end: int | None = None
    """Where the quote is in `text`; None when the sentence is no longer there."""


def standing(library: Library, citation: Citation) -> Standing:
    """Looks the citation's article up as it is now; `text[start:end]` is the quote where both are given."""
    cited = citation.article
    live = library.article(cited.id)
    state: State = "live"
    if live is None:
        moved, seen = library.moved_to(cited.id), {cited.id}
        while moved and moved not in seen and live is None:  # a file may have moved more than once
            seen.add(moved)
            live, moved = library.article(moved), library.moved_to(moved)
        state = "moved"
    text = library.text(live.text_hash) if live is not None else None
    if live is None or text is None:
        return Standing("removed", cited, None)
    if live.text_hash == cited.text_hash and text[citation.start : citation.end] == citation.quote:
        return Standing(state, live, text, citation.start, citation.end)
    at = text.find(citation.quote)
    if at < 0:
        return Standing("changed", live, text)
    return Standing("changed", live, text, at, at + len(citation.quote))
