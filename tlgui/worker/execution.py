"""What each kind of job does."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from tlgui.core.errors import DataError, ModelError, Stopped
from tlgui.core.events import Answer, Notice, Progress, RunFinished
from tlgui.core.files import write_json
from tlgui.core.places import bundled_plugins
from tlgui.data import Dataset, ImportOptions, read_table, write_table
from tlgui.data.label_sets import LabelSet, labels_in
from tlgui.engine.environment import describe_environment, probe_devices
from tlgui.engine.execution import RunInputs, execute_run
from tlgui.engine.export import export_model
from tlgui.engine.measure import measure_throughput
from tlgui.engine.memory import memory_errors
from tlgui.engine.model_embedding import ModelEmbedding
from tlgui.engine.shift import TextSet, compare_sets
from tlgui.engine.text_model import TextModel
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.runs.folder import RunFolder
from tlgui.runs.jobs import ExportJob, Job, MeasureJob, PredictJob, PrepareJob, ProbeJob, ServeJob, ShiftJob, ShiftSide, TrainJob
from tlgui.worker.channel import Inbox, Outbox

_WHAT_IF_TEXTS = 100


def execute(job: Job, folder: Path, outbox: Outbox, inbox: Inbox) -> RunFinished | dict[str, Any]:
    """Do ``job``; returns the terminal event or the values that it is to carry."""
    library = ModelLibrary(job.library)
    match job:
        case TrainJob():
            return _train(job, RunFolder(folder), library, outbox, inbox)
        case PredictJob():
            return _predict(job, library, outbox, inbox)
        case ExportJob():
            return _export(job, library, outbox)
        case ServeJob():
            return _serve(job, library, outbox, inbox)
        case MeasureJob():
            entry = library.prepare(job.model, progress=_progress(outbox), stop=inbox.stop_requested)
            return measure_throughput(entry, job.max_length, job.threads)
        case PrepareJob():
            entry = library.prepare(job.model, progress=_progress(outbox), stop=inbox.stop_requested)
            return {"model": entry.card.id, "state": str(entry.state)}
        case ShiftJob():
            return _shift(job, library, outbox, inbox)
        case ProbeJob():
            return {**describe_environment(), "devices": probe_devices()}


def _train(job: TrainJob, run: RunFolder, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> RunFinished:
    spec = run.spec()
    host = PluginHost(bundled_plugins(), job.plugins.user, packages=job.plugins.packages, disabled=job.plugins.disabled)
    host.load()
    environment = describe_environment(spec.compute)
    write_json(run.path / "env.json", environment)
    model = library.prepare(spec.model.id, stop=inbox.stop_requested) if spec.model else None
    inputs = RunInputs(
        spec=spec,
        datasets=job.datasets,
        model=model,
        strategies=host.strategies,
        run_folder=run.path,
        cache_folder=job.cache,
    )
    return execute_run(inputs, outbox.emit, inbox.stop_requested)


def _predict(job: PredictJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    table, problems = read_table(job.input, ImportOptions.model_validate(job.options))
    if job.text not in table.column_names:
        raise DataError(
            "predict.no_text_column",
            file=job.input.name,
            column=job.text,
            columns=", ".join(table.column_names),
        )
    for problem in problems:
        outbox.emit(Notice(code=problem.code, params=problem.params))
    model = load_text_model(job.run, library)
    texts = model.cleaned(table.column(job.text).to_pylist())
    probabilities = model.predict_proba(texts, progress=_progress(outbox), stop=inbox.stop_requested)
    best = probabilities.argmax(axis=1)
    additions = {
        "prediction": pa.array([model.label_names[i] for i in best], pa.string()),
        "probability": pa.array(probabilities.max(axis=1).round(6).astype("float64")),
    }
    for name, column in additions.items():
        unused = _unused_name(name, table.column_names)
        if unused != name:
            outbox.emit(Notice(code="predict.column_exists", params={"file": job.input.name, "column": name, "renamed": unused}))
        table = table.append_column(unused, column)
    write_table(table, job.output)
    return {"rows": table.num_rows, "output": str(job.output), "text": job.text, "labels": list(model.label_names)}


def _unused_name(name: str, taken: list[str]) -> str:
    """``name``, or ``name_2``, ``name_3`` ... if the file already has such a column: nothing of the user's is replaced."""
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name}_{number}", number + 1
    return candidate


