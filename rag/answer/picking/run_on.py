"""One figure of words that run on from one to the next: "2,100" of "6,400 people, 2,100"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.ballot import Found, Read, home
from rag.answer.fitting.kind import asks_number, asks_when
from rag.answer.marked import Marked
from rag.words import DATE_WORDS, WEEKDAY_NAMES, words

_FIGURE = (
    r"(?:about |around |nearly |almost |some |more than |at least )?[$£€¥]?\d(?:[\d.,]*\d)?"
    r"(?:%|(?: (?:hundred|thousand|million|billion|trillion|percent|per cent|pence|dollars|pounds|euros))+"
    r"| ?(?:[mb]n?|p)\b)?"
)
_NAME = r"[A-Z][\w’-]*(?: [A-Z][\w’-]*)*"
# "6,400 people, 2,100" before "of them", and "71, 64" behind "of the".
_PART = re.compile(rf"(?P<one>{_FIGURE})(?: [a-z]+)?, (?P<two>{_FIGURE})")
_OF_THEM = re.compile(r" (?:\w+ )?of (?:them|these|those|whom|which)\b")
_OF_THE = re.compile(r"\b[Oo]f (?:the|its|their|all) $")
# "$186,000, the clerk said, more than the $140,000": who said so stands between.
_SAID = re.compile(
    rf"(?P<one>{_FIGURE})(?: [a-z]+){{0,3}}, [^;]*\b(?:said|says|told)\b[^;\d]*?,? (?P<two>{_FIGURE})"
)
# "$1.1 million by October 15 and Loft $1.4 million": the other figure is of another.
_ANOTHERS = re.compile(
    rf"(?P<one>{_FIGURE})(?: [\w’-]+){{0,4}}?,? (?:and|while) (?P<name>{_NAME}) (?P<two>{_FIGURE})"
)
# "8,400 people, 3,100 of them in Omra", where the first alone is marked.
_PART_BEHIND = re.compile(
    rf"(?: [a-z]+)?, (?P<two>{_FIGURE}) (?:\w+ )?of (?:them|these|those|whom|which) (?:in|at|on|from|near)\b"
)
# "12 percent to 9.30 crowns", and no range: how far something moved, and to where.
_MOVED_TO = re.compile(
    r"(?P<now>(?:[a-z]+ ){0,2}[\d.,]+(?:%| per ?cent)) to [$£€¥]?[\d.,]+(?: (?!per ?cent)[a-z]+)+"
)
# "912 crowns a month from 870 crowns": where it stood before.
_BEFORE = re.compile(
    rf"(?P<now>{_FIGURE}(?: [a-z]+)??(?: an? [a-z]+)?),? (?:(?:up|down) (?:[a-z]+ly )?)?"
    rf"from (?:about |around )?(?:[A-Z][a-z]+ )?(?:(?:\d{{4}}|[A-Z][a-z]+)['’]s )?{_FIGURE}(?: [a-z ]+)?"
)
_ASKS_FIGURE = re.compile(r"^what(?:['’]s| is| was| are| were)\b", re.IGNORECASE)
_HOW_FAR = re.compile(r"\bhow (?:far|much)\b", re.IGNORECASE)
_ASKS_BOTH = re.compile(r"\b(?:change|differ|compare|before|previous|old|from|between)\w*\b", re.IGNORECASE)
# "Feb. 16, 2030 - A volley struck the port late on Monday": a dateline runs on.
_DATELINE = re.compile(r"[^–—]{0,40}?\b(?:19|20)\d\d\)? (?:-|–|—) (?=[A-Z“\"])")
# "The rise of Ada Loft", asked who.
_ASKS_WHO = re.compile(r"^who\b", re.IGNORECASE)
_OF_WHOM = re.compile(
    rf"(?:[Tt]he )?(?:rise|fall|death|life|arrival|return|killing|murder|arrest|election|work) of (?={_NAME}$)"
)
# "Ada Loft once" of "Ada Loft once served".
_ADVERB_BEHIND = re.compile(
    r"(?<=[A-Za-z’]) (?:once|also|now|then|later|already|still|recently|formerly|previously)$"
)
# "Bo Sarn/Getty Images Ada Loft": who took the picture of her.
_PICTURE_OF = re.compile(
    r"(?:(?:[\w .’'-]{2,40}/)+(?:Getty Images|AFP|EPA|Reuters|Shutterstock|Bloomberg)(?:/[\w .]+)?|Getty Images)"
    r" (?=[A-Z])(?!(?:News|TV|Television|Radio)\b)"
)
_ASKS_PICTURE = re.compile(r"\b(?:photo\w*|pictures?|images?)\b", re.IGNORECASE)
_AT_THE_END = re.compile(
    r"(?:(?:early|late|shortly before \w+|shortly after \w+) )?(?:on )?"
    rf"(?:{WEEKDAY_NAMES})(?: (?:morning|afternoon|evening|night))?$"
)
_OPENING = 4
"""Words behind a dateline that are looked through for another date: "May 5, 2030 - June 3, 2030"."""
_CLAUSE_END = re.compile(r"[,;:.](?=\s|$)|\b(?:and|while|but)\b")


def without_run_on(question: str, read: Sequence[Read], answers: Sequence[Found]) -> list[Found]:
    """The answers, the first cut to the one of its two figures that is asked for, where it runs from one to the next.

    The second is asked for where words of the question stand with it and not with the first.

    Args:
        question: What was asked. Of a figure and the one before it ("40 from 30") the first is left, of words that
            begin with a dateline what stands behind it, and of these the day alone where it is asked for.
        read: The passages and what was read in them.
        answers: Best first.
    """
    if not answers:
        return []
    best, *others = answers
    number, start, _ = best.places[0]
    text = read[number].text
    marked = home(read, best)
    place = _cut(question, marked)
    if place is None:
        return list(answers)
    left = start - marked.start
    first, last = left + place[0], left + place[1]
    cut = replace(best, text=text[first:last], places=((number, first, last), *best.places[1:]))
    return [cut, *(one for one in others if one.text != cut.text)]


def _cut(question: str, marked: Marked) -> tuple[int, int] | None:
    """Where what is left of the answer stands in the sentence; None where nothing is to be cut."""
    answer = marked.text
    line = _DATELINE.match(answer)
    if line and not DATE_WORDS & {word.folded for word in words(answer[line.end() :])[:_OPENING]}:
        day = _AT_THE_END.search(answer, line.end()) if asks_when(question) else None
        if asks_when(question) and day is None:
            return None
        return marked.start + (day.start() if day else line.end()), marked.end
    if name := _name_in(question, answer):
        return marked.start + name[0], marked.start + name[1]
    if not asks_number(question) and not _ASKS_FIGURE.match(question):
        return None
    now = None if _ASKS_BOTH.search(question) else _BEFORE.fullmatch(answer)
    now = now or (_MOVED_TO.fullmatch(answer) if _HOW_FAR.search(question) else None)
    if now:
        return marked.start, marked.start + now.end("now")
    return _asked_for(question, marked) if asks_number(question) else None


def _name_in(question: str, answer: str) -> tuple[int, int] | None:
    """Where the name stands in an answer that has a credit, "the rise of" or "once" beside it; None in any other."""
    before, behind = None if _ASKS_PICTURE.search(question) else _PICTURE_OF.match(answer), None
    if _ASKS_WHO.match(question):
        before, behind = before or _OF_WHOM.match(answer), _ADVERB_BEHIND.search(answer)
    if before is None and behind is None:
        return None
    return before.end() if before else 0, behind.start() if behind else len(answer)


def _asked_for(question: str, marked: Marked) -> tuple[int, int] | None:
    """Where the figure that is asked for stands in the sentence; None where the answer is no run-on, or it is open."""
    answer = marked.text
    asked = {word.idea for word in words(question) if word.content}
    part = _PART.fullmatch(answer)
    if part and not (marked.followed_by(_OF_THEM) or marked.preceded_by(_OF_THE)):
        part = None
    other = _ANOTHERS.fullmatch(answer)
    told = part or other or _SAID.fullmatch(answer)
    if told is None and re.fullmatch(_FIGURE, answer) and marked.followed_by(_PART_BEHIND):
        told = _PART.match(marked.sentence[marked.start :])
        marked = replace(marked, end=marked.start + (told.end() if told else 0))
    if told is None:
        return None
    after = _CLAUSE_END.search(marked.sentence, marked.end)
    split = marked.start + (other.start("name") if other else told.start("two"))
    before = {word.idea for word in words(marked.sentence[:split])}
    behind = {
        word.idea
        for word in words(marked.sentence[split : after.start() if after else len(marked.sentence)])
        if word.content
    }
    second = bool(asked & behind - before)
    if other and not second and not asked & _names(marked.before):
        return None  # "How much did the two spend?"
    one, two = told.span("two" if second else "one")
    return marked.start + one, marked.start + two


def _names(text: str) -> set[str]:
    return {word.idea for word in words(text) if word.capital and word.content}
