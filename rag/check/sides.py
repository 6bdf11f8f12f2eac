"""Small words that turn a statement around: all for some, voted for instead of against, before instead of after.

They are stop words to the rest of the check, which looks at what a text is about. A true claim that is called
contradicted is worse than a false one that is let through here, so each is compared only with a clause of the evidence
that says nearly the whole of the claim, and only when no such clause has it as the claim does.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rag.check.case import Case, Finding
from rag.check.values import SMALL
from rag.words import Word, in_order, listed

_AMOUNTS = {
    **dict.fromkeys(in_order("all every entire whole"), "all"),
    **dict.fromkeys(in_order("most many"), "most"),
    **dict.fromkeys(in_order("some several"), "some"),
    "few": "few",
}
_TURNED = {
    "all": listed("most some few"),
    "most": listed("few"),
    "few": listed("all most"),
    "some": listed(""),
}
"""For what a claim says, what of the evidence contradicts it: who says "some" where all were meant is not wrong."""
_NOT_QUITE = listed("not nearly almost virtually practically at above after first how as so the a its 's ’s")
"""Before "all", "many" and "most": "nearly all", "how many", "the most selective" are no amounts, or other ones."""
_FAVOURING = listed("for favour favor")
_BENCHES = listed("court judge judges jury congress senate parliament committee panel tribunal magistrate")
_CALLED = listed("name look take model")
_CLOSES = frozenset((*'.;:!?,()“”"–—', "and", "but", "or", "who", "which", "whom", "while", "though"))
_CLOSES_TOO = listed("although whereas because")
_BETWEEN = 3
"""Small words that may stand between a side and what it is about: all of the, before she was."""
_MARKS = _FAVOURING | _AMOUNTS.keys()
_SAID = 0.8
"""Of the claim's content words that a clause must have to be the claim in other small words."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side that a clause takes, and with which word."""

    about: str
    taken: str
    written: str


_Reader = Callable[[Sequence[Word]], list[Side]]


def sides(case: Case) -> Iterator[Finding]:
    """Everything of this kind that is wrong with a claim."""
    wanted = {word.idea for word in case.claim.words if word.content and word.folded not in _MARKS}
    clauses = [clause for sentence in case.evidence for clause in _clauses(sentence.words)]
    near = [one for one in clauses if len(wanted & {w.idea for w in one}) >= _SAID * len(wanted)]
    if near and wanted:
        for read in (_amounts, _votes, _times):
            yield from _turned(read, case.claim.words, near)


def _turned(read: _Reader, claim: Sequence[Word], near: Sequence[Sequence[Word]]) -> Iterator[Finding]:
    """A finding where every clause that says the claim takes another side."""
    mine = read(claim)
    theirs = [side for clause in near for side in read(clause)]
    kept = {(side.about, side.taken) for side in theirs}
    if any((side.about, side.taken) in kept for side in mine):
        return
    for side in mine:
        against = _TURNED.get(side.taken)
        for other in theirs:
            if other.about == side.about and (against is None or other.taken in against):
                yield Finding("opposite", True, f"the evidence says “{other.written}”, not “{side.written}”")
                return


def _clauses(words: Sequence[Word]) -> list[list[Word]]:
    """A sentence in its clauses, as far as marks and joining words tell."""
    found: list[list[Word]] = [[]]
    for word in words:
        if word.folded in _CLOSES or word.folded in _CLOSES_TOO:
            found.append([])
        else:
            found[-1].append(word)
    return [clause for clause in found if clause]


def _amounts(words: Sequence[Word]) -> list[Side]:
    """How much of something: "all of the hostages" is a side of "hostages"."""
    found = []
    for n, word in enumerate(words):
        taken = _AMOUNTS.get(word.folded, "")
        before = words[n - 1].folded if n else ""
        following = words[n + 1].folded if n + 1 < len(words) else ""
        counts = following[:1].isdigit() or following in SMALL  # "some 300 people", "all 176 passengers"
        if (
            taken
            and not (counts and taken == "some")
            and not (before in _NOT_QUITE and taken in ("all", "most"))
        ):
            found += [Side(about, taken, word.written) for about in _phrase(words, n + 1)]
    return found


def _votes(words: Sequence[Word]) -> list[Side]:
    """For or against: a side of everybody who votes; none where both are told, nor for "the first time"."""
    at = next((n for n, word in enumerate(words) if word.stem == "vote"), None)
    if at is None:
        return []
    told = [word for word in words[at:] if word.folded in _FAVOURING or word.folded == "against"]
    taken = {"against" if word.folded == "against" else "for" for word in told}
    if len(taken) != 1 or words[-1].folded == "time":
        return []
    subject = " ".join(sorted({word.idea for word in words[:at] if word.content}))
    return [Side(subject, taken.pop(), told[-1].written)]


def _times(words: Sequence[Word]) -> list[Side]:
    """Before or after: a side of what was so and of what it was before; not "before the judge", "named after"."""
    found = []
    for n, word in enumerate(words):
        if word.folded not in ("before", "after") or (n and words[n - 1].stem in _CALLED):
            continue
        phrase = _phrase(words, n + 1)
        if phrase and not any(one.folded in _BENCHES for one in words[n + 1 : n + 4]):
            done = " ".join(sorted({one.idea for one in words[:n] if one.content}))
            found += [Side(f"{done} | {about}", word.folded, word.written) for about in phrase]
    return found


def _phrase(words: Sequence[Word], start: int) -> list[str]:
    """Ideas of the first run of words that carry meaning, from `start` on."""
    found: list[str] = []
    for n, word in enumerate(words[start:]):
        if (not found and n > _BETWEEN) or (found and not word.content):
            break
        if word.content and word.folded[:1].isalpha():
            found.append(word.idea)
    return found
