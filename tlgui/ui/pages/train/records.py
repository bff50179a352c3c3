"""What the Train page reads of runs from disk. Meant for a thread: many small files."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tlgui.core.commands import repeating
from tlgui.core.errors import TlguiError
from tlgui.core.spec import RunSpec
from tlgui.project.project import Project
from tlgui.runs import RunFolder, RunSnapshot, RunState, RunStatus, fold


@dataclass(frozen=True, slots=True)
class RunRow:
    """One line of the list of runs.

    Attributes:
        state: None for a run whose files cannot be read.
        stages: ids of its strategies.
        model: id of its pretrained model, or None.
        datasets: names; the id where a dataset is gone.
        accuracy, f1_macro: on the test rows; None without a result.
        seconds: how long it took; None while it runs.
    """

    id: str
    state: RunState | None
    created: datetime
    stages: tuple[str, ...] = ()
    model: str | None = None
    datasets: tuple[str, ...] = ()
    accuracy: float | None = None
    f1_macro: float | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class RunRecord:
    """Everything that is shown of one run that is not running.

    Attributes:
        spec: None where it cannot be read.
        log: its log lines, or the end of the worker's log file where it said none.
    """

    row: RunRow
    status: RunStatus | None
    spec: RunSpec | None
    snapshot: RunSnapshot
    log: tuple[str, ...] = ()


def read_rows(project: Project) -> list[RunRow]:
    """All runs, newest first."""
    names = {dataset.info.id: dataset.info.name for dataset in project.datasets()}
    return [read_row(run, names) for run in project.runs.all()]


def read_row(run: RunFolder, names: dict[str, str]) -> RunRow:
    """One run; ``names`` are those of the datasets by id."""
    try:
        status, spec = run.status(), run.spec()
        test = _test_metrics(run)
    except (OSError, ValueError, TlguiError):  # the page shows the run as not readable
        return RunRow(run.id, None, _created(run.path))
    return RunRow(
        id=run.id,
        state=status.state,
        created=status.created,
        stages=tuple(stage.strategy for stage in spec.stages),
        model=spec.model.id if spec.model is not None else None,
        datasets=tuple(names.get(ref.dataset or "", ref.dataset or "") for ref in spec.data.values()),
        accuracy=test.get("accuracy"),
        f1_macro=test.get("f1_macro"),
        seconds=(status.ended - status.created).total_seconds() if status.ended is not None else None,
    )


def read_record(project: Project, run_id: str) -> RunRecord:
    """One run with its events.

    Raises:
        SpecError: there is no such run.
        OSError, ValueError: its events cannot be read.
    """
    run = project.run(run_id)
    row = read_row(run, {dataset.info.id: dataset.info.name for dataset in project.datasets()})
    snapshot = fold(RunSnapshot(), run.events())
    log = snapshot.log or tuple(run.log_tail().splitlines())
    if row.state is None:
        return RunRecord(row, None, None, snapshot, log)
    return RunRecord(row, run.status(), run.spec(), snapshot, log)


def command_line(project: Project, run_id: str) -> str:
    """The command that repeats a run, quoted for the shell of this platform."""
    return repeating(project.run(run_id).path)


def _test_metrics(run: RunFolder) -> dict[str, float]:
    metrics = (run.summary() or {}).get("metrics", {}).get("test", {})
    return {name: float(value) for name, value in metrics.items() if isinstance(value, int | float)}


def _created(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
