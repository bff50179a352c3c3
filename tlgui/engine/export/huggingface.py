"""A folder for transformers."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from tlgui.engine.components.heads import LinearHead, folded_tail
from tlgui.engine.components.network import last_layer, quiet_transformers
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.export.common import Written, write_encoder_companions
from tlgui.engine.export.tail import tail_tensors
from tlgui.engine.files import save_tensors
from tlgui.engine.text_model import TextModel

_SCRIPT = "predict.py"


def write_huggingface(model: TextModel, encoder: TransformerEncoder, folder: Path) -> Written:
    """Write a stock sequence classifier where the model is one, else the encoder with what follows it side by side."""
    feature_map, head = folded_tail(model.feature_map, model.head)
    own_classifier = encoder.settings.pooling == "classifier"
    if own_classifier and not encoder.settings.normalise and isinstance(head, LinearHead) and feature_map is None:
        written = Written(_SCRIPT, "transformers.AutoModelForSequenceClassification.from_pretrained")
        _save_stock(encoder, head, model.label_names, folder)
    elif own_classifier:
        written = Written(_SCRIPT, "transformers.AutoModelForSequenceClassification.from_pretrained + head.safetensors")
        size = encoder.dimension
        hands_on = LinearHead(np.eye(size, dtype=np.float32), np.zeros(size, dtype=np.float32))
        _save_stock(encoder, hands_on, [f"component {i}" for i in range(size)], folder)
        save_tensors(folder / "head.safetensors", tail_tensors(feature_map, head))
    else:
        written = Written(_SCRIPT, "transformers.AutoModel.from_pretrained + head.safetensors")
        with quiet_transformers():
            encoder.network.encoder.save_pretrained(folder)
        save_tensors(folder / "head.safetensors", tail_tensors(feature_map, head))
    write_encoder_companions(model, encoder, folder, written)
    return written


def _save_stock(encoder: TransformerEncoder, head: LinearHead, names: Sequence[str], folder: Path) -> None:
    """Put the head back where :func:`tlgui.engine.components.network.cut_last_layer` took one away."""
    from transformers import AutoModelForSequenceClassification

    trained = encoder.network.encoder
    config = type(trained.config).from_dict(trained.config.to_dict())
    config.id2label = dict(enumerate(names))
    config.label2id = {name: i for i, name in enumerate(names)}
    config.problem_type = "single_label_classification"
    with quiet_transformers():
        stock = AutoModelForSequenceClassification.from_config(config, trust_remote_code=False)
        stock.load_state_dict(trained.state_dict(), strict=False)
        _, _, layer = last_layer(stock)
        with torch.no_grad():
            layer.weight.copy_(torch.from_numpy(head.coefficients))
            layer.bias = torch.nn.Parameter(torch.from_numpy(head.intercepts))
        stock.save_pretrained(folder)
