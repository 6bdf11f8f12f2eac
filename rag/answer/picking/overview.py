"""What the articles tell of a topic, a sentence of each story, where no one thing of it is asked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rag.answer.coverage import coverage
from rag.answer.fitting.days.told_when import tells_of_its_days
from rag.answer.picking.asides import ends_with_date, is_aside
from rag.answer.picking.choice import Choice, Quoted, apart
from rag.question.spelling import same_name
from rag.question.topic import topic_of
from rag.records.articles import Hit
from rag.records.questions import NameMatch, Understood, Window, whole_word
from rag.sentences import sentence_spans
from rag.words import DATE_WORDS, MONTHS, Word, words

_MONTHS = frozenset(month[:3] for month in MONTHS)
_MOST = 4  # stories that are quoted
_A_SENTENCE = 8  # words: by-lines, headings and datelines alone have fewer
_ENOUGH = 0.75  # of a topic's words, by rarity, that a title and its passage hold
_LEAD = 0.25  # added to the share of the topic that an article's opening sentence holds
_ALL = 0.85  # of them, where it names nothing
_TITLE = 0.3  # what the share that stands in the title counts: the article is about it
_EARLY = 0.1  # added for any other sentence of the passage that an article opens with
_OF_A_DAY = 0.3  # taken from one that ends with a whole date, as what stands below a picture does
_SHOTS = re.compile(
    r"\b(?:open(?:s|ed|ing)?|under|rocket|missile|artillery|gun|return(?:ed)?) fire\b"
    r"|\bfir(?:ed|ing)\b|\bfires (?:a|at|on|into)\b"
    r"|\bfire (?:department|chief|marshal|service|brigade|station|crew|truck|engine|official)s?\b",
    re.IGNORECASE,
)
"""Fire that nothing burns in."""
_WHOLE = re.compile(r"[.!…][\"”’')]*$")
_BEHIND = re.compile(r"(?<=\w) (?:of|in|on|at|by|from|with|for|to|near|between|against|over|after|during)\b")
_OWNED = re.compile(r"\b(?P<owner>[A-Z][\w-]*)['’]s? [a-z]\w+")
# "The strike on Tehran" is none that "Tehran had urged", or that somebody "had warned Tehran" of.
_PLACE = re.compile(r" (?:on|in|at|near|against) (?P<name>[A-Z][\w-]+)$")
_SPOKEN_TO = r"(?:warn|tell|told|urg|ask|accus|blam|press|assur|promis)\w*"
_SPEAKS = (
    r"(?:(?:had|has) )?(?:said|says|warn|urge|condemn|den(?:y|ied)|claim|vow|want|insist|accuse|blame"
    r"|will|would|may|might|must|could)\w*"
)
# "Apollo 11", "flight 370"
_NUMBERED = re.compile(
    r"\b(?!(?:in|on|of|at|by|and|to|for|than)\b)"
    r"(?P<what>[A-Za-z][\w-]*) (?P<number>\d{1,4})\b(?! [A-Z])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
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
    asked = topic_of(understood)
    if not asked:
        return None
    best: dict[str, _Told] = {}
    for at, hit in enumerate(hits):
        topic = _as_spelled(asked, understood, f"{hit.article.title}\n{hit.passage.text}")
        told = _told(
            topic,
            at,
            hit,
            lambda alone: (
                tells_of_its_days(understood, alone, [alone]) and _of_its_year(understood, asked, alone)
            ),
        )
        kept = best.get(hit.article.one_story)
        if told is not None and (kept is None or told.near > kept.near):
            best[hit.article.one_story] = told
    chosen = sorted(best.values(), key=lambda one: -one.near)[:_MOST]
    if not chosen:
        return None
    quotes = apart([one.quoted for one in chosen])
    return Choice(tuple(quotes), None, chosen[0].held, answered=True)


def is_off_topic(understood: Understood, hit: Hit, quoted: Quoted) -> bool:
    """Whether what a reader marked for a topic lacks its names, or has its thing in another sense alone.

    Asked about the Selmouth fire, it marks who opened fire in Selmouth. Words that mean the same stay the reader's.
    """
    asked = topic_of(understood)
    if not asked:
        return False
    title, passage = hit.article.title.strip(), hit.passage.text
    topic = _as_spelled(asked, understood, f"{title}\n{passage}")
    told = f"{title}\n{passage[quoted.start : quoted.end]}"
    ideas, thing = {word.idea for word in words(told)}, _thing(topic)
    return (
        coverage(f"What {topic}", [told])[0].names < 1.0
        or not _in_one(topic, f"{title}\n{passage}")
        or (thing in ideas and not _speaks_of(thing, _own(topic, told)))
    )


def _as_spelled(topic: str, understood: Understood, article: str) -> str:
    """The topic with each of its names as an article spells it."""
    for match in understood.names:
        held = next((one for one in match.spellings if whole_word(one).search(article)), match.spellings[0])
        topic = NameMatch(match.spellings[0], match.spellings).written(topic, held)
    return topic


def _of_its_year(understood: Understood, topic: str, hit: Hit) -> bool:
    """Whether what is told may be of the year in a topic that names no days besides: "the 2019 attack"."""
    years, published = _YEAR.findall(topic), hit.article.published
    if not years or understood.days != Window() or published is None:
        return True
    held = f"{published.earliest.year} {published.latest.year} {hit.article.title} {hit.passage.text}"
    return any(year in held for year in years)


def _told(topic: str, at: int, hit: Hit, of_its_days: Callable[[Hit], bool]) -> _Told | None:
    """The sentence of a passage that tells most of the topic, the first of those that tell as much.

    An article of later weeks may look back on the days that were asked about: the sentence itself then names them.
    """
    text, title = hit.passage.text, hit.article.title.strip()
    asked = f"What {topic}"  # whose first word is never taken for a name
    titled, whole, nothing = coverage(asked, [title, f"{title}\n{text}", ""])
    enough = _ENOUGH if nothing.names < 1.0 else _ALL
    if not topic or whole.names < 1.0 or whole.words < enough or not _in_one(topic, f"{title}\n{text}"):
        return None
    thing = _thing(topic)
    found = []
    opens = hit.passage.start == 0
    entitled = _speaks_of(thing, title)
    for start, end in sentence_spans(text):
        sentence = text[start:end].strip()
        if len(words(sentence)) < _A_SENTENCE or not _WHOLE.search(sentence) or is_aside(sentence):
            continue
        placed = _without_capital(topic, sentence)
        own, behind = coverage(asked, [placed, f"{_without_capital(topic, title)}\n{placed}"])
        told = _speaks_of(thing, _own(topic, sentence)) or (
            entitled and (opens or _shares(topic, thing, title))
        )
        if told and behind.names == 1.0 and own.words > 0 and behind.words >= enough:
            alone = replace(hit, passage=replace(hit.passage, text=sentence))
            early = _LEAD if opens else _EARLY if hit.passage.start == 0 else 0.0
            near = (
                own.words + _TITLE * titled.words + early - (_OF_A_DAY if ends_with_date(sentence) else 0.0)
            )
            if of_its_days(alone):
                found.append(_Told(Quoted(at, start, end), near, behind.words))
        opens = False
    return max(found, key=lambda one: one.near, default=None)


def _thing(topic: str) -> str:
    """The idea of what a topic is: of "the rocket strike on Erbil", the strike; "" where it only names."""
    said = words(_BEHIND.split(topic, maxsplit=1)[0])
    things = [
        word.idea
        for word in said
        if word.content and not word.capital and word.folded not in DATE_WORDS and not word.folded.isdigit()
    ]
    return things[-1] if things else ""


def _speaks_of(thing: str, text: str) -> bool:
    """Whether a text has the thing, if there is one; a shooting is no fire though fire was opened."""
    return not thing or thing in {word.idea for word in words(_SHOTS.sub(" ", text))}


def _without_capital(topic: str, text: str) -> str:
    """A text without the place of a topic where its government is meant: "Tehran had urged", of a strike on Tehran."""
    place = _PLACE.search(topic)
    if place is None:
        return text
    name = re.escape(place["name"])
    return re.sub(rf"\b{_SPOKEN_TO} {name}\b|\b{name} (?={_SPEAKS}\b)", " ", text)


def _own(topic: str, sentence: str) -> str:
    """A sentence without what others own, where the topic is somebody's: "McVie's death", asked of Nicks's."""
    owned = _OWNED.search(topic)
    if owned is None:
        return sentence
    return _OWNED.sub(lambda one: one[0] if same_name(owned["owner"], one["owner"]) else " ", sentence)


