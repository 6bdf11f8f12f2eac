"""Whether a sentence tells what led to an event, came of it or was said of it, by the words around the event in it."""

import re

from rag.answer.coverage import coverage
from rag.answer.picking.decision import is_decided, tells_decision
from rag.answer.picking.deed import deed_of
from rag.answer.picking.on_topic import speaks_of
from rag.answer.picking.side_words import BECAUSE, EVENT, LOOSELY, MARKS, OWN, WENT_ON, WHOSE
from rag.answer.speech.speaking import phrases
from rag.question.aspect import Aspect, Side
from rag.words import words

_UNSURE = re.compile(r"\b(?:not|n['’]t|never|no|without|unclear|unknown|whether|if|den(?:y|ies|ied))\b", re.I)
# "Maybe they had rehearsed it before the show."
_SUPPOSED = re.compile(r"^\W*(?:maybe|perhaps|imagine|suppose)\b", re.IGNORECASE)
_HAD_BEEN = re.compile(r"\bhad (?:been |also |already )?\w+(?:ed|en|ne|wn|t)\b")
"""What was so before what is told."""
_SAID = re.compile(r"\b(?:said|says|told|wrote|tweeted|accus(?:ed|es)|claim(?:ed|s)|argu(?:ed|es))\b")
_OPENS = 10  # characters before a clause that opens a sentence: "But after the vote, …"
# "Was made head of it after Ada Loft left": after another event than the one that is asked about.
_AFTER_ELSE = re.compile(r"\b(?:after|following|since)\b(?! \w+\W*$)", re.IGNORECASE)
_FIRST = 10  # words of a sentence among which its subject stands
_NAMED = 0.5  # of whom it is about, by rarity, that a sentence holds outside the clause of the event


def strength(aspect: Aspect, sentence: str) -> int:
    """How plainly a sentence tells that side of the event; 0 where it does not.

    Args:
        aspect: The side, and the event as the sentence's article spells it.
        sentence: The words for the event stand for it, whether or not it is the same one.
    """
    if aspect.side is Side.OUTCOME and is_decided(aspect.event):
        return int(tells_decision(aspect.event, sentence))
    marks, whole = MARKS[aspect.side], _with_sign(aspect.event, sentence)
    found = next(((at, one) for at, mark in enumerate(marks) if (one := mark.search(whole))), None)
    if found is None or _SUPPOSED.match(sentence):
        return 0
    at, mark = found
    if aspect.side is Side.CAUSE and _UNSURE.search(whole, 0, mark.end()):
        return 0
    if aspect.side is Side.REACTION:
        # "A backlash" is nobody's.
        return int(_is_their_own(aspect.who, sentence) if aspect.who else bool(phrases(words(sentence))))
    if aspect.who and not _is_about(aspect.who, whole, mark):
        return 0
    return len(marks) - at


def may_tell(aspect: Aspect, sentence: str) -> bool:
    """Whether a sentence that a picker picked for a question may tell the side that it asks for.

    The picker read it for the question, so it needs no word for the event where its own words tell a cause, a decision
    or a reaction; what happened before or after is told by `strength` alone.
    """
    speaks = speaks_of(deed_of(aspect.event), sentence)
    if aspect.side is Side.CAUSE:
        caused = BECAUSE.search(sentence) or (LOOSELY.search(sentence) if speaks else None)
        return caused is not None and not WENT_ON.search(_with_sign(aspect.event, sentence))
    if aspect.side is Side.OUTCOME:
        return tells_decision(aspect.event, sentence)
    if aspect.side is Side.AFTER and aspect.who:
        opens = " ".join(sentence.split()[:_FIRST])
        theirs = coverage(f"What {aspect.who}", [opens])[0].words >= _NAMED
        earlier = _AFTER_ELSE.search(sentence) or _HAD_BEEN.search(sentence)
        return theirs and not speaks and earlier is None
    if aspect.side is Side.REACTION and aspect.who:
        return _is_their_own(aspect.who, sentence)
    return False


def _is_their_own(who: str, sentence: str) -> bool:
    """Whether a sentence has somebody, and right behind how they reacted."""
    return OWN.search(_with_sign(who, sentence, WHOSE)) is not None


def _is_about(who: str, sentence: str, mark: re.Match[str]) -> bool:
    """Whether a sentence has somebody outside the clause of the event: "after she left, Ada Loft …".

    Who is only spoken of there did nothing: "the lawyer said that the league does not care".
    """
    opens = mark.start() < _OPENS
    after = sentence[mark.end() :]
    rest = sentence[: mark.start()] + (after.partition(",")[2] if opens else after)
    said = _SAID.search(rest)
    own = rest[: said.start()] if said and said.start() > _OPENS else rest
    return coverage(f"What {who}", [own])[0].words >= _NAMED


def _with_sign(meant: str, sentence: str, sign: str = EVENT) -> str:
    """The sentence with a sign for each word that is what is meant: the strike of "the strike on Erbil", else names."""
    thing = deed_of(meant)
    wanted = {thing} if thing else {word.idea for word in words(meant) if word.content}
    parts, last = [], 0
    for word in words(sentence):
        if word.idea in wanted:
            parts.append(sentence[last : word.start] + sign)
            last = word.end
    return "".join(parts) + sentence[last:]
