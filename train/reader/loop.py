"""The training loop: draws groups, keeps a curve, saves and resumes."""

import json
import math
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from rag.reading.network import ReaderNetwork
from rag.reading.pairs import Pair, PairTokenizer, padded
from train.reader.groups import Group, Question, draw
from train.reader.losses import group_loss


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how to train."""

    epochs: float = 9.0
    steps: int = 0
    """Stop the schedule here; 0 for as many as the epochs take."""
    pairs: int = 32
    """Question-passage pairs a step, about."""
    rate: float = 2e-3
    warmup: float = 0.04
    seed: int = 7
    checkpoint_seconds: float = 300.0


NEGATIVES = {"news": 3, "news_silent": 3, "news_cloze": 2}
"""Hard negatives drawn with a question, by source; one for the others."""
EVERY = {
    "news": 1,
    "news_silent": 1,
    "news_cloze": 2,
    "nq_open_oracle": 3,
    "squadshifts_new_wiki": 4,
    "squadshifts_reddit": 6,
    "squadshifts_amazon_reviews": 12,
    "qamr": 4,
}
"""An epoch takes one question in so many of the source: news always, the others in turn."""
WEIGHTS = {"relevance": 1.0, "listwise": 0.5, "span": 0.5, "shared": 0.5}


def schedule(questions: Sequence[Question], plan: Plan) -> list[Group]:
    """Every draw of the run, in order: news questions once an epoch, the others in turn."""
    chance = random.Random(plan.seed)
    by_source: defaultdict[str, list[Question]] = defaultdict(list)
    for question in questions:
        by_source[question.source].append(question)
    groups: list[Group] = []
    for epoch in range(math.ceil(plan.epochs)):
        part: list[Group] = []
        for source, asked in sorted(by_source.items()):
            every = EVERY.get(source, 1)
            share = asked[epoch % every :: every]
            part += [draw(question, NEGATIVES.get(source, 1), chance) for question in share]
        chance.shuffle(part)
        groups += part[: math.ceil(len(part) * min(1.0, plan.epochs - epoch))]
    return [group for group in groups if group.candidates]


def batches(groups: Sequence[Group], pairs: int) -> list[list[Group]]:
    """Groups in order, as many a step as make about `pairs` pairs."""
    steps: list[list[Group]] = [[]]
    count = 0
    for group in groups:
        if count >= pairs:
            steps.append([])
            count = 0
        steps[-1].append(group)
        count += len(group.candidates)
    return [step for step in steps if step]


def encode(network: ReaderNetwork, pairs: Sequence[Pair]) -> tuple[Tensor, list[Tensor]]:
    """Relevance `[pairs]` and each pair's span logits `[tokens, 2]`; rows of like length run together."""
    device = network.span.weight.device
    relevance: list[Tensor] = [torch.empty(0)] * len(pairs)
    spans: list[Tensor] = [torch.empty(0)] * len(pairs)
    for places in _alike(pairs, 2048 if device.type == "cpu" else 16384):
        ranked, marked = network(*(one.to(device) for one in padded([pairs[at] for at in places])))
        for row, at in enumerate(places):
            relevance[at] = ranked[row].cpu()
            spans[at] = marked[row].cpu()
    return torch.stack(relevance), spans


def _alike(pairs: Sequence[Pair], tokens: int) -> list[list[int]]:
    """Positions of the pairs by length, cut where a run would hold more than `tokens` tokens."""
    runs: list[list[int]] = [[]]
    for at in sorted(range(len(pairs)), key=lambda at: len(pairs[at].ids)):
        if (len(runs[-1]) + 1) * len(pairs[at].ids) > tokens and runs[-1]:
            runs.append([])
        runs[-1].append(at)
    return runs


