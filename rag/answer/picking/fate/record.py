"""What befell somebody, how much it decides, and the verbs that tell of it."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rag.answer.picking.fate.words import DONE_TO, GIVEN, IDLE, KILLED
from rag.words import is_verb_form, stem_of

GRAVE, PLAIN, FAINT = 2.0, 1.5, 1.0
"""How much a deed decides of a fate: a death; an arrest or a sale; any other thing that was done to somebody."""
NAMED_ONLY = 0.5
"""The same where it is only named, "the death of Ada Loft", beside the sentence that tells it."""
IN_PASSING = 0.8
"""The share of it that counts where it is told of "he", as done before something else, or only to say who is meant."""
_END = re.compile(
    r"[;“”\"]|[,.:](?!\d)"
    r"| (?:after|when|while|because|before|since|until|amid|as|but|and|where|which|who|that|for|over|if)\b"
)
# "Resigned two hours after publication": what came after what is not told without the rest.
_AFTER_A_WHILE = re.compile(r" (?:an?|one|two|three|four|five|six|just hours|\d+) (?:minutes?|hours?|days?)$")
_LONGEST = 12  # words of what is told


@dataclass(frozen=True, slots=True)
class Befallen:
    """What befell somebody: its words in the sentence, and how much it decides of their fate."""

    start: int
    end: int
    weight: float


def decides(verb: str) -> float:
    """How much a verb of `KILLED` decides of a fate, or any other of the lists."""
    return GRAVE if verb in KILLED else PLAIN


def weight_of(sentence: str, at: int, participle: str) -> float:
    """How much something done to somebody decides of their fate; 0 for what is only said or thought of them."""
    if participle in KILLED | DONE_TO:
        return decides(participle)
    if participle in IDLE:
        return PLAIN if GIVEN.match(sentence, at) else 0.0
    return FAINT if is_verb_form(participle) and not participle.endswith("ing") else 0.0


@lru_cache(maxsize=1024)
def is_done_to(verb: str) -> bool:
    """Whether a word tells that something is done to somebody: "jailed", "commuting the sentences"."""
    if verb in KILLED | DONE_TO:
        return True
    return verb.islower() and verb.endswith("ing") and is_base_of_deed(verb)


def is_base_of_deed(verb: str) -> bool:
    """Whether a word is any form of a verb of those lists: "charge"."""
    return stem_of(verb) in _stems()


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem_of(deed) for deed in KILLED | DONE_TO)


def clause_end(sentence: str, at: int) -> int:
    """Where what is told ends: at the end of its clause, or of as many words as are read at a glance."""
    ends = _END.search(sentence, at)
    end = ends.start() if ends else len(sentence)
    if ends and ends[0] in (" after", " before") and (span := _AFTER_A_WHILE.search(sentence, at, end)):
        end = span.start()
    told = list(re.finditer(r"\S+", sentence[at:end]))
    return at + told[_LONGEST - 1].end() if len(told) > _LONGEST else end
