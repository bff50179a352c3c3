"""Makes a ``tokenizer.json`` for encoders that come with a BERT vocabulary only, as older ones do."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tokenizers import BertWordPieceTokenizer

from tlgui.core.errors import ModelError
from tlgui.models.files import unreadable

#: ``model_type`` of architectures whose ``vocab.txt`` is a WordPiece vocabulary with BERT's special tokens.
WORDPIECE_TYPES = frozenset({"bert", "distilbert", "electra", "ernie"})
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def wordpiece_tokenizer(vocabulary: Path, config: Mapping[str, Any]) -> str:
    """The text of a ``tokenizer.json``.

    Args:
        vocabulary: one piece per line; the line number is its id.
        config: content of ``tokenizer_config.json``; missing keys mean what they mean to ``BertTokenizer`` of transformers.

    Raises:
        ModelError: ``model.tokenizer_broken`` or ``model.unreadable``.
    """
    try:
        # Not splitlines: a vocabulary may hold other line separators as pieces.
        lines = vocabulary.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except OSError as error:
        raise unreadable(vocabulary, error) from error
    except UnicodeDecodeError as error:
        raise ModelError("model.tokenizer_broken", file=str(vocabulary), reason=str(error)) from error
    ids = {piece: number for number, piece in enumerate(lines)}
    if missing := [piece for piece in _SPECIAL if piece not in ids]:
        raise ModelError("model.tokenizer_broken", file=str(vocabulary), reason=f"no {', '.join(missing)}")
    tokenizer = BertWordPieceTokenizer(
        ids,
        handle_chinese_chars=config.get("tokenize_chinese_chars", True),
        strip_accents=config.get("strip_accents"),
        lowercase=config.get("do_lower_case", True),
    )
    return str(tokenizer.to_str())
