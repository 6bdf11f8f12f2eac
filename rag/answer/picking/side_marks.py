"""The words by which a sentence tells what led to an event, came of it or was said of it, and where it has them."""

import re

from rag.answer.coverage import coverage
from rag.answer.picking.on_topic import thing_of
from rag.answer.speech.speaking import phrases
from rag.question.aspect import Aspect, Side
from rag.words import words

_EVENT = "\0"  # stands for the event in a sentence
_WHOSE = "\1"  # stands for whose reaction is wanted
# Not the raid of "usual in the days after a raid".
_THIS = rf"{_EVENT}(?!(?<=\ba {_EVENT})\W*$|(?<=\ban {_EVENT})\W*$)"
_FEW = rf"(?:(?!{_EVENT})[^\s.;:,]+,? ){{0,6}}?"
_TO_IT = rf"(?: [^\s.;{_EVENT}]+){{0,7}}? "
_CLAUSE = rf"[^.;{_EVENT}]*?\b"
_SINCE = r"(?:after|following|since|in the (?:wake|aftermath) of|in response to|as a result of|because of|in light of)"
_BROUGHT = (
    r"(?:(?:led|leads?|leading|contribut(?:ed|es|ing)) to"
    r"|(?:spark|trigger|prompt|ignit|provok|caus|spurr?|fuell?)(?:ed|ing|e?s)"
    r"|set(?:ting)? off|result(?:ed|ing|s) in|brought about|touched off)"
)
_DUE = (
    r"(?:because|due to|(?:reply|answer|response|reaction) to|as a result of|thanks to"
    r"|in (?:response|retaliation|reaction|protest) (?:to|for|of|over|at)"
    r"|(?:sparked|triggered|prompted|caused|fuell?ed|spurred|motivated|driven|provoked|ignited|preceded)"
    r" (?:in part |largely )?by|stem(?:s|med|ming)? from|(?:was|is|were) the result of|blamed on"
    r"|began (?:when|after|as)|comes? (?:after|as|amid)|came (?:after|as|amid))"
)
# "Protests over the ban", not "over the weekend".
_OVER = r"(?:after|following|amid|over(?! (?:the )?(?:past|last|next|weekend|years|course|\d)))"
_LEFT = rf"(?:{_BROUGHT}|left|leaving|killed|killing|forced|forcing|destroyed|damaged|displaced|injured)"
_UNTIL = r"(?:before|ahead of|prior to|leading up to|(?:run-up|lead-up|build-up) to|until)"
_SPANS = r"(?:minutes?|hours?|days?|weeks?|months?)"
_MOVED = (
    r"(?:react\w*|condemn\w*|denounc\w*|prais\w*|welcom\w*|critici[sz]\w*|slamm\w*|blasted|mourn\w*|hail\w*|applaud\w*"
    r"|outrage\w*|backlash|outcry|tributes?|condolences|shock(?:ed)?|anger\w*|angry|furious|fury|dismay\w*|uproar"
    r"|vow\w*|pledg\w*|respon(?:d(?!ing to)|se)\w*|retaliat\w*|griev\w*|rejoic\w*|decr(?:y|ied)|deplor\w*"
    r"|sadden\w*|heartbroken|devastated|horrified|appalled|disappoint\w*|prayers|sympath\w*|congratulat\w*|stunned|celebrat\w*|cheer\w*)"
)
_BEHIND_IT = rf"\b(?<!before and ){_SINCE} {_FEW}{_THIS}"
_TELLS = {
    Side.CAUSE: (
        rf"{_EVENT}{_TO_IT}{_DUE}\b"
        rf"|^[^{_EVENT}]*\b(?<!could have )(?<!may have )(?<!might have ){_BROUGHT} (?!by\b){_FEW}{_EVENT}",
        rf"{_EVENT} (?:[^\s.;:{_EVENT}]+ ){{0,4}}?{_OVER}\b",
    ),
    Side.OUTCOME: (
        rf"{_EVENT}{_CLAUSE}{_LEFT}\b(?! (?:in part |largely )?by\b)",
        _BEHIND_IT,
    ),
    Side.AFTER: (rf"{_BEHIND_IT}|{_EVENT}[^.;{_EVENT}]* {_SPANS} later\b",),
    Side.BEFORE: (rf"\b{_UNTIL} {_FEW}{_EVENT}", rf"{_EVENT}{_CLAUSE}{_SPANS} after\b"),
    Side.REACTION: (rf"\b{_MOVED}\b",),
}
_OWN = re.compile(rf"{_WHOSE},?(?: [^\s.;:{_WHOSE}]+){{0,4}}? {_MOVED}\b", re.IGNORECASE)
_BECAUSE = re.compile(rf"\b(?:{_DUE}|{_BROUGHT}|{_OVER})\b", re.IGNORECASE)
_WENT_ON = re.compile(
    rf"{_EVENT}{_CLAUSE}{_BROUGHT}(?! (?:in part |largely )?by\b)[^{_EVENT}]*$", re.IGNORECASE
)
_MARKS = {side: tuple(re.compile(one, re.IGNORECASE) for one in told) for side, told in _TELLS.items()}
_UNSURE = re.compile(r"\b(?:not|n['’]t|never|no|without|unclear|unknown|whether|if|den(?:y|ies|ied))\b", re.I)
_OPENS = 10  # characters before a clause that opens a sentence: "But after the vote, …"
_NAMED = 0.5  # of whom it is about, by rarity, that a sentence holds outside the clause of the event


def strength(aspect: Aspect, sentence: str) -> int:
    """How plainly a sentence tells that side of the event; 0 where it does not.

    Args:
        aspect: The side, and the event as the sentence's article spells it.
        sentence: The words for the event stand for it, whether or not it is the same one.
    """
    marks, whole = _MARKS[aspect.side], _with_sign(aspect.event, sentence)
    found = next(((at, one) for at, mark in enumerate(marks) if (one := mark.search(whole))), None)
    if found is None:
        return 0
    at, mark = found
    if aspect.side is Side.CAUSE and _UNSURE.search(whole, 0, mark.end()):
        return 0
    if aspect.side is Side.REACTION:
        theirs = _with_sign(aspect.who, sentence, _WHOSE)
        # "A backlash" is nobody's.
        return int(_OWN.search(theirs) is not None if aspect.who else bool(phrases(words(sentence))))
    if aspect.who and not _is_about(aspect.who, whole, mark):
        return 0
    return len(marks) - at


def tells_cause(event: str, sentence: str) -> bool:
    """Whether a sentence tells a cause of something, and not what the event caused."""
    return _BECAUSE.search(sentence) is not None and not _WENT_ON.search(_with_sign(event, sentence))


def _is_about(who: str, sentence: str, mark: re.Match[str]) -> bool:
    """Whether a sentence has somebody outside the clause of the event: "after she left, Ada Loft …"."""
    opens = mark.start() < _OPENS
    after = sentence[mark.end() :]
    rest = sentence[: mark.start()] + (after.partition(",")[2] if opens else after)
    return coverage(f"What {who}", [rest])[0].words >= _NAMED


def _with_sign(meant: str, sentence: str, sign: str = _EVENT) -> str:
    """The sentence with a sign for each word that is what is meant: the strike of "the strike on Erbil", else names."""
    thing = thing_of(meant)
    wanted = {thing} if thing else {word.idea for word in words(meant) if word.content}
    parts, last = [], 0
    for word in words(sentence):
        if word.idea in wanted:
            parts.append(sentence[last : word.start] + sign)
            last = word.end
    return "".join(parts) + sentence[last:]
