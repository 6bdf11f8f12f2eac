"""A question without the month it names, for articles of that month: they write "on Tuesday", and seldom the month."""

import re
from datetime import date

from rag.answer.fitting.days.told_when import named_days
from rag.answer.fitting.kind import asks_when
from rag.records.articles import Article
from rag.records.questions import Understood, Window
from rag.words import MONTHS

_MONTH = "|".join(month.capitalize() for month in MONTHS)
# "How many were hurt in Omra in March 2024?"; not "the budget of March 2024", "late March" nor "In March, who won?".
_IN_MONTH = re.compile(rf" (?:in|during) (?P<month>{_MONTH})(?:,? (?:19|20)\d\d)?(?=\s*\??\s*$)")


def without_month(understood: Understood, question: str, article: Article, text: str) -> str:
    """The question as an article of the month it names would be asked.

    The reader takes a month that a passage does not name for a sign that it tells of another time.

    Args:
        understood: Whose days tell what the question names; any but whole, closed ones leave it as it is.
        question: As it is read.
        article: Left with the month where it is not of those days from its first to its last possible day.
        text: What was found of it; left with the month where it sets that month apart itself: "of 90 in March".
    """
    told = _IN_MONTH.search(question)
    days, published = named_days(understood), article.published
    if told is None or days == Window() or published is None or asks_when(question):
        return question
    if not (_is_in(days, published.earliest) and _is_in(days, published.latest)):
        return question
    apart = re.search(rf"\b(?:in|of|for|during|since) {told['month']}\b(?! \d{{1,2}}\b)", text)
    return question if apart else question[: told.start()] + question[told.end() :]


def _is_in(days: Window, day: date) -> bool:
    return days.meets(day, day)
