"""Whether a figure stands for something else in its sentence: savings, asked the price; her votes, asked for his."""

import re

from rag.answer.fitting.kind import HOW_MANY
from rag.answer.marked import Marked
from rag.words import words

_ASKS_PRICE = re.compile(
    r"\bhow much\b.*\b(?:pa(?:y|ys|id|ying)|offer\w*|bid\w*|cost\w*|bought|buy\w*|purchase\w*|s(?:old|ell\w*)|worth)\b"
    r"|\b(?:what|which)\b.*\b(?:price|cost)\b",
    re.IGNORECASE,
)
# "Put savings at £80 million", "revenue of $3bn": what is kept, earned or owed is no price.
_OTHER_MONEY = re.compile(
    r"\b(?P<what>savings?|profits?|revenues?|turnover|earnings|debts?|break fee)"
    r" (?:(?:last|next|this) year |a year )?(?:of|at|worth) (?:(?:about|around|up|to|some|nearly|almost|over|more|than"
    r"|as|much|between) )*[$£€¥]?$",
    re.IGNORECASE,
)

_FIGURE = r"(?:\d[\d.,]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NAME = r"[A-Z][\w’-]*(?: [A-Z][\w’-]*)*"
# "81 went to Loft and 52 to Quill": whose each figure is.
_SHARED = re.compile(
    rf"\b(?P<one>{_FIGURE})(?: [a-z]+){{1,3}}? (?P<way>to|for) (?P<first>{_NAME})"
    rf",? (?:and|while|but|against) (?P<two>{_FIGURE})(?: [a-z]+){{0,3}}? (?P=way) (?P<second>{_NAME})"
)
_ONE_FIGURE = re.compile(rf"\b{_FIGURE}\b", re.IGNORECASE)
# "Seven women and five men".
_PAIR = re.compile(
    rf"\b(?P<one>{_FIGURE}) (?P<first>[a-z]+),? (?:and|but) (?P<two>{_FIGURE}) (?P<second>[a-z]+)\b",
    re.IGNORECASE,
)
# "How many women", "how many jurors were women".
_COUNTED = re.compile(
    r"\bhow many (?P<things>[a-z]+)(?: (?:are|were|is|was) (?:\w+ly )?(?P<kind>[a-z]+))?", re.IGNORECASE
)

# "At least 90 people were hurt, 12 of them badly", "40 were killed, including nine children".
_OF_THEM = re.compile(
    r"(?:,? (?:[a-z]+ )?of (?:them|whom|those)(?P<them> [^,;.]*)?|(?P<who>(?: [a-z-]+){0,2} [a-z-]+))(?=[,;.]|$)"
)
_AMONG = re.compile(r"\b(?:including|among them|among whom)(?: (?:at least|about|some|nearly|more than))? $")

_ASKS_PROMISED = re.compile(
    r"^when (?:did|has|have|had)\b[^?]*?\b(?:promise|pledge|vow|agree|offer|threaten|swear)\w*\b"
    r"(?![^?]*\b(?:until|till)\b)",
    re.IGNORECASE,
)
_END_OF_IT = re.compile(
    r"\b(?:promis|pledg|vow|agree|offer|threaten|sw[eo]r)\w*\b[^.;]*? to [^.;]*?\b(?:until|till|through|by) "
    r"(?:the (?:end|spring|summer|autumn|middle) of )?",
    re.IGNORECASE,
)


def is_other_figure(question: str, marked: Marked) -> bool:
    """Whether the figure or day that is marked is told of something else than what is asked.

    Savings, profits and debts are no price; in "81 went to Loft and 52 to Quill" and "seven women and five men" each
    figure is of its own; "90 were hurt, 12 of them badly" does not tell that 12 were hurt, nor "promised to stay until
    2028" when that was promised.

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    before = marked.before
    if _ASKS_PROMISED.search(question) and any(
        one.end() >= marked.start for one in _END_OF_IT.finditer(marked.sentence[: marked.end])
    ):
        return True
    money = _OTHER_MONEY.search(before)
    if money and _ASKS_PRICE.search(question):
        return money["what"].lower().rstrip("s") not in question.lower()
    return HOW_MANY.search(question) is not None and (
        _is_of_other_name(question, marked)
        or _is_of_other_kind(question, marked)
        or _is_a_part(question, marked)
    )


def _is_a_part(question: str, marked: Marked) -> bool:
    """Whether the answer counts a part of those in its sentence, which the question does not ask for."""
    part, figures = marked.followed_by(_OF_THEM), list(_ONE_FIGURE.finditer(marked.sentence, 0, marked.end))
    # "90 people were hurt, 12" runs on to the part.
    if (
        part is None
        or len(figures) < 2
        or figures[-1].end() != marked.end
        or figures[-1].start() < marked.start
    ):
        return False
    if part["who"] is not None and not _AMONG.search(marked.sentence, 0, figures[-1].start()):
        return False
    told = {word.idea for word in words(part["who"] or part["them"] or "") if word.content}
    return bool(told) and not told & {word.idea for word in words(question)}


def _is_of_other_name(question: str, marked: Marked) -> bool:
    """Whether two figures have a name each, and the answer has the one whose name is not asked for."""
    for one in _SHARED.finditer(marked.sentence):
        asked = {name for name in ("first", "second") if _asks_for(question, one["way"], one[name])}
        first = marked.start <= one.start("one") < marked.end < one.end("second")
        second = one.end("first") <= marked.start <= one.start("two") < marked.end
        if (first and asked == {"second"}) or (second and asked == {"first"}):
            return True
    return False


def _asks_for(question: str, way: str, name: str) -> bool:
    family = name.rsplit(maxsplit=1)[-1]
    return re.search(rf"\b{way} (?:\w+ ){{0,2}}{family}\b", question) is not None


def _is_of_other_kind(question: str, marked: Marked) -> bool:
    """Whether two figures count a kind each, and the answer has the one that is not asked for."""
    asked = _COUNTED.search(question)
    wanted = {word.lower() for word in (asked["things"], asked["kind"] or "") if word} if asked else set()
    for one in _PAIR.finditer(marked.sentence):
        sides = (("one", one["first"], one["second"]), ("two", one["second"], one["first"]))
        for figure, mine, other in sides:
            has_it = marked.start <= one.start(figure) and one.end(figure) <= marked.end
            alone = has_it and not (marked.start <= one.start("one") and one.end("two") <= marked.end)
            told = one["one"] == one["two"] or re.search(rf"\b{mine}\b", question, re.IGNORECASE)
            if alone and not told and other.lower() in wanted:
                return True
    return False
