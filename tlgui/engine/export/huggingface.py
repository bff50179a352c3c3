"""A folder for transformers."""

from pathlib import Path

import torch

from tlgui.engine.components.linear import LinearHead
from tlgui.engine.components.network import last_layer, quiet_transformers
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.export.common import Written, write_companions
from tlgui.engine.files import save_tensors
from tlgui.engine.text_model import TextModel

_SCRIPT = "predict.py"


def write_huggingface(model: TextModel, encoder: TransformerEncoder, head: LinearHead, folder: Path) -> Written:
    """Write a stock sequence classifier where the network is one, else the encoder and its head side by side."""
    stock = encoder.settings.pooling == "classifier" and not encoder.settings.normalise
    if stock:
        written = Written(_SCRIPT, "transformers.AutoModelForSequenceClassification.from_pretrained")
        _save_stock(model, encoder, head, folder)
    else:
        written = Written(_SCRIPT, "transformers.AutoModel.from_pretrained + head.safetensors")
        with quiet_transformers():
            encoder.network.encoder.save_pretrained(folder)
        save_tensors(folder / "head.safetensors", head.tensors())
    write_companions(model, encoder, folder, written)
    return written


def _save_stock(model: TextModel, encoder: TransformerEncoder, head: LinearHead, folder: Path) -> None:
    """Put the head back where :func:`tlgui.engine.components.network.cut_last_layer` took one away."""
    from transformers import AutoModelForSequenceClassification

    trained = encoder.network.encoder
    config = type(trained.config).from_dict(trained.config.to_dict())
    config.id2label = dict(enumerate(model.label_names))
    config.label2id = {name: i for i, name in enumerate(model.label_names)}
    config.problem_type = "single_label_classification"
    with quiet_transformers():
        stock = AutoModelForSequenceClassification.from_config(config, trust_remote_code=False)
        stock.load_state_dict(trained.state_dict(), strict=False)
        _, _, layer = last_layer(stock)
        with torch.no_grad():
            layer.weight.copy_(torch.from_numpy(head.coefficients))
            layer.bias = torch.nn.Parameter(torch.from_numpy(head.intercepts))
        stock.save_pretrained(folder)
