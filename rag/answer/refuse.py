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
_REFUSED = re.compile(r"(?:the|these|your) articles (?:don't|do not) say", re.IGNORECASE)
_SORRY = re.compile(r"\A\W*(?:i(?:'m| am) sorry|sorry|unfortunately)\s*[,:.!–—-]+\s*(?:but )?", re.IGNORECASE)
_LONG = 2 * len(REFUSAL) + 20  # characters from which a refusal that cites something states something
_ECHOED = 200  # characters of a question that a refusal repeats


def is_refusal(text: str, known: Collection[int] = ()) -> bool:
    """Whether a model's reply is the refusal it was asked for, in any quotes or with a mark behind it.

    "The articles don't say who did it, but 22 people died [1]." is none: where the refusal ends, a statement
    begins that cites one of the `known` passages.
    """
    plain = _SORRY.sub("", text.replace("’", "'")).strip().strip("\"'“”*`> ")
    refused = _REFUSED.match(plain)
    if refused is None:
        return False
    if len(plain) >= _LONG and any(one.numbers for one in read_marks(plain, known).sentences):
        return False
    turn = _TURN.search(plain, refused.end())
    stated = read_marks(plain[turn.end() :], known).sentences if turn else ()
    return not any(sentence.numbers for sentence in stated)


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
