"""Cleaning as a project does it: current versions, repairs, and runs that stay what they were."""

import shutil

import pytest

from tlgui.core.cleaning import (
    DropDuplicates,
    DropLabels,
    DropRows,
    LowerCase,
    MaskPrivate,
    MergeLabels,
    SetLabels,
    StripMarkup,
)
from tlgui.core.errors import DataError
from tlgui.core.findings import Finding, Severity
from tlgui.core.spec import DataRef, RunSpec, StageSpec
from tlgui.core.tasks import TransferRole
from tlgui.data import ImportOptions, profile_dataset
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.draft import Draft
from tlgui.project.planner import Planner
from tlgui.project.preparing import draft_from_spec
from tlgui.project.project import Project
from tlgui.project.repairs import repairs_of, with_step

CSV = "text,label\n" + "".join(
    f"{text},{label}\n"
    for text, label in [
        ("<b>good</b> room", "Good"),
        ("fine staff", "good"),
        ("FINE staff", "good"),
        ("bad food", "bad"),
        ("cold soup", "bad "),
        ("late again", "N/A"),
        ("write to me@example.org", "good"),
        *[(f"a text with the number {n} and the word {chr(97 + n) * 9}", "bad") for n in range(20)],
    ]
)


@pytest.fixture
def project(tmp_path):
    return Project.create(tmp_path / "p")


@pytest.fixture
def dataset(project, tmp_path):
    file = tmp_path / "reviews.csv"
    file.write_text(CSV, encoding="utf-8")
    return project.import_dataset(file, ImportOptions(), TransferRole.SOURCE)


def test_the_current_version_is_opened(project, dataset):
    id_ = dataset.info.id
    cleaned = project.clean(id_, (DropDuplicates(),), "added", DropDuplicates())
    assert project.dataset(id_).path == cleaned.path != dataset.path
    assert Project.open(project.folder).dataset(id_).fingerprint == cleaned.fingerprint
    project.dataset(id_).rename("Reviews")
    assert (project.dataset(id_).info.name, project.dataset(id_).steps) == ("Reviews", (DropDuplicates(),))
    project.history(id_).undo()
    assert project.dataset(id_).path == dataset.path
    assert project.dataset(id_, (DropDuplicates(),)).fingerprint == cleaned.fingerprint


def test_a_failing_step_changes_nothing(project, dataset):
    with pytest.raises(DataError):
        project.clean(dataset.info.id, (DropRows(rows=(99,)),), "added")
    assert project.dataset(dataset.info.id).path == dataset.path
    assert project.history(dataset.info.id).log == ()


def test_steps_stay_with_another_role(project, dataset):
    project.clean(dataset.info.id, (StripMarkup(), DropLabels(labels=("N/A",))), "added")
    target = project.change_role(dataset.info.id, TransferRole.TARGET)
    assert target.step_counts == (1, 1)
    assert "N/A" not in target.info.labels
    assert project.dataset(target.info.id).texts()[0] == "good room"


def test_every_finding_with_a_repair_is_gone_after_it(project, dataset):
    id_ = dataset.info.id
    repaired = set()
    for _ in range(10):
        profile = profile_dataset(project.dataset(id_))
        # Without some unusual texts, others are unusual.
        findings = [finding for finding in profile.findings if finding.code != "data.profile_unusual_length"]
        offered = [(finding, repairs_of(finding, profile.label_counts)) for finding in findings]
        finding, repairs = next(((finding, repairs) for finding, repairs in offered if repairs), (None, ()))
        if finding is None:
            break
        assert finding.code not in repaired
        repaired.add(finding.code)
        project.clean(id_, (*project.dataset(id_).steps, *repairs[0]), "added", repairs[0][0])
    assert {code.removeprefix("data.profile_") for code in repaired} >= {"duplicates", "variants", "missing_labels", "markup", "personal"}
    assert project.dataset(id_).info.labels == ("bad", "good")
    assert project.dataset(id_).texts()[:1] == ["good room"]


def test_rows_of_a_finding_can_go_if_all_are_listed():
    def finding(listed, count):
        return Finding(code="data.profile_few_letters", severity=Severity.INFO, params={"count": count}, rows=tuple(range(listed)))

    assert repairs_of(finding(3, 3), {}) == ((DropRows(rows=(0, 1, 2)),),)
    assert repairs_of(finding(3, 4), {}) == ()
    personal = Finding(code="data.profile_personal", severity=Severity.WARNING, params={"count": 1}, rows=(5,))
    assert [type(step) for (step,) in repairs_of(personal, {})] == [MaskPrivate, DropRows]


