"""Encoders with random weights that load in an instant."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

from tlgui.engine.components.network import quiet_transformers
from tlgui.models import ModelCard, ModelEntry

_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def tiny_encoder(folder: Path, words: Iterable[str], *, id: str = "tiny", pooler: bool = True, seed: int = 0, **card: Any) -> ModelEntry:
    """Make a BERT of two layers and 32 dimensions with random weights in ``folder``.

    Args:
        words: what the tokenizer knows; everything else is ``[UNK]``.
        pooler: whether the checkpoint has BERT's pooler.
        card: further fields of the model card, for example ``prefix="query: "``.

    Returns:
        An entry as a model library gives it, ready to be used.
    """
    vocabulary = {word: i for i, word in enumerate((*_SPECIAL, *sorted({word.lower() for word in words})))}
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        model = BertModel(config, add_pooling_layer=pooler)
        with torch.no_grad():  # words are told apart as in a trained encoder, not drowned by positions
            model.embeddings.word_embeddings.weight.mul_(20.0)
    with quiet_transformers():
        model.save_pretrained(folder)
    _tokenizer(vocabulary).save(str(folder / "tokenizer.json"))
    settings = {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 64}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    files = [file for file in sorted(folder.iterdir()) if file.is_file()]
    values: dict[str, Any] = {
        "id": id,
        "title": "Tiny encoder",
        "languages": ("en",),
        "licence": "CC0-1.0",
        "architecture": "bert",
        "parameters": model.num_parameters(),
        "embedding_parameters": model.embeddings.word_embeddings.weight.numel(),
        "layers": config.num_hidden_layers,
        "hidden_size": config.hidden_size,
        "max_length": config.max_position_embeddings,
        "bytes": sum(file.stat().st_size for file in files),
        "sha256": {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files},
    }
    return ModelEntry(card=ModelCard(**(values | card)), state="ready", folder=folder)


def _tokenizer(vocabulary: dict[str, int]) -> Tokenizer:
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"]))
    return tokenizer
