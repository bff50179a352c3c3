"""Comparing the selected dataset with another set of texts, without widgets."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tlgui.core.events import AnyEvent, Progress, RunFailed, RunFinished
from tlgui.core.shift import ShiftReport
from tlgui.core.tasks import Split, TransferRole
from tlgui.ui.background import Background, Failure, plain_work
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.pages.data.words import split_words
from tlgui.ui.problem import Problem
from tlgui.ui.run_worker import RunFollower
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tlgui.data import Dataset
    from tlgui.runs import ShiftJob, ShiftSide


class OtherKind(StrEnum):
    """What a dataset can be compared with."""

    DATASET = "dataset"
    OWN_TEST = "own_test"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Other:
    """One choice of what to compare with.

    Attributes:
        key: id of a dataset, or path of a file; empty for the dataset's own test rows.
        name: of the dataset or file.
    """

    kind: OtherKind
    key: str = ""
    name: str = field(default="", compare=False)


class ShiftViewModel(QObject):
    """The shift report between the selected dataset and another one, its own test rows, or a file.

    The labelled side comes first: the report reads "from where the labels are to where the model will be used".

    Attributes:
        dataset: the selected one.
        others: what it can be compared with.
        other: what is chosen of them.
        report: None while there is none.
        problem: why there is none.

    Signals:
        changed: anything of the above, or whether a report is being made.
        progressed(int, int): texts that are embedded, texts in all.
    """

    changed = Signal()
    progressed = Signal(int, int)

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._planning = LatestTask(background, self)
        self._follower: RunFollower | None = None
        self._asked: tuple[ShiftSide, ShiftSide] | None = None
        self._datasets: dict[str, Dataset] = {}
        self._files: tuple[Other, ...] = ()
        self.dataset: Dataset | None = None
        self.other: Other | None = None
        self.report: ShiftReport | None = None
        self.problem: Problem | None = None
        session.project_changed.connect(self._forget_files)

    @property
    def computing(self) -> bool:
        """Whether a report is being made."""
        return self._planning.running or self._follower is not None

    @property
    def others(self) -> tuple[Other, ...]:
        """Other datasets, those of the next run and from where the model will be used first; then own test rows, then files."""
        if self.dataset is None:
            return ()
        order = [TransferRole.TARGET_UNLABELLED, TransferRole.TARGET, TransferRole.TEST, TransferRole.SOURCE]
        rest = [dataset for dataset in self._datasets.values() if dataset.info.id != self.dataset.info.id]
        used = self._session.draft.datasets.values()
        rest.sort(key=lambda dataset: (dataset.info.id not in used, order.index(dataset.info.role), dataset.info.name))
        found = [Other(OtherKind.DATASET, dataset.info.id, dataset.info.name) for dataset in rest]
        if self.dataset.info.role in (TransferRole.SOURCE, TransferRole.TARGET):
            found.append(Other(OtherKind.OWN_TEST, "", self.dataset.info.name))
        return (*found, *self._files)

    def show(self, dataset: "Dataset | None", datasets: "dict[str, Dataset]") -> None:
        """Look at another dataset, or at none; ``datasets`` are all of the project."""
        same = dataset is not None and self.dataset is not None and _key(dataset) == _key(self.dataset)
        self.dataset, self._datasets = dataset, datasets
        if not same or self.other not in self.others:
            self.other = next(iter(self.others), None)
            self._drop()
        if self.computing:
            self.changed.emit()
        else:
            self._look_up()

    def choose(self, other: Other) -> None:
        """Compare with this one; a report that was made before is shown at once."""
        if other != self.other:
            self.other = other
            self._drop()
            self._look_up()

    def choose_file(self, file: Path) -> None:
        """Compare with a file."""
        other = Other(OtherKind.FILE, str(file), file.name)
        if other not in self._files:
            self._files = (*self._files, other)
        self.choose(other)

    @property
    def can_umap(self) -> bool:
        """Whether maps by UMAP can be drawn."""
        from tlgui.project.comparing import umap_installed

        return umap_installed()

    def compare(self, *, umap: bool = False) -> None:
        """Make the report; ``umap`` asks for a map by UMAP, too."""
        sides = self._sides()
        if sides is None or self.computing:
            return
        self._drop()
        self._asked = sides
        self._planning.run(plain_work(_plan(sides, self._model, self._session, umap=umap)), self._start, self._fail)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop making the report."""
        self._drop()
        self.changed.emit()

    # inside

    def _look_up(self) -> None:
        """Show the report that was made before, if there is one."""
        self.report = None
        sides = self._sides()
        project = self._session.project
        if sides is not None and project is not None:
            from tlgui.project.comparing import ShiftStore

            self.report = ShiftStore(project.folder).stored(*sides)
        self.changed.emit()

    def _sides(self) -> "tuple[ShiftSide, ShiftSide] | None":
        """Both sides, the labelled one first; of a file only name and place are known."""
        from tlgui.project.comparing import dataset_side
        from tlgui.runs import ShiftSide

        dataset, other = self.dataset, self.other
        if dataset is None or other is None:
            return None
        if other.kind is OtherKind.FILE:
            path = Path(other.key)
            return dataset_side(dataset), ShiftSide(name=path.stem, path=path, options={})
        if other.kind is OtherKind.OWN_TEST:
            named = [f"{dataset.info.name}: {split_words(split)}" for split in (Split.TRAIN, Split.TEST)]
            return dataset_side(dataset, Split.TRAIN, name=named[0]), dataset_side(dataset, Split.TEST, name=named[1])
        order = list(TransferRole)
        pair = sorted((dataset, self._datasets[other.key]), key=lambda side: order.index(side.info.role))
        return dataset_side(pair[0]), dataset_side(pair[1])

    @property
    def _model(self) -> str | None:
        """The model of the next run; None lets the texts choose."""
        chosen = self._session.draft.model
        known = {entry.card.id for entry in self._session.library.entries() if entry.state == "ready"}
        return chosen if chosen in known else None

    def _start(self, job: "ShiftJob") -> None:
        from tlgui.project.launcher import start_job

        self._follower = self._session.start_job(lambda: start_job(self._session.places, job))
        if self._follower is not None:
            self._follower.said.connect(self._listen)
            self._follower.ended.connect(self._end)
        self.changed.emit()

    def _listen(self, event: AnyEvent) -> None:
        if self.sender() is self._follower and isinstance(event, Progress):
            self.progressed.emit(event.done, event.total)

    def _end(self, event: AnyEvent) -> None:
        if self.sender() is not self._follower:
            return
        self._follower = None
        if isinstance(event, RunFailed):
            self.problem = Problem.of_event(event)
        elif isinstance(event, RunFinished):
            self._take(ShiftReport.model_validate(event.values))
        self.changed.emit()

    def _take(self, report: ShiftReport) -> None:
        """Keep a report under what it was asked for: a side may have got another name since."""
        project, asked = self._session.project, self._asked
        if project is not None and asked is not None:
            from tlgui.project.comparing import ShiftStore

            self._session.attempt(lambda: ShiftStore(project.folder).keep(*asked, report))
        self.report = report if self._sides() == asked else None

    def _fail(self, failure: Failure) -> None:
        self.problem = Problem.of_failure(failure)
        self.changed.emit()

    def _drop(self) -> None:
        """Let go of what is under way, and of the report."""
        self._planning.drop()
        follower, self._follower = self._follower, None
        if follower is not None:
            follower.stop()
        self.report = self.problem = None

    def _forget_files(self) -> None:
        self._files = ()


def _key(dataset: "Dataset") -> tuple[Path, str]:
    """What tells datasets apart: two of them may have the same content."""
    return dataset.folder, dataset.fingerprint


def _plan(sides: "tuple[ShiftSide, ShiftSide]", model: str | None, session: Session, *, umap: bool) -> "Callable[[], ShiftJob]":
    """Work for the background: a file must be inspected, and the texts may have to choose the model."""
    places, library = session.places, session.library

    def work() -> "ShiftJob":
        from tlgui.project.comparing import file_side, plan_shift

        first, second = (file_side(side.path) if side.options is not None else side for side in sides)
        return plan_shift(places, library, first, second, model=model, umap=umap)

    return work