def step_loss(network: ReaderNetwork, tokenizer: PairTokenizer, groups: Sequence[Group]) -> dict[str, Tensor]:
    """Mean of each part of the loss over the groups of one step."""
    made = [tokenizer.pairs(group.question, [one.text for one in group.candidates]) for group in groups]
    relevance, spans = encode(network, [pair for pairs in made for pair in pairs])
    totals: defaultdict[str, list[Tensor]] = defaultdict(list)
    at = 0
    for group, pairs in zip(groups, made, strict=True):
        own = spans[at : at + len(pairs)]
        joined = torch.nn.utils.rnn.pad_sequence(own, batch_first=True)
        for name, value in group_loss(
            relevance[at : at + len(pairs)], joined, pairs, group.candidates
        ).items():
            totals[name].append(value)
        at += len(pairs)
    return {name: torch.stack(values).sum() / len(groups) for name, values in totals.items()}


class Trainer:
    """Runs the steps of a plan over one network."""

    def __init__(self, network: ReaderNetwork, tokenizer: PairTokenizer, plan: Plan, work: Path) -> None:
        self.network = network
        self._tokenizer = tokenizer
        self._plan = plan
        self._work = work
        self._trained = {name: p for name, p in network.named_parameters() if p.requires_grad}
        self._optimizer = torch.optim.AdamW(list(self._trained.values()), lr=plan.rate, weight_decay=0.01)
        self._done = 0

    def run(
        self, questions: Sequence[Question], check: Callable[[ReaderNetwork], dict[str, float]] | None = None
    ) -> list[float]:
        """Train to the end of the plan, from the last checkpoint if there is one; the loss of each step.

        The curve is appended to `curve.jsonl` in the work folder, a line every 20 steps.
        """
        steps = batches(schedule(questions, self._plan), self._plan.pairs)
        total = min(self._plan.steps or len(steps), len(steps))
        self._resume()
        curve: list[float] = []
        saved = started = time.monotonic()
        recent: defaultdict[str, list[float]] = defaultdict(list)
        for at in range(self._done, total):
            losses = self._step(steps[at], at / total)
            for name, value in losses.items():
                recent[name].append(value)
            curve.append(losses["total"])
            self._done = at + 1
            if self._done % 20 == 0 or self._done == total:
                self._note(total, started, recent)
                recent.clear()
            if time.monotonic() - saved > self._plan.checkpoint_seconds or self._done == total:
                self._save(check)
                saved = time.monotonic()
        return curve

    def _step(self, groups: Sequence[Group], progress: float) -> dict[str, float]:
        warm = self._plan.warmup
        factor = progress / warm if progress < warm else (1 - progress) / (1 - warm)
        for group in self._optimizer.param_groups:
            group["lr"] = self._plan.rate * max(factor, 0.01)
        losses = step_loss(self.network, self._tokenizer, groups)
        total = torch.stack([WEIGHTS[name] * value for name, value in losses.items()]).sum()
        self._optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self._trained.values(), 1.0)
        self._optimizer.step()
        return {
            "total": float(total.detach()),
            **{name: float(value.detach()) for name, value in losses.items()},
        }

    def _note(self, total: int, started: float, recent: dict[str, list[float]]) -> None:
        line = {name: round(sum(values) / len(values), 4) for name, values in recent.items()}
        seconds = round(time.monotonic() - started, 1)
        self._append({"step": self._done, "of": total, "seconds": seconds, **line})

    def _append(self, line: dict[str, float]) -> None:
        with (self._work / "curve.jsonl").open("a", encoding="utf-8") as curve:
            curve.write(json.dumps(line) + "\n")

    def _save(self, check: Callable[[ReaderNetwork], dict[str, float]] | None) -> None:
        state = {
            "done": self._done,
            "weights": {name: value.detach() for name, value in self._trained.items()},
            "optimizer": self._optimizer.state_dict(),
        }
        torch.save(state, self._work / "checkpoint.tmp")
        (self._work / "checkpoint.tmp").replace(self._work / "checkpoint.pt")
        if check is not None:
            self._append({"step": self._done, **check(self.network)})

    def _resume(self) -> None:
        path = self._work / "checkpoint.pt"
        if not path.is_file():
            return
        state = torch.load(path, weights_only=True)
        with torch.no_grad():
            for name, value in state["weights"].items():
                self._trained[name].copy_(value)
        self._optimizer.load_state_dict(state["optimizer"])
        self._done = int(state["done"])
