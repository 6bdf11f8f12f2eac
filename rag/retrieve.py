"""Passages for a question: both stores fused, one print of a story, different articles first."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.index.facts import Scope
from rag.index.index import ArticleIndex, Candidate
from rag.records import Article, Hit, Understood

# Reciprocal rank fusion (Cormack, Clarke and Buettcher, SIGIR 2009): a passage's score is the sum of
# 1 / (60 + rank) over the lists that hold it; 60 is theirs.
_RRF = 60
# Candidates taken from each store; fusing more changed no measured figure.
_DEPTH = 60


@dataclass(frozen=True, slots=True)
class Retrieved:
    """Passages for a question, best first, from one live build."""

    build: str
    hits: tuple[Hit, ...]


class Retriever:
    """Finds the passages that may answer a question."""

    def __init__(self, index: ArticleIndex) -> None:
        self._index = index

    def retrieve(self, understood: Understood, limit: int) -> Retrieved:
        """The best passages within the question's dates and outlets.

        Args:
            understood: the question; its parts, if any, are searched apart and merged.
            limit: how many passages at most.
        """
        scope = Scope.of(understood.window, understood.as_of, understood.outlets)
        spellings = [match.spellings for match in understood.names]
        scores: dict[str, float] = {}
        candidates: dict[str, Candidate] = {}
        build = ""
        for text in understood.parts or (understood.standalone,):
            found = self._index.search(text, scope, limit=_DEPTH, spellings=spellings)
            build = found.build
            for one in found.candidates:
                key = one.passage.id
                scores[key] = scores.get(key, 0.0) + _fused(one)
                candidates.setdefault(key, one)
        ranked = sorted(candidates.values(), key=lambda one: (-scores[one.passage.id], one.passage.id))
        hits = [self._hit(one, scores[one.passage.id]) for one in one_print_a_story(ranked)[:limit]]
        return Retrieved(build, self._with_prints(hits))

    @staticmethod
    def _hit(one: Candidate, score: float) -> Hit:
        return Hit(one.passage, one.articles[0], score, one.cosine or 0.0)

    def _with_prints(self, hits: Sequence[Hit]) -> tuple[Hit, ...]:
        prints = self._index.library.prints({hit.article.story for hit in hits})
        return tuple(
            Hit(hit.passage, hit.article, hit.score, hit.cosine, tuple(prints.get(hit.article.story, ())))
            for hit in hits
        )


def _fused(one: Candidate) -> float:
    return sum(1.0 / (_RRF + rank) for rank in (one.vector_rank, one.word_rank) if rank is not None)


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
