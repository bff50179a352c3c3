"""``tlgui runs``, ``tlgui predict`` and ``tlgui export``: what came out, and using it."""

from argparse import Namespace
from datetime import datetime
from typing import Any

from tlgui.cli.following import follow
from tlgui.cli.output import Output, require_new
from tlgui.cli.reading import reading_options
from tlgui.cli.scores import scores_told
from tlgui.cli.services import Services
from tlgui.core.errors import TlguiError
from tlgui.core.events import RunFinished
from tlgui.core.spec import RunSpec
from tlgui.runs import RunFolder, RunHandle

#: Of the test rows where there are some, else of the dev rows.
_SCORES = ("accuracy", "f1_macro")


def runs_list(arguments: Namespace, services: Services) -> int:
    """All runs of the project, newest first."""
    rows = [_listed(run, services.output) for run in services.project().runs.all()]
    services.output.table(rows, ("run_id", "status", "created", "stages", *_SCORES), [_told(row) for row in rows])
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
    told = _told(value)
    lines = [f"run {run.id}: {told['status']}, {told['created']}", *_specified(run.spec()), *scores_told(value["summary"] or {})]
    services.output.value(value, lines)
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


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """A record as people read it."""
    metrics = row["metrics"].get("test") or row["metrics"].get("dev") or {}
    created = row["created"] and datetime.fromisoformat(row["created"]).astimezone().strftime("%Y-%m-%d %H:%M")
    scores = {name: f"{metrics[name]:.3f}" for name in _SCORES if name in metrics}
    return {**row, "created": created or "", "stages": " + ".join(row["stages"]), **scores}


def _specified(spec: RunSpec) -> list[str]:
    """Name, data, model and stages of a run."""
    name = [f"  name: {spec.name}"] if spec.name else []
    data = [f"  {role}: {ref.dataset or ref.file}" for role, ref in spec.data.items()]
    model = [f"  model: {spec.model.id}"] if spec.model else []
    stages = [" ".join(["  stage:", stage.strategy, *(f"{name}={value}" for name, value in stage.params.items())]) for stage in spec.stages]
    return [*name, *data, *model, *stages, f"  seed: {spec.seed}"]
