"""Completes a question from the conversation by rules, so that it can be searched on its own."""

import re
from collections.abc import Sequence
from datetime import date

from rag.question.asked_anew import (
    ANOTHER_CLAUSE,
    COMPLETED,
    LONE_MONTH,
    NAMES,
    WORD_ALONE,
    asked_again,
    asked_elsewhere,
    asked_of_another,
    asked_of_another_rank,
    asked_of_role,
    counted_anew,
)
from rag.question.dates import find_window
from rag.question.each_outlet import held_against
from rag.question.names import collect_names
from rag.question.opening import OPENING, without_opening
from rag.question.provenance import asks_of_answer
from rag.question.referred import asked_of, person_meant, person_told, with_person, without_empty_it
from rag.records.questions import Turn

_INSTEAD = re.compile(r"^(?:what|how) about\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:he|she|they|him|them|hers|theirs|it)\b|\b(?:his|her|their|its)\b(?= \w)|\bher(?=\W*$)"
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
# "Who is the CEO now?" names nobody.
_CAPITAL_INSIDE = re.compile(
    r"(?<=[a-z0-9,'’-] )(?!(?:CEO|CFO|COO|CTO|PM|MP|MEP|GM|DA|VP|MVP)s?\b)(?:al-|el-)?[A-Z]\w+"
)
# Behind a quote stands its source, which is no name of the answer: “…” (Wire, 2024-05-02) [1].
_MARKS = re.compile(r"(?:(?<=[”\"]) \([^()]*\))?\s*\[\d+\]")
# "What did Israel say about it?", "did Hamas say why it killed him?": whom a name does something to is another.
_OBJECT = re.compile(
    r"\b(?:about|of|to|for|against|over|on) (?:it|this|that)(?=\W*$)|\b(?:him|them)(?=\W*$)"
    r"|^(?:when|why|how|where) (?:did|does|will|has|had) .+ it(?=\W*$)",
    re.IGNORECASE,
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
# "(And) when did Mauna Loa start erupting?"; "what did Iran say to reporters?" leaves open on what.
_OF_ITS_OWN = re.compile(
    r"^(?:who|whom|what|when|where|which|why|how)\b(?: [a-z]+){0,3}? (?:did|does|do|is|was|were|are|has|have|had|will) "
    r"(?:the )?(?-i:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
    r" (?!say|said|tell|told|call|respond|react|comment|think|want|do\b|promis|ask|announc|mean|know)"
    r"[a-z]+(?: [\w’'-]+)+\W*$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|afterwards?|subsequently)(?=\W*$)", re.IGNORECASE)
WHERE_AND_WHEN = re.compile(r"\b(?:in|at|near|on|during|after|before|by|from) (?=.*[A-Z\d]).+$")
"""What a question is about beside what it asks for: from its first place or day on."""
# "How many users does the app have?" points back at an app; "the price of gas" tells which.
_THE_ONE = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had|will) the "
    r"(?!(?:same|world|country|government|economy|president|weather|pope|average|school year|(?:first|second) world)\b)"
    r"(?:[a-z-]+ ){0,2}?[a-z-]+"
    r"(?= (?:now|have|has|had|say|said|do|did|does|cost|last|happen|end|start|begin|open|close)\b|\W*$)"
)
_DEED = re.compile(r"\b(?:it|this|that)(?=\W*$)", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_WHO_IS_ASKED = re.compile(r"who(?:['’]s| is| was)\b", re.IGNORECASE)
_OF_NOBODY = re.compile(r"(?:when|where|why|how)\b", re.IGNORECASE)
_OF_A_PERSON = re.compile(r"\bhow old\b|\b(?:his|her)\b", re.IGNORECASE)
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
    core = OPENING.sub("", asked)
    core = core[:1].upper() + core[1:]
    if asks_of_answer(core):
        return complete(turns[-1].question, turns[:-1])
    if not always and _is_whole(core):
        return core
    if again := _in_words_of_last(core, asked, turns):
        return again
    core, topic = _dated_anew(core, _topic(turns))
    if again := counted_anew(core, topic):
        return again
    people = [] if not _WHO_OR_WHAT.search(core) else _answer_names(turns[-1], topic)
    about = "; ".join([*([topic] if topic else []), *([", ".join(people)] if people else [])])
    return f"{core} (about: {about})" if about else core


def _is_whole(core: str) -> bool:
    """Whether a question that opens with "and" asks of its own name what that one did, and points at nothing."""
    if _POINTING.search(core) or _REACTED.match(core) or _NEXT.search(core):
        return False
    return (_WHOLE.match(core) is not None and len(core.split()) > 2) or _OF_ITS_OWN.match(core) is not None


def _in_words_of_last(core: str, asked: str, turns: Sequence[Turn]) -> str | None:
    """The question as the last one asked anew, or with the person for its "he"; None where it is neither."""
    last, before = turns[-1].question, turns[:-1]
    whole = complete(last, before).strip()
    again = (
        asked_again(core, whole)
        or asked_of_another(asked, last, whole)
        or asked_of_another_rank(asked, last)
        or asked_elsewhere(core, last, whole)
        or asked_of_role(core, whole)
        or held_against(core, whole)
    )
    if again:
        return again if COMPLETED.search(again) else _of_same_deed(again, whole, before)
    alone, person = WORD_ALONE.fullmatch(core), person_told(last, turns[-1].short_answer)
    if alone and person and (told := asked_of(alone[1], person, whole)):
        return told
    named = with_person(core, person_meant(core, turns))
    if named == core:
        return None
    # "Why did Orlo Finch do it?": what he did is what the question before it was about.
    lacks_topic = _DEED.search(named) or (
        _REACTED.match(named) and not _WHO_IS_ASKED.match(turns[0].question)
    )
    return f"{named} (about: {_topic(turns)})" if lacks_topic and COMPLETED.search(named) is None else named


def _of_same_deed(again: str, whole: str, before: Sequence[Turn]) -> str:
    """The question asked anew with what it points at; of another person, with the deed that "he" was known by.

    After "Who won the vote?" and "What share did he get?", "And Loft?" is about the vote. A topic that opens with a
    name is of the one whose place Loft takes.
    """
    completed = complete(again, before)  # its "it" is what the questions before it were about
    topic = COMPLETED.search(whole)
    if completed != again or topic is None or not topic[1][:1].islower():
        return completed
    return f"{again} (about: {topic[1].partition(';')[0]})"


def _dated_anew(core: str, topic: str) -> tuple[str, str]:
    """A question and its topic, without the topic's dates where the question has its own; a month takes its year."""
    year = _YEAR.search(topic)
    if year and not _YEAR.search(core) and (month := LONE_MONTH.search(core)):
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
    if OPENING.search(question) or _INSTEAD.search(question):
        return True
    names = _CAPITAL_INSIDE.search(question)
    pointing = _POINTING.search(without_empty_it(question))
    if _REACTED.match(question) or _does_to_another(question) or _leans_on_answer(question):
        return True
    if pointing:
        # "What did Raisi say of his talks?" points at its own name; "it" before any name points back.
        # "Which country shut its border after the earthquake in Turkey?" has its own subject.
        own_subject = _OWNER.match(pointing[0]) and len(question.split()) >= _LONG
        return names is None or (names.start() > pointing.start() and not own_subject)
    return (
        names is None
        and not named
        and len(question.split()) <= (_LONG if _THE_ONE.search(question) else _SHORT)
    )


def _leans_on_answer(question: str) -> bool:
    """Whether a question asks about the answer before, or for what came "next"."""
    return asks_of_answer(question) or _NEXT.search(question) is not None


def _does_to_another(question: str) -> bool:
    """Whether the one whom a question names does something to "it" or "him", whom it does not name."""
    found = _OBJECT.search(question)
    if found is None or ANOTHER_CLAUSE.search(question):
        return False
    return len(NAMES.findall(question[: found.start()])) <= 1


def _topic(turns: Sequence[Turn]) -> str:
    """What the last question was about, itself completed from the questions before it."""
    earlier = _topic(turns[:-1]) if _told_person(turns) else ""
    if earlier and _OF_A_PERSON.search(turns[-1].question):
        return earlier  # how old the one is who did it is an aside
    own = _own_topic(turns)
    return f"{own}; {earlier}" if earlier and earlier not in own else own


def _own_topic(turns: Sequence[Turn]) -> str:
    """What the last question itself was about."""
    last = complete(turns[-1].question, turns[:-1]).strip().rstrip("?!. ")
    if completed := COMPLETED.search(last):
        return completed[1]
    topic = _ASKING.sub("", OPENING.sub("", last))
    shared = WHERE_AND_WHEN.search(topic)
    if shared and ANOTHER_CLAUSE.search(topic):
        return shared[0]  # what two questions in one are about is where and when
    return topic or last


def _told_person(turns: Sequence[Turn]) -> bool:
    """Whether the last question's "he" is one whom a short answer named."""
    person = person_meant(turns[-1].question, turns[:-1])
    return bool(person) and any(person in (turn.short_answer or "") for turn in turns[:-1])


def _answer_names(turn: Turn, topic: str) -> list[str]:
    """The first full names of an answer that the topic does not hold, for "he", "it" and "they".

    The short answer, where there is one, is what was told: the names around it in the sentences quoted are others. One
    that names nobody leaves whom the topic names, and so does an answer to when, where, why and how.
    """
    named = NAMES.search(f"of {topic}") is not None
    # "Who attacked him?": he stays the one whom the topic names.
    told = turn.short_answer is not None and _HE.search(turn.question)
    if not turn.answered or (named and (told or _OF_NOBODY.match(without_opening(turn.question)))):
        return []
    names = _first_names(f"it is {turn.short_answer}", topic) if turn.short_answer else []
    if names or (named and turn.short_answer):
        return names
    # Beside whom an earlier answer named, the names of a statement are others.
    return [] if named and "; " in topic else _first_names(f"it: {turn.answer}", topic)


def _first_names(text: str, topic: str) -> list[str]:
    names: list[str] = []
    for name in collect_names(_MARKS.sub("", text)):
        inside = any(name in longer for longer in [topic, *names])
        if not inside and not name.islower():
            names.append(name)
    return names[:_MAX_NAMES]
