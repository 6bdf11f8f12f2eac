"""The figure as it stands at last: asked for the toll now, a later article's figure stands before an earlier one's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rag.answer.ballot import Found, Read
from rag.answer.compare import counts_whole, side_of
from rag.answer.coverage import coverage
from rag.answer.fitting.figures.difference import is_difference
from rag.answer.marked import Marked
from rag.answer.same_event import Setting, same_place, same_time, setting_of
from rag.check.numbers import Quantity
from rag.check.outcomes import OUTCOMES
from rag.check.reading import ReadSentence, read_all
from rag.records.questions import Window
from rag.words import listed, words

# "The toll now", "did it finally cost", "the latest count"; not "the latest raid", which says which event is meant.
_ASKS_LATEST = re.compile(
    r"(?<!until )(?<!by )(?<!before )\bnow\b(?!-| (?:known|called|named|defunct|famous|former))"
    r"|\b(?:currently|finally|ultimately|in the end|at last count|so far|to date)\b"
    r"|\b(?:latest|newest|most recent|current|final) (?:[\w-]+ ){0,2}?"
    r"(?:toll|count|figure|tally|number|estimate|total|census|survey|poll|report|update|cost|price|bill|sum)s?\b"
    # "How many have died", "are missing": up to now, where "how many died" may ask of any day.
    r"|\bhow many (?:[\w-]+ ){0,3}?(?:ha(?:ve|s) (?:died|been (?:killed|injured|wounded|hurt|displaced|rescued))"
    r"|are (?:still )?missing)\b",
    re.IGNORECASE,
)
# "Officials first said", "up from": what an article tells of before, or only of what may come.
_TOLD_AS_BEFORE = re.compile(
    r"\b(?:initial|previous|original|earlier|former|first|once|last year|year ago|had|until|was to"
    r"|could|may|might|would|will|fear|expect|forecast|predict|project|plan|budget|promis|estimate[ds]? to)",
)
_FROM = re.compile(r"\b(?:from|than|with|against)\s(?:[\w$€£]+\s?){0,2}$")
_BEFORE_BEHIND = re.compile(r"\s*(?:[\w-]+ ){0,3}(?:earlier|before|previously|ago|last year)\b")
_TOLL = re.compile(r"\b(?:toll|deaths)\b[^,;]*$", re.IGNORECASE)
_PART = re.compile(r"\s*of (?:the|them|those|these|its|their)\b")
# "Repairs to the bridge cost": what is counted is another thing than the bridge.
_OF_PART = re.compile(r"\W*(?:(?:the|a|an) )?(?P<head>\w+) (?:to|of|on|for|around|near) ", re.IGNORECASE)
_WHOLES = listed("cost price bill toll number total count figure sum census survey build construction")
_CLAUSE = re.compile(r"[,;:]|\b(?:but|and|while|though|although|after)\b")
# "Has risen to 14": news of an event that may be weeks old by then.
_UPDATES = re.compile(
    r"\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s)|gr(?:own|ew|ows)|revised|corrected|lowered|fall(?:en|s)|fell|now|final"
    r"|finally|so far|latest|reache[ds]|passed|stands at|in the end|ha(?:s|ve) (?:\w+ )?(?:killed|claimed|died))\b",
    re.IGNORECASE,
)
_OF_BEST = 0.005  # of the best answer's share: the reader must have thought of it as an answer at all
_HOLDS = 0.8  # of what the earlier figure's sentence and title hold of the question
_DAYS = 60  # a toll is brought up to date no longer
_TIMES = 2.0  # that one sum of a thing may be of another: more is a sum of something else


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure found, with what tells of which event and day it is."""

    quantity: Quantity
    sentence: ReadSentence
    setting: Setting
    published: date
    around: str
    """Its sentence, the one before it and the title."""
    before: bool
    """Whether it is told as what was said before, or as what may come."""

    @property
    def fate(self) -> str:
        """What befell those counted, also where the figure is a toll that has risen; "" where it is no fate."""
        counted = (self.quantity.outcome, *self.quantity.nouns)
        told = next((one for one in counted if one in OUTCOMES), "")
        start = self.sentence.words[self.quantity.first].start
        toll = not self.quantity.unit and _TOLL.search(self.sentence.text, 0, start)
        return told or ("kill" if toll else "")


def asks_latest(question: str) -> bool:
    """Whether a figure is asked for as it stands now, or stood in the end."""
    return _ASKS_LATEST.search(question) is not None


