"""Whether a sentence tells what befell somebody or something, and in which of its words."""

import re
from collections.abc import Iterator

from rag.answer.picking.fate.as_object import told_of_object
from rag.answer.picking.fate.as_subject import told_of_subject
from rag.answer.picking.fate.named import ends_there, is_of_another, mentions, pronoun_for
from rag.answer.picking.fate.record import GRAVE, IN_PASSING, NAMED_ONLY, PLAIN, Befallen, clause_end
from rag.answer.picking.fate.words import DEATHS, SPEECH

_OWN_DEATH = re.compile(rf"(?:['’]s?) (?P<told>{DEATHS})\b")
_OWNS = re.compile(r"['’](?:s\b|(?= ))(?! (?:been|being|not)\b)")
_REST_OF_NAME = re.compile(r"(?: [A-Z][\w’'-]*)*")
_SPEAKS = re.compile(rf",? (?:(?:has|have|had|also|later|then) )?{SPEECH}\b")
# "Found Ada Loft, 38, guilty of fraud", "found the boy dead"
_FOUND = re.compile(r"\bfound (?:[\w’'.-]+ ){0,6}$")
_FOUND_SO = re.compile(r"(?:,[^;.]{2,60},)? (?P<told>(?:not )?guilty|dead|alive|safe|unconscious|unhurt)\b")
# "How and why Davies disappeared" tells that she did, and not what came of it; "not Ada Loft" is another.
_ANOTHER_MATTER = re.compile(r"\b(?:how|why|where|not|nor|than|once|until) $")
# "Denied that any boxes had gone missing", "unclear whether the mayor was killed", "had the bomb killed her"
_UNSURE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|whether|if|unless|rumou?rs?|rumou?red|unclear|unknown|no (?:evidence|proof)|falsely"
    r"|not true|ruled out|dismissed (?:reports?|claims?|suggestions?)|demand(?:s|ed) that)\b[^.;]*$"
    r"|^\W*Had (?!to\b)[^,;.]*$",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:was|were|is|are) (?:false|untrue|not true|a hoax|baseless|unfounded)\b", re.IGNORECASE
)


def befallen(whom: str, sentence: str, before: str = "") -> Befallen | None:
    """What a sentence tells to have befallen somebody; None where it tells nothing of the kind.

    Args:
        whom: Who or what is asked about, as the sentence's article names them.
        sentence: Of that article.
        before: The sentence before it, if any: "He was freed" is told of whom that begins with.
    """
    if _UNTRUE.search(sentence):
        return None
    told = [one for place in mentions(whom, sentence) for one in _told_at(sentence, *place)]
    if not told and (place := pronoun_for(whom, sentence, before)):
        told = [Befallen(one.start, one.end, IN_PASSING * one.weight) for one in _told_at(sentence, *place)]
    return max(told, key=lambda one: one.weight, default=None)


def _told_at(sentence: str, start: int, end: int) -> Iterator[Befallen]:
    """What is told of whom a sentence names at a place."""
    rest, ahead = _REST_OF_NAME.match(sentence, end), sentence[:start]
    end = rest.end() if rest else end
    if _OWNS.match(sentence, end):
        if own := _OWN_DEATH.match(sentence, end):
            yield Befallen(*own.span("told"), NAMED_ONLY)
        return
    if _UNSURE.search(ahead) or _ANOTHER_MATTER.search(ahead):
        return
    if not is_of_another(ahead):
        yield from told_of_subject(sentence, start, end)
    if _FOUND.search(ahead) and (so := _FOUND_SO.match(sentence, end)):
        weight = GRAVE if so["told"] == "dead" else PLAIN
        yield Befallen(so.start("told"), clause_end(sentence, so.end("told")), weight)
    # "Three were killed, mayor Ada Loft said": she tells it.
    if ends_there(sentence, end) and not _SPEAKS.match(sentence, end):
        yield from told_of_object(ahead)
