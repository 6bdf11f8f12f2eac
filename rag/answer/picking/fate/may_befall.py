"""Whether a sentence that a reader picked may tell what befell somebody, in words that no list has."""

import re

from rag.answer.picking.fate.as_subject import THEN
from rag.answer.picking.fate.named import mentions, named, pronoun_for
from rag.answer.picking.fate.words import DONE_TO, ENDED, KILLED, SPEECH
from rag.words import listed, words

_SPEAKS = re.compile(rf"{THEN} (?:(?:has|have|had|also|then|later|who) ){{0,2}}{SPEECH}\b")
# "Said she would step down": of themselves.
_OF_THEMSELVES = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:he|she|it|they) (?:(?P<done>(?:(?:had|has|have) been|was|were|is being) )"
    r"|(?:would|will|had|has|have|is|are) (?P<be>be )?)(?P<did>[a-z]+)\b"
)
_WOULD = ENDED | listed("step stepping resign leave retire quit close shut return withdraw appeal")
_DONE = DONE_TO | KILLED
# "Also told Raisi that he hoped", "accused Loft of lying"
_SPOKEN_TO = re.compile(
    r"\b(?:told|asked|warned|urged|thanked|assured|reminded|praised|criticised|criticized|accused|blamed|congratulated)"
    r" (?:(?:the|[A-Z][\w.’'-]*|[a-z]+) ){0,2}$"
)
# "Said his lawyer, Philippa Drozd", "according to Vench", "denied any friendship with the banker"
_SAID_BEFORE = re.compile(
    r"\b(?:(?:said|says|added|wrote)(?= (?:$|[A-Z]|the |an? |his |her |its |their ))|according to|by|with|against)"
    r" (?:(?!that\b)[\w’'.-]+ ){0,3}(?:[\w’'.-]+, )?$"
)


def may_befall(whom: str, sentence: str, before: str = "") -> bool:
    """Whether a sentence may tell what befell somebody.

    Not one that has them only as those who speak or judge, or whom something was done by or with. A thing may stand in
    other words, one of which is among those that the question has for it.

    Args:
        whom: Who or what is asked about, as the sentence's article names them.
        sentence: Of that article.
        before: The sentence before it, if any.
    """
    places = list(mentions(whom, sentence))
    if not places:
        head = named(whom)[1]
        own = {word.idea for word in words(whom) if word.content}
        in_part = own & {word.idea for word in words(sentence)} if head and not head.capital else None
        return bool(in_part) or pronoun_for(whom, sentence, before) is not None
    return not all(
        _only_speaks(sentence, end)
        or any(one.search(sentence, 0, start) for one in (_SAID_BEFORE, _SPOKEN_TO))
        for start, end in places
    )


def _only_speaks(sentence: str, end: int) -> bool:
    """Whether those named before a place speak, and not of what becomes of themselves."""
    speaks = _SPEAKS.match(sentence, end)
    theirs = _OF_THEMSELVES.match(sentence, speaks.end()) if speaks else None
    if speaks is None or theirs is None:
        return speaks is not None
    done, did = theirs["done"] or theirs["be"], not theirs["done"]
    return not ((done and theirs["did"] in _DONE) or (did and theirs["did"] in _WOULD))
