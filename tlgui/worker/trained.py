"""What earlier runs have left, for the jobs that use it."""

from pathlib import Path

from tlgui.core.errors import ModelError
from tlgui.engine.text_model import TextModel
from tlgui.models import ModelLibrary
from tlgui.runs.folder import RunFolder


def load_text_model(run_path: Path, library: ModelLibrary) -> TextModel:
    """The text model that a run has left. Raises :class:`ModelError` if there is none."""
    run = RunFolder(run_path)
    if not (run.model_folder / "text_model.json").exists():
        raise ModelError("run.no_model", run=run.id)
    return TextModel.load(run.model_folder, model_folder=base_folder(run, library))


def base_folder(run: RunFolder, library: ModelLibrary) -> Path | None:
    """Where the pretrained model of the run lies: a frozen encoder is stored by reference."""
    spec = run.spec()
    return library.prepare(spec.model.id).folder if spec.model else None
