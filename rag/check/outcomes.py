"""What happened to those that a figure counts: killed, wounded, displaced, arrested and the like."""

from collections.abc import Sequence
from functools import cache

from rag.check.values import LARGE, SMALL
from rag.words import Word, excluding, listed, stem_of, table, words

OUTCOMES = listed("kill wound displace arrest abduct rescue miss release flee")
_BINDING = OUTCOMES | {"rise", "fall"}
_FAR = 9
# Words that tell of an outcome without its own, wherever they stand: "sent 30 to hospital", "the bodies of 12".
_TO_HOSPITAL, _GOING = frozenset({"hospital", "hospitals"}), frozenset({"to", "in"})
_LOST = frozenset(
    {"claimed", "claims", "claiming", "cost", "costing", "took", "taken", "taking", "lost", "losing"}
)
_RECOVERED = frozenset({"found", "recovered", "retrieved", "pulled"})
# "The number of people killed rose to 38": where a figure that moved has come, and what a subject counts with.
_MOVES = frozenset({"rise", "fall"})
_COME_TO = listed("to above past beyond")
_COUNTING = listed("number toll count total tally figure")
_NO_SUBJECT = listed("a an the its their his her and or 's ’s")
_BEFORE_SUBJECT = listed(
    ". , ; : ! ? ( ) – — who which that as while after before since when because but and or"
)
_AUXILIARY = listed("has have had was were is are be been will would could may might also later now then")
_NEAR_FIGURE = 4
# "71 cases and four deaths": what parts two counts, the names of fates that a count stands before, and what
# never has a fate itself, so that even "71 cases, and four people have died" tells one of the four alone.
_PARTS = listed("and or but while with including among , ( – —")
_FATES = listed("death deaths fatality fatalities injury injuries arrest arrests casualty casualties")
_NONE, _FATELESS = listed("no a an"), listed("case infect outbreak")
_BEFORE_FATE, _BEHIND_CASES = 2, 4


@cache
def person_ideas() -> frozenset[str]:
    """Ideas of the words for people who can be counted together."""
    return frozenset(stem_of(word) for row in table("persons.txt") for word in row) | {
        "soldier",
        "police",
        "people",
    }


@cache
def hints() -> dict[str, frozenset[str]]:
    """For an outcome, the ideas that may tell of it without its own word."""
    return {
        row[0]: frozenset(word.idea for form in row[1:] for word in words(form)) for row in table("hints.txt")
    }


def outcome_of(sentence: Sequence[Word], first: int, last: int, counted: Sequence[str] = ()) -> str:
    """The outcome that a figure from word `first` to `last` belongs to; "" when none is near.

    The nearest wins, where a comma or an "and" in between counts as three words. One that stands behind a figure
    of its own ("four deaths") is not that of a figure that counts something else (`counted`, as ideas).
    """
    reach = _reach(frozenset(counted))
    best, best_cost, at = "", float(_FAR), -1
    for step in (-1, 1):
        cost = 0.0
        position = first - 1 if step < 0 else last + 1
        while 0 <= position < len(sentence) and cost < best_cost:
            word = sentence[position]
            cost += _cost(word)
            if sentence[position - 1].folded == "their" and word.folded == "homes" and cost < best_cost:
                best, best_cost, at = "displace", cost, position
            told = _told(sentence, position)
            if told and cost < best_cost:
                best, best_cost, at = told, cost, position
            owned = reach is not None and _has_its_own(sentence, position, (first, last), reach)
            if (
                word.idea in _BINDING
                and cost < best_cost
                and not owned
                and not _describes(sentence, position)
            ):
                best, best_cost, at = word.idea, cost, position
            position += step
    moved = best in _MOVES and at < first and _comes_to(sentence, at, first)
    return (_of_subject(sentence, at) or best) if moved else best


def _reach(counted: frozenset[str]) -> int | None:
    """How many words may stand between a fate and another figure whose it is; None for what is counted by its fate."""
    if not counted or counted & OUTCOMES:
        return None
    return _BEHIND_CASES if counted & _FATELESS else 0


