"""The reader's network as it is trained: `rag.reading.network` runs it with the adapter added in."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from rag.reading.network import SCALE

RANK = 32


class AdaptedLinear(nn.Module):
    """A frozen linear layer with a trainable low-rank update (LoRA, Hu et al. 2021, arXiv 2106.09685)."""

    def __init__(self, base: nn.Linear, rank: int = RANK) -> None:
        super().__init__()
        self.base = base.requires_grad_(False)
        self.down = nn.Parameter(torch.empty(rank, base.in_features, dtype=torch.float32))
        self.up = nn.Parameter(torch.zeros(base.out_features, rank, dtype=torch.float32))
        nn.init.kaiming_uniform_(self.down, a=5**0.5)

    def forward(self, inputs: Tensor) -> Tensor:
        """The layer's output; rows of `inputs` are tokens."""
        base: Tensor = self.base(inputs)
        low = functional.linear(inputs, self.down.to(inputs.dtype)).flatten(0, -2)
        # One fused product and sum: on a processor, passing over the outputs again is what costs.
        joined = torch.addmm(base.flatten(0, -2), low, self.up.to(inputs.dtype).t(), alpha=SCALE)
        return joined.view_as(base)


class ReaderNetwork(nn.Module):
    """Encoder with heads for relevance and for the first and last token of the answer."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.span = nn.Linear(width, 2)
        self.mix = nn.Linear(2 * width, width)
        self.relevance = nn.Linear(width, 1)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Relevance `[pairs]` and start and end logits `[pairs, tokens, 2]`, both float32.

        Args:
            ids: Token ids `[pairs, tokens]`; the first token stands for "not here".
            types: 0 for the question's tokens, 1 for the passage's.
            mask: 1 for tokens, 0 for padding.
        """
        hidden = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        hidden = hidden.float()
        weights = mask.unsqueeze(-1).float()
        mean = (hidden * weights).sum(1) / weights.sum(1)
        mixed = torch.tanh(self.mix(torch.cat([hidden[:, 0], mean], dim=-1)))
        return self.relevance(mixed).squeeze(-1), self.span(hidden)


def load_encoder(folder: Path, attention: str = "sdpa", dropout: float = 0.0) -> BertModel:
    """The encoder in `folder` (a Hugging Face BERT), read from its own safetensors file, not in training mode.

    Args:
        folder: Holds `config.json` and `model.safetensors`.
        attention: "sdpa" or another that transformers knows.
        dropout: The share of the hidden states dropped in training; of the attention, none.
    """
    config = BertConfig.from_pretrained(
        folder,
        attn_implementation=attention,
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=0.0,
        local_files_only=True,
    )
    with torch.device("meta"):
        encoder = BertModel(config, add_pooling_layer=False)
    weights = load_file(folder / "model.safetensors")
    wanted = {name: weights[name] for name in encoder.state_dict() if name in weights}
    encoder.load_state_dict(wanted, strict=True, assign=True)
    positions = torch.arange(config.max_position_embeddings).expand(1, -1)
    encoder.embeddings.register_buffer("position_ids", positions, persistent=False)
    encoder.embeddings.register_buffer("token_type_ids", torch.zeros_like(positions), persistent=False)
    encoder.train(False)
    return encoder


def linear_layers(encoder: nn.Module) -> Iterator[tuple[nn.Module, str, str]]:
    """Each linear layer of the encoder's blocks: its parent, its name there and its full name."""
    for path, parent in list(encoder.named_modules()):
        if not path.startswith("encoder.layer"):
            continue
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear):
                yield parent, name, f"{path}.{name}"


def adapt(network: ReaderNetwork, begin: Mapping[str, Tensor] | None = None) -> None:
    """Freeze the encoder and put an adapter beside every linear layer of its blocks.

    Args:
        network: What is to be trained.
        begin: Adapters and heads to begin with, of any rank; random ones when not given.
    """
    network.encoder.requires_grad_(False)
    for parent, name, path in list(linear_layers(network.encoder)):
        rank = RANK if begin is None else begin[f"encoder.{path}.down"].shape[0]
        setattr(parent, name, AdaptedLinear(getattr(parent, name), rank))
    if begin is not None:
        network.load_state_dict({name: value.float() for name, value in begin.items()}, strict=False)


def adapter_weights(network: ReaderNetwork) -> dict[str, Tensor]:
    """What was trained, by name and in half precision: the adapters and the heads."""
    return {
        name: value.detach().to(torch.float16).contiguous()
        for name, value in network.named_parameters()
        if not name.startswith("encoder.") or name.endswith((".down", ".up"))
    }
