"""Whether what is marked is told of a year before the article's own, for comparison: "the worst since 1954, when …"."""

import re
from datetime import date

from rag.answer.fitting.kind import asks_number, asks_when
from rag.answer.marked import Marked
from rag.words import words

_ASKS_OF_PAST = re.compile(
    r"\b(?:1[5-9]|20)\d\ds?\b|\b(?:last|first|previous(?:ly)?|earlier|former(?:ly)?|ever|before|record|history|since|ago"
    r"|compar\w+|founded|born|time)\b",
    re.IGNORECASE,
)
_ASKS_OLD_THEN = re.compile(r"\bhow old was\b", re.IGNORECASE)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_SINCE_WHEN = re.compile(rf"\bsince {_YEAR},? when\b[^.;:,]*")
_IN_WHEN = re.compile(rf"\b[Ii]n {_YEAR},? when\b[^.;:,]*")
_IN_AT_AGE = re.compile(rf"\b[Ii]n {_YEAR},? (?:at|aged)\b[^.;:,]*")
_IN_WHICH = re.compile(rf"\b[Ii]n {_YEAR}, which\b[^.;:,]*")
# "France, which beat Sarne in the 2018 final": the one before a clause of that year.
_WHO_DID_IN = re.compile(
    r",? (?:which|who|last) (?:[^.;:,]{0,40} )?(?:w[io]n|beat|defeated|claimed|lifted|triumphed|clinched"
    r"|took (?:the )?(?:title|cup|gold|prize|trophy|crown))\b"
    rf"[^.;:,]{{0,60}}?\b(?:in|at) (?:the )?{_YEAR}\b(?![^.;:,]*, (?:has |have )?(?:won|wins|beat|took|did)\b)"
)
# "Which mill is closing?": not the one that "closed in 2004".
_ASKS_DOING = re.compile(r"\b(?:is|are) (?:now )?(?P<does>[a-z]{2,}ing)\b")
_DID_IN = re.compile(rf" (?:[a-z]+ed|was|were|had) [^.;:]{{0,80}}?\bin {_YEAR}\b")
# "When is the fair?" "1998": another one.
_ASKS_WHEN_NOW = re.compile(r"^when (?:is|are|will)\b", re.IGNORECASE)
_ONLY_YEAR = re.compile(rf"(?:in )?{_YEAR}", re.IGNORECASE)
# "What is the rate?" "A year ago, it was 2%".
_ASKS_IS = re.compile(r"^(?:what|how (?:much|many|high)|who)(?:['’]s| [^?]*?\b(?:is|are))\b", re.IGNORECASE)
_YEARS_AGO = re.compile(
    r"\W*(?:(?:A|Two|Three|Four|Five|Ten) (?:years?|months?|decades?) (?:ago|earlier)|Last year)\b"
)
_ASKS_WINNER = re.compile(r"^(?:who|which [a-z]+) w[io]ns?\b", re.IGNORECASE)
# "In 1884, when women were admitted" is what a question about the past may well be of.
_OF_NOW = re.compile(r"\b(?:is|are|has|have)\b", re.IGNORECASE)
# "last met in a final in 2009"; not "last week", nor "at last".
_LAST = re.compile(
    r"(?<!\bat )\blast(?! (?:week|month|year|night|season|spring|summer|autumn|winter)s?\b)"
    rf"(?: [\w’'-]+){{0,6}},? in {_YEAR}\b(?:(?!, (?:but|while|and)\b)[^.;:])*",
    re.IGNORECASE,
)
# "their first final since 2009": no day of this one.
_SINCE = re.compile(
    rf"\b(?:first|only|most|least|[a-z]{{3,}}(?<!inter)(?<!for)est|worst)\b[^.;:]{{0,60}}?\bsince {_YEAR}\b"
)


def is_of_an_earlier_year(question: str, marked: Marked, published: date | None) -> bool:
    """Whether "How many died in the floods?" is answered by "the worst since 1954, when 112 died" in a later year.

    Args:
        question: What was asked; False where it names a year or asks for what was before.
        marked: The answer in its sentence.
        published: Of the article; False where it is not known.
    """
    if published is None or _ASKS_OF_PAST.search(question) or _ASKS_OLD_THEN.search(question):
        return False
    if _ASKS_IS.search(question) and _YEARS_AGO.match(marked.sentence):
        return True
    if asks_when(question):  # "since 1954, when the mill closed" may well say when it closed
        year = marked.is_all(_ONLY_YEAR) if _ASKS_WHEN_NOW.match(question) else None
        if year and int(year["year"]) < published.year:
            return True
        clauses = [_SINCE, _LAST]
    else:
        asked = _ASKS_DOING.search(question)
        ago = marked.followed_by(_DID_IN) if asked else None
        # The mill that "opened in 1904" may well be the one that is closing.
        alike = asked and ago and words(asked["does"])[0].idea in {word.idea for word in words(ago[0])}
        if ago and alike and int(ago["year"]) < published.year:
            return True
        wins = _ASKS_WINNER.match(question)
        did = marked.followed_by(_WHO_DID_IN) if wins else None
        if did and int(did["year"]) < published.year:
            return True
        of_now = asks_number(question) or _OF_NOW.search(question)
        clauses = [
            _SINCE_WHEN,
            _LAST,
            *([_IN_WHEN, _IN_AT_AGE] if of_now else []),
            *([_IN_WHICH] if wins else []),
        ]
    return any(
        marked.overlaps(*told.span()) and int(told["year"]) < published.year
        for clause in clauses
        for told in clause.finditer(marked.sentence)
    )
