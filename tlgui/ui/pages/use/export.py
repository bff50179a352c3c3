"""Exporting a run's model, without widgets."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tlgui.core.events import AnyEvent, Progress, RunFailed, RunFinished
from tlgui.ui.problem import Problem
from tlgui.ui.run_worker import RunFollower
from tlgui.ui.session import Session


class ExportFormat(StrEnum):
    """What is written: a folder for the transformers library, an ONNX graph with its tokenizer, or a script that counts words."""

    TRANSFORMERS = "hf"
    ONNX = "onnx"
    SCRIPT = "script"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, as the worker's terminal event says it.

    Attributes:
        loads_with: the call that loads it, in words of Python.
        texts: how many were compared between the trained model and the written one in a fresh process.
        max_difference: largest difference of a probability between the two.
    """

    folder: Path
    files: tuple[str, ...]
    bytes: int
    loads_with: str
    texts: int
    max_difference: float

    @classmethod
    def of(cls, values: dict[str, Any]) -> "Exported":
        """From the values of the terminal event."""
        return cls(
            folder=Path(values["folder"]),
            files=tuple(values["files"]),
            bytes=values["bytes"],
            loads_with=values["loads_with"],
            texts=values["texts"],
            max_difference=values["max_difference"],
        )


class ExportModel(QObject):
    """From a run to a folder that other programs load.

    Attributes:
        formats: those that fit the run's model.

    Signals:
        changed: choices, whether it runs, how far, outcome.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._follower: RunFollower | None = None
        self._run_id = ""
        self._base: Path | None = None
        self.formats: tuple[ExportFormat, ...] = tuple(ExportFormat)
        self.format = ExportFormat.TRANSFORMERS
        self.progress: Progress | None = None
        self.problem: Problem | None = None
        self.exported: Exported | None = None

    @property
    def running(self) -> bool:
        """Whether an export is on its way."""
        return self._follower is not None

    @property
    def folder(self) -> Path | None:
        """Where it would be written: a new folder in the one that was chosen, or in the project."""
        project = self._session.project
        base = self._base or (project.folder / "exports" if project else None)
        return None if base is None or not self._run_id else propose_folder(base, self._run_id, self.format)

    def set_run(self, run_id: str) -> None:
        """Export another run's model; empty for none."""
        if run_id == self._run_id:
            return
        follower, self._follower = self._follower, None
        if follower is not None:
            follower.stop()
        self._run_id = run_id
        self.formats = self._fitting()
        if self.format not in self.formats:
            self.format = self.formats[0]
        self._forget_outcome()
        self.changed.emit()

    def choose_format(self, file_format: ExportFormat) -> None:
        """Write this."""
        self.format = file_format
        self._forget_outcome()
        self.changed.emit()

    def choose_base(self, base: Path) -> None:
        """Write into a new folder in ``base``."""
        self._base = base
        self.changed.emit()

    def start(self) -> None:
        """Export."""
        run_id, file_format, folder = self._run_id, self.format, self.folder
        if self.running or folder is None:
            return
        self._forget_outcome()
        launch = self._session.launcher.export
        self._follower = self._session.start_job(lambda: launch(run_id, file_format.value, folder), run_id)
        if self._follower is not None:
            self._follower.said.connect(self._listen)
            self._follower.ended.connect(self._end)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop; what has been written so far is removed by the worker."""
        if self._follower is not None:
            self._follower.stop()

    def close_problem(self) -> None:
        """The user has read it."""
        self.problem = None
        self.changed.emit()

    def _fitting(self) -> tuple[ExportFormat, ...]:
        """The formats that fit the run's model; all of them without a run, or if it has gone."""
        project = self._session.project
        run = project.runs.get(self._run_id) if project is not None and self._run_id else None
        return tuple(ExportFormat) if run is None else tuple(map(ExportFormat, run.export_formats()))

    def _forget_outcome(self) -> None:
        self.progress = self.problem = self.exported = None

    def _listen(self, event: AnyEvent) -> None:
        if self.sender() is not self._follower:
            return
        if isinstance(event, Progress):
            self.progress = event
            self.changed.emit()

    def _end(self, event: AnyEvent) -> None:
        if self.sender() is not self._follower:
            return
        self._follower = None
        if isinstance(event, RunFailed):
            self.problem = Problem.of_event(event)
        elif isinstance(event, RunFinished):
            self.exported = Exported.of(event.values)
        self.changed.emit()


def propose_folder(base: Path, run_id: str, file_format: ExportFormat) -> Path:
    """A folder in ``base`` that is not there yet, or is empty."""
    stem = f"{run_id}-{file_format}"
    folder, number = base / stem, 2
    while folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        folder, number = base / f"{stem}-{number}", number + 1
    return folder
