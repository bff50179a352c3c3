"""Every command with real files, real processes and real exit codes."""

import csv
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tlgui.core.spec import RunSpec


def test_inspect_tells_what_was_detected(tlgui, sample):
    result = tlgui("data", "inspect", sample / "hotel_zh.csv", "--json")
    assert result.code == 0, result.err
    assert result.value["encoding"].lower().replace("-", "") in ("utf8", "utf8sig")
    assert result.value["delimiter"] == ","
    assert result.value["columns"] == ["text", "label"]
    assert result.value["roles"] == {"text": "text", "label": "label"}
    assert result.value["rows"] == 284
    assert result.value["problems"] == []


def test_lists(tlgui):
    strategies = {row["id"]: row for row in tlgui("strategies", "list", "--json").value}
    assert {"majority", "tfidf-logreg", "linear-probe", "full-finetune", "lora"} <= set(strategies)
    assert strategies["linear-probe"]["needs"]["encoder"] is True
    assert all(row["summary"] for row in strategies.values())
    models = {row["id"]: row for row in tlgui("models", "list", "--json").value}
    assert models["all-MiniLM-L6-v2"]["state"] == "ready"
    assert models["multilingual-e5-small"]["restored_from_4bit"] is True
    plugins = tlgui("plugins", "list", "--json").value
    assert all(row["state"] == "loaded" and row["origin"] == "bundled" for row in plugins)
    shown = tlgui("strategies", "show", "lora", "--json").value
    assert all(field["description"] for field in shown["params"].values())


def test_defaults_are_shown_as_they_would_be_set(tlgui_here):
    lines = tlgui_here("strategies", "show", "full-finetune").out.splitlines()
    shown = dict(line.split("    ")[0].strip().split(" = ") for line in lines if " = " in line)
    assert (shown["learning_rate"], shown["freeze_embeddings"], shown["batch_size"]) == ("(automatic)", "false", "32")


def test_strategies_list_does_not_import_torch(repo_root):
    code = "import sys, tlgui.__main__ as m; m.main(['strategies', 'list']); sys.exit('torch' in sys.modules or 'PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=repo_root, capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def trained(tmp_path_factory, tlgui, sample):
    """A project with one finished run of TF-IDF, made by the command line."""
    project = tmp_path_factory.mktemp("project") / "p"
    files = ["--source", sample / "hotel_en.csv", "--test", sample / "shop_en.csv", "--text", "text", "--label", "label"]
    stage = ["--stage", "tfidf-logreg", "--set", "tfidf-logreg.C=5.0", "--seed", "3"]
    done = tlgui("train", *files, *stage, "--project", project, "--json")
    assert done.code == 0, done.err
    return project, done.events


def test_a_plan_is_told_with_the_cost_of_each_stage_and_nothing_runs(tlgui_here, sample, tmp_path, monkeypatch):
    monkeypatch.setenv("TLGUI_HOME", str(tmp_path / "home"))  # what is measured here is not known to other tests
    options = ["--source", sample / "hotel_en.csv", "--project", tmp_path / "p", "--plan"]
    refused = tlgui_here("train", *options, "--stage", "pca")
    assert refused.code != 0
    assert "there is no classifier" in refused.err
    told = tlgui_here("train", *options, "--stage", "pca", "--stage", "linear-probe")
    assert told.code == 0, told.err
    lines = told.out.splitlines()
    assert [line.split(":")[0].strip() for line in lines[:3]] == ["plan", "1 pca", "2 linear-probe"]
    assert all("about" in line for line in lines[1:])
    assert "MB of memory" in lines[3]
    plan = tlgui_here("train", *options, "--stage", "pca", "--stage", "linear-probe", "--json").value
    assert [stage["strategy"] for stage in plan["stages"]] == ["pca", "linear-probe"]
    assert 0 < sum(stage["seconds"] for stage in plan["stages"]) <= plan["seconds"]
    assert not list((tmp_path / "p").glob("runs/*")), "and no run is there"


def test_train_streams_events_and_ends_with_the_result(trained):
    _, events = trained
    assert events[0]["type"] == "run_started"
    assert events[0]["pid"] > 0
    assert [event["seq"] for event in events] == list(range(len(events)))
    last = events[-1]
    assert last["type"] == "run_finished"
    assert 0.3 < last["metrics"]["test"]["accuracy"] <= 1
    assert 0.3 < last["metrics"]["test"]["f1_macro"] <= 1
    assert set(last["baselines"]) == {"majority"}
    assert all(seconds >= 0 for seconds in last["seconds"].values())


