"""Applying a run's model to a file, without widgets."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tlgui.core.events import AnyEvent, Notice, Progress, RunFailed, RunFinished
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data import ABOUT_PROPOSALS, ImportOptions, Inspection, inspect_file
from tlgui.ui.background import Background, Failure, silently
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.pages.use.predictions import Predictions, look_at_predictions
from tlgui.ui.problem import Problem
from tlgui.ui.run_worker import RunFollower
from tlgui.ui.session import Session

#: What can be written.
OUTPUT_SUFFIXES = (".csv", ".xlsx", ".parquet")


class ApplyState(StrEnum):
    """How far it is."""

    EMPTY = "empty"
    INSPECTING = "inspecting"
    CHOSEN = "chosen"
    RUNNING = "running"
    READING_BACK = "reading_back"
    DONE = "done"

    @property
    def busy(self) -> bool:
        """Whether something is at work that can be cancelled."""
        return self in (ApplyState.INSPECTING, ApplyState.RUNNING, ApplyState.READING_BACK)


class ApplyModel(QObject):
    """From a file to a file with two columns more.

    Args:
        session: starts the worker.
        background: looks at the file before, and at what was written after.

    Signals:
        changed: state, file, choices or outcome.
        progressed(int, int): rows done, rows in all.
    """

    changed = Signal()
    progressed = Signal(int, int)

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task = LatestTask(background, self)
        self._follower: RunFollower | None = None
        self._run_id = ""
        self._suffix = ""
        self._forget_file()

    def _forget_file(self) -> None:
        self.state = ApplyState.EMPTY
        self.file: Path | None = None
        self.inspection: Inspection | None = None
        self.text_column: str | None = None
        self.output: Path | None = None
        self._forget_outcome()

    def _forget_outcome(self) -> None:
        self.problem: Problem | None = None
        self.notices: tuple[Finding, ...] = ()
        self.predictions: Predictions | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names of the file."""
        return tuple(column.name for column in self.inspection.columns) if self.inspection else ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was noticed in the structure of the file."""
        problems = self.inspection.problems if self.inspection else ()
        return tuple(finding for finding in problems if finding.code not in ABOUT_PROPOSALS)

    @property
    def empty_texts(self) -> int:
        """Rows without a value in the text column."""
        columns = self.inspection.columns if self.inspection else ()
        return next((column.empty for column in columns if column.name == self.text_column), 0)

    def set_run(self, run_id: str) -> None:
        """Use another run's model; empty for none. The chosen file stays."""
        if run_id == self._run_id:
            return
        if self.state in (ApplyState.RUNNING, ApplyState.READING_BACK):
            self._drop_worker()
            self.state = ApplyState.CHOSEN
        self._run_id = run_id
        if self.state is ApplyState.DONE:
            self.state = ApplyState.CHOSEN
        self._forget_outcome()
        self.changed.emit()

    def choose_file(self, file: Path) -> None:
        """Look at ``file``, all of it, in the background."""
        self._drop_worker()
        self._forget_file()
        self.file = file
        self.state = ApplyState.INSPECTING
        self.output = propose_output(file, self._suffix)
        self._task.run(
            silently(lambda stop: inspect_file(file, ImportOptions(), preview_rows=5, stop=stop)), self._take_inspection, self._fail
        )
        self.changed.emit()

    def choose_text_column(self, name: str) -> None:
        """Predict from the texts of this column."""
        self.text_column = name
        self._back_to_choices()

    def choose_format(self, suffix: str) -> None:
        """Write a file with this ending."""
        self._suffix = suffix
        if self.output is not None:
            self.output = self.output.with_suffix(suffix)
            self._back_to_choices()

    def choose_output(self, output: Path) -> None:
        """Write there. An ending that cannot be written is replaced by one that can."""
        self.output = output if output.suffix.lower() in OUTPUT_SUFFIXES else output.with_name(output.name + OUTPUT_SUFFIXES[0])
        self._back_to_choices()

    @property
    def ready(self) -> bool:
        """Whether :meth:`start` would work."""
        return bool(self._run_id and self.text_column and self.output) and self.state in (ApplyState.CHOSEN, ApplyState.DONE)

    @property
    def would_replace(self) -> bool:
        """Whether the output file is there already."""
        return self.output is not None and self.output.exists()

    def start(self) -> None:
        """Apply the model. The caller has asked before a file is replaced."""
        file, output, inspection, text, run_id = self.file, self.output, self.inspection, self.text_column, self._run_id
        if not self.ready or file is None or output is None or inspection is None:
            return
        self._forget_outcome()
        launch = self._session.launcher.predict
        self._follower = self._session.start_job(lambda: launch(run_id, file, output, options=inspection.options, text=text), run_id)
        if self._follower is not None:
            self.state = ApplyState.RUNNING
            self._follower.said.connect(self._listen)
            self._follower.ended.connect(self._end)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop what is going on. Nothing half-written remains."""
        if self._follower is not None:
            self._follower.stop()
            return
        self._task.drop()
        if self.state is ApplyState.INSPECTING:
            self._forget_file()
        elif self.state is ApplyState.READING_BACK:
            self.state = ApplyState.CHOSEN
        self.changed.emit()

    def close_problem(self) -> None:
        """The user has read it."""
        self.problem = None
        self.changed.emit()

    def _take_inspection(self, inspection: Inspection) -> None:
        self.inspection = inspection
        self.text_column = next((column.name for column in inspection.columns if column.role is ColumnRole.TEXT), None)
        self.state = ApplyState.CHOSEN
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        if self.state is ApplyState.INSPECTING:
            self._forget_file()
        else:
            self.state = ApplyState.CHOSEN
        self.problem = Problem.of_failure(failure)
        self.changed.emit()

    def _back_to_choices(self) -> None:
        if self.state is ApplyState.DONE:
            self.state = ApplyState.CHOSEN
            self._forget_outcome()
        self.changed.emit()

    def _drop_worker(self) -> None:
        self._task.drop()
        follower, self._follower = self._follower, None
        if follower is not None:
            follower.stop()

    def _listen(self, event: AnyEvent) -> None:
        if self.sender() is not self._follower:
            return
        if isinstance(event, Progress):
            self.progressed.emit(event.done, event.total)
        elif isinstance(event, Notice):
            self.notices = (*self.notices, Finding(code=event.code, params=event.params))

    def _end(self, event: AnyEvent) -> None:
        if self.sender() is not self._follower:
            return
        self._follower = None
        self.state = ApplyState.CHOSEN
        if isinstance(event, RunFailed):
            self.problem = Problem.of_event(event)
        elif isinstance(event, RunFinished):
            self.state = ApplyState.READING_BACK
            output, text, labels = Path(event.values["output"]), event.values["text"], event.values["labels"]
            self._task.run(silently(lambda stop: look_at_predictions(output, text, labels, stop)), self._take_predictions, self._fail)
        self.changed.emit()

    def _take_predictions(self, predictions: Predictions) -> None:
        self.predictions = predictions
        self.state = ApplyState.DONE
        self.changed.emit()


def propose_output(file: Path, suffix: str = "") -> Path:
    """``<name>_predictions.<suffix>`` beside ``file``; without ``suffix`` in the format of the file, where that can be written."""
    own = file.suffix.lower()
    return file.with_name(f"{file.stem}_predictions{suffix or (own if own in OUTPUT_SUFFIXES else OUTPUT_SUFFIXES[0])}")
