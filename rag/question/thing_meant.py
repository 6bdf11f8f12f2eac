"""What "it" and "there" of a follow-up mean: the thing that the last question asked for, the place that it named."""

import re

from rag.question.date_spans import MONTH

# "Which film won?", "What app did the company release?": a thing is asked for, "What did she say?" for words.
_ASKS_THING = re.compile(
    r"(?:(?:about|by|for|from|of|to|with|in|on|at) )?(?:what|which) "
    r"(?!(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|happened|time|day|date|year|month|age"
    r"|percentage|share|proportion|amount|man|woman|person)\b)[a-z-]+\b",
    re.IGNORECASE,
)
_FEW = 8
# "Aboard the ferry", "at the G20 summit in Bali": from the word of place on, up to what comes in between.
_NAMED = rf"(?!(?:{MONTH})\b)[A-Z][\w’'-]*"
_PLACE = re.compile(
    rf"\b(?:in|at|on|near|aboard|outside|inside) (?:the |a )?(?:[a-z]+ ){{0,2}}{_NAMED}"
    rf"(?: (?:(?:of|in|at|de|al) (?:the )?)?{_NAMED}| summit| conference| airport| stadium| prison| station)*"
)
_THERE = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!from )(?<!get )(?<!out )\bthere(?=(?: now| today| yet| in \d{4})?\W*$)",
    re.IGNORECASE,
)


def thing_told(question: str, short_answer: str | None) -> str:
    """The thing that a question asked for, as its short answer has it; "" where it asked for none.

    Args:
        question: Without the word that opens it as a follow-up.
        short_answer: Of its answer; a figure, a day and a whole clause are no thing.
    """
    if short_answer is None or not _ASKS_THING.match(question):
        return ""
    told = short_answer.strip()
    return told if told[:1].isalpha() and 0 < len(told.split()) <= _FEW else ""


def with_place(core: str, whole: str) -> str:
    """The question with the one place that the last question named for the "there" at its end; else as it is.

    Args:
        core: This question.
        whole: The last question, itself completed from those before it.
    """
    there = _THERE.search(core)
    places = _PLACE.findall(whole)
    if there is None or len(places) != 1:
        return core
    return f"{core[: there.start()]}{places[0]}{core[there.end() :]}"