def test_a_strategy_that_comes_twice_is_set_by_its_place(sample, tmp_path, tlgui):
    chain = [option for stage in ("pca", "pca", "linear-probe") for option in ("--stage", stage)]
    settings = ["--set", "pca.components=16", "--set", "2.components=8", "--model", "all-MiniLM-L6-v2", "--no-baselines"]
    done = tlgui("train", "--source", sample / "hotel_en.csv", *chain, *settings, "--project", tmp_path / "p")
    assert done.code == 0, done.err
    spec = RunSpec.read(next((tmp_path / "p" / "runs").glob("*/spec.toml")))
    assert [stage.params for stage in spec.stages] == [{"components": 16}, {"components": 8}, {}]


def test_people_read_the_verdict_in_a_sentence(repo_root, tmp_path, tlgui):
    sample = repo_root / "resources" / "sample"
    command = ("train", "--source", sample / "hotel_en.csv", "--stage", "tfidf-logreg", "--project", tmp_path / "p")
    done = tlgui(*command)
    assert done.code == 0, done.err
    verdict = done.out.splitlines()[-1]
    assert "majority, the better baseline (95% interval +" in verdict
    assert verdict.startswith("It helps: f1_macro is +")
    alone = tlgui(*command, "--no-baselines").out.splitlines()[-1]
    assert alone.startswith("Nothing was compared")


def test_a_model_that_cannot_read_the_texts_is_told_before_the_run(tlgui, sample, tmp_path):
    options = ["--stage", "prototypes", "--model", "all-MiniLM-L6-v2", "--no-baselines", "--project", tmp_path / "p"]
    done = tlgui("train", "--source", sample / "hotel_zh.csv", *options)
    assert done.code == 0, done.err
    before, _, _ = done.err.partition("stage prototypes")
    assert before.startswith("looking at the texts of hotel_zh")
    assert "language that all-MiniLM-L6-v2 was not trained on" in before


@pytest.fixture(scope="module")
def encoder_run(tmp_path_factory, tlgui, sample):
    """A project with a finished run of a strategy that needs a pretrained model, and its id."""
    project = tmp_path_factory.mktemp("encoder") / "p"
    options = ["--stage", "prototypes", "--model", "all-MiniLM-L6-v2", "--no-baselines", "--project", project, "--json"]
    done = tlgui("train", "--source", sample / "hotel_en.csv", *options)
    assert done.code == 0, done.err
    return project, done.events[-1]["run_id"]


def test_runs_list_and_show(trained, tlgui):
    project, events = trained
    listed = tlgui("runs", "list", "--project", project, "--json").value
    assert [row["run_id"] for row in listed] == [events[-1]["run_id"]]
    assert listed[0]["status"] == "finished"
    assert listed[0]["stages"] == ["tfidf-logreg"]
    shown = tlgui("runs", "show", listed[0]["run_id"], "--project", project, "--json").value
    assert shown["spec"]["stages"] == [{"strategy": "tfidf-logreg", "params": {"C": 5.0}}]
    assert shown["report"]["schema_version"] == 1


def test_people_read_what_a_run_was_and_came_to(trained, tlgui_here):
    project, events = trained
    scores = events[-1]["metrics"]["test"]
    names, line = (words.split() for words in tlgui_here("runs", "list", "--project", project).out.splitlines()[:2])
    assert dict(zip(names[-3:], line[-3:], strict=True)) == {
        "stages": "tfidf-logreg",
        "accuracy": f"{scores['accuracy']:.3f}",
        "f1_macro": f"{scores['f1_macro']:.3f}",
    }
    shown = tlgui_here("runs", "show", events[-1]["run_id"], "--project", project).out
    for words in ("source: hotel_en", "stage: tfidf-logreg C=5.0", "seed: 3", f"accuracy {scores['accuracy']:.4f}", "It helps"):
        assert words in shown


