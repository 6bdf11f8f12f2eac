"""How far evidence supports a claim, with the reason in words and the sentence that supports it."""

import math
from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from rag.check.actors import actors
from rag.check.avowals import avowals
from rag.check.case import Case, Finding
from rag.check.credited import without_outlet
from rag.check.day import same_day
from rag.check.figures import fits, same_thing
from rag.check.overlap import Overlap, overlap
from rag.check.owners import owners
from rag.check.reading import ReadSentence, read, read_all
from rag.check.relations import relations
from rag.check.sides import sides
from rag.check.slots import slots, written_together
from rag.check.subjects import subjects
from rag.check.swapped import swapped
from rag.check.tone import tone
from rag.check.verdict import ranked, verdict_of
from rag.given import whole_text
from rag.records.answers import Check, Verdict

Similarity = Callable[[Sequence[str], Sequence[str]], NDArray[np.float64]]

# Logits that one thing wrong costs: most for what is seldom mistaken (a figure, a name), least for what is
# read off the order of words, where the check itself errs more often. What is only absent costs half.
_PENALTIES = {
    "number": 3.0, "date": 2.5, "name": 3.0, "negation": 3.0,
    "mood": 1.0, "tone": 1.5, "roles": 2.0, "place": 1.0,
    "speaker": 1.0, "opposite": 1.0, "actor": 0.5,
}  # fmt: skip
# Shares of the claim found, in logits: words alone, words by weight, and order. Order counts by its fourth
# power, because it tells something only of claims that are nearly copied.
_PLAIN, _WEIGHTED, _ORDER = 4.0, 4.0, 8.0
_CLOSE, _USUAL = 2.0, 0.7  # the weight of the closest sentence's cosine, and what that usually is
_MIDDLE, _SPREAD = 5.0, 2.0


def verify(
    claim: str,
    evidence: Sequence[str],
    published: date | Sequence[date | None] | None = None,
    similarity: Similarity | None = None,
    outlet: str = "",
) -> Check:
    """Check a claim against passages of evidence.

    Args:
        claim: One statement.
        evidence: Article texts or passages.
        published: The day the evidence was published, for weekdays and "yesterday", or one for each
            passage; the claim's own count from the first.
        similarity: Cosines of two lists of texts, shape (first, second), each -1 to 1; sharpens the
            score for paraphrases when given.
        outlet: Who published the evidence: a claim may name it, which its text seldom does.
    """
    evidence = [whole_text(text) for text in evidence]
    each = list(published) if isinstance(published, Sequence) else [published] * len(evidence)
    sentences = read_all(evidence, each)
    mine = without_outlet(read(" ".join(whole_text(claim).split()), each[0] if each else None), outlet)
    if not sentences or not any(word.folded[:1].isalnum() for word in mine.words):
        return Check("not_supported", 0.0, "there is no evidence to compare with")
    shared = overlap(mine, sentences, [_given(mine, sentence) for sentence in sentences])
    support = [sentences[n] for n in shared.chosen]
    close = _closeness(mine, sentences, similarity)
    case = Case(mine, support, sentences)
    wrong = [
        *slots(case),
        *actors(case),
        *relations(case),
        *avowals(case),
        *owners(case),
        *subjects(case),
        *sides(case),
        *swapped(case),
        *tone(case),
    ]
    score = _score(shared, wrong, close)
    verdict = verdict_of(mine, shared, wrong)
    score = ranked(score, wrong, verdict)
    return Check(verdict, round(score, 4), _reason(mine, shared, wrong, verdict), _quote(evidence, support))


def _closeness(
    claim: ReadSentence, sentences: Sequence[ReadSentence], similarity: Similarity | None
) -> float:
    """The highest cosine of the claim with a sentence; 0 when nothing can tell it."""
    if similarity is None:
        return 0.0
    return float(np.max(similarity([claim.text], [sentence.text for sentence in sentences])))


def _given(claim: ReadSentence, sentence: ReadSentence) -> frozenset[int]:
    """Positions of the claim's words whose figure or day the sentence gives, perhaps in other words."""
    found = set(written_together(claim, [sentence]))
    for quantity in claim.quantities:
        if any(fits(quantity, other) and same_thing(quantity, other) for other in sentence.quantities):
            found.update(range(quantity.first, quantity.last + 1))
    for day in claim.days:
        if any(same_day(day, other) for other in sentence.days):
            found.update(n for n in claim.dated if day.start <= claim.words[n].start < day.end)
    return frozenset(found)


def _score(shared: Overlap, wrong: Sequence[Finding], close: float) -> float:
    points = _WEIGHTED * shared.weighted + _PLAIN * shared.plain + _ORDER * shared.order**4 - _MIDDLE
    points += _CLOSE * (close - _USUAL) if close else 0.0
    points -= sum((1.0 if each.contradicted else 0.5) * _PENALTIES[each.kind] for each in wrong)
    return 1.0 / (1.0 + math.exp(-points / _SPREAD))


def _reason(claim: ReadSentence, shared: Overlap, wrong: Sequence[Finding], verdict: Verdict) -> str:
    if wrong:
        return "; ".join(dict.fromkeys(each.text for each in wrong))
    if verdict == "supported" and not shared.absent:
        return "every part of the claim is in the evidence"
    if verdict == "supported":
        return "the evidence says so, partly in other words"
    words = ", ".join(dict.fromkeys(claim.words[n].written for n in shared.absent))
    return f"the evidence does not say: {words}" if words else "the parts of the claim are not said together"


def _quote(evidence: Sequence[str], support: Sequence[ReadSentence]) -> str:
    best = support[0]
    return evidence[best.source][best.start : best.end]
