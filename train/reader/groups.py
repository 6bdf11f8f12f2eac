"""The training examples: a question with passages that answer it and passages that do not."""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

PASSAGE_CHARACTERS = 700
HELD_OUT_FROM = "2023-10-01"
"""News questions and articles from this day on are never trained on."""

_NUMBER_WORDS = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
]
_AROUND = " \t\n\"'“”‘’.,;:!?()[]"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage and where the answer stands in it; without spans it does not answer."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with every passage known to answer it and hard ones that do not."""

    text: str
    positives: tuple[Candidate, ...]
    negatives: tuple[Candidate, ...]
    source: str
    date: str = ""
    answers: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Group:
    """One draw: the passages of a question that are read together, in random order."""

    question: str
    candidates: tuple[Candidate, ...]


def draw(
    question: Question, negatives: int, chance: random.Random, sizes: Sequence[int] = (PASSAGE_CHARACTERS,)
) -> Group:
    """One positive, if there is one, and up to `negatives` others, shuffled and cut to one of `sizes`."""
    chosen = [chance.choice(question.positives)] if question.positives else []
    chosen += chance.sample(question.negatives, min(negatives, len(question.negatives)))
    chance.shuffle(chosen)
    size = chance.choice(sizes)
    return Group(question.text, tuple(cropped(one, chance, size) for one in chosen))


def pattern(answers: Iterable[str]) -> re.Pattern[str] | None:
    """Matches any answer as whole words, in any case, numbers up to twenty in words or figures."""
    forms = _forms(answers)
    if not forms:
        return None
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    joined = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?<!\w)(?<!\d[.,])(?:{joined})(?!\w)(?![.,]\d)", re.IGNORECASE)


def _forms(answers: Iterable[str]) -> set[str]:
    """The ways in which answers are written, without an article before them."""
    forms: set[str] = set()
    for answer in answers:
        bare = re.sub(r"^(the|a|an)\s+", "", answer.strip(_AROUND), flags=re.IGNORECASE)
        if bare:
            forms.add(bare)
        if bare.lower() in _NUMBER_WORDS:
            forms.add(str(_NUMBER_WORDS.index(bare.lower())))
        if bare.isdigit() and int(bare) < len(_NUMBER_WORDS):
            forms.add(_NUMBER_WORDS[int(bare)])
    return forms


def located(text: str, answers: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Every place in `text` where an answer stands."""
    lower = text.lower()
    if not any(form.lower() in lower for form in _forms(answers)):
        return ()  # most answers stand in few texts, and a pattern takes longer to build than to use
    wanted = pattern(answers)
    return tuple(match.span() for match in wanted.finditer(text)) if wanted else ()


def cropped(candidate: Candidate, chance: random.Random, size: int = PASSAGE_CHARACTERS) -> Candidate:
    """A stretch of at most about `size` characters, cut at blanks, that keeps the first answer."""
    text = candidate.text
    if len(text) <= size:
        return candidate
    start, end = candidate.spans[0] if candidate.spans else (0, 1)
    lowest, highest = max(0, end - size), max(0, min(start, len(text) - size))
    begin = chance.randint(min(lowest, highest), highest)
    if begin:
        blank = text.rfind(" ", 0, begin)
        begin = blank + 1
    stop = min(len(text), max(begin + size, end))
    kept = tuple((s - begin, e - begin) for s, e in candidate.spans if s >= begin and e <= stop)
    return Candidate(text[begin:stop], kept)


def surrounded(candidate: Candidate, others: Sequence[str], chance: random.Random) -> Candidate:
    """The passage between other short ones, as in a round-up of news."""
    before = [text.strip() for text in others if chance.random() < 0.5]
    after = [text.strip() for text in others if text.strip() not in before]
    head = "".join(f"{text}\n\n" for text in before)
    tail = "".join(f"\n\n{text}" for text in after)
    moved = tuple((start + len(head), end + len(head)) for start, end in candidate.spans)
    return cropped(Candidate(head + candidate.text + tail, moved), chance)
