"""What a run would do and what it would cost here, for a terminal."""

from typing import Any

from tlgui.cli.following import follow
from tlgui.cli.output import duration
from tlgui.cli.services import Services
from tlgui.core.errors import EXIT_DONE
from tlgui.core.events import RunFinished
from tlgui.project.planner import Plan, Planner
from tlgui.project.project import Project

_MEGABYTE = 1_000_000


def plan_told(plan: Plan) -> list[str]:
    """A line for each stage, and one for the whole where its cost is known."""
    names = [stage.strategy for stage in plan.draft.stages]
    cost = plan.estimate
    if cost is None:
        return [f"plan: {' → '.join(names)} (--plan tells the cost)"]
    lines = [
        f"  {number} {name}: about {duration(seconds)}"
        for number, (name, seconds) in enumerate(zip(names, cost.stage_seconds, strict=True), 1)
    ]
    sizes = [
        f"{round(size / _MEGABYTE)} MB {what}" for size, what in ((cost.memory_bytes, "of memory"), (cost.disk_bytes, "on disk")) if size
    ]
    return ["plan:", *lines, f"  in all about {duration(cost.seconds)}, {', '.join(sizes)}"]


def plan_value(plan: Plan) -> dict[str, Any]:
    """The same for programs."""
    cost = plan.estimate
    seconds: tuple[float | None, ...] = cost.stage_seconds if cost is not None else (None,) * len(plan.draft.stages)
    stages = [{"strategy": stage.strategy, "seconds": each} for stage, each in zip(plan.draft.stages, seconds, strict=True)]
    total = {} if cost is None else cost.model_dump(mode="json", exclude={"stage_seconds"})
    findings = [{"code": finding.code, "message": finding.message} for finding in plan.findings]
    return {"stages": stages, **total, "findings": findings}


def measured(plan: Plan, planner: Planner, project: Project, services: Services) -> tuple[int, Plan]:
    """The plan with its cost; a model that has not been measured on this machine is measured. With it the exit code."""
    if plan.estimate is not None or plan.spec is None or plan.spec.model is None:
        return EXIT_DONE, plan
    model = plan.spec.model.id
    services.output.note(f"measuring how fast {model} is here")
    handle = services.launcher(project).measure(model, plan.spec.max_length, plan.spec.compute.threads)
    code, last = follow(handle, services.output, decorate=lambda _: None)
    if isinstance(last, RunFinished):
        planner.measurements.remember(model, last.values)
        plan = planner.plan(plan.draft)
    return code, plan
