"""Figures, days, names, places and ways of a claim against those of its evidence."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rag.check.actions import routes
from rag.check.case import Case, Finding
from rag.check.day import Day, same_day
from rag.check.figures import fits, rival, same_thing
from rag.check.names import TITLES, acronyms, joined, may_be_one_name
from rag.check.numbers import Quantity
from rag.check.outcomes import OUTCOMES
from rag.check.overlap import credit
from rag.check.reading import ReadSentence
from rag.words import is_verb_form

_JOINED_DAYS = re.compile(r"\s*(?:,|and|or)\s*(?:and |on )?")
_PLACE_WORDS = frozenset(("in", "at", "near", "outside", "inside"))


def slots(case: Case) -> Iterator[Finding]:
    """Everything of this kind that is wrong with a claim."""
    for check in (_numbers, _dates, _dated_actions, _dated_figures, _names, _places, _routes):
        yield from check(case)


def _numbers(case: Case) -> Iterator[Finding]:
    """Figures that the evidence gives otherwise, gives to something else or does not give."""
    claim, support, evidence = case.claim, case.support, case.evidence
    near = [(s, q) for s in support for q in s.quantities]
    anywhere = [(s, q) for s in evidence for q in s.quantities]
    for quantity in claim.quantities:
        written = _written(claim, quantity.first, quantity.last)
        good = [q for _, q in near if fits(quantity, q) and same_thing(quantity, q)]
        other = rival(quantity, (q for _, q in near if q.sign != "whole"))
        if quantity.value == 1.0 and _one_of(claim, quantity):
            continue
        if good and (other is None or not _bound_elsewhere(quantity, good, other)):
            continue
        if other is not None:
            where = next(s for s, q in near if q is other)
            yield Finding(
                "number", True, f"the evidence says {_written(where, other.first, other.last)}, not {written}"
            )
        elif any(fits(quantity, q) and same_thing(quantity, q) for _, q in anywhere):
            continue
        elif any(fits(quantity, q) for _, q in near):
            yield Finding("number", True, f"{written} is said of something else in the evidence")
        elif any(q.unit == quantity.unit for _, q in near) or quantity.value not in (1.0, 2.0):
            yield Finding("number", False, f"{written} is not in the evidence")


def _one_of(claim: ReadSentence, quantity: Quantity) -> bool:
    """Whether the claim says "one of", which is true of anything that there are several of."""
    after = claim.words[quantity.last + 1 : quantity.last + 2]
    return bool(after) and after[0].folded == "of"


def _bound_elsewhere(claim: Quantity, good: Sequence[Quantity], other: Quantity) -> bool:
    """Whether all equal figures count something else while another figure counts the claim's thing."""
    if all(q.sign == "whole" for q in good) and claim.sign != "whole":
        return True
    if claim.outcome in OUTCOMES and any(q.outcome == claim.outcome for q in good):
        return False
    mine = set(claim.nouns)
    fate = claim.outcome in OUTCOMES and claim.outcome == other.outcome
    if fate and all(q.nouns and not q.outcome and not mine & set(q.nouns) for q in good):
        return True
    if not mine or any(not q.nouns and not q.outcome for q in good):
        return False
    return bool(mine & set(other.nouns)) and not any(mine & set(q.nouns) for q in good)


def _dates(case: Case) -> Iterator[Finding]:
    """Days that the evidence gives otherwise or does not give."""
    claim, support, evidence = case.claim, case.support, case.evidence
    for day in claim.days:
        if all(part is None for part in (day.weekday, day.month, day.year, day.first)):
            continue
        written = claim.text[day.start : day.end]
        near = [(s, other, same_day(day, other)) for s in support for other in s.days]
        if any(same for _, _, same in near):
            continue
        clash = next(((s, other) for s, other, same in near if same is False), None)
        if clash is not None:
            sentence, other = clash
            yield Finding(
                "date", True, f"the evidence says {sentence.text[other.start : other.end]}, not {written}"
            )
            continue
        far = [same_day(day, other) for s in evidence for other in s.days]
        if any(far):
            continue
        yield Finding("date", False in far, f"{written} is not in the evidence")


def _dated_actions(case: Case) -> Iterator[Finding]:
    """A day that the sentence gives to another action than the claim does."""
    claim, support = case.claim, case.support
    for action in claim.actions:
        pairs = [(s, o) for s in support if len(s.days) > 1 for o in s.actions if o.idea == action.idea]
        closest = [pair for pair in pairs if pair[1].agents & action.agents] or pairs
        noun = not is_verb_form(claim.words[action.position].folded)
        for day in _meant(claim, action.position) if closest and not noun else ():
            near = [_same_as_any(day, _nearest_days(s, o.position)) for s, o in closest]
            alone = any(
                same_day(day, s.days[0]) for s in support if len(s.days) == 1 and _tells(s, action.idea)
            )
            if near and not alone and all(same is False for same in near):
                sentence, other = closest[0]
                found = _nearest_day(sentence, other.position)
                said, claimed = sentence.text[found.start : found.end], claim.text[day.start : day.end]
                yield Finding("date", True, f"the evidence says {said}, not {claimed}")


