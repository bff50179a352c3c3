"""State and logic of the import sheet: the file, how it is read, what is wrong with it, the import itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from tlgui.core.cleaning import CleaningSteps
from tlgui.core.files import free_folder
from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ABOUT_LABELS, ImportOptions
from tlgui.project.import_choices import ImportChoice, choices_for, repeatable
from tlgui.project.project import Project, adapted
from tlgui.ui.background import Background, Failure
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.pages.data.naming import free_name, propose_role
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from tlgui.data import Dataset, Inspection
    from tlgui.data.watch import Progress, Stop

#: A choice that follows another within this time does not start an inspection of its own, in milliseconds.
SETTLE_MS = 250
PREVIEW_ROWS = 200
#: Endings of files with one label a line, and how many of them are offered.
_LINE_FILES, _MOST_NEIGHBOURS = (".txt", ".labels", ""), 50
_LABEL_ROLES = frozenset({ColumnRole.LABEL, ColumnRole.LABELS})
#: What blocks as soon as the dataset must carry labels.
_NEEDED_LABELS = frozenset({"data.no_label_column", "data.all_labels_missing"})


@dataclass(frozen=True, slots=True)
class UnusedRows:
    """Rows that are imported but stay outside all splits, and those without a label that become a dataset of their own."""

    without_text: int = 0
    without_label: int = 0
    apart: int = 0


class ImportViewModel(QObject):
    """One file after the other: detected, corrected, imported. Nothing of the project changes before the import has succeeded.

    Attributes:
        path: the file that is looked at; None while the sheet is closed.
        waiting: the files after it.
        chosen: what the user has chosen; None in a field lets detection decide.
        inspection: the last one that succeeded; kept while the next one is under way.
        readable: whether the last inspection succeeded.
        problem: why the file cannot be read as it was asked for, or why the import failed.
        cleaning: steps that are carried out when the file has been imported.
        recipe: name of the dataset whose file was read as this one is; empty if it is read as detected or chosen.
        name: of the dataset to be.
        role: of the dataset to be.

    Signals:
        changed: anything of the above, or what is under way.
        progressed(float, float): bytes that are imported, bytes in all.
        imported(str): id of a new dataset.
    """

    changed = Signal()
    progressed = Signal(float, float)
    imported = Signal(str)

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._inspecting = LatestTask(background, self)
        self._importing = LatestTask(background, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._inspect)
        self.waiting: tuple[Path, ...] = ()
        self._reset(None)

    def _reset(self, path: Path | None) -> None:
        self.path = path
        self.chosen = ImportOptions()
        self.inspection: Inspection | None = None
        self.problem: Problem | None = None
        self.readable = False
        self.name = free_name(path.stem, self._names()) if path else ""
        self.role = TransferRole.SOURCE
        self._role_chosen = False
        self.recipe = ""
        self.cleaning: CleaningSteps = ()
        self._recipe_wanted = True

    # what is shown

    @property
    def active(self) -> bool:
        """Whether the sheet is open."""
        return self.path is not None

    @property
    def size(self) -> int | None:
        """Bytes of the file; None if there is no such file."""
        try:
            return self.path.stat().st_size if self.path else None
        except (OSError, ValueError):
            return None

    @property
    def neighbours(self) -> tuple[str, ...]:
        """Names of small text files beside the file: one may hold the labels of its lines."""
        if self.path is None:
            return ()
        try:
            beside = [path for path in self.path.parent.iterdir() if path.suffix.lower() in _LINE_FILES and path.name != self.path.name]
        except OSError:
            return ()
        return tuple(sorted(path.name for path in beside)[:_MOST_NEIGHBOURS])

    @property
    def inspecting(self) -> bool:
        """Whether :attr:`inspection` is about to be replaced."""
        return self._settle.isActive() or self._inspecting.running

    @property
    def importing(self) -> bool:
        """Whether the import is under way."""
        return self._importing.running

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.inspection.columns) if self.inspection else ()

    @property
    def label_column(self) -> str | None:
        """The column that holds the labels, one or several in a cell."""
        return self.inspection.options.label_column if self.inspection else None

    @property
    def domains(self) -> tuple[str, int] | None:
        """The column of domains and how many there are; None if there is none, or more than can be counted."""
        columns = self.inspection.columns if self.inspection else ()
        column = next((column for column in columns if column.role is ColumnRole.DOMAIN), None)
        return (column.name, column.distinct) if column is not None and column.distinct is not None else None

    @property
    def problems(self) -> tuple[Finding, ...]:
        """What is wrong with the file, for a dataset in the chosen role."""
        if self.inspection is None:
            return ()
        if not self.role.labelled:
            return tuple(finding for finding in self.inspection.problems if finding.code not in ABOUT_LABELS)
        return tuple(
            replace(finding, severity=Severity.ERROR) if finding.code in _NEEDED_LABELS else finding for finding in self.inspection.problems
        )

    @property
    def unused_rows(self) -> UnusedRows:
        """How many rows have no text, or, where labels are needed, no label. Blank rows count to the former."""
        if self.inspection is None:
            return UnusedRows()
        empty = {column.role: column.empty for column in self.inspection.columns}
        blank = sum(int(finding.params["count"]) for finding in self.inspection.problems if finding.code == "data.blank_rows")
        without_label = empty.get(ColumnRole.LABEL, empty.get(ColumnRole.LABELS, 0)) if self.role.labelled else 0
        apart = self.inspection.options.unlabelled == "apart"
        return UnusedRows(empty.get(ColumnRole.TEXT, 0) + blank, 0 if apart else without_label, without_label if apart else 0)

    @property
    def blocking(self) -> Finding | None:
        """The first problem that forbids the import."""
        return next((finding for finding in self.problems if finding.severity is Severity.ERROR), None)

    @property
    def ready(self) -> bool:
        """Whether the import may begin."""
        return self.readable and not self.inspecting and bool(self.name.strip()) and self.blocking is None and not self.importing

    # what can be done

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look at these files, after those that are waiting already."""
        self.waiting += tuple(paths)
        if self.path is None:
            self._next()
        else:
            self.changed.emit()

    def choose_option(self, name: str, value: Any) -> None:
        """Choose how the file is read; None lets detection decide.

        Args:
            name: field of :class:`~tlgui.data.ImportOptions` other than ``roles``.
        """
        changes = {name: value}
        if name == "member":  # another file: everything is detected anew
            changes = {**ImportOptions().model_dump(), name: value}
        if name == "format":  # the other choices belong to the former format
            changes = {**ImportOptions().model_dump(), "member": self.chosen.member, name: value}
        self._choose(**changes)

    def choices(self, finding: Finding) -> tuple[ImportChoice, ...]:
        """What can be done about a problem."""
        return choices_for(finding)

    def is_chosen(self, choice: ImportChoice) -> bool:
        """Whether the steps of a choice will be carried out."""
        return bool(choice.steps) and set(choice.steps) <= set(self.cleaning)

    def choose(self, choice: ImportChoice) -> None:
        """Deal with a problem in this way; steps that are chosen already are taken back."""
        if choice.options:
            self._choose(**choice.options)
        elif self.is_chosen(choice):
            self.cleaning = tuple(step for step in self.cleaning if step not in choice.steps)
            self.changed.emit()
        else:
            self.cleaning += choice.steps
            self.changed.emit()

    def detect_anew(self) -> None:
        """Leave everything to detection, whatever was chosen for other files."""
        self.recipe, self._recipe_wanted, self.cleaning = "", False, ()
        self._choose(**ImportOptions().model_dump())

    def choose_column_role(self, column: str, role: ColumnRole | None) -> None:
        """Use a column as text or label, or not at all. Another column that had this role, or the like, loses it."""
        if self.inspection is None:
            return
        taken = _LABEL_ROLES if role in _LABEL_ROLES else {role}
        roles = {other: given for other, given in self.inspection.options.roles.items() if other != column and given not in taken}
        if role is not None:
            roles[column] = role
        self._choose(roles=roles)

    def choose_role(self, role: TransferRole) -> None:
        """Say what the dataset is for."""
        self._role_chosen = True
        if role is not self.role:
            self.role = role
            self.changed.emit()

    def choose_name(self, name: str) -> None:
        """Name the dataset."""
        if name != self.name:
            self.name = name
            self.changed.emit()

    def import_file(self) -> None:
        """Import the file into the project; without one, make a project first."""
        if not self.ready or self.inspection is None or self.path is None:
            return
        project = self._require_project()
        if project is None:
            return
        path, role, name = self.path, self.role, self.name.strip()
        options, steps = self.inspection.options, self.cleaning
        self.problem = None

        def work(progress: "Progress", stop: "Stop") -> "list[Dataset]":
            return project.import_datasets(path, options, role, name=name, steps=steps, progress=progress, stop=stop)

        take = partial(self._take_datasets, project)
        self._importing.run(work, take, self._fail, self.progressed.emit, self.changed.emit)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop the import that is under way; without one, leave this file alone and go on with the next."""
        if self.importing:
            self._importing.cancel()
        else:
            self._next()

    # inside

    def _names(self) -> set[str]:
        project = self._session.project
        return {dataset.info.name for dataset in project.datasets()} if project else set()

    def _require_project(self) -> Project | None:
        if self._session.project is None:
            self._session.new_project(free_folder(self._session.places.projects, self.name, otherwise="project"), self.name.strip())
        return self._session.project

    def _next(self) -> None:
        self._settle.stop()
        self._inspecting.drop()
        first, self.waiting = (self.waiting[0], self.waiting[1:]) if self.waiting else (None, ())
        self._reset(first)
        if first is not None:
            self._inspect()
        self.changed.emit()

    def _choose(self, **changes: Any) -> None:
        chosen = ImportOptions.model_validate({**self.chosen.model_dump(), **changes})
        if chosen != self.chosen:
            self.chosen = chosen
            self._settle.start()
            self.changed.emit()

    def _inspect(self) -> None:
        from tlgui.data import inspect_file

        path, options = self.path, self.chosen
        if path is None:
            return

        def work(progress: "Progress", stop: "Stop") -> "Inspection":
            del progress  # the sheet says that it reads, which is enough
            return inspect_file(path, options, preview_rows=PREVIEW_ROWS, stop=stop)

        self._inspecting.run(work, self._take_inspection, self._cannot_read)
        self.changed.emit()

    def _take_inspection(self, inspection: "Inspection") -> None:
        self.inspection, self.problem, self.readable = inspection, None, True
        known = {column: role for column, role in self.chosen.roles.items() if column in self.columns}
        if known != self.chosen.roles:  # read another way, the file has other columns
            self._choose(roles=known)
            return
        if self._recipe_wanted and self._follow_recipe(inspection):
            return
        if not self._role_chosen and inspection.options.column_of(ColumnRole.TEXT):
            taken = self._session.draft.datasets
            stem = self.path.stem if self.path else ""
            self.role = propose_role(stem, labelled=self.label_column is not None, taken=taken)
        self.changed.emit()

    def _follow_recipe(self, inspection: "Inspection") -> bool:
        """Read the file as another of its shape was read before, if it was; tells whether it is inspected anew for that."""
        self._recipe_wanted = False
        project = self._session.project
        dataset = project.recipe_for(inspection.options, self.columns) if project and self.chosen == ImportOptions() else None
        if dataset is None:
            return False
        self.recipe = dataset.info.name
        self.chosen = adapted(dataset.info.options, ImportOptions(label_separator=inspection.options.label_separator))
        self.cleaning = repeatable(dataset.steps)
        self._inspect()
        return True

    def _take_datasets(self, project: Project, datasets: "list[Dataset]") -> None:
        role, dataset_id = datasets[0].info.role, datasets[0].info.id
        if self._session.project is project:
            roles = {dataset.info.role: dataset.info.id for dataset in datasets}
            if len(roles) == len(datasets):  # of several domains only the user knows which is source and which target
                self._session.update_draft(datasets=roles | self._session.draft.datasets | {role: dataset_id})
            self._session.announce_datasets()
            self.imported.emit(dataset_id)
        self._next()

    def _cannot_read(self, failure: Failure) -> None:
        self.readable = False
        self._fail(failure)

    def _fail(self, failure: Failure) -> None:
        self.problem = Problem.of_failure(failure)
        self.changed.emit()
