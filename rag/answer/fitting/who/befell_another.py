"""Whether a sentence tells of somebody else whom it befell: where Quill was shot, asked where Vench was."""

import re

from rag.check.names import TITLES, may_be_one_name
from rag.words import fold, is_place, words

_PART = r"(?:(?:al|el|ad|an|ar|as|ash|az)-)?[A-Z][\w.’-]*"
_NAME = rf"{_PART}(?: (?:(?:al|bin|de|van|von|abu) )?{_PART})*"
_KILLING = "killed|shot|murdered|assassinated|executed|hanged|poisoned|stabbed"
DEED = rf"{_KILLING}|wounded|injured|hurt|arrested|detained|kidnapped|abducted|sentenced|convicted|jailed|buried|born"
"""What is done to a person, for a pattern."""
# "Where was General Vench killed?"
_ASKS = re.compile(
    rf"^(?i:when|where|how|why|by whom|(?:in|on) which [a-z]+) (?:was|were) (?:[a-z]+ ){{0,2}}?"
    rf"(?P<name>{_NAME}) (?:[a-z]+ly )?(?P<deed>{DEED})\b"
)
_ASKS_DOER = re.compile(
    rf"^(?i:who|what) (?:has |had )?(?P<deed>{DEED}) (?:[a-z]+ ){{0,2}}?(?P<name>{_NAME})\s*\??$"
)
_AUX = r"(?:was|were|is|are|has been|have been|had been|being)(?: [a-z]+ly| later| also)?"
_BEFALLEN = re.compile(rf"(?P<name>{_NAME})(?:,[^,.;]{{1,60}}?)?,? (?:who )?{_AUX} (?P<deed>{DEED})\b")
_KIN = re.compile(
    r"\b(?:his|her) (?:[a-z]+ )?(?:brother|sister|son|daughter|father|mother|wife|husband|uncle|cousin|nephew),? $"
)
_ALSO_CALLED = re.compile(
    r"\b(?:born (?=[A-Z])|known|alias|named|called|guerre|real name|identified|as)(?<=[a-z ])(?!\w)"
)


def befell_another(question: str, sentence: str) -> bool:
    """Whether a sentence tells the deed that is asked about, and of people with another name alone.

    "Vench had led the post since May, when his predecessor, Bo Quill, was shot in Omra" does not tell where or when
    Vench was shot, nor by whom.

    Args:
        question: What was asked; False for all but when, where, how and why something was done to a person with a name,
            and who did it.
        sentence: Where an answer stands; False where one deed in it befell somebody who may be the one asked about.
    """
    asked = _ASKS.match(question) or _ASKS_DOER.match(question)
    mine = _parts(asked["name"]) if asked else set()
    if asked is None or not mine or any(map(is_place, mine)) or _ALSO_CALLED.search(sentence):
        return False
    deeds = _alike(asked["deed"])
    told = [one for one in _BEFALLEN.finditer(sentence) if words(one["deed"])[0].idea in deeds]
    # Each word for the deed must be one of those.
    if not told or sum(word.idea in deeds for word in words(sentence)) != len(told):
        return False
    return all(_is_another(asked["name"], one) for one in told)


def _alike(deed: str) -> set[str]:
    """The ideas of a deed, and of all that kill for one that does."""
    (own,) = words(deed)
    killing = {word.idea for word in words(_KILLING.replace("|", " "))}
    return killing if own.idea in killing else {own.idea}


def _is_another(asked: str, told: re.Match[str]) -> bool:
    """Whether the person of whom a deed is told is not the one asked about, by their names or as their kin."""
    mine, others = _parts(asked), _parts(told["name"])
    if all(map(is_place, others)):
        return False  # "a general who had served in Veria was killed"
    shared = {one for one in mine for other in others if may_be_one_name(one, other)}
    if not shared:
        return True
    *given, family = [word.folded for word in words(asked) if word.folded in mine]
    # "Vench, a clerk, fled after his brother, Bo Vench, was shot".
    kin = _KIN.search(told.string, 0, told.start()) and re.search(
        rf"\b{re.escape(family)}\b", told.string[: told.start()], re.IGNORECASE
    )
    if kin and len(others) > 1:
        return not set(given) & others
    # "Ada Vench" is not "Bo Vench".
    return shared == {family} and bool(given) and len(others) > 1


def _parts(name: str) -> set[str]:
    """The folded words of a name without titles."""
    return {word.folded for word in words(name) if word.capital} - {fold(title) for title in TITLES}
