"""How long a run will take here, and how much memory and disk it needs."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import psutil
from pydantic import BaseModel, ConfigDict, ValidationError

from tlgui.core.errors import TlguiError
from tlgui.core.facts import ProblemFacts
from tlgui.core.files import write_json
from tlgui.core.findings import Finding, Severity
from tlgui.core.strategy import PlannedStep, Work
from tlgui.models import ModelLibrary

_MEGABYTE = 1_000_000
#: Rows per second of a closed-form fit on cached features; an order of magnitude is enough, it is never the bottleneck.
_FIT_ROWS_PER_SECOND = 2000.0


class Measurement(BaseModel):
    """How fast and how large one model is on this machine, as the worker has measured it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    encode_tokens_per_second: float
    train_tokens_per_second: float
    load_seconds: float
    encode_peak_bytes: int
    train_peak_bytes: int


class Estimate(BaseModel):
    """What a run will cost here. ``seconds`` by stage, baselines and evaluation last; bytes in total."""

    model_config = ConfigDict(frozen=True)

    stage_seconds: tuple[float, ...]
    seconds: float
    memory_bytes: int
    disk_bytes: int


class Measurements:
    """The measurements of this machine, kept in one file by the fingerprint of the model."""

    def __init__(self, file: Path, library: ModelLibrary) -> None:
        self._file = file
        self._library = library

    def of(self, model_id: str | None) -> Measurement | None:
        """What was measured for this model, if anything."""
        if model_id is None:
            return None
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
            return Measurement.model_validate(stored[self._library.fingerprint(model_id)])
        except (OSError, ValueError, KeyError, ValidationError, TlguiError):  # nothing usable: measure again
            return None

    def remember(self, model_id: str, values: dict[str, object]) -> Measurement:
        """Store what a measuring worker has found."""
        measurement = Measurement.model_validate(values)
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            stored = {}
        stored[self._library.fingerprint(model_id)] = measurement.model_dump(mode="json")
        write_json(self._file, stored)
        return measurement


def estimated(
    steps: Sequence[tuple[PlannedStep, ...]], facts: ProblemFacts, measurement: Measurement | None, *, judged: int, baselines: bool
) -> Estimate:
    """The cost of these stages.

    Args:
        steps: the work of each stage.
        measurement: of the model; None where no stage needs one.
        judged: texts, or windows of them, that the result is judged on.
        baselines: whether those without transfer run beside it.
    """
    tokens = max(facts.mean_tokens, 1.0)

    def seconds(step: PlannedStep) -> float:
        if step.work is Work.FIT or measurement is None:
            return step.effort * step.rows / _FIT_ROWS_PER_SECOND
        encode = step.work is Work.ENCODE
        rate = measurement.encode_tokens_per_second if encode else measurement.train_tokens_per_second
        return step.effort * step.rows * tokens / rate

    by_stage = tuple(sum(seconds(step) for step in stage) for stage in _without_cached(steps))
    evaluation = judged * tokens / measurement.encode_tokens_per_second if measurement else 0.0
    beside = (facts.labelled_rows + judged) / _FIT_ROWS_PER_SECOND if baselines else 0.0
    load = measurement.load_seconds if measurement else 0.0
    trains = any(step.work is Work.TRAIN for stage in steps for step in stage)
    memory = 0
    disk = _MEGABYTE
    if measurement is not None and facts.model is not None:
        memory = measurement.train_peak_bytes if trains else measurement.encode_peak_bytes
        vectors = (facts.labelled_rows + judged) * facts.model.hidden_size * 4
        disk += facts.model.parameters * 4 if trains else vectors
    return Estimate(
        stage_seconds=by_stage,
        seconds=load + sum(by_stage) + evaluation + beside,
        memory_bytes=memory,
        disk_bytes=disk,
    )


def resource_findings(estimate: Estimate, folder: Path) -> list[Finding]:
    """What the disk of the project's folder, or the memory, is too small for."""
    findings = []
    free = shutil.disk_usage(folder).free
    if estimate.disk_bytes > free:
        params = {"needed_mb": estimate.disk_bytes / _MEGABYTE, "free_mb": free / _MEGABYTE}
        findings.append(Finding(code="preflight.disk", severity=Severity.ERROR, params=params))
    available = psutil.virtual_memory().available
    if estimate.memory_bytes > available:
        params = {"needed_mb": estimate.memory_bytes / _MEGABYTE, "free_mb": available / _MEGABYTE}
        findings.append(Finding(code="preflight.memory", params=params))
    return findings


def _without_cached(steps: Sequence[tuple[PlannedStep, ...]]) -> list[tuple[PlannedStep, ...]]:
    """The steps without the vectors that an earlier stage of the run has computed: those of a frozen encoder are kept."""
    found: list[tuple[PlannedStep, ...]] = []
    known, frozen = 0, True
    for stage in steps:
        frozen = frozen and all(step.work is not Work.TRAIN for step in stage)
        if not frozen:
            found.append(stage)
            continue
        encoded = sum(step.rows for step in stage if step.work is Work.ENCODE)
        others = [step for step in stage if step.work is not Work.ENCODE]
        if encoded > known:
            others.insert(0, PlannedStep(work=Work.ENCODE, rows=encoded - known))
        known = max(known, encoded)
        found.append(tuple(others))
    return found
