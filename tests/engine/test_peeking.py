"""What a strategy sees: the labels that it is judged by are not in memory while it works."""

import csv
import gc
import hashlib
import itertools
import random
import sys

import numpy as np
import pytest

import tlgui.api as tl
from tlgui.core.tasks import Split, TransferRole
from tlgui.data import Dataset, ImportOptions, import_file
from tlgui.testing.contract import Bench
from tlgui.testing.problems import TOPICS, small_problem

_ROWS = 73
_CONTAINERS = (list, tuple, dict, np.ndarray)


def _sought(labels):
    """Their number and a digest: what is needed to know them when they are seen, and does not hold them."""
    return len(labels), _digest(labels)


def _digest(labels):
    return hashlib.sha256("\n".join(labels).encode()).hexdigest()


def _is_sought(thing, sought, names):
    """Whether it is the sequence of labels, as words or as numbers."""
    rows, digest = sought
    if type(thing) in (list, tuple) and len(thing) == rows:
        words = [names[item] if isinstance(item, int) and 0 <= item < len(names) else item for item in thing]
    elif type(thing) is np.ndarray and thing.shape == (rows,):
        words = [names[int(item)] if thing.dtype.kind in "iu" and 0 <= item < len(names) else str(item) for item in thing]
    else:
        return False
    return all(isinstance(word, str) for word in words) and _digest(words) == digest


def _found(sought, names):
    """How often the labels stand anywhere in memory: in all that callers and the collector know, and in what those refer to."""
    frame, callers = sys._getframe(), []
    while frame is not None:
        callers += frame.f_locals.values()
        frame = frame.f_back
    found = set()
    for root in itertools.chain(callers, gc.get_objects()):
        things = [root]
        while things:
            thing = things.pop()
            if _is_sought(thing, sought, names):
                found.add(id(thing))
            # The collector knows every container but those that hold nothing but plain values and arrays.
            things += (part for part in gc.get_referents(thing) if type(part) in _CONTAINERS and not gc.is_tracked(part))
    return len(found)


class Peek(tl.Strategy):
    """Guesses, and looks around while it does."""

    id, title, summary = "peek", "Peek", "Looks for the labels that it is judged by."
    family, cost = tl.Family.BASELINE, tl.Cost.SECONDS

    def __init__(self, sought):
        self.sought, self.seen = sought, None

    def plan(self, params, facts):
        return []

    def run(self, context, params, artefacts):
        gc.collect()
        self.seen = _found(self.sought, context.label_names)
        counts = np.bincount(context.labelled_rows().labels, minlength=len(context.label_names))
        return tl.Artefacts(head=context.prior_head(counts / counts.sum()))


class PeekingAlignment(tl.Alignment):
    """Looks around while its strength is chosen without labels."""

    id, title, summary = "peek", "Peek", "Looks for the labels that it is judged by."
    tuned, grid = "strength", (1.0, 2.0)

    class params(tl.AlignmentParams):
        strength: float | None = tl.param(None, title="Strength", description="Of nothing.", start=1.0)

    def __init__(self, sought):
        self.sought, self.seen, self.chosen = sought, 0, 0

    def fit_maps(self, vectors, params, context):
        gc.collect()
        self.seen += _found(self.sought, context.label_names)
        self.chosen += 1
        return tl.DomainMaps(target=(np.eye(vectors.all.shape[1]) * params.strength, np.zeros(vectors.all.shape[1])))


@pytest.fixture
def problem(tmp_path):
    """The small problem with a source and a test set whose labels are in no regular order."""
    problem = small_problem(tmp_path / "problem")
    generator = random.Random(5)
    vocabulary = [word for domains in TOPICS.values() for words in domains for word in words]
    for role, rows in ((TransferRole.TEST, _ROWS), (TransferRole.SOURCE, 6 * _ROWS)):
        table = tmp_path / f"{role}.csv"
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["text", "label"])
            writer.writerows([" ".join(generator.choices(vocabulary, k=6)), generator.choice(sorted(TOPICS))] for _ in range(rows))
        problem.datasets[role] = tmp_path / f"shuffled-{role}"
        import_file(table, ImportOptions(), problem.datasets[role], name=str(role), role=role)
    return problem


@pytest.mark.parametrize(
    "roles",
    [
        (TransferRole.SOURCE,),
        (TransferRole.SOURCE, TransferRole.TEST),
        (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST),
    ],
    ids=["own split", "test set", "adaptation"],
)
def test_a_strategy_that_looks_around_finds_no_test_labels(problem, tmp_path, roles):
    judged = Dataset.open(problem.datasets[roles[-1]])
    peek = Peek(_sought(judged.labels() if TransferRole.TEST in roles else judged.labels(Split.TEST)))
    outcome = Bench(problem, {"peek": peek}, tmp_path).run(problem.spec(("peek", {}), roles=roles, baselines=False), model=True)
    assert outcome.finished.metrics["test"]["accuracy"] > 0  # it was judged by them all the same
    assert peek.seen == 0


def test_nor_does_a_choice_without_labels(problem, strategies, tmp_path):
    roles = (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST)
    peek = PeekingAlignment(_sought(Dataset.open(problem.datasets[TransferRole.TEST]).labels()))
    bench = Bench(problem, {"peek": peek, "linear-probe": strategies["linear-probe"]}, tmp_path)
    outcome = bench.run(problem.spec(("peek", {}), ("linear-probe", {}), roles=roles, baselines=False))
    assert outcome.finished.metrics["test"]["accuracy"] > 0
    assert (peek.chosen, peek.seen) == (2, 0)


def test_what_looks_around_would_find_them(problem, tmp_path):
    labels = Dataset.open(problem.datasets[TransferRole.TEST]).labels()
    names = tuple(sorted(TOPICS))
    sought = _sought(labels)
    assert _found(sought, names) == 1  # the list that this function holds
    numbers = {"hidden": np.array([names.index(label) for label in labels])}
    assert _found(sought, names) == 2
    assert len(numbers) == 1
