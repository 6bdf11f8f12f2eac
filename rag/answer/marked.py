"""The words that a reader marked as an answer, in the sentence where they stand."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """A slice of a sentence; offsets in characters of it."""

    sentence: str
    start: int
    end: int
    """Exclusive."""

    @property
    def text(self) -> str:
        """The marked words."""
        return self.sentence[self.start : self.end]

    @property
    def before(self) -> str:
        """What the sentence has in front of them."""
        return self.sentence[: self.start]

    @property
    def after(self) -> str:
        """What it has behind them."""
        return self.sentence[self.end :]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether they have a character in common with another slice of the sentence."""
        return start < self.end and self.start < end

    def lies_in(self, start: int, end: int) -> bool:
        """Whether another slice of the sentence has all of them."""
        return start <= self.start and self.end <= end

    def preceded_by(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Where a pattern is first found in front of them; right in front where it ends in "$"."""
        return pattern.search(self.sentence, 0, self.start)

    def followed_by(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Whether a pattern begins right behind them; it may look back at them."""
        return pattern.match(self.sentence, self.end)

    def has(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Where a pattern is first found in them; it may look back at what stands in front."""
        return pattern.search(self.sentence, self.start, self.end)

    def begins_with(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Whether a pattern begins where they begin, and ends with them at the latest."""
        return pattern.match(self.sentence, self.start, self.end)

    def is_all(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Whether they are what a pattern tells and nothing else."""
        return pattern.fullmatch(self.sentence, self.start, self.end)
