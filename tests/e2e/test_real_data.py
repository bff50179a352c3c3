"""The way through on real data, by the command line: what the window does is the same, see ``tlgui tour``."""

import csv
import json
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture
def train(repo_root, tmp_path):
    """Train from Parquet files; returns the last event and the project folder."""

    def train(*arguments, project="p"):
        command = [sys.executable, "-m", "tlgui", "train", *map(str, arguments), "--text", "text", "--label", "label", "--json"]
        command += ["--project", str(tmp_path / project)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=repo_root, timeout=880, check=False)
        assert done.returncode == 0, done.stderr
        last = json.loads(done.stdout.splitlines()[-1])
        assert last["type"] == "run_finished"
        return last, tmp_path / project

    return train


def _verdict(project, run_id):
    summary = json.loads((project / "runs" / run_id / "evaluation" / "summary.json").read_text(encoding="utf-8"))
    return summary["verdict"]


def test_banking77_linear_probe(train, shared_data):
    folder = shared_data / "banking77"
    last, project = train(
        "--source", folder / "train.parquet", "--test", folder / "test.parquet", "--model", "all-MiniLM-L6-v2", "--stage", "linear-probe"
    )
    assert last["metrics"]["test"]["accuracy"] >= 0.92
    assert last["baselines"]["tfidf-logreg"]["test"]["accuracy"] == pytest.approx(0.894, abs=0.01)
    assert _verdict(project, last["run_id"])["kind"] == "helps"


def test_trec6_full_finetuning(train, shared_data, tmp_path):
    folder = shared_data / "trec6"
    rows = pq.read_table(folder / "train.parquet")
    pq.write_table(
        rows.take(list(range(0, rows.num_rows, 4))), tmp_path / "quarter.parquet"
    )  # all of them take four times as long for 0.96
    last, project = train(
        "--source",
        tmp_path / "quarter.parquet",
        "--test",
        folder / "test.parquet",
        "--model",
        "all-MiniLM-L6-v2",
        "--stage",
        "full-finetune",
    )
    assert last["metrics"]["test"]["accuracy"] >= 0.90
    assert _verdict(project, last["run_id"])["kind"] == "helps"


def test_books_to_dvd_says_honestly_how_it_compares(train, shared_data, tmp_path):
    for name in ("books", "dvd"):  # long reviews: a quarter of them takes half a minute
        rows = pq.read_table(shared_data / "amazon_blitzer" / f"{name}.parquet")
        pq.write_table(rows.take(list(range(0, rows.num_rows, 4))), tmp_path / f"{name}.parquet")
    source, test = tmp_path / "books.parquet", tmp_path / "dvd.parquet"
    last, project = train("--source", source, "--test", test, "--model", "all-MiniLM-L6-v2", "--stage", "linear-probe")
    verdict = _verdict(project, last["run_id"])
    ours = last["metrics"]["test"][verdict["metric"]]
    baseline = last["baselines"]["tfidf-logreg"]["test"][verdict["metric"]]
    assert verdict["baseline"] == "tfidf-logreg"
    assert verdict["difference"] == pytest.approx(ours - baseline, abs=1e-6)
    expected = "helps" if verdict["low"] > 0 else "hurts" if verdict["high"] < 0 else "unclear"
    assert verdict["kind"] == expected


def test_waimai_as_gb18030_with_the_multilingual_model(train, shared_data, tmp_path, repo_root):
    files = {}
    for name, every in (("train", 4), ("test", 3)):  # the files are sorted by label
        rows = pq.read_table(shared_data / "waimai_10k" / f"{name}.parquet").to_pylist()[::every]
        files[name] = tmp_path / f"{name}.csv"
        with files[name].open("w", newline="", encoding="gb18030") as file:
            writer = csv.writer(file)
            writer.writerow(["text", "label"])
            writer.writerows([row["text"], row["label"]] for row in rows)
    last, project = train("--source", files["train"], "--test", files["test"], "--stage", "linear-probe")
    run = project / "runs" / last["run_id"]
    assert 'id = "multilingual-e5-small"' in (run / "spec.toml").read_text(encoding="utf-8")  # chosen by the data
    assert last["metrics"]["test"]["accuracy"] > 0.86
    out = tmp_path / "predicted.csv"
    command = [sys.executable, "-m", "tlgui", "predict", last["run_id"], str(files["test"]), "-o", str(out), "--project", str(project)]
    assert subprocess.run(command, cwd=repo_root, capture_output=True, check=False, timeout=600).returncode == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        predicted = list(csv.DictReader(file))
    right = sum(row["label"] == row["prediction"] for row in predicted)
    assert right / len(predicted) == pytest.approx(last["metrics"]["test"]["accuracy"], abs=0.002)
