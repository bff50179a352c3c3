"""Starting worker processes for one project."""

import uuid
from pathlib import Path

from tlgui.core.errors import DataError, MachineError, ModelError, ProjectError
from tlgui.core.spec import RunSpec
from tlgui.core.tasks import TransferRole
from tlgui.data import ImportOptions, inspect_file
from tlgui.project.places import Places
from tlgui.project.project import Project
from tlgui.runs import (
    ExportFormat,
    ExportJob,
    Job,
    MeasureJob,
    PluginPlaces,
    PredictJob,
    PrepareJob,
    ProbeJob,
    RunFolder,
    RunHandle,
    RunState,
    ServeJob,
    TrainJob,
    write_job,
)


class Launcher:
    """Starts workers. Call it from a thread that outlives them (see :class:`~tlgui.runs.RunHandle`)."""

    def __init__(self, project: Project, places: Places, plugins: PluginPlaces) -> None:
        self._project = project
        self._places = places
        self._plugins = plugins

    def train(self, spec: RunSpec) -> tuple[RunFolder, RunHandle]:
        """Freeze ``spec`` in a new run folder and start working on it.

        Raises:
            DataError: a dataset of the spec is gone.
            ProjectError: the run folder cannot be written.
            MachineError: the process cannot be started.
        """
        for role in spec.data:
            self._dataset_folder(role, spec)  # no folder is made for a run that cannot begin
        try:
            run = self._project.runs.create(spec)
        except OSError as error:
            raise ProjectError("project.not_writable", path=str(self._project.folder), reason=error.strerror or str(error)) from error
        return run, self._begin(run, spec)

    def resume(self, run_id: str) -> tuple[RunFolder, RunHandle]:
        """Go on with a run that was stopped, failed or vanished.

        Raises:
            ProjectError: it is finished or still going on (``run.cannot_resume``) or damaged, or its folder cannot be written.
            DataError: a dataset of the run is gone.
            MachineError: the process cannot be started.
        """
        run = self._project.run(run_id)
        with run.readable():
            state, spec = run.status().state, run.spec()
        if state in (RunState.FINISHED, RunState.RUNNING):
            raise ProjectError("run.cannot_resume", run=run_id, state=str(state))
        return run, self._begin(run, spec)

    def _begin(self, run: RunFolder, spec: RunSpec) -> RunHandle:
        """Start a worker on a run folder."""
        datasets = {role: self._dataset_folder(role, spec) for role in spec.data}
        job = TrainJob(run_id=run.id, datasets=datasets, plugins=self._plugins, **self._common())
        try:
            write_job(run.path, job)
        except OSError as error:
            raise ProjectError("project.not_writable", path=str(self._project.folder), reason=error.strerror or str(error)) from error
        threads = {"OMP_NUM_THREADS": str(spec.compute.threads)} if spec.compute.threads else {}
        handle = RunHandle(run.path, environment=threads)
        self._project.runs.mark_started(run, handle.pid)
        return handle

    def predict(self, run_id: str, file: Path, output: Path, *, options: ImportOptions | None = None, text: str | None = None) -> RunHandle:
        """Apply a run's model to ``file``. The file is looked at only where options or text column are not given in full.

        Raises:
            DataError: the file cannot be read, or no text column is found.
            ModelError: the run has no model.
            MachineError: the output cannot be written there.
        """
        run = self._usable(run_id)
        if output.is_dir() or not output.absolute().parent.is_dir():
            raise MachineError("export.bad_output", path=str(output), reason="not a file in an existing folder")
        if output.exists() and file.exists() and output.samefile(file):
            raise MachineError("export.bad_output", path=str(output), reason="it is the input file")
        if options is None or options.format is None or text is None:
            inspection = inspect_file(file, options or ImportOptions(), preview_rows=50)
            columns = [column.name for column in inspection.columns]
            text = text or next((column.name for column in inspection.columns if column.role == "text"), None)
            if text is None or text not in columns:
                raise DataError("predict.no_text_column", file=file.name, column=text or "text", columns=", ".join(columns))
            options = inspection.options
        job = PredictJob(
            run=run.path,
            input=file.absolute(),
            options=options.model_dump(mode="json"),
            text=text,
            output=output.absolute(),
            **self._common(),
        )
        return self._short(job)

    def export(self, run_id: str, file_format: ExportFormat, output: Path) -> RunHandle:
        """Export a run's model to a new or empty folder. Raises ModelError or MachineError."""
        run = self._usable(run_id)
        _require_new_folder(output)
        return self._short(ExportJob(run=run.path, format=file_format, output=output.absolute(), **self._common()))

    def serve(self, run_id: str) -> RunHandle:
        """A worker that answers what-if questions until it is stopped."""
        return self._short(ServeJob(run=self._usable(run_id).path, **self._common()))

    def measure(self, model_id: str, max_length: int, threads: int = 0) -> RunHandle:
        """A worker that measures a model on this machine."""
        return self._short(MeasureJob(model=model_id, max_length=max_length, threads=threads, **self._common()))

    def prepare(self, model_id: str) -> RunHandle:
        """A worker that verifies or converts a model."""
        return self._short(PrepareJob(model=model_id, **self._common()))

    def _usable(self, run_id: str) -> RunFolder:
        run = self._project.run(run_id)
        if not (run.model_folder / "text_model.json").exists():
            raise ModelError("run.no_model", run=run_id)
        with run.readable():
            state = run.status().state
        if state is not RunState.FINISHED:
            raise ModelError("run.not_finished", run=run_id, state=str(state))
        return run

    def _short(self, job: Job) -> RunHandle:
        return start_job(self._places, job)

    def _dataset_folder(self, role: TransferRole, spec: RunSpec) -> Path:
        reference = spec.data[role]
        return self._project.dataset(reference.dataset or "", reference.steps).path

    def _common(self) -> dict[str, Path]:
        return {"library": self._places.library, "cache": self._places.cache}


def _require_new_folder(output: Path) -> None:
    """Raises :class:`MachineError` where ``output`` cannot become a folder, or is one that holds something."""
    try:
        if output.exists() and (not output.is_dir() or any(output.iterdir())):
            raise MachineError("export.not_empty", path=str(output))
        above = next(folder for folder in output.absolute().parents if folder.exists())
    except OSError as error:  # such as a name that is too long
        raise MachineError("export.bad_output", path=str(output), reason=error.strerror or str(error)) from error
    if not above.is_dir():
        raise MachineError("export.bad_output", path=str(output), reason=f"{above} is not a folder")


def probe(places: Places) -> RunHandle:
    """A worker that tries every device of this machine; needs no project."""
    return start_job(places, ProbeJob(library=places.library, cache=places.cache))


def start_job(places: Places, job: Job) -> RunHandle:
    """Start a worker on a job that leaves no trace.

    Raises:
        MachineError: the folder for it cannot be written, or the process cannot be started.
    """
    folder = places.jobs / uuid.uuid4().hex
    try:
        folder.mkdir(parents=True)
        write_job(folder, job)
    except OSError as error:
        raise MachineError("run.cannot_write", path=str(folder), reason=error.strerror or str(error)) from error
    return RunHandle(folder, temporary=True)
