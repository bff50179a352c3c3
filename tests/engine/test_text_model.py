"""What a run leaves can be saved, loaded, used and refused."""

import dataclasses
import json

import numpy as np
import pytest
import torch

from tlgui.core.cleaning import LowerCase, MaskPrivate, StripMarkup
from tlgui.core.errors import ModelError, Stopped
from tlgui.core.tasks import TransferRole
from tlgui.engine.components.heads import LinearHead, PriorHead
from tlgui.engine.components.maps import AffineMap
from tlgui.engine.components.tfidf import TfidfFeaturiser
from tlgui.engine.device import Device
from tlgui.engine.text_model import TextModel

CPU = Device(torch.device("cpu"))
TEXTS = ["the parcel was late", "refund my card", "broken and dirty"]
NAMES = ("delivery", "payment", "quality")


@pytest.fixture
def tfidf_model():
    featuriser = TfidfFeaturiser.fit(TEXTS, analyzer="word", ngram_range=(1, 1), min_df=1)
    terms = len(featuriser.vectorizer.vocabulary_)
    generator = np.random.default_rng(0)
    feature_map = AffineMap(generator.normal(size=(4, terms)).astype("f4"), generator.normal(size=4).astype("f4"))
    head = LinearHead(generator.normal(size=(3, 4)).astype("f4"), generator.normal(size=3).astype("f4"))
    return TextModel(NAMES, head, featuriser, feature_map, about={"seed": 3})


def test_model_with_every_part_is_the_same_after_loading(tfidf_model, tmp_path):
    tfidf_model.save(tmp_path / "model")
    loaded = TextModel.load(tmp_path / "model")
    assert loaded.predict_proba(TEXTS).tobytes() == tfidf_model.predict_proba(TEXTS).tobytes()
    assert loaded.label_names == NAMES
    assert loaded.about == {"seed": 3}
    suffixes = {file.suffix for file in (tmp_path / "model").rglob("*") if file.is_file()}
    assert suffixes == {".json", ".safetensors"}, "no pickles"


def test_model_without_featuriser(tmp_path):
    TextModel(("a", "b"), PriorHead(np.array([0.25, 0.75], dtype="f4"))).save(tmp_path / "model")
    np.testing.assert_array_equal(TextModel.load(tmp_path / "model").predict_proba(["x", None]), [[0.25, 0.75]] * 2)


def test_new_texts_are_cleaned_as_the_model_says(tfidf_model, tmp_path):
    steps = (StripMarkup(), MaskPrivate(what=("links",)), LowerCase())
    dataclasses.replace(tfidf_model, cleaning=steps).save(tmp_path / "model")
    loaded = TextModel.load(tmp_path / "model")
    assert loaded.cleaning == steps
    assert loaded.cleaned(["<b>The</b> Parcel: http://example.org", None]) == ["the parcel: [link]", ""]


def test_missing_text_counts_as_empty(tfidf_model):
    np.testing.assert_array_equal(tfidf_model.predict_proba([None]), tfidf_model.predict_proba([""]))
    assert tfidf_model.predict_proba([]).shape == (0, 3)


def test_predicting_tells_its_progress_and_stops(tfidf_model):
    heard = []
    tfidf_model.predict_proba(TEXTS * 1500, progress=lambda done, total: heard.append((done, total)))
    assert heard[-1] == (4500, 4500)
    assert heard == sorted(heard)
    with pytest.raises(Stopped):
        tfidf_model.predict_proba(TEXTS, stop=lambda: True)


def test_folder_with_content_is_left_alone(tfidf_model, tmp_path):
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(FileExistsError):
        tfidf_model.save(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_failed_save_leaves_nothing(tfidf_model, tmp_path, monkeypatch):
    monkeypatch.setattr(TfidfFeaturiser, "save", lambda self, folder: (_ for _ in ()).throw(OSError(28, "disk full")))
    with pytest.raises(OSError, match="disk full"):
        tfidf_model.save(tmp_path / "model")
    assert list(tmp_path.iterdir()) == []


def _damage(folder, change):
    file = folder / "text_model.json"
    values = json.loads(file.read_text())
    change(values)
    file.write_text(json.dumps(values))


def test_damaged_and_newer_models_are_refused(tfidf_model, tmp_path):
    def refused(name, change):
        tfidf_model.save(tmp_path / name)
        _damage(tmp_path / name, change)
        with pytest.raises(ModelError) as error:
            TextModel.load(tmp_path / name)
        return error.value.code

    assert refused("newer", lambda values: values.update(schema_version=99)) == "engine.text_model_newer"
    assert refused("head", lambda values: values.update(head="spline")) == "engine.text_model_unreadable"
    assert refused("labels", lambda values: values.pop("labels")) == "engine.text_model_unreadable"
    tfidf_model.save(tmp_path / "cut")
    file = tmp_path / "cut" / "head.safetensors"
    file.write_bytes(file.read_bytes()[:-5])
    for folder in (tmp_path / "cut", tmp_path / "nowhere"):
        with pytest.raises(ModelError) as error:
            TextModel.load(folder)
        assert error.value.code == "engine.text_model_unreadable"


def test_precision_of_the_run_is_kept(bench, problem):
    outcome = bench.run(bench.problem.spec(("linear-probe", {"C": 1.0}), roles=(TransferRole.SOURCE,), baselines=False))
    model = TextModel.load(outcome.folder / "model", problem.model.folder)
    assert model.featuriser.device.precision == "fp32"
    table = outcome.predictions()
    np.testing.assert_allclose(model.predict_proba(table.column("text").to_pylist()), outcome.probabilities(), atol=1e-6)


def test_tuned_model_needs_no_other_folder(bench):
    outcome = bench.run(bench.problem.spec(("full-finetune", {"epochs": 1}), baselines=False))
    model = TextModel.load(outcome.folder / "model", None, CPU)
    table = outcome.predictions()
    np.testing.assert_allclose(model.predict_proba(table.column("text").to_pylist()), outcome.probabilities(), atol=1e-6)
