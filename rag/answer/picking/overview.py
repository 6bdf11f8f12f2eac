"""What the articles tell of a topic, a sentence of each story, where no one thing of it is asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answer.coverage import coverage
from rag.answer.fitting.days.told_when import tells_of_its_days
from rag.answer.picking.choice import Choice, Quoted, apart
from rag.answer.picking.quotable import quotable
from rag.question.spelling import same_name
from rag.question.topic import topic_in, topic_of
from rag.records.articles import Hit
from rag.records.questions import Understood
from rag.sentences import sentence_spans
from rag.words import words

_MOST = 4  # stories that are quoted
_A_SENTENCE = 8  # words: by-lines, headings and datelines alone have fewer
_ENOUGH = 0.6  # of a topic's words, by rarity, that a title and its passage hold
_LEAD = 0.25  # added to the share of the topic that an article's opening sentence holds
_ALL = 0.85  # of them, where it names nothing
_TITLE = 0.3  # what the share that stands in the title counts: the article is about it
_ASIDE = re.compile(
    r"^(?:this (?:story|article|post|page|list|graphic)\b|(?:hide )?caption\b|photos?\b|watch\b|read more\b|related\b"
    r"|(?:[A-Z][\w.’'-]+ ){2,3}(?:for|/) ?[A-Z]{2,}\b)|\?[\"”’']?$",
    re.IGNORECASE,
)
"""Sentences that tell nothing of the topic itself: of the page, of a picture, what is only asked."""
_WHOLE = re.compile(r"[.!…][\"”’')]*$")
_BEHIND = re.compile(r"(?<=\w) (?:of|in|on|at|by|from|with|for|to|near|between|against|over|after|during)\b")
_RUN = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that tells of the topic: where it stands, and how much of the topic it and its title hold."""

    quoted: Quoted
    near: float
    held: float


def overview(understood: Understood, hits: Sequence[Hit]) -> Choice | None:
    """A sentence of each of the first stories that tell of the question's topic; None where none does.

    A story tells of it when a title and its passage hold every name of the topic and most of its words, and a sentence
    there, read behind the title, has the names too. The reader is not asked: it marks words that answer, and no words
    of an article answer "What do the articles say about the strike?".

    Args:
        understood: The question; None for one that asks for one thing.
        hits: What was found, best first.
    """
    if not topic_of(understood):
        return None
    best: dict[str, _Told] = {}
    for at, hit in enumerate(hits):
        topic = topic_in(
            understood.spelled_as_in(f"{hit.article.title}\n{hit.passage.text}"), understood.outlets
        )
        told = _told(topic, at, hit) if tells_of_its_days(understood, hit, hits) else None
        kept = best.get(hit.article.one_story)
        if told is not None and (kept is None or told.near > kept.near):
            best[hit.article.one_story] = told
    chosen = sorted(best.values(), key=lambda one: -one.near)[:_MOST]
    if not chosen:
        return None
    quotes = apart([one.quoted for one in chosen])
    return Choice(tuple(quotes), None, chosen[0].held, answered=True)


def _told(topic: str, at: int, hit: Hit) -> _Told | None:
    """The sentence of a passage that tells most of the topic, the first of those that tell as much."""
    text, title = hit.passage.text, hit.article.title.strip()
    asked = f"What {topic}"  # whose first word is never taken for a name
    titled, whole, nothing = coverage(asked, [title, f"{title}\n{text}", ""])
    enough = _ENOUGH if nothing.names < 1.0 else _ALL
    if not topic or whole.names < 1.0 or whole.words < enough or not _in_one(topic, f"{title}\n{text}"):
        return None
    thing = _thing(topic)
    found = []
    opens = hit.passage.start == 0
    for start, end in sentence_spans(text):
        sentence = text[start:end].strip()
        if len(words(sentence)) < _A_SENTENCE or not _WHOLE.search(sentence) or _ASIDE.search(sentence):
            continue
        own, behind = coverage(asked, [sentence, f"{title}\n{sentence}"])
        told = not thing or thing in {word.idea for word in words(f"{title}\n{sentence}")}
        if told and behind.names == 1.0 and own.words > 0 and behind.words >= enough:
            near = own.words + _TITLE * titled.words + (_LEAD if opens else 0.0)
            found.append(_Told(Quoted(at, *quotable(text, start)), near, behind.words))
        opens = False
    return max(found, key=lambda one: one.near, default=None)


def _thing(topic: str) -> str:
    """The idea of what a topic is: of "the rocket strike on Erbil", the strike; "" where it only names."""
    said = words(_BEHIND.split(topic, maxsplit=1)[0])
    things = [word.idea for word in said if word.content and not word.capital]
    return things[-1] if things else ""


def _in_one(topic: str, text: str) -> bool:
    """Whether each name of several words stands in the text as one, in any spelling: "Prince George".

    A name between them ("Sayyed Razi Reza Mousavi") or an initial does no harm.
    """
    held = words(text)
    for run in _RUN.findall(topic):
        first, last = run.split()[-2:]
        if not any(
            same_name(last, one.written)
            and any(same_name(first, other.written) for other in held[max(0, n - 3) : n])
            for n, one in enumerate(held)
            if one.capital
        ):
            return False
    return True
