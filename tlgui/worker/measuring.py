"""What the machine can do."""

from typing import Any

from tlgui.engine.environment import describe_environment, probe_devices
from tlgui.engine.measure import measure_throughput
from tlgui.models import ModelLibrary
from tlgui.runs.jobs import MeasureJob, ProbeJob
from tlgui.worker.channel import Inbox, Outbox


def measure(job: MeasureJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    """How fast the model reads and learns here."""
    entry = library.prepare(job.model, progress=outbox.report, stop=inbox.stop_requested)
    return measure_throughput(entry, job.max_length, job.threads)


def probe(_job: ProbeJob, _library: ModelLibrary, _outbox: Outbox, _inbox: Inbox) -> dict[str, Any]:
    """Devices and versions."""
    return {**describe_environment(), "devices": probe_devices()}
