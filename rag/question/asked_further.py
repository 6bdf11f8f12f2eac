"""What is asked further of the one whom a question asked for: "Why?" and "How old was he?" after "Who shot Vale?"."""

import re

from rag.question.opening import without_opening
from rag.question.referred import done_to, person_told, with_person

_WHO_DID = re.compile(
    r"^who (?!(?:did|does|do|will|would|can|could|has|have|had) (?:the |an? )?(?:he|she|they|(?-i:[A-Z])))"
    r"(?P<done>[^(]+?)[?!. ]*$",
    re.IGNORECASE,
)
# "Who was arrested": what was done to whom is asked of the one named; "who was the driver" is not.
_WHO_WAS = re.compile(
    r"^(?P<be>was|is|were|are|has been|had been) "
    r"(?P<done>(?:\w{2,}ed|shot|killed|sworn|hurt|held|sent|sold|freed|found|caught|chosen) .+)$",
    re.IGNORECASE,
)
# "Which country is to overtake China?", "Which lender pulled out?": what that one did is asked further.
_WHICH_DID = re.compile(
    r"^(?:which|what) (?!(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|happened)\b)"
    r"(?:[\w’'-]+ ){1,3}?(?P<done>(?:(?:is|was|are|were|has|have|had|will)|(?:\w{2,}ed|won|lost|sold|bought|took|left"
    r"|made|gave|got|broke|beat|led|went|began|fell|rose|shut|quit|said|struck|hit)) .+)$",
    re.IGNORECASE,
)
_OWN_SUBJECT = re.compile(r"(?:the|an?|his|her|their|its|he|she|they|it|(?-i:[A-Z]))\b", re.IGNORECASE)
_BE = re.compile(r"^(?P<be>is|was|are|were|has|have|had|will) (?P<done>.+)$", re.IGNORECASE)
_WORD_AND_TOPIC = re.compile(r"^(?P<word>why|when|where|how)\?? \(about: (?P<topic>.+)\)$", re.IGNORECASE)


def of_whom(part: str, first: str, short_answer: str | None) -> str:
    """A later part of a question with the one whom the first part asked for, once that is known.

    After "Who shot Vale?", answered by "Orlo Finch", "How old was he?" is "How old was Orlo Finch?", and "Why? (about:
    shot Vale)" is asked about "Orlo Finch shot Vale".

    Args:
        part: The later part.
        first: The first part.
        short_answer: That of the first part; None where it has none.
    """
    person = person_told(first, short_answer)
    if person and (other := done_to(without_opening(first), part)):
        person = other["whom"] or ""
    alone = _WORD_AND_TOPIC.match(part)
    if person and alone and first.rstrip("?").lower() == f"who {alone['topic']}".lower():
        return asked_of(alone["word"], person, first) or part
    return with_person(part, person)


def asked_of(word: str, told: str, first: str) -> str | None:
    """A question word asked of what a person or thing did, or what was done to it, as the first question was told.

    None where that is not asked for who did or suffered it: "Whom did he replace?", "Which app did they sell?".

    Args:
        word: "Why", "for how long".
        told: Whom or what the first question was told.
        first: "Who …?" or "Which …?".
    """
    asked = without_opening(first.strip()).rstrip("?!. ")
    which = _WHICH_DID.match(asked)
    found = which or _WHO_DID.match(asked)
    if found is None:
        return None
    done = (_BE if which else _WHO_WAS).match(found["done"])
    if done and which and _OWN_SUBJECT.match(done["done"]):
        return None  # "Which town is the farm in?": the farm, not the town, is asked further
    word = f"{word[:1].upper()}{word[1:]}"
    if done:
        return f"{word} {done['be']} {told} {done['done']}?"
    return f"{word}? (about: {told} {found['done']})"
