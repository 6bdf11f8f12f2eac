"""What a passage is about, where only a sentence before it names that: it is read again behind that sentence."""

from collections.abc import Sequence
from dataclasses import replace

from rag.answer.coverage import coverage
from rag.answer.picking.choice import Quoted
from rag.reader import Reading
from rag.records.articles import Hit
from rag.sentences import sentence_spans

_REST = 0.75  # of the question's words beside its names, by rarity, that the answer's sentence holds
_LONGEST = 300  # characters of a sentence that is read before a passage: the reader's row is short


def named_before(question: str, hit: Hit, hits: Sequence[Hit]) -> Quoted | None:
    """The last sentence before a passage that has every name of the question that the passage lacks.

    "About 1,600 people left the area" tells how many left Yarmouk where the passage before it tells of Yarmouk. The
    reader marks the figure and is not sure of it, as it reads each passage alone.

    Args:
        question: What is asked, its names as the passage's article spells them.
        hit: The passage.
        hits: What was found; only passages of the same article count.

    Returns:
        The sentence in its hit; None where the passage names all itself, or no sentence found before it does.
    """
    if coverage(question, [f"{hit.article.title}\n{hit.passage.text}"])[0].names == 1.0:
        return None
    own = [
        (number, one.passage)
        for number, one in enumerate(hits)
        if one.article.id == hit.article.id and one.passage.start < hit.passage.start
    ]
    sentences = (
        Quoted(number, start, end)
        for number, passage in sorted(own, key=lambda one: -one[1].start)
        for start, end in reversed(sentence_spans(passage.text))
        if end - start <= _LONGEST
    )

    def names_it(one: Quoted) -> bool:
        sentence = hits[one.hit].passage.text[one.start : one.end]
        return coverage(question, [f"{sentence}\n{hit.passage.text}"])[0].names == 1.0

    return next(filter(names_it, sentences), None)


def tells_the_rest(question: str, sentence: str) -> bool:
    """Whether a sentence has what the question says beside its names: "people left the area after a deal".

    With names put before it a reader takes much for an answer that is of something else.

    Args:
        question: What is asked.
        sentence: Where the answer stands.
    """
    rest = " ".join(word for word in question.split() if word == word.lower() and word[:1].isalnum())
    return coverage(f"What {rest}", [sentence])[0].words >= _REST


def moved_back(reading: Reading, by: int) -> Reading:
    """A reading of a passage behind something else, as of the passage alone.

    Args:
        reading: With spans of both; those of what stands before the passage are left out.
        by: Characters before the passage.
    """
    spans = (replace(one, start=one.start - by, end=one.end - by) for one in reading.spans if one.start >= by)
    return Reading(reading.relevance, tuple(spans))