def latest_figure(question: str, read: Sequence[Read], first: Found, others: Sequence[Found]) -> Found:
    """The answer whose figure is the newest told of the same thing; that one where nothing newer is told.

    That one too where the question names days, or where nothing says that both figures are of one event: a toll
    of other days needs a word such as "risen" where it is told.

    Args:
        question: One that `asks_latest` knows.
        read: The passages and what was read in them.
        first: The best answer.
        others: All others that can be answers, best first.
    """
    mine = _told(read, first.places[0])
    if mine is None or read[first.places[0][0]].days != Window():
        return first
    best, newest = mine, first
    told = [each for place in first.places if (each := _told(read, place)) and not each.before]
    since = max(
        (one.published for one in told if one.fate == mine.fate),
        default=mine.published,
    )
    for one in others:
        other = _told(read, one.places[0]) if one.share >= _OF_BEST * first.share else None
        if other is None or other.before or not _is_same(question, mine, other):
            continue
        if other.published > since or (best.before and other.published == since):
            best, newest, since = other, one, other.published
    if best.quantity.low <= mine.quantity.value <= best.quantity.high:
        return first
    # What the reader was sure of is what is asked for; which of its figures it is, the days tell.
    return replace(newest, share=max(newest.share, first.share))


def _told(read: Sequence[Read], place: tuple[int, int, int]) -> _Told | None:
    """The one whole figure at a place; None where it has none or several, or the article no day."""
    number, start, end = place
    one = read[number]
    sentences = read_all([one.text], [one.published])
    at = next((n for n, each in enumerate(sentences) if each.start <= start < each.end), None)
    if at is None or one.published is None:
        return None
    sentence = sentences[at]
    left, right = start - sentence.start, end - sentence.start
    given = [
        each
        for each in sentence.quantities
        if sentence.words[each.first].start < right and left < sentence.words[each.last].end
    ]
    whole = len(given) == 1 and counts_whole(sentence, given[0]) and given[0].sign != "range"
    if not whole or _PART.match(sentence.text, right) or is_difference(Marked(sentence.text, left, right)):
        return None
    around = sentences[max(0, at - 1) : at + 1]
    return _Told(
        given[0],
        sentence,
        setting_of(sentence, around, one.title, sentence.days, one.published),
        one.published,
        "\n".join((one.title, *(each.text for each in around))),
        _is_of_before(Marked(sentence.text, sentence.words[given[0].first].start, right)),
    )


def _is_of_before(marked: Marked) -> bool:
    """Whether the clause of a figure tells it as one of before, or of what may come."""
    left = max((cut.end() for cut in _CLAUSE.finditer(marked.sentence, 0, marked.start)), default=0)
    cut = _CLAUSE.search(marked.sentence, marked.end)
    return (
        _TOLD_AS_BEFORE.search(marked.sentence[left : marked.start]) is not None
        or marked.preceded_by(_FROM) is not None
        or _BEFORE_BEHIND.match(marked.sentence, marked.end, cut.start() if cut else len(marked.sentence))
        is not None
    )


def _is_same(question: str, mine: _Told, other: _Told) -> bool:
    """Whether two figures count the same of one event, and both speak alike of what was asked."""
    one, two = mine.quantity, other.quantity
    fate = mine.fate in OUTCOMES
    if (one.unit, mine.fate) != (two.unit, other.fate):
        return False
    if not fate and not (_share_noun(one, two) and one.value <= _TIMES * two.value <= _TIMES**2 * one.value):
        return False
    if side_of(mine.sentence, one) == "by" or side_of(other.sentence, two) == "by":
        return False
    updates = _UPDATES.search(other.sentence.text) and abs((other.published - mine.published).days) <= _DAYS
    if fate and not updates and not same_time(mine.setting, other.setting):
        return False
    held, holds = coverage(question, [mine.around, other.around])
    if (
        _is_of_part(question, other.sentence.text)
        or holds.names < held.names
        or holds.words < _HOLDS * held.words
    ):
        return False
    return same_place(mine.setting, other.setting, frozenset((*one.nouns, mine.fate)), fate=fate)


def _is_of_part(question: str, sentence: str) -> bool:
    """Whether a sentence opens with a part or a work on something, such as repairs, that the question does not name."""
    part = _OF_PART.match(sentence)
    aside = _WHOLES | {word.idea for word in words(question)}
    return part is not None and not aside & {word.idea for word in words(part["head"])}


def _share_noun(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count things of one name; two amounts in one unit may leave it open."""
    mine, yours = set(one.nouns), set(other.nouns)
    return bool(mine & yours) or (bool(one.unit) and not (mine and yours))
