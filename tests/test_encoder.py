"""The encoder's graph and its vectors, beside the libraries that published them."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from desk import indexed
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import BertModel
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

from rag.eight_bit import load_ranges
from rag.encoder import load_encoder, multiplies_fast
from rag.encoder_input import padded, run
from rag.errors import ModelError
from rag.index.embed import BundledEmbedder, SentenceEmbedder, bundled_model, embedder_for, fast_type
from rag.index.facts import Scope
from rag.index.vectors import VectorStore
from rag.reading.pairs import PairTokenizer
from train.ranges import ARTICLES, measured, token_rows
from train.reader.attention import product_attention
from train.reader.network import load_encoder as load_trained

TEXTS = [
    "The harbour at Selmouth closed on Monday. Mayor Ingrid Vale said the crane had fallen.",
    "Ferries were sent to Port Arden instead.",
    "مرفأ",
    "Repairs will cost 40 million crowns. " * 60,
    "",
]


def test_the_graph_gives_the_states_of_the_published_model() -> None:
    """In full precision every token's state is that of transformers' BERT, the padding's left aside."""
    pairs = PairTokenizer(bundled_model()).pairs("What closed?", TEXTS[:3])
    rows = padded([pair.ids for pair in pairs], [pair.passage_from for pair in pairs])
    graph = load_encoder(bundled_model())
    (ours,) = run(graph.compiled([graph.hidden], "float32"), *rows)
    ids, types, mask = map(torch.from_numpy, rows)
    asked = {"input_ids": ids, "token_type_ids": types, "attention_mask": mask}
    with torch.no_grad():
        theirs = BertModel.from_pretrained(bundled_model()).eval()(**asked).last_hidden_state.numpy()
        trained = load_trained(bundled_model())(**asked).last_hidden_state.numpy()
    tokens = rows[2] > 0
    assert np.allclose(ours[tokens], theirs[tokens], atol=1e-3)
    assert np.allclose(trained[tokens], theirs[tokens], atol=1e-3)


def test_the_vectors_are_those_of_sentence_transformers(embedder: BundledEmbedder) -> None:
    """An index built with one is asked with the other: short, long, empty and other scripts alike."""
    ours, theirs = embedder.embed(TEXTS), SentenceEmbedder().embed(TEXTS)
    assert ours.shape == theirs.shape
    assert (ours * theirs).sum(axis=1).min() > 0.995
    assert embedder.count(TEXTS) == SentenceEmbedder().count(TEXTS)


@settings(max_examples=20)
@given(texts=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=40))
def test_a_vector_does_not_depend_on_its_neighbours(embedder: BundledEmbedder, texts: list[str]) -> None:
    """Batches of like lengths change neither the order nor, beyond rounding, the vectors; all are of length one."""
    alone = dict(zip(TEXTS, (embedder.embed([text])[0] for text in TEXTS), strict=True))
    together = embedder.embed(texts)
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-3)
    assert all(row @ alone[text] > 0.999 for row, text in zip(together, texts, strict=True))


def test_bfloat16_gives_nearly_the_vectors_of_full_precision() -> None:
    """What the processor chooses by itself turns no vector away by more than a thousandth."""
    rows = padded([pair.ids for pair in PairTokenizer(bundled_model()).pairs("What closed?", TEXTS[:3])])
    exact, rough = (
        run(graph.compiled([graph.unit_mean], precision), *rows)[0]
        for graph, precision in ((load_encoder(bundled_model()), one) for one in ("float32", "bfloat16"))
    )
    assert (exact * rough).sum(axis=1).min() > 0.999


def test_8_bit_products_give_nearly_the_vectors_of_full_precision() -> None:
    """Passages embedded many at once are found where full precision would have put them."""
    rows = padded(token_rows(ARTICLES)[:16])
    exact, rough = (
        run(graph.compiled([graph.unit_mean], "float32"), *rows)[0]
        for graph in (load_encoder(bundled_model(), ranges=ranges) for ranges in (None, load_ranges()))
    )
    alike = (exact * rough).sum(axis=1)
    assert alike.min() > 0.985
    assert alike.max() < 0.99999  # rounded at all


def cosine_found(folder: Path, bulk: BundledEmbedder | None = None) -> float:
    """How near a question comes to one article that was brought in."""
    indexed(folder, {"selmouth.txt": TEXTS[0]}, bulk=bulk)
    (asked,) = BundledEmbedder().embed(["What closed?"])
    (found,) = VectorStore(folder / "index" / "vectors").search(asked, 1, Scope())
    return found.cosine


