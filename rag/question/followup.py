"""Completes a question from the conversation by rules, so that it can be searched on its own."""

import re
from collections.abc import Sequence

from rag.question.asked_anew import (
    ANOTHER_CLAUSE,
    COMPLETED,
    NAMES,
    asked_again,
    asked_elsewhere,
    asked_of_another,
    asked_of_another_rank,
    asked_of_role,
    counted_anew,
    word_alone,
)
from rag.question.asked_further import asked_of
from rag.question.dated_anew import asked_of_year, dated_anew, with_year
from rag.question.each_outlet import held_against
from rag.question.leaning import is_whole, leans, reacted
from rag.question.names import collect_names
from rag.question.opening import OPENING, corrected, without_opening
from rag.question.provenance import asks_of_answer
from rag.question.referred import person_meant, person_told, with_person
from rag.question.thing_meant import thing_told, with_place
from rag.records.questions import Turn

_WHO_OR_WHAT = re.compile(r"\b(?:he|she|they|him|her|them|his|their|its?)\b", re.IGNORECASE)
_ASKING = re.compile(
    r"^(?:(?:who|whom|whose|what|when|where|which|why|how(?: many| much| long| often| far)?)\b\s*)?"
    r"(?:(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|tell me|about|happened"
    r"|to|in|on|at)\b\s+)*",
    re.IGNORECASE,
)
# Behind a quote stands its source, which is no name of the answer: “…” (Wire, 2024-05-02) [1].
_MARKS = re.compile(r"(?:(?<=[”\"]) \([^()]*\))?\s*\[\d+\]")
WHERE_AND_WHEN = re.compile(r"\b(?:in|at|near|on|during|after|before|by|from) (?=.*[A-Z\d]).+$")
"""What a question is about beside what it asks for: from its first place or day on."""
_DEED = re.compile(r"\b(?:it|this|that)(?=\W*$)", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_WHO_IS_ASKED = re.compile(r"who(?:['’]s| is| was)\b", re.IGNORECASE)
_OF_NOBODY = re.compile(r"(?:when|where|why|how)\b", re.IGNORECASE)
_OF_A_PERSON = re.compile(r"\bhow old\b|\b(?:his|her)\b", re.IGNORECASE)
_MAX_NAMES = 3


def complete(question: str, turns: Sequence[Turn], *, always: bool = False, named: bool = False) -> str:
    """The question as it stands on its own: the same, or with what the conversation was about put behind it.

    What corrects the last question ("No, I meant the second trial") is asked in its place.

    Args:
        question: what was asked last.
        turns: earlier questions and answers, the oldest first.
        always: also where the question seems to stand alone.
        named: it names somebody, though without a capital.
    """
    asked = corrected(question.strip())
    core = OPENING.sub("", asked)
    core = core[:1].upper() + core[1:]
    if not turns or not (always or leans(asked, named)):
        return core if turns and asked != question.strip() else question
    if asks_of_answer(core):
        return complete(turns[-1].question, turns[:-1])
    if not always and is_whole(core):
        return core
    if again := _in_words_of_last(core, asked, turns):
        return again
    core, topic = dated_anew(core, _topic(turns))
    if again := counted_anew(core, topic):
        return again
    told = _told(turns[-1], topic) if _WHO_OR_WHAT.search(core) else []
    about = "; ".join([*([topic] if topic else []), *([", ".join(told)] if told else [])])
    return f"{core} (about: {about})" if about else core


def _in_words_of_last(core: str, asked: str, turns: Sequence[Turn]) -> str | None:
    """The question as the last one asked anew, or with whom and what it points at; None where it is neither."""
    last, before = turns[-1].question, turns[:-1]
    whole = complete(last, before).strip()
    again = (
        asked_again(core, whole)
        or asked_of_another(asked, last, whole)
        or asked_of_another_rank(asked, last)
        or asked_of_year(core, whole)
        or asked_elsewhere(core, last, whole)
        or asked_of_role(core, whole)
        or held_against(core, whole)
    )
    if again:
        return again if COMPLETED.search(again) else _of_same_deed(again, whole, before)
    return _asked_of_told(core, turns[-1], whole) or _with_meant(core, turns, whole)


def _asked_of_told(core: str, last: Turn, whole: str) -> str | None:
    """A question word that is all of this question asked of whom or what the last one was told; None for all else."""
    alone = word_alone(core)
    told = person_told(last.question, last.short_answer) or thing_told(
        without_opening(last.question), last.short_answer
    )
    return asked_of(alone, told, whole) if alone and told else None


def _with_meant(core: str, turns: Sequence[Turn], whole: str) -> str | None:
    """The question with the person, the year and the place that it points at; None where none is plain."""
    person = with_person(core, person_meant(core, turns))
    named = with_place(with_year(person, whole), whole)
    if named == core:
        return None
    # "Why did Orlo Finch do it?": what he did is what the question before it was about.
    lacks_topic = (
        _DEED.search(named)
        or (reacted(named) and not _WHO_IS_ASKED.match(turns[0].question))
        or (named != person and _WHO_OR_WHAT.search(named))
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


def _told(turn: Turn, topic: str) -> list[str]:
    """What the last answer told that "he", "it" and "they" may mean: a thing without a name, if one was asked for."""
    thing = thing_told(without_opening(turn.question), turn.short_answer) if turn.answered else ""
    return [thing] if thing and not NAMES.search(f"of {thing}") else _answer_names(turn, topic)


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
