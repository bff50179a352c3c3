"""``tlgui train`` and ``tlgui resume``: import, plan, tell the plan, launch, follow."""

import tomllib
from argparse import Namespace
from pathlib import Path
from typing import Any

from tlgui.cli.following import follow
from tlgui.cli.plans import measured, plan_told, plan_value
from tlgui.cli.scores import scores_told
from tlgui.cli.services import Services
from tlgui.core.commands import resuming
from tlgui.core.errors import EXIT_STOPPED, SpecError, TlguiError
from tlgui.core.events import AnyEvent, RunStarted
from tlgui.core.findings import Severity
from tlgui.core.spec import DataRef, ModelRef, RunSpec, StageSpec
from tlgui.core.tasks import TransferRole
from tlgui.pluginhost import PluginHost
from tlgui.project.draft import Draft
from tlgui.project.preparing import choose_model, draft_from_spec
from tlgui.project.project import Project
from tlgui.runs import RunFolder, RunHandle

_FILE_ROLES = {
    "source": TransferRole.SOURCE,
    "target": TransferRole.TARGET,
    "target_unlabeled": TransferRole.TARGET_UNLABELLED,
    "test": TransferRole.TEST,
}


def train(arguments: Namespace, services: Services) -> int:
    """Run the specification that a file or the options describe."""
    host = services.host()
    spec, base = _spec(arguments, host)
    project = services.project(create=True)
    prepared = draft_from_spec(project, spec, base)
    for finding in prepared.findings:
        services.output.note(finding.message)
    draft = _with_model(prepared.draft, project, services, host)
    planner = services.planner(project, host)
    if draft.model is not None:  # otherwise nobody would be told of texts that the model cannot read or that are cut
        for dataset_id in draft.datasets.values():
            dataset = project.dataset(dataset_id)
            if planner.profiles.stored(dataset, draft.model, draft.max_length) is None:
                services.output.note(f"looking at the texts of {dataset.info.name}")
                planner.profiles.compute(dataset, draft.model, draft.max_length, progress=services.output.progress)
    plan = planner.plan(draft)
    for finding in plan.findings:
        if finding.severity is Severity.ERROR:
            raise TlguiError.from_finding(finding)
        services.output.note(finding.message)
    assert plan.spec is not None  # only an error keeps a plan from being ready
    project.save_draft(draft)
    if arguments.plan:
        code, known = measured(plan, planner, project, services)
        if code == 0:
            services.output.value(plan_value(known), plan_told(known))
        return code
    if not services.output.as_json:
        for line in plan_told(plan):
            services.output.note(line)
    run, handle = services.launcher(project).train(plan.spec)
    return _follow(run, handle, services)


def resume(arguments: Namespace, services: Services) -> int:
    """Go on with a run that was stopped or interrupted."""
    run, handle = services.launcher(services.project()).resume(arguments.run_id)
    return _follow(run, handle, services)


def _follow(run: RunFolder, handle: RunHandle, services: Services) -> int:
    """Tell what happens, and the scores at the end."""

    def decorate(event: AnyEvent) -> dict[str, Any]:
        value: dict[str, Any] = event.model_dump(mode="json")
        if isinstance(event, RunStarted):
            value["run_folder"] = str(run.path)
        return value

    code, _ = follow(handle, services.output, decorate=decorate)
    if code == 0 and not services.output.as_json:
        services.output.lines([f"run {run.id}", *scores_told(run.summary() or {})])
    elif code == EXIT_STOPPED and not services.output.as_json:
        services.output.note(f"{resuming(run.path)} goes on from here")
    return code


def _spec(arguments: Namespace, host: PluginHost) -> tuple[RunSpec, Path]:
    """The specification and the folder that its file names are relative to."""
    if arguments.spec is not None:
        if arguments.stage or arguments.source or arguments.target or arguments.test or arguments.target_unlabeled:
            raise SpecError("spec.both_ways", file=str(arguments.spec))
        spec = RunSpec.read(arguments.spec)
        return _with_settings(spec, arguments, host), arguments.spec.absolute().parent
    data = {
        role: DataRef(file=str(file.absolute()), text=arguments.text, label=arguments.label if role.labelled else None)
        for name, role in _FILE_ROLES.items()
        if (file := getattr(arguments, name)) is not None
    }
    if TransferRole.SOURCE not in data and TransferRole.TARGET not in data:
        raise SpecError("spec.no_data")
    if not arguments.stage:
        raise SpecError("spec.no_stage")
    spec = RunSpec(
        name=arguments.name,
        data=data,
        model=ModelRef(id=arguments.model) if arguments.model else None,
        stages=tuple(StageSpec(strategy=stage) for stage in arguments.stage),
        seed=arguments.seed or 0,
    )
    return _with_settings(spec, arguments, host), Path.cwd()


def _with_settings(spec: RunSpec, arguments: Namespace, host: PluginHost) -> RunSpec:
    """Apply the options that change a specification on top of it."""
    stages = list(spec.stages)
    names = [stage.strategy for stage in stages]
    for text in arguments.set:
        path, equals, value = text.partition("=")
        stage, dot, param = path.rpartition(".")
        if not (equals and dot and stage and param):
            raise SpecError("spec.bad_set", text=text)
        meant = [index for index, name in enumerate(names) if stage in (name, str(index + 1))]
        if not meant:
            raise SpecError("spec.set_unknown_stage", text=text, stage=stage, stages=", ".join(names))
        for index in meant:
            params = {**stages[index].params, param: _plain_value(value)}
            stages[index] = StageSpec(strategy=names[index], params=params)
    for stage_spec in stages:
        host.strategy(stage_spec.strategy).params.parse(stage_spec.params, stage=stage_spec.strategy)
    changes: dict[str, Any] = {"stages": tuple(stages)}
    if arguments.name:
        changes["name"] = arguments.name
    if arguments.seed is not None:
        changes["seed"] = arguments.seed
    if arguments.model:
        changes["model"] = ModelRef(id=arguments.model)
    if arguments.max_length is not None:
        changes["max_length"] = arguments.max_length
    if arguments.no_baselines:
        changes["baselines"] = False
    return RunSpec.parse(spec.model_copy(update=changes).plain(), origin="--set")


def _plain_value(text: str) -> Any:
    """A value as TOML understands it; plain words are strings."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _with_model(draft: Draft, project: Project, services: Services, host: PluginHost) -> Draft:
    """Let the data choose a model where a stage needs one and none was named."""
    if not any(host.strategy(stage.strategy).needs.encoder for stage in draft.stages):
        return draft.model_copy(update={"model": None})
    if draft.model is None:
        model, reason = choose_model(project, services.library, draft)
        services.output.note(reason.message)
        draft = draft.model_copy(update={"model": model})
    services.library.prepare(draft.model or "")
    return draft
