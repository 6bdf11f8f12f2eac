"""Splits a question that compares, or asks two things, into the questions that are searched apart and merged."""

import re

from rag.question.followup import WHERE_AND_WHEN, complete
from rag.question.in_order import order_parts
from rag.question.shared import are_one_name, shared_parts
from rag.records.questions import Turn

_TWO = r"(?P<first>[^,?]+?)(?:,? and |,? versus |,? vs\.? )(?P<second>[^,?]+?)"
_ABOUT = r"(?: (?P<link>about|on|of|over|regarding|in|for|to|during) (?P<topic>.+?))?"
_VERB = r"(?:say|said|says|report|reported|claim|claimed|write|wrote|think|want|do|did)"
_WH = r"(?:(?:in|on|at|to|by|from|for|with) )?(?:who|whom|whose|what|when|where|why|which|how)\b"
_SAYING = (
    re.compile(rf"^(?:please )?compare what {_TWO} (?P<verb>{_VERB}){_ABOUT}$", re.IGNORECASE),
    re.compile(rf"^how (?:do|does|did) {_TWO} (?P<verb>differ|disagree|compare){_ABOUT}$", re.IGNORECASE),
    re.compile(
        rf"^what (?:do|did|have) (?:both )?{_TWO} (?P<verb>say|said|report|reported|claim){_ABOUT}$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^how (?:do|did|have) (?:both )?{_TWO} (?P<verb>report|reported) (?P<link>on|about) (?P<topic>.+)$",
        re.IGNORECASE,
    ),
)
_THINGS = (
    re.compile(rf"^(?:please )?compare (?:the )?{_TWO}(?:['’]s?)?{_ABOUT}$", re.IGNORECASE),
    re.compile(rf"^what (?:is|was|are|were) the differences? between {_TWO}{_ABOUT}$", re.IGNORECASE),
    re.compile(
        rf"^(?!{_WH}|(?:did|does|do|is|was|are|were|has|have|had|will|would|can|could)\b)"
        r"(?P<first>[^,?]+?) (?:vs\.?|versus) (?P<second>[^,?]+?)"
        r"(?P<link>:| on| over| about)?(?(link) (?P<topic>.+))$",
        re.IGNORECASE,
    ),
)
_ASKS = re.compile(
    rf"(?:{_WH}|(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b)", re.IGNORECASE
)
_TWO_QUESTIONS = re.compile(rf"^(?P<first>{_WH}.+?),? and (?P<second>{_WH}.*)$", re.IGNORECASE)
# "did Putin and Bennett meet": what is asked about, from its verb on, where a subject stands behind the verb.
_CLAUSE = re.compile(
    r"\b(?P<clause>(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could) "
    r"(?:(?:the|an?|his|her|their|its|he|she|they|it)\b|[A-Z]).+)$"
)
_WITHOUT_VERB = re.compile(
    r"^(?:(?:in|on|at|to|by|from|for|with) (?:which|what|whom|how many)(?: \w+){0,2}|when|where|why|how)\?$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z]\w")
_DATED = re.compile(r"\b\d{1,4}\b")
_DATE_BEHIND = re.compile(r" (?:in|on|of|from)(?: (?!(?:in|on|of|from) )\w+)* \d{1,4}$")
# "What did she say about who won and who lost?"
_TOLD_WHAT = re.compile(
    r"\b(?:say|said|about|know|knows|knew|told|tell|asked|think|explain|explained) (?:\w+ )?"
    r"(?:who|what|when|where|why|how)\b",
    re.IGNORECASE,
)
_ENDS_IN_WORD = re.compile(r"\w \w+ (?:who|what|when|where|why|how)$", re.IGNORECASE)
_WORD_AND_PLACE = re.compile(
    r"(?:when|where|why|how) (?:in|at|on|of) (?!.*\b(?:did|was|were|is|are|has|have|will)\b)", re.IGNORECASE
)
_ONE_ANOTHER = re.compile(r"(?:each other|one another)\b", re.IGNORECASE)
_INVERTED = re.compile(
    rf"{_WH}(?: (?!(?:it|he|she|they|the|an?|his|her|its|their)\b)(?-i:[a-z]+)){{0,3}}? "
    r"(?:did|does|do|is|are|was|were|has|have|had|will|would|can)\b",
    re.IGNORECASE,
)
_THE_ONE = re.compile(r"^(?:the|that) ones?\b", re.IGNORECASE)
_EACH = re.compile(r"\beach(?: (?:of them|one|side|of the two))?\b")
# "What did Vale say and what did Loft say about the pier?"
_SAYS_SOMETHING = re.compile(r"\b(?:say|said|think|claim|report|reply|want)$", re.IGNORECASE)
_SAID_ABOUT = re.compile(
    r"\b(?:say|said|think|claim|report|reply|want) (?P<tail>(?:about|of|on|over|to) .+)$", re.I
)
_OF_ITS_OWN = 5  # words: a question that long tells what it is about without a name
_SHARED = re.compile(r"^(?:[\w'’-]+ (?P<noun>[a-z][\w ]*)|\d{4} (?P<event>[\w ]+))$")
# "the death tolls in Erbil and Baghdad": what comes before the first place belongs to both.
_HEAD = re.compile(r"^(?P<head>(?:\S+ )*\w+s (?:in|of|at|from|by) )[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*$")
_PLACE = re.compile(r"^[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}(?P<behind> [a-z].*)?$")
_HOW_MANY = re.compile(r"how (?:many|much)\b", re.IGNORECASE)
_LACKS_OBJECT = re.compile(r"\b(?:respond|react|retaliate|comment|answer|reply)(?:ed)?\?$", re.IGNORECASE)


