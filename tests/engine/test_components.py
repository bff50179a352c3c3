"""Featurisers, maps and heads: right numbers, and the same after saving and loading."""

import numpy as np
import pytest
import torch
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from tlgui.core.errors import ModelError, Stopped, StrategyError
from tlgui.engine.components.heads import LinearHead, PriorHead
from tlgui.engine.components.maps import AffineMap
from tlgui.engine.components.network import last_layer, load_pooled, with_pooling
from tlgui.engine.components.tfidf import TfidfFeaturiser
from tlgui.engine.components.transformer import EncoderSettings, TransformerEncoder
from tlgui.engine.device import Device
from tlgui.engine.files import weights_fingerprint
from tlgui.testing.tiny_models import tiny_encoder

TEXTS = ["the parcel was late", "refund my card please", "it is dirty and very broken", "the parcel", "help"]
CPU = Device(torch.device("cpu"))


def _encoder(problem, pooling="mean", **changes):
    card = problem.model.card
    values = {"model": card.id, "sha256": weights_fingerprint(card.sha256), "normalise": False, "prefix": "", "max_length": 32}
    return TransformerEncoder(EncoderSettings(pooling=pooling, **(values | changes)), problem.model.folder, CPU)


def _softmax(scores):
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def test_linear_head_is_a_softmax_of_dense_and_sparse_vectors():
    generator = np.random.default_rng(0)
    head = LinearHead(generator.normal(size=(3, 4)).astype("f4"), generator.normal(size=3).astype("f4"))
    vectors = generator.normal(size=(5, 4)).astype("f4")
    expected = _softmax(vectors @ head.coefficients.T + head.intercepts)
    np.testing.assert_allclose(head.predict_proba(vectors), expected, rtol=1e-5)
    np.testing.assert_allclose(head.predict_proba(csr_matrix(vectors)), expected, rtol=1e-5)
    assert head.predict_proba(vectors * 1e6).sum(axis=1) == pytest.approx(np.ones(5))


def test_map_and_head_fold_into_one_head():
    generator = np.random.default_rng(0)
    head = LinearHead(generator.normal(size=(3, 2)).astype("f4"), generator.normal(size=3).astype("f4"))
    feature_map = AffineMap(generator.normal(size=(2, 4)).astype("f4"), generator.normal(size=2).astype("f4"))
    vectors = generator.normal(size=(6, 4)).astype("f4")
    np.testing.assert_allclose(head.after(feature_map).predict_proba(vectors), head.predict_proba(feature_map(vectors)), rtol=1e-4)
    assert head.after(None) is head


def test_prior_head_does_not_look():
    head = PriorHead(np.array([0.25, 0.75], dtype="f4"))
    np.testing.assert_array_equal(head.predict_proba(np.zeros((3, 0))), [[0.25, 0.75]] * 3)


@pytest.mark.parametrize(("analyzer", "ngrams"), [("word", (1, 2)), ("char", (1, 2))])
def test_tfidf_is_that_of_scikit_learn_before_and_after_saving(analyzer, ngrams, tmp_path):
    featuriser = TfidfFeaturiser.fit(TEXTS, analyzer=analyzer, ngram_range=ngrams, min_df=1)
    expected = TfidfVectorizer(analyzer=analyzer, ngram_range=ngrams, sublinear_tf=True).fit(TEXTS).transform([*TEXTS, "unheard of"])
    found = featuriser.transform([*TEXTS, "unheard of"])
    assert found.dtype == np.float32
    np.testing.assert_allclose(found.toarray(), expected.toarray(), atol=1e-6)
    loaded = TfidfFeaturiser.load(tmp_path, featuriser.save(tmp_path))
    assert (loaded.transform(TEXTS) != featuriser.transform(TEXTS)).nnz == 0
    assert {file.suffix for file in tmp_path.iterdir()} == {".json", ".safetensors"}
    assert featuriser.transform([]).shape == (0, found.shape[1])


def test_tfidf_takes_rare_terms_where_there_are_no_others():
    assert set(TfidfFeaturiser.fit(["one", "two"], analyzer="word", ngram_range=(1, 1), min_df=2).vectorizer.vocabulary_) == {"one", "two"}


def test_tfidf_of_texts_without_words_is_refused():
    with pytest.raises(StrategyError) as error:
        TfidfFeaturiser.fit(["!", "?"], analyzer="word", ngram_range=(1, 1), min_df=1)
    assert error.value.code == "strategy.no_terms"


def test_tfidf_can_be_stopped():
    def stop():
        raise Stopped

    with pytest.raises(Stopped):
        TfidfFeaturiser.fit(TEXTS, analyzer="word", ngram_range=(1, 1), min_df=1, check_stop=stop)


def _by_hand(problem, text):
    """Token vectors of one text by transformers alone."""
    from transformers import AutoModel, AutoTokenizer

    tokens = AutoTokenizer.from_pretrained(problem.model.folder)(text, return_tensors="pt")
    with torch.inference_mode():
        return AutoModel.from_pretrained(problem.model.folder).eval()(**tokens)


@pytest.mark.parametrize("pooling", ["mean", "cls", "classifier"])
def test_vectors_are_those_of_transformers(problem, pooling):
    vectors = _encoder(problem, pooling).transform(TEXTS)
    for text, vector in zip(TEXTS, vectors, strict=True):
        output = _by_hand(problem, text)
        expected = {
            "mean": output.last_hidden_state[0].mean(0),
            "cls": output.last_hidden_state[0, 0],
            "classifier": output.pooler_output[0],
        }[pooling]
        np.testing.assert_allclose(vector, expected.numpy(), atol=1e-5)


