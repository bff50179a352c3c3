"""Exports: loaded by other programs, the same numbers, or nothing at all."""

import dataclasses
import json
import os
import subprocess
import sys

import numpy as np
import pytest
import torch

from tlgui.core.cleaning import CutWindows, LowerCase, MaskPrivate, NormaliseUnicode, SegmentWords, SimplifyChinese, StripMarkup, TidySpace
from tlgui.core.errors import MachineError, ModelError, Stopped
from tlgui.core.tasks import TransferRole
from tlgui.data.cleaning import clean_texts
from tlgui.engine.components.heads import LinearHead, PriorHead
from tlgui.engine.components.tfidf import TfidfFeaturiser
from tlgui.engine.device import Device
from tlgui.engine.export import export_model, exporting
from tlgui.engine.text_model import TextModel
from tlgui.runs import RunFolder
from tlgui.testing.contract import Bench
from tlgui.testing.problems import SmallProblem
from tlgui.testing.tiny_models import tiny_encoder

TEXTS = ["the parcel was late", "refund my card please", "it is dirty and very broken again and again", "help", ""]
CPU = Device(torch.device("cpu"))
STAGES = {
    "stock": (("full-finetune", {"epochs": 1}),),
    "mean": (("full-finetune", {"epochs": 1, "pooling": "mean"}),),
    "frozen": (("linear-probe", {"C": 10.0}),),
    "wider": (("bottleneck-adapter", {"epochs": 1, "reduction": 4}),),
    "neighbours": (("pca", {"components": 8}), ("knn", {})),
    "kernel": (("linear-probe", {"head": "svm", "C": 10.0, "layers": "mean"}),),
    "kernels": (("tca", {"components": 20}), ("linear-probe", {"head": "svm", "C": 10.0})),
    "own-classifier": (("full-finetune", {"epochs": 1}), ("knn", {})),
}
ROLES = (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST)


@pytest.fixture(scope="module")
def trained(problem, strategies, tmp_path_factory):
    """A run of each kind on an encoder that wants a prefix."""
    folder = tmp_path_factory.mktemp("trained")
    words = {
        "the",
        "parcel",
        "was",
        "late",
        "refund",
        "my",
        "card",
        "please",
        "it",
        "is",
        "dirty",
        "very",
        "broken",
        "again",
        "and",
        "query",
    }
    model = tiny_encoder(folder / "encoder", words, prefix="query: ")
    bench = Bench(SmallProblem(problem.datasets, model), strategies, folder)
    return model, {
        name: bench.run(bench.problem.spec(*stages, roles=ROLES, baselines=False)).folder / "model" for name, stages in STAGES.items()
    }


@pytest.fixture(params=STAGES)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def exported(trained, tmp_path_factory):
    """A folder with the export of a kind in a format, made when it is first asked for; read it only."""
    model, folders = trained
    made = {}

    def exported(kind, format):
        if (kind, format) not in made:
            made[kind, format] = tmp_path_factory.mktemp("exported") / f"{kind}-{format}"
            export_model(folders[kind], format, made[kind, format], TEXTS, model.folder)
        return made[kind, format]

    return exported


