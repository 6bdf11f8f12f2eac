"""How sure the reader is, fitted, and the card that says what it was made of."""

import json
from collections import Counter
from pathlib import Path

import torch
from safetensors.torch import save_file

from rag.answer.picking.confidence import Signs
from rag.reader import Reading, Span
from train.reader.calibrate import Case, alike, fitted
from train.reader.card import Run, write_card


def read_case(relevance: float, answerable: bool) -> Case:
    """A question of one passage, which the reader thinks so relevant."""
    reading = Reading(relevance, (Span(0, 4, relevance),))
    return Case("Who?", ("Vale",), answerable, ("Vale spoke.",), 0.5, readings=(reading,))


EASY = [read_case(2 + n / 10, True) for n in range(10)] + [read_case(-2 - n / 10, False) for n in range(10)]


def test_the_threshold_lies_between_the_two_kinds_of_question() -> None:
    """Cases told apart by relevance get a confidence that keeps one kind and refuses the other."""
    calibration, figures = fitted(EASY)
    assert figures["area_under_roc"] == 1.0
    low, high = (calibration.confidence(Signs(one, one, 1.0, 1.0, 0.7)) for one in (-2, 2.5))
    assert low < calibration.threshold < high


def test_the_threshold_may_be_taken_from_fewer_questions_than_the_fit() -> None:
    """Hard cases that are fitted on do not raise the threshold that the others set."""
    hard = [read_case(1.5 + n / 10, False) for n in range(10)]
    (with_hard, _), (without, _) = fitted(EASY, [*EASY, *hard]), fitted(EASY, [*EASY, *hard], EASY)
    assert without.relevance == with_hard.relevance
    assert without.threshold < with_hard.threshold


def test_two_kinds_of_libraries_count_alike() -> None:
    """Few questions of one kind are repeated until they weigh as much as the many of the other."""

    def cases(name: str, yes: int, no: int) -> list[Case]:
        return [Case(name, (), number < yes, (), 0.5) for number in range(yes + no)]

    joined = alike(cases("news", 3, 7), cases("small", 5, 2))
    counted = Counter((case.question, case.answerable) for case in joined)
    assert counted == {("news", True): 5, ("small", True): 5, ("news", False): 7, ("small", False): 7}
    assert Counter(case.answerable for case in alike(cases("news", 3, 7), [])) == {True: 3, False: 7}


def test_the_model_card_names_every_data_set_and_its_licence(tmp_path: Path) -> None:
    """Licences, or their absence, the run's figures and the rank of its weights stand in the card."""
    save_file({"encoder.query.down": torch.zeros(48, 8)}, tmp_path / "reader.safetensors")
    curves = [tmp_path / "first.jsonl", tmp_path / "second.jsonl"]
    for curve, step in zip(curves, (40, 20), strict=True):
        curve.write_text(json.dumps({"step": step, "total": 3.5}) + "\n")
    write_card(tmp_path, curves, {"area_under_roc": 0.91}, Run(licensed_only=False, small=59))
    card = (tmp_path / "MODEL_CARD.md").read_text(encoding="utf-8")
    for words in (
        "CC BY 4.0",
        "CC BY-SA 3.0",
        "MIT",
        "no licence file",
        "0.910",
        "3.50",
        "40 and 20 steps",
        "rank-48",
    ):
        assert words in card
    assert len((tmp_path / "curve.jsonl").read_text().splitlines()) == 2
