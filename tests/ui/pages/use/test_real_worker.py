"""The three uses of a model with the real worker process: its answers, files and refusals are what the page expects."""

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.results.crafted_runs import LABELS, make_run
from tlgui.data import read_table
from tlgui.engine.components.heads import LinearHead
from tlgui.engine.components.tfidf import TfidfFeaturiser
from tlgui.engine.text_model import TextModel
from tlgui.project.project import Project
from tlgui.ui.background import Background
from tlgui.ui.pages.use.apply import ApplyState
from tlgui.ui.pages.use.view_model import UseViewModel
from tlgui.ui.pages.use.what_if import WhatIfState
from tlgui.ui.session import Session

#: Patience with the import of torch on a busy machine, in milliseconds.
WAIT = 120_000
WORDS = {"breakfast": "coffee", "invoice": "bill", "noise": "loud", "room": "window"}


@pytest.fixture
def model(session: Session, project: Project, background: Background) -> UseViewModel:
    """A finished run whose model knows one word of each label."""
    run = make_run(project, model=None, strategy="tfidf-logreg", baselines={})
    words = [WORDS[label] for label in LABELS]
    featuriser = TfidfFeaturiser.fit(words, analyzer="word", ngram_range=(1, 1), min_df=1)
    vectors = featuriser.transform(words).toarray()
    head = LinearHead(coefficients=(4 * vectors).astype(np.float32), intercepts=np.zeros(len(LABELS), dtype=np.float32))
    TextModel(LABELS, head, featuriser).save(run.model_folder)
    return UseViewModel(session, background, session)


@pytest.mark.slow
def test_asking_applying_and_exporting(qtbot: QtBot, model: UseViewModel, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: bool(model.run_id), timeout=WAIT)
    model.set_visible(True)
    model.what_if.set_text("the window")
    file = tmp_path / "messages.csv"
    file.write_text("text,prediction\nso loud,mine\n,\ncoffee and coffee,\n", encoding="utf-8")
    model.apply.choose_file(file)
    model.export.start()

    qtbot.waitUntil(lambda: bool(model.what_if.probabilities), timeout=WAIT)
    assert model.what_if.state is WhatIfState.READY
    assert model.what_if.labels == LABELS
    label, share = model.what_if.probabilities[0]
    assert label == "room"
    assert share > 0.9
    assert sum(share for _, share in model.what_if.probabilities) == pytest.approx(1.0, abs=1e-4)

    qtbot.waitUntil(lambda: model.apply.state is ApplyState.CHOSEN, timeout=WAIT)
    model.apply.start()
    qtbot.waitUntil(lambda: model.apply.state is ApplyState.DONE, timeout=WAIT)
    found = model.apply.predictions
    assert found is not None
    assert [(text, label) for text, label, _ in found.preview][::2] == [("so loud", "noise"), ("coffee and coffee", "breakfast")]
    assert [finding.code for finding in model.apply.notices if finding.code.startswith("predict.")] == ["predict.column_exists"]
    written, _ = read_table(found.output)
    assert written.column("prediction").to_pylist()[0] == "mine"
    assert written.num_rows == 3

    qtbot.waitUntil(lambda: model.export.exported is not None, timeout=WAIT)
    assert model.export.exported.loads_with == "safetensors.numpy.load_file"
    assert (model.export.exported.folder / "predict_words.py").is_file()
