"""The first sentence of an article, where what happened in some days is asked for."""

import re
from collections.abc import Sequence

from rag.answer.coverage import coverage
from rag.answer.fitting.days.told_when import named_days
from rag.answer.picking.choice import Quoted
from rag.records.articles import Hit
from rag.records.questions import Understood, Window
from rag.sentences import sentence_spans

_HAPPENED = re.compile(
    r"^\W*what (?:has |had )?(?:happened|occurred|took place) (?=(?:to|with|in|at|on)\b)",
    re.IGNORECASE,
)
_A_SENTENCE = 8  # words: by-lines and datelines alone have fewer


def lead_for(understood: Understood, hits: Sequence[Hit]) -> Quoted | None:
    """The lead of the first article of the days named that tells of what is asked; None where none does.

    The reader marks words that answer, and no words of an article answer "What happened to the dockers in May?": its
    first sentence does. Title and lead together must hold every name of the topic, or all its words where it has none.

    Args:
        understood: The question.
        hits: What was found, best first.
    """
    asked, days = _HAPPENED.match(understood.searched), named_days(understood)
    topic = understood.searched[asked.end() :] if asked else ""
    if days == Window() or coverage(topic, [""])[0].words == 1.0:
        return None
    return next(
        (
            Quoted(at, *lead)
            for at, hit in enumerate(hits)
            if (published := hit.article.published)
            and days.meets(published.earliest, published.latest)
            and (lead := _lead(hit))
            and _tells_of(topic, f"{hit.article.title}\n{hit.passage.text[slice(*lead)]}")
        ),
        None,
    )


def _lead(hit: Hit) -> tuple[int, int] | None:
    """The first sentence of an article's first passage that is not its title."""
    text, title = hit.passage.text, hit.article.title.strip()
    spans = sentence_spans(text) if hit.passage.start == 0 else ()
    sentences = (one for one in spans if len(text[slice(*one)].split()) >= _A_SENTENCE)
    return next((one for one in sentences if text[slice(*one)].strip() != title), None)


def _tells_of(topic: str, text: str) -> bool:
    """Whether a text holds all names of a topic, or all its words where it names nothing."""
    (held,), (nothing,) = coverage(topic, [text]), coverage(topic, [""])
    return held.words == 1.0 if nothing.names == 1.0 else held.names == 1.0
