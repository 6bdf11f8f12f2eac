"""Days in a follow-up: its own in the place of the conversation's, "in March" of its year, "the year before" it."""

import re
from datetime import date

from rag.question.asked_anew import COMPLETED, LONE_MONTH
from rag.question.dates import find_window

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ASKED_ON = date(2100, 1, 1)  # for finding which words are dates, whatever days they mean
_STEP = (
    r"(?:(?:the |a )?(?:(?P<back>year before|year earlier|previous year|preceding year)|year after|year later"
    r"|following year)|the next year)"
)
# "Next year" is counted from today.
_YEAR_ALONE = re.compile(rf"(?:(?:what|how) about |and |but |or |in )*{_STEP}\W*", re.IGNORECASE)
_ITS_YEAR = re.compile(rf"\b(?:in |from )?{_STEP}(?=\W*$|,)", re.IGNORECASE)


def dated_anew(core: str, topic: str) -> tuple[str, str]:
    """A question and its topic, without the topic's dates where the question has its own; a month takes its year."""
    year = _YEAR.search(topic)
    if year and not _YEAR.search(core) and (month := LONE_MONTH.search(core)):
        core = f"{core[: month.end()]} {year[0]}{core[month.end() :]}"
    # "The next day" and "on Monday" count from the topic's own date.
    if not any(_YEAR.search(said) for said in find_window(core, _ASKED_ON).matched):
        return core, topic
    for said in find_window(topic, _ASKED_ON).matched:
        topic = re.sub(
            rf"\s*(?:\b(?:in|on|of|since|during|from|by|at) )?(?:the )?{re.escape(said)}", "", topic
        )
    return core, " ".join(topic.split())


def asked_of_year(core: str, whole: str) -> str | None:
    """The last question asked of the year before or after its own, where that is all of this one.

    Args:
        core: This question, without the word that opens it as a follow-up.
        whole: The last question, itself completed from those before it.
    """
    step, year = _YEAR_ALONE.fullmatch(core), _only_year(whole)
    if step is None or year is None or COMPLETED.search(whole):
        return None
    return _YEAR.sub(str(year + (-1 if step["back"] else 1)), whole)


def with_year(core: str, whole: str) -> str:
    """The question with the year that its "the year before" is, counted from the one year of the last question."""
    step, year = _ITS_YEAR.search(core), _only_year(whole)
    if step is None or year is None or _YEAR.search(core):
        return core
    said = f"in {year + (-1 if step['back'] else 1)}"
    return f"{core[: step.start()]}{said if step.start() else said.capitalize()}{core[step.end() :]}"


def _only_year(text: str) -> int | None:
    """The one year that a text names; None for none and for several."""
    years = set(_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None