def _shares(topic: str, thing: str, title: str) -> bool:
    """Whether a title that has the thing has anything else of the topic: else it may tell of another such thing."""
    others = {word.idea for word in words(topic) if word.content} - {thing}
    return not others or bool(others & {word.idea for word in words(title)})


def _in_one(topic: str, text: str) -> bool:
    """Whether each name of several words, or with a number, stands in the text as one: "Prince George", "Apollo 11".

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
    numbered = (one for one in _NUMBERED.finditer(topic) if not _YEAR.fullmatch(one["number"]))
    numbers = (one["number"] for one in numbered if one["what"].lower()[:3] not in _MONTHS)
    return all(re.search(rf"\b{number}\b", text) for number in numbers) and _typed_in_one(topic, held)


def _typed_in_one(topic: str, held: Sequence[Word]) -> bool:
    """Whether a name typed without capitals stands in the text beside the word that it was typed with."""
    typed = [word for word in words(topic) if word.written[0].isalnum()]
    if len(typed) < 2 or any(word.capital for word in typed):
        return True
    before, last = typed[-2:]
    places = [at for at, one in enumerate(held) if one.folded == last.folded]
    named = bool(places) and all(held[at].capital for at in places)
    if len(typed) == 2 and before.folded == "the":
        return named  # "the houthis", not "the suspect", whoever that is
    if not before.content or not named:
        return True
    return any(one.idea == before.idea for at in places for one in held[max(0, at - 3) : at + 4])
