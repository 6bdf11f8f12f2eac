"""A reason told as one, "because ...", goes before words that no such word introduces."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read, home
from rag.answer.fitting.deeds.why import asks_why
from rag.words import words

_NEAR = 0.2  # of the best answer's share of the vote
_CLEAR = 0.3  # of the vote, at least: what a text tells as a reason is one
_BECAUSE = (
    r"because(?: of)?|due to|owing to|thanks to|on account of|in (?:response|retaliation|revenge|reply) (?:to|for)"
    r"|in (?:protest|anger) (?:at|over|against|after)|out of|so that|reasons? (?:is|are|was|were)|explanation:"
)
_ARTICLE = r"(?:(?:the|an?|its|his|her|their|what|mainly|partly) )?"
_TOLD_BEFORE = re.compile(rf"\b(?:{_BECAUSE}) {_ARTICLE}$", re.IGNORECASE)
_TOLD_IN = re.compile(rf"(?:{_BECAUSE})\b|so (?:that|the|it|he|she|they)\b", re.IGNORECASE)
# "Struck after rocket fire": a reason where the sentence tells of what was asked, "struck".
_AFTER = re.compile(rf"\b(?:after|following) {_ARTICLE}(?:[a-z]+ )?$", re.IGNORECASE)


def told_as_reason(
    question: str, read: Sequence[Read], first: Found | None, others: Iterable[Found]
) -> Found | None:
    """The answer that the text tells as a reason, where the first is none that it tells so, or there is none.

    Args:
        question: What was asked; all but "why" leaves the first.
        read: The passages and what was read in them.
        first: The best answer; None where no likely one is a reason at all.
        others: What fits the question as well, best first.
    """
    if not asks_why(question) or (first and _is_told(question, read, first)):
        return first
    near = (
        one
        for one in others
        if first is None or (one.share >= _NEAR * first.share and _tells_as_much(question, read, one, first))
    )
    told = next((one for one in near if _is_told(question, read, one)), None)
    return replace(told, share=max(told.share, _CLEAR)) if told else first


def _tells_as_much(question: str, read: Sequence[Read], other: Found, first: Found) -> bool:
    """Whether another answer's sentence has as much of what was asked: "left to find work", and "sang because"."""
    asked = {(word.idea, word.capital) for word in words(question)[1:] if word.content}
    mine, theirs = (
        asked & {(word.idea, word.capital) for word in words(home(read, one).sentence)}
        for one in (other, first)
    )
    deeds = [sum(not capital for _, capital in told) for told in (mine, theirs)]
    return len(mine) >= len(theirs) and deeds[0] >= deeds[1]


def _is_told(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether words for a reason stand before an answer or begin it."""
    marked = home(read, answer)
    if answer.text.startswith(("of ", "that ")):
        return False  # "because |of ice|": the same without it is among the answers
    if marked.preceded_by(_TOLD_BEFORE) or marked.begins_with(_TOLD_IN):
        return True
    asked = {word.idea for word in words(question) if word.content and not word.capital}
    after = marked.preceded_by(_AFTER)
    return after is not None and bool(asked & {word.idea for word in words(marked.before)})
