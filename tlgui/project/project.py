"""The project folder: datasets, runs and the draft of the next run."""

import tempfile
import tomllib
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from send2trash import send2trash

from tlgui.core.cleaning import CleaningStep, CleaningSteps
from tlgui.core.errors import DataError, MachineError, ProjectError, SpecError
from tlgui.core.files import free_folder, write_toml
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import Dataset, ImportOptions, Part, import_file, makes_parts, reassign, split_into_parts
from tlgui.data.cleaning import HISTORY_FILE, History, shed_old_versions, version_of
from tlgui.project.draft import Draft
from tlgui.project.import_choices import moved_steps, repeatable
from tlgui.runs import RunFolder, RunStore

_FILE = "project.toml"
_VERSION = 1
_OF_THE_SHAPE = ("delimiter", "quote", "header", "undecodable", "ragged", "merged", "unlabelled", "roles")


def adapted(recipe: ImportOptions, found: ImportOptions) -> ImportOptions:
    """``found`` with the choices of ``recipe`` that hold for every file of its shape; encoding and place are the file's own."""
    chosen = found.model_copy(update={name: getattr(recipe, name) for name in _OF_THE_SHAPE})
    # What stands between labels is the file's own if it tells; files of one source are not always written alike.
    return chosen.model_copy(update={"label_separator": found.label_separator or recipe.label_separator})


def _title(name: str, path: Path) -> str:
    """The name of a dataset, on one line: names of files may hold line breaks."""
    return " ".join((name or path.stem).split())


class _ProjectFile(BaseModel):
    model_config = ConfigDict(extra="ignore")

    schema_version: int = _VERSION
    name: str
    created: datetime
    draft: Draft = Field(default_factory=Draft)


