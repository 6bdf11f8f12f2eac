"""A model's sentences checked against the passages that they cite, and cited by the exact sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rag.answer.cite import CitedText
from rag.check.verify import verify
from rag.records.answers import Check, Citation, Claim
from rag.records.articles import Hit

_YES_OR_NO = re.compile(r"\A(?:yes|no)[.,!:;–—]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CheckedText:
    """An answer whose marks number its citations in the order of the text."""

    text: str
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...]

    @property
    def share_supported(self) -> float:
        """The share of claims that their sources support; 0 when there is none."""
        if not self.claims:
            return 0.0
        return sum(claim.verdict == "supported" for claim in self.claims) / len(self.claims)


def checked(cited: CitedText, hits: Sequence[Hit]) -> CheckedText:
    """Checks every sentence against what it cites and narrows each citation to the sentence that counts.

    Args:
        cited: the sentences with the numbers of passages, from 1, that they cite; one without numbers is cited
            with those of its paragraph that support it.
        hits: the passages by those numbers.
    """
    numbers: dict[tuple[str, int, int], int] = {}
    citations: list[Citation] = []
    claims: list[Claim] = []
    lines: list[str] = []
    for sentence in cited.sentences:
        sources = [hits[number - 1] for number in sentence.numbers]
        alone = [_alone(sentence.text, hit) for hit in sources]
        if sentence.shared:
            tried = [
                (hit, _alone(sentence.text, hit)) for hit in (hits[number - 1] for number in sentence.shared)
            ]
            sources = [hit for hit, found in tried if found.verdict == "supported"]
            alone = [found for _, found in tried if found.verdict == "supported"]
        marks: list[int] = []
        for hit, found in zip(sources, alone, strict=True):
            start, end = _span(hit, found.quote)
            key = (hit.passage.id, start, end)
            if key not in numbers:
                numbers[key] = len(numbers) + 1
                citations.append(_citation(numbers[key], hit, start, end))
            marks.append(numbers[key])
        check = _check(sentence.text, sources, alone)
        claims.append(Claim(sentence.text, tuple(marks), check.verdict, check.reason))
        lines.append(sentence.text + "".join(f" [{mark}]" for mark in marks))
    return CheckedText(" ".join(lines), tuple(citations), tuple(claims))


def _alone(text: str, hit: Hit) -> Check:
    """How far one source supports a sentence."""
    return verify(_statement(text), [hit.passage.text], _published(hit), outlet=hit.article.outlet)


def _statement(text: str) -> str:
    """A sentence without the "Yes" or "No" that answers the question: what it states follows."""
    return _YES_OR_NO.sub("", text) or text


def _check(text: str, sources: Sequence[Hit], alone: Sequence[Check]) -> Check:
    """How far the sources support a sentence: the best of them alone, else all together.

    "Tuesday" in the sentence is the Tuesday of the source that supports it best.
    """
    if not sources:
        return Check("not_supported", 0.0, "no passage is cited for this")
    best = max(range(len(alone)), key=lambda n: alone[n].score)
    if alone[best].verdict == "supported" or len(sources) == 1:
        return alone[best]
    first = [sources[best], *(hit for n, hit in enumerate(sources) if n != best)]
    outlets = ", ".join(hit.article.outlet for hit in first)
    return verify(
        _statement(text),
        [hit.passage.text for hit in first],
        [_published(hit) for hit in first],
        outlet=outlets,
    )


def _published(hit: Hit) -> date | None:
    return hit.article.published.latest if hit.article.published else None


def _span(hit: Hit, quote: str) -> tuple[int, int]:
    """Where the quote stands in the passage, in characters; the whole passage when nothing supports."""
    at = hit.passage.text.find(quote) if quote else -1
    return (at, at + len(quote)) if at >= 0 else (0, len(hit.passage.text))


def _citation(number: int, hit: Hit, start: int, end: int) -> Citation:
    passage = hit.passage
    return Citation(
        number=number,
        passage_id=passage.id,
        article=hit.article,
        start=passage.start + start,
        end=passage.start + end,
        quote=passage.text[start:end],
        prints=max(1, len(hit.prints)),
    )
