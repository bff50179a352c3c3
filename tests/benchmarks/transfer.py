"""Transfers between domains: accuracy of each chain of strategies on each pair, with its seconds, beside published figures.

Resumable: what stands in the file already is not computed again. Protocol: a source of 2,000 labelled reviews (a tenth for choosing,
repeated reviews on one side), up to 2,000 texts of the target that are not among those judged by, all labelled reviews of the target
as the test.
"""

import argparse
import itertools
import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from tlgui.core.places import bundled_plugins
from tlgui.core.spec import ComputeSpec, DataRef, ModelRef, RunSpec, StageSpec
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file
from tlgui.engine.execution import RunInputs, execute_run
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost

DOMAINS = ("books", "dvd", "electronics", "kitchen")
_SHORT = {domain[0]: domain for domain in DOMAINS}
_MAX_LENGTH = 256
_UNLABELLED = 2000

#: Mean accuracy over the 12 pairs as others have published it; other features, splits and code, so for orientation only.
PUBLISHED = {
    "DANN on bags of words": 76.28,
    "asymmetric tri-training": 78.39,
    "BERT-base, source only": 88.25,
    "BERT-base + adversarial": 88.56,
    "BERT-base + continued MLM (DPT)": 90.78,
    "BERT-base + UDALM": 91.74,
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--reviews", type=Path, required=True, help="folder with books.parquet, books_unlabeled.parquet and so on")
    parser.add_argument("--pairs", default="all", help="all, or for example books-dvd,kitchen-dvd (b-d,k-d)")
    parser.add_argument("--chains", nargs="+", default=["linear-probe"], help="stages joined by +, for example coral+linear-probe")
    parser.add_argument("--models", nargs="+", default=["all-MiniLM-L6-v2"])
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--cache", type=Path, help="folder for datasets, models and embeddings; kept, so that a later call is quicker")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """All rows; those that the file holds already are kept."""
    known = json.loads(arguments.json.read_text(encoding="utf-8"))["rows"] if arguments.json and arguments.json.exists() else []
    done = {_key(row) for row in known}
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(arguments.reviews, arguments.cache or Path(folder))
        for chain, model, seed, pair in itertools.product(
            arguments.chains, arguments.models, range(arguments.seeds), _pairs(arguments.pairs)
        ):
            row = {"chain": chain, "model": model if bench.needs_model(chain) else None, "seed": seed, "pair": "-".join(pair)}
            if _key(row) in done:
                continue
            row |= bench.run(chain, model, seed, *pair)
            known.append(row)
            done.add(_key(row))
            print(json.dumps(row), flush=True)
            if arguments.json:
                arguments.json.write_text(json.dumps({"rows": known}), encoding="utf-8")
    return {"protocol": " ".join((__doc__ or "").split()), "means": list(_means(known)), "published_elsewhere": PUBLISHED, "rows": known}


def _key(row: dict[str, Any]) -> tuple[object, ...]:
    return row["chain"], row["model"], row["seed"], row["pair"]


def _pairs(wanted: str) -> list[tuple[str, str]]:
    if wanted == "all":
        return list(itertools.permutations(DOMAINS, 2))
    found = [tuple(_SHORT.get(name, name) for name in pair.split("-")) for pair in wanted.split(",")]
    return [(source, target) for source, target in found]


class _Bench:
    """Datasets and models, made when they are first needed."""

    def __init__(self, reviews: Path, folder: Path) -> None:
        self._reviews, self._folder = reviews, folder
        self._library = ModelLibrary(folder / "models")
        host = PluginHost(bundled_plugins(), None, packages=False)
        host.load()
        self._strategies = host.strategies

    def needs_model(self, chain: str) -> bool:
        return any(self._strategies[id_].needs.encoder for id_ in chain.split("+"))

    def run(self, chain: str, model: str, seed: int, source: str, target: str) -> dict[str, Any]:
        stages = tuple(StageSpec(strategy=id_) for id_ in chain.split("+"))
        roles = {TransferRole.SOURCE: source, TransferRole.TARGET_UNLABELLED: target, TransferRole.TEST: target}
        folders = {role: self._dataset(role, domain, seed) for role, domain in roles.items()}
        entry = None
        if self.needs_model(chain):
            entry = self._library.entry(model)
            entry = entry if entry.state == "ready" else self._library.prepare(model)
        spec = RunSpec(
            data={role: DataRef(dataset=folder.name) for role, folder in folders.items()},
            model=None if entry is None else ModelRef(id=model),
            stages=stages,
            seed=seed,
            max_length=_MAX_LENGTH,
            compute=ComputeSpec(threads=2),
            baselines=False,
        )
        room = self._folder / "run"
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(parents=True)
        notices: list[str] = []

        def hear(event: Any) -> None:
            if event.type == "notice":
                notices.append(" ".join([event.code, *(f"{name}={value}" for name, value in event.params.items())]))

        start = time.perf_counter()
        finished = execute_run(RunInputs(spec, folders, entry, self._strategies, room, self._folder / "cache"), hear, lambda: False)
        return {
            "accuracy": finished.metrics["test"]["accuracy"],
            "seconds": round(time.perf_counter() - start, 2),
            "notices": notices,
        }

    def _dataset(self, role: TransferRole, domain: str, seed: int) -> Path:
        folder = self._folder / f"{role}-{domain}-{seed}"
        if not folder.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            unlabelled = role is TransferRole.TARGET_UNLABELLED
            table = pq.read_table(self._reviews / f"{domain}{'_unlabeled' if unlabelled else ''}.parquet")
            if unlabelled:
                table = table.slice(0, _UNLABELLED).select(["text"])
            else:
                table = table.select(["text", "label", "dup_group"]).set_column(2, "dup_group", table["dup_group"].cast(pa.string()))
            file = self._folder / f"{folder.name}.parquet"
            pq.write_table(table, file)
            columns = {"text": ColumnRole.TEXT} | ({} if unlabelled else {"label": ColumnRole.LABEL, "dup_group": ColumnRole.GROUP})
            import_file(file, ImportOptions(roles=columns), folder, name=folder.name, role=role, seed=seed)
            file.unlink()
        return folder


def _means(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Mean over the pairs for each chain and model, and its spread over the seeds; in percent."""
    for chain, model in dict.fromkeys((row["chain"], row["model"]) for row in rows):
        mine = [row for row in rows if (row["chain"], row["model"]) == (chain, model)]
        pairs = sorted({row["pair"] for row in mine})
        by_seed = [
            np.mean([row["accuracy"] for row in mine if row["seed"] == seed])
            for seed in sorted({row["seed"] for row in mine})
            if {row["pair"] for row in mine if row["seed"] == seed} == set(pairs)
        ]
        yield {
            "chain": chain,
            "model": model,
            "pairs": len(pairs),
            "seeds": len(by_seed),
            "accuracy": round(100 * float(np.mean(by_seed)), 2) if by_seed else None,
            "sd_over_seeds": round(100 * float(np.std(by_seed, ddof=1)), 2) if len(by_seed) > 1 else None,
            "median_seconds": float(np.median([row["seconds"] for row in mine])),
        }