def _has_its_own(sentence: Sequence[Word], fate: int, figure: tuple[int, int], reach: int) -> bool:
    """Whether a fate belongs to another figure that stands before it and is parted from `figure`.

    Args:
        sentence: The words.
        fate: Position of the fate's word.
        figure: First and last position of the figure that the fate may belong to.
        reach: How many words may stand between the fate and the other figure.
    """
    named = sentence[fate].folded in _FATES
    for at in range(fate - 1, max(-1, fate - 2 - (max(reach, _BEFORE_FATE) if named else reach)), -1):
        word = sentence[at].folded
        if figure[0] <= at <= figure[1] or word in _PARTS:
            return False
        if word[:1].isdigit() or word in SMALL or word in LARGE or (named and word in _NONE):
            between = sentence[fate + 1 : figure[0]] if fate < figure[0] else sentence[figure[1] + 1 : at]
            return any(each.folded in _PARTS for each in between)
    return False


def _comes_to(sentence: Sequence[Word], verb: int, first: int) -> bool:
    """Whether a figure is where a verb of rising or falling ends: "rose to more than 38", not "rose by 5"."""
    before = [word.folded for word in sentence[max(verb + 1, first - _NEAR_FIGURE) : first]]
    at = next((n for n in reversed(range(len(before))) if before[n] in _COME_TO), None)
    return at is not None and not any(
        word in _BEFORE_SUBJECT or word == "from" or word[:1].isdigit() for word in before[at + 1 :]
    )


def _of_subject(sentence: Sequence[Word], verb: int) -> str:
    """The outcome of those whose number a verb tells of: "people killed", "the death toll"; "" where it may be another.

    A subject with two outcomes, a part after "and" or a comma, or nothing that is counted tells none.
    """
    start = verb
    while start and sentence[start - 1].folded not in _BEFORE_SUBJECT:
        start -= 1
    subject = [word for word in sentence[start:verb] if word.folded not in _AUXILIARY]
    cut = start > 0 and sentence[start - 1].folded in ("and", "or")
    if not subject or cut or subject[-1].folded in _NO_SUBJECT:
        return ""
    found = {word.idea for word in subject} & OUTCOMES
    counts = subject[-1].idea in OUTCOMES or any(
        word.folded in _COUNTING or word.idea in person_ideas() for word in subject
    )
    return found.pop() if len(found) == 1 and counts else ""


def _told(sentence: Sequence[Word], position: int) -> str:
    """The outcome that a word tells of without being its word; "" for most."""
    before = sentence[position - 1].folded if position else ""
    following = sentence[position + 1].folded if position + 1 < len(sentence) else ""
    if sentence[position].folded in _TO_HOSPITAL:
        return "wound" if before in _GOING else ""
    handed_over = sentence[position].folded == "handed" and following == "over"
    if handed_over:
        return "release"
    near = {word.folded for word in sentence[max(0, position - 4) : position + 3]}
    word = sentence[position].folded
    dead = (word == "lives" and near & _LOST) or (
        word in {"bodies", "corpses"} and (following == "of" or near & _RECOVERED)
    )
    return "kill" if dead else ""


def _cost(word: Word) -> float:
    """How far a word between a figure and an outcome pushes them apart."""
    if word.folded in (".", ";", ":", "!", "?"):
        return 99.0
    if word.folded in (",", "and", "but", "while", "as", "–", "—", "(", ")"):
        return 3.0
    return 1.0 if word.content else 0.6


def clash(one: str, other: str) -> bool:
    """Whether two outcomes cannot be reports of the same thing."""
    return bool(one and other) and one != other and other in excluding().get(one, frozenset())


def _describes(sentence: Sequence[Word], position: int) -> bool:
    """Whether an outcome's word only describes whom ("the kidnapped children")."""
    before = sentence[position - 1].folded if position else ""
    following = sentence[position + 1] if position + 1 < len(sentence) else None
    return (
        before in ("the", "of", "those", "these", "its", "their")
        and following is not None
        and following.content
    )