class Project:
    """An open project. Everything is written at once: there is nothing to save."""

    def __init__(self, folder: Path, content: _ProjectFile) -> None:
        self._folder = folder
        self._content = content
        self._opened: dict[Path, tuple[tuple[int, ...], Dataset]] = {}
        self.runs = RunStore(folder / "runs")

    @classmethod
    def create(cls, folder: Path, name: str = "") -> Self:
        """Make ``folder`` a project; it may exist but must not be one yet.

        Raises:
            ProjectError: it is one already, or cannot be written.
        """
        if (folder / _FILE).exists():
            raise ProjectError("project.exists", path=str(folder))
        project = cls(folder, _ProjectFile(name=name or folder.name, created=datetime.now(UTC)))
        project._save()
        return project

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open an existing project and settle runs whose process has gone.

        Raises:
            ProjectError: no project there, damaged, of a newer version, or not writable.
        """
        try:
            values = tomllib.loads((folder / _FILE).read_text(encoding="utf-8"))
            content = _ProjectFile.model_validate(values)
        except FileNotFoundError:
            raise ProjectError("project.none_there", path=str(folder)) from None
        except NotADirectoryError:
            raise ProjectError("project.none_there", path=str(folder)) from None
        except OSError as error:
            raise ProjectError("project.unreadable", path=str(folder), reason=error.strerror or str(error)) from error
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
            raise ProjectError("project.damaged", path=str(folder / _FILE), reason=str(error).splitlines()[0]) from error
        if content.schema_version > _VERSION:
            raise ProjectError("project.newer", path=str(folder), version=content.schema_version)
        project = cls(folder, content)
        project._save()  # finds out now, not after an hour of work, whether the folder can be written
        project.runs.recover()
        return project

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def name(self) -> str:
        return self._content.name

    @property
    def draft(self) -> Draft:
        return self._content.draft

    def save_draft(self, draft: Draft) -> None:
        """Replace the draft. Raises :class:`ProjectError` if the folder cannot be written."""
        if draft != self._content.draft:
            self._content = self._content.model_copy(update={"draft": draft})
            self._save()

    def rename(self, name: str) -> None:
        """Give the project another name; its folder stays where it is."""
        self._content = self._content.model_copy(update={"name": name})
        self._save()

    def datasets(self) -> list[Dataset]:
        """All datasets, in the order of their ids. Damaged ones are left out; :meth:`damaged_datasets` names them."""
        return [dataset for dataset in map(self._open_dataset, self._dataset_folders()) if isinstance(dataset, Dataset)]

    def damaged_datasets(self) -> list[DataError]:
        """Why a dataset folder cannot be opened, one error each."""
        return [problem for problem in map(self._open_dataset, self._dataset_folders()) if isinstance(problem, DataError)]

    def dataset(self, dataset_id: str, steps: CleaningSteps | None = None) -> Dataset:
        """Open one dataset: its current version, or the one after ``steps``, which is made if it does not exist any more.

        Raises:
            DataError: there is none, it is damaged, or a step is about rows that are not there.
        """
        current = self._read_dataset(self._dataset_folder(dataset_id))
        return current if steps is None or steps == current.steps else version_of(current, steps)

    def history(self, dataset_id: str) -> History:
        """What was done to a dataset since its import; to be had even if the current version is damaged.

        Raises:
            DataError: there is no such dataset, or its history is damaged.
        """
        return History(self._dataset_folder(dataset_id))

    def clean(
        self,
        dataset_id: str,
        steps: CleaningSteps,
        what: Literal["added", "changed", "moved", "removed"],
        step: CleaningStep | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Dataset:
        """Let a dataset be what it is after ``steps`` on the rows of its import; the way back is kept.

        Args:
            what: how the list differs from the one before, for the log.
            step: the step that makes the difference.

        Raises:
            DataError: a step is about rows that are not there.
            Stopped: ``stop`` turned true; the dataset is as before.
        """
        version = version_of(self.dataset(dataset_id), steps, progress=progress, stop=stop)
        self.history(dataset_id).record(version, what, step)
        shed_old_versions(version)
        return self.dataset(dataset_id)

    def import_dataset(
        self,
        path: Path,
        options: ImportOptions,
        role: TransferRole,
        *,
        name: str = "",
        seed: int = 0,
        progress: Callable[[int, int], None] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Dataset:
        """Import a file as a new dataset of this project; see :func:`tlgui.data.import_file`."""
        name = _title(name, path)
        while True:
            folder = self._new_dataset_folder(name)
            try:
                return import_file(path, options, folder, name=name, role=role, seed=seed, progress=progress, stop=stop)
            except MachineError:
                if not folder.exists():  # else another program has taken the name meanwhile
                    raise

    def import_datasets(
        self, path: Path, options: ImportOptions, role: TransferRole, *, name: str = "", steps: CleaningSteps = (), **named: Any
    ) -> list[Dataset]:
        """Import a file as a new dataset; or as one for each of its domains if a column tells them, and one of its rows without a label
        if they are to be apart. See :meth:`import_dataset`.

        Args:
            steps: of cleaning, carried out right after the import; rows that they name are those of the whole file.

        Raises:
            DataError: the file cannot be imported, or there are too many domains.
        """
        name = _title(name, path)
        if not makes_parts(options, role):
            return self._cleaned([(self.import_dataset(path, options, role, name=name, **named), steps)])
        moved: list[CleaningSteps] = []

        def place_for(part: Part) -> tuple[str, Path]:
            title = f"{name}: {part.domain}" if part.domain else name
            title += "" if part.labelled else " (unlabelled)"
            moved.append(moved_steps(steps, part))
            return title, self._new_dataset_folder(title)

        with tempfile.TemporaryDirectory(prefix=".parts-", dir=self._folder) as temporary:
            whole = import_file(path, options, Path(temporary) / "whole", name=name, role=role, **named)
            return self._cleaned(zip(split_into_parts(whole, place_for), moved, strict=True))

    def _cleaned(self, imported: Iterable[tuple[Dataset, CleaningSteps]]) -> list[Dataset]:
        return [self.clean(dataset.info.id, steps, "added", steps[-1]) if steps else dataset for dataset, steps in imported]

    def recipe_for(self, found: ImportOptions, columns: Sequence[str]) -> Dataset | None:
        """A dataset whose file had the same format and columns as another file, but was read otherwise than detected there or cleaned.

        Args:
            found: how the other file would be read.
            columns: its columns.
        """
        for dataset in reversed(self.datasets()):
            recipe = dataset.info.options
            try:
                same = recipe.format == found.format and dataset.table.column_names == list(columns)
            except DataError:  # damaged, which is said elsewhere
                continue
            if same:
                return dataset if adapted(recipe, found) != found or repeatable(dataset.steps) else None
        return None

    def change_role(self, dataset_id: str, role: TransferRole) -> Dataset:
        """The rows of a dataset in another role, with splits made for it; it takes the place of the old one, which goes to the trash.

        Raises:
            DataError: the new role needs labels, and the dataset has none.
        """
        old = self.dataset(dataset_id)
        return old if old.info.role is role else self._remade(old, role, old.info.options)

    def divide_anew(self, dataset_id: str) -> Dataset:
        """The rows of a dataset in splits that are made here, in the place of those that its file gave; it takes the place of the old one.

        Raises:
            DataError: there is no such dataset, or it is damaged.
        """
        old = self.dataset(dataset_id)
        roles = {column: given for column, given in old.info.options.roles.items() if given is not ColumnRole.SPLIT}
        return self._remade(old, old.info.role, old.info.options.model_copy(update={"roles": roles}))

    def _remade(self, old: Dataset, role: TransferRole, options: ImportOptions) -> Dataset:
        dataset_id = old.info.id
        new = reassign(old.original, role, self._new_dataset_folder(old.info.name), options)
        if old.steps:
            new = self.clean(new.info.id, old.steps, "added")
        used = dataset_id in self.draft.datasets.values()
        self.remove_dataset(dataset_id)
        if used:
            self.save_draft(self.draft.model_copy(update={"datasets": {**self.draft.datasets, role: new.info.id}}))
        return new

    def remove_dataset(self, dataset_id: str) -> None:
        """Move a dataset to the trash and out of the draft. Runs keep their results."""
        self._trash(self._dataset_folder(dataset_id))
        kept = {role: other for role, other in self.draft.datasets.items() if other != dataset_id}
        self.save_draft(self.draft.model_copy(update={"datasets": kept}))

    def run(self, run_id: str) -> RunFolder:
        """One run. Raises :class:`SpecError` if there is none with this id."""
        run = self.runs.get(run_id)
        if run is None:
            raise SpecError("run.unknown", run=run_id)
        return run

    def remove_run(self, run_id: str) -> None:
        """Move a run to the trash."""
        self._trash(self.run(run_id).path)

    @property
    def _datasets_folder(self) -> Path:
        return self._folder / "datasets"

    def _dataset_folder(self, dataset_id: str) -> Path:
        if dataset_id not in {folder.name for folder in self._dataset_folders()}:
            raise DataError("project.no_dataset", dataset=dataset_id)
        return self._datasets_folder / dataset_id

    def _dataset_folders(self) -> list[Path]:
        if not self._datasets_folder.exists():
            return []
        return sorted(path for path in self._datasets_folder.iterdir() if (path / "dataset.toml").exists())

    def _open_dataset(self, folder: Path) -> Dataset | DataError:
        try:
            return self._read_dataset(folder)
        except DataError as error:
            return error

    def _read_dataset(self, folder: Path) -> Dataset:
        """A version of a dataset does not change but for its name, so one that was read stays mapped until its files are others."""
        files = (folder / "dataset.toml", folder / HISTORY_FILE)
        written = tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)
        known = self._opened.get(folder)
        if known is None or known[0] != written:
            known = (written, History(folder).current)
            self._opened[folder] = known
        return known[1]

    def _new_dataset_folder(self, name: str) -> Path:
        return free_folder(self._datasets_folder, name, otherwise="data")

    def _save(self) -> None:
        values = self._content.model_dump(mode="json", exclude_none=True)
        try:
            write_toml(self._folder / _FILE, values)
        except OSError as error:
            raise ProjectError("project.not_writable", path=str(self._folder), reason=error.strerror or str(error)) from error

    @staticmethod
    def _trash(path: Path) -> None:
        try:
            send2trash(path)
        except OSError as error:
            raise ProjectError("project.cannot_trash", path=str(path), reason=str(error)) from error
