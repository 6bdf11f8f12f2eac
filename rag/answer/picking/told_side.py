"""Sentences that tell the side of an event that is asked for: what led to it, came of it, was said of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer.coverage import Coverage, coverage
from rag.answer.fitting.days.told_when import named_days, tells_of_its_days
from rag.answer.picking.asides import OF_A_DAY, ends_with_date, is_aside
from rag.answer.picking.choice import Choice, Picker, Quoted, apart
from rag.answer.picking.decision import is_decided, tells_decision
from rag.answer.picking.deed import deed_of
from rag.answer.picking.each_story import Near, best_of_each_story
from rag.answer.picking.on_topic import in_one, of_its_year, speaks_of
from rag.answer.picking.quotable import quotable
from rag.answer.picking.side_marks import may_tell, strength
from rag.question.aspect import Aspect, Side, aspect_of
from rag.records.articles import Hit
from rag.records.questions import Understood, Window
from rag.sentences import sentence_spans
from rag.words import words

_MOST = 3  # stories that are quoted
_A_SENTENCE = 8  # words: by-lines, headings and datelines alone have fewer
_OPENING = 2  # sentences that tell what an article is about
_ENOUGH = 0.7  # of an event's words, by rarity, that a title with its opening or passage holds
_BESIDE = 0.5  # of them, that the title and the sentence hold
_TITLE = 0.3  # what the share that stands in the title counts: the article is about it
_PLAINLY = 0.3  # what each step counts by which a sentence tells the side more plainly
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_YEAR = re.compile(r"[a-z] (?:of|in|since) ((?:19|20)\d\d)\b")


def told_side(understood: Understood, hits: Sequence[Hit], picker: Picker) -> Choice | None:
    """A sentence of each story that tells the side of an event that is asked for; None where none is asked for.

    No few words of an article answer "What happened after the vote?": asked for them, a reader marks what stands near
    the event, on any side of it. What is quoted has a word that tells the side, in the place where it does: "after",
    before the event, in the sentence of what came then. Somebody's reaction is what they said of it. A cause, a
    decision or a deed may be the picker's choice, where its sentence tells it as one.

    Args:
        understood: The question.
        hits: What was found, best first.
        picker: Chooses statements, causes, decisions and deeds.
    """
    aspect = aspect_of(understood.searched, understood.outlets)
    if understood.parts or aspect is None:
        return None
    picked = _picked(aspect, understood, hits, picker)
    if picked is not None and aspect.side is not Side.AFTER:
        return picked
    openings = _openings(hits)
    told: list[Near] = []
    for at, hit in enumerate(hits):
        article = f"{hit.article.title}\n{hit.passage.text}"
        asked = aspect_of(understood.spelled_as_in(article), understood.outlets) or aspect
        told += _sentences(understood, asked, at, hit, openings.get(hit.article.id, ""))
    chosen = _unlike(best_of_each_story(told, hits), hits)[:_MOST]
    if chosen:
        quotes = tuple(apart([one.quoted for one in chosen]))
        return Choice(quotes, None, min(1.0, chosen[0].near), answered=True)
    if picked is not None:
        return picked
    # "In the week after the fall of Omra on August 15" is told by what was published then.
    return None if named_days(understood) != Window() else Choice((), None, 0.0, answered=False)


def _unlike(told: Sequence[Near], hits: Sequence[Hit]) -> list[Near]:
    """What is told, each sentence once: two stories may share it."""
    once = {
        hits[one.quoted.hit].passage.text[one.quoted.start : one.quoted.end]: one for one in reversed(told)
    }
    return [one for one in told if one in once.values()]


def _picked(aspect: Aspect, understood: Understood, hits: Sequence[Hit], picker: Picker) -> Choice | None:
    """What a picker chooses of somebody's words, or for the question, where that tells the side; None elsewhere."""
    if aspect.side is Side.BEFORE or not (aspect.who or aspect.side in (Side.CAUSE, Side.OUTCOME)):
        return None
    if aspect.side is Side.REACTION:
        said = f"What did {aspect.who} say about {aspect.event}?"
        choice = picker.pick(replace(understood, standalone=said), hits)
        if choice.answered:
            return choice
    choice = picker.pick(understood, hits)
    if not choice.answered:
        return None
    first = choice.quotes[0]
    sentence = hits[first.hit].passage.text[first.start : first.end]
    if not may_tell(aspect, sentence):
        return None
    short = choice.short_answer or ""
    few = (
        aspect.side is Side.CAUSE
        or any(sign.isdigit() for sign in short)
        or tells_decision(aspect.event, short)
    )
    return choice if few else replace(choice, short_answer=None)