def _dated_figures(case: Case) -> Iterator[Finding]:
    """A figure that the evidence gives to another day ("3.2% in July from 3.6% in June")."""
    for quantity in case.claim.quantities:
        for day in _meant(case.claim, quantity.last):
            told = [
                (s, q) for s in case.support if len(s.days) > 1 for q in s.quantities if fits(quantity, q)
            ]
            near = [_same_as_any(day, _nearest_days(s, q.last)) for s, q in told]
            if (
                near
                and all(same is False for same in near)
                and any(_has_another(quantity, day, s) for s, _ in told)
            ):
                written = _written(case.claim, quantity.first, quantity.last)
                yield Finding("date", True, f"the evidence gives {written} for another day")


def _has_another(figure: Quantity, day: Day, sentence: ReadSentence) -> bool:
    """Whether a sentence has another figure of the kind for the day that a claim gives to its own."""
    return any(
        not fits(figure, other)
        and other.unit == figure.unit
        and _same_as_any(day, _nearest_days(sentence, other.last)) is not False
        for other in sentence.quantities
    )


def _tells(sentence: ReadSentence, idea: str) -> bool:
    return any(action.idea == idea for action in sentence.actions)


def _same_as_any(day: Day, others: Sequence[Day]) -> bool | None:
    """Whether a day is one of others: None where nothing can tell it."""
    same = [same_day(day, other) for other in others]
    return True if any(same) else (None if None in same else False)


def _nearest_days(sentence: ReadSentence, position: int) -> list[Day]:
    """The day named closest to a word, with those that it is one of: "on Saturday and Sunday"."""
    found = [_nearest_day(sentence, position)]
    for before, day in pairwise(sentence.days):
        if _JOINED_DAYS.fullmatch(sentence.text[before.end : day.start]) and (
            before in found or day in found
        ):
            found += [one for one in (before, day) if one not in found]
    return found


def _meant(claim: ReadSentence, position: int) -> Sequence[Day]:
    """The day that a claim gives to a word: the nearest one, as it is looked for in the evidence."""
    return [_nearest_day(claim, position)] if claim.days else []


def _nearest_day(sentence: ReadSentence, position: int) -> Day:
    """The day named closest to a word; a day after it is closer than one before."""
    word = sentence.words[position]
    return min(
        sentence.days,
        key=lambda day: day.start - word.end if day.start >= word.end else 1.5 * (word.start - day.end),
    )


def _names(case: Case) -> Iterator[Finding]:
    """Names that the evidence has in no spelling."""
    claim, evidence = case.claim, case.evidence
    initials = frozenset[str]().union(*(acronyms(sentence.words) for sentence in evidence))
    short = {word.folded for s in evidence for word in s.words if word.written.isupper()}
    spelled_out = acronyms(claim.words) & short
    elsewhere = written_together(claim, evidence)
    missing = [
        n
        for n in claim.names
        if claim.words[n].folded not in TITLES
        and not any(credit(claim.words[n], sentence, initials) for sentence in evidence)
        and n not in elsewhere
        and not any(key.startswith(claim.words[n].folded[:1]) for key in spelled_out)
    ]
    if missing:
        listed = ", ".join(dict.fromkeys(claim.words[n].written for n in missing))
        yield Finding("name", True, f"{listed} is not named in the evidence")


def written_together(claim: ReadSentence, evidence: Sequence[ReadSentence]) -> frozenset[int]:
    """Positions of the claim's words whose name the evidence parts otherwise ("Albu Kamal", "al-Bukamal")."""
    marked = {name for s in evidence for names in joined(s.words, marked=True).values() for name in names}
    apart = {name for s in evidence for names in joined(s.words, marked=False).values() for name in names}
    single = {word.folded for s in evidence for word in s.words if word.capital}
    pairs = ((True, marked | apart | single), (False, marked | single))
    return frozenset(
        n
        for mark, written in pairs
        for n, names in joined(claim.words, marked=mark).items()
        if any(may_be_one_name(name, other) for name in names for other in written)
    )


def _places(case: Case) -> Iterator[Finding]:
    """Places where the best sentence has another place."""
    claim, support, evidence = case.claim, case.support, case.evidence
    best = support[0]
    theirs = {n for n in best.names if _placed(best, n)}
    for n in claim.names:
        if not _placed(claim, n) or any(credit(claim.words[n], s) for s in support[:1]):
            continue
        others = [m for m in theirs if not credit(best.words[m], claim)]
        if others and any(credit(claim.words[n], s) for s in evidence):
            yield Finding(
                "place",
                True,
                f"the evidence says {best.words[others[0]].written}, not {claim.words[n].written}",
            )


def _placed(sentence: ReadSentence, position: int) -> bool:
    """Whether the name at `position` says where: "in", "at" or "near" stands before it."""
    before = [word.folded for word in sentence.words[max(0, position - 3) : position]]
    return bool(before) and (
        before[-1] in _PLACE_WORDS or (before[-2:-1] == ["in"] and before[-1] in ("the", "central"))
    )


def _routes(case: Case) -> Iterator[Finding]:
    """Ways that the evidence tells in the other direction."""
    claim, evidence = case.claim, case.evidence
    for start, end in routes(claim.words):
        if any(start & there and end & here for s in evidence for here, there in routes(s.words)):
            yield Finding("roles", True, "the evidence has the way in the other direction")


def _written(claim: ReadSentence, first: int, last: int) -> str:
    return claim.text[claim.words[first].start : claim.words[last].end]