def test_edits_by_hand_are_gathered():
    steps = with_step((LowerCase(),), SetLabels(rows={"a": (1,)}))
    steps = with_step(steps, SetLabels(rows={"b": (3,)}))
    steps = with_step(steps, SetLabels(rows={"b": (1, 2)}))
    assert steps == (LowerCase(), SetLabels(rows={"b": (1, 2, 3)}))
    steps = with_step(with_step(steps, DropRows(rows=(7,))), DropRows(rows=(4,)))
    assert steps[2:] == (DropRows(rows=(4, 7)),)
    assert len(with_step(steps, SetLabels(rows={"a": (1,)}))) == 4


def _spec(**reference):
    return RunSpec(data={TransferRole.SOURCE: DataRef(**reference)}, stages=(StageSpec(strategy="linear-probe"),))


def test_a_specification_finds_the_rows_it_was_written_for(project, dataset):
    id_, steps = dataset.info.id, (MergeLabels(labels=("Good",), into="good"),)
    fingerprint = project.clean(id_, steps, "added").fingerprint
    project.clean(id_, (*steps, LowerCase()), "added")
    prepared = draft_from_spec(project, _spec(dataset=id_, fingerprint=fingerprint, steps=steps), project.folder)
    assert (prepared.findings, prepared.draft.pinned) == ((), {TransferRole.SOURCE: steps})
    current = draft_from_spec(project, _spec(dataset=id_, fingerprint=fingerprint), project.folder)
    assert [finding.code for finding in current.findings] == ["preflight.dataset_changed"]
    assert current.draft.pinned == {}


def test_a_specification_cleans_its_file(project, tmp_path):
    (tmp_path / "reviews.csv").write_text(CSV, encoding="utf-8")
    prepared = draft_from_spec(project, _spec(file="reviews.csv", steps=(StripMarkup(),)), tmp_path)
    assert prepared.draft.pinned == {TransferRole.SOURCE: (StripMarkup(),)}
    assert project.datasets()[0].steps == ()


def test_steps_survive_the_file_of_a_specification(tmp_path):
    from tlgui.core.files import write_toml

    spec = _spec(dataset="x", steps=(SetLabels(rows={"a b": (1, 2), "": (3,)}), MergeLabels(labels=("ü",), into="u")))
    write_toml(tmp_path / "spec.toml", spec.plain())
    assert RunSpec.read(tmp_path / "spec.toml") == spec


def test_rows_that_are_left_out_are_not_planned_with(project, dataset, tmp_path):
    target = project.change_role(dataset.info.id, TransferRole.TARGET_UNLABELLED)
    project.clean(target.info.id, (DropRows(rows=(0, 1)),), "added")
    planner = Planner(project, ModelLibrary(tmp_path / "models"), PluginHost(None, None, packages=False), tmp_path / "measurements.json")
    facts = planner.facts(Draft(datasets={TransferRole.TARGET_UNLABELLED: target.info.id}))
    assert facts.rows == {TransferRole.TARGET_UNLABELLED: 25}


def test_texts_that_are_cleaned_differently_are_told(project, dataset, tmp_path):
    file = tmp_path / "test.csv"
    file.write_text(CSV, encoding="utf-8")
    test = project.import_dataset(file, ImportOptions(), TransferRole.TEST)
    planner = Planner(project, ModelLibrary(tmp_path / "models"), PluginHost(None, None, packages=False), tmp_path / "measurements.json")
    draft = Draft(datasets={TransferRole.SOURCE: dataset.info.id, TransferRole.TEST: test.info.id})

    def told():
        return [finding.params["name"] for finding in planner.plan(draft).findings if finding.code == "preflight.cleaned_differently"]

    assert told() == []
    project.clean(dataset.info.id, (DropDuplicates(), LowerCase()), "added")
    assert told() == ["reviews"]
    project.clean(test.info.id, (LowerCase(),), "added")
    assert told() == []


def test_pinned_steps_are_not_saved(project, dataset):
    """They hold for one run; the next one takes the data as they are then."""
    draft = Draft(datasets={TransferRole.SOURCE: dataset.info.id}, pinned={TransferRole.SOURCE: (DropRows(rows=(26,)),)})
    project.save_draft(draft)
    assert Project.open(project.folder).draft.pinned == {}


def test_a_version_that_is_gone_does_not_lock_the_dataset(project, dataset):
    project.clean(dataset.info.id, (LowerCase(),), "added")
    shutil.rmtree(dataset.folder / "versions")
    again = Project.open(project.folder)
    with pytest.raises(DataError, match=r"version\.json"):
        again.dataset(dataset.info.id)
    again.history(dataset.info.id).undo()
    assert again.dataset(dataset.info.id).fingerprint == dataset.fingerprint
