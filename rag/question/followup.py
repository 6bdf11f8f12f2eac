"""Completes a question from the conversation by rules, so that it can be searched on its own."""

import re
from collections.abc import Sequence
from datetime import date

from rag.question.date_spans import MONTH
from rag.question.dates import find_window
from rag.question.names import collect_names
from rag.records.questions import Turn

_OPENING = re.compile(r"^(?:and|but|so|ok(?:ay)?|then|also|well)[, ]+(?=\w)", re.IGNORECASE)
_OPENING_ASKS = re.compile(
    rf"{_OPENING.pattern}(?=(?:who|whom|whose|what|when|where|which|why|how|did|do|does|is|are|was|were|has|have|had"
    r"|can|could|will|would|should)(?:n['’]t|['’]s)?\b)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"^(?:what|how) about\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:he|she|they|him|them|hers|theirs|it)\b|\b(?:his|her|their|its)\b(?= \w)"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )\bthere\b"
    r"(?! (?:is|are|was|were|be|been|has|have|had|will|a|an|any|no)\b)"
    r"|\b(?:that|those|these|this|there|then|here)(?=\W*$)|^(?:that|those|these|this)\b"
    r"|\b(?:in|of|after|before|at|during|for|about|with|since|by|on|from) (?:that|those|these|then)\b"
    r"|\bthe (?:same|other|latter|former)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^(?:his|her|their|its)$", re.IGNORECASE)
_WHO_OR_WHAT = re.compile(r"\b(?:he|she|they|him|her|them|his|their|its?)\b", re.IGNORECASE)
_ASKING = re.compile(
    r"^(?:(?:who|whom|whose|what|when|where|which|why|how(?: many| much| long| often| far)?)\b\s*)?"
    r"(?:(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|tell me|about|happened"
    r"|to|in|on|at)\b\s+)*",
    re.IGNORECASE,
)
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z0-9,'’-] )(?:al-|el-)?[A-Z]\w+")
_NAMES = re.compile(r"(?<=[a-z0-9,'’-] )(?:al-|el-)?[A-Z]\w+(?: [A-Z]\w+)*")
_COMPLETED = re.compile(r" \(about: (.+)\)$")
# Behind a quote stands its source, which is no name of the answer: “…” (Wire, 2024-05-02) [1].
_MARKS = re.compile(r"(?:(?<=[”\"]) \([^()]*\))?\s*\[\d+\]")
# "What did Israel say about it?", "did Hamas say why it killed him?": whom a name does something to is another.
_OBJECT = re.compile(
    r"\b(?:about|of|to|for|against|over|on) (?:it|this|that)(?=\W*$)|\b(?:him|them)(?=\W*$)", re.IGNORECASE
)
# "Did the Pentagon comment?" – on what, the conversation says.
_REACTED = re.compile(
    r"^(?:did|has|have|how did|what did) (?:\S+ ){1,4}(?:comment|respond(?:ed)?|react(?:ed)?|reply|replied|retaliated?"
    r"|say|think|do)\W*$",
    re.IGNORECASE,
)
# "(And) who killed Soleimani?" names whom it is about; "(and) what did Iran say?" does not.
_WHOLE = re.compile(
    r"^who (?!(?:in|at|of|from|on|else|with|by)\b)\w+(?: (?-i:[A-Z])[\w’'-]*)+\W*$", re.IGNORECASE
)
# "Why?" after "When did the port close?" asks why it did.
_WORD_ALONE = re.compile(r"(why|when|where|how)\W*", re.IGNORECASE)
_AFTER_WORD = re.compile(
    r"(?:(?:why|when|where|how)\s+)?"
    r"((?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\s+\w.*)",
    re.IGNORECASE | re.DOTALL,
)
# "What about Ada Loft?", or "And Ada Loft?", after "Who is Orlo Vench?" or "What did he say?" asks the same of her.
_ABOUT = re.compile(
    r"(?i:(?:what|how) about|and|but)(?: the)? (?P<name>[A-Z]\w*(?:[ -](?:(?:al|el|bin|of)[ -])?[A-Z]\w*)*)\W*"
)
_WHO_IS = re.compile(
    r"(?i:(?:and |so |but )?who(?:['’]s| is| was)) (?P<name>[A-Z][\w.’'-]*"
    r"(?: (?:(?:al|bin|de|van|von) )?(?:[a-z]{2}-)?[A-Z][\w.’'-]*)+)\s*\?*"
)
_ASKS_WHO = re.compile(
    r"(?:and |so |but )?(?:(?:about|by|for|from|of|to|with) )?(?:who|whom|whose|which)\b", re.IGNORECASE
)
_IN_PLACE = re.compile(r"\b(?:in|at|from|to|near) (?:the )?$")
_HE_OR_HIM = re.compile(r"\b(?:he|she|him|his|her)\b")
_HIS = re.compile(
    r"\bhis\b(?= [a-z])|\bher\b(?= (?!(?:in|at|on|to|for|from|about|by|with|and|or|as|after|before|when)\b)[a-z])"
)
_HE = re.compile(r"\b(?:he|she)\b")
WHERE_AND_WHEN = re.compile(r"\b(?:in|at|near|on|during|after|before|by|from) (?=.*[A-Z\d]).+$")
"""What a question is about beside what it asks for: from its first place or day on."""
_ANOTHER_CLAUSE = re.compile(r"\band (?:who|what|why|when|where|how)\b", re.IGNORECASE)
_LONE_MONTH = re.compile(rf"\b(?i:in|during|since) (?:{MONTH})(?!\w| \d)")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ASKED_ON = date(2100, 1, 1)  # for finding which words are dates, whatever days they mean
_SHORT = 5
_LONG = 8
_MAX_NAMES = 3


