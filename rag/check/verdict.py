"""The verdict on a claim, from its wording's overlap with the evidence and what was found wrong."""

from collections.abc import Sequence

from rag.check.case import Finding
from rag.check.overlap import Overlap
from rag.check.reading import ReadSentence
from rag.check.weights import weight
from rag.records.answers import Verdict
from rag.words import is_verb_form

# Shares of the claim that its sentences must hold, by the weight of its words.
_SUPPORTED = 0.6
_PARTLY = 0.35
# A claim in the evidence's own words must follow one sentence or the evidence's order. When it does neither,
# its words were put together from statements about different things.
_COPIED = 0.95
_ONE_SENTENCE = 0.9
_IN_ORDER = 0.67
# Content words of a short claim, in which each word matters, and the weight from which one does.
_SHORT = ((4, 3.0), (8, 4.0))
_STEP = 0.05  # room beside it that keeps the order of scores
_HALF = 0.5  # scores above are those of supported claims, scores of contradicted ones below


def verdict_of(claim: ReadSentence, shared: Overlap, wrong: Sequence[Finding]) -> Verdict:
    """Supported only when nothing is wrong, the wording is there and it is said together."""
    if any(each.contradicted for each in wrong) or shared.support < _PARTLY:
        return "not_supported"
    if wrong or shared.support < _SUPPORTED or is_fused(shared) or missing(claim, shared):
        return "partly"
    return "supported"


def is_fused(shared: Overlap) -> bool:
    """Whether a claim is made of the evidence's words, but of words that it does not say together."""
    return shared.plain >= _COPIED and shared.best < _ONE_SENTENCE and shared.order < _IN_ORDER


def missing(claim: ReadSentence, shared: Overlap) -> tuple[int, ...]:
    """Positions of telling words of a short claim that the evidence has in no form; verbs may differ."""
    size = sum(word.content for word in claim.words)
    least = next((least for longest, least in _SHORT if size <= longest), None)
    if least is None:
        return ()
    measures = {n for each in claim.quantities if each.unit for n in range(each.last + 1, each.last + 4)}
    return tuple(
        n
        for n in shared.absent
        if n not in measures
        and weight(claim.words[n].idea) >= least
        and claim.words[n].folded[:1].isalpha()
        and not claim.words[n].folded.endswith("ly")
        and not is_verb_form(claim.words[n].folded)
    )


def ranked(score: float, wrong: Sequence[Finding], verdict: Verdict) -> float:
    """A score that agrees with the verdict: a contradicted claim scores below every supported one.

    Whether something is told as a fact is the reading that errs most often, so it caps nothing.
    """
    if any(each.contradicted and each.kind != "mood" for each in wrong):
        return min(score, _HALF - _STEP * (2.0 - score))
    return max(score, _HALF + _STEP * score) if verdict == "supported" else score
