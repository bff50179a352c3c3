"""Finished runs made by the engine's own judge from predictions that a test chooses: real formats without the training."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from tlgui.core.events import Event, Notice, RunFinished, RunStarted
from tlgui.core.files import write_json
from tlgui.core.spec import DataRef, ModelRef, RunSpec, StageSpec
from tlgui.core.tasks import CLASSIFICATION, TransferRole
from tlgui.engine.corpus import TestData
from tlgui.engine.evaluation import judge, write_predictions
from tlgui.project.project import Project
from tlgui.runs import RunFolder, RunState, RunStatus

LABELS = ("breakfast", "invoice", "noise", "room")
_WORDS = {
    "breakfast": "The coffee at breakfast was cold again",
    "invoice": "My invoice shows a night that I did not stay",
    "noise": "The lift could be heard all night long",
    "room": "The window of our room does not close",
    "parking": "Where can I leave my car",
}
SECONDS = {"data": 0.4, "linear-probe": 18.2, "majority": 0.1, "tfidf-logreg": 1.3, "evaluation": 2.1, "total": 22.6}
ENVIRONMENT = {"device": "cpu", "device_name": "A processor", "precision": "fp32", "threads": 2}
_START = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def predictions(truth: Sequence[str], right: float, labels: Sequence[str] = LABELS, seed: int = 0) -> np.ndarray:
    """Probabilities, float32 (n, classes), of which about the share ``right`` are correct; wrong ones go to the class after."""
    generator = np.random.default_rng(seed)
    values = np.full((len(truth), len(labels)), 0.02, dtype=np.float32)
    for row, label in enumerate(truth):
        place = labels.index(label) if label in labels else 0
        if label not in labels or generator.random() >= right:
            place = (place + 1) % len(labels)
        values[row, place] = 0.5 + 0.45 * generator.random()
    return values / values.sum(axis=1, keepdims=True)


def make_run(
    project: Project,
    *,
    right: float = 0.92,
    baselines: Mapping[str, float] = {"majority": 0.3, "tfidf-logreg": 0.75},
    rows: int = 240,
    labels: Sequence[str] = LABELS,
    extra_label: str | None = None,
    name: str = "",
    strategy: str = "linear-probe",
    data: Mapping[TransferRole, str] = {TransferRole.SOURCE: "hotel"},
    model: str | None = "all-MiniLM-L6-v2",
    notices: Sequence[Notice] = (),
    age_days: int = 0,
) -> RunFolder:
    """A run folder as the worker leaves it, except for the model.

    Args:
        right: share of the test texts that the run gets right.
        baselines: the same for each baseline.
        extra_label: a label of the test rows that no training row has.
        age_days: how much older than the newest run.
    """
    truth = [labels[row % len(labels)] for row in range(rows)]
    if extra_label is not None:
        truth[-5:] = [extra_label] * 5
    texts = [f"{_WORDS.get(label, label)}, number {row}." for row, label in enumerate(truth)]
    test = TestData(texts=texts, labels=truth, rows=np.arange(rows, dtype=np.int64), role=TransferRole.SOURCE)
    ours = predictions(truth, right, labels)
    theirs = {id_: predictions(truth, share, labels, seed=number) for number, (id_, share) in enumerate(baselines.items(), start=1)}
    judgement = judge(test, tuple(labels), ours, theirs, task=CLASSIFICATION, seed=0)
    run = _new_run(project, name, strategy, data, model, _START - timedelta(days=age_days))
    folder = run.path / "evaluation"
    write_predictions(folder / "predictions.arrow", test, tuple(labels), ours, theirs)
    write_json(folder / "report.json", {**judgement.report, "dev": judgement.metrics})
    scores = {id_: {"test": values} for id_, values in judgement.baselines.items()}
    summary = {"metrics": {"test": judgement.metrics}, "baselines": scores, "seconds": SECONDS, "verdict": judgement.verdict}
    write_json(folder / "summary.json", {"schema_version": 1, **summary})
    write_json(run.path / "env.json", ENVIRONMENT)
    _write_events(run, [RunStarted(pid=1, stages=(strategy,)), *notices, RunFinished(seconds=SECONDS)])
    return run


def change_report(run: RunFolder, **changes: object) -> None:
    """Write other values into ``report.json``."""
    path = run.path / "evaluation" / "report.json"
    write_json(path, {**json.loads(path.read_text(encoding="utf-8")), **changes})


def _new_run(
    project: Project, name: str, strategy: str, data: Mapping[TransferRole, str], model: str | None, created: datetime
) -> RunFolder:
    spec = RunSpec(
        name=name,
        data={role: DataRef(dataset=dataset) for role, dataset in data.items()},
        model=ModelRef(id=model) if model else None,
        stages=(StageSpec(strategy=strategy, params={"C": 10.0} if model else {}),),
        seed=7,
    )
    path = project.folder / "runs" / f"{created:%Y%m%d-%H%M%S}-{strategy}-0000"
    path.mkdir(parents=True)
    run = RunFolder(path)
    run.write_spec(spec)
    run.write_status(RunStatus(state=RunState.FINISHED, created=created, ended=created + timedelta(seconds=23)))
    return run


def _write_events(run: RunFolder, events: Sequence[Event]) -> None:
    lines = [event.model_copy(update={"seq": seq, "run_id": run.id}).line() for seq, event in enumerate(events)]
    run.events_file.write_text("".join(lines), encoding="utf-8")
