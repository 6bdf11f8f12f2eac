"""Citation marks: read back from an answer, checked against the passages there were, never trusted."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from rag.answer.reply import marks_in_one_form
from rag.sentences import sentence_spans

# [1], [1, 2], [1-3], [1][2]; "[1,234]" is a figure.
_MARK = re.compile(r"\[\s*(?!\d{1,3}(?:,\d{3})+\s*\])(\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*)\s*\]")
_MARKS_FIRST = re.compile(rf"(?:\s*{_MARK.pattern})+")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence of an answer without its marks, and the numbers it cited."""

    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CitedText:
    """An answer's sentences with the marks that exist, and the numbers that were invented."""

    sentences: tuple[CitedSentence, ...]
    invented: tuple[int, ...]


def read_marks(text: str, known: Collection[int]) -> CitedText:
    """Splits an answer into sentences and reads their marks; numbers not in `known` are set aside."""
    invented: list[int] = []
    sentences: list[CitedSentence] = []
    for piece in _sentences_with_marks(marks_in_one_form(text)):
        numbers: list[int] = []
        for mark in _MARK.finditer(piece):
            for number in _numbers(mark.group(1)):
                target = numbers if number in known else invented
                if number not in target:
                    target.append(number)
        bare = re.sub(rf"\s*{_MARK.pattern}", "", piece).strip()
        if not re.search(r"\w", bare):
            if sentences and numbers:  # marks alone belong to the sentence before them
                last = sentences.pop()
                sentences.append(CitedSentence(last.text, tuple(dict.fromkeys([*last.numbers, *numbers]))))
            continue
        sentences.append(CitedSentence(bare, tuple(numbers)))
    return CitedText(tuple(sentences), tuple(invented))


def _sentences_with_marks(text: str) -> list[str]:
    """Sentences, each with its marks: those that follow its stop ("… were killed. [1] The …"), or that begin it.

    Marks begin a sentence where the reply begins with one, and on a line of their sentence's own.
    """
    pieces: list[str] = []
    first = _MARKS_FIRST.match(text)
    before_each = first is not None and bool(re.match(r"\s*\w", text[first.end() :]))
    for start, end in sentence_spans(text):
        piece = text[start:end]
        leading = _MARKS_FIRST.match(piece)
        rest = piece[leading.end() :] if leading else ""
        new_line = text[:start].rstrip(" \t")[-1:] == "\n"
        own = bool(re.search(r"\w", rest)) and (before_each or new_line)
        if leading and pieces and not own:
            pieces[-1] += " " + leading.group(0)
            piece = rest
        if piece.strip():
            pieces.append(piece)
    return pieces


def _numbers(inside: str) -> list[int]:
    numbers: list[int] = []
    for part in re.split(r"\s*[,;]\s*", inside):
        ends = [int(end) for end in re.split(r"\s*[-–]\s*", part)]
        if len(ends) == 2 and 0 <= ends[1] - ends[0] <= 20:
            numbers += range(ends[0], ends[1] + 1)
        else:
            numbers += ends
    return numbers
