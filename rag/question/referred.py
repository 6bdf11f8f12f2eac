"""Whom "he" and "she" mean: the one person whom the question before asked for and its short answer names."""

import re

_ASKS_WHOM = re.compile(
    r"^(?:and |so |but )?(?:(?:about|by|for|from|of|to|with) )?(?:who|whom|which (?:man|woman|person|leader"
    r"|president|minister|politician|player|actor|actress|singer|judge|general|coach|driver|candidate))\b",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(
    r"(?:[a-z][\w-]+ ){0,3}(?P<name>(?:[A-Z][\w.’'-]*|(?:[a-z]{2}-)[A-Z]\w+)"
    r"(?: (?:(?:al|bin|de|van|von) )?(?:[a-z]{2}-)?[A-Z][\w.’'-]*){1,3})"
)
_HE_OR_HIM = re.compile(r"\b(?:he|she|him|his|her)\b")
_HIS = re.compile(
    r"\bhis\b(?= [a-z])|\bher\b(?= (?!(?:in|at|on|to|for|from|about|by|with|and|or|as|after|before|when)\b)[a-z])"
)
_NAMES = re.compile(r"(?<=[a-z0-9,'’-] )(?:al-|el-)?[A-Z]\w+(?: [A-Z]\w+)*")
_WORD_AND_TOPIC = re.compile(r"^(?P<word>why|when|where|how)\?? \(about: (?P<topic>.+)\)$", re.IGNORECASE)


def person_told(question: str, short_answer: str | None) -> str:
    """The full name of the one person whom a question asked for, as its short answer has it; "" for none.

    Two names, a title without a name and a first name alone tell nobody for sure.
    """
    found = _ONE_NAME.fullmatch(short_answer or "") if _ASKS_WHOM.match(question) else None
    return found["name"] if found else ""


def with_person(question: str, person: str) -> str:
    """The question with a person's name for its "he" or "her"; as it is where it names somebody before that."""
    core, about, topic = question.partition(" (about: ")
    found = _HE_OR_HIM.search(core)
    if not person or found is None or _NAMES.search(core, 0, found.start()):
        return question
    return f"{_HE_OR_HIM.sub(person, _HIS.sub(f'{person}’s', core))}{about}{topic}"


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
    alone = _WORD_AND_TOPIC.match(part)
    if person and alone and first.rstrip("?").lower() == f"who {alone['topic']}".lower():
        return f"{alone['word']}? (about: {person} {alone['topic']})"
    return with_person(part, person)
