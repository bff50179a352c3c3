"""A run on cleaned data is repeated to the last digit, whatever has become of the data since, and its model cleans new texts."""

import csv

import pytest


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, texts):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["text"], *([text] for text in texts)])
    return path


@pytest.mark.slow
def test_a_cleaned_run_is_repeated_and_used(tlgui, sample, tmp_path):
    project = tmp_path / "project"
    there = ("--project", project, "--json")
    tlgui("data", "import", sample / "hotel_en.csv", "--name", "hotel", *there)
    rows = read(sample / "hotel_en.csv")
    cleaned = tlgui("data", "clean", "hotel", "--add", "strip_markup", "--add", '{"kind": "drop_rows", "rows": [0, 1, 2]}', *there).value
    assert cleaned["used_rows"] == len(rows) - 3
    spec = tmp_path / "spec.toml"
    spec.write_text('baselines = false\n\n[data.source]\ndataset = "hotel"\n\n[[stages]]\nstrategy = "tfidf-logreg"\n', encoding="utf-8")
    first = tlgui("train", spec, *there).value
    frozen = project / "runs" / first["run_id"] / "spec.toml"
    assert 'kind = "drop_rows"' in frozen.read_text(encoding="utf-8")
    tlgui("data", "clean", "hotel", "--steps", write_steps(tmp_path / "none.json"), *there)
    again = tlgui("train", frozen, *there).value
    assert again["metrics"] == first["metrics"]
    told = [(project / "runs" / run["run_id"] / "evaluation" / "predictions.arrow").read_bytes() for run in (first, again)]
    assert told[0] == told[1]
    texts = [row["text"] for row in rows[:50]]
    plain = write(tmp_path / "plain.csv", texts)
    marked = write(tmp_path / "marked.csv", [text.replace("o", "&#111;") for text in texts])
    for path in (plain, marked):
        tlgui("predict", first["run_id"], path, "-o", path.with_suffix(".out.csv"), *there)
    found = [[(row["prediction"], row["probability"]) for row in read(path.with_suffix(".out.csv"))] for path in (plain, marked)]
    assert found[0] == found[1]


def write_steps(path):
    path.write_text("[]", encoding="utf-8")
    return path
