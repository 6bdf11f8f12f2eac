"""What came nearest where the articles don't say: sentences to look at, none of them taken for an answer."""

from collections.abc import Sequence
from dataclasses import replace

from rag.answer.coverage import coverage
from rag.answer.picking.choice import Quoted
from rag.answer.quote import citations_of
from rag.records.answers import Citation
from rag.records.articles import Hit
from rag.sentences import sentence_spans

_MOST = 3
_FEWEST_WORDS = 4
# Of the question's words, by rarity, in what was found of an article and its title: one with fewer is about something
# else. Of 149 sentences that held the answer and were refused all the same, 145 are of articles with more.
_ABOUT_IT = 0.25


def nearest(question: str, hits: Sequence[Hit], quotes: Sequence[Quoted] = ()) -> tuple[Citation, ...]:
    """The sentences to look at first, likeliest first, of different articles behind those that were picked.

    Args:
        question: What was asked, as it is read.
        hits: What was found, best first.
        quotes: What a picker would have quoted, had it been sure enough.

    Returns:
        True slices, numbered from one; none where nothing that was found is about what was asked.
    """
    about = _about_it(question, hits)
    chosen = [
        replace(one, instead=False)
        for one in quotes
        if hits[one.hit].article.id in about and _says_something(hits[one.hit], one.start, one.end)
    ]
    seen = {hits[one.hit].article.one_story for one in chosen}
    for at, hit in enumerate(hits):
        if len(chosen) >= _MOST:
            break
        if hit.article.id in about and hit.article.one_story not in seen:
            chosen += _closest(question, at, hit)
            seen.add(hit.article.one_story)
    return citations_of(chosen[:_MOST], hits)


def _about_it(question: str, hits: Sequence[Hit]) -> set[str]:
    """The articles that are about what was asked, as far as their titles and what was found of them tell."""
    texts: dict[str, list[str]] = {}
    for hit in hits:
        texts.setdefault(hit.article.id, [hit.article.title]).append(hit.passage.text)
    held = coverage(question, ["\n".join(parts) for parts in texts.values()])
    return {article for article, one in zip(texts, held, strict=True) if one.words >= _ABOUT_IT}


def _says_something(hit: Hit, start: int, end: int) -> bool:
    """Whether a slice is more than a few words or its article's title, which is shown beside it."""
    words = hit.passage.text[start:end].split()
    return len(words) >= _FEWEST_WORDS and words != hit.article.title.split()


def _closest(question: str, at: int, hit: Hit) -> list[Quoted]:
    """The sentence of a hit that holds most of the question's words; none where no sentence holds any."""
    text = hit.passage.text
    spans = [span for span in sentence_spans(text) if _says_something(hit, *span)]
    held = [one.words for one in coverage(question, [text[start:end] for start, end in spans])]
    best = max(range(len(spans)), key=held.__getitem__, default=None)
    return [Quoted(at, *spans[best])] if best is not None and held[best] else []
