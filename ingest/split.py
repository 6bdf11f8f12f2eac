"""An article's text to passages: whole paragraphs and sentences, quotes with their speaker, within a size."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rag.sentences import paragraph_spans, sentence_spans

SIZE = 176
"""Tokens a passage: with title and date in front it stays within the 256 that the model reads."""
_SMALLEST = 0.2
_OPEN, _CLOSE = "“«‹「『", "”»›」』"
_SAYS = (
    r"said|says|told|added|adds|asked|warned|wrote|tweeted|stated|noted|insisted|argued|explained|continued|"
    r"according|claimed|announced|recalled|stressed|concluded|replied|declared|vowed"
)
_ATTRIBUTION = re.compile(
    rf"^[^\"“”]{{0,12}}(?:[A-Z]\S*|he|she|they|the)\b[^\"“”]{{0,60}}\b(?:{_SAYS})\b[^\"“”]{{0,60}}[.:]?$|"
    rf"^[—–-]{{1,2}}\s?[A-Z][^.]{{2,60}}$",
    re.I,
)
_SAYS_WORD = re.compile(rf"\b(?:{_SAYS})\b", re.I)
_CLAUSE = re.compile(r"(?<=[,;:—–])\s+|\s+(?=(?:and|but|or|which|who|that|while|as|because)\b)|\n")
_SPACE = re.compile(r"\s+")


class WordCounter:
    """Counts the tokens of a text word by word, each word by the tokenizer only once.

    Tokenizers cut at blanks first, so the words' tokens add up to the text's; remembering them is many
    times faster than reading every sentence anew, since news repeats its words.
    """

    def __init__(self, count: Callable[[Sequence[str]], Sequence[int]], most: int = 200_000) -> None:
        """Takes the tokenizer's count of several texts at once, and how many words to remember."""
        self._count = count
        self._most = most
        self._known: dict[str, int] = {}

    def __call__(self, text: str) -> int:
        """Tokens of the text."""
        words = text.split()
        known = self._known
        try:
            return sum([known[word] for word in words])
        except KeyError:
            fresh = list(dict.fromkeys(word for word in words if word not in known))
            counts = dict(zip(fresh, self._count(fresh), strict=True))
            total = sum(counts[word] if word in counts else known[word] for word in words)
            if len(known) + len(counts) > self._most:
                known.clear()
            known.update(counts)
            return total


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, its size, and whether it begins a paragraph or must stay with the one before it."""

    start: int
    end: int
    tokens: int
    begins: bool
    bound: bool


def split(
    text: str, *, size: int = SIZE, count: Callable[[str], int], title: str = ""
) -> list[tuple[int, int]]:
    """Start and end of each passage of `text`, in order.

    Passages are true slices without surrounding blanks, do not overlap, hold every non-blank character
    and have at most `size` tokens. Paragraphs stay whole where they fit, sentences always unless one
    alone is larger; a quote that runs over sentences and a sentence that only says who spoke stay with
    their neighbour. A heading goes with what follows it, a tiny last passage with what precedes it.

    Args:
        text: The cleaned text of an article.
        size: The most tokens of a passage.
        count: Tokens of a text by the embedding model's own tokenizer.
        title: The article's title, which is embedded with each passage and whose tokens are set aside
            where it is longer than the 40 that the usual size leaves for it.
    """
    room = max(16, size - max(0, count(title) - 40)) if title else size
    # Counting the whole first lets a counter that remembers words learn them in one go.
    if count(text) == 0:
        count = _characters
    groups = _units(_pieces(text, room, count), room)
    passages: list[list[_Piece]] = []
    for unit in groups:
        if passages and _fits(passages[-1], unit, room) and not _better_apart(passages[-1], unit, room):
            passages[-1] = [*passages[-1], *unit]
        else:
            passages.append(unit)
    _settle_headings(text, passages, room)
    if (
        len(passages) > 1
        and _tokens(passages[-1]) < _SMALLEST * room
        and _fits(passages[-2], passages[-1], room)
    ):
        passages[-2:] = [[*passages[-2], *passages[-1]]]
    return [(passage[0].start, passage[-1].end) for passage in passages]


def _characters(text: str) -> int:
    """Characters, for a text that the tokenizer sees nothing in."""
    return len(text)


def _tokens(pieces: list[_Piece]) -> int:
    """Tokens of the pieces together."""
    return sum(piece.tokens for piece in pieces)


def _fits(passage: list[_Piece], unit: list[_Piece], room: int) -> bool:
    """Whether the unit still goes into the passage."""
    return _tokens(passage) + _tokens(unit) <= room


def _better_apart(passage: list[_Piece], unit: list[_Piece], room: int) -> bool:
    """Whether a new paragraph should open a new passage: the one before it is large enough already."""
    return unit[0].begins and _tokens(passage) > 0.75 * room


def _pieces(text: str, room: int, count: Callable[[str], int]) -> list[_Piece]:
    """The sentences of the text, each counted once; a sentence beyond the room is cut at clauses."""
    starts = {start for start, _ in paragraph_spans(text)}
    pieces: list[_Piece] = []
    depth = 0
    previous = ""
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        begins = start in starts
        if begins:
            # A quote over several paragraphs opens anew in each: nothing stays open between them.
            depth = 0
        bound = not begins and (depth > 0 or previous.endswith(":") or _only_says(sentence))
        depth = max(0, depth + _opened(sentence))
        tokens = count(sentence)
        if tokens <= room:
            pieces.append(_Piece(start, end, tokens, begins, bound))
        else:
            cuts = _cut(text, start, end, room, count)
            pieces.extend(
                _Piece(left, right, size, begins and place == 0, bound and place == 0)
                for place, (left, right, size) in enumerate(cuts)
            )
        previous = sentence
    return pieces


def _only_says(sentence: str) -> bool:
    """Whether a sentence does nothing but name who spoke before it."""
    if len(sentence) >= 140 or not (sentence[0] in "—–-" or _SAYS_WORD.search(sentence)):
        return False
    return _ATTRIBUTION.match(sentence) is not None


def _opened(sentence: str) -> int:
    """Quotes that a sentence opens and does not close; straight marks count by pairs."""
    curly = sum(sentence.count(mark) for mark in _OPEN) - sum(sentence.count(mark) for mark in _CLOSE)
    return curly + (0 if sentence.count('"') % 2 == 0 else 1 if sentence.startswith('"') else -1)


def _units(pieces: list[_Piece], room: int) -> list[list[_Piece]]:
    """Runs that stay together: whole paragraphs where they fit, else sentences with what is bound to them."""
    units: list[list[_Piece]] = []
    paragraph: list[_Piece] = []
    for piece in [*pieces, None]:
        if paragraph and (piece is None or piece.begins):
            units.extend([paragraph] if _tokens(paragraph) <= room else _runs(paragraph, room))
            paragraph = []
        if piece is not None:
            paragraph.append(piece)
    return units


def _runs(paragraph: list[_Piece], room: int) -> list[list[_Piece]]:
    """The sentences of a long paragraph, those that are bound joined to the one before them if they fit."""
    runs: list[list[_Piece]] = []
    for piece in paragraph:
        if runs and piece.bound and _fits(runs[-1], [piece], room):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _settle_headings(text: str, passages: list[list[_Piece]], room: int) -> None:
    """Move a heading that ends a passage to the one that it stands above."""
    for above, below in pairwise(passages):
        last = above[-1]
        if (
            len(above) > 1
            and last.begins
            and below[0].begins
            and last.end - last.start <= 80
            and text[last.end - 1] not in '.!?"”’)…:;,'
            and _fits(below, [last], room)
        ):
            below.insert(0, above.pop())


def _cut(
    text: str, start: int, end: int, room: int, count: Callable[[str], int]
) -> list[tuple[int, int, int]]:
    """A sentence beyond the room in parts within it: at clauses, else at blanks, else between characters."""
    for pattern in (_CLAUSE, _SPACE):
        edges = _edges(text, start, end, pattern)
        if len(edges) > 1:
            sized = [(left, right, count(text[left:right])) for left, right in edges]
            if all(tokens <= room for _, _, tokens in sized):
                return _packed(sized, room)
    # One word beyond the room: its characters are never more than its bytes in tokens.
    step = max(1, room // 4)
    parts: list[tuple[int, int, int]] = []
    for left, right in _edges(text, start, end, _SPACE):
        tokens = count(text[left:right])
        if tokens <= room:
            parts.append((left, right, tokens))
            continue
        slices = [(at, min(at + step, right)) for at in range(left, right, step)]
        parts.extend((at, until, count(text[at:until])) for at, until in slices)
    return _packed(parts, room)


def _edges(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """The slice cut at every match, without blanks around the parts."""
    edges = [start, *(edge for match in pattern.finditer(text, start, end) for edge in match.span()), end]
    parts: list[tuple[int, int]] = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        piece = text[left:right]
        first, last = left + len(piece) - len(piece.lstrip()), left + len(piece.rstrip())
        if first < last:
            parts.append((first, last))
    return parts


def _packed(parts: list[tuple[int, int, int]], room: int) -> list[tuple[int, int, int]]:
    """Neighbouring parts joined as far as they fit."""
    packed: list[tuple[int, int, int]] = []
    for left, right, tokens in parts:
        if packed and packed[-1][2] + tokens <= room:
            first, _, before = packed[-1]
            packed[-1] = (first, right, before + tokens)
        else:
            packed.append((left, right, tokens))
    return packed
