"""The contract that every strategy must keep, one check a function. None needs pytest: plugins are checked where there is none.

Each check returns when the contract is kept, and raises a :class:`PluginError` with a code ``contract.…`` when it is not. Whatever else
comes out of it was raised by the strategy.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from tlgui.core.errors import PluginError, Stopped, TlguiError
from tlgui.core.events import Progress, StageFinished, StageStarted
from tlgui.core.facts import ProblemFacts
from tlgui.core.files import write_toml
from tlgui.core.spec import RunSpec
from tlgui.core.strategy import Need
from tlgui.core.tasks import TransferRole
from tlgui.engine.text_model import TextModel
from tlgui.testing.bench import Outcome
from tlgui.testing.cases import Case

#: CPU seconds between two looks at the stop flag.
_LONGEST_WORK = 1.0
_BETTER_THAN_CHANCE = 0.1
#: Batches of another size round otherwise.
_ROUNDING = 1e-4
_AGREEMENT = 0.99


def describes_itself(case: Case) -> None:
    """Title, summary, and words for every parameter; the params of the case are valid."""
    strategy = case.strategy
    for attribute in ("title", "summary"):
        if not getattr(strategy, attribute).strip():
            raise PluginError("contract.no_text", strategy=strategy.id, attribute=attribute)
    for name, field in strategy.params.model_fields.items():
        for lacking in ("title", "description"):
            if not getattr(field, lacking):
                raise PluginError("contract.param_without_text", strategy=strategy.title, param=name, lacking=lacking)
    parsed = strategy.params.parse(dict(case.params), stage=strategy.id).model_dump()
    changed = [name for name, value in case.params.items() if parsed[name] != value]
    if changed:
        raise PluginError("contract.params_changed", strategy=strategy.title, params=", ".join(changed))


def plans_the_work(case: Case) -> None:
    """Every step of the plan has rows."""
    facts = ProblemFacts(rows=dict.fromkeys(TransferRole, 100), dev_rows=10, test_rows=10, classes=("a", "b"), smallest_class=50)
    for step in case.strategy.plan(case.strategy.params.parse(dict(case.params), stage=case.strategy.id), facts):
        if step.rows <= 0:
            raise PluginError("contract.empty_step", strategy=case.strategy.title, rows=step.rows)


def finishes_and_says_so(case: Case) -> None:
    """A run ends, and its stages tell how far they are until all is done."""
    events, title = case.outcome.events, case.strategy.title
    expected = [strategy.id for strategy in case.stages]
    for kind in (StageStarted, StageFinished):
        found = [event.strategy for event in events if isinstance(event, kind)]
        if found != expected:
            raise PluginError("contract.stages_differ", strategy=title, found=", ".join(found), expected=", ".join(expected))
    progress = [event for event in events if isinstance(event, Progress)]
    for event in progress:
        if not 0 <= event.done <= event.total:
            raise PluginError("contract.progress_out_of_bounds", strategy=title, done=event.done, total=event.total)
    for stage in range(len(expected)):
        last = [event for event in progress if event.stage == stage][-1]
        if not last.done == last.total > 0:
            raise PluginError("contract.progress_not_finished", strategy=title, done=last.done, total=last.total)


def beats_chance(case: Case) -> None:
    """It learns what there is to learn."""
    accuracy, chance = case.outcome.finished.metrics["test"]["accuracy"], case.bench.problem.chance
    if case.beats_chance and accuracy <= chance + _BETTER_THAN_CHANCE:
        figures = {"accuracy": f"{accuracy:.0%}", "chance": f"{chance:.0%}"}
        raise PluginError("contract.no_better_than_chance", strategy=case.strategy.title, id=case.strategy.id, **figures)


def gives_probabilities(case: Case) -> None:
    """Finite, not negative, and 1 together."""
    probabilities = case.outcome.probabilities()
    reason = ""
    if not np.isfinite(probabilities).all():
        reason = "some are not finite"
    elif (probabilities < 0).any():
        reason = "some are negative"
    elif not np.allclose(probabilities.sum(axis=1), 1, atol=1e-5):
        reason = "those of a row do not sum to 1"
    if reason:
        raise PluginError("contract.not_probabilities", strategy=case.strategy.title, reason=reason)


def same_seed_gives_the_same_digits(case: Case) -> None:
    """A second run, with nothing left of the first, gives the same bytes."""
    outcome, (again, _) = case.outcome, case.repetition
    if (rows := _other_rows(outcome, again)) > 0:
        total = len(outcome.probabilities())
        raise PluginError("contract.not_deterministic", strategy=case.strategy.title, rows=rows, total=total)


def stops_and_goes_on(case: Case) -> None:
    """Wherever it is told to stop it stops at once, and goes on as if nothing had been."""
    bench, title = case.bench, case.strategy.title
    _, between_polls = case.repetition
    polls = len(between_polls)
    if (longest := max(between_polls)) >= _LONGEST_WORK:
        raise PluginError("contract.slow_to_stop", strategy=title, seconds=round(longest, 1))
    for poll in sorted({1, polls // 3, 2 * polls // 3, polls} - {0}):
        folder = bench.folder / f"stopped-{poll}"
        try:
            bench.run(case.spec(), cache=f"cache-{poll}", stop=poll.__le__, folder=folder)
        except Stopped:
            stopped = len(bench.polls) == poll
        else:
            stopped = False
        if not stopped:
            raise PluginError("contract.ignores_stop", strategy=title)
        resumed = bench.run(case.spec(), cache=f"cache-{poll}", folder=folder)
        if (rows := _other_rows(case.outcome, resumed)) > 0:
            raise PluginError("contract.resumes_otherwise", strategy=title, rows=rows, total=len(resumed.probabilities()))
        if (folder / "checkpoints").exists():
            raise PluginError("contract.checkpoints_left", strategy=title)


def survives_save_and_load(case: Case) -> None:
    """Specification, run, save, load, predict: what is loaded predicts what the run predicted."""
    file = case.bench.folder / "spec.toml"
    write_toml(file, case.spec(seed=7).plain())
    outcome = case.bench.run(RunSpec.read(file))
    pretrained = case.bench.problem.model
    model = TextModel.load(outcome.folder / "model", pretrained.folder if pretrained else None)
    table = outcome.predictions()
    probabilities = model.predict_proba(table.column("text").to_pylist())
    named = np.array([model.label_names[i] for i in probabilities.argmax(axis=1)])
    same_label = named == np.array(table.column("prediction").to_pylist())
    near = np.isclose(probabilities, outcome.probabilities(), rtol=1e-7, atol=_ROUNDING).all(axis=1)
    if not near.all() or same_label.mean() <= _AGREEMENT:
        rows = int((~near | ~same_label).sum())
        raise PluginError("contract.loaded_otherwise", strategy=case.strategy.title, rows=rows, total=len(near))


def refuses_politely(case: Case) -> None:
    """Where a need is not met, the run ends with the sentence for that, before it has begun."""
    needs = case.strategy.needs
    refusals: list[tuple[str, dict[str, Any], bool]] = []
    if needs.labels is Need.REQUIRED:
        refusals.append(("strategy.needs_labels", {"roles": (TransferRole.TARGET_UNLABELLED,)}, True))
    if needs.encoder:
        refusals.append(("strategy.needs_encoder", {"model": False}, False))
    for role, need in (
        (TransferRole.SOURCE, needs.labelled_source),
        (TransferRole.TARGET, needs.labelled_target),
        (TransferRole.TARGET_UNLABELLED, needs.unlabelled_target),
    ):
        if need is Need.REQUIRED:
            others = tuple(other for other in TransferRole if other is not role)
            refusals.append((f"strategy.needs_{role}", {"roles": others}, True))
    for code, fields, model in refusals:
        found = _refusal(case, fields, model=model)
        if found != code:
            raise PluginError("contract.needs_not_refused", strategy=case.strategy.title, expected=code, found=found or "none")


#: All checks, in the order in which they are made; the quick ones first.
CHECKS: dict[str, Callable[[Case], None]] = {
    check.__name__: check
    for check in (
        describes_itself,
        plans_the_work,
        finishes_and_says_so,
        beats_chance,
        gives_probabilities,
        same_seed_gives_the_same_digits,
        stops_and_goes_on,
        survives_save_and_load,
        refuses_politely,
    )
}


def _refusal(case: Case, fields: dict[str, Any], *, model: bool) -> str:
    """The code of what a run with other data raises; empty if it runs."""
    try:
        case.bench.run(case.spec(**fields), model=model)
    except TlguiError as error:
        return error.code if error.remedy else ""
    return ""


def _other_rows(first: Outcome, second: Outcome) -> int:
    """How many rows of the test have other probabilities, to the last digit."""
    one, other = first.probabilities(), second.probabilities()
    return len(one) if one.shape != other.shape else int((one.view(np.uint32) != other.view(np.uint32)).any(axis=1).sum())
