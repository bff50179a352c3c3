"""The families of encoders: what transformers saves for each is understood, with and without a task head."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.models.conftest import EMBEDDING_ROWS, edit_json
from tlgui.models.encoders import ENCODERS
from tlgui.models.folder_check import check_folder

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")


@pytest.mark.parametrize("auto_class", ["AutoModel", "AutoModelForMaskedLM"])
@pytest.mark.parametrize("model_type", ENCODERS)
def test_family(model_type: str, auto_class: str, make_encoder: Callable[..., Path]) -> None:
    from transformers import AutoModel

    folder = make_encoder(model_type, auto_class)
    card = check_folder(folder).card

    bare = AutoModel.from_pretrained(folder)
    poolers = sum(parameter.numel() for name, parameter in bare.named_parameters() if "pooler" in name)
    tables = sum(parameter.numel() for name, parameter in bare.named_parameters() if re.search(r"embeddings\.weight$", name))
    full = sum(parameter.numel() for parameter in bare.parameters())
    assert card.architecture == model_type
    assert card.parameters == (full if auto_class == "AutoModel" else full - poolers)
    assert card.embedding_parameters == tables
    assert card.embedding_parameters >= EMBEDDING_ROWS * 8
    assert (card.layers, card.hidden_size) == (2, 16)


@pytest.mark.parametrize("model_type", ["roberta", "xlm-roberta", "camembert", "mpnet", "bert", "distilbert"])
def test_longest_text_is_what_the_encoder_really_takes(model_type: str, make_encoder: Callable[..., Path]) -> None:
    import torch
    from transformers import AutoModel

    folder = make_encoder(model_type)
    encoder = AutoModel.from_pretrained(folder).eval()
    longest = check_folder(folder).card.max_length
    with torch.no_grad():
        assert encoder(torch.full((1, longest), 5)).last_hidden_state.shape == (1, longest, 16)
        with pytest.raises((IndexError, RuntimeError)):
            encoder(torch.full((1, longest + 1), 5))


def test_tokenizer_may_shorten_the_longest_text(encoder: Path) -> None:
    edit_json(encoder / "tokenizer_config.json", model_max_length=24)
    assert check_folder(encoder).card.max_length == 24
    edit_json(encoder / "tokenizer_config.json", model_max_length=float("inf"))
    assert check_folder(encoder).card.max_length == 40
