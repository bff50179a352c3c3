"""``tlgui data import|profile|export``."""

import json

import pytest

CSV = "text;label;when\n" + "".join(f"text number {n};{'pos' if n % 2 else 'neg'};{n}\n" for n in range(40))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "guests.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def test_import_profile_export(tlgui_here, file, tmp_path):
    project = tmp_path / "project"
    imported = tlgui_here("data", "import", file, "--project", project, "--json").value
    assert (imported["id"], imported["rows"], imported["role"], imported["labels"]) == ("guests", 40, "source", ["neg", "pos"])
    assert sum(imported["splits"].values()) == 40
    assert imported["options"]["delimiter"] == ";"

    profile = tlgui_here("data", "profile", "guests", "--project", project, "--json").value
    assert (profile["usable_rows"], profile["label_counts"], profile["tokens"]) == (40, {"neg": 20, "pos": 20}, None)
    in_tokens = tlgui_here("data", "profile", "guests", "--project", project, "--model", "all-MiniLM-L6-v2", "--json").value
    assert in_tokens["tokens"]["maximum"] >= 5

    output = tmp_path / "out.jsonl"
    tlgui_here("data", "export", "guests", "--project", project, "-o", output)
    rows = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [row["when"] for row in rows] == [str(n) for n in range(40)]
    assert [row["split"] for row in rows].count("train") == imported["splits"]["train"]
    before = output.read_bytes()
    refused = tlgui_here("data", "export", "guests", "--project", project, "-o", output, "--no-split", "--json")
    assert (refused.code, refused.value["code"], output.read_bytes()) == (2, "data.file_exists", before)
    tlgui_here("data", "export", "guests", "--project", project, "-o", output, "--no-split", "--replace")
    assert list(json.loads(output.read_text(encoding="utf-8").splitlines()[0])) == ["text", "label", "when"]


def test_steps_are_added_all_or_none(tlgui_here, file, tmp_path):
    project = tmp_path / "project"
    tlgui_here("data", "import", file, "--project", project)
    add = ["--add", "lower_case", "--add", '{"kind": "drop_rows", "rows": [40]}']
    refused = tlgui_here("data", "clean", "guests", *add, "--project", project, "--json")
    assert (refused.code, refused.value["code"]) == (2, "data.step_rows")
    assert tlgui_here("data", "clean", "guests", "--project", project, "--log", "--json").value["steps"] == []
    add[3] = '{"kind": "drop_rows", "rows": [3, 5]}'
    cleaned = tlgui_here("data", "clean", "guests", *add, "--project", project, "--log", "--json").value
    assert ([step["kind"] for step in cleaned["steps"]], cleaned["used_rows"]) == (["lower_case", "drop_rows"], 38)
    assert [edit["step"]["kind"] for edit in cleaned["log"]] == ["lower_case", "drop_rows"]
    output = tmp_path / "out.jsonl"
    everything = tlgui_here("data", "export", "guests", "--project", project, "-o", output, "--no-split", "--json").value
    assert (everything["rows"], everything["left_out"]) == (40, 2)
    tlgui_here("data", "export", "guests", "--project", project, "-o", output, "--used", "--replace")
    rows = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [row["when"] for row in rows] == [str(n) for n in range(40) if n not in (3, 5)]
    assert {row["split"] for row in rows} == {"train", "dev", "test"}


def test_a_recipe_is_used_again(tlgui_here, file, tmp_path):
    project = tmp_path / "project"
    tlgui_here("data", "import", file, "--project", project, "--label", "when", "--text", "text")
    again = tlgui_here("data", "import", file, "--project", project, "--like", "guests", "--name", "More", "--role", "test", "--json").value
    assert (again["id"], again["role"], again["options"]["roles"]) == ("more", "test", {"text": "text", "when": "label"})
    tlgui_here("data", "clean", "guests", "--add", "lower_case", "--add", '{"kind": "drop_rows", "rows": [3]}', "--project", project)
    tlgui_here("data", "import", file, "--project", project, "--like", "guests", "--name", "Third")
    steps = tlgui_here("data", "clean", "third", "--project", project, "--json").value["steps"]
    assert [step["kind"] for step in steps] == ["lower_case"]  # what is about single rows is not taken along


