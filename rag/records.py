"""The records that cross module boundaries: frozen, and nothing else does."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rag.errors import UsageError

Status = Literal["answered", "not_in_articles"]
Verdict = Literal["supported", "partly", "not_supported"]


def whole_word(name: str) -> re.Pattern[str]:
    """Matches a name where it stands as words of its own, in any case."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as closely as it says.

    `earliest` and `latest` are the same day when the day is known. `how` says in words where the date
    was found ("front matter", "first line", "by-line", "weekday and day in the text", …).
    """

    earliest: date
    latest: date
    how: str

    def __str__(self) -> str:
        """The date in ISO form, as short as it is known: 2021-03-02, 2021-03, 2021 or first/last."""
        first, last = self.earliest, self.latest
        if first == last:
            return first.isoformat()
        one_year = first.year == last.year
        if one_year and first.month == last.month and first.day == 1 and last.day >= 28:
            return f"{first:%Y-%m}"
        if one_year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"{first:%Y}"
        return f"{first.isoformat()}/{last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Article:
    """An article without its text, which the library keeps under `text_hash`."""

    id: str
    text_hash: str
    title: str
    outlet: str = ""
    published: Published | None = None
    path: str = ""
    url: str = ""
    language: str = ""
    place: str = ""
    story: str = ""
    """Id shared by the prints of one story; an article that is alone has its own id here."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A slice of an article's text: `article_text[start:end] == text`, offsets in characters."""

    id: str
    text_hash: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question, in the article that it will be cited from."""

    passage: Passage
    article: Article
    score: float
    """Higher is better; comparable within one question only."""
    cosine: float | None = None
    """Similarity of question and passage, -1 to 1; comparable between questions.

    None where the vectors did not give the passage, and its words alone found it.
    """
    prints: tuple[Article, ...] = ()
    """Every live article that carries the same story, `article` included."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name in the question and the spellings of it that occur in the articles, the most frequent first."""

    asked: str
    spellings: tuple[str, ...]
    """Never empty; at least one differs from the asked name."""

    def written(self, text: str, spelling: str) -> str:
        """The text with the asked name in another spelling."""
        return whole_word(self.asked).sub(lambda _: spelling, text)


@dataclass(frozen=True, slots=True)
class Window:
    """Days that an article may have been published on, both ends included; None is open."""

    since: date | None = None
    until: date | None = None

    def narrowed(self, other: "Window") -> "Window":
        """The days in both windows."""
        since = max(filter(None, (self.since, other.since)), default=None)
        until = min(filter(None, (self.until, other.until)), default=None)
        return Window(since, until)

    def meets(self, first: date, last: date) -> bool:
        """Whether a day from `first` to `last` is in the window."""
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)

    def __str__(self) -> str:
        """In words: "2024-01-27", "2024-01-01 to 2024-01-31", "since 2024-01-01", "until …" or "any day"."""
        if self.since and self.until:
            return f"{self.since}" if self.since == self.until else f"{self.since} to {self.until}"
        return f"since {self.since}" if self.since else f"until {self.until}" if self.until else "any day"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the user set beside the question: these narrow the search and are never widened."""

    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    outlets: tuple[str, ...] = ()
    names: bool = True
    """Search the other spellings of a name together with the asked one."""

    def __post_init__(self) -> None:
        """Refuses days the wrong way round.

        Raises:
            UsageError: `since` is after `until`.
        """
        if self.since and self.until and self.since > self.until:
            raise UsageError(
                f"the first day ({self.since}) is after the last ({self.until}): swap them or clear one"
            )


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of a question, as it is searched."""

    asked: str
    standalone: str
    """The question completed from the conversation; equal to `asked` when it stood alone."""
    window: Window = Window()
    as_of: date | None = None
    outlets: tuple[str, ...] = ()
    names: tuple[NameMatch, ...] = ()
    parts: tuple[str, ...] = ()
    """Sub-questions of a comparison, searched apart and merged."""
    days: Window = Window()
    """Exactly the days the question names; articles about them may be published later (see `window`)."""
    relative_days: bool = False
    """Whether those days were counted from the day of asking ("this week", "on Monday")."""
    undated: bool = False
    """Whether articles without a date may answer though the question names days: they may tell of them."""
    told_later: bool = False
    """Whether what it asks for may be told after its window: "What happened on January 27?"."""
    preferred_outlets: tuple[str, ...] = ()
    """Outlets given as a source ("according to AFP"): to be favoured, not required as `outlets` are."""
    notes: tuple[str, ...] = ()
    """What the reader must know of how the question was read."""

    @property
    def searched(self) -> str:
        """The question as it is searched and read: its names as the articles spell them."""
        return self.respelled(self.standalone)

    def respelled(self, text: str) -> str:
        """The text with each name as the articles spell it most: any spelling then asks the same."""
        for match in self.names:
            text = match.written(text, match.spellings[0])
        return text

    def spelled_as_in(self, article: str) -> str:
        """The question with each name as this article's text spells it, else as most articles do."""
        text = self.standalone
        for match in self.names:
            held = (one for one in (match.asked, *match.spellings) if whole_word(one).search(article))
            text = match.written(text, next(held, match.spellings[0]))
        return text


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question of the conversation and the text that answered it."""

    question: str
    answer: str


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


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer in the making: what was understood and found, and the text so far."""

    understood: Understood
    hits: tuple[Hit, ...]
    text: str
