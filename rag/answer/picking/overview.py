"""What the articles tell of a topic, a sentence of each story, where no one thing of it is asked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rag.answer.coverage import coverage
from rag.answer.fitting.days.told_when import tells_of_its_days
from rag.answer.picking.asides import OF_A_DAY, ends_with_date, is_aside
from rag.answer.picking.choice import Choice, Quoted, apart
from rag.answer.picking.each_story import Near, best_of_each_story
from rag.answer.picking.on_topic import (
    in_one,
    of_its_year,
    own_of,
    shares,
    speaks_of,
    thing_of,
    without_capital,
)
from rag.answer.picking.quotable import quotable
from rag.question.topic import asks_newest, asks_order, topic_of
from rag.records.articles import Hit
from rag.records.questions import NameMatch, Understood, whole_word
from rag.sentences import sentence_spans
from rag.words import words

_MOST = 4  # stories that are quoted
_A_SENTENCE = 8  # words: by-lines, headings and datelines alone have fewer
_ENOUGH = 0.75  # of a topic's words, by rarity, that a title and its passage hold
_LEAD = 0.25  # added to the share of the topic that an article's opening sentence holds
_ALL = 0.85  # of them, where it names nothing
_TITLE = 0.3  # what the share that stands in the title counts: the article is about it
_EARLY = 0.1  # added for any other sentence of the passage that an article opens with
_SPOKEN = 0.2  # taken from one that begins with somebody's words
_QUOTES = "\"“‘'"
_NEARLY = 0.7  # of the best: what tells as much is of the topic, where the newest is asked for
_WHOLE = re.compile(r"[.!…][\"”’')]*$")


@dataclass(frozen=True, slots=True)
class _Told(Near):
    """A sentence that tells of the topic, and how much of the topic it and its title hold."""

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
    asked = topic_of(understood)
    if not asked:
        return None
    found: list[_Told] = []
    for at, hit in enumerate(hits):
        topic = _as_spelled(asked, understood, f"{hit.article.title}\n{hit.passage.text}")
        told = _told(
            topic,
            at,
            hit,
            lambda alone: (
                tells_of_its_days(understood, alone, [alone]) and of_its_year(understood, asked, alone)
            ),
        )
        found += [told] if told else []
    chosen = best_of_each_story(found, hits)
    if asks_newest(understood.searched, asked):
        chosen = _newest(chosen, hits)
    if not chosen:
        return None
    chosen = chosen[:_MOST]
    held = chosen[0].held
    if asks_order(understood.searched):
        chosen.sort(key=lambda one: _day(hits[one.quoted.hit]))
    return Choice(tuple(apart([one.quoted for one in chosen])), None, held, answered=True)


def _day(hit: Hit) -> date:
    """When an article was published at the latest; what has no date comes last."""
    return hit.article.published.latest if hit.article.published else date.max


def _newest(told: Sequence[_Told], hits: Sequence[Hit]) -> list[_Told]:
    """What tells nearly as much of the topic as the best, newest first; without what has no date."""
    days = [
        (published.latest, one)
        for one in told
        if (published := hits[one.quoted.hit].article.published) and one.near >= _NEARLY * told[0].near
    ]
    return [one for _, one in sorted(days, key=lambda each: each[0], reverse=True)]


def kept_to_topic(understood: Understood, hits: Sequence[Hit], choice: Choice) -> Choice:
    """What the picker chose for a topic, without the few words that no topic has, and refused where it is of another.

    The choice as it is for a question that asks for one thing.
    """
    if not topic_of(understood):
        return choice
    first = choice.quotes[0] if choice.quotes else None
    off = first is not None and _is_off_topic(understood, hits[first.hit], first)
    return replace(choice, short_answer=None, answered=choice.answered and not off)


def _is_off_topic(understood: Understood, hit: Hit, quoted: Quoted) -> bool:
    """Whether what a reader marked for a topic lacks its names, or has its thing in another sense alone.

    Asked about the Selmouth fire, it marks who opened fire in Selmouth. Words that mean the same stay the reader's.
    """
    asked = topic_of(understood)
    title, passage = hit.article.title.strip(), hit.passage.text
    topic = _as_spelled(asked, understood, f"{title}\n{passage}")
    told = f"{title}\n{passage[quoted.start : quoted.end]}"
    ideas, thing = {word.idea for word in words(told)}, thing_of(topic)
    return (
        coverage(f"What {topic}", [told])[0].names < 1.0
        or not in_one(topic, f"{title}\n{passage}")
        or (thing in ideas and not speaks_of(thing, own_of(topic, told)))
    )


def _as_spelled(topic: str, understood: Understood, article: str) -> str:
    """The topic with each of its names as an article spells it."""
    for match in understood.names:
        held = next((one for one in match.spellings if whole_word(one).search(article)), match.spellings[0])
        topic = NameMatch(match.spellings[0], match.spellings).written(topic, held)
    return topic


def _told(topic: str, at: int, hit: Hit, of_its_days: Callable[[Hit], bool]) -> _Told | None:
    """The sentence of a passage that tells most of the topic, the first of those that tell as much.

    An article of later weeks may look back on the days that were asked about: the sentence itself then names them.
    """
    text, title = hit.passage.text, hit.article.title.strip()
    asked = f"What {topic}"  # whose first word is never taken for a name
    titled, whole, nothing = coverage(asked, [title, f"{title}\n{text}", ""])
    enough = _ENOUGH if nothing.names < 1.0 else _ALL
    if not topic or whole.names < 1.0 or whole.words < enough or not in_one(topic, f"{title}\n{text}"):
        return None
    thing = thing_of(topic)
    found = []
    opens = hit.passage.start == 0
    entitled = speaks_of(thing, title)
    for start, end in sentence_spans(text):
        sentence = text[start:end].strip()
        if len(words(sentence)) < _A_SENTENCE or not _WHOLE.search(sentence) or is_aside(sentence):
            continue
        placed = without_capital(topic, sentence)
        own, behind = coverage(asked, [placed, f"{without_capital(topic, title)}\n{placed}"])
        told = speaks_of(thing, own_of(topic, sentence)) or (
            entitled and (opens or shares(topic, thing, title))
        )
        if told and behind.names == 1.0 and own.words > 0 and behind.words >= enough:
            alone = replace(hit, passage=replace(hit.passage, text=sentence))
            early = _LEAD if opens else _EARLY if hit.passage.start == 0 else 0.0
            near = own.words + _TITLE * titled.words + early
            near -= OF_A_DAY if ends_with_date(sentence) else _SPOKEN if sentence[0] in _QUOTES else 0.0
            if of_its_days(alone):
                found.append(_Told(Quoted(at, *quotable(text, start)), near, behind.words))
        opens = False
    return max(found, key=lambda one: one.near, default=None)
