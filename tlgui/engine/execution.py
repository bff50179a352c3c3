"""One run from the frozen specification to the evaluated model."""

import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tlgui.core.context import Artefacts
from tlgui.core.errors import ModelError, Stopped, StrategyError, TlguiError
from tlgui.core.events import Event, Notice, RunFinished, StageFinished, StageStarted
from tlgui.core.facts import ProblemFacts
from tlgui.core.files import write_json
from tlgui.core.findings import Severity
from tlgui.core.spec import RunSpec, StageSpec
from tlgui.core.strategy import PlannedStep, Strategy, head_exists_after, unmet_needs
from tlgui.core.tasks import TASKS, TransferRole
from tlgui.engine.context import StageContext, Workshop, run_stage
from tlgui.engine.corpus import TestTexts, TrainingData, read_corpus
from tlgui.engine.device import Device
from tlgui.engine.embedding import EmbeddingCache
from tlgui.engine.evaluation import judge, write_predictions
from tlgui.engine.files import weights_fingerprint
from tlgui.engine.memory import memory_errors
from tlgui.engine.metrics import scores_of
from tlgui.engine.progress import Meter
from tlgui.engine.text_model import TextModel
from tlgui.models import ModelEntry

#: Strategies without transfer that run beside the stages.
BASELINES = ("majority", "tfidf-logreg")
SCHEMA_VERSION = 1


@dataclass(frozen=True)
class RunInputs:
    """Everything a run needs.

    Attributes:
        spec: the frozen specification.
        datasets: folder of the dataset in each role.
        model: the pretrained model, state ``ready``, or None.
        strategies: all that are installed, by id.
        run_folder: where ``model/`` and ``evaluation/`` are written.
        cache_folder: where embeddings are kept for other runs.
    """

    spec: RunSpec
    datasets: dict[TransferRole, Path]
    model: ModelEntry | None
    strategies: Mapping[str, Strategy]
    run_folder: Path
    cache_folder: Path


def execute_run(inputs: RunInputs, emit: Callable[[Event], None], stop: Callable[[], bool]) -> RunFinished:
    """Execute a run: stages, baselines, evaluation; returns the terminal event.

    A run that was interrupted in the same folder goes on: stages are gone through again, but embeddings come from the cache and each
    training from its checkpoint, so that the result is the one it would have had.

    Emits stage events, progress, metrics and notices through ``emit``; asks ``stop`` at least once a second.

    Raises:
        TlguiError: what the user can understand and repair.
        Stopped: the user asked for it.
    """
    with memory_errors():
        return _Run(inputs, emit, stop).execute()


@dataclass
class _Chosen:
    """A stage with its strategy and checked parameters."""

    strategy: Strategy
    params: Any

    def planned(self, facts: ProblemFacts) -> list[PlannedStep]:
        return list(self.strategy.plan(self.params, facts))


@dataclass
class _Clock:
    """Wall time by part of the run."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Time the block; a second part of the same name gets a number."""
        start = time.perf_counter()
        yield
        unused, number = name, 2
        while unused in self.seconds:
            unused, number = f"{name} {number}", number + 1
        self.seconds[unused] = time.perf_counter() - start


