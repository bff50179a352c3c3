"""From a file to a file with two columns more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.use.scripted_workers import ENDLESS, PREDICTING, REFUSING, ScriptedWorkers
from tlgui.data import ImportOptions, read_table
from tlgui.project.project import Project
from tlgui.runs import RunHandle
from tlgui.ui.background import Background
from tlgui.ui.pages.use.apply import ApplyModel, ApplyState, propose_output
from tlgui.ui.session import Session

#: Patience with a busy machine, in milliseconds.
WAIT = 30_000

ROWS = ["id,text,label", "1,short one,a", "2,a text that is rather long,b", "3,,a", "4,another text that is long,b"]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file with texts, one of them empty."""
    path = tmp_path / "messages.csv"
    path.write_text("\n".join(ROWS) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def apply(session: Session, project: Project, background: Background) -> ApplyModel:
    """The model with a run chosen."""
    apply = ApplyModel(session, background, session)
    apply.set_run("run-1")
    return apply


def _scripted(workers: ScriptedWorkers, source: str = PREDICTING) -> Callable[..., RunHandle]:
    def predict(run_id: str, file: Path, output: Path, *, options: ImportOptions, text: str) -> RunHandle:
        job = {"input": str(file), "output": str(output), "options": options.model_dump(mode="json"), "text": text}
        return workers.start(source.format(job=job) if source is PREDICTING else source, run_id, file, output, text)

    return predict


def _chosen(qtbot: QtBot, apply: ApplyModel, file: Path) -> None:
    apply.choose_file(file)
    assert apply.state is ApplyState.INSPECTING
    qtbot.waitUntil(lambda: apply.state is ApplyState.CHOSEN, timeout=WAIT)


def test_the_text_column_is_detected_and_an_output_proposed(qtbot: QtBot, apply: ApplyModel, table: Path) -> None:
    assert not apply.ready
    _chosen(qtbot, apply, table)
    assert apply.columns == ("id", "text", "label")
    assert apply.text_column == "text"
    assert apply.output == table.with_name("messages_predictions.csv")
    assert apply.empty_texts == 1
    assert apply.findings == (), "what only matters for training is not said here"
    assert apply.ready
    assert not apply.would_replace


@pytest.mark.parametrize(
    ("file", "suffix", "output"),
    [
        ("a.csv", "", "a_predictions.csv"),
        ("a.tsv", "", "a_predictions.csv"),
        ("a.XLSX", "", "a_predictions.xlsx"),
        ("a.parquet", "", "a_predictions.parquet"),
        ("a.b.jsonl", ".xlsx", "a.b_predictions.xlsx"),
    ],
)
def test_the_proposed_name(tmp_path: Path, file: str, suffix: str, output: str) -> None:
    assert propose_output(tmp_path / file, suffix) == tmp_path / output


def test_applying_gives_rows_labels_and_a_look(
    qtbot: QtBot, session: Session, apply: ApplyModel, table: Path, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.launcher, "predict", _scripted(workers))
    _chosen(qtbot, apply, table)
    with qtbot.waitSignal(apply.progressed, timeout=WAIT) as progressed:
        apply.start()
        assert apply.state is ApplyState.RUNNING
        assert not apply.ready
    assert progressed.args == [1, 4]
    qtbot.waitUntil(lambda: apply.state is ApplyState.DONE, timeout=WAIT)
    found = apply.predictions
    assert found is not None
    assert (found.output, found.rows) == (apply.output, 4)
    assert found.counts == (("long", 2), ("short", 2), ("never", 0)), "a label that no row was given is shown, too"
    assert found.preview[:2] == (("short one", "short", 0.75), ("a text that is rather long", "long", 0.75))
    assert [finding.code for finding in apply.notices] == ["predict.column_exists"]
    assert apply.would_replace, "a second time it would have to be asked"
    written, _ = read_table(found.output)
    assert written.column("id").to_pylist() == ["1", "2", "3", "4"]


@pytest.mark.parametrize("suffix", [".xlsx", ".parquet"])
def test_other_formats_are_read_back_too(
    qtbot: QtBot,
    session: Session,
    apply: ApplyModel,
    table: Path,
    workers: ScriptedWorkers,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    monkeypatch.setattr(session.launcher, "predict", _scripted(workers))
    _chosen(qtbot, apply, table)
    apply.choose_format(suffix)
    assert apply.output == table.with_name(f"messages_predictions{suffix}")
    apply.start()
    qtbot.waitUntil(lambda: apply.state is ApplyState.DONE, timeout=WAIT)
    assert apply.predictions is not None
    assert apply.predictions.counts == (("long", 2), ("short", 2), ("never", 0))
    assert apply.predictions.preview[0][2] == pytest.approx(0.75)


def test_another_column_and_another_place(
    qtbot: QtBot, session: Session, apply: ApplyModel, table: Path, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.launcher, "predict", _scripted(workers))
    _chosen(qtbot, apply, table)
    apply.choose_text_column("label")
    apply.choose_output(table.with_name("elsewhere.doc"))
    assert apply.output == table.with_name("elsewhere.doc.csv"), "an ending that cannot be written is completed"
    apply.start()
    qtbot.waitUntil(lambda: apply.state is ApplyState.DONE, timeout=WAIT)
    assert workers.calls == [("run-1", table, table.with_name("elsewhere.doc.csv"), "label")]
    apply.choose_text_column("text")
    assert apply.state is ApplyState.CHOSEN, "what was shown belonged to the other column"
    assert apply.predictions is None


def test_a_file_that_cannot_be_read_is_told_of_and_forgotten(qtbot: QtBot, apply: ApplyModel, tmp_path: Path) -> None:
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    apply.choose_file(picture)
    qtbot.waitUntil(lambda: apply.problem is not None, timeout=WAIT)
    assert apply.state is ApplyState.EMPTY
    assert apply.problem is not None
    assert apply.problem.code == "data.foreign_file"
    apply.close_problem()
    assert apply.problem is None


def test_a_file_without_texts_needs_a_column_chosen(qtbot: QtBot, apply: ApplyModel, tmp_path: Path) -> None:
    numbers = tmp_path / "numbers.csv"
    numbers.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    _chosen(qtbot, apply, numbers)
    assert apply.text_column is None
    assert not apply.ready
    apply.choose_text_column("b")
    assert apply.ready


def test_cancelling_leaves_no_file_and_the_choices(
    qtbot: QtBot, session: Session, apply: ApplyModel, table: Path, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.launcher, "predict", _scripted(workers, ENDLESS))
    _chosen(qtbot, apply, table)
    with qtbot.waitSignal(apply.progressed, timeout=WAIT):
        apply.start()
    apply.cancel()
    qtbot.waitUntil(lambda: apply.state is ApplyState.CHOSEN, timeout=WAIT)
    assert apply.problem is None
    assert apply.ready
    assert apply.output is not None
    assert not apply.output.exists()


def test_what_the_worker_refuses_is_said(
    qtbot: QtBot, session: Session, apply: ApplyModel, table: Path, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.launcher, "predict", _scripted(workers, REFUSING))
    _chosen(qtbot, apply, table)
    apply.start()
    qtbot.waitUntil(lambda: apply.problem is not None, timeout=WAIT)
    assert apply.problem is not None
    assert apply.problem.code == "engine.export_needs_encoder"
    assert apply.state is ApplyState.CHOSEN


def test_another_run_stops_the_worker_and_keeps_the_file(
    qtbot: QtBot, session: Session, apply: ApplyModel, table: Path, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.launcher, "predict", _scripted(workers, ENDLESS))
    _chosen(qtbot, apply, table)
    with qtbot.waitSignal(apply.progressed, timeout=WAIT):
        apply.start()
    apply.set_run("run-2")
    assert apply.state is ApplyState.CHOSEN
    assert apply.file == table
    assert apply.ready
    apply.set_run("")
    assert not apply.ready
