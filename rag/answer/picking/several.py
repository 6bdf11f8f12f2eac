"""Questions for several things, such as "which groups …", and the answers that make their list."""

import re
from collections.abc import Sequence

from rag.answer.ballot import Found
from rag.words import normalised

_LIST = re.compile(
    r"\b(?:which|what|name|list)\s+(?:of\s+)?(?:are\s+)?(?:the\s+|all\s+)?"
    r"(?:(?:other|two|three|four|five|several)\s+)?"
    r"(?:(?!(?:of|did|do|does|is|was|are|were|has|had|will|would|caused|lost|made|took|gave|saw|left|paid|sent|built|faces|wants|needs|leads)\b)"
    r"\w+\s+){0,2}?"
    r"(?!(?:was|has|does)\b)[a-z]{3,}(?<![siu])s\b"  # no "virus", "this"
    # Nor a verb: "which company makes the …", "which team won …".
    r"(?!\s+(?:(?:is|was|has|the|an?|its|his|her|their|this|it|charges|tax)\b|(?-i:[A-Z])|\d))"
    r"|\bwho\s+(?:are|were|all)\b",
    re.IGNORECASE,
)
# "Which of the two pilots named Loft lived?" asks for one of them.
_ONE_OF = re.compile(
    r"\bwhich (?:one )?of the (?:two|three|four|five)\b(?!.*\b(?:are|were|have)\b)", re.IGNORECASE
)
_COUNTED = re.compile(r"\b(?:which|what|name|list)\s+(?:are\s+)?(?:the\s+)?(two|three)\b", re.IGNORECASE)
# "Which other four banks", "who were the two pilots": one thing is no answer to either.
_MORE_THAN_ONE = re.compile(
    r"^(?:which|what|name|list|who)\s+(?:are\s+|were\s+)?(?:the\s+)?(?:other\s+)?(?:two|three|four|five|six|seven|eight|nine|ten)"
    r"\s+(?!(?:of|in|out|percent|per|million|billion|thousand|hundred|years?|days?|weeks?|months?|hours?)\b)(?:[\w-]+\s+){0,2}?[a-z-]+s\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|or|as well as|plus)\b")
_BESIDE = 40  # characters around an answer in which another item of its list stands
_JOINED = re.compile(r"\w,? (?:and|or|as well as) [A-Z\d]")
_LISTED = 0.3  # of the best answer's share: what has less does not belong to a list
_MOST_LISTED = 4  # answers of a list, where the question gives no number


def asks_for_several(question: str) -> bool:
    """Whether the question asks for a list, such as "which groups …" or "who were …"."""
    return bool(_LIST.search(question)) and not _ONE_OF.search(question)


def most_answers(question: str) -> int:
    """How many answers a question for several has at most: two where it asks for two."""
    counted = _COUNTED.search(question)
    return {"two": 2, "three": 3}[counted[1].lower()] if counted else _MOST_LISTED


def lacks_others(question: str, text: str, chosen: Sequence[Found]) -> bool:
    """Whether a number of things is asked for, and one alone was found, with none joined to it where it stands.

    Args:
        question: What was asked.
        text: The passage of the first answer.
        chosen: The answers.
    """
    if len(chosen) != 1 or not _MORE_THAN_ONE.search(question):
        return False
    _, start, end = chosen[0].places[0]
    return _AND.search(text[max(0, start - _BESIDE) : end + _BESIDE]) is None


def several(answers: Sequence[Found], most: int) -> list[Found]:
    """The best answer and others nearly as good that say something else, `most` together."""
    if _JOINED.search(answers[0].text):
        return [answers[0]]  # a list as the article has it
    chosen: list[Found] = []
    for one in answers:
        words = set(normalised(one.text).split())
        if one.share >= _LISTED * answers[0].share and not any(
            words & set(normalised(other.text).split()) for other in chosen
        ):
            chosen.append(one)
    return chosen[:most]
