"""From a run to a folder for other programs."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.use.scripted_workers import ENDLESS, REFUSING, ScriptedWorkers
from tlgui.project.project import Project
from tlgui.runs import RunHandle
from tlgui.ui.pages.use.export import ExportFormat, ExportModel, propose_folder
from tlgui.ui.session import Session

#: Patience with a busy machine, in milliseconds.
WAIT = 30_000
EXPORTING = """
say("progress", stage=0, done=2, total=4)
say("run_finished", values=dict(format="hf", folder={folder!r}, files=["config.json", "model.safetensors"], bytes=91_000_000,
    loads_with="transformers.AutoModel.from_pretrained", texts=100, max_difference=2.4e-7, verified=True))
"""


@pytest.fixture
def export(session: Session, project: Project) -> ExportModel:
    """The model with a run chosen."""
    export = ExportModel(session, session)
    export.set_run("run-1")
    return export


def _script(session: Session, workers: ScriptedWorkers, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def start(run_id: str, file_format: str, output: Path) -> RunHandle:
        return workers.start(source.format(folder=str(output)) if source is EXPORTING else source, run_id, file_format, output)

    monkeypatch.setattr(session.launcher, "export", start)


def test_a_new_folder_is_proposed(export: ExportModel, project: Project, tmp_path: Path) -> None:
    assert export.folder == project.folder / "exports" / "run-1-hf"
    export.choose_format(ExportFormat.ONNX)
    assert export.folder == project.folder / "exports" / "run-1-onnx"
    export.choose_base(tmp_path)
    assert export.folder == tmp_path / "run-1-onnx"
    (tmp_path / "run-1-onnx").mkdir()
    assert export.folder == tmp_path / "run-1-onnx", "an empty folder may be used"
    (tmp_path / "run-1-onnx" / "mine.txt").write_text("mine", encoding="utf-8")
    assert export.folder == tmp_path / "run-1-onnx-2", "what is there is left alone"
    assert propose_folder(tmp_path, "run-1", ExportFormat.TRANSFORMERS) == tmp_path / "run-1-hf"


def test_what_was_written_is_told(
    qtbot: QtBot, session: Session, export: ExportModel, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    _script(session, workers, EXPORTING, monkeypatch)
    folder = export.folder
    export.start()
    assert export.running
    qtbot.waitUntil(lambda: not export.running, timeout=WAIT)
    assert workers.calls == [("run-1", "hf", folder)]
    assert export.exported is not None
    assert export.exported.folder == folder
    assert export.exported.files == ("config.json", "model.safetensors")
    assert export.exported.max_difference == 2.4e-7
    export.choose_format(ExportFormat.ONNX)
    assert export.exported is None, "it belonged to the other format"


def test_a_refusal_keeps_its_reason(
    qtbot: QtBot, session: Session, export: ExportModel, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    _script(session, workers, REFUSING, monkeypatch)
    export.start()
    qtbot.waitUntil(lambda: export.problem is not None, timeout=WAIT)
    assert export.problem is not None
    assert export.problem.code == "engine.export_needs_encoder"
    assert export.problem.params["kind"] == "tfidf"
    assert not export.running


def test_it_can_be_cancelled(
    qtbot: QtBot, session: Session, export: ExportModel, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    _script(session, workers, ENDLESS, monkeypatch)
    export.start()
    qtbot.waitUntil(lambda: export.progress is not None, timeout=WAIT)
    export.cancel()
    qtbot.waitUntil(lambda: not export.running, timeout=WAIT)
    assert export.problem is None
    assert export.exported is None


def test_another_run_ends_it(
    qtbot: QtBot, session: Session, export: ExportModel, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    _script(session, workers, ENDLESS, monkeypatch)
    export.start()
    qtbot.waitUntil(lambda: export.progress is not None, timeout=WAIT)
    export.set_run("run-2")
    assert not export.running
    export.set_run("")
    assert export.folder is None
