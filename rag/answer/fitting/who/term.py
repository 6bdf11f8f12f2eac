"""What a thing without a name is: "What is grippe?"."""

import re

from rag.answer.fitting.who.definition import asked_name, asks_who_is
from rag.answer.marked import Marked
from rag.words import STOPWORDS, is_verb_form, listed

_ASKS_TERM = re.compile(r"^(?i:what(?:['’]s| is| are)) (?P<name>[a-z][a-z-]{3,}(?: [a-z-]{3,})?)\s*\??$")
_NO_TERM = listed(
    "free open closed legal illegal available safe true cheap wrong new next happening left known different special so"
    " it this that there one"
)


def asked_term(question: str) -> str | None:
    """What a question asks to be told that has no name: "grippe" of "What is grippe?"; None for any other."""
    found = _ASKS_TERM.match(question)
    words_of_it = found["name"].split() if found else []
    asks = any(word in STOPWORDS or is_verb_form(word) for word in words_of_it[:1])
    return found["name"] if found and not asks and words_of_it[0] not in _NO_TERM else None


def tells_more_of_it(question: str, marked: Marked) -> bool:
    """Whether "What is grippe?" is answered by words that have it in them: "flu, grippe can kill".

    Nor is "What is the VCG?" answered by "met the VCG's men".

    Args:
        question: What was asked; False for all but what something is.
        marked: The answer in its sentence.
    """
    thing = None if asks_who_is(question) else asked_name(question)
    term = asked_term(question) or (
        thing if thing and not marked.sentence.startswith(thing, marked.start) else None
    )
    return (
        term is not None
        and re.search(rf"\b{re.escape(term)}\b", marked.text, re.IGNORECASE) is not None
        and re.match(rf"\W*(?:the )?{re.escape(term)}\W* (?:is|are|was|means)\b", marked.text, re.IGNORECASE)
        is None
    )
