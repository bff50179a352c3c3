"""``tlgui data clean``: the steps of cleaning of a dataset."""

import json
from argparse import ArgumentParser, Namespace
from itertools import accumulate
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from tlgui.cli.services import Services
from tlgui.core.cleaning import STEP_LIST, CleaningStep, CleaningSteps, LabelStep, RowStep, TextStep
from tlgui.core.errors import EXIT_DONE, DataError
from tlgui.data.cleaning import version_of
from tlgui.project.repairs import with_step

_KINDS = sorted(kind.model_fields["kind"].default for kind in (*get_args(TextStep), *get_args(RowStep), *get_args(LabelStep)))


def add_arguments(parser: ArgumentParser) -> None:
    """What ``tlgui data clean`` understands."""
    parser.add_argument("id")
    change = parser.add_mutually_exclusive_group()
    change.add_argument(
        "--add",
        action="append",
        default=[],
        metavar="STEP",
        help="a step as JSON, or its kind alone; repeat for several. Rows are those of the dataset, counted from 0, as `data profile` lists"
        f" them. Kinds: {', '.join(_KINDS)}",
    )
    change.add_argument("--remove", type=int, metavar="N", help="take the N-th step out, counted from 1")
    change.add_argument("--steps", type=Path, metavar="FILE", help="JSON list of steps that takes the place of all")
    change.add_argument("--undo", action="store_true", help="undo the last change")
    change.add_argument("--redo", action="store_true", help="take the last undo back")
    parser.add_argument("--log", action="store_true", help="list every edit with its time and user")


def clean(arguments: Namespace, services: Services) -> int:
    """Show the steps of cleaning of a dataset after changing them, with the number of rows that each of them concerns."""
    project, id_ = services.project(), arguments.id
    steps = project.dataset(id_).steps
    history = project.history(id_)
    if arguments.undo:
        history.undo()
    elif arguments.redo:
        history.redo()
    elif arguments.steps is not None:
        project.clean(id_, _read(arguments.steps), "changed")
    elif arguments.remove is not None:
        if not 1 <= arguments.remove <= len(steps):
            raise DataError("data.no_such_step", number=arguments.remove, steps=len(steps))
        kept = (*steps[: arguments.remove - 1], *steps[arguments.remove :])
        project.clean(id_, kept, "removed", steps[arguments.remove - 1])
    added = list(accumulate((_parse(text) for text in arguments.add), with_step, initial=steps))[1:]
    if added:
        version_of(project.dataset(id_), added[-1])  # all of them can be carried out, or none is
    for new, step in zip(added, map(_parse, arguments.add), strict=True):
        project.clean(id_, new, "added", step)
    dataset = project.dataset(id_)
    value = {
        "steps": STEP_LIST.dump_python(dataset.steps, mode="json"),
        "counts": list(dataset.step_counts),
        "used_rows": len(dataset.indices()),
        "labels": list(dataset.info.labels),
        "fingerprint": dataset.fingerprint,
    }
    counted = enumerate(zip(dataset.steps, dataset.step_counts, strict=True), 1)
    lines = [f"{place}. {_shown(step)} (rows: {count})" for place, (step, count) in counted]
    lines.append(f"rows in use: {value['used_rows']}")
    if arguments.log:
        log = project.history(id_).log
        value["log"] = [edit.model_dump(mode="json") for edit in log]
        lines += [f"{edit.at:%Y-%m-%d %H:%M} {edit.by} {edit.what} {_shown(edit.step) if edit.step else ''}".rstrip() for edit in log]
    services.output.value(value, lines)
    return EXIT_DONE


def _parse(text: str) -> CleaningStep:
    try:
        value = json.loads(text) if text.lstrip().startswith("{") else {"kind": text}
        return STEP_LIST.validate_python((value,))[0]
    except (ValueError, ValidationError) as error:
        raise DataError("data.bad_step", step=text, reason=_reason(error)) from error


def _read(path: Path) -> CleaningSteps:
    try:
        return STEP_LIST.validate_json(path.read_bytes())
    except (OSError, ValueError, ValidationError) as error:
        raise DataError("data.bad_step", step=str(path), reason=_reason(error)) from error


def _reason(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    fields = [str(part) for part in first["loc"][2:]]  # behind the place in the list and the kind of step
    return f"{' '.join(fields)}: {first['msg']}" if fields else str(first["msg"])


def _shown(step: CleaningStep) -> str:
    values = step.model_dump(mode="json", exclude={"kind", "rows"})
    return " ".join((step.kind, *(f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in values.items())))