def test_rows_of_each_finding_are_listed(tlgui_here, tmp_path):
    path = tmp_path / "ragged.csv"
    path.write_text("text,label\n" + "good,a\nbad,b\n" * 4 + "short\ngood,a\nshort\n", encoding="utf-8")
    (problem,) = tlgui_here("data", "inspect", path, "--json").value["problems"]
    assert (problem["code"], problem["rows"]) == ("data.ragged_rows", [10, 12])
    project = tmp_path / "project"
    tlgui_here("data", "import", path, "--project", project)
    findings = tlgui_here("data", "profile", "ragged", "--project", project, "--json").value["findings"]
    found = {finding["code"]: finding["rows"] for finding in findings}
    assert found["data.profile_duplicates"] == [2, 3, 4, 5, 6, 7, 8]


def test_what_cannot_be_imported_is_said(tlgui_here, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_bytes("text,label\n很好很干净的酒店,pos\n很吵一夜没睡好,neg\n".encode() + b"caf\xe9,neg\n")
    project = tmp_path / "project"
    refused = tlgui_here("data", "import", bad, "--project", project, "--json")
    assert refused.code == 2
    assert refused.value["code"] == "data.undecodable"
    assert tlgui_here("data", "inspect", bad, "--undecodable", "leave_out", "--json").value["refused"] == 1
    assert tlgui_here("data", "import", bad, "--project", project, "--undecodable", "leave_out", "--json").value["rows"] == 2
    assert tlgui_here("data", "profile", "nobody", "--project", project, "--json").code == 2
    assert tlgui_here("data", "export", "bad", "--project", project, "-o", tmp_path / "x.doc", "--json").code == 2


def test_steps_of_cleaning(tlgui_here, file, tmp_path):
    project = tmp_path / "project"

    def clean(*arguments):
        return tlgui_here("data", "clean", "guests", "--project", project, *arguments, "--json")

    tlgui_here("data", "import", file, "--project", project)
    first = clean("--add", "lower_case", "--add", '{"kind": "merge_labels", "labels": ["neg"], "into": "pos"}').value
    assert (first["counts"], first["labels"], first["used_rows"]) == ([0, 20], ["pos"], 40)
    second = clean("--add", '{"kind": "drop_rows", "rows": [3, 4]}').value
    assert second["used_rows"] == 38
    assert clean("--undo").value == first
    assert clean("--redo").value["fingerprint"] == second["fingerprint"]
    assert [step["kind"] for step in clean("--remove", 2).value["steps"]] == ["lower_case", "drop_rows"]
    (tmp_path / "steps.json").write_text(json.dumps(second["steps"]), encoding="utf-8")
    again = clean("--steps", tmp_path / "steps.json", "--log").value
    assert again["fingerprint"] == second["fingerprint"]
    assert [edit["what"] for edit in again["log"]] == ["added"] * 3 + ["undone", "redone", "removed", "changed"]
    output = tmp_path / "out.jsonl"
    tlgui_here("data", "export", "guests", "--project", project, "-o", output)
    rows = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert ({row["label"] for row in rows}, [n for n, row in enumerate(rows) if not row["split"]]) == ({"pos"}, [3, 4])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--add", "wash"), "data.bad_step"),
        (("--add", '{"kind": "drop_rows"'), "data.bad_step"),
        (("--add", '{"kind": "drop_rows", "rows": [40]}'), "data.step_rows"),
        (("--remove", 1), "data.no_such_step"),
    ],
)
def test_steps_that_cannot_be_done(tlgui_here, file, tmp_path, arguments, code):
    project = tmp_path / "project"
    tlgui_here("data", "import", file, "--project", project)
    refused = tlgui_here("data", "clean", "guests", "--project", project, *arguments, "--json")
    assert (refused.code, refused.value["code"]) == (2, code)


