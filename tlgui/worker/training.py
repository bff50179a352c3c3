"""Training: a run from its specification."""

from pathlib import Path

from tlgui.core.events import RunFinished
from tlgui.core.files import write_json
from tlgui.core.places import bundled_plugins
from tlgui.engine.environment import describe_environment
from tlgui.engine.execution import RunInputs, execute_run
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.runs.folder import RunFolder
from tlgui.runs.jobs import TrainJob
from tlgui.worker.channel import Inbox, Outbox


def train(job: TrainJob, folder: Path, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> RunFinished:
    """Execute the run in ``folder``."""
    run = RunFolder(folder)
    spec = run.spec()
    host = PluginHost(bundled_plugins(), job.plugins.user, packages=job.plugins.packages, disabled=job.plugins.disabled)
    host.load()
    environment = describe_environment(spec.compute)
    write_json(run.path / "env.json", environment)
    model = library.prepare(spec.model.id, stop=inbox.stop_requested) if spec.model else None
    inputs = RunInputs(
        spec=spec,
        datasets=job.datasets,
        model=model,
        strategies=host.strategies,
        run_folder=run.path,
        cache_folder=job.cache,
    )
    return execute_run(inputs, outbox.emit, inbox.stop_requested)
