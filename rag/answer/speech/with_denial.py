"""A slice with the sentence beside it without which it tells half: an accusation and its denial, a plan and its end."""

import re

from rag.sentences import sentence_spans

_ACCUSES = re.compile(r"\b(?:accus(?:e[sd]?|ing)|alleg(?:e[sd]?|ing))\b", re.IGNORECASE)
_PLANS = re.compile(r"\b(?:had|has|have)? ?(?:planned|plans|plan|intended|intends) to\b", re.IGNORECASE)
_DENIES = re.compile(
    r"^(?:[A-Z][\w’'-]*\.? ){1,4}(?:has |have |had )?(?:denied|denies|deny|rejected|rejects) "
    r"(?:it|that|this|them|wrongdoing|(?:the|all|those|any) \w+)\b"
)
_OFF = re.compile(
    r"\b(?:the|that|those) plans? (?:was|were|is|are|has been|had been) (?:now )?"
    r"(?:off|dropped|abandoned|scrapped|shelved|cancelled|given up)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^(?:[A-Z][\w’'-]*\.? ){1,4}(?:has |have |had )?(?:denied|denies|deny) (?:it|that|this|them)\.$"
)


def with_denial(text: str, start: int, end: int) -> tuple[int, int]:
    """The slice of `text` with one sentence more of its paragraph, where it would tell half without it.

    Behind an accusation its denial, behind a plan that it is off; before a bare "Vale denied it." what she denies.
    """
    sentences = sentence_spans(text)
    after = next((span for span in sentences if span[0] >= end), None)
    before = next((span for span in reversed(sentences) if span[1] <= start), None)
    last = [text[max(s, start) : min(e, end)] for s, e in sentences if s < end and start < e][-1:]
    if after is not None and last and "\n\n" not in text[end : after[0]]:
        following = text[slice(*after)]
        accused = _ACCUSES.search(last[0]) and _DENIES.search(following)
        if accused or (_PLANS.search(last[0]) and _OFF.search(following)):
            return start, after[1]
    if before is not None and "\n\n" not in text[before[1] : start] and _ALONE.match(text[start:end].strip()):
        return before[0], end
    return start, end
