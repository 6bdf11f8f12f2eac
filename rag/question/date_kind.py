"""What the dates of a question speak of: what was printed then, all that happened then, or one event.

The kinds are told apart in `rag/question/dates.py`.
"""

import re
from collections.abc import Sequence
from typing import Literal

Kind = Literal["published", "period", "event", "none"]

_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|going to|expected|set to|set for|due|scheduled|plan(?:s|ned|ning)?|upcoming"
    r"|forecasts?|predict(?:s|ed|ions?)?|projected|intends?|to be held|aims? to|likely|estimates?|could"
    r"|goals?|targets?)\b",
    re.IGNORECASE,
)
# Words that put a day without its year into the time to come, unless the question asks for what "did" or "was".
# A target that was struck, a goal that was scored and who died "due to the floods" are of the past.
_TO_COME = re.compile(
    # "Will it close in June?", not "Will Smith".
    r"\b(?:(?-i:will)|(?<!.)Will|won['’]t|shall|going to|upcoming|to be held|intends? to|aims? to)\b",
    re.IGNORECASE,
)
_MAY_COME = re.compile(
    r"\b(?:must(?! have)|could(?=.* by\b)|expected|scheduled|forecast|predicted|projected|likely"
    r"|due(?! to (?:the|an?|its|their|his|her)\b)|set (?:to|for)|plan(?:s|ned|ning)? to|planned (?:for|in|on))\b",
    re.IGNORECASE,
)
_ASKS_OF_PAST = re.compile(r"\b(?:did|was|were|had)\b", re.IGNORECASE)
# What articles told before the day came, however long ago that is by now: "plan to merge in 2024".
_FORETOLD = re.compile(
    r"\b(?:will|won['’]t|shall|plan(?:s|ned|ning)? (?:to|for)|intends? to|aims? to|hopes? to|to be held"
    r"|(?:expected|projected|predicted|forecast|set|scheduled|slated|going|likely) (?:to|for))\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:publish(?:ed|es)?|printed|articles?(?! of (?:impeachment|war|faith|incorporation))|stories|(?<!-)story"
    r"|coverage|(?:(?<=was )|(?<=were )|(?<=been )|(?<=papers )|(?<=outlets )|(?<=media ))covered|headlines?"
    r"|(?<!a )(?<!new )(?<!the )(?<!was )(?<!were )(?<!is )(?<!are )report(?:ed|ing)?"
    # "the Post wrote in May", not "who wrote the letter in May".
    r"|(?<!\bhe )(?<!\bshe )(?<!\bthey )(?:wrote|written|write)(?! (?:the|an?|to|his|her|their|its|this|that)\b)"
    r"|editorials?|(?<!tank )(?<!armoured )(?<!armored )(?<!supply )(?<!military )(?<!aid )columns?"
    r"|news(?! (?:conference|briefing|anchor|network|agency|agencies|presenter))"
    r"|(?:(?<=in the )|(?<=has the )|(?<=did the )|(?<=does the ))press|press (?:say|reports?|write|coverage))\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:what(?: all| else)?(?: has| had)? (?:happened(?! (?:to|with) (?:the )?(?-i:[A-Z]))|occurred|took place)"
    r"|what was (?:happening|going on)|what(?:['’]s| is) (?:new|happening|going on)"
    r"|what (?:events|developments)|events (?:of|in|from|during))\b",
    re.IGNORECASE,
)
# "Summarise February 2021", "the latest from March 3": the days themselves; not "the latest toll of the quake of …".
_PERIOD_BEFORE = re.compile(
    r"\b(?:latest|timeline|summari[sz]e|summary)(?: (?:of|for|from|in|on|the|all|news|events|developments|coverage"
    r"|everything|what|happened|headlines|stories|between|since|during))*\s*$",
    re.IGNORECASE,
)

# "How many cases did Italy report on 5 May?" is printed the day after.
_COUNTED = re.compile(r"^\W*how (?:many|much)\b.*\breport(?:ed)?\b", re.IGNORECASE)


def looks_ahead(question: str) -> bool:
    """Whether it speaks of what lies ahead: "will", "by 2050"."""
    return _AHEAD.search(question) is not None


def is_to_come(question: str) -> bool:
    """Whether a day that it names without a year is the next one, not the last."""
    if _TO_COME.search(question):
        return True
    return _MAY_COME.search(question) is not None and _ASKS_OF_PAST.search(question) is None


def foretells(question: str) -> bool:
    """Whether it speaks of what lay ahead for those who wrote: "plan to merge in 2024"."""
    return _FORETOLD.search(question) is not None


def kind_of(question: str, dates: Sequence[tuple[int, int]]) -> Kind:
    """The kind of a question that names dates.

    Args:
        question: The question.
        dates: Where its dates stand, in characters; one at least.
    """
    if _PERIOD.search(question):
        return "period"
    if any(_PERIOD_BEFORE.search(question[:start]) for start, _ in dates):
        return "period"
    for start, end in dates:
        if _COUNTED.search(question[:start]):
            continue
        near = " ".join(question[:start].split()[-5:]) + " | " + " ".join(question[end:].split()[:2])
        if _PUBLISHED.search(near):
            return "published"
    return "event"
