"""How much more: asked for a difference, a whole sum is no answer."""

import re

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


def is_difference(sentence: str, start: int, end: int) -> bool:
    """Whether a figure says how much more or less something is: "15 million more", "by 15", "an overrun of 15".

    Args:
        sentence: Where the figure stands.
        start: Where it begins in the sentence.
        end: Where it ends, exclusive.
    """
    return (
        _BEFORE.search(sentence, 0, start) is not None
        or _WITHIN.search(sentence, start, end) is not None
        or _BEHIND.match(sentence, end) is not None
    )


def is_whole_sum(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether a difference is asked for, and the answer is one figure that is told as none.

    Asked how much more a hall cost than planned, "55 million" in "cost 55 million" is none; asked by how much
    something rose, neither is "to 5 per cent".

    Args:
        question: What was asked; False for all but how much more and by how much.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    if is_difference(sentence, start, end) or len(_FIGURES.findall(sentence, start, end)) > 1:
        return False
    if _ASKS_BY.search(question):
        return _WHOLE.search(sentence, 0, start) is not None
    return _ASKS_MORE.search(question) is not None and _RATIO.search(sentence, start, end + 9) is None
