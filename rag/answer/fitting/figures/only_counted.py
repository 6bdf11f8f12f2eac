"""Whether only how many is told, asked which: "eleven" for "Which towns have no siren?"."""

import re

from rag.answer.marked import Marked
from rag.words import words

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|dozens?|scores|hundreds|thousands|several|many|most|both|all)"
)
_ONLY_NUMBER = re.compile(
    rf"(?:all |about |at least |some |more than |nearly |only |the )*{_NUMBER}"
    r"(?: of (?:the|them|those|its|their)\b.*|(?P<what>(?: [a-z-]+){1,3}))?",
    re.IGNORECASE,
)
_ASKS_WHICH = re.compile(
    r"^(?:which|name|list|who (?:are|were)|what (?:are|were))\s(?:are |were |all )?(?:of )?(?:the |those |these )?"
    r"(?:other )?(?:two |three |four |five |six )?(?:[\w-]+ ){0,2}?(?P<things>[a-z-]{2,}s)\b(?<![us]s)",
    re.IGNORECASE,
)
_OF_NUMBERS = re.compile(
    r"numbers|figures|years|dates|days|ages|sums|amounts|prices|scores|results|percentages|rates|shares|times|odds|counts"
    r"|months|weeks|hours|minutes|levels|digits|votes|seats|grades|temperatures|was|does|has|is|charges|costs|pages|rounds"
    r"|seasons|games|series|sizes|fines|fees|salaries|limits|points|stages|terms|classes|grounds|districts|buses|flights",
    re.IGNORECASE,
)


def only_counts(question: str, marked: Marked) -> bool:
    """Whether which things is asked, and what is marked says how many alone.

    Args:
        question: What was asked; False for what is told by numbers, such as years and scores.
        marked: The answer in its sentence.
    """
    asked = _ASKS_WHICH.match(question)
    number = marked.is_all(_ONLY_NUMBER)
    if asked is None or number is None or _OF_NUMBERS.fullmatch(asked["things"]):
        return False
    return number["what"] is None or _are_asked(number["what"], question)


def _are_asked(things: str, question: str) -> bool:
    """Whether what is counted is what was asked for: "three island states" for island nations, not "two lions"."""
    ideas = [word.idea for word in words(things)]
    new = set(ideas) - {word.idea for word in words(question)}
    return len(new) < len(ideas) and len(new) <= 1
