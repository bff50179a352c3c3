"""What all export formats write besides what predicts."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tlgui.core.cleaning import windows_of
from tlgui.data.cleaning import OPERATIONS_FILE, operations_of
from tlgui.engine.components.transformer import TransformerEncoder, copy_tokenizer
from tlgui.engine.text_model import TextModel

SCHEMA_VERSION = 1
_SCRIPTS = Path(__file__).parent / "scripts"


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer has made.

    Attributes:
        script: name of the program in the folder that predicts with it.
        loads_with: how else it is loaded, in words of Python.
    """

    script: str
    loads_with: str


def write_encoder_companions(model: TextModel, encoder: TransformerEncoder, folder: Path, written: Written) -> None:
    """Tokenizer, settings, script and model card of a model that stands on an encoder."""
    settings = encoder.settings
    copy_tokenizer(encoder.folder, folder, settings.max_length)
    read = {name: getattr(settings, name) for name in ("prefix", "max_length", "pooling", "normalise", "layers")}
    about = [f"* Longest input: {settings.max_length} tokens; {_about_longer(model, written)}."]
    if settings.prefix:
        about.append(f"* Every text must begin with `{settings.prefix}`; `{written.script}` puts it there.")
    write_companions(model, folder, written, settings={**read, "pad_token_id": encoder.network.pad_id}, about=about)


def write_companions(model: TextModel, folder: Path, written: Written, *, settings: Mapping[str, Any], about: Sequence[str]) -> None:
    """Settings, script and model card.

    Args:
        settings: how the script is to read texts.
        about: lines of the card on the same.
    """
    steps = [operation for step in model.cleaning for operation in operations_of(step)]
    windows = windows_of(model.cleaning)
    values: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "labels": list(model.label_names),
        **settings,
        "cleaning": steps,
        "windows": windows.model_dump(mode="json", exclude={"kind"}) if windows else None,
    }
    if steps or windows:
        shutil.copyfile(OPERATIONS_FILE, folder / "cleaning.py")
    (folder / "text_classifier.json").write_text(json.dumps(values, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    shutil.copyfile(_SCRIPTS / written.script, folder / written.script)
    (folder / "README.md").write_text(_model_card(model, written, about), encoding="utf-8")


def _about_longer(model: TextModel, written: Written) -> str:
    """What becomes of longer texts."""
    step = windows_of(model.cleaning)
    if step is None:
        return "longer texts are cut off"
    return (
        f"texts of more than {step.words} words are read in windows that overlap by {step.overlap}, whose predictions are joined"
        f" ({step.join}); `{written.script}` does so"
    )


def _model_card(model: TextModel, written: Written, on_input: Sequence[str]) -> str:
    about = model.about
    base = about.get("model", {}) if isinstance(model.featuriser, TransformerEncoder) else {}
    stages = ", then ".join(stage["strategy"] for stage in about.get("stages", [])) or "unknown"
    on_top = (
        f" on top of {base.get('title') or model.featuriser.settings.model}" if isinstance(model.featuriser, TransformerEncoder) else ""
    )
    front = ["---", "pipeline_tag: text-classification"]
    if base.get("licence"):
        front.append(f"license: {base['licence'].lower()}")
    lines = [
        *front,
        "---",
        "",
        f"# {about.get('name') or 'Text classifier'}",
        "",
        f"Made with tlgui{on_top} by {stages} (seed {about.get('seed', 0)}).",
        "",
        f"* Classes: {', '.join(model.label_names)}",
        *on_input,
    ]
    if any(operations_of(step) for step in model.cleaning):
        steps = ", ".join(step.kind for step in model.cleaning if operations_of(step))
        lines.append(f"* Texts were cleaned before the training ({steps}); `{written.script}` does the same, with pyarrow.")
    if base.get("licence"):
        lines.append(f"* Licence of the pretrained model: {base['licence']}")
    lines += [
        "",
        f"Loads with {written.loads_with}, or without writing any code, one text a line:",
        "",
        f"    python {written.script} < texts.txt",
        "",
        "When it was exported, a fresh process gave the same probabilities as the trained model.",
        "",
    ]
    return "\n".join(lines)