class _Run:
    def __init__(self, inputs: RunInputs, emit: Callable[[Event], None], stop: Callable[[], bool]) -> None:
        self._inputs = inputs
        self._spec = inputs.spec
        self._emit = emit
        self._stop = stop
        self._clock = _Clock()
        self._started = time.perf_counter()

    def execute(self) -> RunFinished:
        stages = [_choose(stage, self._inputs.strategies) for stage in self._spec.stages]
        device = Device.resolve(self._spec.compute)
        _check_model(self._inputs)
        with self._clock.part("data"):
            separate = any(stage.strategy.separate_labels for stage in stages)
            data, test = read_corpus(self._inputs.datasets, self._notice, separate_labels=separate)
        facts = _facts(self._spec, data, test, self._inputs.model)
        _check_stages(stages, facts)
        workshop = Workshop(
            task=TASKS[self._spec.task],
            seed=self._spec.seed,
            data=data,
            device=device,
            cache=EmbeddingCache(self._inputs.cache_folder / "embeddings"),
            model=self._inputs.model,
            max_length=self._spec.max_length,
            emit=self._emit,
            stop=self._stop,
            checkpoints=self._inputs.run_folder / "checkpoints",
        )
        model, dev, probabilities = self._stages(stages, facts, workshop, test)
        if model is None:
            raise StrategyError("strategy.no_head", strategy=stages[-1].strategy.title)
        model.save(self._inputs.run_folder / "model")
        baselines = self._baselines(len(stages), facts, workshop, test) if self._spec.baselines else {}
        finished = self._evaluate(model, dev, probabilities, baselines, test)
        shutil.rmtree(self._inputs.run_folder / "checkpoints", ignore_errors=True)  # the model holds all that is worth keeping now
        return finished

    def _stages(
        self, stages: list[_Chosen], facts: ProblemFacts, workshop: Workshop, test: TestTexts
    ) -> tuple[TextModel | None, dict[str, float], np.ndarray]:
        """Run the stages one after the other; the last one includes predicting test, and dev unless a stage has learned from it."""
        learned_from_dev = False
        artefacts, model, dev, probabilities = Artefacts(), None, {}, np.zeros((0, 0), dtype=np.float32)
        about = _about(self._spec, self._inputs.model)
        for index, stage in enumerate(stages):
            last = index == len(stages) - 1
            with self._stage(index, stage, facts, judged=facts.dev_rows + facts.test_rows if last else 0) as meter:
                context = StageContext(workshop, stage.strategy, index, meter)
                artefacts = run_stage(context, stage.strategy, stage.params, artefacts, workshop)
                learned_from_dev = learned_from_dev or context.learns_from_dev
                if last and artefacts.head is not None:
                    model = TextModel.of(artefacts, workshop.data.label_names, task=self._spec.task, about=about, cleaning=test.cleaning)
                    dev = {} if learned_from_dev else self._dev_scores(model, workshop, meter)
                    probabilities = self._predict(model, test.texts, workshop, meter)
        return model, dev, probabilities

    def _baselines(self, index: int, facts: ProblemFacts, workshop: Workshop, test: TestTexts) -> dict[str, np.ndarray]:
        """Test probabilities of each baseline; one that fails is told of and left out, for the run itself is fine."""
        found: dict[str, np.ndarray] = {}
        alone = self._spec.stages[0].strategy if len(self._spec.stages) == 1 else None
        for id_ in BASELINES:
            if id_ == alone:
                continue
            if id_ not in self._inputs.strategies:
                self._notice("engine.baseline_missing", strategy=id_)
                continue
            stage = _choose(StageSpec(strategy=id_), self._inputs.strategies)
            try:
                with self._stage(index, stage, facts, judged=0, baseline=True) as meter:
                    context = StageContext(workshop, stage.strategy, index, meter)
                    artefacts = run_stage(context, stage.strategy, stage.params, Artefacts(), workshop)
                    model = TextModel.of(artefacts, workshop.data.label_names, task=self._spec.task, about={})
                    found[id_] = self._predict(model, test.texts, workshop, None)
            except TlguiError as error:
                self._notice("engine.baseline_failed", strategy=stage.strategy.title, reason=error.sentence)
            index += 1
        return found

    @contextmanager
    def _stage(self, index: int, stage: _Chosen, facts: ProblemFacts, *, judged: int, baseline: bool = False) -> Iterator[Meter]:
        """Say that a stage begins and ends."""
        if self._stop():
            raise Stopped
        id_ = stage.strategy.id
        self._emit(StageStarted(index=index, strategy=id_, baseline=baseline))
        meter = Meter(self._emit, index, sum(step.rows for step in stage.planned(facts)) + judged)
        start = time.perf_counter()
        with self._clock.part(id_):
            yield meter
        meter.finish()
        self._emit(StageFinished(index=index, strategy=id_, seconds=time.perf_counter() - start, baseline=baseline))

    def _predict(self, model: TextModel, texts: list[str], workshop: Workshop, meter: Meter | None) -> np.ndarray:
        done = 0

        def progress(now: int, _: int) -> None:
            nonlocal done
            if meter is not None:
                meter.advance(now - done)
            done = now

        return model.predict_proba(texts, progress=progress, stop=self._stop, vectors_of=workshop.cache.vectors)

    def _dev_scores(self, model: TextModel, workshop: Workshop, meter: Meter) -> dict[str, float]:
        rows = workshop.data.whole_dev
        if not len(rows):
            return {}
        predicted = self._predict(model, list(rows.texts), workshop, meter).argmax(axis=1)
        return scores_of(rows.labels, predicted, len(model.label_names))

    def _evaluate(
        self, model: TextModel, dev: dict[str, float], probabilities: np.ndarray, baselines: dict[str, np.ndarray], test: TestTexts
    ) -> RunFinished:
        if not len(test):
            self._notice("engine.no_test_rows")
        with self._clock.part("evaluation"):
            labelled = test.with_labels()
            judgement = judge(labelled, model.label_names, probabilities, baselines, task=TASKS[self._spec.task], seed=self._spec.seed)
        metrics = {**({"dev": dev} if dev else {}), "test": judgement.metrics}
        scores = {id_: {"test": values} for id_, values in judgement.baselines.items()}
        folder = self._inputs.run_folder / "evaluation"
        write_predictions(folder / "predictions.arrow", labelled, model.label_names, probabilities, baselines)
        write_json(folder / "report.json", {**judgement.report, "dev": dev})
        seconds = self._clock.seconds | {"total": time.perf_counter() - self._started}
        summary = {
            "schema_version": SCHEMA_VERSION,
            "metrics": metrics,
            "baselines": scores,
            "seconds": seconds,
            "verdict": judgement.verdict,
        }
        write_json(folder / "summary.json", summary)
        return RunFinished(metrics=metrics, baselines=scores, seconds=seconds, values={"verdict": judgement.verdict})

    def _notice(self, code: str, **params: Any) -> None:
        self._emit(Notice(code=code, params=params))


