"""Reading a run folder: what a whole one gives, and what is said of a damaged one."""

from pathlib import Path

import pytest

from tests.ui.pages.results.crafted_runs import LABELS, SECONDS, change_report, make_run
from tlgui.core.errors import SpecError, Stopped
from tlgui.core.events import Notice
from tlgui.core.findings import Severity
from tlgui.core.tasks import TransferRole
from tlgui.project.project import Project
from tlgui.runs import RunFolder, RunState
from tlgui.ui.finished_runs import list_finished
from tlgui.ui.pages.results.run_result import Defect, RunResult, UnusableRun, load_result


def _never() -> bool:
    return False


def _load(project: Project, run: RunFolder) -> RunResult | UnusableRun:
    return load_result(project, run.id, _never)


def test_a_run_of_the_engine_is_read_whole(project: Project) -> None:
    run = make_run(project, right=0.9, rows=200)
    result = _load(project, run)
    assert isinstance(result, RunResult)
    report = result.report
    assert report.labels == LABELS
    assert report.verdict.kind == "helps"
    assert report.verdict.baseline == "tfidf-logreg"
    assert sum(map(sum, report.confusion)) == report.rows == 200
    right = sum(report.confusion[place][place] for place in range(len(LABELS)))
    assert report.metrics["accuracy"].value == pytest.approx(right / 200)
    assert report.metrics["accuracy"].low <= report.metrics["accuracy"].value <= report.metrics["accuracy"].high
    assert [scores.support for scores in report.per_class] == [50] * 4
    assert result.seconds == SECONDS
    assert result.environment["device"] == "cpu"
    assert not result.events_damaged


def test_notices_are_findings_without_repetitions(project: Project) -> None:
    unknown = Notice(code="engine.test_labels_unknown", params={"rows": 5, "labels": "parking"})
    early = Notice(code="strategy.early_stop", params={"epoch": 3, "patience": 2, "best": 1})
    result = _load(project, make_run(project, extra_label="parking", notices=[unknown, early, unknown]))
    assert isinstance(result, RunResult)
    assert [(finding.code, finding.severity) for finding in result.notices] == [
        ("engine.test_labels_unknown", Severity.WARNING),
        ("strategy.early_stop", Severity.INFO),
    ]
    assert result.report.unseen_labels == ("parking",)


def test_a_dataset_that_was_removed_is_named_and_said_to_be_gone(project: Project) -> None:
    result = _load(project, make_run(project, data={TransferRole.SOURCE: "hotel"}))
    assert isinstance(result, RunResult)
    assert [(use.role, use.name, use.rows) for use in result.datasets] == [(TransferRole.SOURCE, "hotel", None)]


@pytest.mark.parametrize(
    ("file", "content", "defect"),
    [
        ("evaluation/report.json", None, Defect.MISSING),
        ("evaluation/report.json", b'{"labels": ["a"', Defect.DAMAGED),
        ("evaluation/report.json", b"\xff\xfe\x00", Defect.DAMAGED),
        ("evaluation/report.json", b'{"schema_version": 1, "rows": 3}', Defect.DAMAGED),
        ("evaluation/report.json", b'{"schema_version": 2}', Defect.NEWER),
        ("evaluation/summary.json", b"[", Defect.DAMAGED),
        ("spec.toml", b"name = ", Defect.DAMAGED),
        ("env.json", b"nothing", Defect.DAMAGED),
    ],
)
def test_what_is_wrong_with_a_run_is_told_by_file(project: Project, file: str, content: bytes | None, defect: Defect) -> None:
    run = make_run(project)
    path = run.path / file
    path.unlink() if content is None else path.write_bytes(content)
    unusable = _load(project, run)
    assert isinstance(unusable, UnusableRun)
    assert (unusable.defect, unusable.file) == (defect, file)
    assert bool(unusable.reason) == (defect is Defect.DAMAGED)


def test_tables_that_do_not_fit_together_are_damage(project: Project) -> None:
    run = make_run(project)
    change_report(run, confusion=[[1, 2], [3, 4]])
    assert isinstance(_load(project, run), UnusableRun)
    other = make_run(project, age_days=1)
    change_report(other, comparisons={})
    assert isinstance(_load(project, other), UnusableRun)


def test_a_cut_off_record_of_events_loses_no_result(project: Project) -> None:
    run = make_run(project)
    run.events_file.write_bytes(b"this is no event\n")
    result = _load(project, run)
    assert isinstance(result, RunResult)
    assert result.events_damaged
    assert result.seconds == SECONDS  # from the summary


def test_reading_can_be_stopped(project: Project) -> None:
    run = make_run(project)
    with pytest.raises(Stopped):
        load_result(project, run.id, lambda: True)
    with pytest.raises(Stopped):
        list_finished(project, lambda: True)


def test_an_unknown_run_is_refused(project: Project) -> None:
    with pytest.raises(SpecError):
        load_result(project, "nobody", _never)


def test_the_list_has_finished_and_damaged_runs_newest_first(project: Project, tmp_path: Path) -> None:
    old = make_run(project, age_days=3, name="old")
    new = make_run(project, name="new")
    damaged = make_run(project, age_days=1)
    (damaged.path / "spec.toml").write_text("= 3", encoding="utf-8")
    failed = make_run(project, age_days=2)
    failed.write_status(failed.status().model_copy(update={"state": RunState.FAILED}))
    choices = list_finished(project, _never)
    assert [choice.id for choice in choices] == [new.id, damaged.id, old.id]
    assert [choice.damaged for choice in choices] == [False, True, False]
    assert (choices[0].name, choices[0].stages, choices[0].model) == ("new", ("linear-probe",), "all-MiniLM-L6-v2")
