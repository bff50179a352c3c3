"""Bad input: a sentence that names file, place and remedy, exit code 2, nothing half-done."""

import os
import shutil

import pytest
import xlsxwriter

_GOOD = "text,label\n" + "".join(f"message number {i} about {'bills' if i % 2 else 'beds'},{'a' if i % 2 else 'b'}\n" for i in range(40))


def _train(tlgui_here, project, *arguments):
    return tlgui_here("train", *arguments, "--project", project, "--json")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", b"", "empty"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "picture.csv"),
        ("header_only.csv", b"text,label\n", "header_only.csv"),
        ("one_class.csv", b"text,label\n" + b"".join(b"some words %d,only\n" % i for i in range(30)), "only"),
        ("all_empty.csv", b"text,label\n" + b",a\n,b\n" * 20, "all_empty.csv"),
        ("numbers.csv", b"a,b\n" + b"1,2\n3,4\n" * 20, "numbers.csv"),
    ],
)
def test_files_that_cannot_be_trained_on(tlgui_here, tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    result = _train(tlgui_here, tmp_path / "p", "--source", path, "--stage", "majority", "--text", "text", "--label", "label")
    assert result.code == 2, result.err
    assert words in result.err
    assert "Traceback" not in result.err
    assert not (tmp_path / "p" / "runs").exists()
    assert not list((tmp_path / "p").glob("datasets/*"))


def test_file_that_is_not_there_and_folder_in_place_of_a_file(tlgui_here, tmp_path):
    for path in (tmp_path / "nowhere.csv", tmp_path):
        result = tlgui_here("data", "inspect", path, "--json")
        assert result.code == 2
        assert path.name in result.err
        assert result.value["type"] == "error"


def test_class_with_one_row_is_said_and_survived_or_refused_with_its_name(tlgui_here, tmp_path):
    path = tmp_path / "rare.csv"
    path.write_text(_GOOD + "a very rare thing indeed,rare\n", encoding="utf-8")
    result = tlgui_here("data", "inspect", path, "--json")
    assert result.code == 0
    assert any("rare" in problem["message"] for problem in result.value["problems"])


def test_missing_labels_are_left_out_and_named_by_row(tlgui_here, tmp_path):
    path = tmp_path / "gaps.csv"
    path.write_text(_GOOD + "no label here,\n", encoding="utf-8")
    result = tlgui_here("data", "inspect", path, "--json")
    assert result.code == 0
    assert any(problem["row"] == 42 for problem in result.value["problems"])


def test_unclosed_quote_is_named_by_row(tlgui_here, tmp_path):
    path = tmp_path / "quote.csv"
    path.write_text(_GOOD + '"this never ends,a\nlast,b\n', encoding="utf-8")
    result = tlgui_here("data", "inspect", path, "--json")
    assert any("quote" in problem["code"] and problem["row"] == 42 for problem in result.value["problems"])


def test_cell_of_ten_megabytes(tlgui_here, tmp_path):
    path = tmp_path / "huge.csv"
    path.write_text(_GOOD + '"' + "word " * 2_000_000 + '",a\n', encoding="utf-8")
    result = _train(tlgui_here, tmp_path / "p", "--source", path, "--stage", "majority")
    assert result.code in (0, 2)
    assert "Traceback" not in result.err
    if result.code == 2:
        assert "huge.csv" in result.err


def test_unknown_column_strategy_param_model_and_run(tlgui_here, tmp_path):
    path = tmp_path / "good.csv"
    path.write_text(_GOOD, encoding="utf-8")
    for arguments, words in (
        (("--stage", "majority", "--label", "nonsense"), "nonsense"),
        (("--stage", "telepathy"), "telepathy"),
        (("--stage", "linear-probe", "--set", "linear-probe.Z=1"), "Z"),
        (("--stage", "linear-probe", "--set", "linear-probe.C=-1"), "C"),
        (("--stage", "linear-probe", "--set", "majority.C=1"), "majority"),
        (("--stage", "linear-probe", "--set", "C"), "STAGE.PARAM=VALUE"),
        (("--stage", "linear-probe", "--model", "gpt-9"), "gpt-9"),
        ((), "strategy"),
    ):
        result = _train(tlgui_here, tmp_path / "p", "--source", path, *arguments)
        assert result.code == 2, (arguments, result.err)
        assert words in result.err
        assert "Traceback" not in result.err
    result = tlgui_here("runs", "show", "none", "--project", tmp_path / "p", "--json")
    assert result.code == 2
    assert "none" in result.err


def test_spec_with_unknown_keys(tlgui_here, tmp_path):
    spec = tmp_path / "spec.toml"
    spec.write_text('epochs = 3\n[data.source]\nfile = "good.csv"\n[[stages]]\nstrategy = "majority"\n', encoding="utf-8")
    result = _train(tlgui_here, tmp_path / "p", spec)
    assert result.code == 2
    assert "epochs" in result.err
    assert "spec.toml" in result.err
    assert not (tmp_path / "p" / "runs").exists()


def test_project_that_is_none_or_cannot_be_written(tlgui_here, tmp_path):
    assert tlgui_here("runs", "list", "--project", tmp_path / "nowhere").code == 2
    assert tlgui_here("runs", "list").code == 2
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    path = tmp_path / "good.csv"
    path.write_text(_GOOD, encoding="utf-8")
    result = _train(tlgui_here, blocked / "p", "--source", path, "--stage", "majority")
    assert result.code == 2
    assert "Traceback" not in result.err


@pytest.fixture(scope="module")
def trained(tmp_path_factory, tlgui_here):
    """A file, a project with a run of TF-IDF on it, and the id of that run."""
    folder = tmp_path_factory.mktemp("trained")
    path = folder / "good.csv"
    path.write_text(_GOOD, encoding="utf-8")
    done = _train(tlgui_here, folder / "p", "--source", path, "--stage", "tfidf-logreg", "--no-baselines")
    assert done.code == 0, done.err
    return path, folder / "p", done.value["run_id"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_predictions_that_find_no_room(tlgui_here, trained):
    path, project, run = trained
    result = tlgui_here("predict", run, path, "-o", "/dev/full", "--project", project, "--json")
    assert result.code == 2
    assert "Traceback" not in result.err


def test_file_that_is_removed_after_the_import_is_not_missed(tlgui_here, tmp_path):
    path = tmp_path / "good.csv"
    path.write_text(_GOOD, encoding="utf-8")
    first = _train(tlgui_here, tmp_path / "p", "--source", path, "--stage", "majority")
    path.unlink()
    spec = tmp_path / "p" / "runs" / first.value["run_id"] / "spec.toml"
    again = tlgui_here("train", spec, "--project", tmp_path / "p", "--json")
    assert again.code == 0, again.err
    assert again.value["metrics"] == first.value["metrics"]
    elsewhere = _train(tlgui_here, tmp_path / "q", "--source", path, "--stage", "majority")
    assert elsewhere.code == 2
    assert "good.csv" in elsewhere.err


def test_a_damaged_run_hides_no_other(tlgui_here, trained, tmp_path):
    _, whole, run = trained
    project = tmp_path / "p"
    shutil.copytree(whole, project)
    copy = project / "runs" / f"{run}-copy"
    for name, content, shown_as in (
        ("status.json", "{", "damaged"),
        ("status.json", None, "damaged"),
        ("spec.toml", "[[stages", "damaged"),
        ("evaluation/summary.json", "", "damaged"),
        ("env.json", "{", "finished"),
    ):
        shutil.copytree(project / "runs" / run, copy)
        (copy / name).unlink() if content is None else (copy / name).write_text(content, encoding="utf-8")
        listed = tlgui_here("runs", "list", "--project", project, "--json")
        assert listed.code == 0, listed.err
        assert [(row["run_id"], row["status"]) for row in listed.value] == [(copy.name, shown_as), (run, "finished")]
        assert (copy.name in listed.err or "spec.toml" in listed.err) is (shown_as == "damaged")
        shown = tlgui_here("runs", "show", copy.name, "--project", project, "--json")
        assert (shown.code, shown.value["code"]) == (2, "spec.not_toml" if name == "spec.toml" else "run.damaged")
        assert tlgui_here("data", "list", "--project", project).code == 0
        for result in (listed, shown):
            assert "Traceback" not in result.err
        shutil.rmtree(copy)


@pytest.mark.parametrize("file", ["dataset.toml", "problems.json", "splits.arrow"])
def test_a_damaged_dataset_hides_no_other_and_is_named(tlgui_here, tmp_path, file):
    path, project = tmp_path / "good.csv", tmp_path / "p"
    path.write_text(_GOOD, encoding="utf-8")
    for name in ("first", "second"):
        assert tlgui_here("data", "import", path, "--name", name, "--project", project).code == 0
    (project / "datasets" / "first" / file).write_bytes(b"[")
    listed = tlgui_here("data", "list", "--project", project, "--json")
    assert listed.code == 0, listed.err
    assert "second" in [row["id"] for row in listed.value]
    assert "first" in [row["id"] for row in listed.value] or "first" in listed.err


def test_names_of_files_with_line_breaks_stay_on_one_line(tlgui_here, tmp_path):
    path = tmp_path / "we ird\nname.csv"
    path.write_text(_GOOD, encoding="utf-8")
    imported = tlgui_here("data", "import", path, "--project", tmp_path / "p", "--json")
    assert imported.value["name"] == "we ird name"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("train", "--seed", 2**32), "4294967296"),
        (("train", "--max-length", 100_000), "between 8 and 8192"),
        (("data", "shift", "a.csv", "b.csv", "--seed", 2**32), "4294967296"),
        (("data", "import", "a.csv", "--seed", -1), "-1"),
    ],
)
def test_numbers_out_of_bounds(tlgui_here, arguments, words):
    result = tlgui_here(*arguments)
    assert (result.code, words in result.err) == (2, True)


