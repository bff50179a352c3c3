"""The cache: nothing is encoded twice, and nothing is mixed up."""

import numpy as np
import pytest
import torch

from tlgui.core.errors import Stopped
from tlgui.engine import embedding
from tlgui.engine.components.transformer import EncoderSettings, TransformerEncoder
from tlgui.engine.device import Device
from tlgui.engine.embedding import EmbeddingCache

TEXTS = ["the parcel was late", "refund my card", "the parcel was late", "dirty", ""]


class Counting(TransformerEncoder):
    """Knows how many texts went through the network."""

    encoded = 0

    def transform(self, texts, **options):
        self.encoded += len(texts)
        return super().transform(texts, **options)


@pytest.fixture
def encoder(problem):
    def make(**changes):
        values = {"model": "tiny", "sha256": "0", "pooling": "mean", "normalise": False, "prefix": "", "max_length": 32}
        return Counting(EncoderSettings(**(values | changes)), problem.model.folder, Device(torch.device("cpu")))

    return make


def test_second_time_needs_no_forward_pass_and_no_weights(encoder, tmp_path):
    first = encoder()
    vectors = EmbeddingCache(tmp_path).vectors(first, TEXTS)
    assert first.encoded == 4, "repeated texts are encoded once"
    second = encoder()
    np.testing.assert_array_equal(EmbeddingCache(tmp_path).vectors(second, TEXTS), vectors)
    assert second.encoded == 0
    assert second._network is None, "the model was loaded for nothing"
    np.testing.assert_allclose(vectors, encoder().transform(TEXTS), atol=1e-6)


def test_only_new_texts_are_encoded(encoder, tmp_path):
    cache, first = EmbeddingCache(tmp_path), encoder()
    cache.vectors(first, TEXTS[:2])
    advanced = []
    vectors = cache.vectors(first, TEXTS, advanced.append)
    assert first.encoded == 4
    assert sum(advanced) == len(TEXTS)
    np.testing.assert_allclose(vectors, encoder().transform(TEXTS), atol=1e-6)


@pytest.mark.parametrize(
    "change",
    [{"sha256": "1"}, {"pooling": "cls"}, {"normalise": True}, {"prefix": "help "}, {"max_length": 4}],
    ids=lambda change: next(iter(change)),
)
def test_other_settings_have_other_vectors(encoder, change, tmp_path):
    cache = EmbeddingCache(tmp_path)
    cache.vectors(encoder(), TEXTS)
    other = encoder(**change)
    cache.vectors(other, TEXTS)
    assert other.encoded == 4


def test_other_precision_has_other_vectors(encoder, tmp_path):
    one = encoder()
    other = TransformerEncoder(one.settings, one.folder, Device(torch.device("cpu"), "bf16"))
    assert one.cache_key != other.cache_key


def test_what_was_encoded_before_a_stop_is_kept(encoder, tmp_path, monkeypatch):
    monkeypatch.setattr(embedding, "_ROWS_PER_FILE", 2)
    cache, first = EmbeddingCache(tmp_path), encoder()
    seen = 0

    def stop_in_the_second_part(rows):
        nonlocal seen
        seen += rows
        if seen > 3:
            raise Stopped

    with pytest.raises(Stopped):
        cache.vectors(first, TEXTS, stop_in_the_second_part)
    second = encoder()
    cache.vectors(second, TEXTS)
    assert second.encoded == 2


def test_damaged_file_is_computed_again(encoder, tmp_path, caplog):
    cache = EmbeddingCache(tmp_path)
    vectors = cache.vectors(encoder(), TEXTS)
    (file,) = tmp_path.rglob("*.safetensors")
    file.write_bytes(file.read_bytes()[:50])
    again = encoder()
    np.testing.assert_array_equal(cache.vectors(again, TEXTS), vectors)
    assert again.encoded == 4
    assert "cannot be read" in caplog.text


def test_no_texts(encoder, tmp_path):
    assert EmbeddingCache(tmp_path).vectors(encoder(), []).shape == (0, 32)
