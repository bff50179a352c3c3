"""What a plan says of long texts and of pairs."""

import pytest

from tlgui.core.cleaning import CutWindows
from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import Split, TransferRole
from tlgui.data import ImportOptions
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.draft import Draft
from tlgui.project.planner import Planner
from tlgui.project.project import Project
from tlgui.project.repairs import fitting_windows, repairs_of, with_step


@pytest.fixture
def project(tmp_path):
    return Project.create(tmp_path / "p")


@pytest.fixture
def planner(project, tmp_path):
    return Planner(project, ModelLibrary(tmp_path / "models"), PluginHost(None, None, packages=False), tmp_path / "measurements.json")


def test_work_is_counted_in_windows_and_results_in_texts(project, planner, tmp_path):
    file = tmp_path / "long.csv"
    file.write_text("text,label\n" + "".join(f"{'word ' * 25}{row},{'ab'[row % 2]}\n" for row in range(50)), encoding="utf-8")
    dataset = project.import_dataset(file, ImportOptions(), TransferRole.SOURCE)
    draft = Draft(datasets={TransferRole.SOURCE: dataset.info.id})
    before = planner.facts(draft)
    whole = planner.plan(draft).estimate
    project.clean(dataset.info.id, (CutWindows(words=10, overlap=2),), "added")
    after = planner.facts(draft)
    assert before.rows == {TransferRole.SOURCE: len(dataset.indices(Split.TRAIN))}
    assert after.rows == {TransferRole.SOURCE: 3 * before.rows[TransferRole.SOURCE]}
    assert (after.dev_rows, after.test_rows, after.smallest_class) == (before.dev_rows, before.test_rows, before.smallest_class)
    assert planner.plan(draft).estimate.seconds > 2 * whole.seconds


def test_pairs_that_are_half_read_are_told(project, planner, tmp_path):
    file = tmp_path / "pairs.csv"
    rows = "".join(f"a question {row},another question {row},{'yn'[row % 2]}\n" for row in range(40))
    file.write_text("question1,question2,label\n" + rows, encoding="utf-8")
    dataset = project.import_dataset(file, ImportOptions(), TransferRole.SOURCE)
    findings = planner.plan(Draft(datasets={TransferRole.SOURCE: dataset.info.id})).findings
    (told,) = [finding for finding in findings if finding.code == "preflight.second_text_unused"]
    assert "“pairs”" in told.message


def test_the_repair_for_long_texts_fits_the_model(project):
    finding = Finding(code="data.profile_truncated", params={"count": 3, "percent": 30, "max_length": 128})
    assert repairs_of(finding, {}) == ((CutWindows(words=80, overlap=16),),)
    assert fitting_windows(256) == CutWindows(words=150, overlap=30)
    assert fitting_windows(8).words == 10
    steps = with_step((CutWindows(words=80, overlap=16),), CutWindows(words=100, overlap=20))
    assert steps == (CutWindows(words=100, overlap=20),)


def test_several_labels_are_refused_before_the_run(project, planner, tmp_path):
    file = tmp_path / "films.csv"
    rows = "".join(f"a film {row},{('war', 'crime', 'war|crime', 'war|drama', 'drama')[row % 5]}\n" for row in range(50))
    file.write_text("text,genres\n" + rows, encoding="utf-8")
    dataset = project.import_dataset(file, ImportOptions(), TransferRole.SOURCE)
    plan = planner.plan(Draft(datasets={TransferRole.SOURCE: dataset.info.id}))
    (refusal,) = [finding for finding in plan.findings if finding.code == "preflight.several_labels"]
    assert refusal.severity is Severity.ERROR
    assert "films" in refusal.message
