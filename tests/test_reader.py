"""The small reader: its input, its network and the spans it finds."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import FERRY, HARBOUR
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file

from rag.encoder_input import padded, run
from rag.errors import ModelError
from rag.index.embed import bundled_model
from rag.reader import Reader
from rag.reading.network import load_network
from rag.reading.pairs import MOST_WINDOWS, PairTokenizer
from rag.reading.spans import MOST_TOKENS, best_spans
from rag.sentences import sentence_spans
from train.reader.network import ReaderNetwork, adapt, adapter_weights, load_encoder


@pytest.fixture(scope="module")
def adapted(small_encoder: Path) -> ReaderNetwork:
    """The small network with adapters that change something."""
    torch.manual_seed(2)
    network = ReaderNetwork(load_encoder(small_encoder))
    adapt(network)
    with torch.no_grad():
        for name, value in network.named_parameters():
            if name.endswith(".up"):
                value.normal_(std=0.2)
    return network


@pytest.fixture(scope="module")
def small_weights(adapted: ReaderNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What training would write for the small network."""
    path = tmp_path_factory.mktemp("weights") / "reader.safetensors"
    save_file(adapter_weights(adapted), path)
    return path


def test_every_token_covers_its_characters() -> None:
    """A pair's offsets lead back to the passage, and the question's tokens are not among them."""
    (pair,) = PairTokenizer(bundled_model()).pairs("What closed?", [HARBOUR])
    assert len(pair.ids) == pair.passage_from + len(pair.offsets) + 1
    assert HARBOUR[slice(*pair.offsets[1])] == "harbour"
    assert pair.offsets[-1][1] == len(HARBOUR)


def test_a_long_passage_loses_its_end_and_never_the_question() -> None:
    """A row is at most as long as allowed, and every pair keeps the same question in front."""
    short, long = PairTokenizer(bundled_model(), 40).pairs("Who spoke?", ["Nobody.", HARBOUR * 9])
    assert len(long.ids) == 40
    assert long.ids[: long.passage_from] == short.ids[: short.passage_from]


@given(words=st.integers(0, 400), room=st.integers(20, 90))
@settings(max_examples=60)
def test_windows_hold_every_word_of_a_long_passage(words: int, room: int) -> None:
    """Each row has its bound, no word is left out between windows, and neighbours share a third."""
    text = "harbour " * words
    (windows,) = PairTokenizer(bundled_model(), room).windows("Who spoke?", [text])
    assert all(len(one.ids) <= room for one in windows)
    assert len(windows) <= MOST_WINDOWS
    held = {span for one in windows for span in one.offsets}
    if len(windows) < MOST_WINDOWS:
        assert len(held) == words
    for one, after in pairwise(windows):
        assert 3 * len(set(one.offsets) & set(after.offsets)) >= len(one.offsets) - 3


def test_what_a_long_passage_says_at_its_end_is_read() -> None:
    """The shipped reader finds an answer that stands beyond the first row of tokens."""
    text = f"{FERRY} " * 40 + HARBOUR
    (reading,) = Reader(bundled_model()).read("Who said that the crane had fallen?", [text])
    best = reading.spans[0]
    assert "Ingrid Vale" in text[best.start : best.end]


def test_the_network_that_runs_gives_what_was_trained(
    adapted: ReaderNetwork, small_encoder: Path, small_weights: Path, tmp_path: Path
) -> None:
    """The adapter added in at load answers like the trained one beside its layers, and does change the answer."""
    pairs = PairTokenizer(small_encoder).pairs("Who spoke?", [HARBOUR, FERRY])
    rows = padded([pair.ids for pair in pairs], [pair.passage_from for pair in pairs])
    with torch.no_grad():
        relevance, spans = (one.numpy() for one in adapted(*map(torch.from_numpy, rows)))
    got = run(load_network(small_encoder, small_weights, "float32"), *rows)
    weights = {
        name: 0 * value if name.endswith(".up") else value for name, value in load_file(small_weights).items()
    }
    save_file(weights, tmp_path / "plain.safetensors")
    without = run(load_network(small_encoder, tmp_path / "plain.safetensors", "float32"), *rows)
    tokens = rows[2] > 0
    assert np.allclose(got[0][:, 0], relevance, atol=2e-2)
    assert np.allclose(got[1][tokens], spans[tokens], atol=2e-2)
    assert not np.allclose(without[1][tokens], spans[tokens], atol=1e-1)


