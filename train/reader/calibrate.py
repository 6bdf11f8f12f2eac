"""Fits the confidence and its threshold on news that was held out of training."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from rag.answer.pick import Calibration, vote
from rag.grade import f1, holds, normalised
from rag.index.embed import Embedder, bundled_model
from rag.reader import Reader, Reading
from rag.sentences import sentence_spans
from train.reader.groups import Question
from train.reader.mining import Vectors

CANDIDATES = 20
_RELEVANCES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
_REFUSED_WANTED = 0.80
_LOST_ALLOWED = 0.12


@dataclass(frozen=True, slots=True)
class Case:
    """A held-out question with its candidates, read."""

    question: str
    answers: tuple[str, ...]
    answerable: bool
    passages: tuple[str, ...]
    cosine: float
    readings: tuple[Reading, ...] = ()

    def features(self) -> list[float]:
        """Best relevance, best cosine, best span score."""
        return [
            max(one.relevance for one in self.readings),
            self.cosine,
            max(one.spans[0].score for one in self.readings if one.spans),
        ]


def calibrate(
    questions: Sequence[Question], weights: Path, embedder: Embedder, say: Callable[[str], None]
) -> dict[str, float]:
    """Write `calibration.json` beside the weights; the held-out figures for the model card."""
    reader = Reader(bundled_model(), weights, most_passages=CANDIDATES)
    cases = [
        replace(case, readings=reader.read(case.question, case.passages))
        for case in held_out_cases(questions, embedder)
    ]
    answerable = [case for case in cases if case.answerable]
    say(f"calibrating on {len(answerable)} answerable and {len(cases) - len(answerable)} unanswerable cases")
    by_relevance = max(_RELEVANCES, key=lambda weight: answer_scores(answerable, weight)["f1"])
    calibration, figures = fitted(cases, by_relevance)
    figures |= answer_scores(answerable, by_relevance)
    text = json.dumps(asdict(calibration), indent=2) + "\n"
    (weights.parent / "calibration.json").write_text(text, encoding="utf-8")
    say(json.dumps(figures))
    return figures


def held_out_cases(questions: Sequence[Question], embedder: Embedder) -> list[Case]:
    """Each question with its hard negatives, and once more with a passage that answers it among them."""
    cases = []
    for question in questions:
        without = [one.text for one in question.negatives][: CANDIDATES - 1]
        if not without:
            continue
        # The last positive was found in an article; the first may be a summary written for the question.
        texts = [*without, *(one.text for one in question.positives[-1:])]
        vectors = embedder.embed([question.text, *texts])
        cosines = vectors[1:] @ vectors[0]
        cases.append(_case(question, without, cosines, answerable=False))
        if question.positives:
            cases.append(_case(question, texts, cosines, answerable=True))
    return cases


def _case(question: Question, texts: Sequence[str], cosines: Vectors, *, answerable: bool) -> Case:
    highest = float(cosines[: len(texts)].max())
    return Case(question.text, question.answers, answerable, tuple(texts), highest)


def answer_scores(cases: Sequence[Case], by_relevance: float) -> dict[str, float]:
    """Exact match, word F1 and whether the best span's sentence holds the answer."""
    exact = overlap = inside = 0.0
    for case in cases:
        answers = vote(case.passages, case.readings, by_relevance)
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


def fitted(cases: Sequence[Case], by_relevance: float) -> tuple[Calibration, dict[str, float]]:
    """The logistic regression over the cases' features and the threshold that balances both refusals."""
    features = np.asarray([case.features() for case in cases])
    labels = np.asarray([case.answerable for case in cases])
    model = LogisticRegression(class_weight="balanced").fit(features, labels)
    scores = model.predict_proba(features)[:, 1]
    refusing = float(np.quantile(scores[~labels], _REFUSED_WANTED))
    losing = float(np.quantile(scores[labels], _LOST_ALLOWED))
    threshold = (refusing + losing) / 2
    relevance, cosine, span = (float(one) for one in model.coef_[0])
    calibration = Calibration(
        CANDIDATES, by_relevance, relevance, cosine, span, float(model.intercept_[0]), threshold
    )
    figures = {
        "area_under_roc": float(roc_auc_score(labels, scores)),
        "area_under_roc_cosine_alone": float(roc_auc_score(labels, features[:, 1])),
        "unanswerable_refused": float((scores[~labels] < threshold).mean()),
        "answerable_refused": float((scores[labels] < threshold).mean()),
        "answerable": float(labels.sum()),
        "unanswerable": float((~labels).sum()),
    }
    return calibration, figures