def split_parts(question: str) -> tuple[str, ...]:
    """The sub-questions of a comparison; empty when the question is a single one.

    Covered: "compare what X and Y say about Z", "how do X and Y differ on Z", "X versus Y", "the difference
    between X and Y", "… before and after E", the questions of `order_parts` and of `shared_parts`, and two questions
    in one: "Where did X and Y meet, and in which month?".
    """
    core = question.strip().rstrip("?.! ")
    if shared := shared_parts(core):
        return shared
    match = _TWO_QUESTIONS.match(core)
    if match and _is_one_question(match["first"], match["second"]):
        return ()
    if match:
        return _two_questions(match["first"], match["second"])
    for pattern in _SAYING:
        match = pattern.match(core)
        one_another = match and match["topic"] and _ONE_ANOTHER.match(match["topic"])
        if match and not one_another and _two_speakers(match["first"], match["second"]):
            verb = {"differ": "say", "disagree": "say", "compare": "say"}.get(match["verb"].lower(), "")
            return tuple(
                _joined("What does", side, verb or _plain(match["verb"]), match["link"], match["topic"]) + "?"
                for side in (match["first"], match["second"])
            )
    return order_parts(core) or _of_things(core)


def _of_things(core: str) -> tuple[str, ...]:
    """Two things held side by side, each with what is asked of both; empty when there are none."""
    for pattern in _THINGS:
        if match := pattern.match(core):
            first, second, link, topic = (match[name] for name in ("first", "second", "link", "topic"))
            if topic and re.match(_WH, topic, re.IGNORECASE):
                # "Chelsea vs Arsenal: who won?" is one question; "how many points did each get?" is two.
                asks_each = link == ":" and _EACH.search(topic)
                topic = f"{topic[:1].upper()}{topic[1:]}?"
                return tuple(_EACH.sub(side, topic) for side in (first, second)) if asks_each else ()
            if topic and _DATED.search(topic):
                # "... and the one in April 2024": the day is the second's own, and so is what the first names.
                second, link, topic = f"{second} {link} {topic}", None, None
                if _THE_ONE.match(second):
                    second = _DATE_BEHIND.sub("", first) + _THE_ONE.sub("", second)
            shared = _SHARED.match(second)
            head = _HEAD.match(first)
            if shared and " " not in first:
                # "Compare Iran's and Israel's account of it": the noun belongs to both.
                first = f"{first} {shared['noun'] or shared['event']}"
            elif head and (place := _PLACE.match(second)):
                first = f"{first}{place['behind'] or ''}"
                second = f"{head['head']}{second}"
            link = None if link == ":" else link
            return tuple(_joined(side, link, topic) for side in (first, second))
    return ()


def _two_speakers(first: str, second: str) -> bool:
    """Not two attacks at different times, nor the two halves of "Johnson and Johnson"."""
    return not are_one_name(first, second) and not (_DATED.search(first) or _DATED.search(second))


def _is_one_question(first: str, second: str) -> bool:
    """Whether the second is no question of its own: "who knows who won and who lost", "and when in Omra"."""
    if _INVERTED.match(second):
        return False
    return (
        _TOLD_WHAT.search(first) is not None
        or _ENDS_IN_WORD.search(first) is not None
        or _WORD_AND_PLACE.match(second) is not None
    )


def _two_questions(first: str, second: str) -> tuple[str, ...]:
    """Two questions, each with what the other asks about where it lacks that; none where nothing is named or told.

    A second without a verb ("and in which month") takes the first one's, from a subject on.
    """
    if _SAYS_SOMETHING.search(first) and (said := _SAID_ABOUT.search(second)):
        first = f"{first} {said['tail']}"
    first, second = f"{first}?", f"{second[:1].upper()}{second[1:]}?"
    if _WITHOUT_VERB.match(second):
        clause = _CLAUSE.search(first)
        if clause is None and not _NAMED.search(first):
            return ()
        return first, f"{second[:-1]} {clause['clause']}" if clause else complete(second, (Turn(first, ""),))
    if _NAMED.search(second) and not (_NAMED.search(first) or _DATED.search(first)):
        # "How many were killed and how many were wounded in the Kharkiv strike?"
        return _as_in(second, first), second
    if _NAMED.search(first) or min(len(first.split()), len(second.split())) >= _OF_ITS_OWN:
        # "…, and who claimed responsibility for the attack?": what the first names tells which attack.
        lacking = bool(_NAMED.search(first)) and not _NAMED.search(second) and not _DATED.search(second)
        lacking = lacking or _LACKS_OBJECT.search(second) is not None
        return first, _as_in(first, second) if lacking else complete(second, (Turn(first, ""),))
    return (complete(first, (Turn(second, ""),)), second) if _NAMED.search(second) else ()


def _as_in(whole: str, lacking: str) -> str:
    """The lacking question with what the whole one asks about.

    Two counts share where and when alone: "how many were wounded (about: killed in …)" would ask for both.
    """
    tail = WHERE_AND_WHEN.search(whole)
    if tail and _HOW_MANY.match(whole) and _HOW_MANY.match(lacking):
        return f"{lacking.rstrip('?')} {tail[0]}"
    return complete(lacking, (Turn(whole, ""),), always=True)


def _joined(*words: str | None) -> str:
    return " ".join(word.strip() for word in words if word)


def _plain(verb: str) -> str:
    """The verb as it stands behind "does"."""
    past = {"said": "say", "says": "say", "wrote": "write", "did": "do"}
    return past.get(verb.lower(), re.sub(r"(?<=report|.claim)ed$", "", verb.lower()))


def is_question(part: str) -> bool:
    """Whether a part asks something: "Who won?" does; "the strike in Selmouth", held beside another, does not."""
    return _ASKS.match(part) is not None