def complete(question: str, turns: Sequence[Turn], *, always: bool = False, named: bool = False) -> str:
    """The question as it stands on its own: the same, or with what the conversation was about put behind it.

    A question needs the conversation when it opens as a follow-up ("and …", "what about …"), points back
    ("he", "it", "that") without naming anybody itself, or is short and names nothing.

    Args:
        question: what was asked last.
        turns: earlier questions and answers, the oldest first.
        always: also where the question seems to stand alone.
        named: it names somebody, though without a capital.
    """
    asked = question.strip()
    if not turns or not (always or _needs_more(asked, named)):
        return question
    core = _OPENING.sub("", asked)
    core = core[:1].upper() + core[1:]
    if not always and _WHOLE.match(core) and len(core.split()) > 2 and not _POINTING.search(core):
        return core
    if again := _asked_again(core, turns) or _asked_of_another(asked, turns):
        return again
    if whole := _with_name(core, turns):
        return whole
    core, topic = _dated_anew(core, _topic(turns))
    people = [] if not _WHO_OR_WHAT.search(core) else _answer_names(turns[-1].answer, topic)
    about = "; ".join([*([topic] if topic else []), *([", ".join(people)] if people else [])])
    return f"{core} (about: {about})" if about else core


def without_opening(question: str) -> str:
    """The question without the "and" or "so" that it begins with: "And who led it?" asks who led it."""
    core = _OPENING_ASKS.sub("", question)
    return question if core == question else core[:1].upper() + core[1:]


def _dated_anew(core: str, topic: str) -> tuple[str, str]:
    """A question and its topic, without the topic's dates where the question has its own; a month takes its year."""
    year = _YEAR.search(topic)
    if year and not _YEAR.search(core) and (month := _LONE_MONTH.search(core)):
        core = f"{core[: month.end()]} {year[0]}{core[month.end() :]}"
    # "The next day" and "on Monday" count from the topic's own date.
    if not any(_YEAR.search(said) for said in find_window(core, _ASKED_ON).matched):
        return core, topic
    for said in find_window(topic, _ASKED_ON).matched:
        topic = re.sub(
            rf"\s*(?:\b(?:in|on|of|since|during|from|by|at) )?(?:the )?{re.escape(said)}", "", topic
        )
    return core, " ".join(topic.split())