def _choose(stage: StageSpec, strategies: Mapping[str, Strategy]) -> _Chosen:
    if stage.strategy not in strategies:
        raise StrategyError("strategy.unknown", strategy=stage.strategy, known=", ".join(sorted(strategies)))
    strategy = strategies[stage.strategy]
    return _Chosen(strategy, strategy.params.parse(stage.params, stage=stage.strategy))


def _check_model(inputs: RunInputs) -> None:
    """The model must be the one that the specification was frozen with."""
    reference, entry = inputs.spec.model, inputs.model
    if reference is None or entry is None or reference.fingerprint is None:
        return
    if weights_fingerprint(entry.card.sha256) != reference.fingerprint:
        raise ModelError("engine.model_changed", model=reference.id, folder=str(entry.folder))


def _check_stages(stages: list[_Chosen], facts: ProblemFacts) -> None:
    """Refuse before any work is done what cannot end well.

    Raises:
        StrategyError: the first finding that blocks.
    """
    strategies = [stage.strategy for stage in stages]
    for place, stage in enumerate(stages):
        findings = unmet_needs(stage.strategy, facts, strategies[:place]) + stage.strategy.check(stage.params, facts)
        for finding in findings:
            if finding.severity is Severity.ERROR:
                raise StrategyError(finding.code, **finding.params)
    if not head_exists_after(strategies):
        raise StrategyError("strategy.no_head", strategy=stages[-1].strategy.title)


def _facts(spec: RunSpec, data: TrainingData, test: TestTexts, model: ModelEntry | None) -> ProblemFacts:
    counts = np.bincount(data.training.labels, minlength=len(data.label_names))
    return ProblemFacts(
        task=spec.task,
        rows=data.rows_by_role(),
        dev_rows=len(data.whole_dev),
        test_rows=len(test),
        classes=data.label_names,
        smallest_class=int(counts.min()) if len(counts) else 0,
        target_classes=data.target_labels,
        model=None if model is None else model.card.facts,
    )


def _about(spec: RunSpec, model: ModelEntry | None) -> dict[str, Any]:
    """How the model was made, for its card."""
    about: dict[str, Any] = {
        "name": spec.name,
        "stages": [stage.model_dump(mode="json") for stage in spec.stages],
        "seed": spec.seed,
        "max_length": spec.max_length,
    }
    if model is not None:
        about["model"] = {"id": model.card.id, "title": model.card.title, "licence": model.card.licence, "origin": model.card.origin}
    return about
