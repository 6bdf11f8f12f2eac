"""Who did what to whom, what became of them, and who says so: a claim against its evidence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rag.check.actions import Action, agrees, reversed_roles
from rag.check.case import Case, Finding
from rag.check.figures import fits
from rag.check.names import acronyms, may_be_one_name
from rag.check.outcomes import OUTCOMES, hints, person_ideas
from rag.check.reading import ReadSentence
from rag.check.speech import Speech
from rag.check.weights import weight
from rag.words import country_of, excluding, is_place

_FATES = OUTCOMES | {"convict", "acquit", "approve", "reject", "appoint"}
# A speaker who says this share of what another says of it has said it too: a long article has several
# speakers on one event.
_OWN_WORDS = 0.6
_TOUCHED = 0.3  # the share of a statement that shows that its speaker spoke of the same thing
# "Her husband" and "the wife of" may be told of one couple.
_SPOUSES = frozenset(("husband", "wife"))
_POSSESSIVES = frozenset(("his", "her", "'s", "’s"))
_MISTERS = frozenset(("mr", "mrs", "ms", "dr"))
_BETWEEN = frozenset(
    ("and", "but", "say", "tell", "to", "of", "while", "with", "against", "add", "not", ";", ".")
)
_SPOKESPEOPLE = frozenset(
    ("official", "spokesman", "spokeswoman", "spokesperson", "year", "old", "report", "statement")
)


def relations(case: Case) -> Iterator[Finding]:
    """Everything of this kind that is wrong with a claim."""
    for check in (_roles, _opposites, _outcomes, _absent_outcomes, _speakers):
        yield from check(case)


def _roles(case: Case) -> Iterator[Finding]:
    """Doers and objects that the evidence has the other way round, or other ones."""
    claim, evidence = case.claim, case.evidence
    for action in claim.actions:
        same = [(s, other) for s in evidence for other in s.actions if other.idea == action.idea]
        if not same or not (action.agents or action.targets):
            continue
        telling = _parties(claim)
        turned = next((s for s, other in same if reversed_roles(action, other, telling | _parties(s))), None)
        straight = any(
            agrees(action, other) and not reversed_roles(action, other, telling) and _shared(action, other)
            for _, other in same
        )
        word = claim.words[action.position].written
        if turned is not None and not straight:
            yield Finding("roles", True, f"the evidence has who {word} whom the other way round")
        elif not straight and (wrong := _wrong_party(claim, action, same)):
            yield Finding("roles", True, wrong)


def _parties(sentence: ReadSentence) -> frozenset[str]:
    """Ideas of names, places and people in a sentence: who can do something to someone."""
    names = {sentence.words[n].idea for n in sentence.names}
    return frozenset(
        names | {word.idea for word in sentence.words if is_place(word.folded) or word.idea in person_ideas()}
    )


def _shared(one: Action, other: Action) -> bool:
    return bool(one.agents & other.agents or one.targets & other.targets)


def _wrong_party(claim: ReadSentence, action: Action, same: Sequence[tuple[ReadSentence, Action]]) -> str:
    """In words, a doer or object that the evidence does not give to the action; "" when there is none."""
    names = {claim.words[n].idea for n in claim.names}
    word = claim.words[action.position].written
    for sentence, other in same:
        theirs = {sentence.words[n].idea for n in sentence.names}
        doers = frozenset[str]().union(*(each.agents for each in sentence.actions if each is not other))
        owners = {
            word.idea
            for word, after in pairwise(sentence.words[other.position :])
            if after.folded in ("'s", "’s")
        }
        sides = (
            ("doer", action.agents, other.agents, action.targets & other.targets),
            ("object", action.targets, other.targets, action.agents & other.agents),
        )
        for side, mine, yours, shared in sides:
            if not shared or mine & yours or not mine & names or not yours & theirs:
                continue
            if not mine & names & sentence.ideas or (side == "doer" and mine & names & (doers | owners)):
                return f"the evidence names another {side} for “{word}”"
    return ""


def _opposites(case: Case) -> Iterator[Finding]:
    """Words whose opposite the evidence has in their stead."""
    claim, support = case.claim, case.support
    table = excluding()
    mine = {word.idea for word in claim.words}
    theirs = {word.idea: word for s in support for word in s.words if word.content}
    for n, word in enumerate(claim.words):
        if (
            word.idea not in table
            or word.idea in theirs
            or word.idea.endswith("day")
            or word.stem == "leader"
        ):
            continue
        if word.idea in _SPOUSES and n and claim.words[n - 1].folded in _POSSESSIVES:
            continue
        if hints().get(word.idea, frozenset()) & theirs.keys():
            continue
        rivals = [theirs[idea] for idea in table[word.idea] if idea in theirs and idea not in mine]
        if rivals:
            yield Finding("opposite", True, f"the evidence says {rivals[0].written}, not {word.written}")


def _outcomes(case: Case) -> Iterator[Finding]:
    """Fates that the evidence tells otherwise of the same people."""
    claim, evidence = case.claim, case.evidence
    table = excluding()
    theirs = [(s, other) for s in evidence for other in s.actions]
    for action in claim.actions:
        if action.idea not in _FATES or not action.targets:
            continue
        same = [other for _, other in theirs if other.idea == action.idea]
        if any(not other.targets or other.targets & action.targets for other in same):
            continue
        for _sentence, other in theirs:
            if other.idea in table.get(action.idea, ()) and (other.targets & action.targets) - person_ideas():
                done = claim.words[action.position].written
                yield Finding(
                    "opposite",
                    True,
                    f"the evidence says {_sentence.words[other.position].written}, not {done}",
                )
                break


def _absent_outcomes(case: Case) -> Iterator[Finding]:
    """Fates that the evidence does not tell at all."""
    claim, evidence = case.claim, case.evidence
    everything = frozenset[str]().union(*(sentence.ideas for sentence in evidence))
    told = {word.idea for word in claim.words if not word.folded.endswith(("er", "ers"))}
    for idea in sorted(OUTCOMES & told):
        if idea not in everything and not hints().get(idea, frozenset()) & everything:
            written = next(word.written for word in claim.words if word.idea == idea)
            yield Finding("opposite", False, f"{written} is not in the evidence")


def _speakers(case: Case) -> Iterator[Finding]:
    """Statements that the evidence has from someone else."""
    claim, evidence = case.claim, case.evidence
    for speech in claim.speeches:
        wanted = {claim.words[n].idea for n in speech.said if claim.words[n].content} - speech.speakers
        total = sum(weight(idea) for idea in wanted)
        if not total:
            continue
        told = [
            (_told(sentence, other, wanted) / total, sentence, other)
            for sentence in evidence
            for other in sentence.speeches
        ]
        best = max((share for share, _, _ in told), default=0.0)
        others = [(s, o) for share, s, o in told if share >= 0.8 * best]
        if best < 0.5 or any(same_speaker(speech.speakers, s, o) for s, o in others):
            continue
        if any(same_speaker(speech.speakers, s, o) and share >= _OWN_WORDS * best for share, s, o in told):
            continue
        if any(_introduced(speech.speakers, other.speakers, evidence) for _, other in others):
            continue
        if max(sum(weight(idea) for idea in wanted & s.ideas) / total for s in evidence) > 1.3 * best:
            continue
        named_in_claim = speech.speakers & _parties(claim) - person_ideas()
        if not named_in_claim and not _quoted_elsewhere(speech.speakers, evidence):
            continue
        sentence, other = others[0]
        named = " ".join(dict.fromkeys(w.written for w in sentence.words if w.idea in other.speakers))
        telling = wanted - _names_of(claim)
        certain = _figures_of(claim, speech, sentence, other) or not (
            _may_be_one(claim, speech, sentence, other) or _speaks_of_it(speech.speakers, telling, evidence)
        )
        yield Finding("speaker", certain, f"the evidence has this from someone else ({named})")


def _may_be_one(claim: ReadSentence, mine: Speech, sentence: ReadSentence, yours: Speech) -> bool:
    """Whether one speaker is given by name and the other by office, so that they may be one person."""
    return _by_name(claim, mine) != _by_name(sentence, yours)


def _by_name(sentence: ReadSentence, speech: Speech) -> bool:
    """Whether a speaker is a name and nothing else, or a name after "Mr" or its like."""
    spoken = [
        n for n, word in enumerate(sentence.words) if word.idea in speech.speakers and n not in speech.said
    ]
    titled = any(sentence.words[n].folded in _MISTERS for n in spoken)
    return titled or (bool(spoken) and all(sentence.words[n].capital for n in spoken))


def _figures_of(claim: ReadSentence, mine: Speech, sentence: ReadSentence, yours: Speech) -> bool:
    """Whether a figure of the claim is one that the evidence's other speaker gives."""
    given = [q for q in sentence.quantities if q.first in yours.said]
    return any(q.first in mine.said and any(fits(q, other) for other in given) for q in claim.quantities)


