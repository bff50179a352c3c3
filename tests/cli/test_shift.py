"""``tlgui data shift``: two files in, one verdict out."""

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


def test_refusals_name_file_and_remedy(tlgui, sample, tmp_path):
    column = tlgui("data", "shift", sample / "hotel_en.csv", sample / "shop_en.csv", "--text", "review")
    assert (column.code, "no column “review”. It has: text, label." in column.err) == (2, True)
    gone = tlgui("data", "shift", sample / "hotel_en.csv", tmp_path / "gone.csv", "--json")
    assert (gone.code, "gone.csv" in gone.err) == (2, True)
    assert gone.value["type"] == "error"
    model = tlgui("data", "shift", sample / "hotel_en.csv", sample / "shop_en.csv", "--model", "nobody")
    assert (model.code, "nobody" in model.err) == (2, True)
