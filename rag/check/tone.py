"""What a claim denies, or tells as possible or to come, against what its evidence does."""

from collections.abc import Iterator, Sequence

from rag.check import polarity
from rag.check.actors import subject
from rag.check.case import Case, Finding
from rag.check.reading import ReadSentence
from rag.check.subjects import main_verb
from rag.check.weights import weight
from rag.words import is_verb_form


def tone(case: Case) -> Iterator[Finding]:
    """Everything of this kind that is wrong with a claim."""
    for check in (_polarities, _unshared_tone):
        yield from check(case)


def _polarities(case: Case) -> Iterator[Finding]:
    """Things denied, possible or still to come on one side only."""
    claim, support = case.claim, case.support
    positions = {
        *polarity.heads(claim.words),
        *(action.position for action in claim.actions if _is_verb(claim, action.position)),
        *_main_verb(claim),
    }
    heads = {s.words[n].idea for s in support for n in polarity.heads(s.words)}
    positions |= {n for n, word in enumerate(claim.words) if word.idea in heads and word.content}
    for n in sorted(positions):
        idea = claim.words[n].idea
        theirs = [(s, m) for s in support for m, word in enumerate(s.words) if word.idea == idea]
        if not theirs or not _told_together(claim, n, [s for s, _ in theirs], support):
            continue
        mine = polarity.negated(claim.words, n)
        if all(polarity.negated(s.words, m) != mine for s, m in theirs):
            said = "does not say so but denies it" if not mine else "says that it is so"
            yield Finding("negation", True, f"on “{claim.words[n].written}” the evidence {said}")
            continue
        moods = {polarity.mood(s.words, m) for s, m in theirs}
        mood = polarity.mood(claim.words, n)
        if mood not in moods and not mine:
            stated = {"fact": "as a fact", "possible": "as possible only", "future": "as still to come"}
            theirs_in_words = " or ".join(stated[each] for each in sorted(moods))
            yield Finding(
                "mood",
                mood == "fact",
                f"“{claim.words[n].written}” is told {theirs_in_words} in the evidence",
            )


def _unshared_tone(case: Case) -> Iterator[Finding]:
    """A claim that denies, or speaks of what may or will be, where its evidence does nothing of the kind."""
    claim, support = case.claim, case.support
    if polarity.denies(claim.words) and not any(polarity.denies(s.words) for s in support):
        yield Finding("negation", False, "the claim denies something and the evidence does not")
    if polarity.denies(claim.words):
        return
    if polarity.unsettled(claim.words) and not any(polarity.unsettled(s.words) for s in support):
        yield Finding("tone", False, "the claim speaks of what may or will be, the evidence does not")


def _main_verb(claim: ReadSentence) -> list[int]:
    """The position of the verb of a claim's subject, if it is one that something is told with; else nothing."""
    found = subject(claim)
    verb = main_verb(claim.words, found[1]) if found else None
    return [verb] if verb is not None and is_verb_form(claim.words[verb].folded) else []


def _is_verb(claim: ReadSentence, position: int) -> bool:
    """Whether an action is told by a verb and not by its noun ("the bombing")."""
    before = claim.words[position - 1].folded if position else ""
    return is_verb_form(claim.words[position].folded) and before not in ("the", "a", "an", "'s")


def _told_together(
    claim: ReadSentence, position: int, holding: Sequence[ReadSentence], support: Sequence[ReadSentence]
) -> bool:
    """Whether a sentence that holds a word of the claim also tells of the same thing as the claim."""
    ideas = {word.idea for word in claim.words if word.content} - {claim.words[position].idea}
    if not ideas:
        return True
    shares = {id(s): sum(weight(idea) for idea in ideas & s.ideas) for s in support}
    return max(shares[id(s)] for s in holding) >= 0.5 * max(shares.values())
