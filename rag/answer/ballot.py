"""What goes into the vote over the passages that were read, and what comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rag.answer.marked import Marked
from rag.reader import Reading
from rag.records.questions import Window
from rag.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class Read:
    """A passage and what was read in it."""

    text: str
    reading: Reading
    found: float = 1.0
    """The score by which it was found; alike for passages that are in no order."""
    article: str = ""
    """Id of its article."""
    title: str = ""
    """Of its article."""
    question: str = ""
    """What was asked, its names as the article spells them; empty where that is as they were asked."""
    outlet: str = ""
    """Of its article: a question that names it is spoken of there."""
    days: Window = Window()
    """What the question names, both ends of it; open where it leaves one open or counts from today."""
    published: date | None = None
    """The first day on which its article may have been published; None where it says none."""


@dataclass(frozen=True, slots=True)
class Pull:
    """How much each thing that speaks for a span weighs in the vote."""

    span: float = 1.0
    """The span's own score, a logit."""
    relevance: float = 0.0
    """The passage's relevance, a logit."""
    found: float = 0.0
    """The logarithm of the score by which the passage was found."""
    words: float = 0.0
    """The share of the question's words, by rarity, in the span's own sentence."""
    titles: float = 0.0
    """That a title among those of the articles read says the same."""
    articles: float = 0.0
    """The logarithm of one and the number of articles read that say the same."""


@dataclass(frozen=True, slots=True)
class Found:
    """One answer among all spans of all passages."""

    text: str
    """As it stands in the passage where it scored best, without signs around it."""
    share: float
    """Of the vote, 0 to 1."""
    places: tuple[tuple[int, int, int], ...]
    """Passage, start and end of each span that gives this answer, best first."""
    articles: int
    """Articles read that say the same, in an answering span or beside it."""


_OUTRIGHT = 0.5  # of the vote: more than any answer that the reader is not clear about


def told_outright(read: Sequence[Read], place: tuple[int, int, int], first: Found | None = None) -> Found:
    """The answer that a text gives in so many words at one place, whatever the reader marked (decision 0035).

    Args:
        read: The passages and what was read in them.
        place: Passage, start and end of the answer.
        first: The answer that it takes the place of, whose share of the vote it has at least.
    """
    number, start, end = place
    text = read[number].text[start:end]
    if first is None:
        return Found(text, _OUTRIGHT, (place,), 1)
    return replace(first, text=text, share=max(first.share, _OUTRIGHT), places=(place,))


def home(read: Sequence[Read], answer: Found) -> Marked:
    """The answer in the sentence where it stands best.

    Args:
        read: The passages and what was read in them.
        answer: One with a place among them.
    """
    number, start, end = answer.places[0]
    sentences, at = sentence_at(read[number].text, start)
    left, right = sentences[at]
    return Marked(read[number].text[left:right], start - left, end - left)
