"""What a strategy works with: the training rows and the engine's tools. The test rows are not here."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tlgui.core.context import Artefacts, LabelledRows
from tlgui.core.errors import Stopped, StrategyError, TlguiError
from tlgui.core.events import CheckpointSaved, Event, Log, Metrics, Notice
from tlgui.core.strategy import Strategy
from tlgui.core.tasks import Task, TransferRole
from tlgui.core.training import LossTerm, TrainingRecipe
from tlgui.core.vectors import DomainMaps, DomainVectors
from tlgui.engine.averaging import average
from tlgui.engine.calibration import ENOUGH_ROWS, fit_temperature
from tlgui.engine.components.heads import Head, LinearHead, PriorHead
from tlgui.engine.components.maps import any_map_of, folded, in_turn, map_of
from tlgui.engine.components.tfidf import TfidfFeaturiser, han_share
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.corpus import TrainingData
from tlgui.engine.device import Device
from tlgui.engine.embedding import EmbeddingCache
from tlgui.engine.fitting import FittingData, Surroundings, fit_network
from tlgui.engine.folds import stratified_folds
from tlgui.engine.head_fitting import fit_head
from tlgui.engine.logistic import fit_logistic
from tlgui.engine.memory import memory_errors
from tlgui.engine.metrics import scores_of
from tlgui.engine.patience import patiently
from tlgui.engine.progress import Meter
from tlgui.engine.seeding import seed_everything
from tlgui.engine.selection import SCORES, Candidate, skewed_shares
from tlgui.engine.training import Checkpoint, Reporting
from tlgui.models import ModelEntry

#: Fewer dev rows than this make a poor judge; cross-validation takes their place.
_ENOUGH_DEV_ROWS, _FOLDS = 1000, 3
_MOSTLY = 0.5
#: Weights that are worth a smaller share of the rows rest on a handful of them.
_FEW_EFFECTIVE = 0.1
#: Rows of each domain by which is chosen without labels, at most, and iterations of the classifiers behind that.
_MOST_JUDGED, _JUDGING_ITERATIONS = 2000, 200


@dataclass(frozen=True, slots=True)
class Workshop:
    """What all stages and baselines of a run share.

    Attributes:
        model: the pretrained model, ready, or None.
        max_length: longest input in tokens that the run allows.
        checkpoints: folder for what a run needs to go on after a stop; None: it cannot.
    """

    task: Task
    seed: int
    data: TrainingData
    device: Device
    cache: EmbeddingCache
    model: ModelEntry | None
    max_length: int
    emit: Callable[[Event], None]
    stop: Callable[[], bool]
    checkpoints: Path | None = None


class StageContext:
    """The :class:`tlgui.core.context.Context` of one stage."""

    def __init__(self, workshop: Workshop, strategy: Strategy, stage: int, meter: Meter) -> None:
        self.task = workshop.task
        self.label_names = workshop.data.label_names
        self.seed = workshop.seed
        self.model = None if workshop.model is None else workshop.model.card.facts
        self._workshop = workshop
        self._strategy = strategy
        self._stage = stage
        self._meter = meter
        self._noticed: list[tuple[str, dict[str, Any]]] = []
        self._trainings = 0
        self._plain: tuple[DomainVectors, Candidate] | None = None
        #: Whether the strategy has asked for the dev rows to learn from; scores on them would flatter it then.
        self.learns_from_dev = False

    def training_rows(self) -> LabelledRows:
        return self._workshop.data.training

    def dev_rows(self) -> LabelledRows:
        return self._workshop.data.dev

    def labelled_rows(self) -> LabelledRows:
        self.learns_from_dev = True
        return self._training_and_dev()

    def _training_and_dev(self) -> LabelledRows:
        training, dev = self.training_rows(), self.dev_rows()
        return LabelledRows(
            texts=[*training.texts, *dev.texts],
            labels=np.concatenate([training.labels, dev.labels]),
            roles=[*training.roles, *dev.roles],
            groups=None if training.groups is None else np.concatenate([training.groups, dev.groups]),
        )

    def held_out(self) -> list[np.ndarray]:
        rows, training = self._training_and_dev(), len(self.training_rows())
        if len(rows) - training >= _ENOUGH_DEV_ROWS:
            return [np.arange(len(rows)) >= training]
        fold = stratified_folds(rows.labels, rows.groups, _FOLDS)
        masks = [fold == k for k in range(_FOLDS)]
        return [mask for mask in masks if mask.any() and not mask.all()]

    def target_texts(self) -> list[str]:
        return list(self._workshop.data.target_texts)

    def pretrained_encoder(self, pooling: str = "card", *, normalise: bool = False, layers: str = "last") -> TransformerEncoder:
        model = self._workshop.model
        if model is None or model.folder is None:
            raise StrategyError("strategy.needs_encoder", strategy=self._strategy.title)
        chosen = None if pooling == "card" else pooling
        length, device = self._workshop.max_length, self._workshop.device
        return TransformerEncoder.pretrained(
            model.card, model.folder, device, pooling=chosen, normalise=normalise, layers=layers, max_length=length
        )

    def encoded(self, artefacts: Artefacts, pooling: str = "card", *, normalise: bool = False) -> Artefacts:
        if artefacts.featuriser is not None:
            return artefacts
        return artefacts.having(featuriser=self.pretrained_encoder(pooling, normalise=normalise))

    def tfidf(self, texts: Sequence[str], *, analyzer: str, ngram_range: tuple[int, int], min_df: int) -> TfidfFeaturiser:
        if analyzer == "auto":
            analyzer = "char" if han_share(texts) > _MOSTLY else "word"
        return TfidfFeaturiser.fit(texts, analyzer=analyzer, ngram_range=ngram_range, min_df=min_df, check_stop=self.check_stop)

    def features(self, artefacts: Artefacts, texts: Sequence[str]) -> Any:
        vectors = self._vectors(artefacts, texts)
        return vectors if artefacts.feature_map is None else artefacts.feature_map(vectors)

    def _vectors(self, artefacts: Artefacts, texts: Sequence[str]) -> Any:
        """What the featuriser gives, before any map."""
        featuriser = artefacts.featuriser
        if isinstance(featuriser, TransformerEncoder):
            return self._workshop.cache.vectors(featuriser, texts, self._advance)
        return featuriser.transform(texts, advance=lambda _: self.check_stop())

    def row_features(self, artefacts: Artefacts, rows: LabelledRows) -> Any:
        if artefacts.source_map is None:
            return self.features(artefacts, rows.texts)
        vectors, source = self._vectors(artefacts, rows.texts), _of_source(rows)
        mapped = np.empty((len(rows), artefacts.source_map.dimension), dtype=np.float32)
        mapped[source] = artefacts.source_map(vectors[source])
        mapped[~source] = vectors[~source] if artefacts.feature_map is None else artefacts.feature_map(vectors[~source])
        return mapped

    def domain_vectors(self, artefacts: Artefacts, *, dev: bool = False) -> DomainVectors:
        rows = self._training_and_dev() if dev else self.training_rows()
        labelled = self._dense(self.row_features(artefacts, rows))
        texts = self.target_texts()
        unlabelled = self._dense(self.features(artefacts, texts)) if texts else np.zeros((0, labelled.shape[1]))
        source = _of_source(rows)
        target = np.concatenate([labelled[~source], unlabelled])
        return DomainVectors(labelled, rows.labels, source, target, np.concatenate([labelled[source], target]))

    def _dense(self, vectors: Any) -> np.ndarray:
        if not isinstance(vectors, np.ndarray):
            raise StrategyError("strategy.needs_dense", strategy=self._strategy.title)
        return vectors.astype(np.float64)

    def score_without_labels(self, vectors: DomainVectors, maps: DomainMaps | None, *, method: str) -> float:
        return SCORES[method](self._unaligned(vectors) if maps is None else self._candidate(vectors, maps))

    def skewed_shares(self, vectors: DomainVectors) -> dict[str, tuple[float, float]]:
        found = skewed_shares(self._unaligned(vectors))
        if found is None:
            return {}
        return {name: (float(source), float(target)) for name, source, target in zip(self.label_names, *found, strict=True)}

    def _unaligned(self, vectors: DomainVectors) -> Candidate:
        """The vectors as they are; what has been computed of them is kept for the next question about them."""
        if self._plain is None or self._plain[0] is not vectors:
            self._plain = vectors, self._candidate(vectors, None)
        return self._plain[1]

    def _candidate(self, vectors: DomainVectors, maps: DomainMaps | None) -> Candidate:
        rows = self._sample(np.flatnonzero(vectors.is_source))
        source, target = vectors.labelled[rows], vectors.target[self._sample(np.arange(len(vectors.target)))]
        if maps is not None:
            source, target = any_map_of(maps.source or maps.target)(source), map_of(maps.target)(target)
        groups = self.training_rows().groups
        return Candidate(
            source,
            vectors.labels[rows],
            target,
            len(self.label_names),
            self._fit_domain_or_label,
            None if groups is None else groups[rows],
        )

    def _sample(self, rows: np.ndarray) -> np.ndarray:
        """Some of many rows, always the same, in their order."""
        if len(rows) <= _MOST_JUDGED:
            return rows
        return np.sort(np.random.default_rng(self.seed).choice(rows, _MOST_JUDGED, replace=False))

    def _fit_domain_or_label(self, vectors: np.ndarray, labels: np.ndarray, classes: int, c: float) -> LinearHead:
        head, _ = fit_logistic(
            vectors,
            labels,
            classes,
            c=c,
            max_iterations=_JUDGING_ITERATIONS,
            precision=np.float32,  # enough to rank candidates
            on_iteration=self.check_stop,
        )
        return head

    def with_maps(self, artefacts: Artefacts, maps: DomainMaps) -> Artefacts:
        apart = maps.source is not None or artefacts.source_map is not None
        before = artefacts.source_map or artefacts.feature_map
        return artefacts.having(
            feature_map=folded(artefacts.feature_map, map_of(maps.target)),
            source_map=in_turn(before, any_map_of(maps.source or maps.target)) if apart else None,
            head=None,
        )

    def row_weights(self, artefacts: Artefacts) -> np.ndarray:
        if artefacts.weights is not None:
            return np.asarray(artefacts.weights)
        return np.ones(len(self.training_rows()) + len(self.dev_rows()))

    def with_weights(self, artefacts: Artefacts, vectors: DomainVectors, weights: Any) -> Artefacts:
        weights = np.asarray(weights, dtype=np.float64)
        if not np.isfinite(weights).all() or weights.min() < 0 or not weights.any():
            raise StrategyError("strategy.no_weights", strategy=self._strategy.title)
        found = self.row_weights(artefacts).copy()
        found[vectors.is_source] *= weights / weights.mean()
        effective = float(weights.sum() ** 2 / (weights @ weights))
        few = effective < _FEW_EFFECTIVE * len(weights)
        self.notice("strategy.few_effective_rows" if few else "strategy.effective_rows", rows=len(weights), effective=round(effective))
        return artefacts.having(weights=found)

    def linear_head(self, coefficients: Any, intercepts: Any) -> LinearHead:
        return LinearHead(np.asarray(coefficients, dtype=np.float32), np.asarray(intercepts, dtype=np.float32))

    def prior_head(self, probabilities: Any) -> PriorHead:
        return PriorHead(np.asarray(probabilities, dtype=np.float32))

    def inverse_penalty(self, c: float, vectors: Any) -> float:
        square = vectors * vectors if isinstance(vectors, np.ndarray) else vectors.multiply(vectors)
        return float(c / max(square.sum() / max(1, vectors.shape[0]), 1e-12))

    def fit_logistic(
        self,
        vectors: Any,
        labels: Any,
        *,
        c: float,
        balanced: bool = False,
        max_iterations: int = 1000,
        weights: Any = None,
    ) -> LinearHead:
        head, converged = fit_logistic(
            vectors,
            labels,
            len(self.label_names),
            c=c,
            balanced=balanced,
            max_iterations=max_iterations,
            sample_weight=weights,
            on_iteration=self.check_stop,
        )
        if not converged:
            self.notice("strategy.not_converged", iterations=max_iterations)
        self._advance(len(labels))
        return head

    def fit_head(self, kind: str, vectors: Any, labels: Any, *, weights: Any = None, **settings: Any) -> Head:
        vectors = self._dense(vectors)
        weights = np.ones(len(labels)) if weights is None else np.asarray(weights)
        head = fit_head(kind, vectors, labels, weights, len(self.label_names), self.check_stop, **settings)
        self._advance(len(labels))
        return head

    def probed(self, artefacts: Artefacts, *, pooling: str, c: float) -> Artefacts:
        rows, artefacts = self.training_rows(), self.encoded(artefacts, pooling)
        vectors, weights = self.row_features(artefacts, rows), self.row_weights(artefacts)[: len(rows)]
        return artefacts.having(head=self.fit_logistic(vectors, rows.labels, c=self.inverse_penalty(c, vectors), weights=weights))

    def temperature(self, scores: Any, labels: Any) -> float:
        return fit_temperature(scores, labels)

    def patiently(self, work: Callable[[], Any]) -> Any:
        return patiently(work, self.check_stop)

    def averaged(self, members: Sequence[Artefacts], shares: Sequence[float]) -> Artefacts:
        result, dev = average(members, shares, self._strategy.title), self.dev_rows()
        if len(dev) < ENOUGH_ROWS:
            return result
        temperature = fit_temperature(result.head.scores(self.features(result, dev.texts)), dev.labels)
        return result.having(head=result.head.softened(temperature))

    def calibrated(self, fit: Callable[[Any], Any], vectors: Any, labels: Any) -> Any:
        held, temperature = next(iter(self.held_out()), None), 1.0
        if held is not None and held.sum() >= ENOUGH_ROWS:
            temperature = fit_temperature(fit(~held).scores(vectors[held]), labels[held])
        return fit(np.ones(len(labels), dtype=bool)).softened(temperature)

    def scores(self, head: Any, vectors: Any, labels: Any) -> dict[str, float]:
        return scores_of(labels, head.predict_proba(vectors).argmax(axis=1), len(self.label_names))

    def fit_network(
        self,
        artefacts: Artefacts,
        recipe: TrainingRecipe,
        *,
        prepare: Callable[[Any], Any] | None = None,
        finish: Callable[[Any], Any] | None = None,
        terms: Sequence[LossTerm] = (),
    ) -> Artefacts:
        training = self.training_rows()
        weights = None if artefacts.weights is None else artefacts.weights[: len(training)]  # those of the dev rows stand behind
        return fit_network(
            artefacts,
            recipe,
            FittingData(training, self.dev_rows(), weights, self._workshop.data.target_texts, len(self.label_names)),
            Surroundings(
                self.task.main_metric,
                self.seed,
                Reporting(self.metrics, self.notice, self._advance),
                self._next_checkpoint(),
                self._workshop.cache.folder,
            ),
            pretrained=lambda: self.pretrained_encoder(recipe.pooling),
            prepare=prepare,
            finish=finish,
            terms=terms,
        )

    def _next_checkpoint(self) -> Checkpoint | None:
        """Where this stage's next training is kept. A stage that is repeated trains in the same order, and finds its own again."""
        folder = self._workshop.checkpoints
        if folder is None:
            return None
        self._trainings += 1
        name = f"stage-{self._stage + 1}-training-{self._trainings}.safetensors"
        path = f"{folder.name}/{name}"
        return Checkpoint(
            folder / name,
            lambda step: self._workshop.emit(CheckpointSaved(path=path, step=step)),
            lambda reason: self.notice("strategy.checkpoint_failed", reason=reason),
        )

    def progress(self, done: int, total: int) -> None:
        self.check_stop()
        self._meter.set(done, total)

    def metrics(self, split: str, step: int, values: dict[str, float]) -> None:
        self._workshop.emit(Metrics(stage=self._stage, split=split, step=step, values=values))

    def notice(self, code: str, **params: Any) -> None:
        if (code, params) not in self._noticed:  # once a stage is enough
            self._noticed.append((code, params))
            self._workshop.emit(Notice(code=code, params=params))

    def check_stop(self) -> None:
        if self._workshop.stop():
            raise Stopped

    def _advance(self, rows: int) -> None:
        self.check_stop()
        self._meter.advance(rows)


def _of_source(rows: LabelledRows) -> np.ndarray:
    return np.array([role is TransferRole.SOURCE for role in rows.roles], dtype=bool)


def run_stage(context: StageContext, strategy: Strategy, params: Any, artefacts: Artefacts, workshop: Workshop) -> Artefacts:
    """Let the strategy do its work; what a plugin raises becomes a sentence, its traceback goes to the log.

    Raises:
        StrategyError: ``strategy.stage_failed``, or what the strategy raised itself.
        OutOfMemory, Stopped, OSError: as they are.
    """
    seed_everything(workshop.seed)
    try:
        with memory_errors():
            return strategy.run(context, params, artefacts)
    except (Stopped, TlguiError, OSError):
        raise
    except Exception as error:
        workshop.emit(Log(level="error", text=traceback.format_exc()))
        reason = f"{type(error).__name__}: {error}"
        raise StrategyError("strategy.stage_failed", strategy=strategy.title, reason=reason) from error
