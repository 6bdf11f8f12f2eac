"""What is stored and found: an article, when it was published, its passages, and a passage found for a question."""

from dataclasses import dataclass
from datetime import date


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
    """Id shared by the prints of one story; an article that is alone has its own id here, or none before it is kept."""

    @property
    def one_story(self) -> str:
        """What two prints of one story have alike, and no two stories."""
        return self.story or self.id


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
