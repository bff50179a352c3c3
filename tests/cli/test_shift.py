"""``tlgui data shift``: two files in, one verdict out."""

import csv

import pytest


def test_two_domains(tlgui, sample):
    result = tlgui("data", "shift", sample / "hotel_en.csv", sample / "shop_en.csv", "--text", "text", "--json")
    assert result.code == 0, result.err
    assert len(result.out.splitlines()) == 1  # one document, no events
    report = result.value
    assert report["code"] == "shift.apart"
    assert report["verdict"].startswith("“hotel_en” and “shop_en” are somewhat apart")
    assert "room" in report["verdict"]
    assert "order" in report["verdict"]
    assert report["advice"]
    assert report["model"] == "all-MiniLM-L6-v2"
    distance = report["proxy_a_distance"]
    assert 0.4 < distance["low"] < distance["value"] < distance["high"] < 1.6
    assert report["mmd2"]["value"] > 0
    assert report["mmd2"]["p"] <= 0.01
    assert 0 < report["vocabulary_overlap"] < 1
    assert report["js_divergence"]["low"] <= report["js_divergence"]["value"] <= report["js_divergence"]["high"]
    assert {word["word"] for word in report["second_typical"]} & {"order", "parcel", "delivery"}
    assert report["coral"] > 0
    assert report["frechet"] > 0
    assert report["lengths"]["ks"] > 0
    assert sum(report["labels"]["first"].values()) == pytest.approx(1)
    assert (report["first"]["texts"], report["second"]["texts"]) == (281, 283)


def test_datasets_and_their_splits(tlgui, sample, tmp_path):
    project = tmp_path / "project"
    tlgui("data", "import", sample / "hotel_en.csv", "--project", project)
    compare = ["data", "shift", "--project", project, "--json"]
    halves = tlgui(*compare, "hotel_en:train", "hotel_en:test").value
    assert (halves["code"], halves["first"]["name"], halves["first"]["texts"] + halves["second"]["texts"]) == (
        "shift.alike",
        "hotel_en:train",
        253,
    )
    mixed = tlgui(*compare, "hotel_en", sample / "shop_en.csv").value
    assert (mixed["first"]["texts"], mixed["second"]["texts"], mixed["code"]) == (281, 283, "shift.apart")
    for name, code in (("nothing", "project.no_dataset"), ("hotel_en:all", "data.no_such_split")):
        refused = tlgui(*compare, "hotel_en", name)
        assert (refused.code, refused.value["code"]) == (2, code)


def test_for_people_and_in_chinese_texts(tlgui, sample, tmp_path):
    rows = (sample / "shop_zh.csv").read_text(encoding="utf-8").splitlines()
    halves = [tmp_path / "one.csv", tmp_path / "other.csv"]
    for place, file in enumerate(halves):
        file.write_text("\n".join([rows[0], *rows[1 + place :: 2]]) + "\n", encoding="utf-8")
    result = tlgui("data", "shift", *halves, "--model", "all-MiniLM-L6-v2")
    assert result.code == 0, result.err
    assert "“one” and “other” speak alike" in result.out
    assert "only 142 texts" in result.out
    assert "proxy A-distance: " in result.out


def test_several_labels_in_a_row_are_told_apart(tlgui, sample, tmp_path):
    files = []
    for name, every in (("hotel_en", 2), ("shop_en", 4)):
        texts = [row["text"] for row in csv.DictReader((sample / f"{name}.csv").read_text(encoding="utf-8").splitlines())]
        files.append(tmp_path / f"{name}.csv")
        with files[-1].open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["text", "tags"])
            for row, text in enumerate(texts):
                about = ("food", "price")[row // every % 2]
                writer.writerow([text, f"praise; {about}" if row % every == 0 else about])
    labels = tlgui("data", "shift", *files, "--model", "all-MiniLM-L6-v2", "--json").value["labels"]
    assert list(labels["first"]) == ["food", "praise", "price"]
    assert labels["first"] == pytest.approx({"food": 0.5, "praise": 0.5, "price": 0.5}, abs=0.01)
    assert labels["second"] == pytest.approx({"food": 0.5, "praise": 0.25, "price": 0.5}, abs=0.01)
    assert 1e-12 < labels["p"] < 1e-6


def test_refusals_name_file_and_remedy(tlgui_here, sample, tmp_path):
    column = tlgui_here("data", "shift", sample / "hotel_en.csv", sample / "shop_en.csv", "--text", "review")
    assert (column.code, "no column “review”. It has: text, label." in column.err) == (2, True)
    gone = tlgui_here("data", "shift", sample / "hotel_en.csv", tmp_path / "gone.csv", "--json")
    assert (gone.code, "gone.csv" in gone.err) == (2, True)
    assert gone.value["type"] == "error"
    model = tlgui_here("data", "shift", sample / "hotel_en.csv", sample / "shop_en.csv", "--model", "nobody")
    assert (model.code, "nobody" in model.err) == (2, True)
