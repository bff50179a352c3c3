"""State and logic of the Data page: the datasets of the project, which of them the next run uses, and what can be done to them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tlgui.core.cleaning import CleaningSteps
from tlgui.core.errors import DataError, TlguiError
from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import TransferRole
from tlgui.project.project import Project
from tlgui.project.sample import create_sample_project
from tlgui.ui.background import Background, Failure, plain_work
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.page import PageState
from tlgui.ui.pages.data.cleaning_model import CleaningViewModel
from tlgui.ui.pages.data.import_model import ImportViewModel
from tlgui.ui.pages.data.profile_model import ProfileViewModel
from tlgui.ui.pages.data.rows_model import RowsViewModel
from tlgui.ui.pages.data.shift_model import ShiftViewModel
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from tlgui.data import Dataset

#: Findings of a plan that are mended on this page.
_ABOUT_DATA = ("data.", "project.", "spec.no_data")


@dataclass(frozen=True, slots=True)
class Choice:
    """One dataset in the list.

    Attributes:
        labels: number of classes; None where there are no labels.
        left_out: rows that no split has, for want of a text or a label or by cleaning; 0 while unknown.
        languages: ISO 639 codes, the most frequent first; empty while unknown.
        used: whether the next run uses it in its role.
        replaces: name of the dataset that would leave the next run if this one were used; empty if none.
    """

    id: str
    name: str
    role: TransferRole
    rows: int
    left_out: int
    labels: int | None
    languages: tuple[str, ...]
    used: bool
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What only the rows of a dataset tell, see :class:`Choice`."""

    left_out: int = 0
    languages: tuple[str, ...] = ()


