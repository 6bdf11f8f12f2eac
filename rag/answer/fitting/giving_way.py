"""What gives way to another answer: a deed only hoped for, a sum for a difference, a holder who left, a year past."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rag.answer.ballot import Found, Read, home
from rag.answer.fitting.days.long_ago import is_of_an_earlier_year
from rag.answer.fitting.days.told_when import is_year_of_the_thing
from rag.answer.fitting.deeds.hoped import is_only_hoped_for
from rag.answer.fitting.figures.counted import counts_others_too
from rag.answer.fitting.figures.difference import is_whole_sum
from rag.answer.fitting.kind import HOW_MANY, names_time
from rag.answer.fitting.who.asked_name import is_owner_of_asked
from rag.answer.fitting.who.definition import BARE_NAME, asks_who_is
from rag.answer.fitting.who.left_office import asks_holder, has_left, takes_over
from rag.answer.fitting.who.successor import successor
from rag.words import words

# Of the best answer's share: below it, the sentence itself must say that it tells of what was asked.
_RIVAL = 0.1
_PERSON = re.compile(r"(?:[a-z][\w-]* ){0,3}[A-Z][\w.’'-]*(?: (?:(?:al|bin|de|van|von) )?[A-Z][\w.’'-]*)*")
# "Who is Orlo Vench?" "Her brother": whose, only the text tells.
_OF_SOMEBODY = re.compile(r"(?:his|her|their|its)\b", re.IGNORECASE)
# "Who did it?" "The group": which, only the sentence before tells.
_NAMELESS = re.compile(
    r"(?:the|this|that) (?:group|company|firm|militia|organi[sz]ation|party|couple|pair|duo|trio|man|woman|suspect"
    r"|region|country|area|city|town|place)"
    r"(?:$| \w+ed\b)",
    re.IGNORECASE,
)
# "Veria's curtailed" of "Veria's curtailed, yet existing plans": what is curtailed stands behind.
_CUT_SHORT = re.compile(r"(?:[A-Z][\w-]*['’]s?|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?) [a-z]+ed")
# "How many cups?" "23rd": where "23 cups" is told, that is.
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
# "What did the court decide?" "Roe v. Wade": what of it, the sentence tells.
_ASKS_DECIDED = re.compile(
    r"^what (?:did|has|have|had|will|does) [^?]*?\b(?:decided?|ruled?|do|done|agreed?)\b",
    re.IGNORECASE,
)

_TELL_LITTLE = (is_year_of_the_thing, is_whole_sum, is_owner_of_asked)


def gives_way(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether an answer is one only where no other was found.

    Args:
        question: What was asked.
        read: The passages and what was read in them.
        answer: What was found.
    """
    marked = home(read, answer)
    return (
        is_only_hoped_for(question, marked)
        or is_whole_sum(question, marked)
        or counts_others_too(question, marked)
        or is_of_an_earlier_year(question, marked, read[answer.places[0][0]].published)
        or is_year_of_the_thing(question, marked)
        or has_left(question, read, answer)
        or (_ORDINAL.fullmatch(answer.text) is not None and HOW_MANY.search(question) is not None)
        or (asks_who_is(question) and _OF_SOMEBODY.match(answer.text) is not None)
    )


def instead_of(question: str, read: Sequence[Read], first: Found, others: Sequence[Found]) -> Found:
    """What answers in the place of one that gives way, or that one where nothing else is told of what was asked.

    Who is told to have replaced the holder of an office comes first, then those of the newest article.

    Args:
        question: What was asked.
        read: The passages and what was read in them.
        first: The answer that gives way.
        others: All that can be answers, best first.
    """
    if told := successor(question, read, first):
        return told
    rivals = [
        one
        for one in others
        if not gives_way(question, read, one) and _is_told_of(question, read, first, one)
    ]
    if not asks_holder(question):
        best = rivals[0] if rivals else first
        # What is a part of the words that the reader was sure of is what it was sure of.
        return replace(best, share=max(best.share, first.share)) if _is_within(best, first) else best
    return max(rivals, key=lambda one: read[one.places[0][0]].published or date.min, default=first)


def _is_within(one: Found, other: Found) -> bool:
    """Whether an answer stands in the words of another."""
    (number, start, end), (at, left, right) = one.places[0], other.places[0]
    return number == at and left <= start and end <= right


def _is_told_of(question: str, read: Sequence[Read], first: Found, other: Found) -> bool:
    """Whether another answer is likely by itself, or stands in a sentence that tells of what was asked."""
    sentence = home(read, other).sentence
    if asks_holder(question):
        name = _PERSON.fullmatch(other.text) is not None and not names_time(other.text)
        return name and (other.share >= _RIVAL * first.share or takes_over(sentence))
    told = {word.idea for word in words(sentence)}
    same = [word for word in words(question) if word.content and word.idea in told]
    # One name may be told of in any sentence, two together or a common word are what the question is about.
    return other.share >= _RIVAL * first.share or len(same) > 1 or any(not one.capital for one in same)


def leaves_open(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether an answer's words alone say nothing, though its sentence may: a sum, "the group", "its curtailed".

    And "Veria" of "Veria's second bank", asked which bank.
    """
    marked = home(read, answer)
    cut = _CUT_SHORT.fullmatch(answer.text) and marked.after.startswith(",")
    of_what = _ASKS_DECIDED.match(question) and BARE_NAME.fullmatch(answer.text)
    if cut or of_what or _NAMELESS.match(answer.text):
        return True
    return any(tells_little(question, marked) for tells_little in _TELL_LITTLE)