def test_readings_come_in_the_order_of_the_passages(small_encoder: Path, small_weights: Path) -> None:
    """Running alike lengths together changes no passage's reading and not their order."""
    reader = Reader(small_encoder, small_weights, precision="float32")
    texts = [HARBOUR * 3, FERRY, HARBOUR, "Nothing."]
    together = reader.read("Who spoke?", texts)
    alone = [reader.read("Who spoke?", [text])[0] for text in texts]
    assert [one.relevance for one in together] == pytest.approx([one.relevance for one in alone], abs=1e-4)
    assert [one.spans[0].start for one in together] == [one.spans[0].start for one in alone]


def test_half_precision_reads_nearly_the_same(small_encoder: Path, small_weights: Path) -> None:
    """bfloat16 moves a relevance by little."""
    exact = Reader(small_encoder, small_weights, precision="float32").read("Who spoke?", [HARBOUR, FERRY])
    rough = Reader(small_encoder, small_weights, precision="bfloat16").read("Who spoke?", [HARBOUR, FERRY])
    assert [one.relevance for one in rough] == pytest.approx([one.relevance for one in exact], abs=0.1)


def test_spans_are_slices_inside_one_sentence(small_encoder: Path, small_weights: Path) -> None:
    """Every span of every reading lies within one sentence of its passage."""
    reader = Reader(small_encoder, small_weights)
    for text, reading in zip([HARBOUR, FERRY], reader.read("What fell?", [HARBOUR, FERRY]), strict=True):
        assert reading.spans
        for one in reading.spans:
            assert any(left <= one.start < one.end <= right for left, right in sentence_spans(text))


def test_no_more_passages_are_read_than_allowed(small_encoder: Path, small_weights: Path) -> None:
    """Candidates are bounded, and no passage gives no reading."""
    reader = Reader(small_encoder, small_weights, most_passages=2)
    assert len(reader.read("Who?", [FERRY] * 5)) == 2
    assert reader.read("Who?", []) == ()


@pytest.mark.parametrize("text", ["", " \n ", "…"], ids=["empty", "blank", "a sign"])
def test_a_passage_without_words_is_no_error(text: str, small_encoder: Path, small_weights: Path) -> None:
    """It is read as holding nothing, or nothing but its sign."""
    (reading,) = Reader(small_encoder, small_weights).read("Who?", [text])
    assert len(reading.spans) <= 1


def test_missing_weights_are_said_at_the_first_reading(small_encoder: Path, tmp_path: Path) -> None:
    """Making a reader loads nothing; reading without weights names the file."""
    reader = Reader(small_encoder, tmp_path / "none.safetensors")
    with pytest.raises(ModelError, match=r"none\.safetensors"):
        reader.read("Who?", [FERRY])


@pytest.mark.parametrize("part", ["span.weight", "encoder.encoder.layer.0.attention.self.query.up"])
def test_damaged_weights_are_said_in_one_line(
    part: str, small_encoder: Path, small_weights: Path, tmp_path: Path
) -> None:
    """A head or an adapter of another shape is named with the file, not a traceback."""
    weights = load_file(small_weights)
    weights[part] = weights[part][:, :3].contiguous()
    save_file(weights, tmp_path / "odd.safetensors")
    with pytest.raises(ModelError, match=r"odd\.safetensors") as raised:
        Reader(small_encoder, tmp_path / "odd.safetensors").read("Who?", [FERRY])
    assert "\n" not in str(raised.value)


@settings(max_examples=60)
@given(st.data())
def test_best_spans_are_those_of_a_full_search(data: st.DataObject) -> None:
    """Whatever the logits and sentences, the spans are the highest allowed ones, in order."""
    size = data.draw(st.integers(1, 40))
    cuts = sorted(data.draw(st.sets(st.integers(1, size), max_size=4)) | {size})
    logits = np.array(
        data.draw(st.lists(st.tuples(*[st.integers(-20, 20)] * 2), min_size=size, max_size=size)), np.float32
    )
    offsets = [(3 * at, 3 * at + 2) for at in range(size)]
    sentences = [(3 * left, 3 * right - 1) for left, right in zip([0, *cuts[:-1]], cuts, strict=True)]
    found = best_spans(logits, 2.0, offsets, sentences, 5)
    every = sorted(
        (
            float(logits[first, 0] + logits[last, 1]) - 2.0
            for first in range(size)
            for last in range(first, min(size, first + MOST_TOKENS))
            if sum(first < cut <= last for cut in cuts) == 0
        ),
        reverse=True,
    )
    assert [score for _, _, score in found] == every[:5]
    assert all(any(left <= start < end <= right for left, right in sentences) for start, end, _ in found)
