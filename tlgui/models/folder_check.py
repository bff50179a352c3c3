"""Decides whether a folder holds a text encoder that can be used here, and what of it belongs into the library."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tokenizers import Tokenizer

from tlgui.core.errors import ModelError
from tlgui.models.cards import ModelCard
from tlgui.models.encoders import EncoderFacts, encoder_facts, require_encoder
from tlgui.models.files import unreadable
from tlgui.models.sentence_settings import POOLING_FILE, PROMPTS_FILE, licence_and_languages, pooling, prefix
from tlgui.models.source_folder import SourceFolder
from tlgui.models.weights import Tensor, read_tensors
from tlgui.models.wordpiece import WORDPIECE_TYPES, wordpiece_tokenizer

CONFIG, WEIGHTS, WEIGHTS_INDEX = "config.json", "model.safetensors", "model.safetensors.index.json"
TOKENIZER, TOKENIZER_CONFIG = "tokenizer.json", "tokenizer_config.json"
#: Files that loading may read besides configuration, weights and tokenizer. All are plain JSON.
_ALSO_LOADED = (TOKENIZER_CONFIG, "special_tokens_map.json", "added_tokens.json")
#: Files worth keeping with a model that nothing reads.
_DOCUMENTS = ("README*", "LICENSE*", "LICENCE*", "NOTICE*")
_PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.pickle")
_OTHER_TOKENIZERS = ("*.model", "vocab.txt", "vocab.json", "merges.txt", "bpe.codes")


class CheckedFolder(NamedTuple):
    """An encoder that can be added.

    Attributes:
        card: what is known of it, without id, title, origin, size and checksums.
        loaded: files that are read when it is loaded: name in the library -> real file.
        documents: files that are only kept with it, in the same form.
        generated: loaded files that the folder lacks and that were made from others: name -> text.
    """

    card: ModelCard
    loaded: dict[str, Path]
    documents: dict[str, Path]
    generated: dict[str, str]

    @property
    def bytes(self) -> int:
        """Size of everything that belongs into the library."""
        files = (file.stat().st_size for file in (*self.loaded.values(), *self.documents.values()))
        return sum(files) + sum(len(text.encode()) for text in self.generated.values())


def check_folder(path: Path) -> CheckedFolder:
    """Look at a folder in the format of transformers' ``save_pretrained`` without loading or executing anything in it.

    Raises:
        ModelError: one of ``model.not_a_folder``, ``no_config``, ``config_not_json``, ``config_incomplete``, ``remote_code``,
            ``encoder_decoder``, ``decoder_only``, ``not_text``, ``unknown_architecture``, ``no_weights``, ``pickled_weights``,
            ``lfs_pointer``, ``weights_truncated``, ``weights_corrupt``, ``shard_missing``, ``quantised``, ``tensor_missing``,
            ``tensor_mismatch``, ``layers_mismatch``, ``no_tokenizer``, ``tokenizer_not_fast``, ``tokenizer_broken``,
            ``tokenizer_mismatch``, ``link_outside``, ``unreadable``.
    """
    folder = SourceFolder(path)
    config = folder.read_json(CONFIG)
    if config is None:
        raise ModelError("model.no_config", folder=str(folder))
    tokenizer_config = folder.read_json(TOKENIZER_CONFIG) or {}
    for name, content in ((CONFIG, config), (TOKENIZER_CONFIG, tokenizer_config)):
        if content.get("auto_map"):
            raise ModelError("model.remote_code", file=str(folder.path / name))
    family = require_encoder(config, str(folder))
    weights, tensors = _weights(folder)
    facts = encoder_facts(family, config, tensors, str(folder))
    tokenizer, generated = _tokenizer(folder, facts, tokenizer_config)
    documents = {name: file for name in folder.matching(*_DOCUMENTS) if (file := folder.find(name))}
    also_loaded = {name: file for name in (*_ALSO_LOADED, POOLING_FILE, PROMPTS_FILE) if (file := folder.find(name))}
    licence, languages = licence_and_languages(documents.get("README.md"))
    card = ModelCard(
        id="",
        title="",
        languages=languages,
        licence=licence,
        prefix=prefix(folder),
        pooling=pooling(folder),
        architecture=facts.architecture,
        parameters=facts.parameters,
        embedding_parameters=facts.embedding_parameters,
        layers=facts.layers,
        hidden_size=facts.hidden_size,
        max_length=_max_length(facts, tokenizer_config),
    )
    loaded = {CONFIG: folder.path / CONFIG, **weights, **tokenizer, **also_loaded}
    return CheckedFolder(card, {name: file.resolve() for name, file in loaded.items()}, documents, generated)


def _max_length(facts: EncoderFacts, tokenizer_config: Mapping[str, Any]) -> int:
    """Tokenizers without a limit write an astronomic one, so only a smaller value than the encoder's own says anything."""
    limit = tokenizer_config.get("model_max_length")
    return int(min(facts.max_length, limit)) if isinstance(limit, int | float) and limit >= 3 else facts.max_length


