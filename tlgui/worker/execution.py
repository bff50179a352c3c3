"""Who does which job. Each kind has a module of its own, which is imported only for it: libraries take seconds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tlgui.core.children import importing
from tlgui.core.events import RunFinished
from tlgui.models import ModelLibrary
from tlgui.runs.jobs import ExportJob, Job, MeasureJob, PredictJob, PrepareJob, ProbeJob, ServeJob, ShiftJob, TrainJob
from tlgui.worker.channel import Inbox, Outbox


def execute(job: Job, folder: Path, outbox: Outbox, inbox: Inbox) -> RunFinished | dict[str, Any]:
    """Do ``job``; returns the terminal event or the values that it is to carry."""
    library = ModelLibrary(job.library)
    work: Callable[[ModelLibrary, Outbox, Inbox], RunFinished | dict[str, Any]]
    with importing():
        match job:
            case TrainJob():
                from tlgui.worker.training import train

                work = partial(train, job, folder)
            case PredictJob():
                from tlgui.worker.predicting import predict

                work = partial(predict, job)
            case ExportJob():
                from tlgui.worker.exporting import export

                work = partial(export, job)
            case ServeJob():
                from tlgui.worker.serving import serve

                work = partial(serve, job)
            case ShiftJob():
                from tlgui.worker.comparing import compare

                work = partial(compare, job)
            case MeasureJob():
                from tlgui.worker.measuring import measure

                work = partial(measure, job)
            case ProbeJob():
                from tlgui.worker.measuring import probe

                work = partial(probe, job)
            case PrepareJob():
                work = partial(_prepare, job)
    return work(library, outbox, inbox)


def _prepare(job: PrepareJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    entry = library.prepare(job.model, progress=outbox.report, stop=inbox.stop_requested)
    return {"model": entry.card.id, "state": str(entry.state)}
