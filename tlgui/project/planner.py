"""What a run would do, need and risk: shown before it starts."""

import json
import shutil
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import psutil
from pydantic import BaseModel, ConfigDict, ValidationError

from tlgui.core.cleaning import text_steps
from tlgui.core.errors import TlguiError
from tlgui.core.files import write_json
from tlgui.core.findings import Finding, Severity
from tlgui.core.spec import DataRef, RunSpec
from tlgui.core.strategy import PlannedStep, ProblemFacts, Strategy, Work, head_exists_after, replaced_classifiers, unmet_needs
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import Dataset, Profile
from tlgui.data.allocation import Part, allocate
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.draft import Draft
from tlgui.project.profiles import ProfileStore
from tlgui.project.project import Project

_MEGABYTE = 1_000_000
#: Mean bytes of UTF-8 text per token; only used until the profile has counted.
_BYTES_PER_TOKEN = 4.0
#: Rows per second of a closed-form fit on cached features; an order of magnitude is enough, it is never the bottleneck.
_FIT_ROWS_PER_SECOND = 2000.0
_SMALL_TEST = 100
_LONG_SHARE, _UNKNOWN_SHARE = 0.1, 0.1


class Measurement(BaseModel):
    """How fast and how large one model is on this machine, as the worker has measured it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    encode_tokens_per_second: float
    train_tokens_per_second: float
    load_seconds: float
    encode_peak_bytes: int
    train_peak_bytes: int


class Estimate(BaseModel):
    """What a run will cost here. ``seconds`` by stage, baselines and evaluation last; bytes in total."""

    model_config = ConfigDict(frozen=True)

    stage_seconds: tuple[float, ...]
    seconds: float
    memory_bytes: int
    disk_bytes: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The result of planning.

    Attributes:
        spec: ready to launch; None while something blocks.
        findings: what blocks (severity error), what is risky and what is good to know.
        steps: the work of each stage.
        tokens: training tokens of one pass, None before the data have been profiled.
        estimate: None before the model has been measured on this machine.
    """

    draft: Draft
    facts: ProblemFacts
    spec: RunSpec | None
    findings: tuple[Finding, ...]
    steps: tuple[tuple[PlannedStep, ...], ...] = ()
    tokens: int | None = None
    estimate: Estimate | None = None

    @property
    def ready(self) -> bool:
        return self.spec is not None


@dataclass(slots=True)
class _Chosen:
    """The datasets of a draft that could be opened, and why others could not."""

    datasets: dict[TransferRole, Dataset] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


