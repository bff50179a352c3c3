"""Transfers between domains: accuracy of each chain of strategies on each pair, with its seconds, beside published figures.

Resumable: what stands in the file already is not computed again. A chain that does not look at the target is trained once for each source
and judged on all targets; the seconds stand for that one run. Processor seconds, of all threads, bear other work on the machine better.
"""

import argparse
import itertools
import json
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from scipy import stats

from tests.benchmarks.domains import CORPORA, Corpus
from tlgui.core.places import bundled_plugins
from tlgui.core.spec import ComputeSpec, DataRef, ModelRef, RunSpec, StageSpec
from tlgui.core.strategy import Need, Strategy
from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset
from tlgui.engine.embedding import EmbeddingCache
from tlgui.engine.execution import RunInputs, execute_run
from tlgui.engine.text_model import TextModel
from tlgui.models import ModelEntry, ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.measured import WITHOUT_TRANSFER, MeasuredTable

_MAX_LENGTH = 256
#: What makes a row, beside the pair.
_KEY = ("chain", "model", "seed", "target_labels")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--reviews", type=Path, required=True, help="folder with books.parquet and so on")
    parser.add_argument("--corpus", choices=CORPORA, default="amazon", help="which domains lie in that folder")
    parser.add_argument("--pairs", default="all", help="all, or for example books-dvd,kitchen-dvd")
    parser.add_argument(
        "--strategies",
        nargs="+",
        default=["linear-probe"],
        help="chains, stages joined by +, settings behind a colon: coral+linear-probe, full-finetune:epochs=3,pooling=mean",
    )
    parser.add_argument("--models", nargs="+", default=["all-MiniLM-L6-v2"])
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--target-labels", type=int, default=0, help="labelled rows of the target per class; they are not in its test")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--help-table", type=Path, help="also write the means to this file, for the help pages of the program")
    parser.add_argument("--help-source", help="let that file be of the transfers from this domain, for chains not measured on all pairs")
    parser.add_argument("--cache", type=Path, help="folder for datasets, models and embeddings; kept, so that a later call is quicker")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """All rows; those that the file holds already are kept."""
    known = json.loads(arguments.json.read_text(encoding="utf-8"))["rows"] if arguments.json and arguments.json.exists() else []
    corpus = CORPORA[arguments.corpus]
    pairs = _pairs(arguments.pairs, corpus)
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(corpus, arguments.reviews, arguments.cache or Path(folder), arguments.threads, arguments.target_labels)
        for chain, model, seed in itertools.product(arguments.strategies, arguments.models, range(arguments.seeds)):
            row = {"chain": chain, "model": model if bench.needs_model(chain) else None, "seed": seed}
            row |= {"target_labels": arguments.target_labels} if arguments.target_labels else {}
            done = {old["pair"] for old in known if {name: old[name] for name in old if name in _KEY} == row}
            missing = [pair for pair in pairs if "-".join(pair) not in done]
            for source, targets in _runs(missing, alone=bench.looks_at_target(chain) or bool(arguments.target_labels)):
                for target, found in bench.run(chain, model, seed, source, targets):
                    known.append({**row, "pair": f"{source}-{target}", **found})
                    print(json.dumps(known[-1]), flush=True)
                if arguments.json:
                    arguments.json.write_text(json.dumps({"rows": known}), encoding="utf-8")
    protocol = " ".join(f"{__doc__} {corpus.protocol}".split())
    figures = {"protocol": protocol, "means": list(_means(known)), "published_elsewhere": corpus.published, "rows": known}
    if arguments.help_table:
        today, cores = datetime.now(UTC).date().isoformat(), psutil.cpu_count(logical=False) or 1
        table = help_table(corpus, figures, today, cores, arguments.help_source)
        arguments.help_table.write_text(table.model_dump_json(indent=1) + "\n", encoding="utf-8")
    return figures