def _needs_more(question: str, named: bool) -> bool:
    if _OPENING.search(question) or _INSTEAD.search(question):
        return True
    names = _CAPITAL_INSIDE.search(question)
    pointing = _POINTING.search(question)
    if _REACTED.match(question) or _does_to_another(question):
        return True
    if pointing:
        # "What did Raisi say of his talks?" points at its own name; "it" before any name points back.
        # "Which country shut its border after the earthquake in Turkey?" has its own subject.
        own_subject = _OWNER.match(pointing[0]) and len(question.split()) >= _LONG
        return names is None or (names.start() > pointing.start() and not own_subject)
    return names is None and not named and len(question.split()) <= _SHORT


def _does_to_another(question: str) -> bool:
    """Whether the one whom a question names does something to "it" or "him", whom it does not name."""
    found = _OBJECT.search(question)
    if found is None or _ANOTHER_CLAUSE.search(question):
        return False
    return len(_NAMES.findall(question[: found.start()])) <= 1


def _asked_again(core: str, turns: Sequence[Turn]) -> str | None:
    """The last question with its question word exchanged for the one that is all of this question."""
    word = _WORD_ALONE.fullmatch(core)
    last = complete(turns[-1].question, turns[:-1]).strip()
    rest = _AFTER_WORD.fullmatch(_OPENING.sub("", last))
    if not word or not rest or _COMPLETED.search(last) or _ANOTHER_CLAUSE.search(last):
        return None
    return f"{word[1]} {rest[1][:1].lower()}{rest[1][1:]}"


def _asked_of_another(asked: str, turns: Sequence[Turn]) -> str | None:
    """The last question with the one name in it, or its "he", exchanged for the name that is all of this question."""
    about, last = _ABOUT.fullmatch(asked) or _ABOUT.fullmatch(_OPENING.sub("", asked)), turns[-1]
    if about is None or _LONE_MONTH.search(f"in {about['name']}") or _WEEKDAY.fullmatch(about["name"]):
        return None
    found = [*_NAMES.finditer(last.question), *_HE.finditer(last.question)]
    if len(found) != 1 or _ANOTHER_CLAUSE.search(last.question):
        return None
    start, end = found[0].span()
    # Its "it" is what the questions before it were about.
    return complete(f"{last.question[:start]}{about['name']}{last.question[end:]}", turns[:-1])


def _with_name(core: str, turns: Sequence[Turn]) -> str | None:
    """The question with the name of the person whom the conversation is about for its "he" or "her".

    The conversation is about one where it began with "Who is Ada Loft?" and has named and asked for nobody else since.
    """
    for turn in reversed(turns):
        asked = turn.question.strip()
        if person := _WHO_IS.fullmatch(asked):
            break
        if _ASKS_WHO.match(asked) or any(
            not _IN_PLACE.search(asked, 0, one.start()) for one in _NAMES.finditer(asked)
        ):
            return None
    else:
        return None
    if _NAMES.search(core) and not _HE_OR_HIM.search(core, 0, next(_NAMES.finditer(core)).start()):
        return None
    name = person["name"]
    owned = _HIS.sub(f"{name}’s", core)
    found = _HE_OR_HIM.sub(name, owned)
    return found if found != core else None


def _topic(turns: Sequence[Turn]) -> str:
    """What the last question was about, itself completed from the questions before it."""
    last = complete(turns[-1].question, turns[:-1]).strip().rstrip("?!. ")
    if completed := _COMPLETED.search(last):
        return completed[1]
    topic = _ASKING.sub("", _OPENING.sub("", last))
    shared = WHERE_AND_WHEN.search(topic)
    if shared and _ANOTHER_CLAUSE.search(topic):
        return shared[0]  # what two questions in one are about is where and when
    return topic or last


def _answer_names(answer: str, topic: str) -> list[str]:
    """The first full names of the answer that the topic does not hold, for "he", "it" and "they"."""
    names: list[str] = []
    for name in collect_names(_MARKS.sub("", f"it: {answer}")):
        inside = any(name in longer for longer in [topic, *names])
        if not inside and not name.islower():
            names.append(name)
    return names[:_MAX_NAMES]