def test_labels_that_the_model_does_not_learn(tlgui_here, tmp_path):
    path, test = tmp_path / "good.csv", tmp_path / "test.csv"
    path.write_text(_GOOD, encoding="utf-8")
    test.write_text(_GOOD.replace(",a\n", ",A\n").replace(",b\n", ",B\n"), encoding="utf-8")
    result = _train(tlgui_here, tmp_path / "p", "--source", path, "--test", test, "--stage", "majority")
    assert (result.code, result.value["code"]) == (2, "preflight.no_test_label_known")
    assert "A, B" in result.err
    assert not (tmp_path / "p" / "runs").exists()


def test_the_sheet_that_is_predicted_is_told_and_chosen(tlgui_here, trained, tmp_path):
    _, project, run = trained
    book = tmp_path / "two.xlsx"
    with xlsxwriter.Workbook(book) as file:
        for name, texts in (("Notes", ["nothing to see"]), ("Feedback", ["message about bills", "message about beds"])):
            file.add_worksheet(name).write_column(0, 0, ["text", *texts])
    first = tlgui_here("predict", run, book, "-o", tmp_path / "first.csv", "--project", project)
    assert (first.code, "Only the sheet “Notes”" in first.err, ": 1" in first.out) == (0, True, True)
    chosen = tlgui_here("predict", run, book, "-o", tmp_path / "second.csv", "--sheet", "Feedback", "--project", project, "--json")
    assert chosen.events[-1]["values"]["rows"] == 2
    none = tlgui_here("predict", run, book, "-o", tmp_path / "third.csv", "--sheet", "Nobody", "--project", project, "--json")
    assert (none.code, none.value["code"]) == (2, "data.no_such_sheet")


