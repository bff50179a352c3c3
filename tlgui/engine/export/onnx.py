"""One ONNX file from token ids to probabilities."""

import contextlib
import io
import json
import logging
import warnings
from pathlib import Path

import torch
from torch import nn

from tlgui.engine.components.heads import folded_tail
from tlgui.engine.components.network import PooledEncoder
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.export.common import Written, write_encoder_companions
from tlgui.engine.export.tail import tail_module
from tlgui.engine.text_model import TextModel

_OPSET = 18


class _Predictor(nn.Module):
    """Token ids in, probabilities out."""

    def __init__(self, encoder: PooledEncoder, tail: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.tail = tail

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Probabilities of shape (batch, classes) for int64 ids and mask of shape (batch, sequence)."""
        probabilities: torch.Tensor = self.tail(self.encoder(input_ids, attention_mask)).softmax(dim=-1)
        return probabilities


def write_onnx(model: TextModel, encoder: TransformerEncoder, folder: Path) -> Written:
    """Write ``model.onnx`` with inputs ``input_ids`` and ``attention_mask`` and output ``probabilities``, batch and length dynamic."""
    network = _Predictor(encoder.trainable_copy(), tail_module(*folded_tail(model.feature_map, model.head))).eval()
    # Two tensors: one given twice would be traced as one input.
    example = torch.ones((2, 8), dtype=torch.int64), torch.ones((2, 8), dtype=torch.int64)
    batch, sequence = torch.export.Dim("batch"), torch.export.Dim("sequence", max=encoder.settings.max_length)
    shape = {0: batch, 1: sequence}
    with _quiet():
        torch.onnx.export(
            network,
            example,
            str(folder / "model.onnx"),
            input_names=["input_ids", "attention_mask"],
            output_names=["probabilities"],
            dynamic_shapes={"input_ids": shape, "attention_mask": shape},
            opset_version=_OPSET,
            dynamo=True,
            external_data=False,
            verbose=False,
        )
    (folder / "labels.json").write_text(json.dumps(list(model.label_names), ensure_ascii=False) + "\n", encoding="utf-8")
    written = Written("predict_onnx.py", "onnxruntime.InferenceSession")
    write_encoder_companions(model, encoder, folder, written)
    return written


@contextlib.contextmanager
def _quiet():  # type: ignore[no-untyped-def]
    """The exporter prints its steps and warns about its own insides; what counts is checked by running the result."""
    loggers = [logging.getLogger(name) for name in ("torch.onnx", "onnxscript", "onnx_ir")]
    levels = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(logging.ERROR)
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