def _asked(aspect: Aspect) -> str:
    """The event and whom it is about, behind a word that is never taken for a name."""
    return f"What {aspect.event} {aspect.who}".strip()


def _openings(hits: Sequence[Hit]) -> dict[str, str]:
    """The first sentences of each article whose first passage was found, without its title and by-line."""
    found = {}
    for hit in hits:
        if hit.passage.start == 0:
            sentences = (hit.passage.text[start:end] for start, end in sentence_spans(hit.passage.text))
            whole = [one for one in sentences if len(one.split()) >= _A_SENTENCE and one != hit.article.title]
            found[hit.article.id] = " ".join(whole[:_OPENING])
    return found


def _is_on(aspect: Aspect, text: str) -> bool:
    """Whether a text has the names of the event, as they are one, its thing and most of its words."""
    (whole,) = coverage(_asked(aspect), [text])
    on = whole.names == 1.0 and whole.words >= _ENOUGH and in_one(aspect.event, text)
    return on and speaks_of(deed_of(aspect.event), text)


def _sentences(understood: Understood, aspect: Aspect, at: int, hit: Hit, opening: str) -> list[Near]:
    """The sentences of a passage that tell the side of the event, which they speak of, or else their article does."""
    text, title = hit.passage.text, hit.article.title.strip()
    about = _is_on(aspect, f"{title}\n{opening}")
    if not about and not _is_on(aspect, f"{title}\n{text}"):
        return []
    asked = _asked(aspect)
    (titled,) = coverage(asked, [title])
    found = []
    for start, end in sentence_spans(text):
        sentence = text[start:end].strip()
        plainly = strength(aspect, sentence)
        if not plainly or len(words(sentence)) < _A_SENTENCE or is_aside(sentence):
            continue
        own, beside = coverage(asked, [sentence, f"{title}\n{sentence}"])
        if (about or _is_beside(aspect, beside)) and _is_of_those_days(understood, aspect, hit, sentence):
            near = own.words + _TITLE * titled.words + _PLAINLY * plainly
            near -= OF_A_DAY if ends_with_date(sentence) else 0.0
            found.append(Near(Quoted(at, *quotable(text, start)), near))
    return found


def _is_beside(aspect: Aspect, beside: Coverage) -> bool:
    """Whether a title and a sentence hold enough of an event that the article is not about.

    "After" tells of what came before another event as readily, and a verdict of another trial.
    """
    if aspect.side is Side.BEFORE and beside.names < 1.0:
        return False
    decided = aspect.side is Side.OUTCOME and is_decided(aspect.event)
    return beside.words >= (_ENOUGH if decided else _BESIDE)


def _is_of_those_days(understood: Understood, aspect: Aspect, hit: Hit, sentence: str) -> bool:
    """Whether a sentence is of the days that are asked about, and of no earlier event of the kind: "the 2009 flood"."""
    alone = replace(hit, passage=replace(hit.passage, text=sentence))
    if not (tells_of_its_days(understood, alone, [alone]) and of_its_year(understood, aspect.event, alone)):
        return False
    years, published = set(_OF_A_YEAR.findall(sentence)), hit.article.published
    if not years or published is None:
        return True
    return bool(years & {*_YEAR.findall(aspect.event), str(published.latest.year)})
