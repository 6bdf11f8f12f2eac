"""The first sentence of an article, where what happened in some days or the latest is asked for."""

import re
from collections.abc import Sequence
from datetime import date

from rag.answer.coverage import coverage
from rag.answer.fitting.days.told_when import named_days
from rag.answer.picking.choice import Quoted
from rag.records.articles import Hit
from rag.records.questions import Understood, Window
from rag.sentences import sentence_spans

_LATEST = re.compile(
    r"^\W*(?:what(?:['’]s| is| are)|give me|tell me|is there) (?:the |any )?(?:latest|newest)(?: news| developments?)?"
    # "The latest in a string of attacks": one thing is asked for.
    r" (?=(?:on|about|in|from|with)\b)(?!in (?:the|an?|his|her|its|their) (?:\w+ )?(?:series|string|line|row|list)\b)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"^\W*what (?:has |had )?(?:happened|occurred|took place) (?=(?:to|with|in|at|on)\b)",
    re.IGNORECASE,
)
_ON_CLAUSE = re.compile(r"(?:on|about) (?:how|why|when|where|who|which|whether)\b", re.IGNORECASE)
_A_SENTENCE = 8  # words: by-lines and datelines alone have fewer


def asks_for_news(understood: Understood) -> bool:
    """Whether the latest on something is asked for: no words of an article are that.

    "The latest on how many died" is not: the lead stands in for it only where no words were marked.
    """
    latest = _LATEST.match(understood.searched)
    return latest is not None and _ON_CLAUSE.match(understood.searched, latest.end()) is None


def lead_for(understood: Understood, hits: Sequence[Hit]) -> Quoted | None:
    """The lead of the article that tells of what is asked: of the days named, or the newest; None where none does.

    The reader marks words that answer, and no words of an article answer "what is the latest on the strike?": its
    first sentence does. Title and lead together must hold every name of the topic, or all its words where it has none.

    Args:
        understood: The question.
        hits: What was found, best first.
    """
    question = understood.searched
    latest, days = _LATEST.match(question), named_days(understood)
    asked = latest or (_HAPPENED.match(question) if days != Window() else None)
    topic = question[asked.end() :] if asked else ""
    if asked is None or coverage(topic, [""])[0].words == 1.0:
        return None
    told = [
        (published.latest, Quoted(at, *lead))
        for at, hit in enumerate(hits)
        if (published := hit.article.published)
        and (latest or days.meets(published.earliest, published.latest))
        and (lead := _lead(hit))
        and _tells_of(topic, f"{hit.article.title}\n{hit.passage.text[slice(*lead)]}")
    ]
    if not told:
        return None
    return max(told, key=_day)[1] if latest else told[0][1]


def _day(one: tuple[date, Quoted]) -> date:
    return one[0]


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
