"""Profiles of datasets, computed once for each model and kept beside the snapshot."""

import hashlib
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from pydantic import ValidationError

from tlgui.core.files import write_atomically
from tlgui.data import Dataset, Profile, profile_dataset
from tlgui.models import ModelLibrary


class ProfileStore:
    """Computes and remembers :class:`~tlgui.data.Profile` objects."""

    def __init__(self, library: ModelLibrary) -> None:
        self._library = library

    def stored(self, dataset: Dataset, model_id: str | None, max_length: int) -> Profile | None:
        """The profile if it was computed before."""
        path = self._path(dataset, model_id, max_length)
        try:
            return Profile.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):  # not there, or of another version: it can be made again
            return None

    def compute(
        self,
        dataset: Dataset,
        model_id: str | None,
        max_length: int,
        *,
        progress: Callable[[int, int], None] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Profile:
        """The stored profile, or a new one. Without ``model_id`` nothing is counted in tokens.

        Raises:
            ModelError: the model's tokenizer cannot be used.
            Stopped: ``stop`` said so.
        """
        if (known := self.stored(dataset, model_id, max_length)) is not None:
            return known
        with self._library.tokenizer(model_id) if model_id else nullcontext() as counter:
            count = counter.count if counter is not None else None
            profile = profile_dataset(dataset, count, max_length=max_length, progress=progress, stop=stop)
        write_atomically(self._path(dataset, model_id, max_length), profile.model_dump_json() + "\n")
        return profile

    @staticmethod
    def _path(dataset: Dataset, model_id: str | None, max_length: int) -> Path:
        key = hashlib.sha256(f"{dataset.fingerprint} {model_id} {max_length}".encode()).hexdigest()[:16]
        return dataset.folder / "profiles" / f"{key}.json"
