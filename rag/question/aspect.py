"""Which side of an event a question asks for: what led to it, what came of it, who said what of it."""

import re
from dataclasses import dataclass
from enum import Enum

from rag.question.asked_anew import COMPLETED
from rag.question.topic import without_outlet


class Side(Enum):
    """A side of an event that a sentence tells, and no few words of it."""

    CAUSE = "what led to it"
    REACTION = "who said what of it"
    OUTCOME = "what came of it"
    AFTER = "what happened after it"
    BEFORE = "what happened before it"


@dataclass(frozen=True, slots=True)
class Aspect:
    """A side of an event, the event in the question's own words, and whose part in it is asked about, if anybody's."""

    side: Side
    event: str
    who: str = ""


_THE = r"(?:(?:the|an?|any) )?"
_BE = r"(?:['’]s| is| was| are| were| has been| have been)"
_ELSE = r"(?:exactly |else |all |first |actually )?"
_LATELY = (
    r"(?:right |just |shortly |immediately |soon |in the (?:\w+ ){0,2}(?:hours|days|weeks|months|years) )?"
)
_EVENT = r"(?P<event>[^?]+?)"
_WHO = r"(?P<who>[^?,]+?)"
_LED = (
    r"(?:(?:first |eventually |finally |ultimately |directly |really )?(?:led(?: up)? to|prompted|triggered|sparked"
    r"|brought about|provoked|set off|precipitated|gave rise to|set in motion|caused|ignited)"
    r"|(?:is|was|lay|lies) (?:really )?behind)"
)
_REACTIONS = r"(?:reactions?|responses?|backlash|outcry)"
_TO = r"(?:to|after|over|following|when)"
_RESULTS = r"(?:outcomes?|end results?|results?|aftermath|consequences?|impacts?|effects?|fallout|repercussions|upshot)"
_HAPPENED = (
    r"(?:has |have |had )?(?:happened|occurred|took place|taken place|came|changed)(?: next)? "
    rf"(?:(?:in|at|on) [^?]+? )??{_LATELY}"
)
_SINCE = r"(?:after|following|since|in the (?:wake|aftermath) of)"
_UNTIL = r"(?:before|prior to|ahead of|(?:leading )?up to|in the (?:run-up|lead-up|build-up) to)"
_FORMS: tuple[tuple[Side, str], ...] = (
    (Side.CAUSE, rf"what {_ELSE}{_LED} {_EVENT}"),
    (
        Side.CAUSE,
        rf"what{_BE} {_THE}(?:\w+ )?(?:causes?|triggers?|background|backdrop|roots?|reasons?) (?:of|for|to|behind)"
        rf" {_EVENT}",
    ),
    (
        Side.REACTION,
        rf"how (?:did|do|does|has|have|had) {_WHO} (?:\w+ly )?(?:react(?:ed)?|respond(?:ed)?) {_TO} {_EVENT}",
    ),
    (
        Side.REACTION,
        rf"what{_BE} {_THE}(?:\w+ )?{_REACTIONS} (?:of|from|by|in|among) {_WHO} {_TO} {_EVENT}",
    ),
    (Side.REACTION, rf"what{_BE} {_THE}(?:\w+ )?{_REACTIONS} {_TO} {_EVENT}"),
    (Side.REACTION, rf"{_THE}(?:\w+ )?{_REACTIONS} {_TO} (?P<event>(?:[^ ?,]+ ?){{1,8}})"),
    (Side.REACTION, rf"(?:what{_BE} )?(?P<owner>[^?]+?)['’]s? (?:\w+ )?{_REACTIONS} {_TO} {_EVENT}"),
    (Side.REACTION, rf"what (?:did|has|have) {_WHO} (?:do|done) in (?:response|reaction) to {_EVENT}"),
    (Side.REACTION, rf"how (?:was|were|has|have|is|are) {_EVENT} (?:been )?(?:received|greeted|met)"),
    (Side.OUTCOME, rf"what (?:has |had )?(?:came|come|resulted|emerged) (?:of|from|out of) {_EVENT}"),
    (Side.OUTCOME, rf"(?:what{_BE} )?{_THE}(?:\w+ )?{_RESULTS} (?:of|from) {_EVENT}"),
    (Side.OUTCOME, rf"what (?:did|does|do|has|have) {_EVENT} (?:lead|led|result(?:ed)?) (?:to|in)"),
    (Side.OUTCOME, rf"what (?:\w+ )?{_RESULTS} (?:did|does|do|has|have) {_EVENT} (?:have|had)"),
    (Side.OUTCOME, rf"what (?:has )?happened (?:as a result|because) of {_EVENT}"),
    (Side.AFTER, rf"what {_ELSE}{_HAPPENED}{_SINCE} {_EVENT}"),
    (Side.AFTER, rf"what (?:\w+ )?followed {_EVENT}"),
    (Side.AFTER, rf"what (?:has |had )?happened to {_WHO} {_LATELY}{_SINCE} {_EVENT}"),
    (
        Side.AFTER,
        rf"what (?:did|has|have) {_WHO} (?:do|done|been doing|been up to) (?:next )?{_LATELY}{_SINCE} {_EVENT}",
    ),
    (Side.AFTER, rf"(?:after|following|since) {_EVENT}, what (?:has |had )?happened(?: next)?"),
    (Side.AFTER, rf"(?:after|following|since) {_EVENT}, what (?:has |had )?happened (?:next )?to {_WHO}"),
    (Side.AFTER, rf"(?:after|following|since) {_EVENT}, what (?:did|has|have) {_WHO} (?:do|done)"),
    (
        Side.BEFORE,
        rf"what {_ELSE}(?:{_HAPPENED}|was (?:happening|going on) (?:(?:in|at|on|with) [^?]+? )??){_LATELY}(?:in the )?"
        rf"{_UNTIL} {_EVENT}",
    ),
    (Side.BEFORE, rf"what (?:\w+ )?preceded {_EVENT}"),
    (Side.BEFORE, rf"what (?:did|had|has) {_WHO} (?:do|done|been doing) {_LATELY}{_UNTIL} {_EVENT}"),
)
_ASKED = tuple(
    (side, re.compile(rf"^\W*(?:(?:and|so|but) )?{form}(?: exactly)?\W*$", re.IGNORECASE))
    for side, form in _FORMS
)
_REFERS = re.compile(
    r"(?:it|this|that|these|those|them|him|her|he|she|they|then)\b(?! \w+)|(?:it|he|she|they)\b", re.I
)
_POINTS = re.compile(r"(?:it|this|that|these|those|then)(?: [a-z]+)?", re.IGNORECASE)
# "What was the reaction of people to …" asks for anybody's.
_ANYBODY = re.compile(
    r"(?:people|anyone|anybody|everyone|everybody|others|(?:the )?(?:public|world|press|media|internet)|social media)$",
    re.IGNORECASE,
)
_ONE_RESULT = re.compile(
    r"\b(?:match|final|semi-?final|quarter-?final|game|derby|grand prix|race|tournament|study|survey"
    r"|test|election|run-?off|primary|by-election)s?\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:he|she|they|it)\b", re.IGNORECASE)