def _names_of(claim: ReadSentence) -> set[str]:
    return {claim.words[n].idea for n in claim.names}


def _speaks_of_it(speakers: frozenset[str], wanted: set[str], evidence: Sequence[ReadSentence]) -> bool:
    """Whether a sentence that names the speaker, with the one after it, tells of the thing too."""
    total = sum(weight(idea) for idea in wanted)
    for n, sentence in enumerate(evidence):
        if speakers <= sentence.ideas:
            told = sentence.ideas.union(*(after.ideas for after in evidence[n + 1 : n + 2]))
            if sum(weight(idea) for idea in wanted & told) >= _TOUCHED * total:
                return True
    return False


def _quoted_elsewhere(speakers: frozenset[str], evidence: Sequence[ReadSentence]) -> bool:
    """Whether the evidence quotes the claim's speaker on something else, or does not know them at all."""
    if any(same_speaker(speakers, s, other) for s in evidence for other in s.speeches):
        return True
    return not any(speakers & s.ideas for s in evidence)


def _introduced(mine: frozenset[str], theirs: frozenset[str], evidence: Sequence[ReadSentence]) -> bool:
    """Whether the evidence names one speaker by the other's office: "the UN envoy, Staffan de Mistura"."""
    for sentence in evidence:
        places = [n for n, word in enumerate(sentence.words) if word.idea in mine]
        for n in places:
            beside = sentence.words[max(0, n - 3) : n + 4]
            if any(word.idea in _BETWEEN for word in beside):
                continue
            if any(word.idea in theirs and word.idea not in mine for word in beside):
                return True
    return False


def _told(sentence: ReadSentence, speech: Speech, wanted: set[str]) -> float:
    """The weight of the wanted ideas in what one speaker says."""
    said = {sentence.words[n].idea for n in speech.said}
    return sum(weight(idea) for idea in wanted & said)


def same_speaker(mine: frozenset[str], sentence: ReadSentence, other: Speech) -> bool:
    """Whether a statement of a sentence may be by those speakers, given by name, office or country."""
    theirs = other.speakers
    people = person_ideas() | _SPOKESPEOPLE
    if mine & theirs or not (mine - people) or not (theirs - people):
        return True
    governments = {country_of(idea) for idea in mine} & theirs | {country_of(idea) for idea in theirs} & mine
    if governments or mine & acronyms(sentence.words):
        return True
    return any(may_be_one_name(one, another) for one in mine for another in theirs)
