"""Whether a sentence only hopes for what a question asks about as done: "hoped to complete it by the end of June"."""

import re

from rag.answer.fitting.kind import asks_when
from rag.answer.marked import Marked
from rag.words import is_verb_form, words

_ASKS = re.compile(r"^(?:(?:on|in|at|by|to|from) )?(?:who|whom|when|where|how|what|which)\b", re.IGNORECASE)
_AHEAD = (
    r"hop(?:e[sd]?|ing)|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?"
    r"|want(?:s|ed|ing)?|due|scheduled|slated|supposed"
)
_ASKS_AHEAD = re.compile(
    rf"\b(?:{_AHEAD}|would|will|should|could|do|does|is|are|to be|(?:was|were|set|going) to|tipped|vying"
    r"|targets?|goals?|deadline|(?:propos|promis|pledg|predict|forecast|warn|threat|agree|urge|order|demand)\w*"
    r"|say|said|call(?:ed)? for)\b",
    re.IGNORECASE,
)
# "hoped to sell", "is expected to be sold", "would sell"; the deed stands within three words behind.
_HOPED = re.compile(
    rf"\b(?:(?:{_AHEAD}|set|tipped|vying|bidding) to"
    rf"|(?P<modal>would|will|should)(?! (?:not|have|of)\b))(?P<deed>(?: [\w’'-]+){{1,3}})",
)
_HAD = re.compile(r"(?:,[^,;.]{2,80},)? (?:(?:had|has|have|once|was|were|is|are|also) ){0,2}")
# "was planned for 3 May", right before a day that "when" asks for.
_SET_FOR = re.compile(
    r"\b(?:(?:due|scheduled|planned|slated|expected) (?:for|on|in|by|at)|set for) (?:the (?:\w+ of )?)?$",
    re.IGNORECASE,
)
# "She faces up to 20 years": no sentence yet.
_SENTENCED = re.compile(r"\b(?:sentenced|jailed|imprisoned|given|get|got)\b", re.IGNORECASE)
_FACES = re.compile(r"\bfac(?:e|es|ed|ing) (?:(?:up to|a maximum of|as many as|at least) )?(?:an? )?$")
# "Five towns decided whether to close": not that they closed.
_WHETHER = re.compile(
    r"(?: [a-z]+){0,2} (?:decid|vot|consider|debat|weigh|ask|discuss)[a-z]*(?: (?:on|about))? whether\b",
    re.IGNORECASE,
)
# "Who decided the case?"
_ASKS_DECIDED = re.compile(r"\b(?:decid|vot|consider|debat|weigh|ask|discuss)", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[,;:—–]|\b(?:s(?:ay|aid|ays)|but|and|though|although|while|before|after|when|until)\b", re.IGNORECASE
)


def is_only_hoped_for(question: str, marked: Marked) -> bool:
    """Whether a deed is asked about as done, and the clause of the answer only hopes, plans or expects it.

    "When did Norvane complete the purchase?" is not answered by "hoped to complete it by June" where another sentence
    says when it was done.

    Args:
        question: What was asked; False where it asks for a hope, a plan or what somebody said.
        marked: The answer in its sentence.
    """
    asked = words(question)
    past = any(is_verb_form(word.folded) and not word.folded.endswith("ing") for word in asked)
    if not past or not _ASKS.match(question) or _ASKS_AHEAD.search(question):
        return False
    if asks_when(question) and marked.preceded_by(_SET_FOR):
        return True
    decided = marked.followed_by(_WHETHER) and not _ASKS_DECIDED.search(question)
    if decided or (_SENTENCED.search(question) and marked.preceded_by(_FACES)):
        return True
    deeds = {word.idea for word in asked if word.content and not word.capital}
    return any(
        deeds & {word.idea for word in words(one["deed"])} and _is_of(one, marked)
        for one in _HOPED.finditer(marked.sentence)
    )


def _is_of(hoped: re.Match[str], marked: Marked) -> bool:
    """Whether what is marked stands behind a hope in its clause, or right before it as whose hope it is."""
    if hoped.start() < marked.end:
        return _CLAUSE.search(marked.sentence, hoped.end(), marked.start) is None
    return not hoped["modal"] and _HAD.fullmatch(marked.sentence, marked.end, hoped.start()) is not None
