"""Fits the confidence and its threshold on news held out of training and on questions about small libraries."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from bench.rows import rows
from rag.answer.ballot import Found, Pull, Read
from rag.answer.picking.confidence import Calibration, Signs, signs_of
from rag.answer.picking.vote import vote
from rag.grade import f1, holds
from rag.index.embed import Embedder, bundled_model
from rag.reader import Reader, Reading
from rag.sentences import sentence_spans
from rag.words import normalised
from train.reader.groups import HELD_OUT_FROM, Question, located
from train.reader.mining import Finder, Passage, Vectors
from train.reader.sources import Row, news_passages

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
CANDIDATES = 8
"""Passages that are read for an answer (decision 0033)."""
PULL = Pull(span=0.75, relevance=0.3, found=10.0, words=2.0, titles=1.5, articles=0.5)
"""Near these nothing moves by more than a point: span .75 to 1, relevance .15 to .5, found 7 to 15, words 2 to 3."""
_PASSAGES = 20  # of a marked question: the one that answers among hard ones
_DEPTH = 60
_PENALTY = 1.0
_OWN = 4
"""Our own libraries count one in so many, and questions in a reader's own words two."""
_REFUSED_WANTED = 0.81
"""Of what is not here: a point over four in five, since the held-out questions it is taken from are few."""
_LOST_ALLOWED = 0.12


@dataclass(frozen=True, slots=True)
class Case:
    """A held-out question with its candidates, read."""

    question: str
    answers: tuple[str, ...]
    answerable: bool
    passages: tuple[str, ...]
    cosine: float
    """Of the nearest passage: what the confidence is compared with."""
    titles: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """Which article each passage is of; empty where every passage is of another."""
    scores: tuple[float, ...] = ()
    """By which the passages were found; empty where they are in no order."""
    readings: tuple[Reading, ...] = ()

    def read(self) -> list[Read]:
        """The passages as the vote takes them."""
        count = len(self.passages)
        homes = self.articles or [str(at) for at in range(count)]
        known = (self.scores or [1.0] * count, homes, self.titles or [""] * count)
        return list(map(Read, self.passages, self.readings, *known))

    def voted(self) -> list[Found]:
        """The answers as `rag.answer.picking.vote` has them, best first."""
        return vote(self.question, self.read(), PULL)

    def features(self) -> list[float]:
        """The signs, in their order, of the answer that the vote chooses."""
        return list(astuple(signs_of(self.question, self.read(), self.voted()[0])))


def calibrate(
    folder: Path,
    questions: Sequence[Question],
    weights: Path,
    embedder: Embedder,
    *,
    libraries: Sequence[Case] = (),
    small: Sequence[Case] = (),
    natural: Sequence[Case] = (),
) -> dict[str, float]:
    """Write `calibration.json` beside the weights; the held-out figures for the model card.

    The confidence is fitted on questions searched in all articles of the year, with and without what answers them,
    on questions about a handful of articles (our own `libraries` and `small`) and on those in `natural`, in a reader's
    own words. Of these, `libraries` count a quarter and `natural` half. The threshold is taken from what is
    searched in the held-out news and from `natural`, each question once.
    """
    reader = Reader(bundled_model(), weights, most_passages=_PASSAGES)

    def read(cases: Sequence[Case]) -> list[Case]:
        return [replace(case, readings=reader.read(case.question, case.passages)) for case in cases]

    return written(
        read(marked_cases(questions, embedder)),
        read(searched_cases(folder, embedder)),
        weights,
        libraries=read(libraries),
        small=read(small),
        natural=read(natural),
    )


