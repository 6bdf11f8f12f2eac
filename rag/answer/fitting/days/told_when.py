"""Whether what was found tells of the days that a question names, or names any day where it asks when."""

import re
from collections.abc import Sequence
from datetime import timedelta

from rag.answer.coverage import coverage
from rag.answer.fitting.kind import asks_number, asks_when, names_time
from rag.answer.marked import Marked
from rag.check.dates import days
from rag.records.answers import Citation
from rag.records.articles import Hit, Published
from rag.records.questions import Understood, Window

# News of an event is written in its weeks; later articles that tell of it say when it was.
_AFTERWARDS = timedelta(days=60)
# "Three days after General Velin died in a raid, …": the clause that a time is counted from.
_COUNTED_FROM = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:after|before|since|following)\s+(?P<event>[^,;]+)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "2024-25", "2024/2025": a budget year, a season.
_SPAN = re.compile(r"\b(?P<first>(?:19|20)\d\d)[-–/](?:(?:19|20)(?=\d\d\b))?(?P<last>\d\d)\b(?![-–/])")
# "in 1980?", "in 2022 did": a year that dates what is asked; not "the 2008 crash" nor "before 2021".
_OF_YEAR = re.compile(
    r"\b(?:in|during|for) (?P<year>(?:19|20)\d\d)(?=\s*[?,.;]|\s*$|\s+(?:did|was|were|in|at|by|from|on)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:puts?|count(?:s|ed)?|estimat\w+|report\w*|said|says?|found|finds?|heard|concluded|ruled)\b",
    re.IGNORECASE,
)
# "In 1981, …" in front of all, and "20.5 sacks in 1981" behind the answer.
_IN_YEAR_FIRST = re.compile(
    r"\W*(?:(?:back )?in (?:19|20)\d\d|(?:in|for) (?:19|20)\d\d[-–/]\d{2,4}|for (?:19|20)\d\d),",
    re.IGNORECASE,
)
_IN_YEAR_BEHIND = re.compile(
    r"(?: (?!(?:from|than|against|compared|versus|after|before|since|high|low)\b)[\w’'-]+){0,3}"
    r" (?:so far )?(?:in (?:19|20)\d\d\b|for (?:19|20)\d\d(?:[-–/]\d{2,4})?(?=\s*(?:[,.;)]|$)))"
)
# "The grant for 2026-27 is £4m": from such a year to its figure, or back, nothing else is counted.
_OF_SPAN = re.compile(
    r"\b(?:in|for|during|of) (?:the )?(?:(?:financial|fiscal|budget|school) year )?$", re.IGNORECASE
)
_ANOTHER_PART = re.compile(
    r"[\d,;:.]|\b(?:and|but|while|from|than|against|compared|versus|after|before|since|until|up|down)\b",
    re.IGNORECASE,
)
_ROW_OF_YEAR = re.compile(r"\W{0,3}(?P<year>(?:19|20)\d\d)(?::| [-–—]) ")
_LEADS_TO_THING = re.compile(r"\b(?!(?:in|since|until|by|of|for|from|and|late|early|mid|during)\b)[a-z]+ $")
_LONGEST_SPAN = 30  # years, from "2019-23"
_NEAR_SPAN = 7  # words between a budget year and its figure
_THE_SAME = 0.9  # of the question's words, by rarity, in such a clause: it is what was asked about


def tells_of_its_days(understood: Understood, chosen: Hit, hits: Sequence[Hit]) -> bool:
    """Whether the chosen hit's article was written in the weeks after the days asked about, or names one of them.

    A general killed in December 2023 is no answer to who was killed in December 2022. True for a question that
    names no days, or leaves them open, or counts them from today, and for an article without a date.

    Args:
        understood: The question.
        chosen: What would be quoted first.
        hits: Everything found; what else of the chosen article is among it counts too.
    """
    asked, published = named_days(understood), chosen.article.published
    if asked.until is None or published is None or published.earliest <= asked.until + _AFTERWARDS:
        return True
    texts = [hit.passage.text for hit in hits if hit.article.id == chosen.article.id]
    return any(_names(text, published, asked) for text in (chosen.article.title, *texts))


def named_days(understood: Understood) -> Window:
    """The days that a question names with both their ends; open where it leaves one open or counts from today."""
    asked = understood.days
    closed = asked.since is not None and asked.until is not None and not understood.relative_days
    return asked if closed else Window()


def is_of_other_days(question: str, sentence: str, asked: Window) -> bool:
    """Whether a sentence dates what it tells, by month and year, and never into the days asked about.

    "Rockets in February 2021 killed two" is no answer for December 2023, though an article of that month looks back
    on it. A sentence that names any other time ("on Monday", "in March") may be of both, and so may one whose month the
    question names too.
    """
    if asked == Window():
        return False
    told, named = days(sentence), {(day.year, day.month) for day in days(question)}
    return bool(told) and all(
        day.month is not None
        and day.first is not None
        and day.last is not None
        and not asked.meets(day.first, day.last)
        and (day.year, day.month) not in named
        for day in told
    )


