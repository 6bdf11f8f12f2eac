"""Who did what to whom: the verbs of a text with their doers and their objects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rag.check.voice import AUXILIARIES, PREPOSITIONS, SAYING, action_ideas, passive
from rag.words import Word, country_of, is_verb_form, listed

_BREAKS = listed('. , ; : ! ? ( ) – — " “ ” who which that where while after before when as because')
_SUPPORTING = listed("carri launch stage stag conduct mount")
# Verbs of an action's group whose subject is the one it happens to: "two died" is "two were killed".
_INTRANSITIVE = listed("die death dead perish fatal escap")
_CUSTODY = listed("custody detention captivity")
_AIMS = listed("on against at upon")
_WHERE = listed("in near of by outside")
_REACHING = listed("reach enter")
_REACH = 12


@dataclass(frozen=True, slots=True)
class Action:
    """A verb or its noun at word `position`: who did it and who or what it was done to, as ideas."""

    idea: str
    position: int
    agents: frozenset[str]
    targets: frozenset[str]


def actions(sentence: Sequence[Word]) -> list[Action]:
    """Every action of a sentence, in order."""
    found: list[Action] = []
    for position, word in enumerate(sentence):
        if word.idea not in action_ideas() or not word.content or _is_name(sentence, position):
            continue
        if word.folded == "dead" and found and found[-1].position == position - 1:
            found[-1] = replace(found[-1], targets=found[-1].targets | _right(sentence, position))
            found.append(replace(found[-1], idea="kill", position=position))
            continue
        action = _nominal(sentence, position) or _verbal(sentence, position)
        if found and action.agents and _acts_through(sentence, found[-1].position, position):
            action = replace(action, agents=found[-1].agents)
        if not action.agents and found and position and sentence[position - 1].folded in ("and", "then"):
            action = replace(action, agents=found[-1].agents)
        if (
            not action.agents
            and found
            and position
            and sentence[position - 1].folded == ","
            and word.folded.endswith("ing")
        ):
            action = replace(action, agents=found[-1].agents)
        found.append(action)
    return found


def _is_name(sentence: Sequence[Word], position: int) -> bool:
    """Whether the word is written as part of a name."""
    return sentence[position].capital and position > 0 and sentence[position - 1].capital


def _acts_through(sentence: Sequence[Word], noun: int, verb: int) -> bool:
    """Whether a deed is the subject of a verb, with where or whom it struck in between: "a raid on Omra killed two"."""
    between = sentence[noun + 1 : verb]
    return (
        bool(between)
        and between[0].folded in _AIMS | _WHERE
        and not is_verb_form(sentence[noun].folded)
        and not any(word.folded in _BREAKS or is_verb_form(word.folded) for word in between)
        and not passive(sentence, verb)
    )


def _nominal(sentence: Sequence[Word], position: int) -> Action | None:
    """The action as a noun ("Israel's strike on Iran", "an attack by rebels"); None when it is a verb."""
    word = sentence[position]
    following = sentence[position + 1].folded if position + 1 < len(sentence) else ""
    before = sentence[position - 1].folded if position else ""
    noun = (
        word.folded.endswith(("tion", "ment", "sion")) or following in _AIMS or before in ("'s", "’s", "s'")
    )
    if (
        not noun and before not in ("a", "an", "the", "its", "their", "his", "her", "this")
    ) or word.folded.endswith("ed"):
        return None
    agents = _left(sentence, position, short=True)
    support = next(
        (n for n in range(position - 1, max(0, position - 6), -1) if sentence[n].stem in _SUPPORTING), None
    )
    if support is not None and not agents:
        agents = _left(sentence, support)
    targets: frozenset[str] = frozenset()
    for index in range(position + 1, min(len(sentence), position + _REACH)):
        folded = sentence[index].folded
        if folded in _AIMS or (folded == "of" and index == position + 1):
            targets = targets or _right(sentence, index)
        elif folded == "by":
            agents = _right(sentence, index)
        elif folded in _BREAKS or sentence[index].idea in action_ideas():
            break
    return Action(word.idea, position, agents, targets)


def _verbal(sentence: Sequence[Word], position: int) -> Action:
    """The action as a verb, active or passive."""
    word = sentence[position]
    if _as_people(sentence, position):
        return Action(word.idea, position, frozenset(), _left(sentence, position))
    left, right = _left(sentence, position), _right(sentence, position)
    if word.folded in _CUSTODY:
        before = sentence[max(0, position - 4) : position]
        held = any(
            each.stem == "be" for each in before
        )  # "was taken into custody"; who took them is not read
        return Action(word.idea, position, frozenset(), left if held else frozenset())
    following = sentence[position + 1].folded if position + 1 < len(sentence) else ""
    if word.stem == "lose" and following == "to":
        return Action("beat", position, _right(sentence, position + 1), left)
    if word.stem in _INTRANSITIVE:
        return Action(word.idea, position, frozenset(), left)
    if not passive(sentence, position):
        return Action(word.idea, position, left, right)
    by = next(
        (
            index
            for index in range(position + 1, min(len(sentence), position + 14))
            if sentence[index].folded == "by"
            and all(other.folded not in (";", ".", ",") for other in sentence[position:index])
        ),
        None,
    )
    return Action(word.idea, position, _right(sentence, by) if by is not None else frozenset(), left)


def _as_people(sentence: Sequence[Word], position: int) -> bool:
    """Whether a participle stands for those it happened to: "she was among the rescued"."""
    before = [word.folded for word in sentence[max(0, position - 2) : position]]
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    closes = following is None or not (following.content or following.folded == "by")
    return before in (["among", "the"], ["of", "the"]) and closes


def _ends_phrase(word: Word) -> bool:
    """Whether a word before a noun is no part of the noun's phrase."""
    verb = word.idea in action_ideas() and word.folded.endswith("ed")
    return verb or word.folded in PREPOSITIONS or word.stem in AUXILIARIES


