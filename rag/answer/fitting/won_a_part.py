"""Whether somebody won only a part of what is asked about: the first round, asked who won the election."""

import re

_ASKS = re.compile(r"^(?:and |so |but )?who (?:has |have )?won\b", re.IGNORECASE)
_PART = r"(?:rounds?|legs?|sets?|stages?|laps?|halves|half|quarters?|heats?|primary|primaries|semi-?finals?)"
_ASKS_PART = re.compile(rf"\b{_PART}\b", re.IGNORECASE)
# "Vale, the mayor, won the first round": what is won stands right behind.
_WON_PART = re.compile(
    rf"(?:,[^,.;]{{2,80}},|,)? (?:has |have |had )?(?:narrowly |easily |clearly )?won (?:the |a )?"
    rf"(?:(?:first|second|third|opening|early|preliminary) ){{1,2}}{_PART}\b"
)


def won_only_a_part(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who won the election?" is answered by whoever "won the first round of" it.

    Args:
        question: What was asked; False for all but who won, and where it asks for a round or another part itself.
        sentence: Where the answer stands; False where it tells that the whole was won as well.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    if start == end or not _ASKS.match(question) or _ASKS_PART.search(question):
        return False
    part = _WON_PART.match(sentence, end)
    return part is not None and re.search(r"\b(?:and|before|then)\b", sentence[part.end() :]) is None
