"""Who does it: a name that a claim has as the subject of its verb, where its evidence has another there."""

from collections.abc import Iterator, Sequence

from rag.check.actors import subject
from rag.check.case import Case, Finding
from rag.check.names import TITLES, acronyms, may_be_one_name
from rag.check.reading import ReadSentence
from rag.check.voice import PREPOSITIONS, passive
from rag.check.weights import weight
from rag.words import Word, country_of, is_place, is_verb_form, listed, same_government

_AUXILIARIES = listed(
    "is are was were be been being has have had did does do will would can could may might must should to not"
)
# What either may be said to do with the other.
_MUTUAL = listed(
    "meet marri join talk agre negoti face play fight clash divorc date befriend resembl match border"
)
_DETERMINERS = listed("a an the its his her their this")
_SAME_EVENT = 0.5  # of the claim's other words that a sentence must have to tell of the same


def subjects(case: Case) -> Iterator[Finding]:
    """A name in whose place every sentence that tells the same has another name, or has it as its object."""
    claim = case.claim
    found = subject(claim)
    if found is None or not _is_named(case, found[0]):
        return
    name = claim.words[found[0]]
    verb = main_verb(claim.words, found[1])
    if (
        verb is None
        or claim.words[verb].stem in _MUTUAL
        or any(name.idea in speech.speakers for speech in claim.speeches)
    ):
        return
    short = acronyms(claim.words)
    others = [_other(name, short, sentence, n) for sentence, n in _told(case, name, verb)]
    if others and all(others):
        yield Finding("roles", True, f"the evidence has {others[0]} there, not {name.written}")


def _is_named(case: Case, position: int) -> bool:
    """Whether a word of the claim is a name, or one of the evidence where it opens the claim."""
    word = case.claim.words[position]
    if not word.capital or word.folded in TITLES:
        return False
    return position in case.claim.names or any(
        s.words[n].idea == word.idea for s in case.evidence for n in s.names
    )


def main_verb(words: Sequence[Word], first: int) -> int | None:
    """The position of the verb that means something, from the first verb on; None behind a "not"."""
    for n in range(first, min(len(words), first + 5)):
        if words[n].folded == "not":
            return None
        if words[n].content and words[n].folded not in _AUXILIARIES and not words[n].folded.endswith("ly"):
            return n
    return None


def _told(case: Case, name: Word, verb: int) -> Iterator[tuple[ReadSentence, int]]:
    """Sentences with the claim's verb, in its voice, that have most of the rest of the claim; and where it stands."""
    claim = case.claim
    names = {claim.words[n].idea for n in claim.names if n < verb}
    rest = {word.idea for word in claim.words if word.content} - names - {claim.words[verb].idea, name.idea}
    total = sum(weight(idea) for idea in rest)
    for sentence in case.evidence:
        if not total or sum(weight(idea) for idea in rest & sentence.ideas) < _SAME_EVENT * total:
            continue
        for n, word in enumerate(sentence.words):
            same = word.idea == claim.words[verb].idea and _is_verb(sentence.words, n)
            if same and passive(sentence.words, n) == passive(claim.words, verb):
                yield sentence, n


def _is_verb(words: Sequence[Word], position: int) -> bool:
    before = words[position - 1] if position else None
    return is_verb_form(words[position].folded) or (
        before is not None
        and (before.folded in _AUXILIARIES or before.capital or before.folded in ("now", "also"))
    )


def _other(name: Word, short: frozenset[str], sentence: ReadSentence, position: int) -> str:
    """The name that a sentence has as the subject of its verb at `position` instead of `name`; "" when it may be it.

    `short` are the initials of the claim's names, for which the sentence may have them.
    """
    start = next((n + 1 for n in range(position - 1, -1, -1) if sentence.words[n].folded in (";", ".")), 0)
    before = [sentence.words[n] for n in sentence.names if start <= n < position]
    if any(_may_be(name, word) or word.folded in short for word in before) or name.folded in acronyms(
        sentence.words
    ):
        return ""
    doers = [sentence.words[n] for n in sentence.names if start <= n < position and _may_do(sentence, n)]
    if any(_is_country(word) != _is_country(name) for word in doers):
        return ""
    if (
        not doers
        and not before
        and any(_may_be(name, sentence.words[n]) for n in sentence.names if n > position)
    ):
        return _noun_before(sentence.words, position)
    return doers[-1].written if doers else ""


def _noun_before(words: Sequence[Word], verb: int) -> str:
    """The noun with its article right before a verb: "a bidder"; "" where something else stands there."""
    noun = words[verb - 1] if verb else None
    if noun is None or not noun.content or not noun.folded.isalpha() or is_verb_form(noun.folded):
        return ""
    articles = any(word.folded in _DETERMINERS for word in words[max(0, verb - 4) : verb - 1])
    return noun.written if articles and not noun.folded.endswith("ly") else ""


def _may_do(sentence: ReadSentence, position: int) -> bool:
    """Whether a name can be a subject: no preposition before it, nothing of its own behind it."""
    words = sentence.words
    first = last = position
    while first and first - 1 in sentence.names:
        first -= 1
    while last + 1 in sentence.names:
        last += 1
    before = [word.folded for word in words[max(0, first - 2) : first]]
    following = words[last + 1].folded if last + 1 < len(words) else ""
    return not set(before) & PREPOSITIONS and "of" not in before and following not in ("'s", "’s", "-", "'")


def _is_country(word: Word) -> bool:
    return is_place(word.folded) or word.written == "US" or bool(country_of(word.idea))


def _may_be(name: Word, other: Word) -> bool:
    return (
        name.idea == other.idea
        or may_be_one_name(name.folded, other.folded)
        or other.idea in same_government(name.idea)
    )