@pytest.mark.slow
@pytest.mark.parametrize("format", ["hf", "onnx"])
def test_export_gives_the_same_probabilities_in_a_fresh_process(trained, kind, format, tmp_path):
    model, folders = trained
    events = []
    result = export_model(folders[kind], format, tmp_path / "out", TEXTS, model.folder, events.append)
    assert result["verified"]
    # Distances between vectors that are nearly the same magnify the rounding of both.
    assert result["max_difference"] < (5e-4 if kind == "own-classifier" else 1e-5)
    assert result["texts"] == len(TEXTS)
    assert [event.done for event in events] == [0, 1, 2, 3, 4]
    files = {file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*")}
    assert set(result["files"]) == files
    assert {"README.md", "tokenizer.json", "text_classifier.json"} <= files
    assert not any(name.endswith((".bin", ".pkl", ".pt")) for name in files)
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "`query: `" in card
    assert "CC0-1.0" in card
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


@pytest.mark.slow
def test_stock_folder_is_a_transformers_classifier(trained, tmp_path):
    from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

    model, folders = trained
    result = export_model(folders["stock"], "hf", tmp_path / "out", TEXTS, model.folder)
    assert "AutoModelForSequenceClassification" in result["loads_with"]
    network = AutoModelForSequenceClassification.from_pretrained(tmp_path / "out")
    assert network.config.id2label == {0: "delivery", 1: "payment", 2: "quality"}
    tokenizer = AutoTokenizer.from_pretrained(tmp_path / "out")
    assert tokenizer.model_max_length == 32
    found = pipeline("text-classification", model=network, tokenizer=tokenizer, top_k=None, device="cpu")(
        ["query: " + text for text in TEXTS]
    )
    expected = TextModel.load(folders["stock"], model.folder, CPU).predict_proba(TEXTS)
    names = ("delivery", "payment", "quality")
    scores = [[{row["label"]: row["score"] for row in rows}[name] for name in names] for rows in found]
    np.testing.assert_allclose(scores, expected, atol=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize("format", ["hf", "onnx"])
def test_the_export_cleans_texts_as_the_model_does(trained, format, tmp_path):
    model, folders = trained
    loaded = TextModel.load(folders["frozen"], model.folder, CPU)
    steps = (StripMarkup(), LowerCase(), SimplifyChinese(), SegmentWords(), TidySpace(), MaskPrivate(), NormaliseUnicode(form="NFKC"))
    dataclasses.replace(loaded, cleaning=steps).save(tmp_path / "model")
    untidy = ["<b>The PARCEL</b> &amp; was late", "refund\tmy  card", "這家餐廳", "write to me@example.org ｆｕｌｌ"]
    result = export_model(tmp_path / "model", format, tmp_path / "out", untidy, model.folder)
    assert result["max_difference"] < 1e-5
    # Without them the numbers are others: the check above means something.
    assert np.abs(loaded.predict_proba(untidy) - loaded.predict_proba(clean_texts(untidy, steps))).max() > 1e-3
    assert "strip_markup, lower_case" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("format", "join"), [("hf", "vote"), ("onnx", "mean")])
def test_the_export_reads_long_texts_in_windows(trained, format, join, tmp_path):
    model, folders = trained
    loaded = TextModel.load(folders["frozen"], model.folder, CPU)
    long = ["the parcel was late " * 12 + "refund my card please " * 9, "help", "", "dirty and very broken " * 20]
    dataclasses.replace(loaded, cleaning=(CutWindows(words=12, overlap=4, join=join),)).save(tmp_path / "model")
    result = export_model(tmp_path / "model", format, tmp_path / "out", long, model.folder)
    assert result["max_difference"] < 1e-5
    assert np.abs(loaded.predict_proba(long) - TextModel.load(tmp_path / "model", model.folder, CPU).predict_proba(long)).max() > 1e-3
    assert "windows that overlap by 4" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("format", "script"), [("onnx", "predict_onnx.py"), ("hf", "predict.py")])
@pytest.mark.parametrize("by", ["lines", "words"])
def test_script_of_the_export_reads_lines_and_its_own_command_line(trained, exported, format, script, by):
    model, folders = trained
    texts = ["the parcel was late", "refund my card"]
    done = subprocess.run(
        [sys.executable, script, *(texts if by == "words" else ())],
        cwd=exported("frozen", format),
        input="" if by == "words" else "".join(f"{text}\n" for text in texts),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": ""},
        timeout=200,
    )
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    probabilities = TextModel.load(folders["frozen"], model.folder, CPU).predict_proba(texts)
    assert [float(line[1]) for line in lines] == pytest.approx(probabilities.max(axis=1).tolist(), abs=1e-3)