def _left(sentence: Sequence[Word], position: int, *, short: bool = False) -> frozenset[str]:
    """Ideas of the phrase before a verb: its subject. `short` takes the words right before a noun only.

    A comma or a "who" right before the verb closes an insertion: the subject is on the other side of it.
    """
    found: set[str] = set()
    over = False
    for index in range(position - 1, max(-1, position - 1 - (4 if short else 16)), -1):
        word = sentence[index]
        inserted = word.folded in (",", "who", "which", "that") and not short
        if inserted and (over or not found) and not sentence[position].folded.endswith("ing"):
            over = True
            continue
        if (
            word.folded in _BREAKS
            or word.stem in SAYING
            or (word.idea in action_ideas() and not short and not over)
        ):
            break
        if short and _ends_phrase(word):
            break
        found.update(_entity(word))
    return frozenset(found)


def _right(sentence: Sequence[Word], position: int) -> frozenset[str]:
    """Ideas of the phrase after a verb or preposition: its object."""
    found: set[str] = set()
    for index in range(position + 1, min(len(sentence), position + 1 + _REACH)):
        word = sentence[index]
        if word.folded == "of" and index + 1 < len(sentence) and sentence[index + 1].folded.endswith("ing"):
            break
        if word.folded == "in" and sentence[index - 1].stem in ("stake", "share", "interest"):
            continue
        if word.folded in _BREAKS or word.folded in PREPOSITIONS or (found and word.stem in AUXILIARIES):
            break
        joined = sentence[index - 1].folded == "-"  # "Iran-backed militias"
        if word.idea in action_ideas() and word.folded.endswith(("ed", "ing")) and found and not joined:
            break
        found.update(_entity(word))
    return frozenset(found)


def _entity(word: Word) -> Iterator[str]:
    """The idea of a word that may name someone or something."""
    if word.content and word.folded[:1].isalpha() and not word.folded.endswith("ly"):
        yield word.idea
        if country_of(word.idea):
            yield country_of(word.idea)


def reversed_roles(claim: Action, evidence: Action, parties: frozenset[str]) -> bool:
    """Whether the evidence has the claim's doer as the object and its object as the doer.

    One of the two is enough when it is one of `parties`: a name, a place or people.
    """
    doer_done_to = claim.agents & evidence.targets - evidence.agents
    done_to_does = claim.targets & evidence.agents - evidence.targets
    if doer_done_to and done_to_does:
        return True
    if claim.agents & evidence.agents or claim.targets & evidence.targets:
        return False
    return bool((done_to_does | doer_done_to) & parties)


def routes(sentence: Sequence[Word]) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Ways told in a sentence, as ideas of where they start and end: "from A to B", "into B from A", "left A for B"."""
    found: list[tuple[frozenset[str], frozenset[str]]] = []
    for position, word in enumerate(sentence):
        onward = {"from": ("to", "into")}.get(word.folded) or (
            ("for",) if word.stem in ("leav", "depart", "leave") else ()
        )
        start = _right(sentence, position) if onward else frozenset()
        for index in range(position + 1, min(len(sentence), position + 8)):
            if start and sentence[index].folded in onward:
                found.append((start, _right(sentence, index)))
                break
        if start and word.folded == "from" and (goal := _goal(sentence, position)):
            found.append((start, goal))
    return found


def _goal(sentence: Sequence[Word], position: int) -> frozenset[str]:
    """Where a way leads that a "from" stands behind: "into B from A", "reached B from A"."""
    for index in range(position - 1, max(-1, position - 8), -1):
        if sentence[index].folded in _BREAKS:
            break
        if sentence[index].folded in ("to", "into") or sentence[index].stem in _REACHING:
            return _right(sentence, index)
    return frozenset()


def agrees(claim: Action, evidence: Action) -> bool:
    """Whether what both texts say of doer and object can be the same."""
    doer = not claim.agents or not evidence.agents or bool(claim.agents & evidence.agents)
    done_to = not claim.targets or not evidence.targets or bool(claim.targets & evidence.targets)
    return doer and done_to