def test_the_frozen_spec_repeats_the_run_to_the_last_digit(trained, tlgui):
    project, events = trained
    spec = project / "runs" / events[-1]["run_id"] / "spec.toml"
    again = tlgui("train", spec, "--project", project, "--name", "once more", "--json")
    assert again.code == 0, again.err
    assert again.events[-1]["metrics"] == events[-1]["metrics"]
    assert 'name = "once more"' in (project / "runs" / again.events[-1]["run_id"] / "spec.toml").read_text(encoding="utf-8")
    assert again.events[-1]["run_id"] != events[-1]["run_id"]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_predict_keeps_columns_and_order(trained, tlgui, tmp_path, suffix):
    project, events = trained
    source = tmp_path / "new.csv"
    rows = [("7", "The invoice shows a charge twice", "a,b"), ("3", "Where is my parcel?", 'say "hi"'), ("9", "", "")]
    with source.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("no", "message", "note"), *rows])
    out = tmp_path / f"out{suffix}"
    result = tlgui("predict", events[-1]["run_id"], source, "-o", out, "--text", "message", "--project", project, "--json")
    assert result.code == 0, result.err
    assert result.events[-1]["values"]["rows"] == 3
    table = _read(out)
    assert list(table[0]) == ["no", "message", "note", "prediction", "probability"]
    assert [(row["no"], row["message"], row["note"]) for row in table] == rows
    assert all(0 < float(row["probability"]) <= 1 for row in table)


def _read(path):
    if path.suffix == ".csv":
        with path.open(newline="", encoding="utf-8-sig") as file:
            return list(csv.DictReader(file))
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        return pq.read_table(path).to_pylist()
    from python_calamine import CalamineWorkbook

    head, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [{name: str(value) for name, value in zip(head, row, strict=True)} for row in rows]


def test_existing_prediction_column_is_not_replaced(trained, tlgui, tmp_path):
    project, events = trained
    source, out = tmp_path / "new.csv", tmp_path / "out.csv"
    source.write_text("text,prediction\nWhere is my parcel?,mine\nThe shower is broken,also mine\n", encoding="utf-8")
    assert tlgui("predict", events[-1]["run_id"], source, "-o", out, "--project", project).code == 0
    assert [row["prediction"] for row in _read(out)] == ["mine", "also mine"]
    assert all(row["prediction_2"] for row in _read(out))
    again = tlgui("predict", events[-1]["run_id"], source, "-o", out, "--project", project, "--json")
    assert (again.code, again.value["code"]) == (2, "data.file_exists")
    assert tlgui("predict", events[-1]["run_id"], source, "-o", out, "--project", project, "--replace").code == 0


def test_ctrl_c_stops_the_run_with_130(sample, repo_root, tmp_path):
    """As a terminal does it: the signal goes to every process of the group."""
    command = [sys.executable, "-m", "tlgui", "train", "--source", str(sample / "hotel_en.csv"), "--stage", "full-finetune"]
    command += ["--set", "full-finetune.epochs=50", "--model", "all-MiniLM-L6-v2", "--project", str(tmp_path / "p"), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=repo_root, start_new_session=True)
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line)["type"] == "metrics":
            break
    os.killpg(process.pid, signal.SIGINT)
    asked = time.monotonic()
    last = [json.loads(line) for line in process.stdout][-1]
    assert process.wait(30) == 130
    process.stdout.close()
    assert time.monotonic() - asked < 15
    assert last["type"] == "run_stopped"


def test_ctrl_c_stops_an_export_and_nothing_is_left(encoder_run, repo_root, tmp_path):
    project, run = encoder_run
    command = [
        sys.executable,
        "-m",
        "tlgui",
        "export",
        run,
        "--format",
        "onnx",
        "-o",
        str(tmp_path / "out"),
        "--project",
        str(project),
        "--json",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=repo_root, start_new_session=True)
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line).get("done") == 1:
            break
    os.killpg(process.pid, signal.SIGINT)
    last = [json.loads(line) for line in process.stdout][-1]
    process.stdout.close()
    assert (process.wait(30), last["type"]) == (130, "run_stopped")
    assert list(tmp_path.iterdir()) == []


def test_doctor(tlgui):
    result = tlgui("doctor", "--json")
    assert result.code == 0, result.out
    assert result.value["packages"]["torch"]
    assert result.value["devices"][0]["device"] == "cpu"
    assert result.value["devices"][0]["works"] is True
    assert result.value["readings"][0]["kind"] == "cpu"
    assert all(folder["writable"] for folder in result.value["folders"].values())
