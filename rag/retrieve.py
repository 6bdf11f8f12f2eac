"""Passages for a question: both stores fused, one print of a story, different articles before more of one."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rag.index.facts import Scope
from rag.index.index import ArticleIndex, Candidate
from rag.question.aspect import Side, aspect_of
from rag.question.course import course_asked
from rag.question.statement import statement_of
from rag.question.topic import topic_in
from rag.records.articles import Article, Hit
from rag.records.questions import Understood, Window
from rag.rerank import MOST, Reranker

# A passage's score is a sum of its scores in the two stores, each a share of the best one there (a convex
# combination: Bruch, Gai and Ingber, TOIS 2023, who find it better than fusing ranks; so did we, see
# docs/decisions/0021). News questions share names and figures with the passage that answers them, so words
# weigh more than meaning; `python -m bench.retrieval --ablate` shows each piece.
_MEANING = 0.7
_WORDS = 1.0
_LEAD = 0.05  # an article's opening says what it is about
_RECENT = 0.25  # only where a question is asked as of a day: the news of that week stands before older news
_RECENT_DAYS = 30.0
_TOLD_THEN = 2.0  # where the question names days: what was published then stands before later news
_PREFERRED = 0.3  # an outlet that the question names without asking for it alone
_SPEAKER = 0.5  # who speaks, sought beside a question for their words: they may not name what they speak of
_AN_ARTICLE = 5  # passages of one article before the others have had their turn
_DEPTH = 100


@dataclass(frozen=True, slots=True)
class Retrieved:
    """Passages for a question, best first, from one live build."""

    build: str
    hits: tuple[Hit, ...]
    reranked: bool = False
    """Whether a configured reranker chose the order."""
    lacking: tuple[str, ...] = ()
    """What the index lost, in words: there may be more to find."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each piece of the score weighs; all at their defaults is what is shipped."""

    meaning: float = _MEANING
    words: float = _WORDS
    lead: float = _LEAD
    recent: float = _RECENT
    told_then: float = _TOLD_THEN
    preferred: float = _PREFERRED
    names: bool = True
    one_print: bool = True
    an_article: int = _AN_ARTICLE


class Retriever:
    """Finds the passages that may answer a question."""

    def __init__(
        self, index: ArticleIndex, weights: Weights = Weights(), reranker: Reranker | None = None
    ) -> None:
        self._index = index
        self._weights = weights
        self._reranker = reranker

    def retrieve(self, understood: Understood, limit: int) -> Retrieved:
        """The best passages within the question's dates and outlets.

        Args:
            understood: the question; its parts, if any, are searched apart and merged.
            limit: how many passages at most.
        """
        scope = Scope.of(understood)
        spellings = [match.spellings for match in understood.names] if self._weights.names else []
        scores: defaultdict[str, float] = defaultdict(float)
        candidates: dict[str, Candidate] = {}
        build = ""
        lacking: tuple[str, ...] = ()
        for text, share in sought(understood):
            asked = understood.respelled(text) if spellings else text
            named = [group for group in spellings if group and group[0] in asked]
            found = self._index.search(asked, scope, limit=_DEPTH, spellings=named)
            build, lacking = found.build, found.lacking
            joined = fused(found.candidates, self._weights.meaning, self._weights.words)
            for one in found.candidates:
                scores[one.passage.id] += share * joined[one.passage.id] * self._boost(one, understood)
                candidates.setdefault(one.passage.id, one)
        ranked = sorted(candidates.values(), key=lambda one: (-scores[one.passage.id], one.passage.id))
        if self._weights.one_print:
            ranked = one_print_a_story(ranked)
        if self._reranker:
            ranked = self._reranked(self._reranker, understood.searched, ranked)
        chosen = different_articles_first(ranked, self._weights.an_article)[:limit]
        hits = [Hit(one.passage, one.articles[0], scores[one.passage.id], one.cosine) for one in chosen]
        return Retrieved(build, self._with_prints(hits, scope), self._reranker is not None, lacking)

    @staticmethod
    def _reranked(reranker: Reranker, question: str, ranked: Sequence[Candidate]) -> list[Candidate]:
        """The best candidates in the reranker's order, the others behind them as they were."""
        first = ranked[:MOST]
        scores = reranker.scores(question, [one.passage.text for one in first])
        order = sorted(range(len(first)), key=lambda at: -scores[at])
        return [*(first[at] for at in order), *ranked[MOST:]]

    def _boost(self, one: Candidate, understood: Understood) -> float:
        """What the score is multiplied by for where in its article the passage stands, its day and outlet."""
        weights = self._weights
        article = one.articles[0]
        lead = weights.lead if one.passage.start == 0 else 0.0
        preferred = weights.preferred if article.outlet in understood.preferred_outlets else 0.0
        recent = weights.recent * _recency(article, understood.as_of) if understood.as_of else 0.0
        # "On Monday" is often said loosely, "in December 2023" is not; "will … in 2024" was told before.
        dated = not understood.relative_days and understood.window.since is not None
        told_then = weights.told_then * _told_then(article, understood.days) if dated else 0.0
        return 1 + lead + preferred + recent + told_then

    def _with_prints(self, hits: Sequence[Hit], scope: Scope) -> tuple[Hit, ...]:
        """The hits with the prints of their stories, of those that the question may see."""
        prints = self._index.library.prints({hit.article.story for hit in hits})
        seen = {
            story: tuple(one for one in all_of_it if scope.holds(one)) for story, all_of_it in prints.items()
        }
        return tuple(replace(hit, prints=seen.get(hit.article.story, ())) for hit in hits)