def written(
    marked: Sequence[Case],
    searched: Sequence[Case],
    weights: Path,
    *,
    libraries: Sequence[Case] = (),
    small: Sequence[Case] = (),
    natural: Sequence[Case] = (),
) -> dict[str, float]:
    """Fit the confidence and write it; the figures."""
    # What our own libraries do not answer is all asked in their words, and half of what they do is not: counted
    # in full, they would teach that a question's words say nothing.
    calibration, figures = fitted(
        searched,
        alike(*[searched, small] * _OWN, libraries, natural, natural),
        [*searched, *natural],
    )
    scores = {f"{name}_of_{len(marked)}": value for name, value in answer_scores(marked).items()}
    if natural:
        told = [case for case in natural if case.answerable]
        own = {**_told_apart(calibration, natural), **answer_scores(told)}
        scores |= {f"own_words_{name}": value for name, value in own.items()}
    text = json.dumps(asdict(calibration), indent=2) + "\n"
    (weights.parent / "calibration.json").write_text(text, encoding="utf-8")
    return figures | scores


def marked_cases(questions: Sequence[Question], embedder: Embedder) -> list[Case]:
    """Each answerable question's hard negatives with one passage that answers it among them."""
    cases = []
    for question in questions:
        if not question.positives:
            continue
        # The last positive was found in an article; the first may be a summary written for the question.
        negatives = (one.text for one in question.negatives[: _PASSAGES - 1])
        texts = (*negatives, question.positives[-1].text)
        vectors = embedder.embed([question.text, *texts])
        cosine = float((vectors[1:] @ vectors[0]).max())
        cases.append(Case(question.text, question.answers, True, texts, cosine))
    return cases


def searched_cases(folder: Path, embedder: Embedder) -> list[Case]:
    """Held-out questions of all articles up to their day, as they are and without what answers them.

    Questions whose articles are not among the texts are what a library that is silent looks like.
    """
    asked = [row for row in rows(folder / "news_questions_2023.jsonl.gz") if row["date"] >= HELD_OUT_FROM]
    found = news_passages(folder)
    titles = {row["id"]: row.get("title", "") for row in rows(folder / "news_text.jsonl.gz")}
    finder = Finder([passage.text for passage in found])
    scores = finder.scores([row["question"] for row in asked])
    cases = []
    for row, words in zip(asked, scores, strict=True):
        dated = np.asarray([passage.date <= row["date"] for passage in found])
        top = np.argsort(-np.where(dated, words, -1.0), kind="stable")[:_DEPTH]
        cases += _searched(row, [found[at] for at in top], words[top], titles, embedder)
    return cases


def _searched(
    row: Row, near: Sequence[Passage], words: Vectors, titles: Mapping[str, str], embedder: Embedder
) -> list[Case]:
    vectors = embedder.embed([row["question"], *(passage.text for passage in near)])
    cosines = vectors[1:] @ vectors[0]
    found = words + cosines
    order = np.argsort(-found, kind="stable")
    marked = {one["article_id"] for one in row["evidence"]}
    holds_it = [bool(located(passage.text, row["answers"])) for passage in near]
    answers = tuple(row["answers"])

    def case(kept: list[int], answerable: bool) -> Case:
        texts = tuple(near[at].text for at in kept)
        scores = tuple(float(found[at]) for at in kept)
        homes = tuple(near[at].article for at in kept)
        headings = tuple(titles[home] for home in homes)
        nearest = float(cosines[kept].max())
        return Case(row["question"], answers, answerable, texts, nearest, headings, homes, scores)

    first = [int(at) for at in order[:CANDIDATES]]
    without = [int(at) for at in order if not holds_it[at] and near[at].article not in marked][:CANDIDATES]
    proved = any(holds_it[at] and near[at].article in marked for at in first)
    cases = [case(first, True)] if proved else []
    if not any(holds_it[at] for at in first) and not marked:
        cases.append(case(first, False))
    elif without:
        cases.append(case(without, False))
    return cases


