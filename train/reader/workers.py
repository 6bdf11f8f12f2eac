"""One of the processes that train together; a module of its own, so that a new process can import it."""

import argparse
import shutil
from pathlib import Path

import torch
from torch import distributed

from rag.index.embed import bundled_model
from rag.reader import WEIGHTS
from train.reader.loop import train
from train.reader.schedule import Plan, parts
from train.reader.sources import Dataset


def train_one(rank: int, wanted: argparse.Namespace, processes: int, mined: Dataset) -> None:
    """Meet the other processes, then train both parts; the first of them writes.

    Each part has a folder of its own in the work folder, with its checkpoint and its curve.
    """
    if processes > 1:
        torch.set_num_threads(1)
        meeting = (wanted.work / "meeting").resolve()
        distributed.init_process_group("gloo", init_method=meeting.as_uri(), rank=rank, world_size=processes)
    first, second = parts(Plan(length=wanted.length, steps=wanted.steps, seed=wanted.seed))
    begin = wanted.begin
    if begin is None:
        begin = _part("first", first, None, wanted, mined)
    weights = _part("second", second, begin, wanted, mined)
    if rank == 0:
        shutil.copyfile(weights, wanted.weights / WEIGHTS.name)


def _part(name: str, plan: Plan, begin: Path | None, wanted: argparse.Namespace, mined: Dataset) -> Path:
    """Train one part, or nothing when its weights are there already; where they are."""
    work: Path = wanted.work / name
    work.mkdir(exist_ok=True)
    weights = work / WEIGHTS.name
    if not weights.is_file():
        train(bundled_model(), mined.train, mined.held_out, plan, work=work, weights=weights, begin=begin)
    if distributed.is_initialized():
        distributed.barrier()  # so that nobody looks for what is not written yet
    return weights
