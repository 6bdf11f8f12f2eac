"""Who a claim is about: the head of its subject, which its evidence must name in some form."""

from collections.abc import Iterator, Sequence

from rag.check.case import Case, Finding
from rag.check.names import TITLES, acronyms
from rag.check.outcomes import OUTCOMES, hints, person_ideas
from rag.check.overlap import credit
from rag.check.reading import ReadSentence
from rag.check.slots import written_together
from rag.check.units import unit_after
from rag.check.voice import SAME_PAST, action_ideas
from rag.words import Word, country_of, is_place, is_verb_form, listed

_BE = listed("is are was were be been being")
_AUXILIARIES = _BE | listed("has have had did does do will would can could may might must should")
_DETERMINERS = listed("the a an its his her their this these those our")
_HAPPENING = listed("happen occur begin start take end")
_PRONOUNS = listed("he she it they we you i who which that there")
_PREPOSITIONS = listed("in on at by for from with of to after before during under over near since")
# Words for whoever acts, or for what happened, that say nothing of their own: a report may mean anyone
# and anything by them.
_ANYONE = listed(
    "group compani firm organ organiz organis agenc author offici govern administr state countri nation team "
    "side report statement sourc figur number incid event explos blast crash collis "
    "result thing way case move step plan"
)
_SOMEONE = listed(
    "people person man woman victim resident worker member crew civilian survivor other child police"
)
_OWN = listed("it he she they we i its his her their our my")
_LONGEST = 6  # words of a subject that is read: a longer one has parts that only a parser could tell apart


def actors(case: Case) -> Iterator[Finding]:
    """Everything that is wrong with who a claim is about."""
    found = subject(case.claim)
    if found is not None and not any(each.first <= found[0] <= each.last for each in case.claim.quantities):
        yield from _unnamed(case, *found)
        yield from _only_says(case, *found)
    yield from _fate_of_another(case)


def _unnamed(case: Case, head: int, verb: int) -> Iterator[Finding]:
    """The subject of the claim's first verb, when the evidence names it in no form.

    One that does something to something is contradicted; of any other it is only not said, and so of
    people by their kind, whom the evidence may call something else.
    """
    claim = case.claim
    word = claim.words[head]
    initials = frozenset[str]().union(*(acronyms(sentence.words) for sentence in case.evidence))
    if (
        head in claim.names
        or is_place(word.folded)
        or country_of(word.idea)
        or claim.words[verb].stem in _HAPPENING
        or _may_be_anyone(claim.words, head)
        or head in written_together(claim, case.evidence)
        or any(credit(word, sentence, initials) for sentence in case.evidence)
    ):
        return
    if word.idea in person_ideas() and any(
        each.content and any(credit(each, sentence, initials) for sentence in case.evidence)
        for each in claim.words[:head]
    ):
        return
    certain = _has_object(claim.words, verb) and word.idea not in person_ideas()
    yield Finding("actor", certain, f"the evidence names no {word.written}")


def _only_says(case: Case, head: int, verb: int) -> Iterator[Finding]:
    """A doer of whom the evidence only has that they say it of someone else."""
    claim = case.claim
    if claim.speeches or (
        head in claim.names and head - 1 in claim.names
    ):  # of "New York City", others say "city"
        return
    deed = next((w for w in claim.words[verb:] if w.content), None)
    told = [
        (sentence, n)
        for sentence in case.support
        for n, word in enumerate(sentence.words)
        if deed is not None and word.stem == deed.stem
    ]
    if told and all(_says_of_another(sentence, n, claim.words[head].idea) for sentence, n in told):
        yield Finding("actor", False, f"the evidence has {claim.words[head].written} say it of someone else")


def _says_of_another(sentence: ReadSentence, position: int, idea: str) -> bool:
    """Whether `idea` is who says the word at `position`, of a subject that is not they themselves."""
    for speech in sentence.speeches:
        if position not in speech.said or idea not in speech.speakers:
            continue
        at = [n for n in sorted(speech.said) if n < position]
        before = [sentence.words[n] for n in at]
        named = any(n in sentence.names for n in at)
        own = any(
            word.folded in _OWN or word.idea == idea or (word.stem in _ANYONE and not named)
            for word in before
        )
        # "said 40 people were rescued" names nobody else as the one who did it.
        passive = any(word.stem == "be" for word in before[-3:])
        return (
            not own and not passive and any(word.content and not is_verb_form(word.folded) for word in before)
        )
    return False


def _fate_of_another(case: Case) -> Iterator[Finding]:
    """What happened to someone by name, where the evidence never tells of it next to that name."""
    claim = case.claim
    named = {claim.words[n].idea: n for n in claim.names}
    for action in claim.actions:
        people = [
            n for idea, n in named.items() if idea in action.targets and claim.words[n].folded not in TITLES
        ]
        if action.idea not in OUTCOMES or not people:
            continue
        outright = any(action.idea in sentence.ideas for sentence in case.evidence)
        telling = frozenset({action.idea}) if outright else hints().get(action.idea, frozenset())
        near = [
            sentence
            for n, each in enumerate(case.evidence)
            if telling & each.ideas
            for sentence in case.evidence[max(0, n - 1) : n + 1]
        ]
        others = any(_befalls_a_name(sentence, telling) for sentence in near)
        if others and not any(credit(claim.words[n], sentence) for n in people for sentence in near):
            written = claim.words[people[0]].written
            yield Finding("actor", False, f"the evidence says this of others than {written}")


def _befalls_a_name(sentence: ReadSentence, telling: frozenset[str]) -> bool:
    """Whether a sentence says to whom it happened: "the killing" alone may be anyone's."""
    told = [action for action in sentence.actions if action.idea in telling]
    return not told or any(action.targets for action in told)


def subject(claim: ReadSentence) -> tuple[int, int] | None:
    """The positions of the head of a claim's subject, the last noun of its phrase, and of its first verb.

    None when the claim opens in another way than with a short phrase and its verb.
    """
    words = claim.words
    verb = _verb(words)
    if verb is None or verb > _LONGEST:
        return None
    head: int | None = None
    for position, word in enumerate(words[:verb]):
        if not word.folded[:1].isalpha() or word.stem == "accord":
            return None
        if word.folded in _PREPOSITIONS:
            break
        if word.content and not word.folded.endswith("ly"):
            head = position
    if head is None or words[verb - 1].folded in _PRONOUNS:
        return None
    return head, verb


def _verb(words: Sequence[Word]) -> int | None:
    """The position of the first word that is written as a verb and has a noun before it."""
    for position in range(1, len(words)):
        word, before = words[position], words[position - 1]
        if word.folded in _AUXILIARIES:
            return position
        past = is_verb_form(word.folded) or word.folded in SAME_PAST
        past = past and not word.folded.endswith("ing") and not word.capital
        if past and before.content:
            return position
    return None


def _may_be_anyone(words: Sequence[Word], head: int) -> bool:
    """Whether a subject may stand for anyone or anything that the evidence names otherwise."""
    word = words[head]
    counted = bool(unit_after(words, head - 1, head - 1)[0]) if head else False
    happening = word.idea in action_ideas()
    return counted or happening or word.stem in _ANYONE or word.idea in _SOMEONE


def _has_object(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb in the active voice is followed by what it is done to."""
    at = verb
    while at + 1 < len(words) and words[at].folded in _AUXILIARIES:
        if words[at].folded in _BE:
            return False
        at += 1
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and (following.folded in _DETERMINERS or following.capital)
