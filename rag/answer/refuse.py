"""Saying that the articles don't say: one phrase for prompt, code and tests, and what may help instead."""

import re
from collections.abc import Collection
from datetime import date

from rag.answer.cite import read_marks
from rag.question.asked import asks_something
from rag.records.questions import Understood, Window

REFUSAL = "The articles don't say."
_ASK_ABOUT = "ask about something, such as a name, a place or an event."
# Where a sentence that begins as a refusal goes on to state something.
_TURN = re.compile(r"[.;:–—]\s|,?\s(?:but|however|though|although|only|yet|while)\s|,\sand\s", re.IGNORECASE)
_SOURCES = (
    r"(?:(?:the|these|your|any of the) )?(?:(?:given|provided|supplied|available|numbered|cited) )?"
    r"(?:articles?|passages?|sources?|excerpts?|text|context|provided information)"
    r"(?: (?:that (?:are|were) )?(?:provided|given|supplied|above|here))?"
)
_TELL = (
    r"(?:say|state|mention|tell|specify|contain|include|provide|give|answer|address|indicate|identify|name|discuss|"
    r"cover|report|reveal|explain|describe|refer)"
)
# That the passages say nothing of it, in whatever words; each of these may have marks behind it.
_REFUSED = re.compile(
    rf"{_SOURCES} (?:don't|do not|doesn't|does not) (?:\w+ly )?{_TELL}\b"
    rf"|{_SOURCES} (?:(?:contain|provide|give|offer|include)s? (?:no|nothing|insufficient)|lacks?)\b"
    rf"|(?:(?:none|neither) of the |no |neither ){_SOURCES} {_TELL}(?:e?s)?\b",
    re.IGNORECASE,
)
# What says the same of the one who answers, or of nothing: news says it too, and then cites it.
_UNABLE = re.compile(
    r"(?:i|we)(?: (?:don't|do not|can't|cannot|could not|couldn't)|(?:'m| am| was|'re| are) (?:unable|not able) to)"
    r" (?:know|find|answer|determine|say|tell|provide|see)\b"
    r"|there(?: is|'s) (?:no|not enough|insufficient) (?:information|mention|answer)\b"
    r"|(?:no|insufficient|not enough) information\b"
    r"|(?:(?:it|(?:this|that|the) (?:information|answer)|this|that) is )?not "
    rf"(?:\w+ )?(?:(?:mentioned|stated|specified|said|given|provided|found|available|contained) )?in {_SOURCES}"
    rf"|(?:it(?: is|'s) )?(?:unclear|not clear) from {_SOURCES}"
    r"|(?:the|this|your|that) question (?:cannot|can't) be answered"
    r"|(?:unknown|n/?a|not (?:specified|stated|mentioned|known|available))\W*\Z",
    re.IGNORECASE,
)
_SORRY = re.compile(
    r"\A\W*(?:(?:i(?:'m| am) sorry|sorry|unfortunately|i apologi[sz]e)\s*[,:.!–—-]+\s*(?:but )?"
    rf"|(?:based on|according to|from|in) {_SOURCES}, |as of [\w ,-]{{4,20}}, )+",
    re.IGNORECASE,
)
_LONG = 2 * len(REFUSAL) + 20  # characters from which a refusal that cites something states something
_ECHOED = 200  # characters of a question that a refusal repeats


def is_refusal(text: str, known: Collection[int] = ()) -> bool:
    """Whether a model's reply is the refusal it was asked for, or one in its own words, with a mark behind it or none.

    "The articles don't say who did it, but 22 people died [1]." is none: where the refusal ends, a statement
    begins that cites one of the `known` passages.
    """
    plain = _SORRY.sub("", text.replace("’", "'")).strip().strip("\"'“”*`> ")
    refused = _REFUSED.match(plain)
    if refused is None:
        return bool(_UNABLE.match(plain)) and not _cites(plain, known)
    if len(plain) >= _LONG and _cites(plain, known):
        return False
    turn = _TURN.search(plain, refused.end())
    return turn is None or not _cites(plain[turn.end() :], known)


def _cites(text: str, known: Collection[int]) -> bool:
    """Whether a sentence of a text cites a passage that there is."""
    return any(sentence.numbers for sentence in read_marks(text, known).sentences)


def refusal(understood: Understood, covered: tuple[date, date] | None, articles: int) -> str:
    """The refusal with what was looked for and what is covered."""
    if not asks_something(understood.standalone):
        return f"{REFUSAL}\n“{_short(understood.standalone)}” says nothing to look for: {_ASK_ABOUT}"
    lines = [REFUSAL]
    looked = [f"Looked for: “{_short(understood.standalone)}”"]
    window = understood.window
    if window != Window():
        looked.append(f"published {window}")
    if understood.as_of:
        looked.append(f"as of {understood.as_of.isoformat()}")
    if understood.outlets:
        looked.append(f"in {', '.join(understood.outlets)}")
    lines.append("; ".join(looked) + ".")
    if covered:
        what = "The one article covers" if articles == 1 else f"The {articles} articles cover"
        lines.append(f"{what} {covered[0].isoformat()} to {covered[1].isoformat()}.")
    return "\n".join(lines)


def _short(question: str) -> str:
    """The question on one line, cut at a word where it is long."""
    line = " ".join(question.split())
    if len(line) <= _ECHOED:
        return line
    start = line[:_ECHOED]
    return (start.rsplit(" ", 1)[0] if " " in start else start) + " …"
