"""What is answered: an answer with its citations and claims, and what checking and comparing them found."""

from dataclasses import dataclass
from typing import Literal

from rag.records.articles import Article, Hit
from rag.records.questions import Understood

Status = Literal["answered", "not_in_articles"]
Verdict = Literal["supported", "partly", "not_supported"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A true slice of an article that stands behind a statement: `text[start:end] == quote`."""

    number: int
    passage_id: str
    article: Article
    start: int
    end: int
    quote: str
    prints: int = 1
    instead: bool = False
    """Whether it holds another answer, less likely than the one before, that may be meant."""


@dataclass(frozen=True, slots=True)
class Check:
    """How far evidence supports a claim, with the narrowest sentence that does."""

    verdict: Verdict
    score: float
    """0 (contradicted or absent) to 1 (every part of the claim is in the evidence)."""
    reason: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the answer, the citations it carries and what checking them found."""

    text: str
    citations: tuple[int, ...]
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One outlet's figure, by the number of the citation that holds it."""

    value: str
    citation: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures about the same thing that differ between outlets."""

    about: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event behind the answer, by the day it happened (ISO: a day, month, year or first/last)."""

    day: str
    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timings:
    """Milliseconds that an answer took."""

    retrieve: float = 0.0
    answer: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens that the language model read and wrote."""

    read: int = 0
    written: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that is shown, printed or exported for one question."""

    understood: Understood
    status: Status
    text: str
    short_answer: str | None = None
    citations: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    nearest: tuple[Citation, ...] = ()
    """Where the articles don't say: sentences to look at, likeliest first. None of them is taken for an answer."""
    hits: tuple[Hit, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader must know and did not ask: removed marks, articles left out, a fallback."""
    model: str = "quotes"
    build: str = ""
    articles: int = 0
    confidence: float = 0.0
    """How sure Dateline is that the articles answer the question, 0 to 1."""
    timings: Timings = Timings()
    tokens: Tokens = Tokens()

    @property
    def to_open(self) -> tuple[Citation, ...]:
        """The sentences that can be opened in their articles: those cited, or else those that came nearest."""
        return self.citations or self.nearest


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer in the making: what was understood and found, and the text so far."""

    understood: Understood
    hits: tuple[Hit, ...]
    text: str
