"""What a reader might have read: hits, passages and spans to vote on and to choose from."""

from collections.abc import Callable, Sequence
from datetime import date

from rag.answer.ballot import Read
from rag.answer.marked import Marked
from rag.answer.picking.confidence import Calibration
from rag.reader import Reading, Span
from rag.records.articles import Article, Hit, Passage, Published

EVEN = Calibration(
    candidates=20,
    **{"by_span": 1.0, "by_relevance": 1.0, "by_found": 0.0, "by_words": 0.0},
    **{"by_titles": 0.0, "by_articles": 0.0},
    **{
        "relevance": 1.0,
        "span": 0.0,
        "words": 0.0,
        "names": 0.0,
        "articles": 0.0,
        "bias": 0.0,
        "threshold": 0.5,
    },
)
"""Counts what a span and its passage say alike, and nothing else."""


def hit(text: str, article: str = "a", cosine: float = 0.5) -> Hit:
    """A hit whose passage is the whole text."""
    day = Published(date(2021, 3, 2), date(2021, 3, 2), "front matter")
    return Hit(
        Passage(f"p-{article}", "h", 0, len(text), text), Article(article, "h", "T", "O", day), 1.0, cosine
    )


def reads(passages: Sequence[str], readings: Sequence[Reading]) -> list[Read]:
    """The passages with what was read in them, each of an article of its own."""
    return [
        Read(text, reading, article=str(at))
        for at, (text, reading) in enumerate(zip(passages, readings, strict=True))
    ]


def span(text: str, words: str, score: float) -> Span:
    """The span of `words` in `text`."""
    start = text.index(words)
    return Span(start, start + len(words), score)


def marked(sentence: str, answer: str) -> Marked:
    """An answer where it first stands in the sentence."""
    start = sentence.index(answer)
    return Marked(sentence, start, start + len(answer))


def holds_of(rule: Callable[[str, Marked], bool], question: str, sentence: str, answer: str) -> bool:
    """What a rule about marked words says of an answer where it first stands in the sentence."""
    return rule(question, marked(sentence, answer))
