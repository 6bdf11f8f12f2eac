"""What the reader's training computes in a way of its own gives what torch's own gives."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn
from torch.nn.functional import scaled_dot_product_attention

from train.reader.attention import _attend
from train.reader.average import average
from train.reader.dropout import PooledDropout, pooled


@pytest.mark.parametrize(
    "lengths", [pytest.param((9, 9), id="no padding"), pytest.param((9, 4), id="padding")]
)
def test_attention_and_its_gradients_are_torchs(lengths: tuple[int, ...]) -> None:
    """To rounding, also where a row is padded."""
    torch.manual_seed(1)
    query, key, value = (torch.randn(2, 3, 9, 8, requires_grad=True) for _ in range(3))
    mask = torch.zeros(2, 1, 9, 9)
    for row, length in enumerate(lengths):
        mask[row, ..., length:] = torch.finfo(torch.float32).min
    own, _ = _attend(nn.Identity(), query, key, value, mask)
    theirs = scaled_dot_product_attention(query, key, value, attn_mask=mask).transpose(1, 2)
    assert torch.allclose(own, theirs, atol=1e-5)
    towards = torch.randn_like(own)
    gradients = [torch.autograd.grad((one * towards).sum(), (query, key, value)) for one in (own, theirs)]
    assert all(torch.allclose(one, other, atol=1e-5) for one, other in zip(*gradients, strict=True))


def test_attention_stays_finite_for_scores_out_of_all_bounds() -> None:
    """What would overflow is held at a bound."""
    wide = torch.full((1, 1, 3, 8), 100.0, dtype=torch.bfloat16)
    for query in (wide, -wide):
        own, _ = _attend(nn.Identity(), query, wide, wide, None)
        assert torch.isfinite(own).all()


def test_the_pool_drops_its_share_and_keeps_the_mean() -> None:
    """About that share is dropped, the rest scaled up, never the same twice; outside training nothing is."""
    torch.manual_seed(1)
    layer = PooledDropout(0.25, torch.float32)
    ones = torch.ones(400, 500)
    first, second = layer(ones), layer(ones)
    assert float((first == 0).float().mean()) == pytest.approx(0.25, abs=0.01)
    assert float(first.mean()) == pytest.approx(1.0, abs=0.01)
    assert not torch.equal(first, second)
    assert torch.equal(layer.eval()(ones), ones)


def _run(chance: torch.Generator) -> dict[str, torch.Tensor]:
    return {
        "a.up": torch.randn(6, 2, generator=chance),
        "a.down": torch.randn(2, 5, generator=chance),
        "span.weight": torch.randn(2, 6, generator=chance),
    }


def test_what_runs_add_to_the_encoder_is_averaged(tmp_path: Path) -> None:
    """The mean of the updates, whatever their factors, in the rank asked for; heads are averaged as they are."""
    chance = torch.Generator().manual_seed(1)
    runs = [_run(chance) for _ in range(3)]
    for number, run in enumerate(runs):
        save_file({key: value.half() for key, value in run.items()}, tmp_path / str(number))
    shares = (0.5, 0.3, 0.2)
    given = [(tmp_path / str(number), share) for number, share in enumerate(shares)]
    average(given, tmp_path / "mean", rank=5)
    mean = {key: value.float() for key, value in load_file(tmp_path / "mean").items()}
    update = sum(share * (run["a.up"] @ run["a.down"]) for run, share in zip(runs, shares, strict=True))
    head = sum(share * run["span.weight"] for run, share in zip(runs, shares, strict=True))
    assert torch.allclose(mean["a.up"] @ mean["a.down"], torch.as_tensor(update), atol=2e-2)
    assert torch.allclose(mean["span.weight"], torch.as_tensor(head), atol=1e-2)
    average(given, tmp_path / "narrow", rank=2)
    assert load_file(tmp_path / "narrow")["a.down"].shape == (2, 5)


def test_runs_that_cannot_be_averaged_are_named(tmp_path: Path) -> None:
    """Other weights, or shares that are not one together."""
    save_file({"span.weight": torch.zeros(2)}, tmp_path / "first")
    save_file({"other": torch.zeros(2)}, tmp_path / "other")
    with pytest.raises(KeyError, match="other"):
        average([(tmp_path / "first", 0.5), (tmp_path / "other", 0.5)], tmp_path / "mean")
    with pytest.raises(ValueError, match="let them be 1"):
        average([(tmp_path / "first", 0.5)], tmp_path / "mean")


def test_only_what_drops_gets_a_pool() -> None:
    """Every dropout of one share has the same pool; one that drops nothing stays."""
    network = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.1), nn.Sequential(nn.Dropout(0.1)), nn.Dropout(0.0))
    pooled(network)
    assert isinstance(network[1], PooledDropout)
    assert network[2][0] is network[1]
    assert isinstance(network[3], nn.Dropout)
