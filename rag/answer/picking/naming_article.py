"""An answer of an article that names what was asked, behind a likelier one of an article that does not."""

from collections.abc import Sequence

from rag.answer.ballot import Found, Read, home
from rag.answer.coverage import coverage
from rag.answer.fitting.can_answer import can_answer
from rag.answer.fitting.giving_way import gives_way
from rag.answer.fitting.of_kind import is_of_kind
from rag.answer.picking.confidence import Signs, signs_of

_NEARLY = 0.5  # of the best answer's share
_ALIKE = 0.4  # of the question's words in the best answer's sentence: with fewer it is about something else


def from_naming_article(
    question: str, read: Sequence[Read], answers: Sequence[Found]
) -> tuple[Found, Signs] | None:
    """The next answer, nearly as likely, whose article names all that the question names where the best one's does not.

    Two outlets give a figure each, and what was read of the one does not name the town: that may not take away the
    other's answer, which would be given if it stood alone. How sure it is, is read in its own passages.

    Args:
        question: What was asked.
        read: What was read.
        answers: Best first; one at least.

    Returns:
        The answer with its signs; None where the best one's article names all, or no such answer is near.
    """
    best = answers[0]
    if signs_of(question, read, best).names == 1.0:
        return None
    for one in answers[1:]:
        if one.share < _NEARLY * best.share:
            return None
        own = [passage for passage in read if passage.article == read[one.places[0][0]].article]
        signs = signs_of(question, own, _of_its_own(read, own, one))
        fits = is_of_kind(question, one.text) and can_answer(question, read, one)
        if fits and signs.names == 1.0 and _is_alike(question, read, best, one):
            return None if gives_way(question, read, one) else (one, signs)
    return None


def _of_its_own(read: Sequence[Read], own: Sequence[Read], answer: Found) -> Found:
    """The answer with its places among the passages of its own article."""
    numbers = {number: own.index(passage) for number, passage in enumerate(read) if passage in own}
    places = tuple((numbers[at], start, end) for at, start, end in answer.places if at in numbers)
    return Found(answer.text, answer.share, places, answer.articles)


def _is_alike(question: str, read: Sequence[Read], best: Found, other: Found) -> bool:
    """Whether the other answer's sentence holds about as many of the question's words as the best one's."""
    held = [
        coverage(read[one.places[0][0]].question or question, [home(read, one).sentence])
        for one in (best, other)
    ]
    return held[1][0].words >= _ALIKE * held[0][0].words
