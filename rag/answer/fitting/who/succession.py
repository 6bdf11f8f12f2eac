"""Who came after somebody: an answer must stand where the text tells of a change of office."""

import re

from rag.answer.marked import Marked

_ASKS = re.compile(
    r"^who\b[^?]*?"
    r"(?:\b(?:succeed(?:s|ed)?|replace[sd]?|t(?:ook|akes?|aken) over)\b|['’]s? successor\b)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being) (?:\w+ )?(?:replaced|succeeded)\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:succe(?:ed|ss)\w*|replac\w+|t(?:ook|akes?|aken|aking) (?:over|office|charge|command)|appoint\w*|name[sd]?"
    r"|nam(?:ed|ing)|new|newly|elect\w*|sw(?:orn|ore) in|promot\w+|predecessors?|inherit\w*|acting|interim|heirs?"
    r"|st(?:ep|eps|epped|epping) in|fill\w*|follow(?:s|ed)|hand(?:s|ed|ing)? over|bec(?:ame|omes?|oming)|former(?:ly)?"
    r"|ex|installed|chosen|chose|picked|nominat\w+|assum\w+|since|then|next)\b",
    re.IGNORECASE,
)

_KILLED = re.compile(r",? (?:was|were|had been) (?:killed|executed|shot|murdered|assassinated|hanged)\b")
_PREDECESSOR = re.compile(r"\bpredecessors?,? (?:[A-Z][\w.]* )*$")


def is_predecessor(question: str, marked: Marked) -> bool:
    """Whether "Who succeeded Halloway?" is answered by "his predecessor, Orlo Vench" or "after Vench was shot".

    Args:
        question: What was asked; False for all but who came after somebody.
        marked: The answer in its sentence.
    """
    if not _ASKS.match(question) or _PASSIVE.search(question):
        return False
    return marked.preceded_by(_PREDECESSOR) is not None or marked.followed_by(_KILLED) is not None


def tells_no_succession(question: str, around: str) -> bool:
    """Whether "Who replaced Halloway?" is asked and the text around an answer tells of nobody coming or going.

    Args:
        question: What was asked; False for all that do not ask who came after somebody.
        around: The sentence of the answer and the one before it.
    """
    if not _ASKS.match(question) or _PASSIVE.search(question):
        return False
    return _TELLS.search(around) is None
