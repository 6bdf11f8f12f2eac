"""Whether money was only offered where a question asks what was paid."""

import re

from rag.answer.marked import Marked

_ASKS_PAID = re.compile(
    r"\bhow much\b.*\b(?:pa(?:y|id|ys)|costs?|sp(?:end|ent|ends)|bought|buy|purchased?|sold|sell)\b",
    re.IGNORECASE,
)
_ASKS_OFFER = re.compile(
    r"\b(?:bids?|bidding|offer\w*|propos\w+|willing|turn(?:ed)? down|reject\w*|refus\w+)\b", re.IGNORECASE
)
# "A bid for Orvel of about £6m", and "a £6m opening bid" behind the answer.
_BID_OF = re.compile(
    r"\b(?:bids?|offers?|asking price|price tag)\b(?:\s+[\w’'-]+){0,4}?\s+(?:of|worth)\s+(?:[\w-]+\s+){0,3}[$£€¥]?$",
    re.IGNORECASE,
)
_BID = re.compile(r"\b(?:bid|offer|asking price)\b", re.IGNORECASE)
_BID_BEHIND = re.compile(r"[\w.]*[\s-]+(?:[\w-]+\s+){0,2}?(?:bids?|offers?)\b", re.IGNORECASE)
_REFUSED = r"(?:turned down|rejected|rebuffed|knocked back)"
_REFUSED_BEFORE = re.compile(
    rf"\b{_REFUSED}\s+(?:(?:an?|the|his|her|its|their|another|[\w-]+['’]s?|first|opening|initial|of|worth|about|around"
    r"|nearly|over|more|than|bids?|offers?)\s+)*[$£€¥]?$",
    re.IGNORECASE,
)
_REFUSED_BEHIND = re.compile(
    rf"[^,;\d]{{0,40}}?\b(?:was|were|been|being)\s+(?:\w+ly\s+)?{_REFUSED}\b", re.IGNORECASE
)
# A bid that was taken is what was paid.
_TAKEN = re.compile(r"\b(?:accept\w*|agree[ds]?|winning|successful\w*|won|paid)\b", re.IGNORECASE)


def is_only_offered(question: str, marked: Marked) -> bool:
    """Whether a question asks what was paid and the answer is a bid, or was turned down: "a bid of £6m was rejected".

    False where the question asks for the bid or the offer, and for a bid in a sentence that has it taken.

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    if not _ASKS_PAID.search(question) or _ASKS_OFFER.search(question):
        return False
    if not any(sign.isdigit() for sign in marked.text):
        return False
    before = marked.before
    if _REFUSED_BEFORE.search(before) or marked.followed_by(_REFUSED_BEHIND):
        return True
    bid = _BID_OF.search(before) or marked.followed_by(_BID_BEHIND) or marked.has(_BID)
    return bid is not None and not _TAKEN.search(marked.sentence)