def help_table(corpus: Corpus, figures: dict[str, Any], date: str, cores: int, source: str | None = None) -> MeasuredTable:
    """The means of those chains that were measured on all pairs, as the help pages of the program show them.

    With ``source``: of those that were measured on all pairs from there, but not on all others, and of those without transfer.
    """
    targets = len(corpus.domains) - 1
    whole = [row for row in figures["means"] if row["pairs"] == targets * len(corpus.domains) and row["accuracy"] is not None]
    if source is None:
        rows, published = whole, {row["method"]: row["mean"] for row in corpus.published if row["in_help"]}
    else:
        known = {_kind(row) for row in whole if row["chain"] not in WITHOUT_TRANSFER}
        means = _means([row for row in figures["rows"] if row["pair"].startswith(f"{source}-")])
        rows, published = [row for row in means if row["pairs"] == targets and _kind(row) not in known], {}
    about = {"corpus": corpus.name, "source": source, "protocol": corpus.protocol, "date": date, "cores": cores}
    kept = [{name: value for name, value in row.items() if name != "by_pair"} for row in rows]
    return MeasuredTable(**about, rows=tuple(kept), published=published)


def _kind(row: dict[str, Any]) -> tuple[str, str | None, int]:
    return row["chain"], row["model"], row.get("target_labels", 0)


def _pairs(wanted: str, corpus: Corpus) -> list[tuple[str, str]]:
    if wanted == "all":
        return list(itertools.permutations(corpus.domains, 2))
    found = [tuple(pair.split("-")) for pair in wanted.split(",")]
    unknown = {name for pair in found for name in pair} - set(corpus.domains)
    if unknown:
        raise SystemExit(f"unknown domains {sorted(unknown)}; known: {', '.join(corpus.domains)}")
    return [(source, target) for source, target in found]


def _runs(pairs: Iterable[tuple[str, str]], *, alone: bool) -> Iterator[tuple[str, list[str]]]:
    """Sources with the targets that one run serves."""
    if alone:
        yield from ((source, [target]) for source, target in pairs)
        return
    for source, group in itertools.groupby(pairs, key=lambda pair: pair[0]):
        yield source, [target for _, target in group]


def _stages(chain: str) -> tuple[StageSpec, ...]:
    """``id:name=value,name=value+id`` as stages; values are read as JSON where they are."""
    found = []
    for stage in chain.split("+"):
        id_, _, settings = stage.partition(":")
        params = dict(setting.split("=", 1) for setting in settings.split(",") if setting)
        found.append(StageSpec(strategy=id_, params={name: _value(text) for name, text in params.items()}))
    return tuple(found)


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