class DataViewModel(QObject):
    """The Data page without widgets.

    Attributes:
        imports: the import sheet.
        profile: the profile of the selected dataset.
        rows: the rows of the selected dataset.
        shift: the selected dataset beside another set of texts.
        cleaning: the steps of cleaning of the selected dataset.
        problem: what failed last, until the user has read it.

    Signals:
        changed: the list, the selection, what the next run uses, or what is under way.
        problem_changed: :attr:`problem`.
    """

    changed = Signal()
    problem_changed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.imports = ImportViewModel(session, background, self)
        self.profile = ProfileViewModel(session, background, self)
        self.rows = RowsViewModel(background, self)
        self.shift = ShiftViewModel(session, background, self)
        self.cleaning = CleaningViewModel(session, background, self)
        self.problem: Problem | None = None
        self._datasets: dict[str, Dataset] = {}
        self._damaged: tuple[DataError, ...] = ()
        self._selected: str | None = None
        self._looked: dict[str, _Looked] = {}
        self._reading = LatestTask(background, self)
        self._changing = LatestTask(background, self)
        self._opening = LatestTask(background, self)
        self.imports.imported.connect(self.select)
        self.imports.changed.connect(self.changed)
        session.project_changed.connect(self._reload)
        session.datasets_changed.connect(self._reload)
        session.draft_changed.connect(self.changed)
        self._reload()

    # what is shown

    @property
    def choices(self) -> list[Choice]:
        """All datasets that can be opened, in the order of the transfer."""
        draft = self._session.draft.datasets
        order = list(TransferRole)
        found = []
        for dataset in sorted(self._datasets.values(), key=lambda dataset: (order.index(dataset.info.role), dataset.info.name)):
            info = dataset.info
            other = self._datasets.get(draft.get(info.role, ""))
            labels = len(info.labels) if info.label_column is not None else None
            used = draft.get(info.role) == info.id
            replaces = other.info.name if other is not None and not used else ""
            looked = self._looked.get(dataset.fingerprint, _Looked())
            found.append(Choice(info.id, info.name, info.role, info.rows, looked.left_out, labels, looked.languages, used, replaces))
        return found

    @property
    def damaged(self) -> tuple[DataError, ...]:
        """Why other datasets cannot be opened."""
        return self._damaged

    @property
    def empty(self) -> bool:
        """Whether there is nothing to list."""
        return not self._datasets and not self._damaged

    @property
    def selected(self) -> "Dataset | None":
        """The dataset that is looked at."""
        return self._datasets.get(self._selected or "")

    @property
    def changing(self) -> bool:
        """Whether a dataset is being made anew in another role."""
        return self._changing.running

    @property
    def opening(self) -> bool:
        """Whether the sample project is being made."""
        return self._opening.running

    @property
    def lacks_labels(self) -> bool:
        """Whether the next run has no labelled dataset to learn from."""
        return not {TransferRole.SOURCE, TransferRole.TARGET} & set(self._session.draft.datasets)

    @property
    def complaint(self) -> Finding | None:
        """What is wrong with the data of the next run."""
        try:
            plan = self._session.plan
        except TlguiError as error:  # rows of a dataset are damaged
            return error.finding()
        found = (finding for finding in plan.findings if finding.severity is Severity.ERROR) if plan else ()
        return next((finding for finding in found if finding.code.startswith(_ABOUT_DATA)), None)

    @property
    def state(self) -> PageState:
        """Mark in the rail."""
        if self.imports.importing or self.changing or self.opening:
            return PageState.RUNNING
        if self.empty:
            return PageState.EMPTY
        if self._damaged or self.lacks_labels or self.complaint is not None:
            return PageState.ATTENTION
        return PageState.READY

    # what can be done

    def select(self, dataset_id: str) -> None:
        """Look at a dataset."""
        if dataset_id in self._datasets and dataset_id != self._selected:
            self._selected = dataset_id
            self._show_selected()
            self.changed.emit()

    def use(self, dataset_id: str, used: bool) -> None:
        """Let the next run use a dataset in its role, in place of any other, or not."""
        role = self._datasets[dataset_id].info.role
        datasets = {other: chosen for other, chosen in self._session.draft.datasets.items() if other is not role}
        if used:
            datasets[role] = dataset_id
        elif self._session.draft.datasets.get(role) != dataset_id:
            return
        self._session.update_draft(datasets=datasets)

    def rename(self, dataset_id: str, name: str) -> None:
        """Give a dataset another name."""
        dataset, name = self._datasets[dataset_id], name.strip()
        if name and name != dataset.info.name and self._session.attempt(lambda: dataset.rename(name)):
            self._session.announce_datasets()

    def change_role(self, dataset_id: str, role: TransferRole) -> None:
        """Give a dataset another role. Its splits are made anew, and the next run uses it in that role if it used it before."""
        project = self._session.project
        if project is None or self.changing or self._datasets[dataset_id].info.role is role:
            return

        self._remake(project, dataset_id, lambda: project.change_role(dataset_id, role))

    def divide_anew(self) -> None:
        """Make splits for the selected dataset in the place of those that its file gave."""
        project, dataset = self._session.project, self.selected
        if project is not None and dataset is not None and not self.changing:
            dataset_id = dataset.info.id
            self._remake(project, dataset_id, lambda: project.divide_anew(dataset_id))

    def _remake(self, project: Project, dataset_id: str, remade: "Callable[[], Dataset]") -> None:
        self._release(dataset_id)
        work = plain_work(remade)
        self._changing.run(work, lambda dataset: self._take_changed(project, dataset_id, dataset), self._fail)
        self.changed.emit()

    def repair(self, steps: CleaningSteps) -> None:
        """Do the steps that mend a finding."""
        self.cleaning.add(*steps)

    def remove(self, dataset_id: str) -> None:
        """Move a dataset to the trash."""
        project = self._session.project
        self._release(dataset_id)
        if project is not None and self._session.attempt(lambda: project.remove_dataset(dataset_id)):
            self._session.announce_datasets()
        else:
            self._show_selected()

    def open_sample(self) -> None:
        """Open the sample project; the first time it is made in the background."""
        folder = self._session.places.projects / "sample"
        if self.opening:
            return

        self._opening.run(plain_work(lambda: create_sample_project(folder)), self._enter_sample, self._fail)
        self.changed.emit()

    def dismiss_problem(self) -> None:
        """The user has read it."""
        self.problem = None
        self.problem_changed.emit()

    # inside

    def _reload(self) -> None:
        project = self._session.project
        self._datasets = {dataset.info.id: dataset for dataset in project.datasets()} if project else {}
        self._damaged = tuple(project.damaged_datasets()) if project else ()
        if self._selected not in self._datasets:
            used = (choice.id for choice in self.choices if choice.used)
            self._selected = next(used, next(iter(self._datasets), None))
        self._show_selected()
        self._look_at_rows()
        self.changed.emit()

    def _release(self, dataset_id: str) -> None:
        """Let go of the rows: a file that is mapped into memory cannot be moved on Windows."""
        if dataset_id == self._selected:
            self.profile.show(None)
            self.rows.show(None)
            self.shift.show(None, {})
            self.cleaning.show(None)

    def _look_at_rows(self) -> None:
        unknown = [dataset for dataset in self._datasets.values() if dataset.fingerprint not in self._looked]
        if not unknown:
            return

        work = plain_work(lambda: {dataset.fingerprint: _look_at(dataset) for dataset in unknown})
        self._reading.run(work, self._take_looked, self._fail)

    def _take_looked(self, looked: dict[str, _Looked]) -> None:
        self._looked.update(looked)
        self.changed.emit()

    def _show_selected(self) -> None:
        self.profile.show(self.selected)
        self.rows.show(self.selected)
        self.shift.show(self.selected, self._datasets)
        self.cleaning.show(self.selected)

    def _take_changed(self, project: Project, old_id: str, dataset: "Dataset") -> None:
        if self._session.project is not project:
            return
        draft = self._session.draft.datasets
        kept = {role: chosen for role, chosen in draft.items() if chosen not in (old_id, dataset.info.id)}
        if len(kept) < len(draft):
            kept[dataset.info.role] = dataset.info.id
        self._session.update_draft(datasets=kept)
        self._selected = dataset.info.id
        self._session.announce_datasets()

    def _enter_sample(self, _project: Project) -> None:
        self._session.open_sample()

    def _fail(self, failure: Failure) -> None:
        self.problem = Problem.of_failure(failure)
        self._show_selected()
        self.problem_changed.emit()
        self.changed.emit()


def _look_at(dataset: "Dataset") -> _Looked:
    from tlgui.data.languages import language_shares, some_texts

    try:
        languages = tuple(language_shares(some_texts(dataset.table.column(dataset.info.text_column))))
        return _Looked(dataset.info.rows - len(dataset.indices()), languages)
    except DataError:  # the rows are damaged, which is said where they are shown
        return _Looked()