@pytest.mark.slow
def test_onnx_file_takes_any_batch_and_length(exported):
    import onnxruntime

    folder = exported("stock", "onnx")
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"))
    assert [value.name for value in session.get_inputs()] == ["input_ids", "attention_mask"]
    for rows, length in ((1, 1), (1, 32), (7, 9)):
        ids = np.full((rows, length), 6, dtype=np.int64)
        (probabilities,) = session.run(["probabilities"], {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        assert probabilities.shape == (rows, 3)
        np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    assert json.loads((folder / "labels.json").read_text()) == ["delivery", "payment", "quality"]


@pytest.mark.parametrize("after", [1, 2])
def test_an_export_that_is_stopped_leaves_nothing(trained, tmp_path, after):
    model, folders = trained
    done = []
    with pytest.raises(Stopped):
        export_model(
            folders["frozen"], "hf", tmp_path / "out", TEXTS, model.folder, lambda event: done.append(event.done), lambda: len(done) > after
        )
    assert done == list(range(after + 1))
    assert list(tmp_path.iterdir()) == []


def test_what_is_exported_may_be_read_by_others(exported):
    files = [file for file in exported("frozen", "hf").rglob("*") if file.is_file()]
    assert {file.name for file in files} > {"model.safetensors", "predict.py"}
    assert len({file.stat().st_mode for file in files}) == 1


def test_export_that_differs_is_not_kept(trained, tmp_path, monkeypatch):
    model, folders = trained
    monkeypatch.setattr(exporting, "_in_fresh_process", lambda script, texts, _: np.full((len(texts), 3), 1 / 3, dtype=np.float32))
    monkeypatch.setattr(exporting, "TOLERANCE", 1e-9)
    with pytest.raises(ModelError) as error:
        export_model(folders["frozen"], "hf", tmp_path / "out", TEXTS, model.folder)
    assert error.value.code == "engine.export_differs"
    assert list(tmp_path.iterdir()) == []


def test_script_that_fails_is_told_and_nothing_is_kept(trained, tmp_path, monkeypatch):
    model, folders = trained

    def broken(model, encoder, folder):
        (folder / "predict.py").write_text("raise SystemExit('no such thing')")
        return exporting.write_huggingface.__globals__["Written"]("predict.py", "nothing")

    monkeypatch.setitem(exporting._WRITERS, "hf", broken)
    with pytest.raises(ModelError, match="no such thing") as error:
        export_model(folders["frozen"], "hf", tmp_path / "out", TEXTS, model.folder)
    assert error.value.code == "engine.export_check_failed"
    assert list(tmp_path.iterdir()) == []


WORDY = ["The parcel was LATE, late & late", "refund  my\tcard", "它 很 脏", "ａ ｂ", "x", "", "naïve café’s re-opened"]


@pytest.mark.parametrize(
    ("analyzer", "cleaning"),
    [("word", ()), ("char", (LowerCase(), SimplifyChinese())), ("word", (CutWindows(words=20, overlap=5),))],
    ids=["words", "cleaned characters", "windows"],
)
def test_a_model_that_counts_words_becomes_a_script(analyzer, cleaning, tmp_path):
    texts = [*WORDY, " ".join(f"word{i} late" for i in range(40))]
    featuriser = TfidfFeaturiser.fit(texts, analyzer=analyzer, ngram_range=(1, 2), min_df=1)
    random = np.random.default_rng(0)
    head = LinearHead(random.normal(size=(3, len(featuriser.terms))).astype("f4") * 4, random.normal(size=3).astype("f4"))
    TextModel(("a", "b", "c"), head, featuriser, cleaning=cleaning, about={"stages": [{"strategy": "tfidf-logreg"}]}).save(
        tmp_path / "model"
    )
    result = export_model(tmp_path / "model", "script", tmp_path / "out", texts)
    assert result["max_difference"] < 1e-5
    assert result["texts"] == len(texts)
    files = {"README.md", "model.safetensors", "predict_words.py", "text_classifier.json", "vocabulary.json"}
    assert set(result["files"]) == files | ({"cleaning.py"} if cleaning else set())
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "by tfidf-logreg" in card
    assert "python predict_words.py < texts.txt" in card
    code = (tmp_path / "out" / "predict_words.py").read_text(encoding="utf-8")
    assert not any(library in code for library in ("import torch", "import tlgui", "import sklearn", "import scipy"))


@pytest.mark.parametrize("stages", [(("tfidf-svm", {}),), (("majority", {}),)], ids=["svm", "majority"])
def test_a_run_without_an_encoder_is_exported_as_a_script(bench, stages, tmp_path):
    run = bench.run(bench.problem.spec(*stages, baselines=False), model=False)
    assert RunFolder(run.folder).export_formats() == ("script",)
    result = export_model(run.folder / "model", "script", tmp_path / "out", TEXTS)
    assert result["verified"]
    assert result["max_difference"] < 1e-5


def test_what_cannot_be_exported_says_why(tmp_path, trained):
    TextModel(("a", "b"), PriorHead(np.array([0.5, 0.5], dtype="f4"))).save(tmp_path / "model")
    for format in ("hf", "onnx"):
        with pytest.raises(ModelError) as error:
            export_model(tmp_path / "model", format, tmp_path / "out")
        assert error.value.code == "engine.export_needs_encoder"
    with pytest.raises(ModelError) as error:
        export_model(trained[1]["frozen"], "script", tmp_path / "out", TEXTS, trained[0].folder)
    assert error.value.code == "engine.export_has_encoder"
    assert RunFolder(trained[1]["frozen"].parent).export_formats() == ("hf", "onnx")
    with pytest.raises(ModelError) as error:
        export_model(tmp_path / "model", "coreml", tmp_path / "out")
    assert error.value.code == "engine.export_format"
    assert not (tmp_path / "out").exists()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("keep")
    with pytest.raises(MachineError) as error:
        export_model(trained[1]["frozen"], "hf", tmp_path / "full", TEXTS, trained[0].folder)
    assert error.value.code == "export.not_empty"
    assert (tmp_path / "full" / "mine.txt").read_text() == "keep"
