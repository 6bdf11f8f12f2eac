"""The training command of the reader, on examples made here."""

import json
import random
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from rag.index.embed import bundled_model
from rag.reading.pairs import PairTokenizer
from train.reader.average import average
from train.reader.dropout import pooled
from train.reader.encode import encode
from train.reader.groups import Candidate, Question, draw, located
from train.reader.loop import train
from train.reader.losses import group_loss, token_targets
from train.reader.network import ReaderNetwork, load_encoder
from train.reader.schedule import Plan, batches, parts, schedule

PEOPLE = ("Ingrid Vale", "Tomas Reed", "Aylin Stone", "Marek Holm", "Nadia Frost", "Owen Pike", "Lea Brandt")


ROLES = ("mayor", "harbour master", "coach", "police chief", "librarian", "minister", "editor")


PLACES = ("Selmouth", "Port Arden", "Kestrel Bay", "Low Marsh", "Granby", "Eastfell", "Torrin")


def questions(count: int, seed: int = 3) -> list[Question]:
    """Made-up appointments: one passage names the person asked for, another one a different person."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        person, other = chance.sample(PEOPLE, 2)
        role, place = chance.choice(ROLES), chance.choice(PLACES)
        elsewhere = chance.choice([name for name in PLACES if name != place])
        text = f"After a long vote {person} was named {role} of {place}, the council said."
        wrong = f"After a short vote {other} was named {role} of {elsewhere}, the council said."
        positive = Candidate(text, located(text, [person]))
        made.append(Question(f"Who became {role} of {place}?", (positive,), (Candidate(wrong),), "made"))
    return made


def test_training_on_500_examples_lowers_the_loss(tmp_path: Path) -> None:
    """The whole loop runs on the real encoder to its end, and the loss falls by a third."""
    asked = questions(500)
    plan = Plan(pairs=24)
    curve = train(bundled_model(), asked, asked[:10], plan, work=tmp_path, weights=tmp_path / "w.safetensors")
    assert sum(curve[-8:]) < 0.67 * sum(curve[:8])
    assert (tmp_path / "w.safetensors").stat().st_size < 8e6
    assert json.loads((tmp_path / "curve.jsonl").read_text().splitlines()[-1])["first"] >= 0.5


def test_a_resumed_run_ends_where_an_unbroken_one_does(small_encoder: Path, tmp_path: Path) -> None:
    """Stopping half-way and starting again gives the weights of one go, for the same seed."""
    asked = questions(60)
    plan = Plan(pairs=20, checkpoint_seconds=0.0)
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for folder in (whole, broken):
        folder.mkdir()
    train(small_encoder, asked, [], plan, work=whole, weights=whole / "w.safetensors")
    stopping = _Interrupting(asked[:5])
    with pytest.raises(KeyboardInterrupt):
        train(small_encoder, asked, stopping, plan, work=broken, weights=broken / "w.safetensors")
    assert not (broken / "w.safetensors").exists()
    train(small_encoder, asked, [], plan, work=broken, weights=broken / "w.safetensors")
    one, other = (load_file(folder / "w.safetensors") for folder in (whole, broken))
    assert all(torch.allclose(one[name], other[name], atol=1e-3) for name in one)


class _Interrupting(list[Question]):
    """Held-out questions whose second scoring is cut off, as by a key press."""

    turns = 0

    def __iter__(self):  # type: ignore[no-untyped-def]
        self.turns += 1
        if self.turns > 1:
            raise KeyboardInterrupt
        return super().__iter__()


def test_the_same_seed_draws_the_same_groups() -> None:
    """A schedule depends on its seed alone."""
    asked = questions(40)
    assert schedule(asked, Plan(length=2)) == schedule(asked, Plan(length=2))
    assert schedule(asked, Plan(length=2)) != schedule(asked, Plan(length=2, seed=8))


def test_batches_keep_every_group_once() -> None:
    """Cutting into steps loses and repeats nothing."""
    groups = schedule(questions(50), Plan())
    steps = batches(groups, 8)
    assert [group for step in steps for group in step] == groups
    assert all(sum(len(group.candidates) for group in step) >= 8 for step in steps[:-1])


def test_a_run_goes_on_from_other_weights(small_encoder: Path, tmp_path: Path) -> None:
    """Of whatever rank: with hardly any learning they come out as they went in."""
    asked = questions(20)
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
    first, second = tmp_path / "first" / "w.safetensors", tmp_path / "second" / "w.safetensors"
    train(small_encoder, asked, [], Plan(pairs=20), work=first.parent, weights=first)
    average([(first, 1.0)], tmp_path / "narrow.safetensors", rank=8)
    narrow = tmp_path / "narrow.safetensors"
    train(
        small_encoder, asked, [], Plan(pairs=20, rate=1e-9), work=second.parent, weights=second, begin=narrow
    )
    went_in, came_out = load_file(narrow), load_file(second)
    assert all(torch.allclose(went_in[name], came_out[name], atol=1e-3) for name in went_in)


def test_a_run_learns_to_read_and_then_when_nothing_answers() -> None:
    """The second part is shorter, of other draws, and alone reads what does not answer any more."""
    reading, silence = parts(Plan(length=0.5))
    assert (reading.hollow, reading.misnamed, reading.length) == (0, 0, 0.5)
    assert silence.hollow > 0 < silence.misnamed
    assert silence.length < reading.length
    assert silence.seed != reading.seed


def test_answer_tokens_lead_back_to_the_answer() -> None:
    """First and last token of a target cover the answer's characters; one cut off is no target."""
    text = "After a vote Ingrid Vale was named mayor."
    candidate = Candidate(text, located(text, ["Ingrid Vale"]))
    (pair,) = PairTokenizer(bundled_model()).pairs("Who became mayor?", [text])
    ((first, last),) = token_targets(pair, candidate)
    start, end = pair.offsets[first - pair.passage_from][0], pair.offsets[last - pair.passage_from][1]
    assert text[start:end] == "Ingrid Vale"
    (short,) = PairTokenizer(bundled_model(), 11).pairs("Who became mayor?", [text])
    assert token_targets(short, candidate) == []


