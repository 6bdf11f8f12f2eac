"""Whether figures of two quotes are told of one event: its names in any spelling, its words, its days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rag.check.day import Day, same_day
from rag.check.names import capitals
from rag.check.reading import ReadSentence
from rag.check.weights import is_rare, weight
from rag.question.spelling import same_name
from rag.words import Word, is_place, listed, words

_DAYS_APART = 4  # reports of one event without a day of their own are published within these days
_MUCH = 4.0  # a word this rare says what an event is about
_WHERE = listed("in at near outside")
_DEEDS = listed("strike raid attack bombing operation mission invasion offensive")
_ARTICLES = listed("al el ad as ash an ar ez az the")
_LONGEST = 3  # words of a name that is compared whole
_LEAST = 4  # letters of a name whose spelling may differ


@dataclass(frozen=True, slots=True)
class Setting:
    """What tells which event a quote is about, as ideas unless said otherwise."""

    names: frozenset[str]
    spelled: frozenset[str]
    """The names as they are written, up to three words long."""
    places: frozenset[str]
    """Those of `spelled` that stand after "in", "at" or "near" in the figure's own sentence."""
    told: frozenset[str]
    """Words of the figure's sentence."""
    title_names: frozenset[str]
    """Names in the title of the article, as they are written."""
    title: frozenset[str]
    """Words of the title: what a sentence that names nothing is about."""
    days: tuple[Day, ...]
    published: date | None


def setting_of(
    sentence: ReadSentence,
    quote: Iterable[ReadSentence],
    title: str,
    days: tuple[Day, ...],
    published: date | None,
) -> Setting:
    """The setting of a figure in `sentence`, one of the sentences of `quote`, of an article with `title`."""
    everything = list(quote)
    heading = words(title)
    return Setting(
        names=frozenset(each.words[n].idea for each in everything for n in each.names),
        spelled=frozenset(name for each in everything for name in _spelled(each.words, each.names)),
        places=frozenset(_spelled(sentence.words, [n for n in sentence.names if _placed(sentence.words, n)])),
        told=_telling(sentence.words),
        title_names=frozenset(_spelled(heading, _names_of_title(heading))),
        title=_telling(heading),
        days=days,
        published=published,
    )


def same_event(one: Setting, other: Setting, aside: frozenset[str], *, fate: bool) -> bool:
    """Whether two settings can be of one event; `aside` are ideas that the figures count.

    `fate` says that both figures tell what happened to people: of two such figures without a name in
    common, published within days, one rare word (perhaps of a title) is enough.
    """
    return same_time(one, other) and same_place(one, other, aside, fate=fate)


def places_known(one: Setting, other: Setting) -> bool:
    """Whether each quote speaks of a place where the other's figure is said to be, if it is said."""

    def speaks(mine: Setting, yours: Setting) -> bool:
        return not mine.places or _any_same(mine.places, yours.spelled | yours.title_names)

    return speaks(one, other) and speaks(other, one)


def same_place(one: Setting, other: Setting, aside: frozenset[str], *, fate: bool) -> bool:
    """Whether two settings share a place, a name or telling words; `aside` and `fate` as for `same_event`."""
    shared = _rare((one.told & other.told) - aside)
    if one.names and other.names:
        if one.places and other.places and not _any_same(one.places, other.places):
            return False
        return bool(one.names & other.names) or len(shared) >= 3 or _any_same(one.spelled, other.spelled)
    if len(shared) >= 2:
        return True
    if one.published is None or other.published is None or not fate:
        return False
    mine, yours = one.spelled | one.title_names, other.spelled | other.title_names
    if mine and yours:
        return _any_same(mine, yours)
    wider = (one.told | one.title) & (other.told | other.title)
    return bool(_rare(wider - aside))


def same_time(one: Setting, other: Setting) -> bool:
    """Whether two figures may be of the same day."""
    compared = [same_day(mine, yours) for mine in one.days for yours in other.days]
    if True in compared:
        return True
    if False in compared:
        return False
    if one.published is None or other.published is None:
        return True
    return abs((one.published - other.published).days) <= _DAYS_APART


def _rare(ideas: frozenset[str]) -> frozenset[str]:
    return frozenset(idea for idea in ideas if weight(idea) >= _MUCH)


def _any_same(names: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two lists of names have one in common, in any spelling."""
    theirs = list(others)
    return any(mine == yours or _alike(mine, yours) for mine in names for yours in theirs)


def _alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST and same_name(one, other)


def _telling(sentence: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.idea for word in sentence if word.content and word.folded[:1].isalpha())


def _spelled(sentence: tuple[Word, ...] | list[Word], positions: Iterable[int]) -> list[str]:
    """Names as written: each word at `positions`, and runs of them with what joins them ("al-Bukamal")."""
    found: list[str] = []
    run: list[str] = []
    last = -1
    for n in positions:
        joined = sentence[n - 1].folded == "-" and n - 1 > 0
        article = sentence[n - 2].folded + "-" if joined and sentence[n - 2].folded in _ARTICLES else ""
        near = n == last + 1 or (n == last + 3 and joined) or (n == last + 2 and joined)
        run = [*run, article + sentence[n].folded] if near else [article + sentence[n].folded]
        found.extend(" ".join(run[start:]) for start in range(max(0, len(run) - _LONGEST), len(run)))
        last = n
    return found


def _placed(sentence: tuple[Word, ...], position: int) -> bool:
    """Whether the name at `position` says where: "in", "at" or "near" stands before it or its first word.

    In "in the US strike" the name only says whose strike it was.
    """
    after = sentence[position + 1] if position + 1 < len(sentence) else None
    if position and sentence[position - 1].folded == "the" and after is not None and after.folded in _DEEDS:
        return False
    at = position - 1
    while at >= 0 and (
        sentence[at].folded in _ARTICLES or sentence[at].folded == "-" or sentence[at].capital
    ):
        if sentence[at].folded in _WHERE:
            break
        at -= 1
    return at >= 0 and sentence[at].folded in _WHERE


def _names_of_title(heading: list[Word]) -> list[int]:
    """Positions of a title's names; of a title in capitals, only words that news reports seldom have."""
    found = capitals(heading)
    content = [word for word in heading if word.content]
    if 2 * len(found) <= len(content):
        return found
    return [n for n in found if is_rare(heading[n].idea) or is_place(heading[n].folded)]
