"""Everything that a finished run has left behind, read at once in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from tlgui.core.errors import DataError, Stopped, TlguiError
from tlgui.core.events import Notice, RunFinished
from tlgui.core.findings import Finding, Severity
from tlgui.core.messages import MESSAGES
from tlgui.core.spec import RunSpec
from tlgui.core.tasks import TransferRole
from tlgui.project.project import Project
from tlgui.runs import RunFolder, RunStatus
from tlgui.ui.pages.results.evaluation import SCHEMA_VERSION, Report


class Defect(StrEnum):
    """Why a run cannot be shown."""

    MISSING = "missing"
    DAMAGED = "damaged"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class UnusableRun:
    """A run whose result cannot be shown.

    Attributes:
        file: the file that is missing, damaged or of a newer version, relative to the run folder.
        reason: in the words of the system; empty for a missing file.
    """

    folder: Path
    defect: Defect
    file: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DatasetUse:
    """A dataset that was used; ``rows`` is None where it is no longer in the project."""

    role: TransferRole
    name: str
    rows: int | None


@dataclass(frozen=True, slots=True)
class RunResult:
    """A finished run.

    Attributes:
        seconds: wall time by part, ``total`` included where the run has said it.
        environment: versions, device and precision as the worker found them.
        notices: what the run said that bears on its result.
        datasets: what it learned from and was tested on.
        events_damaged: whether the record of events could not be read to its end, so that notices may be missing.
    """

    folder: Path
    spec: RunSpec
    status: RunStatus
    report: Report
    seconds: dict[str, float]
    environment: dict[str, Any]
    notices: tuple[Finding, ...]
    datasets: tuple[DatasetUse, ...]
    events_damaged: bool

    @property
    def run_id(self) -> str:
        """Name of its folder."""
        return self.folder.name

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Notices that cast a doubt on the result."""
        return tuple(notice for notice in self.notices if notice.severity is not Severity.INFO)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """Notices that are good to know."""
        return tuple(notice for notice in self.notices if notice.severity is Severity.INFO)


def load_result(project: Project, run_id: str, stop: Callable[[], bool]) -> RunResult | UnusableRun:
    """Read one run.

    Raises:
        SpecError: the project has no such run.
        Stopped: ``stop`` said so.
    """
    run = project.run(run_id)
    reading = "status.json"
    try:
        status = run.status()
        reading = "spec.toml"
        spec = run.spec()
        reading = "evaluation/report.json"
        report = run.report()
        if report is None:
            return UnusableRun(run.path, Defect.MISSING, reading)
        if report.get("schema_version", SCHEMA_VERSION) > SCHEMA_VERSION:
            return UnusableRun(run.path, Defect.NEWER, reading)
        checked = Report.model_validate(report)
        reading = "evaluation/summary.json"
        summary = run.summary() or {}
        reading = "env.json"
        environment = run.environment() or {}
    except FileNotFoundError:
        return UnusableRun(run.path, Defect.MISSING, reading)
    except (TlguiError, OSError, ValueError, TypeError) as error:
        return UnusableRun(run.path, Defect.DAMAGED, reading, _reason(error))
    said = _read_events(run, stop)
    return RunResult(
        folder=run.path,
        spec=spec,
        status=status,
        report=checked,
        seconds=said.seconds or summary.get("seconds", {}),
        environment=environment,
        notices=said.notices,
        datasets=tuple(_dataset_use(project, role, reference.dataset or reference.file or "") for role, reference in spec.data.items()),
        events_damaged=said.damaged,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    notices: tuple[Finding, ...]
    seconds: dict[str, float]
    damaged: bool


def _read_events(run: RunFolder, stop: Callable[[], bool]) -> _Said:
    """Notices without repetitions, and the times of the terminal event."""
    notices: dict[str, Finding] = {}
    seconds: dict[str, float] = {}
    damaged = False
    try:
        for event in run.events():
            if stop():
                raise Stopped
            if isinstance(event, Notice):
                notices.setdefault(event.model_dump_json(include={"code", "params"}), as_finding(event))
            elif isinstance(event, RunFinished):
                seconds = event.seconds
    except (OSError, ValueError):
        damaged = True
    return _Said(tuple(notices.values()), seconds, damaged)


def as_finding(notice: Notice) -> Finding:
    """A notice as a finding: a warning where something can be done about it."""
    message = MESSAGES.get(notice.code)
    severity = Severity.INFO if message is not None and not message.remedy else Severity.WARNING
    return Finding(code=notice.code, severity=severity, params=notice.params)


def _dataset_use(project: Project, role: TransferRole, dataset_id: str) -> DatasetUse:
    try:
        info = project.dataset(dataset_id).info
    except DataError:  # it was removed since; the run keeps its results
        return DatasetUse(role, dataset_id, None)
    return DatasetUse(role, info.name, info.rows)


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error)
