"""The training loop: draws groups, keeps a curve, saves and resumes."""

import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, distributed

from rag.index.embed import fast_type
from rag.reader import ROW
from rag.reading.pairs import Pair, PairTokenizer
from train.reader.attention import product_attention
from train.reader.dropout import pooled
from train.reader.encode import encode
from train.reader.evaluate import held_out_scores
from train.reader.groups import Candidate, Group, Question
from train.reader.losses import group_loss, token_targets
from train.reader.network import ReaderNetwork, adapt, adapter_weights, load_encoder
from train.reader.schedule import Plan, batches, schedule
from train.reader.vary import masked

_BEGINNING = 7
"""Seeds the weights of every run, so that runs of other seeds can be averaged; the plan's seed is of what they draw."""
WEIGHTS = {"relevance": 0.5, "listwise": 0.5, "span": 1.0, "shared": 0.5}


def step_loss(
    network: ReaderNetwork,
    tokenizer: PairTokenizer,
    groups: Sequence[Group],
    share: float,
    vary: Callable[[Pair, Candidate], Pair] | None = None,
) -> dict[str, Tensor]:
    """Each part of the loss, summed over the groups and divided by `share`.

    Args:
        network: What is trained.
        tokenizer: Of the encoder.
        groups: What is read.
        share: How many groups each process has.
        vary: Changes a pair before it is read, keeping its tokens' places.
    """
    made = [tokenizer.pairs(group.question, [one.text for one in group.candidates]) for group in groups]
    if vary is not None:
        made = [
            [vary(pair, one) for pair, one in zip(pairs, group.candidates, strict=True)]
            for pairs, group in zip(made, groups, strict=True)
        ]
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
    return {name: torch.stack(values).sum() / share for name, values in totals.items()}


def _place() -> tuple[int, int]:
    """This process's number and how many there are that train together."""
    if distributed.is_available() and distributed.is_initialized():
        return distributed.get_rank(), distributed.get_world_size()
    return 0, 1


def _average(gradients: Sequence[Tensor], world: int) -> None:
    """Make the gradients those of all processes together: one exchange for all of them."""
    joined = torch.cat([one.flatten() for one in gradients])
    distributed.all_reduce(joined)
    joined /= world
    at = 0
    for one in gradients:
        one.copy_(joined[at : at + one.numel()].view_as(one))
        at += one.numel()


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
        rank, world = _place()
        steps = [
            one for one in batches(schedule(questions, self._plan), self._plan.pairs) if len(one) >= world
        ]
        total = min(self._plan.steps or len(steps), len(steps))
        self._resume()
        curve: list[float] = []
        saved = started = time.monotonic()
        recent: defaultdict[str, list[float]] = defaultdict(list)
        for at in range(self._done, total):
            chance = random.Random(f"{self._plan.seed} {rank} {at}")
            torch.manual_seed(chance.getrandbits(48))  # so that a run that is gone on with drops the same
            losses = self._step(steps[at], at / total, chance)
            if rank:
                continue
            for name, value in losses.items():
                recent[name].append(value)
            curve.append(losses["total"])
            self._done = at + 1
            if self._done % 20 == 0 or self._done == total:
                self._note(total, started, recent)
                recent.clear()
            if time.monotonic() - saved > self._plan.checkpoint_seconds:
                self._save(check)
                saved = time.monotonic()
        if not rank:
            self._save(check)
        return curve

    def _step(self, groups: Sequence[Group], progress: float, chance: random.Random) -> dict[str, float]:
        warm = self._plan.warmup
        factor = progress / warm if progress < warm else (1 - progress) / (1 - warm)
        for group in self._optimizer.param_groups:
            group["lr"] = self._plan.rate * max(factor, 0.01)
        rank, world = _place()
        vary = partial(self._masked, chance) if self._plan.masked else None
        losses = step_loss(self.network, self._tokenizer, groups[rank::world], len(groups) / world, vary)
        total = torch.stack([WEIGHTS[name] * value for name, value in losses.items()]).sum()
        self._optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        if world > 1:
            _average([one.grad for one in self._trained.values() if one.grad is not None], world)
        torch.nn.utils.clip_grad_norm_(self._trained.values(), 1.0)
        self._optimizer.step()
        return {
            "total": float(total.detach()),
            **{name: float(value.detach()) for name, value in losses.items()},
        }

    def _masked(self, chance: random.Random, pair: Pair, one: Candidate) -> Pair:
        return masked(pair, token_targets(pair, one), self._plan.masked, self._tokenizer.mask, chance)

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
            self.network.eval()
            self._append({"step": self._done, **check(self.network)})
            self.network.train()

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


def train(
    encoder: Path,
    questions: Sequence[Question],
    held_out: Sequence[Question],
    plan: Plan,
    *,
    work: Path,
    weights: Path,
    begin: Path | None = None,
) -> list[float]:
    """Train an adapter and heads from nothing, from others or from the last checkpoint; write them, give the curve.

    The frozen encoder runs in bfloat16 where the machine is fast at it, and what is trained is kept in float32.
    """
    torch.manual_seed(_BEGINNING)
    kind: torch.dtype = getattr(torch, fast_type())
    loaded = load_encoder(encoder, attention=product_attention(), dropout=plan.dropout)
    network = ReaderNetwork(loaded.to(kind))  # type: ignore[arg-type] # transformers types it as unbound
    adapt(network, load_file(begin) if begin else None)
    pooled(network.encoder)
    network.train()
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = PairTokenizer(encoder, ROW)
    trainer = Trainer(network, tokenizer, plan, work)
    curve = trainer.run(questions, lambda trained: held_out_scores(trained, tokenizer, held_out))
    if _place()[0] == 0:
        save_file(adapter_weights(network), weights)
    return curve
