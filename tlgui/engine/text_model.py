"""What every run leaves: one way to save, load and predict, whatever strategy made it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
from safetensors import SafetensorError

from tlgui.core.cleaning import STEP_LIST, TextStep, text_steps, windows_of
from tlgui.core.context import Artefacts
from tlgui.core.errors import ModelError, Stopped
from tlgui.core.files import write_json
from tlgui.core.spec import ComputeSpec
from tlgui.core.tasks import CLASSIFICATION
from tlgui.data.cleaning import clean_texts, cut_texts, join_windows
from tlgui.engine.components.heads import HEADS, Head, folded_tail
from tlgui.engine.components.maps import FeatureMap, stored_map
from tlgui.engine.components.tfidf import TfidfFeaturiser
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.device import Device
from tlgui.engine.files import load_tensors, new_folder, save_tensors
from tlgui.engine.memory import memory_errors

SCHEMA_VERSION = 1
TEXT_MODEL_FILE = "text_model.json"
_FEATURISER, _MAP, _HEAD = "featuriser", "feature_map.safetensors", "head.safetensors"
#: Rows whose vectors are held in memory at a time when predicting.
_ROWS_AT_ONCE = 16384


@dataclass(frozen=True)
class TextModel:
    """Featuriser, optional map and head: texts in, class probabilities out.

    Attributes:
        label_names: class names in the order of the probabilities.
        featuriser: encoder or TF-IDF; None under a head that does not look at the text.
        cleaning: steps that a new text goes through before it is predicted, see :meth:`cleaned`; and how long texts are cut.
        about: how it was made (strategies, pretrained model, seed); plain JSON values, for people and model cards.
    """

    label_names: tuple[str, ...]
    head: Head
    featuriser: TransformerEncoder | TfidfFeaturiser | None = None
    feature_map: FeatureMap | None = None
    task: str = CLASSIFICATION.id
    about: Mapping[str, Any] = field(default_factory=dict)
    cleaning: tuple[TextStep, ...] = ()

    @classmethod
    def of(
        cls,
        artefacts: Artefacts,
        label_names: tuple[str, ...],
        *,
        task: str,
        about: Mapping[str, Any],
        cleaning: tuple[TextStep, ...] = (),
    ) -> "TextModel":
        """The model that the artefacts of the last stage make up, map and head folded into one where both are matrices.

        The head must exist.
        """
        feature_map, head = folded_tail(artefacts.feature_map, artefacts.head)
        return cls(label_names, head, artefacts.featuriser, feature_map, task, about, cleaning)

    def cleaned(self, texts: Sequence[str | None]) -> list[str]:
        """New texts as :meth:`predict_proba` wants them: cleaned as those were that the model was judged by."""
        return clean_texts(texts, self.cleaning)

    def predict_proba(
        self,
        texts: Sequence[str | None],
        progress: Callable[[int, int], None] | None = None,
        stop: Callable[[], bool] | None = None,
        vectors_of: Callable[[TransformerEncoder, list[str], Callable[[int], None]], np.ndarray] | None = None,
    ) -> np.ndarray:
        """Class probabilities, float32 of shape (n, classes). A missing text counts as an empty one.

        Args:
            texts: of a dataset, or new ones after :meth:`cleaned`.
            progress: hears (rows done, rows in total).
            stop: asked between batches.
            vectors_of: stands in for the encoder's own ``transform``, for example one that keeps a cache.

        Raises:
            Stopped: ``stop`` turned true.
            OutOfMemory: a batch did not fit.
        """
        done = 0

        def advance(rows: int) -> None:
            nonlocal done
            if stop is not None and stop():
                raise Stopped
            done += rows
            if progress is not None and rows:
                progress(done, len(texts))

        parts = [np.zeros((0, len(self.label_names)), dtype=np.float32)]
        with memory_errors():
            for start in range(0, len(texts), _ROWS_AT_ONCE):
                chunk = [text or "" for text in texts[start : start + _ROWS_AT_ONCE]]
                parts.append(self._read(chunk, advance, vectors_of))
        return np.concatenate(parts)

    def _read(self, texts: list[str], advance: Callable[[int], None], vectors_of: Any) -> np.ndarray:
        """Probabilities of some texts, long ones window by window if the model was trained so; ``advance`` hears texts."""
        step = windows_of(self.cleaning)
        pieces, counts = cut_texts(texts, step)
        text_of_piece = np.repeat(np.arange(len(texts)), counts)
        seen = told = 0

        def advance_pieces(number: int) -> None:
            nonlocal seen, told
            seen += number
            whole = len(texts) if seen >= len(pieces) else int(text_of_piece[seen])
            advance(whole - told)
            told = whole

        probabilities = self.head.predict_proba(self._vectors(pieces, advance_pieces, vectors_of))
        return probabilities if step is None else join_windows(probabilities, counts, step.join)

    def _vectors(self, texts: list[str], advance: Callable[[int], None], vectors_of: Any) -> Any:
        if self.featuriser is None:
            advance(len(texts))
            return np.zeros((len(texts), 0), dtype=np.float32)
        if vectors_of is not None and isinstance(self.featuriser, TransformerEncoder):
            vectors = vectors_of(self.featuriser, texts, advance)
        else:
            vectors = self.featuriser.transform(texts, advance=advance)
        return vectors if self.feature_map is None else self.feature_map(vectors)

    def save(self, folder: Path) -> None:
        """Write the model to ``folder``, which must be new or empty, whole or not at all.

        Raises:
            FileExistsError: ``folder`` has content.
            OSError: it cannot be written.
        """
        with new_folder(folder) as temporary:
            values: dict[str, Any] = {
                "schema_version": SCHEMA_VERSION,
                "task": self.task,
                "labels": list(self.label_names),
                "featuriser": self.featuriser.save(temporary / _FEATURISER) if self.featuriser else None,
                "feature_map": self.feature_map.kind if self.feature_map else None,
                "head": self.head.kind,
                "about": dict(self.about),
                "cleaning": STEP_LIST.dump_python(self.cleaning, mode="json"),
            }
            if self.feature_map:
                save_tensors(temporary / _MAP, self.feature_map.tensors())
            save_tensors(temporary / _HEAD, self.head.tensors())
            write_json(temporary / TEXT_MODEL_FILE, values)

    @classmethod
    def load(cls, folder: Path, model_folder: Path | None = None, device: Device | None = None) -> "TextModel":
        """Read a model.

        Args:
            folder: what :meth:`save` has written.
            model_folder: the pretrained model that a frozen encoder refers to.
            device: where to compute; None takes the best there is.

        Raises:
            ModelError: ``engine.text_model_unreadable``, ``engine.text_model_newer``, ``engine.model_missing``
                or ``engine.model_changed``.
        """
        try:
            values = json.loads((folder / TEXT_MODEL_FILE).read_text(encoding="utf-8"))
            if values["schema_version"] > SCHEMA_VERSION:
                raise ModelError("engine.text_model_newer", folder=str(folder))
            device = device or Device.resolve(ComputeSpec(precision=_precision(values)))
            return cls(
                label_names=tuple(values["labels"]),
                head=HEADS[values["head"]].from_tensors(load_tensors(folder / _HEAD)),
                featuriser=_load_featuriser(folder / _FEATURISER, values["featuriser"], model_folder, device),
                feature_map=stored_map(load_tensors(folder / _MAP)) if values["feature_map"] else None,
                task=values["task"],
                about=values["about"],
                cleaning=text_steps(STEP_LIST.validate_python(values.get("cleaning", ()))),
            )
        except (OSError, KeyError, TypeError, ValueError, SafetensorError) as error:
            raise ModelError("engine.text_model_unreadable", folder=str(folder), reason=str(error)) from error


def _precision(values: dict[str, Any]) -> Literal["fp32", "auto"]:
    """What was forced to fp32 when it was made stays so, for the same digits; bf16 is used where the processor has it."""
    return "fp32" if (values["featuriser"] or {}).get("precision") == "fp32" else "auto"


def _load_featuriser(
    folder: Path, values: dict[str, Any] | None, model_folder: Path | None, device: Device
) -> TransformerEncoder | TfidfFeaturiser | None:
    if values is None:
        return None
    if values["kind"] == TfidfFeaturiser.kind:
        return TfidfFeaturiser.load(folder, values)
    if values["kind"] == TransformerEncoder.kind:
        return TransformerEncoder.load(folder, values, model_folder=model_folder, device=device)
    raise ValueError(f"unknown featuriser {values['kind']!r}")
