"""What is asked: the question as it was understood, the days and outlets it is bound to, and the turn before it."""

import re
from dataclasses import dataclass
from datetime import date

from rag.errors import UsageError


def whole_word(name: str) -> re.Pattern[str]:
    """Matches a name where it stands as words of its own, in any case."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


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
    """The question completed from the conversation and without an opening "and"; else equal to `asked`."""
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
    short_answer: str | None = None
    """The few words that were asked for; None where the answer has none."""
    answered: bool = True
    """Whether the articles said anything."""