def aspect_of(question: str, outlets: tuple[str, ...] = ()) -> Aspect | None:
    """The side of an event that a question asks for; None for any other question.

    "How did Omra react?" in a conversation on a strike asks for its reaction to the strike.

    Args:
        question: What is asked, standing alone; with what its conversation was about put behind it.
        outlets: Those that it is searched in alone; they are no part of the event.
    """
    completed = COMPLETED.search(question)
    if completed is None:
        return _read(question, outlets)
    core, topic = question[: completed.start()].rstrip(" ?"), completed[1].partition(";")[0]
    for ending in ("", " to it", " of it", " after it"):
        if found := _read(f"{core}{ending}", outlets, topic):
            return found
    return None


def _read(question: str, outlets: tuple[str, ...], it: str = "") -> Aspect | None:
    """The side of an event that a question asks for by its form; "it" and "that" stand for what is given, if any."""
    found = next(((side, one) for side, form in _ASKED if (one := form.match(question))), None)
    if found is None:
        return None
    side, asked = found
    groups = asked.groupdict()
    event = without_outlet(groups["event"].strip(" ,"), outlets)
    who = groups.get("who") or groups.get("owner") or ""
    if _POINTS.fullmatch(event):
        event = it or event
    if who and _SUBJECT.match(event):
        event = _SUBJECT.sub(who, event)  # "What happened to Ada Loft after she was sentenced?"
    if not event or _REFERS.match(event) or _REFERS.match(who):
        return None
    if side is Side.OUTCOME and _ONE_RESULT.search(event):
        return None  # a score, a finding, or who won
    return Aspect(side, event, "" if _ANYBODY.match(who) else who)
