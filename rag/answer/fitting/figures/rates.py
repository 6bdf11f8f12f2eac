"""A rate or an average is no count: how many die every day, asked how many have died."""

import re

from rag.answer.marked import Marked

_ASKS_TOLL = re.compile(
    r"^how many\b[^?]*\b(?:died?|dead|killed|infected|hurt|injured|wounded)\b",
    re.IGNORECASE,
)
_ASKS_EACH = re.compile(
    r"\b(?:each|every|per|daily|weekly|monthly|average|rate|an? (?:day|week|month|year))\b", re.IGNORECASE
)
# Goals are counted in all, viewers and hours by their average.
_ASKS_SCORE = re.compile(
    r"\bhow many (?:[\w-]+ )?(?:goals|points|runs|wickets|assists|tries|touchdowns|rebounds|wins|games|matches)\b"
    r"(?! an? )",
    re.IGNORECASE,
)
_AVERAGING = re.compile(r"\b(?:averag(?:es?|ed|ing)|an average of) $")
_EACH = re.compile(
    r"(?:(?!\b(?:and|as|while|but|or)\b)[^,;.\d]){0,60}?"
    r"\b(?:every|each|per|(?<!\bin )(?<!\bover )(?<!within )(?<!\bfor )(?<!just )(?<!than )(?<!\bafter )a)"
    r" (?:single )?(?:hour|day|week|month)\b(?! (?:ago|later|earlier|before|after|of)\b)|[^,;.]{0,30}?\bdaily\b"
)


def counts_by_the_day(question: str, marked: Marked) -> bool:
    """Whether "How many have died?" is answered by how many die "every day", or how many goals by "averaging 0.4".

    Args:
        question: What was asked; False for all but how many, where it asks for no rate.
        marked: The answer in its sentence.
    """
    if _ASKS_SCORE.search(question) and marked.preceded_by(_AVERAGING) and not _ASKS_EACH.search(question):
        return True
    if not _ASKS_TOLL.match(question) or _ASKS_EACH.search(question):
        return False
    return marked.followed_by(_EACH) is not None
