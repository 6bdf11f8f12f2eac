"""Whether a text says that something is so, is not so, may be so, or is still to come."""

from collections.abc import Sequence
from typing import Literal

from rag.words import Word, is_verb_form, listed

Mood = Literal["fact", "possible", "future"]

_NOT = listed(
    "not no non never neither nor without nobody none nothing hardly cannot deny refuse fail reject"
)
_NOT_STEMS = listed("deni deny refus fail reject dismiss")
_TURNING_DOWN = listed(
    "reject dismiss"
)  # who rejects a deal denies nothing; who rejects that there is one does
_POSSIBLE = listed("may might could possibly perhaps allegedly suspected alleged potentially maybe")
_FUTURE = listed("will would shall")
_FUTURE_STEMS = listed(
    "plan intend vow threaten expect schedul prepar consid propos hope want seek urg demand aim promis "
    "pledg agre due"
)
_OFFERING = listed("offer ask request invit")  # "offered to swap", "asked the jury to award"
_BREAKS = listed(". ; : ! ? , but – — ( ) because although though while")
_QUANTIFIERS = listed("no neither none nobody nothing")
_REACH = 6
_FAR = 14
_UNDONE = listed(
    "unknown unidentified unnamed unconfirmed unclear unable unlikely unhurt unharmed uninjured undamaged "
    "unchanged untrue unsafe unlawful illegal"
)


def negated(sentence: Sequence[Word], position: int) -> bool:
    """Whether the word at `position` is in reach of a "not" or "denied", or is one such as "unknown"."""
    count = int(sentence[position].folded in _UNDONE)
    crossed = 0
    that = False
    for index in range(position - 1, max(-1, position - 1 - _FAR), -1):
        word = sentence[index]
        if word.folded in _BREAKS:
            break
        that = that or word.folded == "that"
        near = position - index <= _REACH and crossed <= 1
        if _denies(sentence, index):
            near = near or (word.folded == "no" and position in _about(sentence, index))
            count += near or (that and _opens_clause(sentence, index))
        elif word.content:
            crossed += 1
    return count % 2 == 1


def _denies(sentence: Sequence[Word], index: int) -> bool:
    """Whether the word at `index` says that something is not so."""
    word = sentence[index]
    following = sentence[index + 1].folded if index + 1 < len(sentence) else ""
    if word.folded in ("yet", "unable") or word.stem == "declin":
        return following == "to"
    if word.folded == "against":
        return following.endswith("ing")
    if word.stem == "rule":
        return following == "out"
    if word.stem in _TURNING_DOWN:
        return _opens_clause(sentence, index)
    return (word.folded in _NOT or word.stem in _NOT_STEMS) and not _only(sentence, index)


def _opens_clause(sentence: Sequence[Word], index: int) -> bool:
    """Whether a denial reaches over a whole clause: "no evidence that …", "denied that …"."""
    return any(word.folded == "that" for word in sentence[index + 1 : index + 4])


def _only(sentence: Sequence[Word], index: int) -> bool:
    """Whether a "not" negates nothing: "not only", "no fewer than", "no later than", "no 1"."""
    following = sentence[index + 1].folded if index + 1 < len(sentence) else ""
    if sentence[index].folded == "no" and following[:1].isdigit():
        return True
    return following in ("only", "just", "fewer", "less", "more", "later", "least", "long", "longer") and (
        following != "longer"
    )


def mood(sentence: Sequence[Word], position: int) -> Mood:
    """Whether the word at `position` is told as a fact, as possible or as still to come."""
    crossed = 0
    for index in range(position - 1, max(-1, position - 1 - _REACH), -1):
        word = sentence[index]
        if word.folded in _BREAKS or crossed > 1:
            break
        if _is_possible(word) or _accuses(sentence, index, position) or _is_if(sentence, index):
            return "possible"
        if word.folded in _FUTURE or word.stem in _FUTURE_STEMS or _is_to(sentence, index):
            return "future"
        if word.stem in _OFFERING and any(each.folded == "to" for each in sentence[index:position]):
            return "future"
        crossed += word.content
    return "fact"


def denies(sentence: Sequence[Word]) -> bool:
    """Whether anything in a sentence is said not to be so."""
    return any(_denies(sentence, n) or word.folded in _UNDONE for n, word in enumerate(sentence))


def unsettled(sentence: Sequence[Word]) -> bool:
    """Whether anything in a sentence is possible or still to come."""
    return any(
        _is_possible(word)
        or word.folded in _FUTURE
        or word.folded == "would"
        or word.stem in _FUTURE_STEMS
        or _is_to(sentence, n)
        for n, word in enumerate(sentence)
    )


def _accuses(sentence: Sequence[Word], index: int, position: int) -> bool:
    """Whether the word at `index` accuses somebody "of" what is told at `position`."""
    return sentence[index].stem == "accus" and any(word.folded == "of" for word in sentence[index:position])


def _is_if(sentence: Sequence[Word], index: int) -> bool:
    """Whether an "if" opens a condition there; "as if" and "asked if" tell of something else."""
    return sentence[index].folded == "if" and (index == 0 or not sentence[index - 1].folded[:1].isalpha())


def _is_possible(word: Word) -> bool:
    """Whether a word makes something possible only; "May" is a month."""
    return word.folded in _POSSIBLE and not (word.folded == "may" and word.capital)


def _is_to(sentence: Sequence[Word], index: int) -> bool:
    """Whether the word is the "to" of "is to" or "are to"."""
    return sentence[index].folded == "to" and index > 0 and sentence[index - 1].stem == "be"


def _carries(word: Word) -> bool:
    """Whether a word can be what is denied: it has meaning of its own and is no adverb."""
    return word.content and word.folded[:1].isalpha() and not word.folded.endswith("ly")


def heads(sentence: Sequence[Word]) -> list[int]:
    """Positions of the words that a "not", "may" or "will" is about: the first to carry meaning after it.

    In "no soldier was killed" that is the verb, in "no danger" the noun, since no verb follows.
    """
    found: list[int] = []
    for position, word in enumerate(sentence):
        if word.folded in _UNDONE:
            found.append(position)
        denies = _denies(sentence, position)
        if denies or _is_possible(word) or word.folded in _FUTURE:
            found.extend(_about(sentence, position))
        if denies and _opens_clause(sentence, position):
            found.extend(n for n in _clause(sentence, position) if is_verb_form(sentence[n].folded))
    return sorted(set(found))


def _about(sentence: Sequence[Word], position: int) -> list[int]:
    """The word that the "not", "may" or "will" at `position` is about, if one is near."""
    carrying = [n for n in _clause(sentence, position)[:_REACH] if _carries(sentence[n])]
    if sentence[position].folded in _QUANTIFIERS:
        verbs = [n for n in carrying if is_verb_form(sentence[n].folded)]
        return (verbs or carrying)[:1]
    return carrying[:1]


def _clause(sentence: Sequence[Word], position: int) -> list[int]:
    """Positions after `position` up to the next break."""
    following = range(position + 1, len(sentence))
    end = next((n for n in following if sentence[n].folded in _BREAKS), len(sentence))
    return list(range(position + 1, end))
