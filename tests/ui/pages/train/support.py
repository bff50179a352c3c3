"""A real session on real folders, with strategies and worker processes that a test writes itself."""

import csv
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QWidget
from safetensors.numpy import save_file

from tlgui.core.events import AnyEvent
from tlgui.core.findings import Finding
from tlgui.core.spec import RunSpec
from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset, ImportOptions
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.places import Places
from tlgui.project.settings import Settings, SettingsStore
from tlgui.runs import PluginPlaces, RunFolder, RunHandle, RunState, RunStatus
from tlgui.ui.background import Background
from tlgui.ui.session import Session

PLUGIN = """
import tlgui.api as tl


class ProbeParams(tl.Params):
    c: float = tl.param(1.0, title="C", description="Inverse penalty.", gt=0, le=1000)
    balanced: bool = tl.param(False, title="Balance classes", description="Weigh classes alike.", advanced=True)


class _Base(tl.Strategy):
    cost = tl.Cost.ENCODER_PASS

    def plan(self, params, facts):
        return [tl.PlannedStep(work=tl.Work.ENCODE, rows=facts.labelled_rows)]

    def run(self, context, params, artefacts):
        return artefacts


class Count(_Base):
    id, title, summary = "count", "Counting words", "Counts words and fits a line."
    family, cost = tl.Family.BASELINE, tl.Cost.SECONDS

    def plan(self, params, facts):
        return [tl.PlannedStep(work=tl.Work.FIT, rows=facts.labelled_rows)]


class Probe(_Base):
    id, title, summary = "probe", "Probe", "Fits a line on frozen features."
    family, paper, params = tl.Family.FEATURES, "Somebody 2016, Probing", ProbeParams
    needs = tl.Needs(encoder=True)


class Align(_Base):
    id, title, summary = "align", "Align", "Moves the source towards the target."
    family = tl.Family.ALIGNMENT
    needs = tl.Needs(unlabelled_target=tl.Need.REQUIRED)
    gives_head, classifier = False, "probe"


class Polish(_Base):
    id, title, summary = "polish", "Polish", "Improves a classifier that is there."
    family, needs = tl.Family.PARAMETERS, tl.Needs(head=True)


@tl.hookimpl
def tlgui_register_strategies(register):
    for strategy in (Count(), Probe(), Align(), Polish()):
        register(strategy)
"""
_MANIFEST = '[plugin]\nid = "{id}"\ntitle = "{title}"\nversion = "1.0"\napi = "1.0"\nmodule = "strategy.py"\n'

CHILD = """
import os, sys, time
sys.path.insert(0, {root!r})
from tlgui.core.events import *
events = os.path.join({folder!r}, "events.jsonl")
seq = len(open(events).readlines()) if os.path.exists(events) else 0
def say(event):
    global seq
    event = event.model_copy(update={{"seq": seq, "run_id": {run!r}}})
    with open(events, "a", encoding="utf-8") as file:
        file.write(event.line())
    os.write(1, event.line().encode())
    seq += 1
say(RunStarted(pid=os.getpid(), stages={stages!r}))
"""


def write_plugin(folder: Path, id_: str, source: str, title: str = "") -> None:
    """A plugin folder as an author writes it."""
    (folder / id_).mkdir(parents=True)
    (folder / id_ / "plugin.toml").write_text(_MANIFEST.format(id=id_, title=title or id_), encoding="utf-8")
    (folder / id_ / "strategy.py").write_text(source, encoding="utf-8")


def rows_csv(path: Path, rows: int = 240, texts: Callable[[int], str] | None = None) -> Path:
    """A file with two classes."""
    make = texts or (lambda row: f"{'the room was clean' if row % 2 else 'my parcel came late'} number {row}")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("text", "label"))
        writer.writerows((make(row), "hotel" if row % 2 else "shop") for row in range(rows))
    return path


class ScriptedLauncher:
    """Stands in for the launcher: makes real run folders and starts real processes, which do what a test has written.

    Attributes:
        source: what the next child does after it has said that it is alive.
        measurement: what a measuring child answers; None lets it fail.
    """

    def __init__(self, session: Session, root: Path) -> None:
        self._session, self._root = session, root
        self.source = "say(RunFinished())\n"
        self.measurement: dict[str, float] | None = None
        self.measured: list[str] = []
        self.prepared: list[str] = []
        self.handles: list[RunHandle] = []

    def train(self, spec: RunSpec) -> tuple[RunFolder, RunHandle]:
        project = self._session.project
        assert project is not None
        run = project.runs.create(spec)
        handle = self._start(run.path, self.source, tuple(stage.strategy for stage in spec.stages))
        project.runs.mark_started(run, handle.pid)
        return run, handle

    def resume(self, run_id: str) -> tuple[RunFolder, RunHandle]:
        project = self._session.project
        assert project is not None
        run = project.run(run_id)
        handle = self._start(run.path, self.source, tuple(stage.strategy for stage in run.spec().stages))
        project.runs.mark_started(run, handle.pid)
        return run, handle

    def measure(self, model_id: str, max_length: int, threads: int = 0) -> RunHandle:
        self.measured.append(model_id)
        end = f"RunFinished(values={self.measurement!r})"
        if self.measurement is None:
            end = "RunFailed(code='run.unexpected', params={'reason': 'no luck'})"
        return self._start(self._folder(), f"say(Progress(stage=0, done=1, total=2))\nsay({end})\n", ())

    def prepare(self, model_id: str) -> RunHandle:
        self.prepared.append(model_id)
        return self._start(self._folder(), self.source, ())

    def _folder(self) -> Path:
        folder = self._session.places.jobs / f"job-{len(self.handles)}"
        folder.mkdir(parents=True)
        return folder

    def _start(self, folder: Path, source: str, stages: tuple[str, ...]) -> RunHandle:
        script = folder / "child.py"
        prelude = CHILD.format(root=str(self._root), run=folder.name, folder=str(folder), stages=stages)
        script.write_text(prelude + source, encoding="utf-8")
        handle = RunHandle(folder, command=[sys.executable, str(script)], stop_grace=0.5)
        self.handles.append(handle)
        return handle


