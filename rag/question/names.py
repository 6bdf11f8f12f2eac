"""The names in the articles, and those of a question in every spelling that occurs there.

`collect_names` takes names out of an article when it is added; the library keeps rows (name, key, count).
`NameBook` holds them by key, and `match_names` looks the words of a question up in it, capitals or not.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Self

from rag.question.name_words import is_particle, words_of
from rag.question.spelling import is_telling, may_be_otherwise, name_key, other_keys, same_name
from rag.question.stopwords import NOT_NAMES
from rag.records.questions import NameMatch

_ARTICLE = r"(?:[Aa]l|[Ee]l|[Aa][dnrstz]|[Ee][dlrsz]|[Aa]sh|[Uu]l)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻŁŃŅŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽ]"
_TOKEN = rf"(?:{_ARTICLE}[-‐‑– '’])?{_CAPITAL}[^\W\d_]*(?:[-‐‑'’ʿ][^\W\d_]+)*"
_JOIN = r"(?:bin|ibn|bint|ben|de|del|van|von|der|of|al|el|ul)"
_RUN = re.compile(rf"(?<![\w'’-]){_TOKEN}(?: (?:{_JOIN} )?{_TOKEN})*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n\"“”(\[|•*])[\s\"“”'‘’(\[-]*$")
_TAIL = re.compile(r"['’]s?$")
_QUESTION_WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?")
_BREAK = re.compile(r"[^\w'’‑-](?! ?\w)|[^\w\s'’‑-]|['’]s |(?<=s)['’] ")
_ENGLISH = re.compile(r"(?:ing|ers?|ly|tions?|ments?|ships?|ness|ures?|ages?|ies|ous|ful|less|ble|ck|ght)$")
_MAX_WORDS = 4
_MAX_SPELLINGS = 8


def collect_names(text: str) -> Iterator[str]:
    """Names in running text, one for each time they occur.

    These are runs of capitalised words, the last two of a run, and each word of it.

    A single capitalised word that opens a sentence counts only when it is capitalised inside a sentence too;
    one behind "The" or "In" has its capital as a name.
    A word that the text also writes without a capital is given without one: it speaks against the name, and
    the book weighs both.
    """
    plain = set(text.split())
    opening: list[str] = []
    inside: set[str] = set()
    for match in _RUN.finditer(text):
        start = match.start()
        opens = _SENTENCE_START.search(text, max(0, start - 6), start) is not None
        run = [_TAIL.sub("", word) for word in match[0].split()]
        words = _trimmed(run)
        if opens and len(words) == 1 and words[0] == run[0]:
            opening.append(words[0])
            continue
        inside.update(words)
        yield from _names_of_run(words, plain)
    yield from (word.lower() if word.lower() in plain else word for word in opening if word in inside)


def _trimmed(words: list[str]) -> list[str]:
    """The run without common words at its ends ("The", "On Monday")."""
    first, last = 0, len(words)
    while first < last and words[first].lower() in NOT_NAMES:
        first += 1
    while last > first and (words[last - 1].lower() in NOT_NAMES or not words[last - 1][-1:].isalpha()):
        last -= 1
    return words[first:last]


def _names_of_run(words: list[str], plain: set[str]) -> Iterator[str]:
    if 1 < len(words) <= _MAX_WORDS:
        yield " ".join(words)
    if len(words) > 2 and words[-2].lower() not in NOT_NAMES:
        yield " ".join(words[-2:])
    for word in words:
        lower = word.lower()
        if len(word) > 2 and word != lower and lower not in NOT_NAMES:
            yield lower if lower in plain else word


def _nowhere(_: str) -> float:
    """The count of a word where there are no articles to count it in."""
    return 0.0


class NameBook:
    """Names seen in the articles and how often, found by any of their spellings."""

    def __init__(self, names: Mapping[str, int], articles_with: Callable[[str], float] = _nowhere) -> None:
        """Builds the book from names and counts; `from_rows` is faster where the keys are known.

        Args:
            names: how many articles have each name.
            articles_with: about how many articles have a word, in any case, and no more than have it.
        """
        self._by_key: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._otherwise: dict[str, list[tuple[str, int]]] | None = None
        self._articles_with = articles_with
        for name, count in names.items():
            self._by_key[name_key(name)].append((name, count))

    @classmethod
    def from_rows(
        cls, rows: Iterable[tuple[str, str, int]], articles_with: Callable[[str], float] = _nowhere
    ) -> Self:
        """The book from rows (name, key, count) as the library keeps them."""
        book = cls({}, articles_with)
        for name, key, count in rows:
            book._by_key[key].append((name, count))
        return book

    def rows(self) -> Iterator[tuple[str, str, int]]:
        """The rows (name, key, count) that the book can be built from again."""
        for key, names in self._by_key.items():
            yield from ((name, key, count) for name, count in names)

    def __len__(self) -> int:
        return sum(map(len, self._by_key.values()))

    def is_common(self, word: str) -> bool:
        """Whether the articles write a word without a capital as often as with one.

        Within an article the rows tell; and where more articles have the word than have it as a name, as
        "sent" and "food" in those that speak of Saint and Fudd, it is a common word too.
        """
        plain = capital = 0
        for name, count in self._by_key.get(name_key(word), ()):
            if words_of(name) == words_of(word):
                plain, capital = (plain + count, capital) if name.islower() else (plain, capital + count)
        return (plain > 0 and plain >= capital) or self._articles_with(word) > capital

    def spellings(self, asked: str) -> tuple[str, ...]:
        """Every spelling of a name that occurs in the articles, the most frequent first, at most eight.

        Spellings that differ in capitals alone are given once, common words not at all. Empty when the
        articles do not name it.
        """
        counts: dict[str, int] = defaultdict(int)
        plain: dict[str, int] = defaultdict(int)
        shown: dict[str, tuple[int, str]] = {}
        for name, count in self._candidates(asked):
            if not same_name(asked, name):
                continue
            folded = name.casefold()
            if name.islower():
                plain[folded] += count
                continue
            counts[folded] += count
            shown[folded] = max(shown.get(folded, (0, "")), (count, name))
        names = [folded for folded in counts if counts[folded] > plain[folded]]
        ordered = sorted(names, key=lambda folded: (-counts[folded], folded))
        return tuple(shown[folded][1] for folded in ordered[:_MAX_SPELLINGS])

    def _candidates(self, asked: str) -> set[tuple[str, int]]:
        """The names and counts that share a key with the name, which of a Chinese or Korean one are several."""
        keys = {name_key(asked), *other_keys(asked)}
        books = (self._by_key, self._by_other_keys()) if may_be_otherwise(asked) else (self._by_key,)
        return {row for book in books for key in keys for row in book.get(key, ())}

    def _by_other_keys(self) -> dict[str, list[tuple[str, int]]]:
        """The names by their further keys, made when first asked for: few questions need them."""
        if self._otherwise is None:
            self._otherwise = defaultdict(list)
            for names in self._by_key.values():
                for name, count in names:
                    for key in other_keys(name):
                        self._otherwise[key].append((name, count))
        return self._otherwise


def match_names(question: str, book: NameBook) -> tuple[NameMatch, ...]:
    """Names of the question that the articles spell in another way, with all their spellings there.

    Longer names are tried first and cover their words: where articles tell of Giorgia Meloni, so written, a
    question about her is not searched for Georgia. Words without a capital are tried too, as questions
    are often typed so, unless the articles show that they are common words; a single one only in a question
    that has no capitals at all. A single word that the articles use as a common word is no name, capital or not:
    "Golf" is not another spelling of "Gulf".
    """
    typed = not any(sign.isupper() for sign in question[1:])
    words = [(match.start(), match.end()) for match in _QUESTION_WORD.finditer(question)]
    taken: set[int] = set()
    found: dict[str, tuple[int, NameMatch]] = {}
    for size in range(min(_MAX_WORDS, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            places = range(first, first + size)
            asked = _TAIL.sub("", question[words[first][0] : words[first + size - 1][1]])
            if taken.intersection(places) or not _may_be_name(asked, book, first == 0, typed):
                continue
            spellings = book.spellings(asked)
            others = any(spelling.casefold() != asked.casefold() for spelling in spellings)
            if others or (size > 1 and spellings):
                taken.update(places)
            if others:
                found.setdefault(asked.casefold(), (first, NameMatch(asked, spellings)))
    return tuple(match for _, match in sorted(found.values(), key=lambda item: item[0]))


def mentions_name(question: str, book: NameBook) -> bool:
    """Whether a question typed without capitals has a word that the articles have as a name: "who leads hamas"."""
    words = [match[0] for match in _QUESTION_WORD.finditer(question)]
    return any(
        _may_be_name(word, book, opens=place == 0, typed=True) and book.spellings(word)
        for place, word in enumerate(words)
    )


def _may_be_name(asked: str, book: NameBook, opens: bool, typed: bool) -> bool:
    """Whether the words can be a name: in one piece, no common word at an end, letters enough to tell."""
    if _BREAK.search(asked) or any(sign.isdigit() for sign in asked):
        return False
    words = asked.split()
    if words[0].lower() in NOT_NAMES or words[-1].lower() in NOT_NAMES:
        return False
    if len(words) == 1 and is_particle(asked):
        return False
    unsure = [word for place, word in enumerate(words) if word.islower() or (opens and place == 0)]
    if any(book.is_common(word) for word in (unsure if len(words) > 1 else words)):
        return False
    if len(words) == 1 and unsure and (_ENGLISH.search(asked) or not (typed or asked[0].isupper())):
        return False
    return is_telling(asked)
