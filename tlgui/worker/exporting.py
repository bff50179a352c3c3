"""Exporting the model of a run."""

from typing import Any

import pyarrow as pa

from tlgui.engine.export import CHECKED_TEXTS, export_model
from tlgui.models import ModelLibrary
from tlgui.runs.folder import RunFolder
from tlgui.runs.jobs import ExportJob
from tlgui.worker.channel import Inbox, Outbox
from tlgui.worker.trained import base_folder


def export(job: ExportJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    """Write the model for other programs."""
    run = RunFolder(job.run)
    return export_model(
        run.model_folder,
        job.format,
        job.output,
        sample_texts=_sample_texts(run),
        model_folder=base_folder(run, library),
        emit=outbox.emit,
        stop=inbox.stop_requested,
    )


def _sample_texts(run: RunFolder) -> list[str]:
    """Texts that the export is checked on: the first rows of the test set."""
    with pa.memory_map(str(run.predictions_file)) as source:
        table = pa.ipc.open_stream(source).read_all()
        texts: list[str] = table.column("text").slice(0, CHECKED_TEXTS).to_pylist()
    return texts