class _Bench:
    """Datasets and models, made when they are first needed."""

    def __init__(self, corpus: Corpus, reviews: Path, folder: Path, threads: int, few: int) -> None:
        self._corpus, self._reviews, self._folder, self._threads, self._few = corpus, reviews, folder, threads, few
        self._library = ModelLibrary(folder / "models")
        host = PluginHost(bundled_plugins(), None, packages=False)
        host.load()
        self._strategies = host.strategies

    def _of(self, chain: str) -> list[Strategy]:
        return [self._strategies[stage.strategy] for stage in _stages(chain)]

    def needs_model(self, chain: str) -> bool:
        return any(strategy.needs.encoder for strategy in self._of(chain))

    def looks_at_target(self, chain: str) -> bool:
        return any(strategy.needs.unlabelled_target is not Need.NO for strategy in self._of(chain))

    def run(self, chain: str, model: str, seed: int, source: str, targets: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Train on the source and judge on each target."""
        first = targets[0]
        folders = {
            TransferRole.SOURCE: self._dataset(TransferRole.SOURCE, source, seed),
            TransferRole.TEST: self._dataset(TransferRole.TEST, first, seed),
        }
        if self.looks_at_target(chain):
            folders[TransferRole.TARGET_UNLABELLED] = self._dataset(TransferRole.TARGET_UNLABELLED, first, seed)
        if self._few:
            folders[TransferRole.TARGET] = self._dataset(TransferRole.TARGET, first, seed)
        entry = self._entry(model) if self.needs_model(chain) else None
        spec = RunSpec(
            data={role: DataRef(dataset=folder.name) for role, folder in folders.items()},
            model=None if entry is None else ModelRef(id=model),
            stages=_stages(chain),
            seed=seed,
            max_length=_MAX_LENGTH,
            compute=ComputeSpec(threads=self._threads),
            baselines=False,
        )
        room = self._folder / f"run-{self._corpus.name}"
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(parents=True)
        notices: list[str] = []

        def hear(event: Any) -> None:
            if event.type == "notice":
                notices.append(" ".join([event.code, *(f"{name}={value}" for name, value in event.params.items())]))

        start, worked = time.perf_counter(), time.process_time()
        finished = execute_run(RunInputs(spec, folders, entry, self._strategies, room, self._folder / "cache"), hear, lambda: False)
        seconds = {"seconds": round(time.perf_counter() - start, 2), "processor_seconds": round(time.process_time() - worked, 2)}
        yield first, {"accuracy": finished.metrics["test"]["accuracy"], **seconds, "notices": notices}
        for target in targets[1:]:
            accuracy = self._accuracy(room / "model", entry, self._dataset(TransferRole.TEST, target, seed))
            yield target, {"accuracy": accuracy, **seconds, "notices": []}

    def _entry(self, model: str) -> ModelEntry:
        entry = self._library.entry(model)
        return entry if entry.state == "ready" else self._library.prepare(model)

    def _accuracy(self, model: Path, entry: ModelEntry | None, test: Path) -> float:
        dataset = Dataset.open(test)
        texts, labels = (dataset.table.column(name).to_pylist() for name in ("text", "label"))
        loaded = TextModel.load(model, None if entry is None else entry.folder)
        probabilities = loaded.predict_proba(
            loaded.cleaned(texts), vectors_of=EmbeddingCache(self._folder / "cache" / "embeddings").vectors
        )
        names = np.array(loaded.label_names)
        return float((names[probabilities.argmax(axis=1)] == np.array(labels)).mean())

    def _dataset(self, role: TransferRole, domain: str, seed: int) -> Path:
        few = self._few if role in (TransferRole.TARGET, TransferRole.TEST) else 0
        folder = self._folder / f"{self._corpus.name}-{role}-{domain}-{seed}{f'-{few}' if few else ''}"
        if not folder.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            self._corpus.import_domain(self._reviews, domain, role, folder, seed, few)
        return folder


def _means(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Mean over the pairs for each chain and model, with Student's 95% interval over the seeds, and by pair; in percent.

    Seconds of a run that was held up by other work may have been taken out of the file; they are None then.
    """
    for kind in dict.fromkeys(map(_kind, rows)):
        chain, model, few = kind
        mine = [row for row in rows if _kind(row) == kind]
        pairs = sorted({row["pair"] for row in mine})
        by_seed = [
            np.mean([row["accuracy"] for row in mine if row["seed"] == seed])
            for seed in sorted({row["seed"] for row in mine})
            if {row["pair"] for row in mine if row["seed"] == seed} == set(pairs)
        ]
        seconds = [row["seconds"] for row in mine if row["seconds"] is not None]
        yield {
            "chain": chain,
            "model": model,
            "pairs": len(pairs),
            "seeds": len(by_seed),
            "accuracy": round(100 * float(np.mean(by_seed)), 2) if by_seed else None,
            "interval": _interval(100 * np.array(by_seed)) if len(by_seed) > 1 else None,
            "by_pair": {pair: round(100 * float(np.mean([row["accuracy"] for row in mine if row["pair"] == pair])), 2) for pair in pairs},
            "median_seconds": float(np.median(seconds)) if seconds else None,
            **({"target_labels": few} if few else {}),
        }


def _interval(values: np.ndarray) -> list[float]:
    low, high = stats.t.interval(0.95, len(values) - 1, loc=values.mean(), scale=max(stats.sem(values), 1e-12))
    return [round(float(low), 2), round(float(high), 2)]