def _export(job: ExportJob, library: ModelLibrary, outbox: Outbox) -> dict[str, Any]:
    run = RunFolder(job.run)
    return export_model(
        run.model_folder,
        job.format,
        job.output,
        sample_texts=_sample_texts(run),
        model_folder=_base_folder(run, library),
        emit=outbox.emit,
    )


def _sample_texts(run: RunFolder) -> list[str]:
    """Texts that the export is checked on: the first rows of the test set."""
    with pa.memory_map(str(run.predictions_file)) as source:
        table = pa.ipc.open_stream(source).read_all()
        texts: list[str] = table.column("text").slice(0, _WHAT_IF_TEXTS).to_pylist()
    return texts


def _serve(job: ServeJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    """Answer ``{"request": n, "texts": [...]}`` with probabilities per text, labels in the model's order."""
    model = load_text_model(job.run, library)
    outbox.emit(Answer(request=0, values={"labels": list(model.label_names)}))
    answered = 0
    for request in inbox.requests():
        texts = [str(text) for text in request.get("texts", [])]
        probabilities = model.predict_proba(model.cleaned(texts)).tolist() if texts else []
        outbox.emit(Answer(request=int(request["request"]), values={"probabilities": probabilities}))
        answered += 1
    return {"answered": answered}


def _shift(job: ShiftJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    first, second = (_text_set(side, outbox) for side in job.sides)
    total, done = len(first.texts) + len(second.texts), 0
    report = _progress(outbox)

    def advance(count: int) -> None:
        nonlocal done
        if inbox.stop_requested():
            raise Stopped
        done += count
        report(min(done, total), total)

    embedding = None
    if job.model is not None:
        entry = library.prepare(job.model, stop=inbox.stop_requested)
        embedding = ModelEmbedding(entry, job.cache, job.max_length, advance)
    with memory_errors():
        shift = compare_sets(first, second, embedding, seed=job.seed, umap=job.umap, stop=inbox.stop_requested)
    return shift.model_dump(mode="json")


def _text_set(side: ShiftSide, outbox: Outbox) -> TextSet:
    """The texts of one side, missing ones as empty texts, and their labels."""
    if side.options is None:
        dataset = Dataset.open(side.path)
        cells = dataset.labels(*side.splits) if dataset.info.label_column is not None else None
        return TextSet(side.name, dataset.texts(*side.splits), _labels(cells, dataset.info.separator))
    options = ImportOptions.model_validate(side.options)
    table, problems = read_table(side.path, options)
    for column in filter(None, (side.text, side.label)):
        if column not in table.column_names:
            columns = ", ".join(table.column_names)
            raise DataError("shift.no_column", file=side.path.name, column=column, columns=columns)
    for problem in problems:
        outbox.emit(Notice(code=problem.code, params=problem.params))
    texts = [text or "" for text in table.column(side.text).to_pylist()]
    cells = [label or "" for label in table.column(side.label).to_pylist()] if side.label else None
    return TextSet(side.name, texts, _labels(cells, options.label_separator))


def _labels(cells: Sequence[str] | None, separator: str | None) -> list[LabelSet] | None:
    return None if cells is None else [labels_in(cell, separator) for cell in cells]


def load_text_model(run_path: Path, library: ModelLibrary) -> TextModel:
    """The text model that a run has left. Raises :class:`ModelError` if there is none."""
    run = RunFolder(run_path)
    if not (run.model_folder / "text_model.json").exists():
        raise ModelError("run.no_model", run=run.id)
    return TextModel.load(run.model_folder, model_folder=_base_folder(run, library))


def _base_folder(run: RunFolder, library: ModelLibrary) -> Path | None:
    """Where the pretrained model of the run lies: a frozen encoder is stored by reference."""
    spec = run.spec()
    return library.prepare(spec.model.id).folder if spec.model else None


def _progress(outbox: Outbox) -> Callable[[int, int], None]:
    return lambda done, total: outbox.emit(Progress(stage=0, done=done, total=total))