def test_articles_are_brought_in_by_the_embedder_for_many(tmp_path: Path) -> None:
    """The parts give the writer the faster embedder and keep the finer one for questions."""
    stored = cosine_found(tmp_path / "stored")
    assert stored == pytest.approx(cosine_found(tmp_path / "many", BundledEmbedder(many=True)), abs=1e-5)
    finer = cosine_found(tmp_path / "finer", BundledEmbedder())
    assert (abs(stored - finer) > 1e-4) is multiplies_fast()


def test_the_ranges_are_those_of_the_sample_articles() -> None:
    """Who changes the model or the samples makes the file anew: `python -m train.ranges`."""
    stored = load_ranges()
    fresh = measured(load_encoder(bundled_model()), token_rows(ARTICLES))
    assert {name.rpartition(".")[0] for name in fresh} == set(stored)
    for name, seen in stored.items():
        assert np.allclose(seen.high, fresh[f"{name}.high"], atol=0.05, rtol=0.05), name
        assert np.allclose(seen.low, fresh[f"{name}.low"], atol=0.05, rtol=0.05), name


@settings(max_examples=50)
@given(lengths=st.lists(st.integers(1, 256), min_size=1, max_size=20))
def test_rows_are_padded_to_few_lengths(lengths: list[int]) -> None:
    """Lengths go up in steps of eight, since the network keeps what it compiled for each; no token is lost."""
    ids, _, mask = padded([[7] * length for length in lengths])
    assert ids.shape[1] % 8 == 0
    assert ids.shape[1] < max(lengths) + 8
    assert mask.sum(axis=1).tolist() == lengths
    assert ((ids == 7) == (mask == 1)).all()


@pytest.mark.parametrize("damage", ["missing", "model.safetensors", "config.json", "tokenizer.json"])
def test_damaged_model_files_are_said_in_one_line(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundled model that is missing or cut short is an error of ours, with the folder's name."""
    folder = tmp_path / "model"
    if damage != "missing":
        shutil.copytree(bundled_model(), folder)
        (folder / damage).write_bytes((folder / damage).read_bytes()[:50])
    monkeypatch.setattr("rag.index.embed.bundled_model", lambda: folder)
    with pytest.raises(ModelError, match="model") as raised:
        BundledEmbedder().embed(["A ferry sank."])
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("driver", "torch_version", "wanted"),
    [("libcuda.so.1", "2.13.0", SentenceEmbedder), ("libcuda.so.1", "2.13.0+cpu", BundledEmbedder),
     (None, "2.13.0", BundledEmbedder)],
)  # fmt: skip
def test_a_gpu_is_used_where_pytorch_can(
    driver: str | None, torch_version: str, wanted: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bundled model runs by sentence-transformers only where a driver and a fitting PyTorch are found."""
    monkeypatch.setattr("rag.index.embed.find_library", lambda name: driver)
    monkeypatch.setattr("rag.index.embed.version", lambda name: torch_version)
    assert isinstance(embedder_for(), wanted)
    assert isinstance(embedder_for("another/model"), SentenceEmbedder)


def test_neither_embedding_nor_reading_waits_for_pytorch() -> None:
    """With no setting that asks for it, PyTorch, whose import takes seconds, is not imported."""
    code = (
        "import sys, app\n"
        "from rag.index.embed import bundled_model, embedder_for\n"
        "from rag.reader import Reader\n"
        "embedder_for().embed(['A ferry sank.'])\n"
        "Reader(bundled_model()).read('What sank?', ['A ferry sank.'])\n"
        "print('torch' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(isinstance(embedder_for(), SentenceEmbedder))


def test_the_products_attend_as_torch_does() -> None:
    """The attention written by hand gives what torch's own gives, padding left out."""
    generator = torch.Generator().manual_seed(5)
    query, key, value = (torch.randn(3, 4, 9, 8, generator=generator) for _ in range(3))
    mask = torch.zeros(3, 1, 9, 9)
    mask[1, :, :, 6:] = float("-inf")
    ours, _ = ALL_ATTENTION_FUNCTIONS[product_attention()](None, query, key, value, mask)
    theirs = torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    assert torch.allclose(ours, theirs.transpose(1, 2), atol=1e-6)


@pytest.mark.parametrize(
    ("able", "kind"),
    [({"amx_bf16": True}, "bfloat16"), ({"avx512_bf16": True}, "bfloat16"), ({"avx2": True}, "float32")],
)
def test_torch_computes_in_bfloat16_only_where_the_processor_does(
    monkeypatch: pytest.MonkeyPatch, able: dict[str, bool], kind: str
) -> None:
    """Emulated it takes forty times as long: training on such a machine would never end."""
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: able)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert fast_type() == kind
