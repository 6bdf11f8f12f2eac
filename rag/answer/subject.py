"""Whether a sentence tells of something else by name: what Skylark cost, asked what Wagtail did."""

import re
from collections.abc import Sequence

from rag.answer.coverage import coverage
from rag.answer.speaking import SAYS
from rag.check.names import capitals
from rag.check.weights import is_rare
from rag.check.words import Word, words

_SUBJECT = re.compile(
    r"\W*(?P<name>[A-Z][\w.&’'-]+(?: [A-Z][\w.’'-]+)*) (?P<does>was|were|is|has|had|[a-z]+(?:ed|s))\b"
)


def is_of_another_subject(question: str, title: str, around: str, sentence: str, start: int) -> bool:
    """Whether a sentence begins with a name that acts, and no name of the question is near.

    Args:
        question: What was asked; False for one without names.
        title: Of the article.
        around: The sentence and the one before it, whose "he" or "it" it may be.
        sentence: Where the answer stands.
        start: Of the answer in the sentence; False where it is the subject itself.
    """
    told = _SUBJECT.match(sentence)
    if told is None or start < told.end("name") or not _is_name(words(told["name"])):
        return False
    if words(told["does"])[0].stem in SAYS:  # "NASA estimated that …" tells of anything
        return False
    near = f"{title}\n{around}"
    (covered,) = coverage(question, [near])
    # The question's first word has a capital letter in any case, and may be a name: "NASA made history …".
    first = words(question)[0].idea
    return covered.names == 0.0 and first not in {word.idea for word in words(near)}


def _is_name(subject: Sequence[Word]) -> bool:
    """Whether what opens a sentence is a name, and no "Ferries" or "Police"."""
    return 0 in capitals(subject) or (subject[0].content and is_rare(subject[0].idea))
