"""Writes the model card from what was measured."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from safetensors import safe_open

from rag.reader import ROW
from train.reader.calibrate import CANDIDATES
from train.reader.groups import HELD_OUT_FROM
from train.reader.schedule import Plan

_DATA = """\
| data | what is taken from it | licence |
|---|---|---|
| SQuADShifts (new Wikipedia, Reddit, Amazon) | span questions | CC BY 4.0 |
| Natural Questions (open, oracle passages) | span questions | CC BY-SA 3.0 |
| QAMR | span questions on single sentences | MIT |
| encyclopedia paragraphs and invented news of our own (`train/data`) | spans, questions without an answer | MIT |
| questions of our own about the news articles below (`train/data`) | spans, questions without an answer | MIT |
| news quiz questions with marked passages, 2020 to 2023 | spans, ranked passages | no licence file |
| news quiz questions of 2023 | questions whose passages are found by search | no licence file |
| news articles of 2023 | passages, hard negatives, cloze questions | no licence file |
"""

_CARD = """\
# The small reader

For a question and candidate passages it gives each passage's relevance, the likeliest answer spans and how
sure it is that the passage does not answer. It writes no text of its own.

- Base: all-MiniLM-L6-v2 (Apache 2.0), frozen; a rank-{rank} adapter on every linear layer of its blocks and
  three heads are trained ({size:.1f} MB in half precision) and merged into the encoder when it is loaded.
- Input: `[CLS] question [SEP] passage [SEP]`, up to {row} tokens; the first token stands for "not here".
- Training: `python -m train.reader DATA --work WORK`, groups of one passage that answers and up to three hard
  ones that do not; loss: relevance of each passage, the passages against one another, the span in each
  passage with "not here", and one span over the whole group.

## Data
{data}
{left_out}
News from {held_out} on was held out of training. Nothing that the benchmarks ask was trained on. Our own texts and
questions were written by a language model (Claude) for this project, the news with invented events, and are in the
repository; texts near a paragraph of XQuAD (cosine of words .12 or more) were left out of them.

## The run behind these weights
{run}

## Figures
{figures}

## Limits
- English news. A question of more than 48 tokens and a passage beyond the row's end are cut.
- Known confusions: a name of the same kind near the topic (the nominee for the winner), the same event a
  year earlier, and an answer that is right but spelled otherwise.
- {fitted} On other text the threshold may refuse too much or too little.
- The answer is a slice of the article. Whether the article is right is not judged.
"""

_FITTED = (
    "The confidence was fitted on the held-out news above, on our own libraries (`train/data/libraries`) and on\n"
    "  questions in a reader's own words (`train/data/held_out`: their `own words` figures are no independent ones)."
)
_FITTED_TOO = (
    "The confidence was fitted on the held-out news above, on our own libraries (`train/data/libraries`), on\n"
    "  questions in a reader's own words (`train/data/held_out`: their `own words` figures are no independent ones)\n"
    "  and on {count} questions about few articles: what is refused of those is no independent figure."
)


_HELD_OUT = (
    f"Held-out news of 2023 (20 candidates a question; {CANDIDATES} where it is told whether they answer):"
)


@dataclass(frozen=True, slots=True)
class Run:
    """What the card must say of the run beside its curve."""

    licensed_only: bool
    small: int
    """Questions about few articles that the confidence was fitted on as well."""


def write_card(folder: Path, curves: Sequence[Path], figures: Mapping[str, float], run: Run) -> None:
    """Write `MODEL_CARD.md` and keep the curves of the run's parts beside the weights, in one file."""
    lines = [
        line for curve in curves if curve.is_file() for line in curve.read_text(encoding="utf-8").splitlines()
    ]
    if lines:
        (folder / "curve.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    table = "\n".join(f"| {name.replace('_', ' ')} | {value:.3f} |" for name, value in figures.items())
    left_out = "The data without a licence was left out of this run.\n" if run.licensed_only else ""
    text = _CARD.format(
        rank=_rank(folder / "reader.safetensors"),
        size=(folder / "reader.safetensors").stat().st_size / 1e6,
        data=_DATA,
        left_out=left_out,
        held_out=HELD_OUT_FROM,
        row=ROW,
        run=_run(lines),
        fitted=_FITTED_TOO.format(count=run.small) if run.small else _FITTED,
        figures=f"{_HELD_OUT}\n\n| | |\n|---|---|\n{table}" if figures else "Not calibrated.",
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")


def _rank(weights: Path) -> int:
    """Of the adapters in a file of weights."""
    with safe_open(weights, "pt") as file:
        rank, _ = file.get_slice(next(name for name in file.keys() if name.endswith(".down"))).get_shape()  # noqa: SIM118
    return int(rank)


def _run(lines: list[str]) -> str:
    """The run in one sentence, from its curve."""
    steps = [json.loads(line) for line in lines]
    losses = [line for line in steps if "total" in line]
    if not losses:
        return "The curve was not kept."
    last = losses[-1]
    ends = [one for one, after in pairwise([*losses, {"step": 0}]) if after["step"] <= one["step"]]
    parts = " and ".join(str(one["step"]) for one in ends)
    return (
        f"{parts} steps of about {Plan().pairs} pairs, loss {losses[0]['total']:.2f} at first and "
        f"{last['total']:.2f} at the end; the curve is in `curve.jsonl`."
    )
