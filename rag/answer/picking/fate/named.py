"""Where a sentence names whom, or what thing, a question asks the fate of."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.answer.coverage import PERSONS_TITLES
from rag.answer.picking.fate.words import SPEECH
from rag.answer.speech.first_name import OFFICES
from rag.check.names import TITLES
from rag.question.spelling import same_name
from rag.words import DATE_WORDS, STOPWORDS, WEEKDAY_NAMES, Word, fold, is_place, is_verb_form, listed, words

# "The camp of the militia" is the camp.
_OF_WHAT = re.compile(r"(?<=\w) (?:of|in|at|on|from|near|for|who|that|which)\b")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_PRONOUN = re.compile(r"\W*(?:He|She|It|They)\b")
_ANOTHER_OF_IT = re.compile(r" (?:of|in|at) (?:the )?(?P<name>[A-Z][\w’'-]+)")
_OTHER_RANK = listed("vice deputy assistant other second")
# "A lawyer for Vakalis was arrested": it befell the lawyer. "On Monday Vakalis was arrested."
_OF_ANOTHER = re.compile(
    rf"\b(?!on (?:{WEEKDAY_NAMES}) )(?:for|of|by|with|to|from|against|about|near|than|like"
    r"|(?<!named )(?<!identified )(?<!only )(?<!known )as|between)"
    r" (?:[\w’'.-]+ ){0,6}$",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"{SPEECH}|heard|show(?:s|ed)|reported|confirmed|found|feared|learned")
_BEFORE_NAME = re.compile(r"(?P<word>[\w’'-]+)(?: (?:[A-Z][\w.’'-]*|the|an?|his|her|its|their))* $")
_NO_FIRST_NAMES = TITLES | PERSONS_TITLES | STOPWORDS | DATE_WORDS | OFFICES
_OPENS = 4  # words at most before whom a sentence begins with


def mentions(whom: str, sentence: str) -> Iterator[tuple[int, int]]:
    """Where a sentence names them: from the first of their words that stand together to the end of the last.

    Args:
        whom: Who or what is asked about, as the sentence's article names them.
        sentence: Of that article.
    """
    own, head = named(whom)
    if head is None:
        return
    held = words(sentence)
    for at, word in enumerate(held):
        if not _same(head, word) or _is_other_count(whom, sentence[: word.start]):
            continue  # "120 shops" are not the 200
        first = _first_of(own, held, at)
        if not head.capital and _is_another_of_the_kind(whom, sentence, held, first, word.end):
            continue  # "the deputy mayor of Omra", "the mayor of Larnow" are not the mayor of Omra
        if head.capital and len(own) > 1 and first == at and _is_longer_name(own, sentence, held, at):
            continue  # "Ada Vench", "Vench Holdings" are not Bo Vench
        yield held[first].start, word.end


@lru_cache(maxsize=64)
def named(whom: str) -> tuple[tuple[Word, ...], Word | None]:
    """The words that name whom it is asked about, without a title, and the one that nobody names them without."""
    core = _OF_WHAT.split(whom, maxsplit=1)[0]
    said = [word for word in words(core) if word.content]
    names = [word for word in said if word.capital and word.folded not in PERSONS_TITLES]
    # "The finance minister" is called so; of "Governor Ada Loft" the name is enough.
    own = tuple(word for word in said if word.folded not in PERSONS_TITLES) if names else tuple(said)
    return own, own[-1] if own else None


def in_full(whom: str, texts: Sequence[str]) -> str:
    """Whom it is asked about with the first name that the surname has in most places; as given where none has most.

    Asked of Trump, articles on Donald Trump are meant, and not one on what befell Ivana Trump.

    Args:
        whom: Who or what is asked about; a name of one word alone is given another.
        texts: What was found.
    """
    own, head = named(whom)
    if head is None or len(own) != 1 or not head.capital or len(whom.split()) > 1:
        return whom
    firsts = Counter(
        one["first"]
        for text in texts
        for one in re.finditer(rf"\b(?P<first>[^\W\d_]+) {re.escape(head.written)}\b(?! [A-Z])", text)
        if one["first"].istitle() and fold(one["first"]) not in _NO_FIRST_NAMES
    )
    first, count = max(firsts.items(), key=lambda one: one[1], default=("", 0))
    return f"{first} {whom}" if count > firsts.total() / 2 else whom


def pronoun_for(whom: str, sentence: str, before: str) -> tuple[int, int] | None:
    """Where a sentence begins with a pronoun for whom the sentence before it is about; None where it does not.

    "It" is nobody with a name, and any of them may be another whom that sentence names.
    """
    pronoun, head = _PRONOUN.match(sentence), named(whom)[1]
    first = next(mentions(whom, before), None) if pronoun else None
    if pronoun is None or first is None or head is None or (head.capital and "It" in pronoun[0]):
        return None
    own, ahead = named(whom)[0], before[: first[0]]
    others = [
        word
        for word in words(before[first[1] :])
        if _is_name(word) and not any(_same(one, word) for one in own)
    ]
    clear = all(is_place(word.folded) for word in others) or not head.capital
    return pronoun.span() if clear and len(ahead.split()) <= _OPENS and not is_of_another(ahead) else None


def is_of_another(ahead: str) -> bool:
    """Whether what stands before a name makes it whose lawyer it was, or by whom or to whom something was done."""
    before = _BEFORE_NAME.search(ahead)
    # "Chapek, who succeeded Iger in 2020, had stepped down."
    is_object = before is not None and before["word"].islower() and is_verb_form(before["word"])
    is_object = is_object and before is not None and _SAYS.fullmatch(before["word"]) is None
    return is_object or _OF_ANOTHER.search(ahead) is not None


def ends_there(sentence: str, end: int) -> bool:
    """Whether a name or thing ends at a place: not in "destroyed the ferry terminal"."""
    if re.match(r"[-–]\w", sentence[end : end + 2]):
        return False  # "Loft-backed rebels"
    following = words(sentence[end : end + 40])
    if not following or sentence[end : end + 1] != " ":
        return True
    first = following[0]
    return not first.content or first.capital or is_verb_form(first.folded)


def _first_of(own: Sequence[Word], held: Sequence[Word], last: int) -> int:
    """Where the words begin that stand together up to a place: two names of one with a hyphen are two words."""
    first = last
    while first:
        joint = 1 + (held[first - 1].written == "-")
        if first < joint or not any(_same(one, held[first - joint]) for one in own):
            break
        first -= joint
    return first


def _same(asked: Word, word: Word) -> bool:
    if asked.capital:
        return word.capital and (word.folded == asked.folded or same_name(asked.written, word.written))
    return word.idea == asked.idea


def _is_another_of_the_kind(whom: str, sentence: str, held: Sequence[Word], first: int, end: int) -> bool:
    """Whether a thing or a post at a place is of another place than the one asked about, or of another rank."""
    asked = words(whom)
    of, names = _ANOTHER_OF_IT.match(sentence, end), [word for word in asked if word.capital]
    if of and names and not any(same_name(word.written, of["name"]) for word in names):
        return True
    return first > 0 and held[first - 1].folded in _OTHER_RANK - {word.folded for word in asked}


def _is_other_count(whom: str, ahead: str) -> bool:
    """Whether those asked about are counted, and others are counted right before a place."""
    asked, told = _FIGURE.search(whom), _FIGURE.findall(" ".join(ahead.split()[-3:]))
    return asked is not None and bool(told) and asked[0] not in told


def _is_longer_name(own: Sequence[Word], sentence: str, held: Sequence[Word], at: int) -> bool:
    """Whether a family's name has another first name before it, or more of a name behind.

    A middle name behind one of their own does no harm.
    """
    behind = [one for one in held[at + 1 : at + 2] if sentence[held[at].end : one.start] == " "]
    if any(map(_is_name, behind)):
        return True
    first = at
    while first and sentence[held[first - 1].end : held[first].start] == " " and _is_name(held[first - 1]):
        first -= 1
    return first < at and not any(_same(one, word) for word in held[first:at] for one in own)


def _is_name(word: Word) -> bool:
    return word.capital and word.folded not in TITLES and word.folded not in DATE_WORDS
