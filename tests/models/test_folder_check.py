"""Every kind of folder that cannot be used is refused with a reason of its own, and nothing of it gets into the library."""

import json
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from tests.models.conftest import EMBEDDING_ROWS, VOCABULARY, edit_json
from tlgui.core.errors import ModelError
from tlgui.models import ModelLibrary
from tlgui.models.folder_check import check_folder

QUERY = "encoder.layer.1.attention.self.query.weight"


def change_tensors(folder: Path, change: Callable[[dict], object]) -> None:
    tensors = load_file(folder / "model.safetensors")
    change(tensors)
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})


def cut(file: Path, size: int) -> None:
    file.write_bytes(file.read_bytes()[:size])


def config(**changes: object) -> Callable[[Path], None]:
    return lambda folder: edit_json(folder / "config.json", **changes)


def only_pickle(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / "model.safetensors").rename(folder / name)


def replaced(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(content)


def without(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def tensor(name: str, array: np.ndarray | None) -> Callable[[Path], None]:
    return lambda folder: change_tensors(folder, lambda tensors: tensors.pop(name) if array is None else tensors.update({name: array}))


def sentencepiece_only(folder: Path) -> None:
    (folder / "tokenizer.json").rename(folder / "sentencepiece.bpe.model")


def wordpiece_vocabulary_without_special_tokens(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()
    (folder / "vocab.txt").write_text("the\nroom\n")


def header_claims_more(folder: Path) -> None:
    """A header whose tensors overlap: lengths fit, yet the file is nonsense."""
    header = json.dumps(
        {"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}, "b": {"dtype": "F32", "shape": [4], "data_offsets": [8, 24]}}
    )
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(header)) + header.encode() + bytes(24))


LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 90868376\n"
REFUSED: dict[str, tuple[str, Callable[[Path], object]]] = {
    "no configuration": ("model.no_config", without("config.json")),
    "configuration is not JSON": ("model.config_not_json", replaced("config.json", b"{")),
    "configuration is a list": ("model.config_not_json", replaced("config.json", b"[]")),
    "configuration is binary": ("model.config_not_json", replaced("config.json", b"\xff\xfe\x00")),
    "tokenizer configuration is not JSON": ("model.config_not_json", replaced("tokenizer_config.json", b"nonsense")),
    "configuration without a size": ("model.config_incomplete", config(hidden_size=None)),
    "configuration with a wrong type": ("model.config_incomplete", config(vocab_size="many")),
    "remote code": ("model.remote_code", config(auto_map={"AutoModel": "modeling_x.XModel"})),
    "remote tokenizer code": (
        "model.remote_code",
        lambda folder: edit_json(folder / "tokenizer_config.json", auto_map={"AutoTokenizer": ["x.Tok", None]}),
    ),
    "encoder-decoder": (
        "model.encoder_decoder",
        config(model_type="t5", is_encoder_decoder=True, architectures=["T5ForConditionalGeneration"]),
    ),
    "encoder-decoder by type": ("model.encoder_decoder", config(model_type="mt5", architectures=["MT5EncoderModel"])),
    "decoder": ("model.decoder_only", config(model_type="llama", architectures=["LlamaForCausalLM"])),
    "decoder by type": ("model.decoder_only", config(model_type="gpt2", architectures=["GPT2Model"])),
    "BERT as a decoder": ("model.decoder_only", config(is_decoder=True)),
    "BERT with a language model head": ("model.decoder_only", config(architectures=["BertLMHeadModel"])),
    "vision": ("model.not_text", config(model_type="vit", architectures=["ViTModel"])),
    "speech": ("model.not_text", config(model_type="wav2vec2", architectures=["Wav2Vec2Model"])),
    "unknown type": ("model.unknown_architecture", config(model_type="perceptron9000", architectures=None)),
    "no type": ("model.unknown_architecture", config(model_type=None, architectures=None)),
    "no weights": ("model.no_weights", without("model.safetensors")),
    "pickled weights": ("model.pickled_weights", only_pickle("pytorch_model.bin")),
    "pickled .pt": ("model.pickled_weights", only_pickle("weights.pt")),
    "pickled .ckpt": ("model.pickled_weights", only_pickle("epoch3.ckpt")),
    "pickled .pkl": ("model.pickled_weights", only_pickle("model.pkl")),
    "git-lfs pointer as weights": ("model.lfs_pointer", replaced("model.safetensors", LFS)),
    "git-lfs pointer as tokenizer": ("model.lfs_pointer", replaced("tokenizer.json", LFS)),
    "empty weights": ("model.weights_truncated", replaced("model.safetensors", b"")),
    "weights cut in the header": ("model.weights_truncated", lambda folder: cut(folder / "model.safetensors", 100)),
    "weights cut in the data": ("model.weights_truncated", lambda folder: cut(folder / "model.safetensors", -1)),
    "weights are a web page": ("model.weights_corrupt", replaced("model.safetensors", b"<!DOCTYPE html><html>not found</html>")),
    "header is not JSON": ("model.weights_corrupt", replaced("model.safetensors", struct.pack("<Q", 4) + b"abcd")),
    "header is no directory": ("model.weights_corrupt", replaced("model.safetensors", struct.pack("<Q", 7) + b'{"a":1}')),
    "overlapping tensors": ("model.weights_corrupt", header_claims_more),
    "quantised": ("model.quantised", config(quantization_config={"quant_method": "gptq"})),
    "whole numbers": ("model.quantised", tensor(QUERY, np.zeros((16, 16), np.int8))),
    "other vocabulary": ("model.tensor_mismatch", config(vocab_size=EMBEDDING_ROWS + 1)),
    "other width": ("model.tensor_mismatch", config(hidden_size=32)),
    "other inner width": ("model.tensor_mismatch", config(intermediate_size=64)),
    "other positions": ("model.tensor_mismatch", config(max_position_embeddings=512)),
    "one layer unlike the others": ("model.tensor_mismatch", tensor(QUERY, np.zeros((24, 16), np.float32))),
    "more layers announced": ("model.layers_mismatch", config(num_hidden_layers=3)),
    "fewer layers announced": ("model.layers_mismatch", config(num_hidden_layers=1)),
    "a matrix is missing": ("model.tensor_missing", tensor(QUERY, None)),
    "no word embeddings": ("model.tensor_missing", tensor("embeddings.word_embeddings.weight", None)),
    "no tokenizer": ("model.no_tokenizer", without("tokenizer.json")),
    "sentencepiece only": ("model.tokenizer_not_fast", sentencepiece_only),
    "tokenizer is not one": ("model.tokenizer_broken", replaced("tokenizer.json", b"{}")),
    "tokenizer is binary": ("model.tokenizer_broken", replaced("tokenizer.json", b"\xff\x00")),
    "vocabulary without special tokens": ("model.tokenizer_broken", wordpiece_vocabulary_without_special_tokens),
}


@pytest.mark.parametrize(("code", "damage"), REFUSED.values(), ids=REFUSED)
def test_refused_with_its_own_reason(
    code: str, damage: Callable[[Path], object], encoder: Path, library: ModelLibrary, tmp_path: Path
) -> None:
    damage(encoder)
    with pytest.raises(ModelError) as error:
        library.add_folder(encoder)
    assert error.value.code == code
    assert str(encoder) in error.value.sentence
    assert error.value.remedy
    assert not (tmp_path / "library").exists()


def test_the_undamaged_folder_is_accepted(encoder: Path) -> None:
    card = check_folder(encoder).card
    assert (card.architecture, card.layers, card.hidden_size, card.max_length) == ("bert", 2, 16, 40)


def test_a_file_or_nothing_is_not_a_folder(encoder: Path) -> None:
    for path in (encoder / "model.safetensors", encoder / "nowhere"):
        with pytest.raises(ModelError) as error:
            check_folder(path)
        assert error.value.code == "model.not_a_folder"


def test_truncation_names_both_sizes(encoder: Path) -> None:
    weights = encoder / "model.safetensors"
    size = weights.stat().st_size
    cut(weights, size - 10)
    with pytest.raises(ModelError, match=f"has {size - 10} bytes and should have at least {size}"):
        check_folder(encoder)


def test_tokenizer_of_another_model(make_encoder: Callable[..., Path]) -> None:
    folder = make_encoder("bert", vocab_size=len(VOCABULARY) - 3)
    with pytest.raises(ModelError) as error:
        check_folder(folder)
    assert error.value.code == "model.tokenizer_mismatch"
    assert error.value.params["highest"] == len(VOCABULARY) - 1


class TestShards:
    """Weights in several files."""

    @pytest.fixture
    def sharded(self, make_encoder: Callable[..., Path]) -> Path:
        folder = make_encoder("bert", shard="10KB")
        assert len(list(folder.glob("model-*.safetensors"))) > 1
        return folder

    def test_complete(self, sharded: Path, encoder: Path) -> None:
        checked = check_folder(sharded)
        assert checked.card.parameters == check_folder(encoder).card.parameters
        assert {name for name in checked.loaded if name.startswith("model")} == {file.name for file in sharded.glob("model*")}

    def test_half_copied(self, sharded: Path) -> None:
        last = max(sharded.glob("model-*.safetensors"))
        last.unlink()
        with pytest.raises(ModelError, match=f"half copied: 1 of 3 .*“{last.name}”") as error:
            check_folder(sharded)
        assert error.value.code == "model.shard_missing"

    def test_part_cut_off(self, sharded: Path) -> None:
        last = max(sharded.glob("model-*.safetensors"))
        cut(last, -5)
        with pytest.raises(ModelError) as error:
            check_folder(sharded)
        assert error.value.code == "model.weights_truncated"
        assert last.name in error.value.sentence

    def test_part_without_a_promised_tensor(self, sharded: Path) -> None:
        parts = sorted(sharded.glob("model-*.safetensors"))
        parts[-1].write_bytes(parts[0].read_bytes())
        with pytest.raises(ModelError) as error:
            check_folder(sharded)
        assert error.value.code == "model.tensor_missing"

    @pytest.mark.parametrize("weight_map", [None, [], {}, {"a": "../outside.safetensors"}, {"a": "model.bin"}, {"a": 3}])
    def test_index_is_nonsense(self, sharded: Path, weight_map: object) -> None:
        edit_json(sharded / "model.safetensors.index.json", weight_map=weight_map)
        with pytest.raises(ModelError) as error:
            check_folder(sharded)
        assert error.value.code == "model.weights_corrupt"


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need special rights on Windows")
class TestLinks:
    """Links inside a folder."""

    @pytest.mark.parametrize("name", ["config.json", "model.safetensors", "tokenizer.json", "README.md"])
    def test_out_of_the_folder(self, encoder: Path, tmp_path: Path, name: str) -> None:
        outside = tmp_path / "secret"
        outside.write_text("secret")
        (encoder / name).unlink(missing_ok=True)
        (encoder / name).symlink_to(outside)
        with pytest.raises(ModelError) as error:
            check_folder(encoder)
        assert error.value.code == "model.link_outside"
        assert error.value.params["target"] == str(outside)

    def test_through_a_linked_subfolder(self, encoder: Path, tmp_path: Path) -> None:
        (tmp_path / "pooling").mkdir()
        (tmp_path / "pooling" / "config.json").write_text("{}")
        (encoder / "1_Pooling").symlink_to(tmp_path / "pooling")
        with pytest.raises(ModelError) as error:
            check_folder(encoder)
        assert error.value.code == "model.link_outside"

    def test_within_the_folder(self, encoder: Path) -> None:
        (encoder / "model.safetensors").rename(encoder / "weights.safetensors")
        (encoder / "model.safetensors").symlink_to("weights.safetensors")
        assert check_folder(encoder).loaded["model.safetensors"] == encoder / "weights.safetensors"

    def test_in_a_circle(self, encoder: Path) -> None:
        (encoder / "config.json").unlink()
        (encoder / "config.json").symlink_to("config.json")
        with pytest.raises(ModelError) as error:
            check_folder(encoder)
        assert error.value.code == "model.no_config"

    def test_to_the_folder_itself(self, encoder: Path, tmp_path: Path) -> None:
        (tmp_path / "alias").symlink_to(encoder)
        assert check_folder(tmp_path / "alias").card.hidden_size == 16
