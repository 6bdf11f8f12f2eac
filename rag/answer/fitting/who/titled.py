"""Who holds an office is whoever a text gives its title: "Prime Minister Ada Loft", asked for the prime minister."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rag.answer.ballot import Found, Read, told_outright
from rag.answer.fitting.who.left_office import has_left
from rag.sentences import sentence_spans
from rag.words import is_place, normalised, stem_of, words

# "Who is the defence minister of Karsia?", "Who's Karsia's president?", "Who is the US defense secretary?"
_ASKS = re.compile(
    r"^(?i:who(?:['’]s| is))(?i: (?:the )?)(?:(?i:current|present|new) )?"
    r"(?P<owner>(?:[A-Z][\w.-]*(?:['’]s)? ){0,3})(?:(?i:current|present|new) )?"
    r"(?P<office>(?:[a-z]+ ){0,2}(?i:president|minister|secretary|chancellor|king|queen|mayor|governor|premier|pope))"
    r"(?: of (?:the )?(?P<of>[A-Z][\w.-]*(?: [A-Z][\w.-]*)*))?(?i: now)?\s*\??$"
)
_NAME = (
    r"(?P<name>[A-Z][\w’'-]+"
    r"(?: (?:(?:al|bin|de|van|von|el) )?(?:(?:al|el|ad|ar|as|ash|az)-)?[A-Z](?:\.|[\w’'-]+)){1,4})"
)
_ONCE = re.compile(
    r"\b(?:former|ex|late|then|one-?time|deputy|vice|acting|interim|designate|elect)\b", re.IGNORECASE
)
_NEAR = 24
"""Characters before a title in which its country stands: "Karsia's defence minister", "the Karsian president"."""
_BEFORE_NAME = 80
"""Characters before a name that hold its title and whose that is."""


@dataclass(frozen=True, slots=True)
class _Holder:
    """Somebody with the title that is asked for, where it is told."""

    place: tuple[int, int, int]
    name: str
    sure: bool
    """Whether the title itself says whose it is, and not only the text around it."""
    published: date


def holder(question: str, read: Sequence[Read], first: Found) -> Found:
    """The newest person whom a passage gives the title that is asked for; the answer where there is none, or it is one.

    Of a country that the question names, the title must be its own ("Iran's president") or have no country and stand
    beside the country's name, in its own sentence or the one before. Of anybody else it must be theirs in so many words
    ("Orvel's president, Ada Loft"). What somebody was before is no title of theirs,
    and nobody who is told to have left takes the place of somebody who is not.

    Args:
        question: What was asked; all but who holds an office of state leaves the answer as it is.
        read: The passages and what was read in them.
        first: The best answer. The name has its share of the vote, and half of it at least.
    """
    asked = _ASKS.match(question)
    if asked is None:
        return first
    found = _all_holders(asked, read)
    if any(_share_a_name(one.name, first.text) for one in found):
        return told_outright(read, first.places[0], first)
    if not found:
        return first
    best = max(found, key=lambda one: (one.sure, one.published, -one.place[0]))
    told = told_outright(read, best.place, first)
    return first if has_left(question, read, told) and not has_left(question, read, first) else told


def is_told_by_title(question: str, read: Sequence[Read], answer: Found) -> bool:
    """Whether an answer to who holds an office is one whom a passage gives its title: no other can hold it too."""
    asked = _ASKS.match(question)
    return asked is not None and any(
        _share_a_name(one.name, answer.text) for one in _all_holders(asked, read)
    )


def _all_holders(asked: re.Match[str], read: Sequence[Read]) -> list[_Holder]:
    """Everybody in the passages who has the title that is asked for."""
    whose = f"{asked['owner']} {asked['of'] or ''}"
    wanted = _places(whose)
    # "Orvel's president": of no country in the table, and perhaps of a firm, which other names may stand for.
    unknown = "" if wanted else re.sub(r"['’]s? *$", "", whose.strip())
    return [
        one
        for number, each in enumerate(read)
        for one in _holders(asked["office"], wanted, number, each)
        if not unknown or _is_of(unknown, each.text, one.place[1])
    ]


def _is_of(owner: str, text: str, start: int) -> bool:
    """Whether the title right before a name has the owner's own name: "Orvel's president, Ada Loft"."""
    before = text[max(0, start - _BEFORE_NAME) : start]
    name = re.escape(owner)
    return (
        re.search(rf"\b{name}['’]s? (?:[A-Za-z]+ ){{0,3}}[a-z]+, $|\b[a-z]+ of (?:the )?{name}, $", before)
        is not None
    )


def _holders(office: str, wanted: frozenset[str], number: int, each: Read) -> Iterator[_Holder]:
    """Everybody in a passage who has the title."""
    spelled = re.sub(r"defen[cs]e", "defen[cs]e", office.replace(" ", "[ -]"))
    # "Defence Minister Ada Loft", "its minister, Ada Loft" and "the prime minister of Karsia, Ada Loft".
    titled = re.compile(rf"\b(?i:{spelled})(?: of (?:the )?(?P<of>[A-Z]\w*(?: [A-Z]\w*)?),|,)? {_NAME}")
    sentences = sentence_spans(each.text)
    for at, (start, end) in enumerate(sentences):
        for one in titled.finditer(each.text, start, end):
            before = each.text[max(start, one.start() - _NEAR) : one.start()]
            own = _places(f"{re.split(r'[,;:]', before)[-1]} {one['of'] or ''}")
            around = each.text[sentences[max(0, at - 1)][0] : end]
            if _ONCE.search(before) or (own and wanted and not own & wanted):
                continue
            if wanted and not own and not wanted & _places(around):
                continue
            name = re.sub(r"[’']s?$", "", one["name"])  # "President Ada Loft's visit"
            place = (number, one.start("name"), one.start("name") + len(name))
            yield _Holder(place, name, bool(own & wanted), each.published or date.min)


def _places(text: str) -> frozenset[str]:
    """The countries that a text names, or their people."""
    return frozenset(
        stem_of(word.folded) if word.written != "US" else word.stem
        for word in words(text)
        if word.capital and (is_place(word.folded) or word.written == "US")
    )


def _share_a_name(one: str, other: str) -> bool:
    """Whether two names have a word in common: "Ada Loft" and "Loft"."""
    return bool(set(normalised(one).split()) & set(normalised(other).split()))
