"""Questions about the answer before: whose report it was, when it was published, whether it is sure."""

import re
from collections.abc import Sequence

from rag.records.answers import Citation

_THIS = r"(?:that|this|the (?:quote|answer|sentence|article|figure|number|claim))"
_THAT = rf"(?:it|{_THIS})"
_OUTLET = r"(?:outlet|paper|newspaper|source|article|story|report|site|website|publication|magazine|agency)"
_SOURCE = re.compile(
    rf"(?:which|what) {_OUTLET}s? (?:(?:is|was|are|were) {_THAT}(?: from| in)?|(?:does|did|do) {_THAT} come from"
    rf"|(?:says|said|reported|reports|wrote|published|has|had) {_THAT}|are you quoting"
    rf"|did you (?:get|take) {_THAT} from)"
    # "Where did it come from?" is asked of an illness or a bomb.
    rf"|where (?:is|was) {_THAT} (?:from|reported|published)|where (?:does|did) {_THIS} come from"
    rf"|who (?:reported|wrote|published|printed) {_THAT}"
    rf"|what(?:['’]s| is| was) (?:the|your) source(?: (?:for|of) {_THAT})?"
    rf"|where did you (?:get|read|find|see|take) {_THAT}(?: from)?|how do you know(?: {_THAT})?|says who"
    r"|(?:what )?source|according to (?:who|whom|which outlet)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(rf"when was {_THAT} (?:published|written|reported|printed|posted)", re.IGNORECASE)
_SURE = re.compile(
    rf"(?:are|is) (?:you|{_THAT}) (?:really |quite )?(?:sure|certain|right|correct|true)"
    rf"(?: (?:about|of) {_THAT})?|really|who (?:said|says|told you) (?:{_THAT}|so)",
    re.IGNORECASE,
)


def asks_of_answer(question: str) -> bool:
    """Whether the answer before is asked about, not the articles: the answer to it is that answer again.

    Args:
        question: Without the word that opens it as a follow-up.
    """
    asked = question.strip(" ?!.")
    return any(form.fullmatch(asked) for form in (_SOURCE, _PUBLISHED, _SURE))


def source_told(question: str, citations: Sequence[Citation]) -> str | None:
    """Whose report the first citation is and of which day, where that is asked; None where nothing like it is.

    Args:
        question: Without the word that opens it as a follow-up.
        citations: Of the answer that it asks about, given again.
    """
    asked = question.strip(" ?!.")
    if not citations or not (_SOURCE.fullmatch(asked) or _PUBLISHED.fullmatch(asked)):
        return None
    article = citations[0].article
    day = str(article.published) if article.published else ""
    if _PUBLISHED.fullmatch(asked):
        return day or None
    return ", ".join(filter(None, (article.outlet or article.title, day))) or None
