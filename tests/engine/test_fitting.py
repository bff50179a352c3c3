"""From artefacts to a trained network and back."""

import dataclasses

import numpy as np
import pytest
import torch

from tests.engine.training.support import CPU, RECIPE, Heard
from tlgui.core.context import Artefacts, LabelledRows
from tlgui.core.tasks import TransferRole
from tlgui.core.training import TrainingRecipe
from tlgui.engine.components.heads import LinearHead
from tlgui.engine.components.maps import AffineMap
from tlgui.engine.components.transformer import EncoderSettings, TransformerEncoder
from tlgui.engine.fitting import FittingData, Surroundings, fit_network


def _rows(problem_texts):
    return LabelledRows(problem_texts, np.arange(len(problem_texts)) % 3, [TransferRole.SOURCE] * len(problem_texts))


@pytest.fixture
def fit(problem):
    encoder = TransformerEncoder(EncoderSettings("tiny", "0", "mean", False, "", 32), problem.model.folder, CPU)
    texts = ["parcel late", "card refund", "broken dirty"] * 8

    def run(artefacts=None, recipe=RECIPE, judged=texts[:3], **options):
        return fit_network(
            artefacts or Artefacts(),
            recipe,
            FittingData(_rows(texts), _rows(judged), None, [], 3),
            Surroundings("f1_macro", 0, Heard().reporting()),
            pretrained=lambda: encoder,
            **options,
        )

    run.encoder, run.texts = encoder, texts
    return run


def test_network_becomes_artefacts_that_predict(fit):
    before = fit.encoder.transform(fit.texts[:3])
    result = fit()
    assert result.featuriser.tuned
    probabilities = result.head.predict_proba(result.featuriser.transform(fit.texts[:3]))
    assert probabilities.argmax(axis=1).tolist() == [0, 1, 2]
    np.testing.assert_array_equal(fit.encoder.transform(fit.texts[:3]), before, "the frozen encoder must stay as it is")


def test_only_a_head_that_is_not_to_be_averaged_is_calibrated(fit):
    judged = [*fit.texts, *reversed(fit.texts), *fit.texts]  # a third of the labels are wrong
    head = LinearHead(np.eye(3, 32, dtype="f4") * 20, np.zeros(3, dtype="f4"))
    start = Artefacts(featuriser=fit.encoder, head=head)
    still = TrainingRecipe(epochs=1, learning_rate=1e-12, head_learning_rate=1e-12, pooling="mean")
    softened, left = (fit(start, dataclasses.replace(still, calibrated=calibrated), judged).head for calibrated in (True, False))
    np.testing.assert_allclose(left.coefficients, head.coefficients, atol=1e-6)
    assert softened.coefficients[0, 0] < 0.5 * head.coefficients[0, 0]


def test_it_goes_on_from_the_head_of_an_earlier_stage_with_the_map_folded_in(fit):
    generator = np.random.default_rng(0)
    feature_map = AffineMap(generator.normal(size=(8, 32)).astype("f4"), generator.normal(size=8).astype("f4"))
    head = LinearHead(generator.normal(size=(3, 8)).astype("f4"), generator.normal(size=3).astype("f4"))
    start = Artefacts(featuriser=fit.encoder, feature_map=feature_map, head=head)
    still = TrainingRecipe(epochs=1, learning_rate=1e-12, head_learning_rate=1e-12, pooling="mean")
    result = fit(start, still)
    expected = head.predict_proba(feature_map(fit.encoder.transform(fit.texts)))
    assert result.feature_map is None
    np.testing.assert_allclose(result.head.predict_proba(result.featuriser.transform(fit.texts)), expected, atol=1e-5)


def test_frozen_embeddings_stay(fit):
    word_embeddings = "embeddings.word_embeddings.weight"
    recipe = TrainingRecipe(epochs=1, learning_rate=1e-2, head_learning_rate=1e-2, pooling="mean", freeze_embeddings=True)
    before = fit.encoder.network.encoder.state_dict()
    after = fit(recipe=recipe).featuriser.network.encoder.state_dict()
    assert torch.equal(before[word_embeddings], after[word_embeddings])
    query = "encoder.layer.0.attention.self.query.weight"
    assert not torch.equal(before[query], after[query])


def test_prepare_decides_what_learns_and_finish_gives_a_plain_encoder_back(fit):
    def prepare(encoder):
        encoder.requires_grad_(False)
        return encoder

    finished = []
    result = fit(prepare=prepare, finish=lambda encoder: finished.append(encoder) or encoder)
    np.testing.assert_allclose(result.featuriser.transform(fit.texts), fit.encoder.transform(fit.texts), atol=1e-6)
    assert len(finished) == 1


def test_a_second_training_may_change_what_the_first_has_frozen(fit):
    frozen = fit(prepare=lambda encoder: encoder.requires_grad_(False))
    again = fit(frozen)
    assert np.abs(again.featuriser.transform(fit.texts) - frozen.featuriser.transform(fit.texts)).max() > 1e-4