def answer_scores(cases: Sequence[Case]) -> dict[str, float]:
    """Exact match, word F1 and whether the best span's sentence holds the answer."""
    exact = overlap = inside = 0.0
    for case in cases:
        answers = case.voted()
        if not answers:
            continue
        best = answers[0]
        exact += any(normalised(best.text) == normalised(answer) for answer in case.answers)
        overlap += max(f1(best.text, answer) for answer in case.answers)
        number, start, _ = best.places[0]
        text = case.passages[number]
        sentence = next(text[left:right] for left, right in sentence_spans(text) if left <= start < right)
        inside += any(holds(sentence, answer) for answer in case.answers)
    count = max(1, len(cases))
    return {"exact": exact / count, "f1": overlap / count, "in_sentence": inside / count}


def alike(*lists: Sequence[Case]) -> list[Case]:
    """All lists in one, repeated so that answerable and other questions of each count alike."""
    joined: list[Case] = []
    for answerable in (True, False):
        kinds = [[case for case in cases if case.answerable == answerable] for cases in lists]
        most = max(map(len, kinds))
        for kind in kinds:
            joined += (kind * (most // max(1, len(kind)) + 1))[: most if kind else 0]
    return joined


def fitted(
    cases: Sequence[Case], fit_on: Sequence[Case] = (), threshold_on: Sequence[Case] = ()
) -> tuple[Calibration, dict[str, float]]:
    """The logistic regression and a threshold that refuses four in five or more of what is not here.

    Args:
        cases: what the figures are of.
        fit_on: what the regression is fitted on; the same cases when empty.
        threshold_on: what the threshold is taken from; that on which it was fitted when empty.
    """
    calibration = _fit(fit_on or cases)
    calibration = replace(calibration, threshold=_threshold(calibration, threshold_on or fit_on or cases))
    return calibration, _told_apart(calibration, cases)


def _told_apart(calibration: Calibration, cases: Sequence[Case]) -> dict[str, float]:
    """How well the confidence tells what is answered from what is not, beside the nearest passage's cosine."""
    scores, labels = _scored(calibration, cases)
    return {
        "area_under_roc": float(roc_auc_score(labels, scores)),
        "area_under_roc_cosine_alone": float(roc_auc_score(labels, [case.cosine for case in cases])),
        "unanswerable_refused": float((scores[~labels] < calibration.threshold).mean()),
        "answerable_refused": float((scores[labels] < calibration.threshold).mean()),
        "answerable": float(labels.sum()),
        "unanswerable": float((~labels).sum()),
    }


def _fit(cases: Sequence[Case]) -> Calibration:
    features = np.asarray([case.features() for case in cases])
    labels = np.asarray([case.answerable for case in cases])
    middle, spread = features.mean(axis=0), np.maximum(features.std(axis=0), 1e-6)
    scaled = (features - middle) / spread  # so that the penalty treats the features alike
    model = LogisticRegression(C=_PENALTY, class_weight="balanced").fit(scaled, labels)
    while (model.coef_ < 0).any():
        # No sign speaks against an answer: where one seems to, it is how the questions were written.
        scaled = scaled * (model.coef_[0] > 0)
        model = model.fit(scaled, labels)
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - (weights * middle).sum())
    named = {field.name: float(one) for field, one in zip(fields(Signs), weights, strict=True)}
    return Calibration(
        CANDIDATES,
        **{f"by_{name}": value for name, value in asdict(PULL).items()},
        **named,
        bias=bias,
        threshold=0.5,
    )


def _threshold(calibration: Calibration, cases: Sequence[Case]) -> float:
    """Between what refuses enough of the unanswerable and what loses no more of the answerable than is allowed."""
    scores, labels = _scored(calibration, cases)
    refusing = float(np.quantile(scores[~labels], _REFUSED_WANTED))
    losing = float(np.quantile(scores[labels], _LOST_ALLOWED))
    return max(refusing, (refusing + losing) / 2)


def _scored(calibration: Calibration, cases: Sequence[Case]) -> tuple[FloatArray, BoolArray]:
    """The confidence of each case, and whether it can be answered."""
    scores = [calibration.confidence(Signs(*case.features())) for case in cases]
    return np.asarray(scores), np.asarray([case.answerable for case in cases])