def counts_another_year(question: str, marked: Marked) -> bool:
    """Whether a number is asked for of one year and what is marked is a number of another: "20.5 sacks in 1981".

    Args:
        question: What was asked.
        marked: The answer in its sentence.
    """
    asked = _asked_years(question)
    if (
        not asked
        or not asks_number(question)
        or any(_meets(asked, told) for told in _told_years(marked.sentence))
    ):
        return False
    first = _IN_YEAR_FIRST.match(marked.sentence)
    # "In 2023, officials put the toll at 12": when it was counted, not when it was.
    of_first = (
        first is not None
        and first.end() <= marked.start
        and not _COUNTED.search(marked.sentence, first.end(), marked.start)
    )
    return of_first or marked.followed_by(_IN_YEAR_BEHIND) is not None or _is_of_span(marked)


def is_year_of_the_thing(question: str, marked: Marked) -> bool:
    """Whether "When was Loft v. Sarn overturned?" is answered by "1973" of "the landmark 1973 Loft v. Sarn ruling".

    Args:
        question: What was asked; False for all but when.
        marked: The answer in its sentence; False behind "in" or "since".
    """
    if not asks_when(question) or not marked.is_all(_YEAR):
        return False
    name = re.match(r" (?P<name>[A-Z][\w’'-]*)", marked.after)
    led = marked.preceded_by(_LEADS_TO_THING)
    return name is not None and led is not None and re.search(rf"\b{name['name']}\b", question) is not None


def is_in_another_years_row(question: str, marked: Marked) -> bool:
    """Whether "Who won in 1967?" is answered by a row of another year: "1966: Ada Loft".

    Args:
        question: What was asked; False where it names no year.
        marked: The answer in its sentence.
    """
    row = _ROW_OF_YEAR.match(marked.sentence)
    asked = _asked_years(question) if row else frozenset()
    return row is not None and bool(asked) and int(row["year"]) not in asked


def _asked_years(question: str) -> frozenset[int]:
    """The year that a question asks about, or both of a budget year; empty where it names none, or two."""
    spans = list(_SPAN.finditer(question))
    if not spans:
        year = _OF_YEAR.search(question)
        return frozenset({int(year["year"])}) if year else frozenset()
    single = len(spans) == 1 and _OF_SPAN.search(question[: spans[0].start()])
    return _years_of(spans[0]) if single else frozenset()


def _told_years(sentence: str) -> list[frozenset[int]]:
    """The years that a sentence names, those of a span together."""
    plain = [frozenset({int(year)}) for year in _YEAR.findall(_SPAN.sub(" ", sentence))]
    return plain + [_years_of(span) for span in _SPAN.finditer(sentence)]


def _years_of(span: re.Match[str]) -> frozenset[int]:
    # "2024-05" is a month.
    first, more = int(span["first"]), (int(span["last"]) - int(span["first"])) % 100
    return frozenset(range(first, first + more + 1)) if more <= _LONGEST_SPAN else frozenset({first})


def _meets(asked: frozenset[int], told: frozenset[int]) -> bool:
    """Whether years may be the ones asked about: of two budget years none but the very same."""
    return asked == told if len(asked) == len(told) else bool(asked & told)


def _is_of_span(marked: Marked) -> bool:
    """Whether a figure stands with a budget year, and with nothing else that is counted between them."""
    for span in _SPAN.finditer(marked.sentence):
        between = marked.sentence[min(marked.end, span.end()) : max(marked.start, span.start())]
        near = len(between.split()) <= _NEAR_SPAN and not _ANOTHER_PART.search(between)
        if near and _OF_SPAN.search(marked.sentence[: span.start()]):
            return True
    return False


def undated_sources(understood: Understood, citations: Sequence[Citation]) -> tuple[str, ...]:
    """A note where a question that names days is answered from articles without a date."""
    undated = [f"[{one.number}]" for one in citations if one.article.published is None]
    if not undated or understood.days == Window():
        return ()
    many = len(undated) > 1
    articles = "are of articles" if many else "is of an article"
    return (
        f"{', '.join(undated)} {articles} without a date: whether of {understood.days}, the text must tell.",
    )


def told_by_article(understood: Understood, citations: Sequence[Citation]) -> tuple[str, ...]:
    """A note where "when" is answered by a sentence that names no time: the day of its article then tells most."""
    first, asked = citations[0], understood.standalone
    told = any(names_time(_uncounted(asked, one.quote)) for one in citations if not one.instead)
    if not asks_when(asked) or told or first.article.published is None:
        return ()
    return (f"[{first.number}] names no day; its article is of {first.article.published}.",)


def _uncounted(question: str, quote: str) -> str:
    """The quote without times counted from the very event: "three days after Velin died", asked when he was killed."""

    def kept(counted: re.Match[str]) -> str:
        itself = coverage(question, [counted["event"]])[0].words >= _THE_SAME
        return "" if itself else counted[0]

    return _COUNTED_FROM.sub(kept, quote)


def _names(text: str, published: Published, asked: Window) -> bool:
    """Whether the text names a day or period that reaches into the days asked about."""
    return any(
        day.first is not None and day.last is not None and asked.meets(day.first, day.last)
        for day in days(text, published.earliest)
    )
