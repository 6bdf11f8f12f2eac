"""Changes to what is drawn, so that a run cannot learn its questions by heart.

Exchanging the answer for another of its kind follows Longpre et al. 2021 (arXiv 2109.05052): what the passage
says then counts, not what was learned of the world. Masked tokens are BERT's (Devlin et al. 2019, arXiv 1810.04805).
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rag.reading.pairs import Pair
from train.reader.groups import Candidate, Group, Question

Names = dict[tuple[str, int], list[str]]
"""Names to put in an answer's place, by what was asked for ("who", "city") and how many words they have."""

_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}")
_ASKED = re.compile(r"\b(?:(who)(?:m|se)?|(where)|(?:what|which) (\w+))\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_FIRST_YEAR, _LAST_YEAR = 1900, 2023


def names_in(questions: Iterable[Question]) -> Names:
    """The answers that are names, such as could stand in each other's place."""
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for question in questions:
        asked = _asked(question.text)
        for candidate in question.positives:
            for start, end in candidate.spans:
                answer = candidate.text[start:end]
                if _NAME.fullmatch(answer):
                    found[asked, len(answer.split())].add(answer)
    return {kind: sorted(names) for kind, names in found.items()}


def _asked(question: str) -> str:
    """What the question asks for, as far as its first asking word tells: "who", "where", "city" or nothing."""
    found = _ASKED.search(question)
    return next(filter(None, found.groups()), "").lower() if found else ""


def exchanged(group: Group, names: Names, chance: random.Random) -> Group:
    """The group with its answer exchanged for another of its kind, wherever the passages have it.

    Left as it is where that would not read well: several answers, answers that are no name and hold no figure,
    and names of which the question or the rest of a passage has a part.
    """
    answers = {one.text[start:end] for one in group.candidates for start, end in one.spans}
    if len(answers) != 1:
        return group
    (answer,) = answers
    other = _other(answer, names.get((_asked(group.question), len(answer.split())), ()), chance)
    whole = re.compile(rf"(?<![\w.,]){re.escape(answer)}(?!\w)")
    rest = " ".join([group.question, *(whole.sub(" ", one.text) for one in group.candidates)])
    if other is None or any(re.search(rf"\b{re.escape(word)}\b", rest) for word in answer.split()):
        return group
    if any(one.spans and not whole.search(one.text) for one in group.candidates):
        return group  # joined to what stands before it: nothing would be exchanged there
    return replace(group, candidates=tuple(_with(one, whole, other) for one in group.candidates))


def _with(candidate: Candidate, answer: re.Pattern[str], other: str) -> Candidate:
    """The passage with the other answer in each place of the old one; spans follow."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    length = at = 0
    for match in answer.finditer(candidate.text):
        before = candidate.text[at : match.start()]
        length += len(before)
        spans.append((length, length + len(other)))
        parts += [before, other]
        length += len(other)
        at = match.end()
    return Candidate("".join(parts) + candidate.text[at:], tuple(spans) if candidate.spans else ())


def _other(answer: str, names: Sequence[str], chance: random.Random) -> str | None:
    """Another of the names, or the same words with other figures; None when there is none."""
    if _NAME.fullmatch(answer):
        among = [name for name in names if name != answer]
        return chance.choice(among) if among else None
    if not any(mark.isdigit() for mark in answer):
        return None
    return re.sub(r"\d+", lambda found: _figure(found.group(), chance), answer)


def _figure(old: str, chance: random.Random) -> str:
    """Another figure of as many digits; a year for a year."""
    if _YEAR.fullmatch(old):
        return str(chance.randint(_FIRST_YEAR, _LAST_YEAR))
    lowest = 10 ** (len(old) - 1)
    return str(chance.randint(lowest, 10 * lowest - 1))


def masked(
    pair: Pair, targets: Sequence[tuple[int, int]], share: float, mask: int, chance: random.Random
) -> Pair:
    """The pair with about that share of its words' tokens masked, never one of an answer.

    The question's are masked as well: a question half seen cannot be known by heart.

    Args:
        pair: A question and a passage.
        targets: First and last token of each answer, as positions in the row.
        share: Of the tokens of question and passage, 0 to 1; the three marks around them stay.
        mask: The id of the token put in their place.
        chance: What draws.
    """
    ids = list(pair.ids)
    question = range(1, pair.passage_from - 1)
    passage = range(pair.passage_from, pair.passage_from + len(pair.offsets))
    for at in (*question, *passage):
        if chance.random() < share and not any(first <= at <= last for first, last in targets):
            ids[at] = mask
    return replace(pair, ids=ids)
