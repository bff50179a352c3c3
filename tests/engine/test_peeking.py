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
from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset, ImportOptions, import_file
from tlgui.testing.contract import Bench
from tlgui.testing.problems import TOPICS, small_problem

_ROWS = 73
_CONTAINERS = (list, tuple, dict, np.ndarray)


def _digest(labels):
    return hashlib.sha256("\n".join(labels).encode()).hexdigest()


def _is_sought(thing, digest, names):
    """Whether it is the sequence of labels, as words or as numbers."""
    if type(thing) in (list, tuple) and len(thing) == _ROWS:
        words = [names[item] if isinstance(item, int) and 0 <= item < len(names) else item for item in thing]
    elif type(thing) is np.ndarray and thing.shape == (_ROWS,):
        words = [names[int(item)] if thing.dtype.kind in "iu" and 0 <= item < len(names) else str(item) for item in thing]
    else:
        return False
    return all(isinstance(word, str) for word in words) and _digest(words) == digest


def _found(digest, names):
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
            if _is_sought(thing, digest, names):
                found.add(id(thing))
            # The collector knows every container but those that hold nothing but plain values and arrays.
            things += (part for part in gc.get_referents(thing) if type(part) in _CONTAINERS and not gc.is_tracked(part))
    return len(found)


class Peek(tl.Strategy):
    """Guesses, and looks around while it does."""

    id, title, summary = "peek", "Peek", "Looks for the labels that it is judged by."
    family, cost = tl.Family.BASELINE, tl.Cost.SECONDS

    def __init__(self, digest):
        self.digest, self.seen = digest, None

    def plan(self, params, facts):
        return []

    def run(self, context, params, artefacts):
        gc.collect()
        self.seen = _found(self.digest, context.label_names)
        counts = np.bincount(context.labelled_rows().labels, minlength=len(context.label_names))
        return tl.Artefacts(head=context.prior_head(counts / counts.sum()))


@pytest.fixture
def problem(tmp_path):
    """The small problem with a test set whose labels are in no regular order."""
    problem = small_problem(tmp_path / "problem")
    generator = random.Random(5)
    table = tmp_path / "test.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["text", "label"])
        writer.writerows([f"message number {row}", generator.choice(sorted(TOPICS))] for row in range(_ROWS))
    folder = tmp_path / "shuffled"
    import_file(table, ImportOptions(), folder, name="test", role=TransferRole.TEST)
    problem.datasets[TransferRole.TEST] = folder
    return problem


@pytest.mark.parametrize("roles", [(TransferRole.SOURCE,), (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED)])
def test_a_strategy_that_looks_around_finds_no_test_labels(problem, tmp_path, roles):
    digest = _digest(Dataset.open(problem.datasets[TransferRole.TEST]).labels())
    peek = Peek(digest)
    outcome = Bench(problem, {"peek": peek}, tmp_path).run(
        problem.spec(("peek", {}), roles=(*roles, TransferRole.TEST), baselines=False), model=True
    )
    assert outcome.finished.metrics["test"]["accuracy"] > 0  # it was judged by them all the same
    assert peek.seen == 0


def test_what_looks_around_would_find_them(problem, tmp_path):
    labels = Dataset.open(problem.datasets[TransferRole.TEST]).labels()
    names = tuple(sorted(TOPICS))
    digest = _digest(labels)
    assert _found(digest, names) == 1  # the list that this function holds
    numbers = {"hidden": np.array([names.index(label) for label in labels])}
    assert _found(digest, names) == 2
    assert len(numbers) == 1