def sought(understood: Understood) -> list[tuple[str, float]]:
    """What is searched for a question and how much it counts: its parts or its topic, and whose words it asks for.

    What happened after an event is sought by the event, and by whom it happened to; what caused it by the whole
    question, which may have the words that articles tell a cause in.
    """
    if course := course_asked(understood):
        return [(course.sought, 1.0)]
    aspect = None if understood.parts else aspect_of(understood.standalone, understood.outlets)
    if aspect and aspect.side is not Side.CAUSE:
        return [(aspect.event, 1.0), *([(aspect.who, _SPEAKER)] if aspect.who else [])]
    texts = understood.parts or (
        topic_in(understood.standalone, understood.outlets) or understood.standalone,
    )
    speakers = {asked.who for text in texts if (asked := statement_of(understood, text)) and asked.named}
    return [*((text, 1.0) for text in texts), *((who, _SPEAKER) for who in sorted(speakers))]


def fused(candidates: Sequence[Candidate], meaning: float, words: float) -> dict[str, float]:
    """The score of each passage: its shares of the best cosine and of the best BM25 score, weighed.

    A passage that the vectors did not give is no nearer than the last one that they gave.
    """
    cosines = [max(0.0, one.cosine) for one in candidates if one.cosine is not None]
    nearest, last = max(cosines, default=0.0) or 1.0, min(cosines, default=0.0)
    best = max((one.bm25 or 0.0 for one in candidates), default=0.0) or 1.0
    return {
        one.passage.id: meaning * (last if one.cosine is None else max(0.0, one.cosine)) / nearest
        + words * (one.bm25 or 0.0) / best
        for one in candidates
    }


def _recency(article: Article, day: date) -> float:
    """1 for an article of that day, falling by a factor of e each 30 days before it; 0 when undated."""
    if article.published is None:
        return 0.0
    return math.exp(-max(0, (day - article.published.latest).days) / _RECENT_DAYS)


def _told_then(article: Article, days: Window) -> float:
    """1 for an article of the days that the question names, falling by e each 30 days after; else 0.

    An event is told best by what was published then; a later article may be of another event like it.
    """
    published = article.published
    if days.since is None or days.until is None or published is None or published.latest < days.since:
        return 0.0
    return math.exp(-max(0, (published.earliest - days.until).days) / _RECENT_DAYS)


def one_print_a_story(ranked: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those from another print of a story that is already among them."""
    chosen: dict[str, Article] = {}
    kept = []
    for one in ranked:
        article = one.articles[0]
        first = chosen.setdefault(article.story, article)
        if first.text_hash == one.passage.text_hash:
            kept.append(one)
    return kept


def different_articles_first(ranked: Sequence[Candidate], most: int) -> list[Candidate]:
    """The candidates with those beyond the `most` best of an article moved behind all others."""
    seen: Counter[str] = Counter()
    first: list[Candidate] = []
    later: list[Candidate] = []
    for one in ranked:
        seen[one.passage.text_hash] += 1
        (first if seen[one.passage.text_hash] <= most else later).append(one)
    return [*first, *later]
