"""What became of somebody or something: a sentence of each story that tells what befell them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rag.answer.coverage import coverage
from rag.answer.fitting.days.told_when import tells_of_its_days
from rag.answer.picking.asides import OF_A_DAY, ends_with_date, is_aside
from rag.answer.picking.choice import Choice, Picker, Quoted, apart
from rag.answer.picking.each_story import Near, best_of_each_story
from rag.answer.picking.fate.befallen import befallen
from rag.answer.picking.fate.identified import befallen_before_name
from rag.answer.picking.fate.may_befall import may_befall
from rag.answer.picking.fate.named import in_full
from rag.answer.picking.fate.record import FAINT, IN_PASSING, NAMED_ONLY, PLAIN, Befallen
from rag.answer.picking.fate.sentenced import term_of
from rag.answer.picking.fate.words import DEEDS
from rag.answer.picking.on_topic import in_one
from rag.answer.picking.quotable import quotable
from rag.question.fate import Fate, fate_asked
from rag.records.articles import Hit
from rag.records.questions import Understood
from rag.sentences import sentence_spans
from rag.words import words

# "Has not been charged", "denies that she will resign", "was unhurt"
_SAYS_NOT = re.compile(
    r"\b(?:not|never|nobody|no (?:one|plans?|intention|evidence|charges?)|den(?:y|ies|ied)|refus\w+|declin\w+|reject\w+"
    r"|rul\w+ out|fals\w+|rumou?rs?|surviv\w+|escap\w+|un(?:hurt|harmed|injured)|alive|acquit\w+|cleared|yet to"
    r"|at large)\b|n['’]t\b",
    re.IGNORECASE,
)
_MOST = 3  # stories that are quoted
_ENOUGH = 0.75  # of the words for whom it is asked about, by rarity, that the title and the passage hold
_DECIDES = IN_PASSING * PLAIN
"""What decides a fate, however it is told."""
_ALL = 0.9  # of them that the sentence holds, where it tells of nothing that decides a fate
_TITLE = 0.3  # what the share that stands in the title counts
_OWN = 0.5  # what the share that stands in the sentence counts
_LATEST = 0.2  # added to what the newest of the articles tells, less to older ones


@dataclass(frozen=True, slots=True)
class _Told(Near):
    """A sentence that tells what befell them, and in which words of its passage."""

    told: tuple[int, int]
    weight: float


def told_fate(understood: Understood, hits: Sequence[Hit], picker: Picker) -> Choice | None:
    """A sentence of each of the first stories that tell what befell whom a question asks about.

    What decides a fate is told in a few forms of words: "was sentenced to", "the raid that killed". Where no sentence
    has one, the picker's choice is taken, but not where it quotes those whom the question asks about on something else:
    asked what happened to a deputy, a reader marks what the deputy says of the day.

    Args:
        understood: The question; None for one that asks for nobody's fate.
        hits: What was found, best first.
        picker: Chooses where nothing that decides a fate is told.
    """
    if understood.parts or fate_asked(understood.standalone, understood.outlets) is None:
        return None
    texts = [f"{hit.article.title}\n{hit.passage.text}" for hit in hits]
    told = [one for at, hit in enumerate(hits) for one in _sentences(understood, at, hit, texts)]
    best = best_of_each_story(_newest_first(told, hits), hits)
    if not best or best[0].weight < _DECIDES:
        picked = picker.pick(understood, hits)
        if _may_be_their_fate(understood, hits, picked):
            return picked
        if not best:
            return replace(picked, short_answer=None, answered=False)
    first, *others = best
    chosen = [first, *(one for one in others if one.weight >= min(_DECIDES, first.weight))][:_MOST]
    told_words = hits[first.quoted.hit].passage.text[slice(*first.told)].strip()
    short = None if _asked_of(understood, hits[first.quoted.hit]).deed else told_words
    quotes = tuple(apart([one.quoted for one in chosen]))
    return Choice(quotes, short, min(1.0, first.near / 2), answered=True)


def _may_be_their_fate(understood: Understood, hits: Sequence[Hit], picked: Choice) -> bool:
    """Whether what a picker picked is an answer, and may tell what befell whom the question asks about."""
    if not picked.answered:
        return False
    quoted = picked.quotes[0]
    hit = hits[quoted.hit]
    asked = _asked_of(understood, hit)
    sentences = [hit.passage.text[start:end] for start, end in sentence_spans(hit.passage.text)]
    told = hit.passage.text[quoted.start : quoted.end]
    return any(
        _may_tell(asked, sentence, before)
        for before, sentence in pairwise(["", *sentences])
        if sentence.strip() in told
    )


def _may_tell(asked: Fate, sentence: str, before: str) -> bool:
    """Whether a sentence that a picker picked may tell what is asked of a fate."""
    if asked.sentence:
        return term_of(asked.whom, sentence, before) is not None
    if asked.deed and not (_SAYS_NOT.search(sentence) and DEEDS[asked.deed].search(sentence)):
        return False  # "calls to kill him": that somebody was is told in a form, that he was not in many
    return may_befall(asked.whom, sentence, before)


def _newest_first(told: Sequence[_Told], hits: Sequence[Hit]) -> list[_Told]:
    """What is told, nearer the later its article was published: fates are decided in the end."""
    days = sorted({p.latest for one in told if (p := hits[one.quoted.hit].article.published)})
    step = _LATEST / max(1, len(days) - 1)

    def later(one: _Told) -> float:
        published = hits[one.quoted.hit].article.published
        return step * days.index(published.latest) if published else 0.0

    return [replace(one, near=one.near + later(one)) for one in told]


def _asked_of(understood: Understood, hit: Hit) -> Fate:
    """Whose fate a hit's article is asked for, as it spells them."""
    spelled = understood.spelled_as_in(f"{hit.article.title}\n{hit.passage.text}")
    asked = fate_asked(spelled, understood.outlets) or fate_asked(understood.standalone, understood.outlets)
    assert asked is not None, "it is asked of a question for a fate"
    return asked


