"""What a run would do, need and risk: shown before it starts."""

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from tlgui.core.errors import TlguiError
from tlgui.core.facts import ProblemFacts
from tlgui.core.findings import Finding, Severity
from tlgui.core.spec import DataRef, RunSpec
from tlgui.core.strategy import PlannedStep, Strategy, head_exists_after, replaced_classifiers, unmet_needs
from tlgui.core.tasks import Split, TransferRole
from tlgui.data import Dataset, Profile
from tlgui.data.allocation import Part, allocate
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.draft import Draft
from tlgui.project.estimates import Estimate, Measurements, estimated, resource_findings
from tlgui.project.preflight import data_findings, text_findings
from tlgui.project.profiles import ProfileStore
from tlgui.project.project import Project

#: Mean bytes of UTF-8 text per token; only used until the profile has counted.
_BYTES_PER_TOKEN = 4.0


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
    """Plans runs of one project.

    Attributes:
        profiles: of its datasets.
        measurements: of the models on this machine.
    """

    def __init__(self, project: Project, library: ModelLibrary, host: PluginHost, measurements: Path) -> None:
        self._project = project
        self._library = library
        self._host = host
        self._counts: dict[tuple[str, tuple[Split, ...]], dict[str, int]] = {}
        self.profiles = ProfileStore(library)
        self.measurements = Measurements(measurements, library)

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
        findings += data_findings(chosen.datasets, facts, self._known(draft))
        if self._needs_model(draft):
            findings += self._text_findings(draft, chosen.datasets)
        findings += self._model_findings(draft)
        measurement = self.measurements.of(draft.model)
        estimate = None
        if measurement or not self._needs_model(draft):
            judged = _judged_pieces(chosen.datasets)
            estimate = estimated(steps, facts, measurement, judged=judged, baselines=draft.baselines)
            findings += resource_findings(estimate, self._project.folder)
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

    def _text_findings(self, draft: Draft, datasets: dict[TransferRole, Dataset]) -> list[Finding]:
        """What the chosen model will not read well, as far as profiles exist."""
        known = [(dataset.info.name, self._profile(draft, dataset)) for dataset in datasets.values()]
        try:
            card = self._library.entry(draft.model).card if draft.model else None
        except TlguiError:  # said by _model_findings
            card = None
        return text_findings([(name, profile) for name, profile in known if profile is not None], card, draft.max_length)


def _count(datasets: dict[TransferRole, Dataset], parts: tuple[Part, ...]) -> int:
    return sum(len(datasets[role].indices(*splits)) for role, splits in parts)


def _judged_pieces(datasets: dict[TransferRole, Dataset]) -> int:
    """Texts, or windows of them, that the model is judged on."""
    parts = allocate(datasets)
    return sum(datasets[role].pieces(*splits) for role, splits in (*parts.dev, *parts.test))


def _mean_bytes(dataset: Dataset) -> float:
    return float(dataset.table.column(dataset.info.text_column).nbytes / max(1, dataset.info.rows))
