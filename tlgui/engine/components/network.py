"""The torch modules behind a transformer encoder: loading, pooling, and the network that is trained."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import nn

from tlgui.core.children import importing
from tlgui.core.errors import ModelError

#: ``mean`` of the token vectors, the first token's vector (``cls``), or what the architecture's own sequence classifier puts
#: before its last layer (``classifier``; for BERT: first token, dense layer, tanh).
POOLINGS = ("mean", "cls", "classifier")


class PooledEncoder(nn.Module):
    """A transformers model whose token vectors are pooled to one float32 vector per text.

    Attributes:
        encoder: an ``AutoModel``; with ``classifier`` pooling an ``AutoModelForSequenceClassification`` without its last layer.
        layers: ``last``, or ``all``: the pooled vectors of every layer, from the bottom, one after the other.
        fresh: parameters that no checkpoint has filled; they must be trained.
    """

    encoder: Any
    fresh: list[nn.Parameter]

    def __init__(
        self,
        encoder: nn.Module,
        pooling: str,
        *,
        normalise: bool = False,
        layers: str = "last",
        fresh: list[nn.Parameter] | None = None,
    ) -> None:
        super().__init__()
        self.encoder = encoder
        self.layers = layers
        self.pooling = pooling
        self.normalise = normalise
        self.fresh = fresh or []

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Vectors of shape (rows, dimension) for int64 ids and mask of shape (rows, tokens)."""
        every = self.layers == "all"
        output = self.encoder(input_ids=input_ids, attention_mask=attention_mask, **({"output_hidden_states": True} if every else {}))
        if self.pooling == "classifier":
            return self._scaled(output.logits.float())
        states = output.hidden_states[1:] if every else (output.last_hidden_state,)  # below them: the embeddings
        return torch.cat([self._scaled(self._pooled(state.float(), attention_mask)) for state in states], dim=-1)

    def _pooled(self, states: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        if self.pooling == "cls":
            return states[:, 0]
        mask = attention_mask.unsqueeze(-1).float()
        return (states * mask).sum(1) / mask.sum(1).clamp(min=1.0)

    def _scaled(self, vectors: torch.Tensor) -> torch.Tensor:
        return nn.functional.normalize(vectors, dim=-1) if self.normalise else vectors

    @property
    def pad_id(self) -> int:
        """Token that fills up short rows."""
        pad_id = getattr(self.encoder.config, "pad_token_id", None)
        return pad_id if isinstance(pad_id, int) else 0

    @property
    def backbone(self) -> nn.Module:
        """The bare encoder without anything of a classifier."""
        backbone: nn.Module = self.encoder.base_model if self.pooling == "classifier" else self.encoder
        return backbone


class Classifier(nn.Module):
    """Encoder, dropout and a linear layer: what the training loop trains."""

    def __init__(self, encoder: PooledEncoder, dimension: int, classes: int) -> None:
        super().__init__()
        self.encoder = encoder
        # The architecture's own classifier brings its own dropout.
        rate = 0.0 if encoder.pooling == "classifier" else float(getattr(encoder.encoder.config, "hidden_dropout_prob", 0.1))
        self.dropout = nn.Dropout(rate)
        self.head = nn.Linear(dimension, classes)
        nn.init.normal_(self.head.weight, std=0.02)  # as transformers initialises classifiers
        nn.init.zeros_(self.head.bias)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Class scores (rows, classes) and the pooled vectors that they come from (rows, dimension), both float32."""
        vectors = self.encoder(input_ids, attention_mask)
        return self.head(self.dropout(vectors)).float(), vectors


def load_pooled(folder: Path, pooling: str, *, normalise: bool = False, layers: str = "last") -> PooledEncoder:
    """Load a local transformers folder (safetensors only, no code of the folder's) for one kind of pooling, on the CPU.

    Raises:
        ModelError: ``engine.weights_missing`` or ``engine.no_classifier``.
    """
    with importing():
        from transformers import AutoModel, AutoModelForSequenceClassification

    options: dict[str, Any] = {
        "local_files_only": True,
        "trust_remote_code": False,
        "use_safetensors": True,
        "dtype": torch.float32,
        "output_loading_info": True,
    }
    with quiet_transformers(), importing():  # the architecture is imported when it is needed first
        if pooling == "classifier":
            model, info = AutoModelForSequenceClassification.from_pretrained(folder, num_labels=2, **options)
            cut_last_layer(model)
        else:
            model, info = AutoModel.from_pretrained(folder, **options)
    fresh = _fresh_parameters(model, info["missing_keys"], folder)
    if pooling != "classifier" and fresh:  # only a pooler can be missing; nobody reads it under this pooling
        model.pooler, fresh = None, []
    return PooledEncoder(model, pooling, normalise=normalise, layers=layers, fresh=fresh)


def with_pooling(network: PooledEncoder, pooling: str) -> PooledEncoder:
    """The same encoder under another pooling. Takes the modules of ``network`` over; do not use it any more."""
    from transformers import AutoModelForSequenceClassification

    if pooling == network.pooling:
        return network
    backbone = network.backbone
    if pooling != "classifier":
        return PooledEncoder(backbone, pooling, normalise=network.normalise, layers=network.layers)
    with quiet_transformers():
        stock = AutoModelForSequenceClassification.from_config(backbone.config, trust_remote_code=False)
    missing, _ = stock.base_model.load_state_dict(backbone.state_dict(), strict=False)
    cut_last_layer(stock)
    inherited = {id(parameter) for name, parameter in stock.base_model.named_parameters() if name not in missing}
    fresh = [parameter for parameter in stock.parameters() if id(parameter) not in inherited]
    return PooledEncoder(stock, pooling, fresh=fresh)


def last_layer(model: nn.Module) -> tuple[nn.Module, str, nn.Linear]:
    """The layer of a stock sequence classifier that gives the class scores: its parent module, its name there, itself.

    Raises:
        ModelError: ``engine.no_classifier`` if the architecture is not built that way.
    """
    base = getattr(model, "base_model", None)
    inside = {id(module) for module in base.modules()} if isinstance(base, nn.Module) else set()
    candidates = [(name, module) for name, module in model.named_modules() if isinstance(module, nn.Linear) and id(module) not in inside]
    if not candidates:
        raise ModelError("engine.no_classifier", architecture=type(model).__name__)
    path, layer = candidates[-1]
    parent, _, name = path.rpartition(".")
    return model.get_submodule(parent), name, layer


def cut_last_layer(model: nn.Module) -> None:
    """Let a stock sequence classifier give what it puts before its last layer instead of class scores."""
    parent, name, _ = last_layer(model)
    setattr(parent, name, nn.Identity())


def dimension_of(network: PooledEncoder) -> int:
    """Number of components of the pooled vectors, found by a forward pass over one token."""
    was_training = network.training
    device = next(network.parameters()).device
    token = torch.zeros((1, 1), dtype=torch.int64, device=device)
    with torch.inference_mode():
        dimension = network.eval()(token, torch.ones_like(token)).shape[-1]
    network.train(was_training)
    return int(dimension)


def _fresh_parameters(model: nn.Module, missing: set[str], folder: Path) -> list[nn.Parameter]:
    """Parameters without pretrained values: a pooler or parts of a classifier may be missing, parts of the encoder not."""
    parameters = dict(model.named_parameters())
    absent = sorted(name for name in missing if name in parameters)
    prefix = f"{getattr(model, 'base_model_prefix', '')}."
    bare = getattr(model, "base_model", model) is model
    broken = [name for name in absent if "pooler" not in name and (bare or name.startswith(prefix))]
    if broken:
        raise ModelError("engine.weights_missing", folder=str(folder), count=len(broken), name=broken[0])
    return [parameters[name] for name in absent]


@contextmanager
def quiet_transformers() -> Iterator[None]:
    """No progress bars, and no report of layers that are missing on purpose: :func:`_fresh_parameters` judges those."""
    from transformers.utils import logging as messages

    level, bars = messages.get_verbosity(), messages.is_progress_bar_enabled()
    messages.set_verbosity(logging.ERROR)
    messages.disable_progress_bar()
    try:
        yield
    finally:
        messages.set_verbosity(level)
        if bars:
            messages.enable_progress_bar()
