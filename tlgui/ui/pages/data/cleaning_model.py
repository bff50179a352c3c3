"""State and logic of cleaning: the steps of the selected dataset, and all that changes them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from tlgui.core.cleaning import CleaningStep, CleaningSteps, CutWindows, DropRows, Edit, KeepRows, SetLabels, windows_of
from tlgui.core.errors import DataError
from tlgui.project.import_choices import repeatable
from tlgui.project.repairs import fitting_windows, with_step
from tlgui.ui.background import Background, Failure, Work
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from tlgui.data import Dataset
    from tlgui.data.cleaning import History


class CleaningViewModel(QObject):
    """The steps of one dataset. Each change is carried out in the background, and then the dataset is shown anew.

    Attributes:
        dataset: what is looked at.
        problem: why the last change could not be made; until the next one.

    Signals:
        changed: the steps, or what is under way.
        progressed(float, float): steps that are done, steps to be done.
    """

    changed = Signal()
    progressed = Signal(float, float)

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._working = LatestTask(background, self)
        self._history: History | None = None
        self.dataset: Dataset | None = None
        self.problem: Problem | None = None

    @property
    def steps(self) -> CleaningSteps:
        """What is done to the dataset, in order."""
        return self.dataset.steps if self.dataset is not None else ()

    @property
    def counts(self) -> tuple[int, ...]:
        """How many rows each step has concerned."""
        return self.dataset.step_counts if self.dataset is not None else ()

    @property
    def working(self) -> bool:
        """Whether a change is under way."""
        return self._working.running

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo now."""
        return self._history is not None and self._history.can_undo and not self.working

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again now."""
        return self._history is not None and self._history.can_redo and not self.working

    @property
    def log(self) -> tuple[Edit, ...]:
        """All edits, the newest first."""
        if self._history is None:
            return ()
        try:
            return self._history.log[::-1]
        except DataError as error:
            self.problem = Problem.of_finding(error.finding())
            return ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that rows can be given."""
        return self.dataset.info.labels if self.dataset is not None else ()

    @property
    def labelled(self) -> bool:
        """Whether the rows have labels."""
        return self.dataset is not None and self.dataset.info.label_column is not None

    @property
    def windows(self) -> CutWindows:
        """How long texts are cut, or else how they would fit the model of the next run."""
        return windows_of(self.steps) or fitting_windows(self._session.draft.max_length)

    def show(self, dataset: "Dataset | None") -> None:
        """Look at another dataset, or at another version."""
        if dataset is None or self.dataset is None or dataset.folder != self.dataset.folder:
            self._working.cancel()
            self.problem = None
        self.dataset = dataset
        self._history = self._read_history()
        self.changed.emit()

    def cancel(self) -> None:
        """Stop the change that is under way; the dataset stays as it was."""
        self._working.cancel()

    # changes

    def add(self, *steps: CleaningStep) -> None:
        """Do some steps more."""
        after = self.steps
        for step in steps:
            after = with_step(after, step)
        self._change(after, "added", steps[-1])

    def remove(self, place: int) -> None:
        """Do without a step; those after it are done anew."""
        self._change((*self.steps[:place], *self.steps[place + 1 :]), "removed", self.steps[place])

    def move(self, place: int, by: int) -> None:
        """Do a step earlier (-1) or later (1)."""
        steps, other = list(self.steps), place + by
        if 0 <= other < len(steps):
            steps[place], steps[other] = steps[other], steps[place]
            self._change(tuple(steps), "moved", self.steps[place])

    def set_labels(self, rows: Iterable[int], label: str) -> None:
        """Give rows another label."""
        if chosen := tuple(rows):
            self.add(SetLabels(rows={label: chosen}))

    @property
    def separator(self) -> str | None:
        """What stands between the labels of a row that can have several; None where each row has one."""
        return self.dataset.info.separator if self.dataset is not None else None

    def cells_of(self, rows: Sequence[int]) -> list[str]:
        """The labels of rows, as they are written."""
        dataset = self.dataset
        if dataset is None or dataset.info.label_column is None:
            return []
        cells: list[str] = dataset.table.column(dataset.info.label_column).take(rows).to_pylist()
        return cells

    def toggle_label(self, rows: Sequence[int], label: str) -> None:
        """Add one of several labels to rows, or take it away if they all have it."""
        from tlgui.data.label_sets import toggled

        changed: dict[str, list[int]] = defaultdict(list)
        before = self.cells_of(rows)
        for row, old, new in zip(rows, before, toggled(before, label, self.separator or ""), strict=True):
            if new != old:
                changed[new].append(row)
        if changed:
            self.add(SetLabels(rows={cell: tuple(places) for cell, places in changed.items()}))

    def leave_out(self, rows: Iterable[int]) -> None:
        """Leave rows out."""
        if chosen := tuple(rows):
            self.add(DropRows(rows=chosen))

    def take_back(self, rows: Iterable[int]) -> None:
        """Take rows back that were left out."""
        if chosen := tuple(rows):
            self.add(KeepRows(rows=chosen))

    @property
    def others(self) -> tuple[tuple[str, str], ...]:
        """Id and name of the datasets that lack a step of this one which makes sense for them, too."""
        project, dataset = self._session.project, self.dataset
        steps = set(repeatable(self.steps))
        if project is None or dataset is None or not steps:
            return ()
        others = (other for other in project.datasets() if other.folder != dataset.folder and steps - set(other.steps))
        return tuple((other.info.id, other.info.name) for other in others)

    def copy_to(self, dataset_id: str) -> None:
        """Do with another dataset what is done with this one, but for what is about single rows."""
        project = self._session.project
        if project is None or self.working:
            return
        before = project.dataset(dataset_id).steps
        added = tuple(step for step in repeatable(self.steps) if step not in before)
        if added:
            self._run(partial(project.clean, dataset_id, (*before, *added), "added", added[-1]))

    def undo(self) -> None:
        """Undo the last change."""
        if self.can_undo and self._history is not None:
            self._run(self._history.undo)

    def redo(self) -> None:
        """Take the last undo back."""
        if self.can_redo and self._history is not None:
            self._run(self._history.redo)

    # inside

    def _change(self, steps: CleaningSteps, what: Literal["added", "moved", "removed"], step: CleaningStep) -> None:
        project, dataset = self._session.project, self.dataset
        if project is not None and dataset is not None and not self.working:
            self._run(partial(project.clean, dataset.info.id, steps, what, step))

    def _run(self, work: Work[object]) -> None:
        self.problem = None
        self._working.run(work, self._take, self._fail, self.progressed.emit, self.changed.emit)
        self.changed.emit()

    def _take(self, _dataset: object) -> None:
        self._session.announce_datasets()

    def _fail(self, failure: Failure) -> None:
        self.problem = Problem.of_failure(failure)
        self.changed.emit()

    def _read_history(self) -> "History | None":
        project = self._session.project
        if self.dataset is None or project is None:
            return None
        try:
            return project.history(self.dataset.info.id)
        except DataError as error:
            self.problem = Problem.of_finding(error.finding())
            return None
