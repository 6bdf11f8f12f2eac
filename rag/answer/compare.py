"""Figures about the same thing that differ between outlets, side by side; nothing is picked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rag.answer.same_event import Setting, places_known, same_event, setting_of
from rag.check.numbered import are_of_other_numbers, names_by_number
from rag.check.numbers import Quantity, as_written
from rag.check.outcomes import OUTCOMES, person_ideas
from rag.check.reading import ReadSentence, read_all
from rag.records.answers import Citation, Disagreement, Figure
from rag.words import MONTH_NAMES, listed

_ANYONE = listed("people person other victim more life soul")
_SIDES = frozenset(("to", "by", "from"))
# "Since October", "since the war began"; "so far" and "since Monday" are the toll of one event as it is known.
_RUNNING = re.compile(
    r"\b[Ss]ince (?:(?:early|late|mid|last) |the (?:start|beginning|outbreak|war|fighting|conflict)\b|(?:19|20)\d\d"
    rf"|(?:{MONTH_NAMES})\b)"
)
_PARTS = listed("including included among")
_SPOKEN = {
    "kill": "killed", "wound": "wounded", "displace": "displaced", "arrest": "arrested", "abduct": "abducted",
    "rescue": "rescued", "miss": "missing", "release": "released", "flee": "fled",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure of a citation with what tells which event it belongs to."""

    citation: Citation
    sentence: ReadSentence
    quantity: Quantity
    setting: Setting

    @property
    def value(self) -> str:
        """The figure as its outlet has it."""
        return as_written(self.sentence.text, self.sentence.words, self.quantity)

    @property
    def place(self) -> int:
        """Where the figure begins in its citation's quote."""
        return self.sentence.start + self.sentence.words[self.quantity.first].start


@dataclass(frozen=True, slots=True)
class Differing:
    """Figures about the same thing that differ, and where they stand."""

    disagreement: Disagreement
    places: tuple[int, ...]
    """Where each figure begins, in characters of its citation's quote."""


def disagreements(citations: Sequence[Citation]) -> tuple[Disagreement, ...]:
    """Figures for the same thing that differ between stories, in the order they were cited.

    Prints of one story count once. "At least 22" and "22" agree, and so do "dozens" and 36. Figures of
    different events (another place or another day) are not compared.
    """
    return tuple(found.disagreement for found in differing(citations))


def differing(citations: Sequence[Citation], *, people_only: bool = False) -> tuple[Differing, ...]:
    """As `disagreements`, with the places of the figures.

    Args:
        citations: whose quotes are compared.
        people_only: for long quotes, in which figures are too easily about different things: only those of
            people killed, hurt, moved and the like, and only where each quote speaks of the other's place.
    """
    groups: list[list[_Count]] = []
    counts = [count for citation in citations for count in _counts(citation)]

    def alike(one: _Count, other: _Count) -> bool:
        return _same_thing(one, other) and (not people_only or places_known(one.setting, other.setting))

    for count in counts:
        if people_only and count.quantity.outcome not in OUTCOMES:
            continue
        group = next((group for group in groups if all(alike(other, count) for other in group)), None)
        if group is None:
            groups.append([count])
        else:
            group.append(count)
    return tuple(found for group in groups if (found := _differing(group)) is not None)


def _counts(citation: Citation) -> list[_Count]:
    """Every figure of a quote that counts something."""
    published = exact_day(citation)
    sentences = read_all([citation.quote], [published])
    days = tuple(day for sentence in sentences for day in sentence.days)
    found: list[_Count] = []
    for sentence in sentences:
        setting = setting_of(sentence, sentences, citation.article.title, sentence.days or days, published)
        found.extend(
            _Count(citation, sentence, quantity, setting)
            for quantity in sentence.quantities
            if counts_whole(sentence, quantity)
        )
    return found


def exact_day(citation: Citation) -> date | None:
    """The day an article was published, when it is known to the day."""
    published = citation.article.published
    return published.earliest if published is not None and published.earliest == published.latest else None


def counts_whole(sentence: ReadSentence, quantity: Quantity) -> bool:
    """Whether a figure says how many or how much in all: no part of another figure, no age and no name of a thing."""
    at = sentence.words[quantity.first].start
    if any(start <= at < end for start, end in names_by_number(sentence.text)):
        return False
    before = {word.folded for word in sentence.words[max(0, quantity.first - 3) : quantity.first]}
    return quantity.unit != "age" and quantity.sign != "whole" and not before & _PARTS


