"""Corrections that outlets published later to what an answer cites; the person who reads must know of them."""

import re
from collections.abc import Iterator, Sequence

from rag.check.weights import weight
from rag.check.words import words
from rag.records import Article, Citation, Hit
from rag.sentences import sentence_spans

# Only the outlet's own voice: a ministry that "corrected its toll" is news, not a correction of the report.
_SAYS = re.compile(
    r"^\W*(?:correction|corrected|clarification|retraction)\W*?[.:—–-]"
    r"|\b(?:an?|the|our)\s+(?:earlier|previous|original)\s+version\s+of\s+(?:this|our)\s+(?:report|article|story)\b"
    r"|\b(?:this|our)\s+(?:report|article|story)\s+(?:has been|was|is)\s+(?:corrected|retracted|amended)\b",
    re.IGNORECASE,
)
_ITS_OWN = (
    r"\b{outlet}\s+(?:corrects?|corrected|retracts?|retracted)\s+(?:its|an?|the|that)\s"
    r"(?!\w+\s+(?:when|whenever|if)\b)"  # what it does whenever facts change is none
)
# What a correction has in common with what it corrects: at least two ideas, together this rare.
_SHARED = 2
_RARITY = 7.0


def corrections(citations: Sequence[Citation], hits: Sequence[Hit]) -> tuple[str, ...]:
    """One note for each correction among the passages found that is about a cited article.

    It is about one when the same outlet published it no earlier, in the cited article or in another that
    shares its subject. What no search finds is not seen.
    """
    notes = []
    for hit in hits:
        about = [one for one in citations if _may_correct(hit.article, one.article)]
        for sentence in _sentences(hit.passage.text, hit.article.outlet):
            corrected = [one.number for one in about if _same_subject(hit, sentence, one)]
            if corrected and not any(one.quote in sentence or sentence in one.quote for one in about):
                marks = "".join(f"[{number}]" for number in corrected)
                notes.append(
                    f"{_who(hit.article)} published a correction that concerns {marks}: “{sentence}”"
                )
    return tuple(dict.fromkeys(notes))


def _sentences(text: str, outlet: str) -> Iterator[str]:
    """The sentences that say that something is corrected, each with the next when it is a mark alone."""
    spans = sentence_spans(text)
    own = re.compile(_ITS_OWN.format(outlet=re.escape(outlet)), re.IGNORECASE) if outlet else _SAYS
    for at, (start, end) in enumerate(spans):
        if _SAYS.search(text[start:end]) or own.search(text[start:end]):
            alone = len(text[start:end].split()) < 4 and at + 1 < len(spans)
            yield text[start : spans[at + 1][1] if alone else end].strip("* ").replace("**", "")


def _may_correct(article: Article, cited: Article) -> bool:
    """Whether an article can hold a correction of another: of its outlet, and not of before it."""
    if article.id == cited.id:
        return True
    if not article.outlet or article.outlet != cited.outlet:
        return False
    one, other = article.published, cited.published
    return one is not None and other is not None and one.latest >= other.earliest


def _same_subject(hit: Hit, sentence: str, cited: Citation) -> bool:
    if hit.article.id == cited.article.id:
        return True
    mine = _telling(f"{hit.article.title} {sentence}", hit.article.outlet)
    shared = mine & _telling(f"{cited.article.title} {cited.quote}", cited.article.outlet)
    return len(shared) >= _SHARED and sum(map(weight, shared)) >= _RARITY


def _telling(text: str, outlet: str) -> set[str]:
    """The ideas of a text; the outlet's own name says nothing of its subject."""
    own = {word.idea for word in words(outlet)}
    return {one.idea for one in words(text) if one.content} - own


def _who(article: Article) -> str:
    outlet = article.outlet or "The outlet"
    return f"{outlet} ({article.published.latest})" if article.published else outlet
