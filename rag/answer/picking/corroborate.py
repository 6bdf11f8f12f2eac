"""How widely the words of an answer are told among the articles that were read.

What happened is told by many: the winner stands in the headlines and in every report, a name beside the topic
in one or two. A model that reads one passage at a time cannot see that.
"""

from collections.abc import Sequence

from rag.answer.ballot import Read
from rag.words import normalised


class Told:
    """The titles and texts that were read, to look answers up in."""

    def __init__(self, read: Sequence[Read]) -> None:
        self._titles = {_bounded(normalised(one.title)) for one in read}
        self._texts = [(one.article, _bounded(normalised(one.text))) for one in read]

    def in_title(self, answer: str) -> bool:
        """Whether a title has the answer, normalised, as whole words."""
        return any(_bounded(answer) in title for title in self._titles)

    def articles(self, answer: str) -> int:
        """In how many articles a passage that was read has the answer, normalised, as whole words."""
        return len({article for article, text in self._texts if _bounded(answer) in text})


def _bounded(words: str) -> str:
    return f" {words} "