def _same_thing(one: _Count, other: _Count) -> bool:
    """Whether two figures count the same thing of the same event."""
    mine, yours = one.quantity, other.quantity
    if mine.unit != yours.unit or not _same_count(mine, yours):
        return False
    if are_of_other_numbers(one.sentence.text, other.sentence.text):
        return False
    if _grows(one) != _grows(other) or (_grows(one) and _has_grown(one, other)):
        return False
    if mine.outcome not in OUTCOMES and not _same_deed(one, other):
        return False
    aside = frozenset((*mine.nouns, mine.outcome))
    return same_event(one.setting, other.setting, aside, fate=mine.outcome in OUTCOMES)


def _grows(count: _Count) -> bool:
    """Whether a figure is the sum of what has gone on for long: "since October"."""
    return _RUNNING.search(count.sentence.text) is not None


def _has_grown(one: _Count, other: _Count) -> bool:
    """Whether the figure of the later day is the larger one, or a day is not known."""
    days = (exact_day(one.citation), exact_day(other.citation))
    if days[0] is None or days[1] is None:
        return True
    if days[0] == days[1]:
        return False
    first, last = (one, other) if days[0] < days[1] else (other, one)
    return last.quantity.value >= first.quantity.value


def _same_deed(one: _Count, other: _Count) -> bool:
    """Whether two figures are what something came to, or what it changed by, and tell of one doing."""
    if side_of(one.sentence, one.quantity) != side_of(other.sentence, other.quantity):
        return False
    mine, yours = ({action.idea for action in count.sentence.actions} for count in (one, other))
    return not (mine and yours) or bool(mine & yours)


def side_of(sentence: ReadSentence, quantity: Quantity) -> str:
    """Of "to 5%", "by 2%" and "from 3%", which a figure is; "" for none."""
    before = [word.folded for word in sentence.words[max(0, quantity.first - 2) : quantity.first]]
    return next((word for word in reversed(before) if word in _SIDES), "")


def _same_count(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count the same people, things or amounts."""
    fates = (
        one.outcome if one.outcome in OUTCOMES else "",
        other.outcome if other.outcome in OUTCOMES else "",
    )
    if fates[0] != fates[1]:
        return False
    mine, yours = set(one.nouns), set(other.nouns)
    if fates[0]:
        special = (mine & person_ideas() - _ANYONE, yours & person_ideas() - _ANYONE)
        return special[0] == special[1] or bool(special[0] & special[1])
    return one.outcome == other.outcome and (bool(mine & yours) or (bool(one.unit) and not (mine and yours)))


def _differing(group: Sequence[_Count]) -> Differing | None:
    """The figures of a group side by side; None when they agree or come from one story."""
    by_story: dict[str, _Count] = {}
    for count in group:
        by_story.setdefault(count.citation.article.one_story, count)
    counts = list(by_story.values())
    if all(_agree(one.quantity, other.quantity) for one in counts for other in counts):
        return None
    figures = tuple(Figure(count.value, count.citation.number) for count in counts)
    return Differing(Disagreement(_about(counts), figures), tuple(count.place for count in counts))


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can both be right as they are written."""
    if abs(one.value - other.value) <= 1e-6 * max(one.value, other.value):
        return True
    loose = {"more", "less", "at most", "about", "nearly", "range"}
    return any(
        rough.sign in loose
        and rough.low <= exact.value <= min(rough.high, 1.5 * rough.value + _spread(rough))
        for rough, exact in ((one, other), (other, one))
    )


def _spread(rough: Quantity) -> float:
    """How far a plural without a figure ("dozens") reaches above its least."""
    return rough.high if rough.sign == "range" else 0.0


def _about(counts: Sequence[_Count]) -> str:
    """What the figures count, in the words of the first that names it, with the names that all share."""
    first = counts[0]
    nouns = [
        w.written for w in first.sentence.words[first.quantity.last + 1 :] if w.idea in first.quantity.nouns
    ]
    thing = " ".join(dict.fromkeys(nouns[:2])).lower()
    fate = _SPOKEN.get(first.quantity.outcome, "")
    shared = frozenset.intersection(*(count.setting.names for count in counts))
    named = [
        w.written
        for n, w in enumerate(first.sentence.words)
        if w.idea in shared and n in first.sentence.names
    ]
    unit = first.quantity.unit if first.quantity.unit != "percent" else "per cent"
    about = " ".join(filter(None, (thing if thing != fate else "", fate))) or unit or "figures"
    return f"{about} ({', '.join(dict.fromkeys(named))})" if named else about
