"""One of the processes that train together; a module of its own, so that a new process can import it."""

import argparse

import torch
from torch import distributed

from rag.index.embed import bundled_model
from rag.reader import WEIGHTS
from train.reader.loop import train
from train.reader.schedule import Plan
from train.reader.sources import Dataset


def train_one(rank: int, wanted: argparse.Namespace, processes: int, mined: Dataset) -> None:
    """Meet the other processes, then train; the first of them writes."""
    plan = Plan(length=wanted.length, steps=wanted.steps, seed=wanted.seed)
    meeting = (wanted.work / "meeting").resolve()
    weights = wanted.weights / WEIGHTS.name
    if processes > 1:
        torch.set_num_threads(1)
        distributed.init_process_group("gloo", init_method=meeting.as_uri(), rank=rank, world_size=processes)
    train(
        bundled_model(),
        mined.train,
        mined.held_out,
        plan,
        work=wanted.work,
        weights=weights,
    )