def _sentences(understood: Understood, at: int, hit: Hit, texts: Sequence[str]) -> list[_Told]:
    """The sentences of a passage that tell what befell them; `texts` are those of all hits."""
    text, title = hit.passage.text, hit.article.title.strip()
    article = texts[at]
    fate = _asked_of(understood, hit)
    meant = in_full(fate.whom, texts)
    asked = f"What {fate.whom}"  # whose first word is never taken for a name
    titled, whole = coverage(asked, [title, article])
    if whole.words < _ENOUGH or whole.names < 1.0 or not in_one(fate.whom, article):
        return []
    found, before = [], ""
    sentences = sentence_spans(text)
    for number, (start, end) in enumerate(sentences):
        sentence = text[start:end]
        told = term_of(meant, sentence, before) if fate.sentence else befallen(meant, sentence, before)
        if not fate.sentence:
            told = told or befallen_before_name(meant, text, sentences, number)
        before = sentence
        if told is None or not _tells_it(fate, title, sentence, told):
            continue
        alone = replace(hit, passage=replace(hit.passage, text=sentence))
        if tells_of_its_days(understood, alone, [alone]):
            (own,) = coverage(asked, [sentence])
            near = told.weight + _OWN * own.words + _TITLE * titled.words
            near -= OF_A_DAY if ends_with_date(sentence) else 0.0
            place = (start + told.start, start + told.end)
            found.append(_Told(Quoted(at, *quotable(text, start)), near, place, told.weight))
    return found


def _tells_it(fate: Fate, title: str, sentence: str, told: Befallen) -> bool:
    """Whether what a sentence tells is more than the question says itself, "the juror who walked out", and of them.

    "The truce was signed" is told of any truce, "the truce broke down" of the one that the article is about.
    """
    said, clause = {word.idea for word in words(fate.whom)}, sentence[told.start : told.end]
    if fate.deed and not DEEDS[fate.deed].search(clause):
        return False
    # "Were soldiers killed in Omra?" is not answered by soldiers killed in Selmouth.
    if coverage(f"What {fate.further}", [f"{title}\n{sentence}"])[0].names < 1.0:
        return False
    is_new = any(word.content and word.idea not in said for word in words(clause))
    least = NAMED_ONLY if fate.deed else FAINT  # "the killing of Ada Loft" tells whether she was killed
    if not is_new or told.weight < least or is_aside(sentence.strip()):
        return False
    return told.weight > FAINT or coverage(f"What {fate.whom}", [sentence])[0].words >= _ALL
