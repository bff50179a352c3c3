"""Write a text model for other programs, and keep it only if a fresh process gives the same probabilities."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, get_args

import numpy as np
import torch

from tlgui.core.children import finish, out_of_reach
from tlgui.core.errors import MachineError, ModelError, Stopped
from tlgui.core.events import Event, Progress
from tlgui.engine.components.heads import PriorHead
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.device import Device
from tlgui.engine.export.common import Written
from tlgui.engine.export.huggingface import write_huggingface
from tlgui.engine.export.onnx import write_onnx
from tlgui.engine.export.words import write_script
from tlgui.engine.files import new_folder
from tlgui.engine.patience import patiently
from tlgui.engine.text_model import TextModel
from tlgui.runs import ExportFormat

#: Of models on an encoder.
_WRITERS = {"hf": write_huggingface, "onnx": write_onnx}
#: Of all others.
_SCRIPT = "script"
FORMATS: tuple[str, ...] = get_args(ExportFormat)
#: Largest difference of a probability that is put down to rounding.
TOLERANCE = 1e-3
#: Texts at most that an export is checked on.
CHECKED_TEXTS = 100
_TIMEOUT_SECONDS = 600


def export_model(
    text_model_folder: Path,
    format: str,
    out: Path,
    sample_texts: Sequence[str] = (),
    model_folder: Path | None = None,
    emit: Callable[[Event], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Write the model in ``text_model_folder`` to the new or empty folder ``out``, whole or not at all.

    Args:
        format: ``hf`` (transformers folder) or ``onnx`` for a model on an encoder, ``script`` for one without.
        sample_texts: texts that the export is checked on; 100 at most are used.
        model_folder: the pretrained model that a frozen encoder refers to.
        emit: hears of the progress.
        stop: says whether to stop.

    Returns:
        ``format``, ``folder``, ``files`` (names), ``bytes``, ``loads_with``, ``texts`` (how many were compared), ``max_difference`` (of
        any probability between the trained model and the export in a fresh process) and ``verified``.

    Raises:
        ModelError: ``engine.export_needs_encoder``, ``engine.export_has_encoder``, ``engine.export_failed``,
            ``engine.export_check_failed``, ``engine.export_differs`` or that the model cannot be loaded.
        MachineError: ``export.not_empty``.
        Stopped: ``stop`` said so; nothing is left.
    """
    if format not in FORMATS:
        raise ModelError("engine.export_format", format=format, known=", ".join(FORMATS))
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise MachineError("export.not_empty", path=str(out))

    def check_stop() -> None:
        if stop():
            raise Stopped

    def step(done: int) -> None:
        check_stop()
        emit(Progress(stage=0, done=done, total=4))

    step(0)
    model = TextModel.load(text_model_folder, model_folder, Device(torch.device("cpu")))
    write = _writer(model, format)
    texts = list(sample_texts[:CHECKED_TEXTS]) or ["", *model.label_names]
    expected = model.predict_proba(model.cleaned(texts), stop=stop)
    step(1)
    with new_folder(out) as folder:
        try:
            written = patiently(partial(write, folder=folder), check_stop)
        except (RuntimeError, ValueError, TypeError, NotImplementedError) as error:
            raise ModelError("engine.export_failed", format=format, reason=_first_line(error)) from error
        step(2)
        difference = float(np.abs(_in_fresh_process(folder / written.script, texts, check_stop) - expected).max())
        if not difference <= TOLERANCE:
            raise ModelError("engine.export_differs", difference=difference)
        step(3)
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        for file in files:
            shutil.copymode(folder / written.script, file)  # some libraries write what nobody else may read
        result = {
            "format": format,
            "folder": str(out),
            "files": [file.relative_to(folder).as_posix() for file in files],
            "bytes": sum(file.stat().st_size for file in files),
            "loads_with": written.loads_with,
            "texts": len(texts),
            "max_difference": difference,
            "verified": True,
        }
    emit(Progress(stage=0, done=4, total=4))
    return result


def _writer(model: TextModel, format: str) -> Callable[..., Written]:
    """What writes this model in this format; takes the ``folder``.

    Raises:
        ModelError: they do not go together.
    """
    if isinstance(model.featuriser, TransformerEncoder) and not isinstance(model.head, PriorHead):
        if format == _SCRIPT:
            raise ModelError("engine.export_has_encoder", format=format)
        return partial(_WRITERS[format], model, model.featuriser)
    if format != _SCRIPT:
        kind = model.featuriser.kind if model.featuriser else model.head.kind
        raise ModelError("engine.export_needs_encoder", kind=kind, format=format)
    return partial(write_script, model)


def _in_fresh_process(script: Path, texts: list[str], check_stop: Callable[[], None]) -> np.ndarray:
    """Probabilities that the exported script gives, run as its user would run it: without this program and without network."""
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(
        [sys.executable, script.name, "--json"],
        cwd=script.parent,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        **out_of_reach(),
    )
    deadline = time.monotonic() + _TIMEOUT_SECONDS

    def check() -> None:
        check_stop()
        if time.monotonic() > deadline:
            raise ModelError("engine.export_check_failed", reason=f"no answer after {_TIMEOUT_SECONDS} s")

    answer, complaint = finish(process, check, said=json.dumps(texts))
    if process.returncode:
        raise ModelError("engine.export_check_failed", reason=(complaint.strip().splitlines() or ["?"])[-1])
    try:
        return np.array([row["probabilities"] for row in json.loads(answer)], dtype=np.float32)
    except (ValueError, KeyError) as error:
        raise ModelError("engine.export_check_failed", reason=_first_line(error)) from error


def _first_line(error: Exception) -> str:
    return f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}"