def test_vectors_can_have_unit_length_and_texts_a_prefix(problem):
    plain = _encoder(problem).transform(["help the parcel"])
    np.testing.assert_allclose(_encoder(problem, prefix="help ").transform(["the parcel"]), plain, atol=1e-6)
    unit = _encoder(problem, normalise=True).transform(["help the parcel"])
    np.testing.assert_allclose(unit, plain / np.linalg.norm(plain), atol=1e-6)


def test_texts_are_cut_at_the_maximal_length(problem):
    encoder = _encoder(problem, max_length=6)
    assert [len(ids) for ids in encoder.tokenise(["the parcel " * 50, "help"])] == [6, 3]
    huge = encoder.tokenise(["parcel " * 2_000_000])
    assert len(huge[0]) == 6


def test_frozen_encoder_is_stored_by_reference(problem, tmp_path):
    encoder = _encoder(problem)
    values = encoder.save(tmp_path / "featuriser")
    assert not (tmp_path / "featuriser").exists()
    loaded = TransformerEncoder.load(tmp_path / "featuriser", values, model_folder=problem.model.folder, device=CPU)
    np.testing.assert_array_equal(loaded.transform(TEXTS), encoder.transform(TEXTS))
    with pytest.raises(ModelError) as error:
        TransformerEncoder.load(tmp_path, values, model_folder=None, device=CPU)
    assert error.value.code == "engine.model_missing"


def test_other_weights_under_the_same_name_are_noticed(problem, tmp_path):
    values = _encoder(problem).save(tmp_path)
    other = tiny_encoder(tmp_path / "other", ["parcel"], seed=1)
    with pytest.raises(ModelError) as error:
        TransformerEncoder.load(tmp_path, values, model_folder=other.folder, device=CPU)
    assert error.value.code == "engine.model_changed"


@pytest.mark.parametrize("pooling", ["mean", "classifier"])
def test_tuned_encoder_is_stored_with_its_weights(problem, pooling, tmp_path):
    frozen = _encoder(problem, pooling)
    network = frozen.trainable_copy()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.1)
    tuned = frozen.with_network(network)
    assert tuned.cache_key is None
    loaded = TransformerEncoder.load(tmp_path / "f", tuned.save(tmp_path / "f"), model_folder=None, device=CPU)
    np.testing.assert_allclose(loaded.transform(TEXTS), tuned.transform(TEXTS), atol=1e-6)
    assert np.abs(tuned.transform(TEXTS) - frozen.transform(TEXTS)).max() > 0.01
    assert not list((tmp_path / "f").glob("*.bin"))


def test_pooler_that_the_checkpoint_lacks_is_fresh_in_a_classifier_and_absent_elsewhere(tmp_path):
    folder = tiny_encoder(tmp_path, ["parcel"], pooler=False).folder
    classifier = load_pooled(folder, "classifier")
    assert len(classifier.fresh) == 2
    mean = load_pooled(folder, "mean")
    assert mean.fresh == []
    assert mean.encoder.pooler is None
    assert len(with_pooling(mean, "classifier").fresh) == 2


def test_pooling_can_be_changed_without_losing_weights(problem):
    vectors = _encoder(problem, "classifier").transform(TEXTS)
    changed = with_pooling(load_pooled(problem.model.folder, "mean"), "classifier").eval()
    assert changed.fresh == []
    encoder = _encoder(problem, "classifier").with_network(changed)
    np.testing.assert_allclose(encoder.transform(TEXTS), vectors, atol=1e-6)
    back = with_pooling(changed, "mean")
    np.testing.assert_allclose(_encoder(problem).with_network(back).transform(TEXTS), _encoder(problem).transform(TEXTS), atol=1e-6)


def test_incomplete_weights_are_refused(problem, tmp_path):
    from safetensors.numpy import load_file, save_file

    folder = tiny_encoder(tmp_path, ["parcel"]).folder
    tensors = load_file(folder / "model.safetensors")
    del tensors["encoder.layer.1.output.dense.weight"]
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})
    for pooling in ("mean", "classifier"):
        with pytest.raises(ModelError) as error:
            load_pooled(folder, pooling)
        assert error.value.code == "engine.weights_missing"
        assert "layer.1.output.dense.weight" in str(error.value)


@pytest.mark.parametrize("architecture", ["bert", "roberta", "distilbert", "electra", "albert", "mpnet", "modernbert", "deberta-v2"])
def test_last_layer_is_found_in_every_family(architecture):
    from transformers import AutoConfig, AutoModelForSequenceClassification

    sizes = {
        "vocab_size": 50,
        "num_labels": 5,
        "hidden_size": 16,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "intermediate_size": 16,
    }
    if architecture == "distilbert":
        sizes = {"vocab_size": 50, "num_labels": 5, "dim": 16, "n_layers": 1, "n_heads": 2, "hidden_dim": 16}
    if architecture == "modernbert":
        sizes |= {"pad_token_id": 0, "bos_token_id": 1, "cls_token_id": 1, "eos_token_id": 2, "sep_token_id": 2}
    model = AutoModelForSequenceClassification.from_config(AutoConfig.for_model(architecture, **sizes))
    parent, name, layer = last_layer(model)
    assert layer.out_features == 5
    assert getattr(parent, name) is layer
