"""The verbs that have a doer and an object, and whether one is in the passive."""

from collections.abc import Sequence
from functools import cache

from rag.check.values import value_at
from rag.words import Word, listed, table, words

PREPOSITIONS = listed(
    "in on at by for from with to into onto over under near against during through across between since "
    "until amid following about around toward towards outside inside within without despite via than"
)
AUXILIARIES = listed(
    "be have do will would can could may might must shall should not never no also then later reportedly"
)
SAYING = listed("say tell report announc add claim")
SAME_PAST = listed("hit hurt cut put set shut split cast beset overrun beat bet rid shed")
_BE = listed("be get")
_RELATIVE = listed("who whom which that")
_JOINING = listed("and or")
_WITHOUT_OBJECT = listed("die perish succumb escap")
_ROUGHLY = listed("at over under around about between near to")


@cache
def action_ideas() -> frozenset[str]:
    """Ideas of the verbs whose doer and object are told apart."""
    return frozenset(word.idea for row in table("actions.txt") for form in row for word in words(form))


@cache
def _with_object() -> frozenset[str]:
    """Ideas of the verbs that news writes with their object, so that one without is a participle."""
    forms = (
        "kill wound arrest abduct rescue displace expel deport evict convict acquit sentence indict extradite "
        "execute assassinate destroy damage"
    )
    return frozenset(word.idea for word in words(forms)) & action_ideas()


def passive(sentence: Sequence[Word], position: int) -> bool:
    """Whether the verb at `position` is in the passive: after a form of "be", before "by", or behind its noun."""
    word = sentence[position]
    if word.folded.endswith("ing") or _as_base(word):
        return False
    if position + 1 < len(sentence) and sentence[position + 1].folded == "by":
        return True
    if _behind_its_noun(sentence, position):
        return True
    for index in range(position - 1, max(-1, position - 5), -1):
        before = sentence[index]
        if before.stem in _BE:
            return True
        if not (before.folded.endswith("ly") or before.stem in AUXILIARIES or before.folded in ("and", "or")):
            return before.idea in action_ideas() and index > 0 and passive(sentence, index)
    return False


def _behind_its_noun(sentence: Sequence[Word], position: int) -> bool:
    """Whether a participle stands between those it happened to and a preposition: "people killed in the flood".

    Not "police attacked in the night", which needs no object, nor "whom police arrested in May", where it is in front.
    """
    noun = sentence[position - 1] if position else None
    if noun is None or not noun.content or not noun.folded.isalpha() or noun.folded.endswith("ly"):
        return False
    if noun.idea in action_ideas() or noun.stem in AUXILIARIES or noun.stem in SAYING:
        return False
    end = position
    while end + 2 < len(sentence) and _needs_object(sentence[end]) and sentence[end + 1].folded in _JOINING:
        end += 2
    if not _needs_object(sentence[end]) or not _begins_adverbial(sentence, end + 1):
        return False
    start = position - 1
    while start and (sentence[start].content or sentence[start].folded in ("the", "a", "an")):
        start -= 1
    # "Officials said that people killed in the flood": what is said, not whom.
    said = start > 0 and sentence[start].folded == "that" and sentence[start - 1].stem in SAYING
    return sentence[start].folded not in _RELATIVE or said


def _begins_adverbial(sentence: Sequence[Word], position: int) -> bool:
    """Whether a preposition stands there that is none of a figure's: "at dawn", not "at least 12" nor "over 30"."""
    if position >= len(sentence) or sentence[position].folded not in PREPOSITIONS | {"after", "before"}:
        return False
    ahead = range(position + 1, min(len(sentence), position + 4))
    figure = any(sentence[n].folded in ("least", "most") or value_at(sentence, n, frozenset()) for n in ahead)
    return sentence[position].folded not in _ROUGHLY - {"to"} or not figure  # "those killed to 12"


def _needs_object(word: Word) -> bool:
    """Whether a participle has nobody who does it: who was killed, not who died, which is the same idea."""
    return (
        word.stem not in _WITHOUT_OBJECT
        and word.idea in _with_object()
        and not word.folded.endswith("ing")
        and not _as_base(word)
    )


def _as_base(word: Word) -> bool:
    """Whether a verb is written in its base form, so that it cannot be a participle."""
    return word.folded == word.stem and not word.folded.endswith("ed") and word.folded not in SAME_PAST
