"""Small words that turn a statement around: all for some, voted for instead of against, before instead of after.

They are stop words to the rest of the check, which looks at what a text is about. Each is compared only where the
claim and its closest sentence have it with the same word, and only when no sentence has it as the claim does.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rag.check.case import Case, Finding
from rag.check.values import SMALL
from rag.check.words import Word, listed

_ALL = listed("all every each entire whole")
_SOME = listed("some several many most few certain part parts")
_BEFORE, _AFTER = listed("before ahead"), listed("after following")
_FAVOURING = listed("for favour favor")
_CLOSES = frozenset((*'.;:!?,()“”"–—', "and", "but", "or"))
_BETWEEN = 3
"""Small words that may stand between a side and what it is about: all of the, before she was."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side that a sentence takes with a word."""

    about: str
    taken: str
    written: str


def sides(case: Case) -> Iterator[Finding]:
    """Everything of this kind that is wrong with a claim."""
    for read in (_scopes, _votes, _times):
        yield from _turned(read, case)


def _turned(read: Callable[[Sequence[Word]], list[Side]], case: Case) -> Iterator[Finding]:
    closest = read(case.support[0].words)
    kept = {(side.about, side.taken) for sentence in case.evidence for side in read(sentence.words)}
    mine = read(case.claim.words)
    if any((side.about, side.taken) in kept for side in mine):
        return  # "twelve voted for it" speaks of the twelve, if not of what "it" is
    for side in mine:
        others = [other for other in closest if other.about == side.about]
        # Who says "some" where all were meant says nothing wrong.
        if others and side.taken != "some":
            yield Finding("opposite", True, f"the evidence says “{others[0].written}”, not “{side.written}”")
            return


def _scopes(words: Sequence[Word]) -> list[Side]:
    """How much of something: "all of the hostages" is a side of "hostages"."""
    found = []
    for n, word in enumerate(words):
        taken = "all" if word.folded in _ALL else "some" if word.folded in _SOME else ""
        if taken == "some" and (_counts(words, n) or (n and words[n - 1].folded == "the")):
            continue  # "some 300 people", "the most careful"
        if taken:
            found += [Side(about, taken, word.written) for about in _phrase(words, n + 1)]
    return found


def _counts(words: Sequence[Word], at: int) -> bool:
    """Whether a figure follows."""
    following = words[at + 1].folded if at + 1 < len(words) else ""
    return following[:1].isdigit() or following in SMALL


def _votes(words: Sequence[Word]) -> list[Side]:
    """For or against: a side of who votes and of what is voted on; none where both are told at once."""
    found = []
    for n, word in enumerate(words):
        if word.stem != "vote":
            continue
        end = next(
            (m for m in range(n + 1, len(words)) if words[m].folded in ".;:," or words[m].stem == "vote"),
            len(words),
        )
        told = [m for m in range(n + 1, end) if words[m].folded in _FAVOURING or words[m].folded == "against"]
        if len(told) == 1:
            taken = "against" if words[told[0]].folded == "against" else "for"
            about = [*_phrase(words, told[0] + 1), *_subject(words, n)]
            found += [Side(each, taken, words[told[0]].written) for each in about]
    return found


def _subject(words: Sequence[Word], at: int) -> list[str]:
    """Ideas of the words right before a verb, marked as its subject."""
    found = []
    for word in reversed(words[max(0, at - 5) : at]):
        if word.folded in _CLOSES:
            break
        if word.content:
            found.append(f"by {word.idea}")
    return found


def _times(words: Sequence[Word]) -> list[Side]:
    """Before or after: a side of what it was before or after."""
    found = []
    for n, word in enumerate(words):
        taken = "before" if word.folded in _BEFORE else "after" if word.folded in _AFTER else ""
        plain = word.folded in ("before", "after") or (n and words[n - 1].folded not in ("the", "a"))
        if taken and plain:
            found += [Side(about, taken, word.written) for about in _phrase(words, n + 1)]
    return found


def _phrase(words: Sequence[Word], start: int) -> list[str]:
    """Ideas of the first run of words that carry meaning, from `start` on and within its phrase."""
    found: list[str] = []
    for n, word in enumerate(words[start:]):
        if word.folded in _CLOSES or (not found and n > _BETWEEN) or (found and not word.content):
            break
        if word.content and word.folded[:1].isalpha():
            found.append(word.idea)
    return found
