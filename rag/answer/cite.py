"""Citation marks: read back from an answer, checked against the passages there were, never trusted."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rag.answer.reply import marks_in_one_form
from rag.sentences import sentence_spans

# [1], [1, 2], [1-3], [1][2]; "[1,234]" is a figure.
_MARK = re.compile(r"\[\s*(?!\d{1,3}(?:,\d{3})+\s*\])(\d{1,3}(?:\s*[-–,;]\s*\d{1,3})*)\s*\]")
_MARKS_FIRST = re.compile(rf"(?:\s*{_MARK.pattern})+")
# A mark at the end of a line ends its statement, whether a stop stands there or not.
_LINE_END = re.compile(r"(?<=\])[.;,]?[ \t]*\n")
# "(1)" ends a sentence in a reply that has no other marks.
_ROUND = re.compile(r"\((\d{1,2}(?:\s*,\s*\d{1,2})*)\)(?=[.!?]?(?:\s|\Z))")
# "According to [1], 22 died", "[1] says that 22 died", "[1]: 22 died": what is said begins behind it.
_LEAD = re.compile(
    rf"\A\s*(?:(?:according to|as per|per|in)\s+(?:(?:the\s+)?(?:passages?|sources?|articles?)\s+)?"
    rf"{_MARKS_FIRST.pattern}\s*,\s*|(?:(?:passages?|sources?|articles?)\s+)?{_MARKS_FIRST.pattern}\s*"
    rf"(?::\s*|(?:says?|states?|reports?|notes?|adds?|mentions?)\s+(?:that\s+)?))",
    re.IGNORECASE,
)
_NUMBERED_SOURCE = re.compile(
    r"(?i)(?<![\w\[])(?:passage|source)\s+(\d{1,2})(?=,| (?:says|states|reports|notes|adds)\b)"
)
_YES_OR_NO = re.compile(r"(?:yes|no)[.!]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence of an answer without its marks, and the numbers it cited."""

    text: str
    numbers: tuple[int, ...]
    shared: tuple[int, ...] = ()
    """Without numbers of its own: those at the end of its paragraph, which may be meant for all of it."""


@dataclass(frozen=True, slots=True)
class CitedText:
    """An answer's sentences with the marks that exist, and the numbers that were invented."""

    sentences: tuple[CitedSentence, ...]
    invented: tuple[int, ...]


def read_marks(text: str, known: Collection[int]) -> CitedText:
    """Splits an answer into sentences and reads their marks; numbers not in `known` are set aside.

    "Yes." belongs to the sentence after it, and "Here is what is said:" states nothing.
    """
    invented: list[int] = []
    sentences: list[CitedSentence] = []
    lines: list[int] = []
    answered = ""
    for piece, line in _sentences_with_marks(_in_square_brackets(marks_in_one_form(text), known)):
        numbers: list[int] = []
        for mark in _MARK.finditer(piece):
            for number in _numbers(mark.group(1)):
                target = numbers if number in known else invented
                if number not in target:
                    target.append(number)
        bare = answered + _without_marks(piece)
        answered = ""
        if not re.search(r"\w", bare):
            if sentences and numbers:  # marks alone belong to the sentence before them
                sentences[-1] = _also_citing(sentences[-1], numbers)
        elif _YES_OR_NO.fullmatch(bare) and not numbers:
            answered = bare + " "
        elif numbers or not bare.endswith(":"):
            sentences.append(CitedSentence(bare, tuple(numbers)))
            lines.append(line)
    if answered:
        sentences.append(CitedSentence(answered.strip(), ()))
        lines.append(-1)
    return CitedText(tuple(_shared(sentences, lines)), tuple(invented))


def _also_citing(sentence: CitedSentence, numbers: Sequence[int]) -> CitedSentence:
    return CitedSentence(sentence.text, tuple(dict.fromkeys([*sentence.numbers, *numbers])))


def _shared(sentences: Sequence[CitedSentence], lines: Sequence[int]) -> Iterator[CitedSentence]:
    """Sentences without marks given those of the next one that has some in their line."""
    for n, (sentence, line) in enumerate(zip(sentences, lines, strict=True)):
        rest = zip(sentences[n + 1 :], lines[n + 1 :], strict=True)
        marked = next((one.numbers for one, other in rest if other == line and one.numbers), ())
        yield sentence if sentence.numbers else CitedSentence(sentence.text, (), marked)


def _in_square_brackets(text: str, known: Collection[int]) -> str:
    """The text with "(1)" as "[1]" where it has no other marks, "Passage 1 says" as "[1] says", lines kept apart."""
    if not _MARK.search(text):
        text = _ROUND.sub(lambda one: f"[{one[1]}]" if set(_numbers(one[1])) <= set(known) else one[0], text)
    return _LINE_END.sub(lambda one: f"{one[0]}\n", _NUMBERED_SOURCE.sub(r"[\1]", text))


def _without_marks(piece: str) -> str:
    """What a sentence says without its marks, and without what only leads from a mark to it."""
    lead = _LEAD.match(piece)
    rest = piece[lead.end() :] if lead else piece
    bare = re.sub(rf"\s*{_MARK.pattern}", "", rest).strip()
    return bare[:1].upper() + bare[1:] if lead else bare


def _sentences_with_marks(text: str) -> list[tuple[str, int]]:
    """Sentences with their marks: those after the stop ("… were killed. [1] The …"), or before it all; and their lines.

    Marks begin a sentence where the reply begins with one, and on a line of their sentence's own.
    """
    pieces: list[tuple[str, int]] = []
    first = _MARKS_FIRST.match(text)
    before_each = first is not None and bool(re.match(r"\s*\w", text[first.end() :]))
    for start, end in sentence_spans(text):
        piece = text[start:end]
        leading = _MARKS_FIRST.match(piece)
        rest = piece[leading.end() :] if leading else ""
        new_line = text[:start].rstrip(" \t")[-1:] == "\n"
        own = bool(re.search(r"\w", rest)) and (before_each or new_line or _LEAD.match(piece) is not None)
        if leading and pieces and not own:
            pieces[-1] = (pieces[-1][0] + " " + leading.group(0), pieces[-1][1])
            piece = rest
        if piece.strip():
            pieces.append((piece, text.count("\n", 0, start)))
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
