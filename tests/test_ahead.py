"""Batches that are made while the one before is used."""

import threading
from collections.abc import Iterator

import pytest

from ingest.apply import ahead


def test_batches_come_once_each_and_in_order() -> None:
    """Nothing is skipped, doubled or moved."""
    batches = [[n, n + 1] for n in range(0, 20, 2)]
    assert list(ahead(iter(batches))) == batches
    assert list(ahead(iter([]))) == []


def test_an_error_while_making_a_batch_reaches_who_uses_them() -> None:
    """It is raised after the batches that were made before."""

    def broken() -> Iterator[list[int]]:
        yield [1]
        raise ValueError("the second batch")

    batches = ahead(broken())
    assert next(batches) == [1]
    with pytest.raises(ValueError, match="the second batch"):
        next(batches)


def test_closing_leaves_no_thread_behind() -> None:
    """Whoever stops early, as a cancelled ingest does, waits for the batch being made and for nothing more."""
    made: list[int] = []

    def counted() -> Iterator[list[int]]:
        for n in range(100):
            made.append(n)
            yield [n]

    batches = ahead(counted())
    next(batches)
    batches.close()
    assert len(made) <= 3
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ahead")]