class Planner:
    """Plans runs of one project."""

    def __init__(self, project: Project, library: ModelLibrary, host: PluginHost, measurements: Path) -> None:
        self._project = project
        self._library = library
        self._host = host
        self._measurements = measurements
        self._counts: dict[tuple[str, tuple[Split, ...]], dict[str, int]] = {}
        self.profiles = ProfileStore(library)

    def facts(self, draft: Draft) -> ProblemFacts:
        """What is known of the problem; datasets that cannot be opened count as absent."""
        return self._facts(draft, self._open(draft).datasets)

    def unmet(self, strategy: Strategy, facts: ProblemFacts) -> list[Finding]:
        """Why a strategy cannot be the only stage on this problem: what greys out its card."""
        return unmet_needs(strategy, facts)

    def plan(self, draft: Draft) -> Plan:
        """Plan the run that ``draft`` describes. Reads stored profiles and measurements; computes nothing heavy."""
        chosen = self._open(draft)
        facts = self._facts(draft, chosen.datasets)
        findings = list(chosen.findings)
        if not (TransferRole.SOURCE in chosen.datasets or TransferRole.TARGET in chosen.datasets):
            findings.append(Finding(code="spec.no_data", severity=Severity.ERROR))
        steps, stage_findings = self._check_stages(draft, facts)
        findings += stage_findings
        findings += self._data_findings(draft, chosen.datasets, facts)
        findings += self._model_findings(draft)
        measurement = self.measurement(draft.model)
        estimate = None
        if measurement or not self._needs_model(draft):
            estimate = self._estimate(draft, facts, steps, measurement, _judged_pieces(chosen.datasets))
        if estimate is not None:
            findings += self._resource_findings(estimate)
        spec = None
        if not any(finding.severity is Severity.ERROR for finding in findings):
            data = {
                role: DataRef(dataset=dataset.info.id, fingerprint=dataset.fingerprint, steps=dataset.steps)
                for role, dataset in chosen.datasets.items()
            }
            needs_model = self._needs_model(draft) and draft.model is not None
            try:
                model_fingerprint = self._library.fingerprint(draft.model) if needs_model and draft.model else None
                spec = draft.to_spec(data, model_fingerprint)
            except TlguiError as error:
                findings.append(error.finding())
        tokens = round(facts.mean_tokens * facts.labelled_rows) if facts.mean_tokens else None
        return Plan(draft, facts, spec, tuple(findings), tuple(steps), tokens, estimate)

    def measurement(self, model_id: str | None) -> Measurement | None:
        """What was measured for this model on this machine, if anything."""
        if model_id is None:
            return None
        try:
            stored = json.loads(self._measurements.read_text(encoding="utf-8"))
            return Measurement.model_validate(stored[self._library.fingerprint(model_id)])
        except (OSError, ValueError, KeyError, ValidationError, TlguiError):  # nothing usable: measure again
            return None

    def remember_measurement(self, model_id: str, values: dict[str, object]) -> Measurement:
        """Store what a measuring worker has found."""
        measurement = Measurement.model_validate(values)
        try:
            stored = json.loads(self._measurements.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            stored = {}
        stored[self._library.fingerprint(model_id)] = measurement.model_dump(mode="json")
        write_json(self._measurements, stored)
        return measurement

    def _open(self, draft: Draft) -> _Chosen:
        chosen = _Chosen()
        for role, dataset_id in draft.datasets.items():
            try:
                dataset = self._project.dataset(dataset_id, draft.pinned.get(role))
                _ = dataset.splits, dataset.table  # maps the files: a damaged one is found out here
                chosen.datasets[role] = dataset
            except TlguiError as error:
                chosen.findings.append(error.finding())
        return chosen

    def _needs_model(self, draft: Draft) -> bool:
        return any(strategy.needs.encoder for strategy in self._known(draft))

    def _known(self, draft: Draft) -> list[Strategy]:
        known = self._host.strategies
        return [known[stage.strategy] for stage in draft.stages if stage.strategy in known]

    def _facts(self, draft: Draft, datasets: dict[TransferRole, Dataset]) -> ProblemFacts:
        parts = allocate(datasets)
        rows = {role: datasets[role].pieces(*splits) for role, splits in parts.train}
        if (unlabelled := datasets.get(TransferRole.TARGET_UNLABELLED)) is not None:
            rows[TransferRole.TARGET_UNLABELLED] = unlabelled.pieces(Split.TRAIN)
        counts: Counter[str] = Counter()
        for role, splits in parts.train:
            counts.update(self._label_counts(datasets[role], splits))
        model = None
        if draft.model is not None:
            try:
                model = self._library.facts(draft.model)
            except TlguiError:  # the model page says what is wrong with it; here it is simply not there
                model = None
        target = datasets.get(TransferRole.TARGET)
        return ProblemFacts(
            task=draft.task,
            rows=rows,
            dev_rows=_count(datasets, parts.dev),
            test_rows=_count(datasets, parts.test),
            classes=tuple(sorted(counts)),
            smallest_class=min(counts.values(), default=0),
            target_classes=target.info.labels if target else (),
            mean_tokens=self._mean_tokens(draft, datasets),
            model=model,
        )

    def _label_counts(self, dataset: Dataset, splits: tuple[Split, ...]) -> dict[str, int]:
        """Counted once for each dataset and choice of splits: a plan is made at every change of the draft."""
        key = (dataset.fingerprint, splits)
        if key not in self._counts:
            self._counts[key] = dataset.label_counts(*splits)
        return self._counts[key]

    def _profile(self, draft: Draft, dataset: Dataset) -> Profile | None:
        return self.profiles.stored(dataset, draft.model, draft.max_length)

    def _mean_tokens(self, draft: Draft, datasets: dict[TransferRole, Dataset]) -> float:
        """Mean over the labelled datasets, weighted by rows; a guess from the characters where no profile exists."""
        total, rows = 0.0, 0
        for role, dataset in datasets.items():
            if role not in (TransferRole.SOURCE, TransferRole.TARGET) or not dataset.info.rows:
                continue
            profile = self._profile(draft, dataset)
            if profile is not None and profile.tokens is not None:
                mean = min(float(draft.max_length), profile.tokens.mean)
            else:
                mean = min(float(draft.max_length), _mean_bytes(dataset) / _BYTES_PER_TOKEN + 2)
            total += mean * dataset.info.rows
            rows += dataset.info.rows
        return total / rows if rows else 0.0

    def _check_stages(self, draft: Draft, facts: ProblemFacts) -> tuple[list[tuple[PlannedStep, ...]], list[Finding]]:
        findings: list[Finding] = []
        steps: list[tuple[PlannedStep, ...]] = []
        known: list[Strategy] = []
        if not draft.stages:
            findings.append(Finding(code="spec.no_stage", severity=Severity.ERROR))
        for stage in draft.stages:
            try:
                strategy = self._host.strategy(stage.strategy)
                params = strategy.params.parse(stage.params, stage=stage.strategy)
            except TlguiError as error:
                findings.append(error.finding())
                steps.append(())
                continue
            findings += unmet_needs(strategy, facts, known)
            findings += strategy.check(params, facts)
            steps.append(tuple(strategy.plan(params, facts)))
            known.append(strategy)
        findings += replaced_classifiers(known)
        if draft.stages and not head_exists_after(known) and not any(finding.severity is Severity.ERROR for finding in findings):
            last = draft.stages[-1].strategy
            findings.append(Finding(code="strategy.no_head", severity=Severity.ERROR, params={"strategy": last}))
        return steps, findings

    def _model_findings(self, draft: Draft) -> list[Finding]:
        """Why the chosen model cannot be used, if a stage needs one."""
        if draft.model is None or not self._needs_model(draft):
            return []
        try:
            entry = self._library.entry(draft.model)
        except TlguiError as error:
            return [error.finding()]
        if entry.usable or entry.finding is None:
            return []
        return [replace(entry.finding, severity=Severity.ERROR)]

    def _data_findings(self, draft: Draft, datasets: dict[TransferRole, Dataset], facts: ProblemFacts) -> list[Finding]:
        findings: list[Finding] = []
        if datasets and not facts.test_rows:
            findings.append(Finding(code="preflight.no_test"))
        elif facts.test_rows < _SMALL_TEST and facts.test_rows:
            findings.append(Finding(code="preflight.small_test", params={"rows": facts.test_rows}))
        test = datasets.get(TransferRole.TEST)
        if test is not None and (unknown := sorted(set(test.info.labels) - set(facts.classes))) and facts.classes:
            params = {"labels": ", ".join(unknown[:10])}
            findings.append(Finding(code="preflight.test_labels_unknown", params=params))
        target_texts = datasets.get(TransferRole.TARGET_UNLABELLED)
        if target_texts is not None and facts.test_rows and test is None and TransferRole.TARGET not in datasets:
            findings.append(Finding(code="preflight.judged_on_source", params={"name": target_texts.info.name}))
        findings += _cleaned_differently(datasets)
        findings += [
            Finding(code="preflight.second_text_unused", params={"name": dataset.info.name})
            for dataset in datasets.values()
            if dataset.info.options.column_of(ColumnRole.SECOND_TEXT) is not None
        ]
        findings += [  # before anything is said about the labels
            Finding(code="preflight.several_labels", severity=Severity.ERROR, params={"name": dataset.info.name})
            for dataset in datasets.values()
            if dataset.info.label_column is not None and dataset.info.separator is not None
        ]
        source, target = datasets.get(TransferRole.SOURCE), datasets.get(TransferRole.TARGET)
        if source and target and not any(strategy.separate_labels for strategy in self._known(draft)):
            other = sorted(set(source.info.labels) ^ set(target.info.labels))
            if other:
                params = {"labels": ", ".join(other[:10])}
                findings.append(Finding(code="preflight.target_labels_differ", params=params))
        if self._needs_model(draft):
            known = [(data.info.name, self._profile(draft, data)) for data in datasets.values()]
            named = [(name, profile) for name, profile in known if profile is not None]
            findings += self._foreign_findings(draft, named)
            profiles = [profile for _, profile in named]
            cut = max((p.truncated_share or 0.0 for p in profiles), default=0.0)
            unknown_share = max((p.unknown_token_share or 0.0 for p in profiles), default=0.0)
            if cut > _LONG_SHARE:
                params_cut = {"share": cut, "max_length": draft.max_length}
                findings.append(Finding(code="preflight.long_texts", params=params_cut))
            if unknown_share > _UNKNOWN_SHARE:
                params_unknown = {"share": unknown_share, "model": draft.model}
                findings.append(Finding(code="preflight.unknown_tokens", params=params_unknown))
        return findings

    def _foreign_findings(self, draft: Draft, profiles: list[tuple[str, Profile]]) -> list[Finding]:
        """Datasets whose language the chosen model was not trained on."""
        try:
            card = self._library.entry(draft.model).card if draft.model else None
        except TlguiError:  # said by _model_findings
            card = None
        if card is None:
            return []
        return [
            Finding(
                code="preflight.foreign_language",
                params={"share": card.foreign_share(profile.languages), "name": name, "model": draft.model},
            )
            for name, profile in profiles
            if card.mostly_foreign(profile.languages)
        ]

    def _estimate(
        self,
        draft: Draft,
        facts: ProblemFacts,
        steps: list[tuple[PlannedStep, ...]],
        measurement: Measurement | None,
        judged: int,
    ) -> Estimate:
        tokens = max(facts.mean_tokens, 1.0)

        def seconds(step: PlannedStep) -> float:
            if step.work is Work.FIT or measurement is None:
                return step.effort * step.rows / _FIT_ROWS_PER_SECOND
            encode = step.work is Work.ENCODE
            rate = measurement.encode_tokens_per_second if encode else measurement.train_tokens_per_second
            return step.effort * step.rows * tokens / rate

        by_stage = tuple(sum(seconds(step) for step in stage) for stage in _without_cached(steps))
        evaluation = judged * tokens / measurement.encode_tokens_per_second if measurement else 0.0
        baselines = (facts.labelled_rows + judged) / _FIT_ROWS_PER_SECOND if draft.baselines else 0.0
        load = measurement.load_seconds if measurement else 0.0
        trains = any(step.work is Work.TRAIN for stage in steps for step in stage)
        memory = 0
        disk = _MEGABYTE
        if measurement is not None and facts.model is not None:
            memory = measurement.train_peak_bytes if trains else measurement.encode_peak_bytes
            vectors = (facts.labelled_rows + judged) * facts.model.hidden_size * 4
            disk += facts.model.parameters * 4 if trains else vectors
        return Estimate(
            stage_seconds=by_stage,
            seconds=load + sum(by_stage) + evaluation + baselines,
            memory_bytes=memory,
            disk_bytes=disk,
        )

    def _resource_findings(self, estimate: Estimate) -> list[Finding]:
        findings = []
        free = shutil.disk_usage(self._project.folder).free
        if estimate.disk_bytes > free:
            params = {"needed_mb": estimate.disk_bytes / _MEGABYTE, "free_mb": free / _MEGABYTE}
            findings.append(Finding(code="preflight.disk", severity=Severity.ERROR, params=params))
        available = psutil.virtual_memory().available
        if estimate.memory_bytes > available:
            params = {"needed_mb": estimate.memory_bytes / _MEGABYTE, "free_mb": available / _MEGABYTE}
            findings.append(Finding(code="preflight.memory", params=params))
        return findings


def _without_cached(steps: list[tuple[PlannedStep, ...]]) -> list[tuple[PlannedStep, ...]]:
    """The steps without the vectors that an earlier stage of the run has computed: those of a frozen encoder are kept."""
    found: list[tuple[PlannedStep, ...]] = []
    known, frozen = 0, True
    for stage in steps:
        frozen = frozen and all(step.work is not Work.TRAIN for step in stage)
        if not frozen:
            found.append(stage)
            continue
        encoded = sum(step.rows for step in stage if step.work is Work.ENCODE)
        others = [step for step in stage if step.work is not Work.ENCODE]
        if encoded > known:
            others.insert(0, PlannedStep(work=Work.ENCODE, rows=encoded - known))
        known = max(known, encoded)
        found.append(tuple(others))
    return found


def _count(datasets: dict[TransferRole, Dataset], parts: tuple[Part, ...]) -> int:
    return sum(len(datasets[role].indices(*splits)) for role, splits in parts)


def _judged_pieces(datasets: dict[TransferRole, Dataset]) -> int:
    """Texts, or windows of them, that the model is judged on."""
    parts = allocate(datasets)
    return sum(datasets[role].pieces(*splits) for role, splits in (*parts.dev, *parts.test))


def _mean_bytes(dataset: Dataset) -> float:
    return float(dataset.table.column(dataset.info.text_column).nbytes / max(1, dataset.info.rows))


def _cleaned_differently(datasets: dict[TransferRole, Dataset]) -> list[Finding]:
    """Texts that are learned from in one form and judged in another."""
    parts = allocate(datasets)
    judged = datasets[parts.test[0][0]] if parts.test else None
    if judged is None:
        return []
    return [
        Finding(code="preflight.cleaned_differently", params={"name": dataset.info.name, "judged": judged.info.name})
        for dataset in datasets.values()
        if text_steps(dataset.steps) != text_steps(judged.steps)
    ]
