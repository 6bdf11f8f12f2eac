"""Whether what is marked holds another office than the one asked for: the defence minister, asked for the president."""

import re

from rag.check.words import listed

# No callings: a president may be a lawyer. And no chairman and CEO: one person is often both.
_OFFICES = listed(
    "president premier minister mayor governor king queen ambassador manager captain spokesman senator sheriff bishop"
    " pope"
)
_SAME = {"coach": "manager", "spokeswoman": "spokesman", "spokesperson": "spokesman"}
_PRIME = re.compile(r"\bprime minister", re.IGNORECASE)
# "Who is the new president", "What is the name of Mirov's mayor"; not "who is running for mayor".
_ASKS = re.compile(
    r"^(?:(?i:and|so) )?(?i:who(?:['’]s| is| was)|what(?:['’]s| is| was) the name of)"
    r" (?:the |(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*['’]s? |the [a-z]+['’]s )"
    r"(?:(?:new|current|present) )?(?:[A-Z]\w+ )?"
    rf"(?P<office>(?i:{'|'.join(sorted([*_OFFICES, *_SAME]))}))\b"
)
_WORD = re.compile(r"[a-z]+")
_ONCE = re.compile(r"\b(?:former|ex|onetime|then|future|late|retired)\b", re.IGNORECASE)
_BEHIND = re.compile(r"^,(?: (?:an?|the|[A-Z][\w-]*['’]s))?(?P<role>(?: [a-z-]+){1,3})")
_BEFORE = re.compile(r"(?P<role>(?:[A-Za-z-]+ )?[A-Za-z-]+),? $")


def holds_another_office(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who is the president?" is answered by "the defence minister, Telavi," in a sentence without a president.

    What somebody once was does not count: a president may be a former governor.

    Args:
        question: What was asked; False for all but who holds an office.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    found = _ASKS.match(_PRIME.sub("premier", question))
    asked = _offices(found["office"]) if found else frozenset()
    if not asked or asked & _offices(_PRIME.sub("premier", sentence)):
        return False
    near = (
        _BEFORE.search(_PRIME.sub("premier", sentence[:start])),
        _BEHIND.match(_PRIME.sub("premier", sentence[end:])),
    )
    return any(_offices(one["role"]) and not _ONCE.search(one["role"]) for one in near if one)


def _offices(text: str) -> frozenset[str]:
    return _OFFICES & {_SAME.get(word, word) for word in _WORD.findall(text.lower())}
