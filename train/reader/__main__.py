"""Rebuild the reader's weights.

python -m train.reader ../shared/train --work WORK --weights rag/data/reader

A killed run goes on from its last checkpoint when started again with the same WORK.
"""

import argparse
import time
from pathlib import Path

import torch
from safetensors.torch import save_file

from rag.index.embed import SentenceEmbedder, bundled_model
from rag.reading.network import ReaderNetwork, adapt, adapter_weights, load_encoder
from rag.reading.pairs import PairTokenizer
from train.reader.evaluate import held_out_scores
from train.reader.loop import Plan, Trainer
from train.reader.sources import dataset


def main() -> None:
    """Read the command line, mine the questions, train, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the training files")
    parser.add_argument("--work", type=Path, required=True, help="checkpoints and the curve")
    parser.add_argument("--weights", type=Path, required=True, help="folder for reader.safetensors")
    parser.add_argument("--epochs", type=float, default=9.0)
    parser.add_argument("--steps", type=int, default=0, help="end the schedule here (0: all epochs)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--float32", action="store_true", help="no bfloat16 in the frozen encoder")
    parser.add_argument("--licensed-only", action="store_true", help="leave out the data without a licence")
    wanted = parser.parse_args()
    torch.set_num_threads(wanted.threads)
    torch.manual_seed(wanted.seed)
    wanted.work.mkdir(parents=True, exist_ok=True)
    found = dataset(
        wanted.data, SentenceEmbedder(), wanted.seed, licensed_only=wanted.licensed_only, say=print
    )
    encoder = load_encoder(bundled_model(), attention="eager")
    network = ReaderNetwork(encoder if wanted.float32 else encoder.bfloat16())
    adapt(network)
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = PairTokenizer(bundled_model())
    plan = Plan(epochs=wanted.epochs, steps=wanted.steps, seed=wanted.seed)
    trainer = Trainer(network, tokenizer, plan, wanted.work)
    started = time.monotonic()
    trainer.run(found.train, lambda network: held_out_scores(network, tokenizer, found.held_out))
    wanted.weights.mkdir(parents=True, exist_ok=True)
    save_file(adapter_weights(network), wanted.weights / "reader.safetensors")
    print(f"trained in {(time.monotonic() - started) / 60:.0f} minutes")


if __name__ == "__main__":
    main()
