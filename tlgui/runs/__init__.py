"""Run folders and the child processes that work in them."""

from tlgui.runs.devices import DeviceSampler, MetricsSource, default_sources, default_threads
from tlgui.runs.folder import RunFolder, RunState, RunStatus
from tlgui.runs.handle import RunHandle
from tlgui.runs.jobs import (
    ExportFormat,
    ExportJob,
    Job,
    MeasureJob,
    PluginPlaces,
    PredictJob,
    PrepareJob,
    ProbeJob,
    ServeJob,
    ShiftJob,
    ShiftSide,
    TrainJob,
    read_job,
    write_job,
)
from tlgui.runs.snapshot import RunSnapshot, fold
from tlgui.runs.store import RunStore

__all__ = [
    "DeviceSampler",
    "ExportFormat",
    "ExportJob",
    "Job",
    "MeasureJob",
    "MetricsSource",
    "PluginPlaces",
    "PredictJob",
    "PrepareJob",
    "ProbeJob",
    "RunFolder",
    "RunHandle",
    "RunSnapshot",
    "RunState",
    "RunStatus",
    "RunStore",
    "ServeJob",
    "ShiftJob",
    "ShiftSide",
    "TrainJob",
    "default_sources",
    "default_threads",
    "fold",
    "read_job",
    "write_job",
]
