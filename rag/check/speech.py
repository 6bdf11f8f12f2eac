"""Who says what a sentence reports."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.words import Word, listed

_SAY_STEMS = listed(
    "say tell add state announc declar report warn confirm insist argu claim write tweet testifi "
    "acknowledg admit explain conclud estim deni accus alleg complain remark believ predict suggest "
    "stress note promis vow urg"
)
_BREAKS = listed(". , ; : ! ? ( ) – — \" “ ” ' that who which")
_NOUNS = listed("report reports claims statement notes suggestion")
_BEFORE_NOUN = listed("a an the his her its of in")
_CALLED = listed("it him her them this the that")
_COUNTS = listed("number toll figur count total estim tally")
_STARTS = listed(". ; ! ?")
_TIME = listed("on in at during late early")
_PREPOSITIONS = listed("in on at by for from with to during after before about near")


@dataclass(frozen=True, slots=True)
class Speech:
    """Something said: who says it, as ideas, and the positions of the words that are said."""

    speakers: frozenset[str]
    said: frozenset[int]


def speeches(sentence: Sequence[Word]) -> list[Speech]:
    """Everything that a sentence reports as said by someone that it names."""
    marks = [mark for mark in (_mark(sentence, n) for n in range(len(sentence))) if mark is not None]
    found: list[Speech] = []
    for number, (first, last, named, forward) in enumerate(marks):
        begin = max((n + 1 for n in range(first) if sentence[n].folded in _STARTS), default=0)
        end = next(
            (n for n in range(last + 1, len(sentence)) if sentence[n].folded in _STARTS), len(sentence)
        )
        if number and marks[number - 1][1] >= begin:
            begin = marks[number - 1][1] + 1
        if number + 1 < len(marks) and marks[number + 1][0] < end:
            end = marks[number + 1][0]
        reach = range(last + 1, end) if forward else range(begin, first)
        if named:
            found.append(Speech(named, frozenset(reach)))
    return found


def _mark(sentence: Sequence[Word], position: int) -> tuple[int, int, frozenset[str], bool] | None:
    """First and last word of a report's frame ("the minister said"), who it names, whether words follow."""
    word = sentence[position]
    following = sentence[position + 1].folded if position + 1 < len(sentence) else ""
    if word.stem == "accord" and following == "to":
        named, last = _after(sentence, position + 2)
        opens = position == 0 or sentence[position - 1].folded in _STARTS
        return position, last, frozenset(named), opens
    if (
        word.stem in _SAY_STEMS
        and word.folded.endswith("ing")
        and position
        and sentence[position - 1].folded == ","
    ):
        begin = max((n + 1 for n in range(position) if sentence[n].folded in _STARTS), default=0)
        opening = sentence[begin : min(position, begin + 6)]
        return (
            begin,
            position,
            frozenset(w.idea for w in opening if w.content and w.folded[:1].isalpha()),
            True,
        )
    return _said(sentence, position) if _says(sentence, position) else None


def _says(sentence: Sequence[Word], position: int) -> bool:
    """Whether the word at `position` is a verb of saying, and not a noun ("a report") or in the passive."""
    word = sentence[position]
    before = sentence[position - 1].folded if position else ""
    if word.stem == "claim" and any(
        each.idea in ("respons", "attack") for each in sentence[position : position + 4]
    ):
        return False
    if word.stem == "speak":
        return position + 1 < len(sentence) and sentence[position + 1].folded == "of"
    if word.stem == "call":
        return sentence[position + 1].folded in _CALLED if position + 1 < len(sentence) else False
    counts = word.stem == "put" and any(
        each.stem in _COUNTS for each in sentence[position + 1 : position + 4]
    )
    noun = before == "to" or (word.folded in _NOUNS and before in _BEFORE_NOUN)
    verb = (
        word.stem in _SAY_STEMS and word.folded not in ("state", "states") and not word.folded.endswith("ing")
    )
    return (counts or verb) and not noun and not _passive(sentence, position)


def _said(sentence: Sequence[Word], position: int) -> tuple[int, int, frozenset[str], bool]:
    """The frame of a verb of saying: its subject before it, between commas, or after it."""
    for look in (_before, _inserted):
        named, first = look(sentence, position)
        if named or first < position:
            return first, position, frozenset(named), not _closes(sentence, position)
    named, last = _inverted(sentence, position)
    return position, last, frozenset(named), False


def _closes(sentence: Sequence[Word], position: int) -> bool:
    """Whether a verb of saying ends its clause, so that what is said stands before it."""
    following = sentence[position + 1 :]
    if not following or following[0].folded in (*_STARTS, ","):
        return True
    if following[0].folded not in _TIME or not any(word.folded == "," for word in sentence[:position]):
        return False
    return len(following) <= 4


def _passive(sentence: Sequence[Word], position: int) -> bool:
    return position > 0 and sentence[position - 1].stem == "be"


def _before(sentence: Sequence[Word], position: int) -> tuple[set[str], int]:
    """The words before a verb of saying, as far as its phrase goes, and where that begins."""
    found: set[str] = set()
    first = position
    for index in range(position - 1, max(-1, position - 10), -1):
        word = sentence[index]
        if word.folded in _BREAKS or word.stem in _SAY_STEMS or _is_dash(sentence, index):
            break
        first = index
        if word.content and word.folded[:1].isalpha() and not word.folded.endswith("ly"):
            found.add(word.idea)
    return found, first


def _is_dash(sentence: Sequence[Word], position: int) -> bool:
    """Whether a hyphen stands alone, as after a dateline ("BAGHDAD, Feb 26 - ")."""
    return sentence[position].folded == "-" and sentence[position].end < sentence[position + 1].start


def _inserted(sentence: Sequence[Word], position: int) -> tuple[set[str], int]:
    """The words of "the chairman, Liu Shaoyong, said": a name between two commas and what it belongs to."""
    commas = [n for n in range(max(0, position - 8), position) if sentence[n].folded == ","]
    if len(commas) < 2 or commas[-1] != position - 1:
        return set(), position
    between = sentence[commas[-2] + 1 : commas[-1]]
    if not any(word.capital for word in between):
        return set(), position
    found, first = _before(sentence, commas[-2])
    return found | {word.idea for word in between if word.content and word.folded[:1].isalpha()}, first


def _inverted(sentence: Sequence[Word], position: int) -> tuple[set[str], int]:
    """The words after a verb of saying that ends a quotation (", said the minister")."""
    before = sentence[position - 1].folded if position else ""
    return _after(sentence, position + 1) if before and before in ",\"”'’" else (set(), position)


def _after(sentence: Sequence[Word], start: int) -> tuple[set[str], int]:
    """The words of the phrase that begins at `start`, and where it ends."""
    found: set[str] = set()
    last = start - 1
    for index in range(start, min(len(sentence), start + 8)):
        word = sentence[index]
        if word.folded in _BREAKS or (found and word.folded in _PREPOSITIONS):
            break
        last = index
        if word.content and word.folded[:1].isalpha():
            found.add(word.idea)
    return found, last
