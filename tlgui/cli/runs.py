"""``tlgui runs``, ``tlgui predict`` and ``tlgui export``: what came out, and using it."""

from argparse import Namespace
from typing import Any

from tlgui.cli.following import follow
from tlgui.cli.output import Output, require_new
from tlgui.cli.reading import reading_options
from tlgui.cli.services import Services
from tlgui.core.errors import TlguiError
from tlgui.core.events import RunFinished
from tlgui.runs import RunFolder, RunHandle


def runs_list(arguments: Namespace, services: Services) -> int:
    """All runs of the project, newest first."""
    rows = [_listed(run, services.output) for run in services.project().runs.all()]
    services.output.table(rows, ("run_id", "status", "stages", "metrics"))
    return 0


def runs_show(arguments: Namespace, services: Services) -> int:
    """One run with its specification, environment and full report."""
    run = services.project().run(arguments.id)
    with run.readable():
        value = {
            **_describe(run),
            "spec": run.spec().plain(),
            "environment": run.environment(),
            "summary": run.summary(),
            "report": run.report(),
        }
    services.output.value(value, [f"{name}: {value[name]}" for name in ("run_id", "status", "stages", "metrics", "summary")])
    return 0


def predict(arguments: Namespace, services: Services) -> int:
    """Apply a run's model to a file."""
    require_new(arguments.output, replace=arguments.replace)
    project = services.project()
    options = reading_options(arguments)
    handle = services.launcher(project).predict(arguments.run_id, arguments.file, arguments.output, options=options, text=arguments.text)
    return _follow_short(handle, services, "rows written to {output}: {rows}")


def export(arguments: Namespace, services: Services) -> int:
    """Write a run's model in another format, checked in a fresh process."""
    handle = services.launcher(services.project()).export(arguments.run_id, arguments.format, arguments.output)
    return _follow_short(handle, services, "exported to {folder}")


def _follow_short(handle: RunHandle, services: Services, sentence: str) -> int:
    code, last = follow(handle, services.output)
    if isinstance(last, RunFinished) and not services.output.as_json:
        services.output.line(sentence.format(**last.values))
    return code


def _listed(run: RunFolder, output: Output) -> dict[str, Any]:
    """A line of the list; a damaged run has one, too."""
    try:
        with run.readable():
            return _describe(run)
    except TlguiError as damage:
        output.warn(damage)
        return {"run_id": run.id, "status": "damaged", "stages": [], "metrics": {}, "baselines": {}, "created": None, "seconds": {}}


def _describe(run: RunFolder) -> dict[str, Any]:
    status = run.status()
    summary = run.summary() or {}
    return {
        "run_id": run.id,
        "status": str(status.state),
        "stages": [stage.strategy for stage in run.spec().stages],
        "metrics": summary.get("metrics", {}),
        "baselines": summary.get("baselines", {}),
        "created": status.created.isoformat(),
        "seconds": summary.get("seconds", {}),
    }
