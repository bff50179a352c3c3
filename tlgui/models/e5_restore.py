"""Restores multilingual-e5-small from its 4-bit file as a folder that transformers loads.

Matrices are stored as float16 and everything else as float32. Half the size of float32 costs next to nothing: a value is a
whole number from -8 to 7 times a float16, so rounding it to float16 changes it by at most 2^-11 of itself, where the 4-bit
rounding before it was off by several per cent. The configuration names float32, the type that transformers then loads.

The same source always gives the same bytes, on every computer.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np

from tlgui.models.e5_file import E5File, E5Shape
from tlgui.models.files import HashedFile
from tlgui.models.progress import Meter
from tlgui.models.weights import Tensor, encode_header

_EMBEDDINGS = {
    "emb.word": "word_embeddings.weight",
    "emb.pos": "position_embeddings.weight",
    "emb.type": "token_type_embeddings.weight",
    "emb.ln.w": "LayerNorm.weight",
    "emb.ln.b": "LayerNorm.bias",
}
_LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_SPACE_MARK = "▁"
#: Stands in for the full-width tilde during NFKC; a noncharacter, which has no meaning in text.
_STAND_IN = "\ufdd0"
_FULL_WIDTH_TILDE = "\uff5e"
_PIECES_AT_ONCE = 4096


def restore(source: Path, folder: Path, meter: Meter) -> dict[str, str]:
    """Write configuration, weights and tokenizer into the existing empty ``folder``.

    Args:
        source: the 4-bit file, its checksum verified.
        meter: advances by the bytes written.

    Returns:
        SHA-256 by file name.

    Raises:
        ValueError, struct.error: ``source`` is not such a file.
        OSError: reading or writing failed.
        Stopped: the meter was stopped.
    """
    with E5File(source) as stored:
        return {
            "config.json": _write_json(folder / "config.json", _config(stored), meter),
            "tokenizer_config.json": _write_json(folder / "tokenizer_config.json", _tokenizer_config(stored), meter),
            "tokenizer.json": _write_tokenizer(folder / "tokenizer.json", stored, meter),
            "model.safetensors": _write_weights(folder / "model.safetensors", stored, meter),
        }


def _write_json(file: Path, content: dict[str, Any], meter: Meter) -> str:
    with HashedFile(file, meter) as stream:
        stream.write(json.dumps(content, indent=2, ensure_ascii=False).encode("utf-8"))
    return stream.sha256


def _config(stored: E5File) -> dict[str, Any]:
    shape = stored.shape
    return {
        "architectures": ["BertModel"],
        "attention_probs_dropout_prob": 0.1,
        "dtype": "float32",
        "hidden_act": "gelu",
        "hidden_dropout_prob": 0.1,
        "hidden_size": shape.hidden_size,
        "initializer_range": 0.02,
        "intermediate_size": shape.intermediate_size,
        "layer_norm_eps": float(f"{shape.layer_norm_eps:.6g}"),
        "max_position_embeddings": shape.positions,
        "model_type": "bert",
        "num_attention_heads": shape.heads,
        "num_hidden_layers": shape.layers,
        "pad_token_id": stored.special.padding,
        "type_vocab_size": shape.token_types,
        "vocab_size": shape.embedding_rows,
    }


def _tokenizer_config(stored: E5File) -> dict[str, Any]:
    pieces, special = stored.pieces, stored.special
    return {
        "bos_token": pieces[special.start],
        "clean_up_tokenization_spaces": False,
        "cls_token": pieces[special.start],
        "eos_token": pieces[special.end],
        "mask_token": pieces[-1],
        "model_input_names": ["input_ids", "attention_mask"],
        "model_max_length": stored.shape.positions,
        "pad_token": pieces[special.padding],
        "sep_token": pieces[special.end],
        "tokenizer_class": "PreTrainedTokenizerFast",
        "unk_token": pieces[special.unknown],
    }


def _write_tokenizer(file: Path, stored: E5File, meter: Meter) -> str:
    """Write the vocabulary piecewise: encoding a quarter of a million pieces in one call would hold up other threads."""
    model = {"type": "Unigram", "unk_id": stored.special.unknown, "byte_fallback": False, "vocab": []}
    before, after = _compact({**_tokenizer_frame(stored), "model": model}).split('"vocab":[]')
    scores = stored.scores.tolist()
    with HashedFile(file, meter) as stream:
        stream.write(f'{before}"vocab":['.encode())
        for start in range(0, len(scores), _PIECES_AT_ONCE):
            end = start + _PIECES_AT_ONCE
            pieces = _compact(list(zip(stored.pieces[start:end], scores[start:end], strict=True)))
            stream.write(f"{',' if start else ''}{pieces[1:-1]}".encode())
        stream.write(f"]{after}".encode())
    return stream.sha256


def _compact(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _tokenizer_frame(stored: E5File) -> dict[str, Any]:
    """Everything around the vocabulary, in the format of the tokenizers library."""
    start, end = stored.special.start, stored.special.end
    mask = len(stored.pieces) - 1
    spaces = {"type": "Metaspace", "replacement": _SPACE_MARK, "prepend_scheme": "always", "split": True}
    text_a, text_b = ({"Sequence": {"id": name, "type_id": 0}} for name in "AB")
    first, last = ({"SpecialToken": {"id": stored.pieces[id], "type_id": 0}} for id in (start, end))
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_added_token(stored, id, before=id == mask) for id in sorted({*stored.special, mask})],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                _replace({"String": _FULL_WIDTH_TILDE}, _STAND_IN),
                {"type": "Nmt"},
                {"type": "NFKC"},
                _replace({"String": _STAND_IN}, _FULL_WIDTH_TILDE),
                _replace({"Regex": " {2,}"}, " "),
            ],
        },
        "pre_tokenizer": spaces,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [first, text_a, last],
            "pair": [first, text_a, last, last, text_b, last],
            "special_tokens": {
                stored.pieces[id]: {"id": stored.pieces[id], "ids": [id], "tokens": [stored.pieces[id]]} for id in (start, end)
            },
        },
        "decoder": spaces,
    }


def _replace(pattern: dict[str, str], content: str) -> dict[str, Any]:
    return {"type": "Replace", "pattern": pattern, "content": content}


def _added_token(stored: E5File, id: int, *, before: bool) -> dict[str, Any]:
    """``before``: whether the token swallows the space before it."""
    return {
        "id": id,
        "content": stored.pieces[id],
        "single_word": False,
        "lstrip": before,
        "rstrip": False,
        "normalized": False,
        "special": True,
    }


def _write_weights(file: Path, stored: E5File, meter: Meter) -> str:
    with HashedFile(file, meter) as stream:
        stream.write(encode_header(_tensor(name, stored) for name in stored.tensors))
        for name, tensor in stored.tensors.items():
            dtype = np.dtype("<f2" if tensor.quantised else "<f4")
            for values in stored.values(name):
                stream.write(values.astype(dtype).tobytes())
    return stream.sha256


def _tensor(name: str, stored: E5File) -> Tensor:
    tensor = stored.tensors[name]
    dtype = "F16" if tensor.quantised else "F32"
    return Tensor(_transformers_name(name), dtype, _dimensions(name, tensor.values, stored.shape))


def _transformers_name(name: str) -> str:
    """``l3.ao.w`` -> ``encoder.layer.3.attention.output.dense.weight``."""
    if name in _EMBEDDINGS:
        return f"embeddings.{_EMBEDDINGS[name]}"
    layer, part, kind = name.split(".")
    return f"encoder.layer.{layer[1:]}.{_LAYER_PARTS[part]}.{'weight' if kind == 'w' else 'bias'}"


def _dimensions(name: str, values: int, shape: E5Shape) -> tuple[int, ...]:
    """Vectors are flat; the rows of a matrix are as long as the input it takes."""
    if name.endswith(".b") or "ln." in name:
        return (values,)
    columns = shape.intermediate_size if name.endswith(".fo.w") else shape.hidden_size
    return values // columns, columns
