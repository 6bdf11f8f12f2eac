"""Whose something is: the country that a noun is given, "Iran's ambassador" or "American soldiers"."""

from collections.abc import Iterator, Sequence

from rag.check.case import Case, Finding
from rag.check.voice import AUXILIARIES, PREPOSITIONS
from rag.words import Word, country_of, is_place, is_verb_form, listed, same_government

_WHOSE, _WHERE = listed("of by"), listed("in from")
_LONGEST = 3  # words between a country and its noun
_BEFORE = 6  # words before a noun in which its country is looked for
_POSSESSIVE = listed("'s ’s ' ’")


def owners(case: Case) -> Iterator[Finding]:
    """A noun of the claim that its evidence gives to another country, wherever it gives it to one."""
    for country, noun in _owned(case.claim.words):
        owned = case.claim.words[noun].idea
        near = [
            _countries(s.words, n)
            for s in case.support
            for n, word in enumerate(s.words)
            if word.idea == owned
        ]
        told = [
            _countries(s.words, n)
            for s in case.evidence
            for n, word in enumerate(s.words)
            if word.idea == owned
        ]
        mine = _country(case.claim.words[country])
        same = {mine, *same_government(mine)}
        if near and all(near) and not any(same & others for others in told):
            written = case.claim.words[noun].written
            yield Finding("roles", True, f"the evidence has “{written}” of another country")


def _country(word: Word) -> str:
    """The country that a word names, also by its people or its capital; "" for any other word."""
    if is_place(word.folded) or word.written == "US":
        return word.idea
    return country_of(word.idea) if word.capital else ""


def _owned(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Positions of countries and of the nouns that are theirs, with nothing but plain words in between."""
    for n, word in enumerate(words):
        if not _country(word) or country_of(word.idea):
            continue
        at = n + 1
        if at < len(words) and words[at].folded in _POSSESSIVE:
            at += 1
        run = at
        while run < len(words) and run < at + _LONGEST and _is_plain(words[run]):
            run += 1
        if run > at and not (run < len(words) and (words[run].capital or words[run].folded == "-")):
            yield n, run - 1


def _is_plain(word: Word) -> bool:
    """Whether a word can be a noun or what describes it: no name, no figure, no verb."""
    return word.content and word.folded.isalpha() and not word.capital and not is_verb_form(word.folded)


def _countries(words: Sequence[Word], noun: int) -> frozenset[str]:
    """The countries that a noun is given: those in front of it, else those behind an "of" or "in"."""
    found: set[str] = set()
    for n in range(noun - 1, max(-1, noun - 1 - _BEFORE), -1):
        word = words[n]
        joined = n > 0 and words[n - 1].folded == "-"  # "Iran-backed"
        if word.folded in PREPOSITIONS or word.folded in (".", ";", ":") or word.stem in AUXILIARIES:
            break
        if is_verb_form(word.folded) and word.folded not in _POSSESSIVE and not joined:
            break
        found.add(_country(word))
    behind = words[noun + 1].folded if noun + 1 < len(words) else ""
    if behind in _WHOSE or (behind in _WHERE and found <= {""}):
        found.update(_country(word) for word in words[noun + 2 : noun + 5])
    return frozenset(found - {""})
