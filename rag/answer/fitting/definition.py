"""Who somebody is, or what something is: an answer must stand near the name that was asked about."""

import re

from rag.answer.coverage import coverage

_ASKS = re.compile(
    r"^(?i:(?:and |so |but )?(?P<asked>who|what)(?:['’]s| is| was| are| were) (?:the )?)[A-Z][\w.’'-]*"
    r"(?: (?:(?:of|the|and|for|al|bin|de|van|von) )*[A-Z\d][\w.’'-]*)*\s*\??$"
)

# "Who shot the official?": who did something to them, not who they are.
_WHO_DID = re.compile(r"^(?:and |so |but )?who\b(?!.*\b(?:is|was|are|were|be|been|being)\b)", re.IGNORECASE)
_DESCRIBED = re.compile(r"\b[Tt]he (?P<whom>[a-z][a-z-]+), (?:an? |the )?[^,;]+,")

_BARE_NAME = re.compile(
    r"(?:the )?[A-Z][\w.’'-]*(?: (?:(?:of|the|and|for|al|bin|de|van|von) )*[A-Z][\w.’'-]*)*"
)
_ALSO_CALLED = re.compile(
    r"(?:\b(?:or|as|called|named|is|was|are|were|means?|(?:stands|short) for)|\()"
    r"[ \"“‘'(]*(?:an? |the )?[\"“‘']?$",
    re.IGNORECASE,
)
_ALSO_CALLED_BEHIND = re.compile(r"[\"”’']?,? (?:or|\(|known as|called)\b|[\"”’']? \(")


def asks_who_is(question: str) -> bool:
    """Whether the question asks who somebody named is: "Who was Ingrid Vale?"."""
    found = _ASKS.match(question)
    return found is not None and found["asked"].lower() == "who"


def tells_of_another(question: str, around: str) -> bool:
    """Whether "What is the JCPOA?" is asked and the text around an answer does not name it.

    Args:
        question: What was asked; False for all but these.
        around: The sentence of the answer and the one before it, whose "he" or "it" it may be.
    """
    if not _ASKS.match(question):
        return False
    (covered,) = coverage(question, [around])
    return covered.names == 0.0


def is_another_name(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "What is the Dune Front?" is asked and a bare name is marked that is no second name of it.

    "The Dune Front, or Guards of Sand", "the ODA (Ostrel Dock Authority)" and "is the …" tell what it is.

    Args:
        question: What was asked; False for all but what something named is.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    asked = _ASKS.match(question)
    if asked is None or asked["asked"].lower() != "what" or not _BARE_NAME.fullmatch(sentence, start, end):
        return False
    return not _ALSO_CALLED.search(sentence, 0, start) and not _ALSO_CALLED_BEHIND.match(sentence, end)


def describes_whom_it_befell(question: str, sentence: str, start: int, end: int) -> bool:
    """Whether "Who shot the official?" is asked and what is marked tells of him: "the official, a Palestinian,".

    Args:
        question: What was asked; False for all that do not ask who did something.
        sentence: Where the answer stands.
        start: Of the answer in the sentence.
        end: Of the answer in the sentence, exclusive.
    """
    if not _WHO_DID.match(question):
        return False
    asked = re.findall(r"[a-z-]+", question.lower())
    described = (one for one in _DESCRIBED.finditer(sentence) if one.start() < end and start < one.end())
    return any(one["whom"] in asked for one in described)
