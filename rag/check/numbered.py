"""Things that a number names: "Resolution 4417", "day 12 of the siege", "the 9th Circuit"."""

import re
from collections.abc import Iterator, Sequence

from rag.words import in_order, listed

_SPOKEN = in_order("zero one two three four five six seven eight nine ten eleven twelve")
_NAMED = listed(
    "amendment article battalion bill brigade camp chapter checkpoint circuit congress corridor day district division "
    "exit flight floor gate highway interstate junction measure phase pier platform pod precinct proposition reactor "
    "regiment resolution room route runway section sector shaft stage station terminal tower unit ward week zone"
)
"""Of each there are several that only the number tells apart; a storm's category or an alert's level may change."""
_NOUN = rf"(?P<noun>{'|'.join(sorted(_NAMED))})"
_NUMBER = rf"(?:\d{{1,5}}|{'|'.join(_SPOKEN[1:])})"
# "Day 12", "Resolutions 4417 and 4418", "days 12 to 14"; in "on the flight 92 people" the number counts.
_BEHIND = re.compile(
    rf"\b{_NOUN}s? (?:no\.? ?|number )?(?P<first>{_NUMBER})(?:(?:,? (?:and|or|to|through) |, | ?[-–] ?){_NUMBER})*"
    r"(?![\w%]|[.,:/]\d)(?! (?:people|men|women|children|million|billion|percent)\b)",
    re.IGNORECASE,
)
# "That day 12 were killed", "on the flight 3 hours": the number counts.
_DETERMINED = re.compile(
    r"\b(?:an?|the|this|that|same|each|every|per|one|next|last|his|her|its) $", re.IGNORECASE
)
_COUNTS = re.compile(r" (?!(?:was|is|has|as|does)\b)[a-z]+s\b")
_BEFORE = re.compile(rf"\b(?P<first>\d{{1,4}})(?:st|nd|rd|th) (?:[A-Z]\w+ )?{_NOUN}\b", re.IGNORECASE)
# "Unlike the 5th Circuit", "a year after Terminal 2", "winner of stage 4": what is told is told of another thing.
_BESIDE = re.compile(
    r"\b(?:unlike|like|than|after|before|since|when|once|until|while|replac\w+|succe\w+|amend(?:s|ed|ing)|undo\w*"
    r"|alongside|besides?|winner of|former\w*|held|(?:up|down|moved|came|spread|promoted|relegated) from"
    r"|compared (?:with|to)|as soon as|buil(?:ds?|t) on|(?:much|most|parts?) of|had (?:\w+ )?\w+ (?:on|in|at))"
    r" (?:[a-z]+ )?$",
    re.IGNORECASE,
)
_WRITTEN = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_RANGE = re.compile(r"\d(?: to | through | ?[-–] ?)\d")
_LONGEST_RANGE = 100


def names_by_number(text: str) -> list[tuple[int, int]]:
    """Where a text names things by their numbers: the place of each noun with its numbers."""
    return [one.span() for one in _found(text)]


def nearest_first(text: str, sentences: Sequence[tuple[int, int]], at: int, title: str) -> list[str]:
    """A sentence, those before it from the nearest on, and the title: what may say of which thing it tells."""
    return [*(text[start:end] for start, end in reversed(sentences[: at + 1])), title]


def is_of_another_number(question: str, told: Sequence[str]) -> bool:
    """Whether a question names a thing by its number, and what is told is of another of that kind.

    Args:
        question: What was asked: "What did Resolution 4417 demand?"
        told: As `nearest_first` gives it. The first of them that has such a thing ("Resolution 4418") says which one
            is meant; where none has, nothing tells. One that stands beside what is told ("unlike Resolution 4418") is
            not meant.
    """
    return any(
        next((numbers.isdisjoint(own) for one in told if (own := _numbered(one, told=True).get(noun))), False)
        for noun, numbers in _numbered(question).items()
    )


def are_of_other_numbers(one: str, other: str) -> bool:
    """Whether two sentences name things of one kind by other numbers: "day 12" and "day 13"."""
    yours = _numbered(other)
    return any(noun in yours and numbers.isdisjoint(yours[noun]) for noun, numbers in _numbered(one).items())


def _numbered(text: str, *, told: bool = False) -> dict[str, set[int]]:
    """The numbers of each kind of thing in a text; of what is told, without those that stand beside it."""
    found: dict[str, set[int]] = {}
    for one in _found(text):
        if told and _BESIDE.search(text, 0, one.start()):
            continue
        written = [_value(number) for number in _WRITTEN.findall(one[0][one.start("first") - one.start() :])]
        if _RANGE.search(one[0]) and 0 < written[-1] - written[0] <= _LONGEST_RANGE:
            written = list(range(written[0], written[-1] + 1))
        found.setdefault(one["noun"].lower(), set()).update(written or [int(one["first"])])
    return found


def _found(text: str) -> Iterator[re.Match[str]]:
    for one in _BEHIND.finditer(text):
        counts = _COUNTS.match(text, one.end()) or _DETERMINED.search(text, 0, one.start())
        if one["noun"][0].isupper() or not counts:
            yield one
    yield from _BEFORE.finditer(text)


def _value(written: str) -> int:
    return int(written) if written.isdigit() else _SPOKEN.index(written.lower())
