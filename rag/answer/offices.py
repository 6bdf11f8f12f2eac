"""Whether what is marked holds another office than the one asked for: the defence minister, asked for the president."""

import re

from rag.check.words import listed

_OFFICES = listed(
    "president premier minister mayor governor king queen ambassador coach manager captain producer director composer"
    " judge chairman chairwoman ceo spokesman spokeswoman senator lawyer prosecutor sheriff doctor engineer bishop pope"
    " editor treasurer mediator"
)
_ASKS = re.compile(
    r"^(?:and |so )?(?:who(?:['’]s| is| was)|what(?:['’]s| is| was) the name of)\b(?P<whom>.*)$",
    re.IGNORECASE,
)
_PRIME = re.compile(r"\bprime minister", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_BEHIND = re.compile(r"^,(?: (?:an?|the))?(?P<role>(?: [a-z-]+){1,3})")
_BEFORE = re.compile(r"(?P<role>[A-Za-z-]+),? $")


def holds_another_office(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who is the president?" is answered by "the defence minister, Telavi," in a sentence without a president.

    Args:
        question: What was asked; False for all but who holds an office.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    found = _ASKS.match(_PRIME.sub("premier", question))
    asked = _offices(found["whom"]) if found else frozenset()
    if len(asked) != 1:
        return False
    told = _PRIME.sub("premier", sentence)
    if asked & _offices(told):
        return False
    before, behind = _BEFORE.search(sentence[:start]), _BEHIND.match(sentence[end:])
    near = " ".join(one["role"] for one in (before, behind) if one)
    return bool(_offices(near))


def _offices(text: str) -> frozenset[str]:
    return _OFFICES & {word.removesuffix("s") for word in _WORD.findall(text.lower())}
