"""Counts tokens as an encoder will see them, without loading the encoder."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from tlgui.core.errors import ModelError

_BATCH = 64
#: A code point that Unicode reserves for ever, so that no vocabulary holds it.
_NONCHARACTER = "\U0010ffff"


class TokenCounter:
    """Counts with the tokenizer of a model.

    Args:
        folder: a folder with ``tokenizer.json``.
        prefix: what the model's card wants before every text.

    Raises:
        ModelError: ``model.tokenizer_broken``.
    """

    def __init__(self, folder: Path, prefix: str = "") -> None:
        file = folder / "tokenizer.json"
        try:
            self._tokenizer = Tokenizer.from_file(str(file))
        except Exception as error:  # The library raises nothing more specific.
            raise ModelError("model.tokenizer_broken", file=str(file), reason=str(error)) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._prefix = prefix
        self._unknown_id = self._find_unknown_id()

    def count(self, texts: Sequence[str]) -> tuple[list[int], list[int]]:
        """Count the tokens of each text, uncut, with prefix and special tokens, and how many of them are "unknown".

        Works in small batches, during which other threads can run.

        Returns:
            Lengths and numbers of unknown tokens, one each per text.
        """
        lengths: list[int] = []
        unknown: list[int] = []
        for start in range(0, len(texts), _BATCH):
            batch = [self._prefix + text for text in texts[start : start + _BATCH]]
            for encoding in self._tokenizer.encode_batch_fast(batch):
                ids = encoding.ids
                lengths.append(len(ids))
                unknown.append(0 if self._unknown_id is None else ids.count(self._unknown_id))
        return lengths, unknown

    def _find_unknown_id(self) -> int | None:
        """What the bare vocabulary makes of a character that it cannot know; None if it spells it in bytes or drops it."""
        tokens = self._tokenizer.model.tokenize(_NONCHARACTER)
        return tokens[0].id if len(tokens) == 1 else None
