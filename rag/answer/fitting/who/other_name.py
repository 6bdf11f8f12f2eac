"""Whether a sentence tells of another name than the one asked: who endorsed Loft, asked who endorsed Quill."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Read
from rag.answer.marked import Marked
from rag.check.names import TITLES, capitals
from rag.words import DATE_WORDS, fold, is_place, is_verb_form, words

_NAME = r"[A-Z][\w’-]*(?: (?:(?:de|van|von|bin|al|der) )?[A-Z][\w’-]*)*"
# "Who endorsed Anna Quill?": a person's whole name right behind the verb. A city and its team go by two names.
_ASKS_OBJECT = re.compile(
    rf"^(?:And |So |But )?[Ww]ho (?:has |have |had )?(?P<verb>[a-z]+) (?P<whom>{_NAME})(?=\s*[?]|\s+[a-z])"
)
_OBJECT = re.compile(rf" (?:(?:has|have|had|also|then) )*(?P<verb>[a-z]+) (?P<whom>{_NAME})")
_NO_PERSON = re.compile(
    r"\b(?:United|City|County|Town|Club|Party|Court|Bank|Group|University|Council|State|Union|Company|Inc|Ltd|Corp"
    r"|Real|Inter|Sporting|Racing|Red|North|South|East|West|New|National|International|World|Street|House|Act|Cup)\b"
)

# "Why did Loft resign?", and "Sarn, who resigned in May after".
_ASKS_DEED = re.compile(
    rf"^(?i:why|when|where|how) (?:did|does|has|had|was|is) (?P<who>{_NAME}) (?P<deed>[a-z]+)\b"
)
_WHO_DID = re.compile(rf"(?P<who>{_NAME}), who (?:has |had |was |is )?(?P<deed>[a-z]+)\b")
_BREAK = re.compile(r"[;:]|, (?:and|but|while)\b")

_ROLE = r"[a-z]+(?: [a-z]+)?"
# "Who is Marl's lawyer?" and "who is the lawyer of Marl?".
_ASKS_ROLE = re.compile(
    rf"^(?:And |So |But )?[Ww]ho(?:['’]s| is| was) (?:(?P<whose>{_NAME})['’]s? (?P<role>{_ROLE})"
    rf"|the (?P<other>{_ROLE}) (?:of|for) (?P<of>{_NAME}))\s*\?*$"
)
_THEIRS = re.compile(rf"(?:^|[\s“\"])(?:[Hh]is|[Hh]er) (?P<role>{_ROLE}),? (?:{_NAME} )?$")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|hers)\b", re.IGNORECASE)


def did_it_to_another(question: str, around: str, marked: Marked) -> bool:
    """Whether "Who endorsed Anna Quill?" is asked and who is marked is told to have endorsed another.

    Args:
        question: What was asked; False for all but who did something to a person named in full.
        around: Title, sentence and the one before it; False where the family name stands there.
        marked: The answer in its sentence.
    """
    asked, told = _ASKS_OBJECT.match(question), marked.followed_by(_OBJECT)
    if asked is None or told is None or not _is_person(asked["whom"]):
        return False
    verbs = words(asked["verb"])[0], words(told["verb"])[0]
    if verbs[0].idea != verbs[1].idea or not (
        is_verb_form(verbs[0].folded) and is_verb_form(verbs[1].folded)
    ):
        return False
    whom = {fold(part) for part in told["whom"].split()} - TITLES
    if (
        not whom
        or any(is_place(part) or part in DATE_WORDS for part in whom)
        or _NO_PERSON.search(told["whom"])
    ):
        return False
    mine = {word.idea for word in words(asked["whom"])}
    return not mine & {word.idea for word in words(around)}


def is_of_anothers_deed(question: str, marked: Marked) -> bool:
    """Whether "Why did Loft resign?" is answered behind "Sarn, who resigned": why another did.

    Args:
        question: What was asked; False for all but why, when, where or how somebody named did something.
        marked: The answer in its sentence.
    """
    asked = _ASKS_DEED.match(question)
    told = list(_WHO_DID.finditer(marked.sentence, 0, marked.start)) if asked else []
    if asked is None or not told or _BREAK.search(marked.sentence, told[-1].end(), marked.start):
        return False
    if words(asked["deed"])[0].idea != words(told[-1]["deed"])[0].idea:
        return False
    mine = {word.idea for word in words(asked["who"])}
    if any(is_place(word.folded) for word in words(asked["who"])) or marked.sentence[
        : told[-1].start()
    ].endswith(" of "):
        return False  # who won for Veria; "the Prince of Wales"
    with_them = {word.idea for word in words(marked.sentence[told[-1].start() : marked.end])}
    return not mine & with_them


def is_anothers(question: str, read: Sequence[Read], before: str, marked: Marked) -> bool:
    """Whether "Who is Marl's lawyer?" is answered behind "Her lawyer", said of another who was named just before.

    Args:
        question: What was asked; False for all but who has a part in somebody's affairs.
        read: The passages; False where none tells of "Marl's lawyer" or "a lawyer for Marl" in so many words.
        before: The sentence before the answer's; False where it names nobody, or leaves open whom with a "he".
        marked: The answer in its sentence; False where a name stands before it there.
    """
    asked, told = _ASKS_ROLE.match(question), marked.preceded_by(_THEIRS)
    if (
        asked is None
        or told is None
        or _PRONOUN.search(before)
        or capitals(words(marked.sentence[: told.start()]))
    ):
        return False
    role, whose = asked["role"] or asked["other"], asked["whose"] or asked["of"]
    if role.split()[-1] != told["role"].split()[-1]:
        return False
    spoken = words(before)
    named = any(not is_place(spoken[at].folded) for at in capitals(spoken)) or _opens_with_name(before, read)
    if not named or {word.idea for word in words(whose)} & {word.idea for word in spoken}:
        return False
    own = re.compile(rf"{re.escape(whose.split()[-1])}['’]s? {role}\b|\b{role} (?:for|of) (?:\w+ )?{whose}\b")
    return any(own.search(one.text) for one in read)


def _opens_with_name(sentence: str, read: Sequence[Read]) -> bool:
    """Whether the first word of a sentence stands behind another capital somewhere, as a family name does."""
    opening = re.match(r"[A-Z][\w’-]+", sentence.strip())
    return opening is not None and any(
        re.search(rf"(?<=[a-z,] )[A-Z][a-z]+ {opening[0]}\b", one.text) for one in read
    )


def _is_person(name: str) -> bool:
    """Whether a name may be a person's in full: two words, none of a place or a body."""
    parts = [fold(part) for part in name.split()]
    return len(parts) > 1 and not any(map(is_place, parts)) and not _NO_PERSON.search(name)