def test_output_that_cannot_be_used(tlgui_here, trained, tmp_path):
    path, project, run = trained
    before = path.read_bytes()
    for arguments in (
        ("predict", run, path, "-o", path),
        ("predict", run, path, "-o", tmp_path / "no" / "folder.csv"),
        ("predict", run, path, "-o", tmp_path / "odd.docx"),
        ("predict", run, path, "-o", tmp_path / "x.csv", "--text", "nonsense"),
        ("predict", "none", path, "-o", tmp_path / "x.csv"),
        ("predict", run, path, "-o", tmp_path / ("long" * 80 + ".csv")),
        ("predict", run, path, "-o", path / "x.csv"),
        ("data", "export", "good", "-o", path / "x.csv"),
        ("export", run, "--format", "onnx", "-o", tmp_path),
        ("export", run, "--format", "onnx", "-o", path / "folder"),
        ("export", run, "--format", "onnx", "-o", tmp_path / ("long" * 80)),
        ("export", run, "--format", "onnx", "-o", tmp_path / "exported"),
    ):
        result = tlgui_here(*arguments, "--project", project, "--json")
        assert result.code == 2, (arguments, result.out, result.err)
        assert "Traceback" not in result.err
    assert path.read_bytes() == before
    assert not (tmp_path / "exported").exists()
