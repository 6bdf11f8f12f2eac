"""What is wrong with a claim: each check looks at one thing and says in words what it found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rag.check import polarity
from rag.check.actions import Action, agrees, reversed_roles, routes
from rag.check.dates import Day, same_day
from rag.check.figures import fits, rival, same_thing
from rag.check.names import TITLES, acronyms, same_name
from rag.check.numbers import Quantity
from rag.check.outcomes import OUTCOMES, hints, person_ideas
from rag.check.overlap import credit
from rag.check.reading import Reading
from rag.check.speech import Speech
from rag.check.weights import weight
from rag.check.words import excluding, is_place

Kind = Literal["number", "date", "name", "negation", "mood", "tone", "roles", "place", "speaker", "opposite"]
_FATES = OUTCOMES | frozenset("convict acquit approve reject appoint".split())
_PLACE_WORDS = frozenset("in at near outside inside".split())


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a claim that its evidence lacks or says otherwise."""

    kind: Kind
    contradicted: bool
    """The evidence says otherwise; else it only does not say so."""
    text: str


def findings(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> list[Finding]:
    """Everything found wrong with a claim, by its best sentences (`support`, best first) and all evidence."""
    found: list[Finding] = []
    for check in (
        _numbers,
        _dates,
        _dated_actions,
        _names,
        _places,
        _routes,
        _roles,
        _polarities, _unshared_tone,
        _opposites,
        _outcomes,
        _absent_outcomes,
        _speakers,
    ):
        found.extend(check(claim, support, evidence))
    return found


def _written(claim: Reading, first: int, last: int) -> str:
    return claim.text[claim.words[first].start : claim.words[last].end]


def _numbers(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
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


def _one_of(claim: Reading, quantity: Quantity) -> bool:
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
    if not mine or any(not q.nouns and not q.outcome for q in good):
        return False
    return bool(mine & set(other.nouns)) and not any(mine & set(q.nouns) for q in good)


def _dates(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
    for day in claim.days:
        if day.weekday is day.month is day.year is day.first is None:
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


def _names(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
    initials = frozenset[str]().union(*(acronyms(sentence.words) for sentence in evidence))
    short = {word.folded for s in evidence for word in s.words if word.written.isupper()}
    spelled_out = acronyms(claim.words) & short
    missing = [
        n
        for n in claim.names
        if claim.words[n].folded not in TITLES
        and not any(credit(claim.words[n], sentence, initials) for sentence in evidence)
        and not any(key.startswith(claim.words[n].folded[:1]) for key in spelled_out)
    ]
    if missing:
        listed = ", ".join(dict.fromkeys(claim.words[n].written for n in missing))
        yield Finding("name", True, f"{listed} is not named in the evidence")


def _places(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
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


def _placed(sentence: Reading, position: int) -> bool:
    """Whether the name at `position` says where: "in", "at" or "near" stands before it."""
    before = [word.folded for word in sentence.words[max(0, position - 3) : position]]
    return bool(before) and (
        before[-1] in _PLACE_WORDS or before[-2:-1] == ["in"] and before[-1] in ("the", "central")
    )


def _routes(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
    for start, end in routes(claim.words):
        if any(start & there and end & here for s in evidence for here, there in routes(s.words)):
            yield Finding("roles", True, "the evidence has the way in the other direction")


def _dated_actions(
    claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]
) -> Iterator[Finding]:
    """A day that the sentence gives to another action than the claim does."""
    for action in claim.actions:
        pairs = [(s, o) for s in support if len(s.days) > 1 for o in s.actions if o.idea == action.idea]
        closest = [pair for pair in pairs if pair[1].agents & action.agents] or pairs
        for day in claim.days if closest else ():
            near = [same_day(day, _nearest_day(s, o.position)) for s, o in closest]
            if near and all(same is False for same in near):
                sentence, other = closest[0]
                found = _nearest_day(sentence, other.position)
                text = f"the evidence says {sentence.text[found.start : found.end]}, not {claim.text[day.start : day.end]}"
                yield Finding("date", True, text)


def _nearest_day(sentence: Reading, position: int) -> Day:
    """The day named closest to a word; a day after it is closer than one before."""
    word = sentence.words[position]
    return min(
        sentence.days,
        key=lambda day: day.start - word.end if day.start >= word.end else 1.5 * (word.start - day.end),
    )


def _roles(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
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


def _parties(sentence: Reading) -> frozenset[str]:
    """Ideas of names, places and people in a sentence: who can do something to someone."""
    names = {sentence.words[n].idea for n in sentence.names}
    return frozenset(names | {word.idea for word in sentence.words if is_place(word.folded) or word.idea in person_ideas()})


def _shared(one: Action, other: Action) -> bool:
    return bool(one.agents & other.agents or one.targets & other.targets)


def _wrong_party(claim: Reading, action: Action, same: Sequence[tuple[Reading, Action]]) -> str:
    """In words, a doer or object of the claim that the evidence does not give to the action; "" when none is."""
    names = {claim.words[n].idea for n in claim.names}
    word = claim.words[action.position].written
    for sentence, other in same:
        theirs = {sentence.words[n].idea for n in sentence.names}
        doers = frozenset[str]().union(*(each.agents for each in sentence.actions if each is not other))
        sides = (
            ("doer", action.agents, other.agents, action.targets & other.targets),
            ("object", action.targets, other.targets, action.agents & other.agents),
        )
        for side, mine, yours, shared in sides:
            if not shared or mine & yours or not mine & names or not yours & theirs:
                continue
            if not mine & names & sentence.ideas or (side == "doer" and mine & names & doers):
                return f"the evidence names another {side} for “{word}”"
    return ""


def _polarities(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
    positions = {*polarity.heads(claim.words), *(action.position for action in claim.actions)}
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


def _unshared_tone(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
    """A claim that denies, or speaks of what may or will be, where its evidence does nothing of the kind."""
    if polarity.denies(claim.words) and not any(polarity.denies(s.words) for s in support):
        yield Finding("negation", False, "the claim denies something and the evidence does not")
    if polarity.unsettled(claim.words) and not any(polarity.unsettled(s.words) for s in support):
        yield Finding("tone", False, "the claim speaks of what may or will be, the evidence does not")


def _told_together(
    claim: Reading, position: int, holding: Sequence[Reading], support: Sequence[Reading]
) -> bool:
    """Whether a sentence that holds a word of the claim also tells of the same thing as the claim."""
    ideas = {word.idea for word in claim.words if word.content} - {claim.words[position].idea}
    if not ideas:
        return True
    shares = {id(s): sum(weight(idea) for idea in ideas & s.ideas) for s in support}
    return max(shares[id(s)] for s in holding) >= 0.5 * max(shares.values())


def _opposites(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
    table = excluding()
    mine = {word.idea for word in claim.words}
    theirs = {word.idea: word for s in support for word in s.words if word.content}
    for word in claim.words:
        if word.idea not in table or word.idea in theirs or word.idea.endswith("day"):
            continue
        if hints().get(word.idea, frozenset()) & theirs.keys():
            continue
        rivals = [theirs[idea] for idea in table[word.idea] if idea in theirs and idea not in mine]
        if rivals:
            yield Finding("opposite", True, f"the evidence says {rivals[0].written}, not {word.written}")


def _speakers(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
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
        if best < 0.5 or any(_same_speaker(speech.speakers, s, o) for s, o in others):
            continue
        if max(sum(weight(idea) for idea in wanted & s.ideas) / total for s in evidence) > 1.3 * best:
            continue
        named_in_claim = speech.speakers & _parties(claim) - person_ideas()
        if not named_in_claim and not _quoted_elsewhere(speech.speakers, evidence):
            continue
        sentence, other = others[0]
        named = " ".join(dict.fromkeys(w.written for w in sentence.words if w.idea in other.speakers))
        yield Finding("speaker", True, f"the evidence has this from someone else ({named})")


def _quoted_elsewhere(speakers: frozenset[str], evidence: Sequence[Reading]) -> bool:
    """Whether the evidence quotes the claim's speaker on something else, or does not know them at all."""
    if any(_same_speaker(speakers, s, other) for s in evidence for other in s.speeches):
        return True
    return not any(speakers & s.ideas for s in evidence)


def _told(sentence: Reading, speech: Speech, wanted: set[str]) -> float:
    """The weight of the wanted ideas in what one speaker says."""
    said = {sentence.words[n].idea for n in speech.said}
    return sum(weight(idea) for idea in wanted & said)


def _same_speaker(mine: frozenset[str], sentence: Reading, other: Speech) -> bool:
    theirs = other.speakers
    people = person_ideas() | {"official", "spokesman", "spokeswoman", "spokesperson", "spokesperson"}
    if mine & theirs or not (mine - people) or not (theirs - people):
        return True
    if mine & acronyms(sentence.words):
        return True
    return any(same_name(one, another) for one in mine for another in theirs)


def _outcomes(claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]) -> Iterator[Finding]:
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


def _absent_outcomes(
    claim: Reading, support: Sequence[Reading], evidence: Sequence[Reading]
) -> Iterator[Finding]:
    everything = frozenset[str]().union(*(sentence.ideas for sentence in evidence))
    told = {word.idea for word in claim.words if not word.folded.endswith(("er", "ers"))}
    for idea in sorted(OUTCOMES & told):
        if idea not in everything and not hints().get(idea, frozenset()) & everything:
            written = next(word.written for word in claim.words if word.idea == idea)
            yield Finding("opposite", False, f"{written} is not in the evidence")