def test_the_loss_is_low_for_right_logits_and_high_for_wrong_ones() -> None:
    """Each part of the loss prefers the right passage, the right tokens and silence elsewhere."""
    (question,) = questions(1)
    group = draw(question, 1, random.Random(1))
    pairs = PairTokenizer(bundled_model()).pairs(group.question, [one.text for one in group.candidates])
    longest = max(len(pair.ids) for pair in pairs)
    right, relevance = torch.zeros(2, longest, 2), torch.zeros(2)
    for row, (pair, one) in enumerate(zip(pairs, group.candidates, strict=True)):
        targets = token_targets(pair, one)
        relevance[row] = 8.0 if targets else -8.0
        for first, last in targets or [(0, 0)]:
            right[row, first, 0] = right[row, last, 1] = 12.0
    good = group_loss(relevance, right, pairs, group.candidates)
    bad = group_loss(-relevance, -right, pairs, group.candidates)
    assert set(good) == {"relevance", "span", "listwise", "shared"}
    assert max(good.values()) < 0.1
    assert min(bad.values()) > 1.0


def test_hidden_states_are_dropped_in_training_alone(small_encoder: Path) -> None:
    """The same pair is encoded in two ways while training, and in one while scoring."""
    network = ReaderNetwork(load_encoder(small_encoder, dropout=0.3))
    pooled(network.encoder)
    (pair,) = PairTokenizer(small_encoder).pairs("Who won?", ["Ingrid Vale won."])
    network.train()
    assert not torch.equal(encode(network, [pair])[0], encode(network, [pair])[0])
    network.eval()
    assert torch.equal(encode(network, [pair])[0], encode(network, [pair])[0])
