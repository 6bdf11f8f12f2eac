"""Rebuild the reader's weights, its calibration and its model card.

    python -m train.reader ../shared/train --work WORK

The first part learns to read, the second when nothing answers. On a GPU the full command takes minutes, on two
processor cores three to six hours where they multiply bfloat16 and about fifteen where they do not. A killed run
goes on from its last checkpoint when started again with the same --work. Set OMP_WAIT_POLICY=PASSIVE when other
programs share the processor.
"""

import argparse
import json
import pickle
from collections.abc import Sequence
from pathlib import Path

import torch
from torch.multiprocessing.spawn import spawn

from rag.index.embed import BundledEmbedder
from rag.reader import WEIGHTS
from train.reader.calibrate import Case, calibrate
from train.reader.card import Run, write_card
from train.reader.small import held_out_cases, libraries, small_cases
from train.reader.sources import Dataset, dataset
from train.reader.workers import train_one


def main() -> None:
    """Read the command line, mine the questions, train, calibrate, write everything."""
    wanted = _arguments()
    wanted.work.mkdir(parents=True, exist_ok=True)
    wanted.weights.mkdir(parents=True, exist_ok=True)
    mined = _mined(wanted)
    if not wanted.only_calibrate:
        processes = 1 if torch.cuda.is_available() else wanted.processes
        (wanted.work / "meeting").unlink(missing_ok=True)
        given = (wanted, processes, mined)
        if processes > 1:
            spawn(train_one, args=given, nprocs=processes)  # type: ignore[no-untyped-call]
        else:
            train_one(0, *given)
    weights = wanted.weights / WEIGHTS.name
    figures = {}
    small: list[Case] = []
    if mined.held_out:
        own, small = _cases(libraries()), _cases(wanted.small or ())
        figures = calibrate(
            wanted.data,
            mined.held_out,
            weights,
            BundledEmbedder(),
            libraries=own,
            small=small,
            natural=held_out_cases(wanted.data),
        )
        print(json.dumps(figures))
    run = Run(licensed_only=wanted.licensed_only, small=len(small))
    write_card(
        wanted.weights, [wanted.work / part / "curve.jsonl" for part in ("first", "second")], figures, run
    )


def _cases(pairs: Sequence[Sequence[str | Path]]) -> list[Case]:
    """The questions of several small libraries."""
    return [case for articles, questions in pairs for case in small_cases(Path(articles), Path(questions))]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the training files")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints and the curve")
    parser.add_argument("--weights", type=Path, default=WEIGHTS.parent, help="folder for what ships")
    parser.add_argument("--length", type=float, default=1.0, help="of the run; .5 draws half as often")
    parser.add_argument("--steps", type=int, default=0, help="end the schedule here (0: all of it)")
    parser.add_argument("--begin", type=Path, metavar="WEIGHTS", help="the second part alone, from these")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--processes", type=int, default=2, help="on a processor, one thread each")
    parser.add_argument("--licensed-only", action="store_true", help="leave out the data without a licence")
    parser.add_argument("--only-calibrate", action="store_true", help="keep the weights that are there")
    parser.add_argument(
        "--small",
        nargs=2,
        action="append",
        metavar=("ARTICLES", "QUESTIONS"),
        help="fit the confidence on these few articles and questions as well; may be given again",
    )
    return parser.parse_args()


def _mined(wanted: argparse.Namespace) -> Dataset:
    """The training questions, from the work folder when an earlier run mined them."""
    kept = wanted.work / "mined.pickle"
    if kept.is_file():
        found: Dataset = pickle.loads(kept.read_bytes())
        return found
    found = dataset(
        wanted.data, BundledEmbedder(), wanted.seed, licensed_only=wanted.licensed_only, say=print
    )
    kept.write_bytes(pickle.dumps(found))
    return found


if __name__ == "__main__":
    main()
