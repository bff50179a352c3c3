"""One run on disk: what was asked (``spec.toml``), what happened (``events.jsonl``), what came out."""

import contextlib
import json
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from tlgui.core.cleaning import STEP_LIST, TextStep, text_steps
from tlgui.core.errors import ProjectError
from tlgui.core.events import AnyEvent, RunFailed, RunFinished, RunStopped, parse_event
from tlgui.core.files import write_atomically, write_toml
from tlgui.core.spec import RunSpec
from tlgui.runs.jobs import ExportFormat


class RunState(StrEnum):
    """Where a run stands. ``interrupted``: its process vanished while nobody watched."""

    CREATED = "created"
    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"
    INTERRUPTED = "interrupted"

    @property
    def active(self) -> bool:
        """Whether a process should be working on it."""
        return self is RunState.RUNNING


class RunStatus(BaseModel):
    """The content of ``status.json``.

    Attributes:
        pid, process_started: identify the worker; process ids are reused, start times (seconds since the epoch) are not.
        code, params, traceback: why it failed, as in :class:`~tlgui.core.events.RunFailed`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = 1
    state: RunState = RunState.CREATED
    created: datetime
    ended: datetime | None = None
    pid: int | None = None
    process_started: float | None = None
    code: str = ""
    params: dict[str, Any] = Field(default_factory=dict)
    traceback: str = ""


class RunFolder:
    """Reads and writes the files of one run. Raises ``OSError`` where the disk does not play along."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def id(self) -> str:
        return self.path.name

    @contextlib.contextmanager
    def readable(self) -> Iterator[None]:
        """Let what is read of the run within this context be whole, or say in a sentence that it is not.

        Raises:
            ProjectError: ``run.damaged``.
        """
        try:
            yield
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            if isinstance(error, OSError):
                reason = f"{error.strerror or error}: {Path(error.filename or self.path).name}"
            raise ProjectError("run.damaged", run=self.id, path=str(self.path), reason=reason) from error

    @property
    def events_file(self) -> Path:
        return self.path / "events.jsonl"

    @property
    def log_file(self) -> Path:
        return self.path / "logs" / "worker.log"

    @property
    def model_folder(self) -> Path:
        return self.path / "model"

    @property
    def predictions_file(self) -> Path:
        return self.path / "evaluation" / "predictions.arrow"

    def spec(self) -> RunSpec:
        """The frozen specification. Raises :class:`~tlgui.core.errors.SpecError`."""
        return RunSpec.read(self.path / "spec.toml")

    def write_spec(self, spec: RunSpec) -> None:
        write_toml(self.path / "spec.toml", spec.plain())

    def has_status(self) -> bool:
        """Whether this is a run; the folders of other jobs have no status."""
        return (self.path / "status.json").exists()

    def status(self) -> RunStatus:
        return RunStatus.model_validate_json((self.path / "status.json").read_bytes())

    def write_status(self, status: RunStatus) -> None:
        write_atomically(self.path / "status.json", status.model_dump_json(indent=2) + "\n")

    def summary(self) -> dict[str, Any] | None:
        """``evaluation/summary.json``, or None before there is one."""
        return self._json("evaluation/summary.json")

    def report(self) -> dict[str, Any] | None:
        """``evaluation/report.json``, or None before there is one."""
        return self._json("evaluation/report.json")

    def model_steps(self) -> tuple[TextStep, ...]:
        """What its model does with a new text before it reads it; empty if nothing, or if there is no model."""
        try:
            return text_steps(STEP_LIST.validate_python((self._json("model/text_model.json") or {}).get("cleaning", ())))
        except (OSError, ValueError):  # damaged, or of a newer version: it is said when the model is used
            return ()

    def export_formats(self) -> tuple[ExportFormat, ...]:
        """The formats that fit its model; all of them where that cannot be told."""
        every: tuple[ExportFormat, ...] = get_args(ExportFormat)
        try:
            model = self._json("model/text_model.json") or {}
        except (OSError, ValueError):  # damaged: it is said when the model is used
            return every
        if "featuriser" not in model:
            return every
        on_encoder = (model["featuriser"] or {}).get("kind") == "transformer" and model.get("head") != "prior"
        return tuple(name for name in every if (name != "script") is on_encoder)

    def environment(self) -> dict[str, Any] | None:
        """``env.json``: versions, device and precision that were really used."""
        return self._json("env.json")

    def events(self) -> Iterator[AnyEvent]:
        """All events written so far. A last line cut off by a crash is left out."""
        if not self.events_file.exists():
            return
        with self.events_file.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield parse_event(line)

    def mend_events(self) -> int:
        """Cut off the line that a crash has left half-written; return the number of the last event, -1 where there is none."""
        if not self.events_file.exists():
            return -1
        with self.events_file.open("r+b") as file:
            whole = file.read()
            end = whole.rfind(b"\n") + 1
            file.truncate(end)
        lines = whole[:end].rsplit(b"\n", 2)
        return parse_event(lines[-2]).seq if len(lines) > 1 else -1

    def append_event(self, event: AnyEvent) -> None:
        """Add an event that the worker could not write itself."""
        with self.events_file.open("ab") as file:
            file.write(event.line().encode())

    def log_tail(self, lines: int = 20) -> str:
        """The last lines that the worker wrote to its log."""
        if not self.log_file.exists():
            return ""
        size = self.log_file.stat().st_size
        with self.log_file.open("rb") as file:
            file.seek(max(0, size - 64 * 1024))
            return "\n".join(file.read().decode("utf-8", "replace").splitlines()[-lines:])

    def record_end(self, event: AnyEvent) -> None:
        """Write the state that a terminal event stands for into ``status.json``."""
        changes: dict[str, Any] = {"ended": event.time}
        if isinstance(event, RunFinished):
            changes["state"] = RunState.FINISHED
        elif isinstance(event, RunStopped):
            changes["state"] = RunState.STOPPED
        elif isinstance(event, RunFailed):
            changes |= {
                "state": RunState.FAILED,
                "code": event.code,
                "params": event.params,
                "traceback": event.traceback,
            }
        else:
            raise TypeError(f"not a terminal event: {event.type}")
        self.write_status(self.status().model_copy(update=changes))

    def _json(self, name: str) -> dict[str, Any] | None:
        path = self.path / name
        if not path.exists():
            return None
        value = json.loads(path.read_text(encoding="utf-8"))
        return value if isinstance(value, dict) else None
