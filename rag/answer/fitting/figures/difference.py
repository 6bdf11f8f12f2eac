"""How much more: asked for a difference, a whole sum is no answer."""

import re

from rag.answer.marked import Marked

_THAN = (
    r"more|less|fewer|higher|lower|longer|shorter|greater|larger|bigger|smaller|taller|older|younger|cheaper|dearer"
    r"|faster|slower|heavier|lighter|better|worse|later|earlier"
)
_GOAL = r"(?:the |its |their |that )?(?:\w+ )?(?:budget|estimate|target|plan|forecast|limit|average|level)"
# "How much more did it cost than planned?", "How much over budget was it?"
_ASKS_MORE = re.compile(
    rf"\bhow (?:much|many) (?:{_THAN})\b(?=.*\bthan\b)|\bhow much (?:more|less) (?:did|has|have)\b(?=.*\bcost\b)"
    rf"|\bhow (?:much|far) (?:over|above|below|under) {_GOAL}",
    re.IGNORECASE,
)
_ASKS_BY = re.compile(r"\bby how (?:much|many)\b", re.IGNORECASE)
# "15 million crowns more", "over budget"; not "more than 15 million".
_IS_MORE = rf"(?:{_THAN}|extra|additional|ahead|behind|(?:over|above|below|under|beyond|short of) (?:{_GOAL}|what))\b"
_BEHIND = re.compile(rf"\s*(?:(?!or\b|and\b)[A-Za-z%-]+\s){{0,3}}?{_IS_MORE}", re.IGNORECASE)
_WITHIN = re.compile(rf"\b{_IS_MORE}(?! than [$€£]?\d)", re.IGNORECASE)
# "Twice as much" and "40 per cent" (more) compare as well.
_RATIO = re.compile(
    r"\b(?:double[ds]?|twice|tripled?|times|half|percent|per cent|points?)\b|%", re.IGNORECASE
)
# "Rose by 15", "an overrun of 15", "fell 15".
_BEFORE = re.compile(
    r"\b(?:by|(?:difference|gap|overrun|rise|increase|growth|drop|fall|cut|decline|decrease|jump|gain|shortfall|margin"
    r"|excess|reduction|saving|surplus|majority|lead)s? of|an?other|additional|extra|rose|rises?|fell|falls?|grew"
    r"|grows?|climbed|dropped|jumped|difference (?:is|was))"
    r"(?: (?:about|around|some|nearly|almost|roughly|at least|up to|(?:more|less) than|an?|the))*\s[$€£]?$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:to|at|reach(?:ed|es)|cost|costs|costing|totall?(?:ed|ing)|totals|is|was|were)"
    r"(?: (?:about|around|some|nearly|almost|roughly|at least|(?:more|less) than|now))*\s[$€£]?$",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d[\d.,]*")


def is_difference(marked: Marked) -> bool:
    """Whether a figure says how much more or less something is: "15 million more", "by 15", "an overrun of 15".

    Args:
        marked: The answer in its sentence.
    """
    return (
        marked.preceded_by(_BEFORE) is not None
        or marked.has(_WITHIN) is not None
        or marked.followed_by(_BEHIND) is not None
    )


def is_whole_sum(question: str, marked: Marked) -> bool:
    """Whether a difference is asked for, and the answer is one figure that is told as none.

    Asked how much more a hall cost than planned, "55 million" in "cost 55 million" is none; asked by how much
    something rose, neither is "to 5 per cent".

    Args:
        question: What was asked; False for all but how much more and by how much.
        marked: The answer in its sentence.
    """
    if is_difference(marked) or len(_FIGURES.findall(marked.sentence, marked.start, marked.end)) > 1:
        return False
    if _ASKS_BY.search(question):
        return marked.preceded_by(_WHOLE) is not None
    return (
        _ASKS_MORE.search(question) is not None
        and _RATIO.search(marked.sentence, marked.start, marked.end + 9) is None
    )