class Bench:
    """A session with everything around it.

    Attributes:
        failures, notices: what the session has told.
    """

    def __init__(self, tmp_path: Path, root: Path) -> None:
        home = tmp_path / "home"
        self.places = Places(home / "config", home / "data", home / "cache")
        bundled = tmp_path / "bundled"
        write_plugin(bundled, "test-strategies", PLUGIN)
        self.user_plugins = self.places.plugins
        write_plugin(self.user_plugins, "broken", "raise RuntimeError('I am broken')\n", "A broken plugin")
        self.host = PluginHost(bundled, self.user_plugins, packages=False)
        self.host.load()
        self.library = ModelLibrary(self.places.library)
        store = SettingsStore(self.places.settings_file)
        plugins = PluginPlaces(user=self.user_plugins, packages=False)
        self.session = Session(self.places, store, Settings(), self.library, self.host, plugins)
        self.background = Background()
        self.failures: list[object] = []
        self.notices: list[Finding] = []
        self.session.failed.connect(self.failures.append)
        self.session.noticed.connect(self.notices.append)
        self.session.new_project(tmp_path / "project", "Test")
        self._tmp, self._root = tmp_path, root
        self._widgets: list[QWidget] = []
        self.launcher = ScriptedLauncher(self.session, root)
        self.session._launcher = self.launcher  # type: ignore[assignment]

    def add_dataset(self, role: TransferRole = TransferRole.SOURCE, name: str = "messages", **options: object) -> Dataset:
        """Import a file and choose it for this role."""
        project = self.session.project
        assert project is not None
        file = rows_csv(self._tmp / f"{name}.csv", **options)  # type: ignore[arg-type]
        dataset = project.import_dataset(file, ImportOptions(), role, name=name)
        self.session.update_draft(datasets={**self.session.draft.datasets, role: dataset.info.id})
        self.session.announce_datasets()
        return dataset

    def finished_run(self, events: list[AnyEvent], state: RunState = RunState.FINISHED, **status: object) -> RunFolder:
        """A run of the current plan that has these events behind it."""
        project, plan = self.session.project, self.session.plan
        assert project is not None
        assert plan is not None
        assert plan.spec is not None, plan.findings
        run = project.runs.create(plan.spec)
        for number, event in enumerate(events):
            run.append_event(event.model_copy(update={"seq": number, "run_id": run.id}))
        created = run.status().created
        run.write_status(RunStatus(state=state, created=created, ended=datetime.now(UTC), **status))  # type: ignore[arg-type]
        self.session.runs_changed.emit()
        return run

    def keep(self, widget: QWidget) -> QWidget:
        """Close and delete ``widget`` at the end of the test."""
        self._widgets.append(widget)
        return widget

    def close(self) -> None:
        """End threads, processes and widgets."""
        self.background.shutdown()
        self.session.shut_down()
        for handle in self.launcher.handles:
            handle.kill()
        for widget in self._widgets:
            widget.close()
            widget.deleteLater()
        self.background.deleteLater()
        self.session.deleteLater()


def make_bench(tmp_path: Path, root: Path) -> Iterator[Bench]:
    """For a fixture."""
    bench = Bench(tmp_path, root)
    yield bench
    bench.close()


def tiny_encoder(folder: Path, positions: int = 40) -> Path:
    """A BERT with one layer of random weights, as transformers saves it; made without torch."""
    from tlgui.models.wordpiece import wordpiece_tokenizer

    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "room", "was", "clean"]
    size, wide = 8, 16
    folder.mkdir(parents=True)
    (folder / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    (folder / "tokenizer.json").write_text(wordpiece_tokenizer(folder / "vocab.txt", {}), encoding="utf-8")
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "vocab_size": len(words),
        "hidden_size": size,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "intermediate_size": wide,
        "max_position_embeddings": positions,
        "type_vocab_size": 2,
    }
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    shapes = {
        "embeddings.word_embeddings.weight": (len(words), size),
        "embeddings.position_embeddings.weight": (positions, size),
        "embeddings.token_type_embeddings.weight": (2, size),
        **_norm("embeddings.LayerNorm", size),
        **{
            name: shape
            for part in ("query", "key", "value")
            for name, shape in _linear(f"encoder.layer.0.attention.self.{part}", size, size).items()
        },
        **_linear("encoder.layer.0.attention.output.dense", size, size),
        **_norm("encoder.layer.0.attention.output.LayerNorm", size),
        **_linear("encoder.layer.0.intermediate.dense", wide, size),
        **_linear("encoder.layer.0.output.dense", size, wide),
        **_norm("encoder.layer.0.output.LayerNorm", size),
    }
    random = np.random.default_rng(0)
    save_file({name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}, folder / "model.safetensors")
    return folder


def _linear(name: str, out: int, into: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (out, into), f"{name}.bias": (out,)}


def _norm(name: str, size: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (size,), f"{name}.bias": (size,)}
