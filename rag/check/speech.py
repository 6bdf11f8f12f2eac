"""Who says what a sentence reports."""

from collections.abc import Sequence

from rag.check.words import Word

_SAY_STEMS = frozenset(
    "say tell add state announc declar report warn confirm insist argu claim write tweet testifi acknowledg admit "
    "explain conclud estim".split()
)
_BREAKS = frozenset(". , ; : ! ? ( ) – — \" “ ” ' that who which".split())
_PREPOSITIONS = frozenset("in on at by for from with to during after before about near".split())


def speakers(sentence: Sequence[Word]) -> frozenset[str]:
    """Ideas of the words that name who is quoted in a sentence; empty when nobody or only a pronoun is."""
    found: set[str] = set()
    for position, word in enumerate(sentence):
        following = sentence[position + 1].folded if position + 1 < len(sentence) else ""
        if word.stem == "accord" and following == "to":
            found.update(_after(sentence, position + 2))
        elif word.stem in _SAY_STEMS and not word.folded.endswith("ing") and not _passive(sentence, position):
            found.update(_before(sentence, position) or _inverted(sentence, position))
    return frozenset(found)


def speech_positions(sentence: Sequence[Word]) -> frozenset[int]:
    """Positions of the words that make a sentence a report ("said", "according")."""
    return frozenset(n for n, word in enumerate(sentence) if word.stem in _SAY_STEMS or word.stem == "accord")


def _passive(sentence: Sequence[Word], position: int) -> bool:
    return position > 0 and sentence[position - 1].stem == "be"


def _before(sentence: Sequence[Word], position: int) -> set[str]:
    """The words before a verb of saying, as far as its phrase goes."""
    found: set[str] = set()
    for index in range(position - 1, max(-1, position - 9), -1):
        word = sentence[index]
        if word.folded in _BREAKS or word.stem in _SAY_STEMS:
            break
        if word.content and word.folded[:1].isalpha() and not word.folded.endswith("ly"):
            found.add(word.idea)
    return found


def _inverted(sentence: Sequence[Word], position: int) -> set[str]:
    """The words after a verb of saying that ends a quotation (", said the minister")."""
    before = sentence[position - 1].folded if position else ""
    return _after(sentence, position + 1) if before in ",\"”'’" and before else set()


def _after(sentence: Sequence[Word], start: int) -> set[str]:
    """The words of the phrase that begins at `start`."""
    found: set[str] = set()
    for word in sentence[start : start + 8]:
        if word.folded in _BREAKS or (found and word.folded in _PREPOSITIONS):
            break
        if word.content and word.folded[:1].isalpha():
            found.add(word.idea)
    return found
