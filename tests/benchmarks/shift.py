"""The shift report on Blitzer's reviews: seconds, agreement with transfer accuracies, and how often equal sets are called alike."""

import argparse
import itertools
import random
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
from scipy.stats import spearmanr

from tlgui.core.shift import ShiftReport
from tlgui.engine.model_embedding import ModelEmbedding
from tlgui.engine.shift import TextSet, compare_sets
from tlgui.models import ModelLibrary

_MODEL, _MAX_LENGTH = "all-MiniLM-L6-v2", 256
#: Accuracy of TF-IDF and logistic regression, trained on one domain and tested on the other, in both directions.
_ACCURACIES = {
    ("books", "dvd"): (80.0, 79.5),
    ("books", "electronics"): (75.3, 73.9),
    ("books", "kitchen"): (78.5, 74.1),
    ("dvd", "electronics"): (76.2, 75.1),
    ("dvd", "kitchen"): (79.8, 74.9),
    ("electronics", "kitchen"): (87.5, 84.7),
}
_PLANTED_WORD, _PLANTED_SHARE = "zweihundert", 0.1


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--reviews", type=Path, required=True, help="folder with books.parquet, dvd.parquet and so on (column text)")
    parser.add_argument("--resamples", type=int, default=100)


def measure(arguments: argparse.Namespace) -> dict[str, object]:
    """All figures; the vectors are computed in a fresh cache."""
    domains = sorted({domain for pair in _ACCURACIES for domain in pair})
    reviews = {name: pq.read_table(arguments.reviews / f"{name}.parquet").column("text").to_pylist() for name in domains}
    with tempfile.TemporaryDirectory() as folder:
        embedding = _embedding(Path(folder))
        seconds: list[float] = []
        reports: dict[tuple[str, str], ShiftReport] = {}
        for pair in (*_ACCURACIES, next(iter(_ACCURACIES))):
            start = time.perf_counter()
            reports[pair] = compare_sets(*(TextSet(name, reviews[name]) for name in pair), embedding)
            seconds.append(time.perf_counter() - start)
        return {
            "texts": [len(texts) for texts in reviews.values()],
            "seconds_first": round(seconds[0], 1),
            "seconds_cached": round(seconds[-1], 1),
            **_agreement(reports),
            **_halves(reviews, embedding, arguments.resamples),
            **_planted(reviews["books"], embedding),
        }


def _embedding(folder: Path) -> ModelEmbedding:
    entry = ModelLibrary(folder / "models").prepare(_MODEL)
    return ModelEmbedding(entry, folder, _MAX_LENGTH, lambda _: None)


def _agreement(reports: dict[tuple[str, str], ShiftReport]) -> dict[str, object]:
    """Distances of the six pairs beside the mean accuracies of both directions."""
    rows = {}
    for pair, report in reports.items():
        assert report.vectors is not None
        accuracy = sum(_ACCURACIES[pair]) / 2
        distance = report.vectors.proxy_a_distance.value
        rows[" - ".join(pair)] = {"proxy_a_distance": distance, "accuracy": accuracy, "verdict": report.verdict.code}
    correlation = spearmanr([row["proxy_a_distance"] for row in rows.values()], [row["accuracy"] for row in rows.values()])
    return {"pairs": rows, "spearman": round(float(correlation.statistic), 3)}


def _halves(reviews: dict[str, list[str]], embedding: ModelEmbedding, resamples: int) -> dict[str, object]:
    """How often two random halves of one domain are called alike; the domains take turns.

    Repeated reviews stay on one side: a text that stands on both sides makes halves more alike than chance does.
    """
    alike = 0
    started = time.perf_counter()
    for number, name in zip(range(resamples), itertools.cycle(reviews), strict=False):
        texts = list(dict.fromkeys(reviews[name]))
        random.Random(number).shuffle(texts)
        middle = len(texts) // 2
        report = compare_sets(TextSet("one half", texts[:middle]), TextSet("the other half", texts[middle:]), embedding, seed=number)
        alike += report.verdict.code == "shift.alike"
    return {"resamples": resamples, "alike": alike, "seconds_per_resample": round((time.perf_counter() - started) / max(1, resamples), 1)}


def _planted(texts: list[str], embedding: ModelEmbedding) -> dict[str, object]:
    """One word put into a tenth of the texts of one half."""
    shuffled = list(dict.fromkeys(texts))
    random.Random(0).shuffle(shuffled)
    middle = len(shuffled) // 2
    marked = np.random.default_rng(0).choice(middle, round(_PLANTED_SHARE * middle), replace=False)
    first = shuffled[:middle]
    for place in marked:
        spoken = first[place].split()
        first[place] = " ".join([*spoken[: len(spoken) // 2], _PLANTED_WORD, *spoken[len(spoken) // 2 :]])
    report = compare_sets(TextSet("with the word", first), TextSet("without it", shuffled[middle:]), embedding)
    named = [word.word for word in report.words.first_typical]
    return {"planted_verdict": report.verdict.code, "planted_named": named[:3]}