def test_a_column_of_domains(tlgui_here, tmp_path):
    path = tmp_path / "reviews.csv"
    path.write_text("text,label,shop\n" + "".join(f"text {n},{'ab'[n % 2]},{'xy'[n % 4 // 2]}\n" for n in range(40)), encoding="utf-8")
    done = tlgui_here(
        "data", "import", path, "--project", tmp_path / "p", "--text", "text", "--label", "label", "--domain", "shop", "--json"
    )
    assert [(found["id"], found["rows"]) for found in done.events] == [("reviews-x", 20), ("reviews-y", 20)]


def test_several_labels_in_a_cell(tlgui_here, tmp_path):
    file = tmp_path / "mails.csv"
    rows = "".join(f"mail {row},{('bill', 'urgent', 'bill/urgent')[row % 3]}\n" for row in range(30))
    file.write_text("text,about\n" + rows, encoding="utf-8")
    as_one = tlgui_here("data", "inspect", file, "--json").value
    assert (as_one["roles"], as_one["label_separator"]) == ({"text": "text", "about": "label"}, None)
    columns = ("--text", "text", "--label", "about", "--label-separator", "/")
    several = tlgui_here("data", "inspect", file, *columns, "--json").value
    assert (several["roles"], several["label_separator"]) == ({"text": "text", "about": "labels"}, "/")
    imported = tlgui_here("data", "import", file, *columns, "--project", tmp_path / "project", "--json").value
    assert imported["labels"] == ["bill", "urgent"]
    profile = tlgui_here("data", "profile", "mails", "--project", tmp_path / "project", "--json").value
    assert (profile["label_counts"], profile["mean_labels"]) == ({"bill": 20, "urgent": 20}, pytest.approx(4 / 3))


def test_a_recipe_keeps_the_separator_of_each_file(tlgui_here, tmp_path):
    project, topics = tmp_path / "project", ("wifi", "room", "food")
    for name, separator in (("bars", "|"), ("semicolons", "; ")):
        cells = [*topics, *(f"{a}{separator}{b}" for a in topics for b in topics if a != b)]
        rows = "".join(f"comment {n},{cells[n % 9]}\n" for n in range(45))
        (tmp_path / f"{name}.csv").write_text("text,topics\n" + rows, encoding="utf-8")
    tlgui_here("data", "import", tmp_path / "bars.csv", "--project", project)
    again = tlgui_here("data", "import", tmp_path / "semicolons.csv", "--like", "bars", "--project", project, "--json").value
    assert again["labels"] == sorted(topics)
    listed = tlgui_here("data", "list", "--project", project, "--json").value
    assert [(entry["id"], entry["rows"]) for entry in listed] == [("bars", 45), ("semicolons", 45)]


def test_a_named_column_leaves_the_others_to_detection(tlgui_here, tmp_path):
    file = tmp_path / "reviews.csv"
    rows = "".join(f"a longer comment number {n},{'ab'[n % 2]},{('train', 'dev', 'test')[n % 3]},'x'\n" for n in range(30))
    file.write_text("comment,verdict,split,mark\n" + rows, encoding="utf-8")
    value = tlgui_here("data", "import", file, "--label", "verdict", "--quote", "none", "--project", tmp_path / "project", "--json").value
    assert value["splits"] == {"train": 10, "dev": 10, "test": 10}
    assert value["options"]["quote"] == ""
    grouped = tlgui_here("data", "inspect", file, "--group", "mark", "--json").value
    assert grouped["roles"] == {"comment": "text", "verdict": "label", "split": "split", "mark": "group"}


def test_a_step_with_a_wrong_field_is_named(tlgui_here, file, tmp_path):
    project = tmp_path / "project"
    tlgui_here("data", "import", file, "--project", project)
    refused = tlgui_here("data", "clean", "guests", "--add", "merge_labels", "--project", project)
    assert refused.code == 2
    assert "labels: Field required" in refused.err