def _weights(folder: SourceFolder) -> tuple[dict[str, Path], list[Tensor]]:
    """The files that transformers would load, whole or in shards, and the tensors in them."""
    if single := folder.find(WEIGHTS):
        return {WEIGHTS: single}, read_tensors(single)
    index_file = folder.find(WEIGHTS_INDEX)
    index = folder.read_json(WEIGHTS_INDEX)
    if index_file is not None and index is not None:
        files = _shards(folder, index_file, index)
        tensors = [tensor for file in files.values() for tensor in read_tensors(file)]
        if absent := set(index["weight_map"]) - {tensor.name for tensor in tensors}:
            raise ModelError("model.tensor_missing", folder=str(folder), tensor=min(absent))
        return {WEIGHTS_INDEX: index_file, **files}, tensors
    if pickles := folder.matching(*_PICKLES):
        raise ModelError("model.pickled_weights", file=str(folder.path / pickles[0]))
    raise ModelError("model.no_weights", folder=str(folder))


def _shards(folder: SourceFolder, index_file: Path, index: Mapping[str, Any]) -> dict[str, Path]:
    weight_map = index.get("weight_map")
    names = sorted(set(map(str, weight_map.values()))) if isinstance(weight_map, dict) else []
    if not names or not all(re.fullmatch(r"[\w.-]+\.safetensors", name) for name in names):
        raise ModelError("model.weights_corrupt", file=str(index_file), reason="weight_map does not name the files")
    files = {name: folder.find(name) for name in names}
    if missing := [name for name, file in files.items() if file is None]:
        raise ModelError("model.shard_missing", folder=str(folder), missing=missing[0], absent=len(missing), shards=len(names))
    return {name: file for name, file in files.items() if file is not None}


def _tokenizer(folder: SourceFolder, facts: EncoderFacts, config: Mapping[str, Any]) -> tuple[dict[str, Path], dict[str, str]]:
    """The tokenizer file of the folder, or one made from its vocabulary; checked against the embedding table."""
    file = folder.find(TOKENIZER)
    if file is not None:
        try:
            text = file.read_text(encoding="utf-8")
        except OSError as error:
            raise unreadable(file, error) from error
        except UnicodeDecodeError as error:
            raise ModelError("model.tokenizer_broken", file=str(file), reason=str(error)) from error
    elif facts.architecture in WORDPIECE_TYPES and (vocabulary := folder.find("vocab.txt")):
        text = wordpiece_tokenizer(vocabulary, config)
    elif others := folder.matching(*_OTHER_TOKENIZERS):
        raise ModelError("model.tokenizer_not_fast", folder=str(folder), found=", ".join(others))
    else:
        raise ModelError("model.no_tokenizer", folder=str(folder))
    highest = _highest_id(text, file or folder.path / TOKENIZER)
    if highest >= facts.vocabulary:
        raise ModelError("model.tokenizer_mismatch", folder=str(folder), highest=highest, vocabulary=facts.vocabulary)
    return ({TOKENIZER: file}, {}) if file else ({}, {TOKENIZER: text})


def _highest_id(text: str, file: Path) -> int:
    try:
        ids = Tokenizer.from_str(text).get_vocab(with_added_tokens=True).values()
    except Exception as error:  # The library raises nothing more specific.
        raise ModelError("model.tokenizer_broken", file=str(file), reason=str(error)) from error
    if not ids:
        raise ModelError("model.tokenizer_broken", file=str(file), reason="no vocabulary")
    return max(ids)
