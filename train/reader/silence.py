"""Questions and passages that look as if they answered and do not, made of those that do.

A reader that has only seen passages about something else as "not here" takes any passage on the subject for an
answer. Two of the ways of Rajpurkar et al. 2018 (arXiv 1806.03822) to ask what is not told can be had without a
person: the passage without the sentences that answer, and the question with another name or year in it.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from rag.sentences import sentence_spans
from train.reader.groups import Candidate, Group, Question, located

AskedNames = dict[tuple[str, int], list[str]]
"""Names in questions, by the word before them and how many words they have: "in Torrin" is a place."""

_NAME = re.compile(r"(?<=\s)[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}")
_YEAR = re.compile(r"(?<!\w)(?:1[5-9]|20)\d\d(?!\w)")
_LEAST = 120
"""Characters that a passage must keep to be worth reading."""


def asked_names(questions: Iterable[Question]) -> AskedNames:
    """The names in questions, such as could stand in each other's place."""
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for question in questions:
        for match in _NAME.finditer(question.text):
            found[_place(question.text, match)].add(_bare(match.group()))
    return {place: sorted(names) for place, names in found.items()}


def hollow(candidate: Candidate) -> Candidate | None:
    """The passage without each sentence that has its answer; None when too little is left."""
    answers = sorted({candidate.text[start:end] for start, end in candidate.spans})
    places = (*candidate.spans, *located(candidate.text, answers))
    kept = [
        (left, right)
        for left, right in sentence_spans(candidate.text)
        if not any(start < right and end > left for start, end in places)
    ]
    text = " ".join(candidate.text[left:right].strip() for left, right in kept)
    return Candidate(text) if len(text) >= _LEAST and not located(text, answers) else None


def misnamed(group: Group, names: AskedNames, chance: random.Random) -> Group | None:
    """The group asked about another name or another year, which none of its passages answers.

    None when the question has neither, or when what it is exchanged for stands in a passage.
    """
    told = " ".join(one.text for one in group.candidates)
    chances = [*_NAME.finditer(group.question), *_YEAR.finditer(group.question)]
    if not chances:
        return None
    match = chance.choice(chances)
    old = _bare(match.group())
    if match.group().isdigit():
        other = str(int(old) + chance.choice((-3, -2, -1, 1, 2, 3)))
    else:
        other = chance.choice(names.get(_place(group.question, match), [old]))
    if old not in told or other in told or set(other.split()) & set(old.split()):
        return None
    question = group.question[: match.start()] + other + group.question[match.start() + len(old) :]
    return Group(question, tuple(replace(one, spans=()) for one in group.candidates))


def _place(question: str, match: re.Match[str]) -> tuple[str, int]:
    before = question[: match.start()].split()
    return before[-1].lower() if before else "", len(match.group().split())


def _bare(name: str) -> str:
    return re.sub(r"['’]s?$", "", name)
